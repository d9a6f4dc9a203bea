// The tables are complete in Node: operations, arguments, models, values, documentation.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as thingspace from 'thingspace'
import { declarations } from './support.mjs'

const { operations, composed, offline, models, enums } = declarations
const text = readFileSync(new URL('../native.d.ts', import.meta.url), 'utf8')

/** Returns documentation without the parts that differ between languages: names, line breaks, marks. */
const plain = (docs) => docs.replace(/[^A-Za-z0-9]+/g, '').toLowerCase()
/** The same for names: `FirmwarePackage::firmware_name` reads `firmwareName` here. */
const prose = (docs) => plain(docs.replace(/\[`(?:\w+::)*(\w+)`\]/g, '$1'))

/** Returns the body of a class or interface, and its documentation. */
function block(kind, name) {
  const found = text.match(new RegExp(`((?:/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n)?)export ${kind} ${name} \\{\\n([\\s\\S]*?)\\n\\}`))
  assert.ok(found, `no ${kind} ${name}`)
  return { docs: found[1], body: found[2] }
}

/** Returns the line of a member, and its documentation. */
function member(body, name, sign) {
  const found = body.match(new RegExp(`((?:/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n)?)^ *(${name}${sign}.*)$`, 'm'))
  assert.ok(found, `no member ${name}`)
  return { docs: found[1], line: found[2] }
}

/** Returns the TypeScript type of an argument or item. */
const typed = (type) => ({ DeviceIds: 'Array<string>', DeviceList: 'DeviceList | Array<string>', DeviceLoggingRequest: 'DeviceLoggingRequest | Array<string>', String: 'string' })[type] ?? type

/** Returns whether the body of a row only selects items and may be left out, since no member is required. */
const selects = (row) => row.item !== null && models[row.body.type].members.every(({ optional }) => optional)

for (const row of operations) {
  test(`${row.service}.${row.name}`, () => {
    const Service = thingspace[row.class]
    const method = Service.prototype[row.name]
    assert.equal(typeof method, 'function')
    assert.equal(method.name, row.name)
    assert.ok(row.service in thingspace.Client.prototype, row.service)

    const { docs, line } = member(block('declare class', row.class).body, row.name, '\\(')
    assert.ok(row.docs.join('').trim().length > 0)
    assert.ok(prose(docs).startsWith(prose(row.docs.join('\n'))), docs)
    const parameters = [
      ...row.arguments.map((name) => `${name}: string`),
      ...(row.body ? [`${row.body.name}${selects(row) ? '?' : ''}: ${typed(row.body.type)}${selects(row) ? ' | null' : ''}`] : []),
      ...(row.file ? ['file: UploadSource'] : []),
      ...row.query.map(({ name, type }) => `${name}: ${typed(type)}`),
      ...row.options.map(({ name, type }) => `${name}?: ${typed(type)} | null`),
      `options?: ${row.file ? 'Upload' : 'Call'}Options | null`,
    ]
    const response = row.messages ? 'PendingRequest' : row.response.replace(/^Vec</, 'Array<')
    const result = row.item ? `Pager<${typed(row.item)}, ${row.response}>` : `Promise<${response}>`
    assert.equal(line, `${row.name}(${parameters.join(', ')}): ${result}`)
    if (row.body) assert.ok(text.includes(`'${row.service}.${row.name}': ${row.body.type}`))
  })
}

/** Returns the expected declaration of a function of a table without HTTP. */
function checkFunction(row, docs, line, parameters, result) {
  assert.ok(row.docs.join('').trim().length > 0)
  assert.ok(prose(docs).startsWith(prose(row.docs.join('\n'))), docs)
  assert.equal(line, `${row.name}(${row.argument}: ${typed(row.request)}${parameters}): ${result}`)
}

for (const row of composed) {
  test(`${row.owner}.${row.name}`, () => {
    assert.equal(typeof thingspace[row.class].prototype[row.name], 'function')
    assert.ok(row.owner in thingspace.Client.prototype, row.owner)
    const { docs, line } = member(block('declare class', row.class).body, row.name, '\\(')
    const options = row.progress ? `WaitOptions<${row.progress}>` : 'CallOptions'
    checkFunction(row, docs, line, `, options?: ${options} | null`, `Promise<${row.response}>`)
    assert.ok(text.includes(`'${row.owner}.${row.name}': ${row.request}`))
  })
}

for (const row of offline) {
  test(`${row.owner}.${row.name}`, () => {
    assert.equal(thingspace[row.owner][row.name].name, row.name)
    assert.ok(Object.isFrozen(thingspace[row.owner]))
    const { body } = block('declare namespace', row.owner)
    const { docs, line } = member(body, `function ${row.name}`, '\\(')
    checkFunction(row, docs, line.replace('function ', ''), '', row.response)
  })
}

test('every table has rows', () => {
  assert.ok(operations.length >= 160 && composed.length > 0 && offline.length > 0)
  assert.ok(operations.filter(({ messages }) => messages).length >= 30)
  assert.deepEqual(operations.filter((row) => row.body && selects(row)).map(({ name }) => name), ['listDevices'])
  assert.equal(operations.filter(({ file }) => file).length, 2)
})

for (const [name, model] of Object.entries(models)) {
  test(`model ${name}`, () => {
    const { docs, body } = block('interface', name)
    assert.ok(plain(docs).length > 0)
    assert.equal(prose(docs), prose(model.docs))
    for (const each of model.members) {
      const { docs, line } = member(body, each.name, '\\??:')
      assert.ok(each.docs.length > 0)
      assert.equal(prose(docs), prose(each.docs), each.name)
      assert.equal(line.startsWith(`${each.name}?:`), each.optional, each.name)
    }
    assert.equal([...body.matchAll(/^ {2}\w+\??:/gm)].length, model.members.length)
  })
}

for (const [name, { docs, values }] of Object.entries(enums)) {
  test(`values of ${name}`, () => {
    assert.deepEqual({ ...thingspace[name] }, Object.fromEntries(values.map((each) => [each.name, each.value])))
    assert.ok(text.includes(`export type ${name} = Open<${name}Values>`))
    assert.ok(text.includes(`export declare const ${name}: ${name}Values`))
    assert.ok(plain(text).includes(plain(docs)))
    const { body } = block('interface', `${name}Values`)
    for (const value of values) {
      const { docs, line } = member(body, value.name, ':')
      assert.equal(line, `${value.name}: '${value.value}'`)
      assert.equal(prose(docs), prose(value.docs))
    }
  })
}

test('every exported name has a definition, and the other way round', () => {
  const all = text + readFileSync(new URL('../types.d.ts', import.meta.url), 'utf8')
  const defined = [...all.matchAll(/^export (?:declare )?(?:class|const|function|namespace) (\w+)/gm)].map(([, name]) => name)
  assert.deepEqual([...new Set(defined)].sort(), Object.keys(thingspace).sort())
})
