'use strict'
// The native side reports errors as JSON in a message; this module turns them into instances of their classes.
const { isNativeError } = require('node:util').types

// Marks errors of this package, with their kind. It is the same in every realm and every evaluation of the package, and
// `instanceof` of the classes follows it, since a test runner may evaluate the package again in the middle of a program.
const KIND = Symbol.for('thingspace.error')

const isOurs = (error) => typeof error?.[KIND] === 'string'

/** Makes `instanceof` accept the errors of other evaluations of the package too. */
function acceptByKind(Class, accepts) {
  Object.defineProperty(Class, Symbol.hasInstance, {
    value(value) {
      // A subclass that a program made inherits this function, and means its own instances.
      return this === Class ? isOurs(value) && accepts(value[KIND]) : Function.prototype[Symbol.hasInstance].call(this, value)
    },
  })
}

const FACTS = [
  'status', 'platformCode', 'platformMessage', 'hint', 'operation', 'method', 'pathTemplate', 'attempts', 'requestId',
  'resource', 'identifier', 'host', 'port', 'failures', 'path',
]

/** Sets the cause of an error, which is not enumerable, as the option `cause` of `Error` sets it. */
function setCause(error, cause) {
  Object.defineProperty(error, 'cause', { value: cause, configurable: true, writable: true })
}

/** Returns the cause of a failed connection, with the code that Node's own errors have. */
function connectionError({ causeCode: code, cause, host, port }) {
  return Object.assign(new Error(`${code}: ${cause} (${host}:${port})`), { code, host, port })
}

/** The base of all errors of this package. */
class ThingSpaceError extends Error {
  constructor(message, facts = {}) {
    super(message)
    this.code = facts.code ?? this.constructor.code
    this.outcomeUnknown = facts.outcomeUnknown ?? false
    for (const name of FACTS) if (facts[name] != null) this[name] = facts[name]
    // Every duration in JavaScript is in milliseconds.
    if (facts.retryAfter != null) this.retryAfter = facts.retryAfter * 1000
    if (facts.kind === 'ValidationError' || facts.findings?.length) this.findings = facts.findings
    if (facts.causeCode) setCause(this, connectionError(facts))
    if (facts.campaign) this.campaign = facts.campaign
  }
}

Object.defineProperty(ThingSpaceError.prototype, KIND, { value: 'ThingSpaceError' })
acceptByKind(ThingSpaceError, () => true)

/** Returns one class per kind of error of the core; `kinds` has the code of each kind of which nothing more is known. */
function classes(kinds) {
  const all = { ThingSpaceError }
  for (const [kind, code] of Object.entries(kinds)) {
    const Kind = { [kind]: class extends ThingSpaceError {} }[kind]
    Object.defineProperty(Kind.prototype, 'name', { value: kind, configurable: true, writable: true })
    Object.defineProperty(Kind.prototype, KIND, { value: kind })
    acceptByKind(Kind, (other) => other === kind)
    Kind.code = code
    all[kind] = Kind
  }
  return all
}

const number = 'a number'
const words = { String: 'a string', f64: number, i32: number, u32: number, i64: number, bool: 'true or false', Vec: 'a list' }

/** Rewrites the message of napi-rs about a value of the wrong type, without the value, which may be a secret. */
function wrongType(message) {
  const [, type, places] = /^Failed to convert [^]* into rust type `(\w+)`((?: on \w+\.\w+)*)$/.exec(message) ?? []
  if (!type) return message
  const path = [...places.matchAll(/\.(\w+)/g)].map(([, member]) => member).reverse()
  return `${path.join('.') || 'this argument'} must be ${words[type] ?? 'an object'}`
}

/** Returns a function that turns errors of the native side into instances of these classes. */
function unpacker(all, panicked) {
  const read = (text) => {
    const facts = JSON.parse(text)
    return new all[facts.kind](facts.message, facts)
  }
  return function unpack(error) {
    if (typeof error === 'string') return read(error)
    // An error of the native side belongs to the main realm, which need not be this one.
    if (!isNativeError(error) || isOurs(error)) return error
    // napi-rs appends the name of the member when the error concerns a member of an object.
    if (error.message.startsWith('{"kind":')) return read(error.message.replace(/\} on \w+\.\w+$/, '}'))
    // An error of napi-rs about an argument of the wrong type.
    if (/Expected$|^InvalidArg$/.test(error.code)) return new all.ConfigurationError(`configuration: ${wrongType(error.message)}`)
    // A panic, with a text that must not be shown.
    return error.code === 'GenericFailure' ? read(panicked()) : error
  }
}

module.exports = { classes, setCause, unpacker }
