'use strict'
// Reads a page in the compact format into the same objects that JSON.parse creates from JSON. See src/compact.rs.

// The part that is being read; the reading of a part is never interrupted.
let table, codes, makers, items, at

/** Reads the next value. */
function read() {
  const code = codes[at++]
  const number = code >>> 3
  switch (code & 7) {
    case 0:
      return table[number]
    case 1:
      return makers[number](read)
    case 2: {
      const list = []
      for (let left = number; left > 0; left--) list.push(read())
      return list
    }
    case 4:
      return items
    default:
      return number === 0 ? null : number === 2
  }
}

// The functions that create objects, by the list of their member names.
const makersByNames = new Map()

/** Returns a function that reads an object with these members. All names come from this package, none from a response. */
function maker(names) {
  const key = names.join()
  if (!makersByNames.has(key)) makersByNames.set(key, compiled(names) ?? plain(names))
  return makersByNames.get(key)
}

/** Compiles an object literal for these members, which is several times as fast. */
function compiled(names) {
  try {
    return new Function('read', `return {${names.map((name) => `${JSON.stringify(name)}: read()`)}}`)
  } catch {
    // This process does not allow code generation from strings.
    return undefined
  }
}

const plain = (names) => (read) => {
  const object = {}
  for (const name of names) object[name] = read()
  return object
}

/** Reads some items of a page and appends them to `pageItems`; or, if `whole`, the page itself, after all its items. */
module.exports = function readPart({ table: texts, beginnings }, partCodes, pageItems, whole) {
  const names = [[]]
  ;[table, codes, items, at] = [texts, partCodes, pageItems, 0]
  makers = beginnings.map(([before, name], index) => {
    if (index > 0) names.push([...names[before], name])
    return (read) => (makers[index] = maker(names[index]))(read)
  })
  try {
    if (whole) return read()
    while (at < codes.length) items.push(read())
  } finally {
    table = codes = makers = items = undefined
  }
}
