'use strict'
// Handles of asynchronous requests.

const { inspect } = require('node:util')

module.exports = function requests({ call, internal, unpacked, checkOptions }) {
  const { send, id, answer, events, progress, status, wait } = internal.Sending.prototype
  const { next } = internal.Waiting.prototype

  /** An asynchronous request that the platform has accepted; made by the operations that only accept one. */
  class PendingRequest {
    #sent

    constructor(sent) {
      this.#sent = sent
    }

    get id() {
      return id.call(this.#sent)
    }

    get accepted() {
      return JSON.parse(answer.call(this.#sent))
    }

    get events() {
      return JSON.parse(events.call(this.#sent))
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
      checkOptions(options, ['onProgress', 'pollInterval', 'deadline', 'messages', 'signal'])
      const { onProgress, signal, ...rest } = options ?? {}
      if (onProgress != null && typeof onProgress !== 'function') throw new TypeError('onProgress is no function')
      const waiting = unpacked(() => wait.call(this.#sent, rest))
      for (;;) {
        const step = await call(next, waiting, [{ signal }], 0)
        if (step.result) return step.result
        await onProgress?.(step.progress)
      }
    }
  }

  /** Sends a request that a native method made ready, and gives its handle. */
  async function request(method, self, args, at) {
    const { signal, ...rest } = args[at] ?? {}
    args[at] = rest
    const sent = unpacked(() => method.apply(self, args))
    await call(send, sent, [{ signal }], 0)
    return new PendingRequest(sent)
  }

  return { PendingRequest, request }
}
