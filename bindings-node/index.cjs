'use strict'
// Completes the exports of the addon: error classes, abort signals, async iterables.
const { internal, ...native } = require('./lib/native.cjs')
const { classes, unpacker } = require('./lib/errors.cjs')
const plain = require('./lib/plain.cjs')
const { hide } = require('./lib/properties.cjs')

const errors = classes(internal.errorKinds())
const unpack = unpacker(errors, internal.panicked)
const { CancelledError, ConfigurationError, TimeoutError } = errors
const { Stop, Channel } = internal
const { call, aborted } = require('./lib/call.cjs')({ Stop, Channel, unpack, CancelledError, TimeoutError })
const { next, codes, startingAfter } = internal.Pages.prototype
const Pager = require('./lib/pager.cjs')({ call, next, codes, startingAfter, aborted })
const upload = require('./lib/upload.cjs')({ call, Transfer: internal.Transfer })

/** Runs `work`, and rethrows its errors as instances of the classes above. */
function unpacked(work) {
  try {
    return work()
  } catch (error) {
    throw unpack(error)
  }
}

const { own, adopt } = require('./lib/classes.cjs')({ native, unpacked })
// The values of open enums, and groups of offline functions, which return JSON.
for (const [group, exported] of Object.entries(native)) {
  if (typeof exported !== 'object') continue
  const members = Object.entries(exported).map(([name, member]) => {
    if (typeof member !== 'function') return [name, member]
    return [name, { [name]: (request) => JSON.parse(unpacked(() => member(plain(request)))) }[name]]
  })
  own[group] = Object.freeze(Object.fromEntries(members))
}

const { DeviceId, withProperties } = require('./lib/devices.cjs')({ kinds: Object.values(own.DeviceIdKind) })
const { callOptions, strictly, checkOptions } = require('./lib/options.cjs')({ ConfigurationError, unpacked })
const callbacks = require('./lib/callbacks.cjs')({ internal, unpack, unpacked, hide, withProperties })
const { follow, waitOptions } = require('./lib/waiting.cjs')({ call, internal })
const { PendingRequest, request } = require('./lib/requests.cjs')({
  call, internal, unpacked, checkOptions, withProperties, follow, waitOptions,
})
require('./lib/services.cjs')({
  native, own, internal, call, request, upload, Pager, unpacked, callOptions, checkOptions, withProperties, follow, waitOptions,
})
require('./lib/client.cjs')({
  native, own, adopt, internal, call, PendingRequest, ConfigurationError, unpack, unpacked, strictly, checkOptions,
})
require('./lib/simulator.cjs')({ native, own, adopt, unpack, checkOptions })

/** Checks a request against every rule, offline. */
function validate(operation, request, context) {
  return JSON.parse(unpacked(() => internal.validate(operation, plain(request), plain(context))))
}

/** Calls `callback` with the records that the library logs. */
function setLogger(level, callback) {
  if (callback != null && typeof callback !== 'function') throw new TypeError('pass a function that takes the records, or null')
  // Without a function there is nothing to log to, so a level is a mistake.
  if (callback == null && level != null && level !== 'off') {
    throw new TypeError("pass a function that takes the records, as in setLogger('debug', console.log); setLogger(null) ends the log")
  }
  if (callback && typeof level !== 'string') throw new TypeError('pass a level as text: error, warn, info, debug or trace')
  unpacked(() => internal.setLogger(callback ? level : 'off', callback ? (line) => callback(JSON.parse(line)) : undefined))
}

module.exports = { ...own, ...errors, ...callbacks, DeviceId, Pager, PendingRequest, validate, setLogger }
