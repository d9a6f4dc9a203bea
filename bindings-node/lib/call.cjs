'use strict'
// One call: its abort signal on the way there, its JSON and its error on the way back.

module.exports = function caller({ Stop, settleWith, unpack, CancelledError }) {
  // The calls under way, by the numbers that the native side gave them.
  const pending = new Map()
  // While there are any, this keeps the process alive; its time never comes.
  const alive = setInterval(() => {}, 2 ** 31 - 1).unref()

  settleWith((number, text, failed) => {
    if (number < 0) return pending.get(-number).part(text)
    const { resolve, reject } = pending.get(number)
    pending.delete(number)
    if (pending.size === 0) alive.unref()
    if (failed) reject(text)
    else resolve(text)
  })

  const settled = (number, part) =>
    new Promise((resolve, reject) => {
      if (pending.size === 0) alive.ref()
      pending.set(number, { resolve, reject, part })
    })

  // One listener for each signal, however many calls share it.
  const waiting = new WeakMap()

  function listen(signal) {
    if (typeof signal?.addEventListener !== 'function') throw new TypeError('signal is no AbortSignal')
    if (signal.aborted) throw new CancelledError('cancelled: the call was aborted before it was sent')
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

  /** Calls a native method whose options stand at `at`, and parses its answer; `part` is told of parts before. */
  return async function call(method, self, args, at, part) {
    const signal = args[at]?.signal
    if (signal == null) {
      try {
        return JSON.parse(await settled(method.apply(self, args), part)) ?? undefined
      } catch (error) {
        throw unpack(error)
      }
    }
    const stop = listen(signal)
    try {
      args[at] = { ...args[at], signal: stop }
      return JSON.parse(await settled(method.apply(self, args), part)) ?? undefined
    } catch (error) {
      throw unpack(error)
    } finally {
      forget(signal, stop)
    }
  }
}
