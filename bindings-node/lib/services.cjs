'use strict'
// The methods of the services: they check arguments and options, and parse responses.

const plain = require('./plain.cjs')
const { define, hide } = require('./properties.cjs')

const isText = (value) => typeof value === 'string'

/** Returns the path and the value of what is not the type `what`, or nothing. */
function wrong(what, name, value) {
  if (what === 'a string') return isText(value) ? undefined : [name, value]
  if (!Array.isArray(value)) return [name, value]
  const at = value.findIndex((item) => !isText(item))
  return at < 0 ? undefined : [`${name}[${at}]`, value[at], 'a string']
}

/** Returns a value as a message shows it: a number, or only the type. */
const shown = (value) => (typeof value === 'number' ? String(value) : value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value)

/** Replaces each method of a service with one that checks its arguments, calls the native method and parses its result. */
module.exports = function services({ native, own, internal, call, request, upload, Pager, unpacked, callOptions, checkOptions, withProperties, follow, waitOptions }) {
  const rows = JSON.parse(internal.rows())
  for (const { service, name, arguments: known, secrets, count, kind, item } of rows) {
    if (kind === 'wait') continue
    const Service = own[service]
    const method = native[service].prototype[name]
    const check = (args) => {
      for (let at = 0; at < count && at < args.length; at += 1) args[at] = plain(args[at])
      for (const [at, argument, what] of known) {
        const found = wrong(what, argument, args[at])
        if (found) unpacked(() => internal.rejectArgument(name, found[0], found[2] ?? what, shown(found[1])))
      }
    }
    define(Service, name, {
      call: {
        async [name](...args) {
          check(args)
          checkOptions(args[count])
          const response = await call(method, this, args, count)
          return secrets.length > 0 ? hide(response, secrets) : withProperties(item, response)
        },
      },
      request: {
        async [name](...args) {
          check(args)
          checkOptions(args[count])
          return request(method, this, args, count)
        },
      },
      list: {
        [name](...args) {
          check(args)
          const options = args[count]
          checkOptions(options)
          if (options) args[count] = { ...options, signal: undefined }
          return new Pager(unpacked(() => method.apply(this, args)), options, `${service}.${name}`, (items) => withProperties(item, items))
        },
      },
      upload: {
        async [name](form, file, options) {
          form = plain(form)
          checkOptions(options, [...callOptions, 'name', 'onProgress'])
          return upload(method, this, form, file, options)
        },
      },
    }[kind][name])
  }

  /** Returns a method that waits: natively, or in steps if it reports progress. */
  const waiting = (name, method, watch, read, what) =>
    ({
      async [name](given, options) {
        const subject = read(given)
        checkOptions(options, waitOptions)
        const { onProgress, signal, ...rest } = options ?? {}
        if (onProgress == null) return call(method, this, [subject, { ...rest, signal }], 1, undefined, what)
        return follow(() => unpacked(() => watch(this, subject, rest)), { onProgress, signal }, what)
      },
    })[name]

  const readId = (id) => (isText(id) ? id : unpacked(() => internal.rejectArgument('waitForCampaign', 'campaignId', 'a string', shown(id))))
  const { waitForCampaign } = native.SoftwareV3.prototype
  define(own.SoftwareV3, 'waitForCampaign', waiting('waitForCampaign', waitForCampaign, internal.watchCampaign, readId, 'the wait for the campaign'))
  for (const { service, name, watch, kind } of rows) {
    if (kind === 'wait') define(own[service], name, waiting(name, native[service].prototype[name], internal[watch], (request) => plain(request), 'the wait'))
  }
}
