'use strict'
// The native side reports errors as JSON in a message; this module turns them into instances of their classes.

/** The base of all errors of this package. */
class ThingSpaceError extends Error {
  constructor(message, facts = {}) {
    super(message)
    this.code = facts.code ?? this.constructor.code
    this.outcomeUnknown = facts.outcomeUnknown ?? false
    for (const name of ['status', 'platformMessage', 'hint', 'retryAfter', 'failures', 'path']) {
      if (facts[name] != null) this[name] = facts[name]
    }
    if (facts.kind === 'ValidationError') this.findings = facts.findings
  }
}

/** Returns one class per kind of error of the core, such as `ApiError` with the code `THINGSPACE_API`. */
function classes(kinds) {
  const all = { ThingSpaceError }
  for (const kind of kinds) {
    const Kind = { [kind]: class extends ThingSpaceError {} }[kind]
    Object.defineProperty(Kind.prototype, 'name', { value: kind, configurable: true, writable: true })
    Kind.code = `THINGSPACE${kind.replace(/Error$/, '').replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
    all[kind] = Kind
  }
  return all
}

const words = { String: 'a string', f64: 'a number', bool: 'true or false' }

/** Rewrites the message of napi-rs about a value of the wrong type, without the value, which may be a secret. */
function wrongType(message) {
  const [, type, places] = /^Failed to convert [^]* into rust type `(\w+)`((?: on \w+\.\w+)*)$/.exec(message) ?? []
  if (!type) return message
  const path = [...places.matchAll(/\.(\w+)/g)].map(([, member]) => member).reverse()
  return `${path.join('.') || 'this argument'} must be ${words[type] ?? `a value of the type ${type}`}`
}

/** Returns a function that turns errors of the native side into instances of these classes. */
function unpacker(all) {
  const read = (text) => {
    const facts = JSON.parse(text)
    return new all[facts.kind](facts.message, facts)
  }
  return function unpack(error) {
    if (typeof error === 'string') return read(error)
    if (!(error instanceof Error) || error instanceof ThingSpaceError) return error
    // napi-rs appends the name of the member when the error concerns a member of an object.
    if (error.message.startsWith('{"kind":')) return read(error.message.replace(/\} on \w+\.\w+$/, '}'))
    // An error of napi-rs about an argument of the wrong type.
    return /Expected$|^InvalidArg$/.test(error.code) ? new all.ConfigurationError(`configuration: ${wrongType(error.message)}`) : error
  }
}

module.exports = { classes, unpacker }
