'use strict'
// Makes of a page in compact form what JSON.parse makes of the same page as JSON. See src/compact.rs.

// The part that is being read; reading one is never interrupted.
let table, codes, makers, items, at

/** The next value. */
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

// What makes objects with these members, for each list of names that there was.
const known = new Map()

/** Makes the function that reads an object with these members; names stand in this package alone, none comes from outside. */
function maker(names) {
  const key = names.join()
  if (!known.has(key)) known.set(key, compiled(names) ?? plain(names))
  return known.get(key)
}

/** A literal of its own is several times as fast. */
function compiled(names) {
  try {
    return new Function('read', `return {${names.map((name) => `${JSON.stringify(name)}: read()`)}}`)
  } catch {
    // This process allows no code that was made while it runs.
    return undefined
  }
}

const plain = (names) => (read) => {
  const object = {}
  for (const name of names) object[name] = read()
  return object
}

/** Reads some items of a page onto the end of `told`; or the page itself, `whole`, once they all were read. */
module.exports = function readPart({ table: texts, beginnings }, given, told, whole) {
  const names = [[]]
  ;[table, codes, items, at] = [texts, given, told, 0]
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
