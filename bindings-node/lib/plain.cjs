'use strict'
// Prepares requests for `JSON.stringify`, which loses what it has no form for: sets and generators, numbers of the type
// bigint, and numbers that are not finite.

/** Returns the value with arrays in place of iterables, and text in place of bigints; the value itself if it has neither. */
module.exports = function plain(value, path = '', within = []) {
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${path || 'this argument'}: ${value} is not a number that JSON has; leave missing values out`)
  // A whole request of another type has a finding.
  if (path && (typeof value === 'function' || typeof value === 'symbol')) throw new TypeError(`${path}: pass a value, not a ${typeof value}`)
  if (value === null || typeof value !== 'object' || typeof value.toJSON === 'function') return value
  if (typeof value.then === 'function') throw new TypeError(`${path || 'this argument'}: pass the value of the promise; write await before it`)
  // `JSON.stringify` rejects a cycle.
  if (within.includes(value)) return value
  const inner = [...within, value]
  if (Array.isArray(value)) return list(value, path, inner)
  if (typeof value[Symbol.iterator] === 'function') return list([...value], path, inner)
  if (typeof value[Symbol.asyncIterator] === 'function') {
    throw new TypeError(`${path || 'this argument'}: pass a list; collect the items of an asynchronous iterable first`)
  }
  let copy
  for (const name of Object.keys(value)) {
    const member = value[name]
    const made = plain(member, path ? `${path}.${name}` : name, inner)
    if (made !== member) (copy ??= { ...value })[name] = made
  }
  return copy ?? value
}

function list(items, path, within) {
  let copy
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]
    // Most items are text.
    if (typeof item === 'string') continue
    const made = module.exports(item, `${path}[${at}]`, within)
    if (made !== item) (copy ??= [...items])[at] = made
  }
  return copy ?? items
}
