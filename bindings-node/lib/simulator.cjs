'use strict'
// The methods of `Simulator`: they check options, and throw errors of the right class.

const { define } = require('./properties.cjs')

module.exports = function simulator({ Simulator, Credentials, unpack, unpacked, checkOptions }) {
  const start = Simulator.start
  /** Wraps an asynchronous native method, so that it rejects with an error of the right class. */
  const unpackedAsync = (method) =>
    async function (...args) {
      try {
        return await method.apply(this, args)
      } catch (error) {
        throw unpack(error)
      }
    }
  Simulator.start = unpackedAsync((options) => start(JSON.stringify(options ?? {})))
  /** Fails on a duration that is missing or has a misspelt member, before any time has passed. */
  function checkDuration(by) {
    checkOptions(by ?? 'nothing', ['days', 'hours', 'minutes', 'seconds'])
  }
  const { advance, advanceAsync } = Simulator.prototype
  define(Simulator, 'advance', function (by) {
    checkDuration(by)
    return unpacked(() => advance.call(this, by))
  })
  define(
    Simulator,
    'advanceAsync',
    unpackedAsync(function (by) {
      checkDuration(by)
      return advanceAsync.call(this, by)
    }),
  )
  const { get } = Object.getOwnPropertyDescriptor(Simulator.prototype, 'credentials')
  Object.defineProperty(Simulator.prototype, 'credentials', {
    get() {
      return Object.setPrototypeOf(unpacked(() => get.call(this)), Credentials.prototype)
    },
  })
  for (const name of ['callbacks', 'changeExternally', 'clearFaults', 'sendNiddFromDevice', 'sendSmsFromDevice', 'injectFault', 'script', 'requests', 'setReachable', 'statistics', 'now']) {
    const method = Simulator.prototype[name]
    define(Simulator, name, function (...args) {
      return unpacked(() => method.apply(this, args))
    })
  }
}
