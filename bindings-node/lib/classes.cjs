'use strict'
// The classes of the package: one subclass of each native class, for this evaluation of the package.
//
// A process may evaluate the package several times (test runners do), while its native part stays the same. So nothing
// here changes a native class.

const { inspect } = require('node:util')

// What an object shows of itself: never secrets, and nothing that takes a call.
const SHOWN = ['baseUrl', 'url', 'account']

/** Returns what `console.log` shows of an object: what identifies it, or the operations of a service. */
function summary(object, members) {
  const known = SHOWN.filter((name) => members[name]?.get)
  if (known.length > 0) return Object.fromEntries(known.map((name) => [name, object[name]]))
  const isOperation = ([name, { value }]) => typeof value === 'function' && !name.startsWith('_') && name !== 'constructor'
  const operations = Object.entries(members).filter(isOperation)
  return operations.length > 0 ? { operations: operations.map(([name]) => name) } : {}
}

/** Returns the subclasses by name, and the function that makes an instance of the native side one of them. */
module.exports = function classes({ native, unpacked }) {
  const own = {}

  /** Makes an object of a native class an instance of the subclass; returns any other value as it is. */
  function adopt(value) {
    const Own = own[value?.constructor?.name]
    return Own && typeof value === 'object' ? Object.setPrototypeOf(value, Own.prototype) : value
  }

  /** Returns a method that throws errors of the right class and returns objects of the right class. */
  const wrapped = (name, method) =>
    ({
      [name](...args) {
        return adopt(unpacked(() => method.apply(this, args)))
      },
    })[name]

  for (const [name, Native] of Object.entries(native)) {
    if (typeof Native !== 'function') continue
    const Own = { [name]: class extends Native {} }[name]
    const members = Object.getOwnPropertyDescriptors(Native.prototype)
    for (const key of Reflect.ownKeys(members)) {
      if (key === 'constructor') continue
      const { value, get, enumerable } = members[key]
      const member = get ? { get: wrapped(key, get) } : { value: wrapped(key, value), writable: true }
      Object.defineProperty(Own.prototype, key, { ...member, enumerable, configurable: true })
    }
    Object.defineProperty(Own.prototype, inspect.custom, {
      value(_, options) {
        const shown = name === 'Credentials' ? '{ *** }' : inspect(summary(this, members), { ...options, maxArrayLength: null })
        return `${name} ${shown}`
      },
    })
    own[name] = Own
  }
  return { own, adopt }
}
