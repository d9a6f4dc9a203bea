'use strict'
// The methods of `Simulator`: options are checked, errors are of their classes.

const { define } = require('./properties.cjs')

module.exports = function simulator({ Simulator, Credentials, unpack, unpacked, checkOptions }) {
  const start = Simulator.start
  /** Wraps a method that Rust made asynchronous, so that it rejects with the classes of errors. */
  const unpackedAsync = (method) =>
    async function (...args) {
      try {
        return await method.apply(this, args)
      } catch (error) {
        throw unpack(error)
      }
    }
  Simulator.start = unpackedAsync((options) => start(JSON.stringify(options ?? {})))
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
    unpackedAsync(function (by) {
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
  for (const name of ['callbacks', 'changeExternally', 'clearFaults', 'sendNiddFromDevice', 'sendSmsFromDevice', 'injectFault', 'script', 'requests', 'setReachable', 'statistics', 'now']) {
    const method = Simulator.prototype[name]
    define(Simulator, name, function (...args) {
      return unpacked(() => method.apply(this, args))
    })
  }
}
