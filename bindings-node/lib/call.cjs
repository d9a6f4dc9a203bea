'use strict'
// Runs one call: passes its abort signal to the native side, and parses its result or its error.

const { setCause } = require('./errors.cjs')

module.exports = function caller({ Stop, Channel, unpack, CancelledError, TimeoutError }) {
  /**
   * Returns the error of something whose signal is aborted, with the reason of the signal as its cause. The signals of
   * `AbortSignal.timeout` have a reason with the name `TimeoutError`.
   */
  function aborted(signal, what) {
    const { reason } = signal
    const timedOut = reason?.name === 'TimeoutError'
    const error = timedOut
      ? new TimeoutError(`timed out: the time limit of the signal passed, and ${what} was aborted`)
      : new CancelledError(`cancelled: ${what} was aborted`)
    setCause(error, reason)
    return error
  }

  // The active calls, by the numbers that the native side assigned.
  const pending = new Map()
  // Keeps the process alive while there are active calls; it never fires.
  const alive = setInterval(() => {}, 2 ** 31 - 1).unref()

  const channel = new Channel((number, text, failed) => {
    if (number < 0) return pending.get(-number).part(text)
    const { resolve, reject } = pending.get(number)
    pending.delete(number)
    if (pending.size === 0) alive.unref()
    if (failed) reject(text)
    else resolve(text)
  })

  /** Makes a native call, and returns a promise of its outcome. */
  function settled(method, self, args, part) {
    channel.select()
    const number = method.apply(self, args)
    return new Promise((resolve, reject) => {
      if (pending.size === 0) alive.ref()
      pending.set(number, { resolve, reject, part })
    })
  }

  // One listener per signal, however many calls share it.
  const waiting = new WeakMap()

  function listen(signal, what) {
    if (typeof signal?.addEventListener !== 'function') throw new TypeError('signal is not an AbortSignal')
    if (signal.aborted) throw aborted(signal, what ?? 'the call, which was not sent,')
    const stop = new Stop()
    let entry = waiting.get(signal)
    if (!entry) {
      const stops = new Set()
      entry = { stops, listener: () => stops.forEach((each) => each.stop()) }
      signal.addEventListener('abort', entry.listener)
      waiting.set(signal, entry)
    }
    entry.stops.add(stop)
    return stop
  }

  function forget(signal, stop) {
    const entry = waiting.get(signal)
    entry.stops.delete(stop)
    if (entry.stops.size === 0) {
      signal.removeEventListener('abort', entry.listener)
      waiting.delete(signal)
    }
  }

  /**
   * Calls a native method with its options at the index `at`, and parses the result; `part` receives parts of it
   * earlier. `what` names what runs longer than a call, such as a wait.
   */
  async function call(method, self, args, at, part, what) {
    const signal = args[at]?.signal
    if (signal == null) {
      try {
        return JSON.parse(await settled(method, self, args, part)) ?? undefined
      } catch (error) {
        throw unpack(error)
      }
    }
    const stop = listen(signal, what)
    try {
      args[at] = { ...args[at], signal: stop }
      return JSON.parse(await settled(method, self, args, part)) ?? undefined
    } catch (error) {
      const unpacked = unpack(error)
      throw signal.aborted && unpacked instanceof CancelledError ? aborted(signal, what ?? 'the call') : unpacked
    } finally {
      forget(signal, stop)
    }
  }

  return { call, aborted }
}
