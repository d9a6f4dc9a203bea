'use strict'
// Helpers that define properties of classes and responses.

/** Defines a method of a class, like one that the class declares itself. */
function define(Class, name, value) {
  Object.defineProperty(Class.prototype, name, { value, configurable: true, writable: true })
}

/** Hides secrets in a response: they can be read, but `console.log` and `JSON.stringify` do not show them. */
function hide(response, secrets) {
  for (const each of Array.isArray(response) ? response : [response]) {
    for (const name of secrets) {
      if (each && name in each) Object.defineProperty(each, name, { enumerable: false })
    }
  }
  return response
}

module.exports = { define, hide }
