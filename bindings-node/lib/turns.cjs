'use strict'
// Spreads work over turns of the event loop, so that other callbacks run in between.

// Some realms, as those of test runners, lack the global function.
const { setImmediate } = require('node:timers')

/** Returns a queue that does the work for one value in each turn of the event loop, in order. */
module.exports = function inTurns(work) {
  const waiting = []
  let isBusy = false
  let failure
  let finish = () => {}

  function turn() {
    isBusy = waiting.length > 0
    if (isBusy) {
      try {
        work(waiting.shift())
      } catch (error) {
        failure ??= { error }
      }
      setImmediate(turn)
    }
    if (waiting.length === 0) finish()
  }

  return {
    add(value) {
      waiting.push(value)
      if (!isBusy) turn()
    },
    /** Waits until the work for each value is done. */
    async finished() {
      if (waiting.length > 0) await new Promise((resolve) => (finish = resolve))
      if (failure) throw failure.error
    },
  }
}
