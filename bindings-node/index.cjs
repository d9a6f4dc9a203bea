'use strict'
// The last touch to what Rust exports: error classes, abort signals, async iterables.
const { internal, ...native } = require('./native/thingspace.node')
const { classes, unpacker } = require('./lib/errors.cjs')

const errors = classes(internal.errorKinds())
const unpack = unpacker(errors)
const { CancelledError } = errors
const { Stop, settleWith } = internal
const call = require('./lib/call.cjs')({ Stop, settleWith, unpack, CancelledError })
const { next, codes, startingAfter } = internal.Pages.prototype
const Pager = require('./lib/pager.cjs')({ call, next, codes, startingAfter, CancelledError })
const upload = require('./lib/upload.cjs')({ call, Transfer: internal.Transfer })

/** Runs `work`, and throws what it throws as one of the classes above. */
function unpacked(work) {
  try {
    return work()
  } catch (error) {
    throw unpack(error)
  }
}

/** Fails on an option that the native side, in `work`, never asked for: a misspelt one. */
function strictly(options, work) {
  const known = new Set()
  const get = (target, name) => {
    known.add(name)
    return target[name]
  }
  const outcome = unpacked(() => work(options && typeof options === 'object' ? new Proxy(options, { get }) : options))
  const unknown = Object.keys(options ?? {}).filter((name) => !known.has(name))
  if (unknown.length > 0) {
    throw new errors.ConfigurationError(`configuration: there is no option ${unknown.join(', ')}; the options are ${[...known].join(', ')}`)
  }
  return outcome
}

// The values of open enums, and groups of offline functions, which answer JSON.
for (const exported of Object.values(native).filter((each) => typeof each === 'object')) {
  for (const [name, member] of Object.entries(exported)) {
    if (typeof member !== 'function') continue
    exported[name] = { [name]: (question) => JSON.parse(unpacked(() => member(question))) }[name]
  }
  Object.freeze(exported)
}

function define(Class, name, value) {
  Object.defineProperty(Class.prototype, name, { value, configurable: true, writable: true })
}

/** Secrets in an answer can be read, but neither `console.log` nor `JSON.stringify` shows them. */
function hide(answer, secrets) {
  for (const each of Array.isArray(answer) ? answer : [answer]) {
    for (const name of secrets) {
      if (each && name in each) Object.defineProperty(each, name, { enumerable: false })
    }
  }
  return answer
}

const callOptions = ['account', 'timeout', 'signal']

/** Fails on a misspelt option of a call; cheaper than asking the native side which it reads. */
function checkOptions(options, known = callOptions) {
  if (options != null && typeof options !== 'object') {
    throw new errors.ConfigurationError(`configuration: give the options as an object with ${known.join(', ')}, not as a ${typeof options}`)
  }
  for (const name in options) {
    if (!known.includes(name)) {
      throw new errors.ConfigurationError(`configuration: there is no option ${name}; the options are ${known.join(', ')}`)
    }
  }
}

const callbacks = require('./lib/callbacks.cjs')({ internal, unpacked, hide })
const { PendingRequest, request } = require('./lib/requests.cjs')({ call, internal, unpacked, checkOptions })

const isText = (value) => typeof value === 'string'

/** Whether an argument is what it must be. */
const fits = { 'a string': isText, 'a list of strings': (value) => Array.isArray(value) && value.every(isText) }

for (const { service, name, arguments: known, secrets, count, kind } of JSON.parse(internal.rows())) {
  const Service = native[service]
  const method = Service.prototype[name]
  const check = (args) => {
    for (const [at, argument, what] of known) {
      if (!fits[what](args[at])) unpacked(() => internal.refuseArgument(name, argument, what))
    }
  }
  define(Service, name, {
    call: {
      async [name](...args) {
        check(args)
        checkOptions(args[count])
        const answer = await call(method, this, args, count)
        return secrets.length > 0 ? hide(answer, secrets) : answer
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
        return new Pager(unpacked(() => method.apply(this, args)), options)
      },
    },
    upload: {
      async [name](form, file, options) {
        checkOptions(options, [...callOptions, 'name', 'onProgress'])
        return upload(method, this, form, file, options)
      },
    },
  }[kind][name])
}

const { waitForCampaign, watchCampaign } = native.SoftwareV3.prototype
delete native.SoftwareV3.prototype.watchCampaign
define(native.SoftwareV3, 'waitForCampaign', {
  async waitForCampaign(campaignId, options) {
    if (typeof campaignId !== 'string') unpacked(() => internal.refuseArgument('waitForCampaign', 'campaignId', 'a string'))
    checkOptions(options, [...callOptions, 'onProgress', 'pollInterval', 'deadline'])
    const { onProgress, signal, ...rest } = options ?? {}
    if (onProgress != null && typeof onProgress !== 'function') throw new TypeError('onProgress is no function')
    if (!onProgress) return call(waitForCampaign, this, [campaignId, { ...rest, signal }], 1)
    const watch = unpacked(() => watchCampaign.call(this, campaignId, rest))
    let last
    for (let progress; (progress = await call(watch.next, watch, [{ signal }], 0)); ) {
      last = progress
      await onProgress(progress)
    }
    return last.campaign
  },
}.waitForCampaign)

const { _invoke, resetLoginGuard, pendingRequest, deliverCallback } = native.Client.prototype
define(native.Client, '_invoke', function (...args) {
  return call(_invoke, this, args, 3)
})
define(native.Client, 'resetLoginGuard', function () {
  return call(resetLoginGuard, this, [], 0)
})

define(native.Client, 'pendingRequest', {
  pendingRequest(id, options) {
    if (typeof id !== 'string') unpacked(() => internal.refuseArgument('pendingRequest', 'id', 'a string'))
    checkOptions(options, ['account', 'timeout'])
    return new PendingRequest(unpacked(() => pendingRequest.call(this, id, options)))
  },
}.pendingRequest)
const handlers = new WeakMap()
Object.defineProperty(native.Client.prototype, 'deliverCallback', {
  configurable: true,
  // A function of each client, so that it may be given away as a handler.
  get() {
    if (!handlers.has(this)) {
      handlers.set(this, (event) => {
        if (typeof event?.requestId !== 'string') throw new TypeError('give the event as parseConnectivityCallback or a listener made it')
        unpacked(() => deliverCallback.call(this, event))
      })
    }
    return handlers.get(this)
  },
})

/** Asks a provider of the user's in JSON, so that nothing but text crosses the border. */
function asked(provider) {
  if (typeof provider.tokens !== 'function') {
    throw new errors.ConfigurationError('configuration: a tokenProvider has a method tokens(refused)')
  }
  const tokens = async (refused) => {
    try {
      return JSON.stringify({ tokens: await provider.tokens(JSON.parse(refused)) })
    } catch (error) {
      return JSON.stringify({ error: String(error?.message ?? error) })
    }
  }
  return { tokens }
}

class Credentials extends native.Credentials {
  constructor(parts) {
    strictly(parts, (given) => super(given))
  }

  static fromEnv() {
    return Object.setPrototypeOf(unpacked(() => native.Credentials.fromEnv()), Credentials.prototype)
  }
}

class Client extends native.Client {
  constructor(options = {}) {
    const { credentials, tokenProvider } = options
    const ready = { ...options }
    if (credentials && !(credentials instanceof Credentials)) ready.credentials = new Credentials(credentials)
    if (tokenProvider) ready.tokenProvider = asked(tokenProvider)
    strictly(ready, (given) => super(given))
  }

  static fromEnv() {
    return Object.setPrototypeOf(unpacked(() => native.Client.fromEnv()), Client.prototype)
  }
}

const { Simulator } = native
const start = Simulator.start
/** Wraps a method that Rust made asynchronous. */
const told = (method) =>
  async function (...args) {
    try {
      return await method.apply(this, args)
    } catch (error) {
      throw unpack(error)
    }
  }
Simulator.start = told((options) => start(JSON.stringify(options ?? {})))
/** Fails on a span of time that is none, or has a misspelt member, before any time has passed. */
function checkSpan(by) {
  checkOptions(by ?? 'nothing', ['days', 'hours', 'minutes', 'seconds'])
}
const { advance, advanceAsync } = Simulator.prototype
define(Simulator, 'advance', function (by) {
  checkSpan(by)
  return unpacked(() => advance.call(this, by))
})
define(
  Simulator,
  'advanceAsync',
  told(function (by) {
    checkSpan(by)
    return advanceAsync.call(this, by)
  }),
)
const { get } = Object.getOwnPropertyDescriptor(Simulator.prototype, 'credentials')
Object.defineProperty(Simulator.prototype, 'credentials', {
  get() {
    return Object.setPrototypeOf(unpacked(() => get.call(this)), Credentials.prototype)
  },
})
for (const name of ['callbacks', 'changeOutside', 'clearFaults', 'deviceSendsNidd', 'deviceSendsSms', 'force', 'script', 'requests', 'setReachable', 'statistics', 'now']) {
  const method = Simulator.prototype[name]
  define(Simulator, name, function (...args) {
    return unpacked(() => method.apply(this, args))
  })
}

/** Checks a request against every rule, offline. */
function validate(operation, request, context) {
  return JSON.parse(unpacked(() => internal.validate(operation, request, context)))
}

/** Tells `callback` what the library logs. */
function setLogger(level, callback) {
  if (callback != null && typeof callback !== 'function') throw new TypeError('give a function that takes the records, or null')
  unpacked(() => internal.setLogger(callback ? level : 'off', callback ? (line) => callback(JSON.parse(line)) : undefined))
}

module.exports = { ...native, ...errors, ...callbacks, Client, Credentials, Pager, PendingRequest, validate, setLogger }
