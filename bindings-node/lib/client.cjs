'use strict'
// `Client` and `Credentials`: checks options, and wraps token providers.

const { define } = require('./properties.cjs')

module.exports = function client({ native, own, adopt, internal, call, PendingRequest, ConfigurationError, unpack, unpacked, strictly, checkOptions }) {
  const { _invoke, resetLockoutGuard, pendingRequest, deliverCallback, listen } = native.Client.prototype
  define(own.Client, '_invoke', function (...args) {
    return call(_invoke, this, args, 3)
  })
  define(own.Client, 'resetLockoutGuard', function () {
    return call(resetLockoutGuard, this, [], 0)
  })

  define(own.Client, 'pendingRequest', {
    pendingRequest(id, options) {
      if (typeof id !== 'string') unpacked(() => internal.rejectArgument('pendingRequest', 'id', 'a string', typeof id))
      checkOptions(options, ['account', 'timeout'])
      return new PendingRequest(unpacked(() => pendingRequest.call(this, id, options)))
    },
  }.pendingRequest)
  define(own.Client, 'listen', async function (options) {
    const { host, port, ...rest } = options ?? {}
    try {
      return adopt(await listen.call(this, host, port, rest))
    } catch (error) {
      throw unpack(error)
    }
  })
  const handlers = new WeakMap()
  Object.defineProperty(own.Client.prototype, 'deliverCallback', {
    configurable: true,
    // A bound function of each client, so that it can be passed as a handler.
    get() {
      if (!handlers.has(this)) {
        handlers.set(this, (event) => {
          if (typeof event?.requestId !== 'string') throw new TypeError('pass an event that parseConnectivityCallback or a listener returned')
          unpacked(() => deliverCallback.call(this, event))
        })
      }
      return handlers.get(this)
    },
  })

  /** Wraps a provider so that only JSON text passes between JavaScript and the native side. */
  function wrapProvider(provider) {
    if (typeof provider.tokens !== 'function') {
      throw new ConfigurationError('configuration: a tokenProvider must have a method tokens(rejected)')
    }
    const tokens = async (rejected) => {
      try {
        return JSON.stringify({ tokens: await provider.tokens(JSON.parse(rejected)) })
      } catch (error) {
        return JSON.stringify({ error: String(error?.message ?? error) })
      }
    }
    return { tokens }
  }

  /** Wraps a store so that only JSON text passes between JavaScript and the native side. */
  function wrapStore(store) {
    if (typeof store === 'string') return { folder: store }
    if (typeof store.folder === 'string') return store
    const wrapped = {}
    for (const name of ['lock', 'unlock', 'read', 'write']) {
      if (typeof store[name] !== 'function') {
        throw new ConfigurationError(`configuration: a tokenStore must be a folder, { folder, key }, or have the methods lock, unlock, read and write; ${name} is missing`)
      }
      wrapped[name] = async (text) => {
        const { key, value, patience } = JSON.parse(text)
        try {
          return JSON.stringify({ value: (await store[name](key, value ?? patience)) ?? null })
        } catch (error) {
          return JSON.stringify({ error: String(error?.message ?? error) })
        }
      }
    }
    return wrapped
  }

  class Credentials extends own.Credentials {
    constructor(parts) {
      strictly(parts, (checked) => super(checked))
    }

    static fromEnv() {
      return adopt(unpacked(() => native.Credentials.fromEnv()))
    }
  }

  class Client extends own.Client {
    constructor(options = {}) {
      const { credentials, tokenProvider, tokenStore } = options
      const ready = { ...options }
      if (credentials && !(credentials instanceof native.Credentials)) ready.credentials = new Credentials(credentials)
      if (tokenProvider) ready.tokenProvider = wrapProvider(tokenProvider)
      if (tokenStore) ready.tokenStore = wrapStore(tokenStore)
      strictly(ready, (checked) => super(checked))
    }

    static fromEnv() {
      return adopt(unpacked(() => native.Client.fromEnv()))
    }
  }

  // What the native side returns becomes an instance of these.
  Object.assign(own, { Client, Credentials })
}
