'use strict'
// Properties of classes and answers that are set by hand.

/** Puts a method of this name into a class, like one that the class declares itself. */
function define(Class, name, value) {
  Object.defineProperty(Class.prototype, name, { value, configurable: true, writable: true })
}

/** Secrets in an answer can be read, but neither `console.log` nor `JSON.stringify` shows them. */
function hide(answer, secrets) {
  for (const each of Array.isArray(answer) ? answer : [answer]) {
    for (const name of secrets) {
      if (each && name in each) Object.defineProperty(each, name, { enumerable: false })
    }
  }
  return answer
}

module.exports = { define, hide }
