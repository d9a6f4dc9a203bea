'use strict'
// Waits that report their progress: the native side waits in steps, and this side calls back between them.

module.exports = function waiting({ call, internal }) {
  const { next } = internal.Watch.prototype

  /** The options of every wait. */
  const waitOptions = ['timeout', 'pollInterval', 'onProgress', 'account', 'signal']

  /** Calls `onProgress` after each step of a watch, and returns the result. */
  async function follow(start, { onProgress, signal }, what) {
    if (onProgress != null && typeof onProgress !== 'function') throw new TypeError('onProgress is not a function')
    const watch = start()
    for (;;) {
      const step = await call(next, watch, [{ signal }], 0, undefined, what)
      if ('result' in step) return step.result
      await onProgress?.(step.progress)
    }
  }

  return { follow, waitOptions }
}
