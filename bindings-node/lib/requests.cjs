'use strict'
// `PendingRequest`: handles of asynchronous requests.

const { inspect } = require('node:util')

module.exports = function requests({ call, internal, unpacked, checkOptions, withProperties, follow, waitOptions }) {
  const { send, id, response, callbacks, progress, status, wait } = internal.Sending.prototype

  /** An asynchronous request that the platform has accepted; asynchronous operations return it. */
  class PendingRequest {
    #sent

    constructor(sent) {
      this.#sent = sent
    }

    get id() {
      return id.call(this.#sent)
    }

    get accepted() {
      return JSON.parse(response.call(this.#sent))
    }

    get callbacks() {
      return withProperties('ConnectivityCallback', JSON.parse(callbacks.call(this.#sent)))
    }

    get progress() {
      return JSON.parse(progress.call(this.#sent))
    }

    toJSON() {
      return this.progress
    }

    [inspect.custom](_, options) {
      return `PendingRequest ${inspect(this.progress, options)}`
    }

    async status(options) {
      checkOptions(options, ['signal'])
      return call(status, this.#sent, [options], 0)
    }

    async wait(options) {
      checkOptions(options, [...waitOptions, 'expectedCallbacks'])
      const { onProgress, signal, ...rest } = options ?? {}
      const result = await follow(() => unpacked(() => wait.call(this.#sent, rest)), { onProgress, signal }, 'the wait for the request')
      withProperties('ConnectivityCallback', result.callbacks)
      return result
    }
  }

  /** Sends a request that a native method has prepared, and returns its handle. */
  async function request(method, self, args, at) {
    const { signal, ...rest } = args[at] ?? {}
    args[at] = rest
    const sent = unpacked(() => method.apply(self, args))
    await call(send, sent, [{ signal }], 0)
    return new PendingRequest(sent)
  }

  return { PendingRequest, request }
}
