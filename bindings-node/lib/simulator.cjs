'use strict'
// The methods of `Simulator`: they check options, and throw errors of the right class.

const { define } = require('./properties.cjs')

module.exports = function simulator({ native, own, adopt, unpack, checkOptions }) {
  const { Simulator } = own
  const { start } = native.Simulator
  /** Wraps an asynchronous native method, so that it rejects with an error of the right class. */
  const unpackedAsync = (method) =>
    async function (...args) {
      try {
        return adopt(await method.apply(this, args))
      } catch (error) {
        throw unpack(error)
      }
    }
  Simulator.start = unpackedAsync((options) => start(JSON.stringify(options ?? {})))
  /** Fails on a duration that is missing or has a misspelt member, before any time has passed. */
  function checkDuration(by) {
    checkOptions(by ?? 'nothing', ['days', 'hours', 'minutes', 'seconds'])
  }
  const { advance } = Simulator.prototype
  const { advanceAsync, stop } = native.Simulator.prototype
  define(Simulator, 'advance', function (by) {
    checkDuration(by)
    return advance.call(this, by)
  })
  define(
    Simulator,
    'advanceAsync',
    unpackedAsync(function (by) {
      checkDuration(by)
      return advanceAsync.call(this, by)
    }),
  )
  const { connect } = Simulator.prototype
  define(Simulator, 'connect', async function (client) {
    if (typeof client?.listen !== 'function') throw new TypeError('pass the client that is to receive callbacks')
    const listener = await client.listen()
    connect.call(this, listener.url)
    return listener
  })
  define(Simulator, 'stop', unpackedAsync(stop))
  define(Simulator, Symbol.asyncDispose, unpackedAsync(stop))
}
