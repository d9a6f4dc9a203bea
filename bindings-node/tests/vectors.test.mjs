// The language-neutral cases, which every language must judge alike.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import * as thingspace from 'thingspace'
import { calls, client, declarations, failure } from './support.mjs'

const { Simulator, ThingSpaceError, parseCallback, parseConnectivityCallback, validate } = thingspace
const folder = new URL('../../tests/vectors/', import.meta.url)
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')).cases)

const camel = (name) => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase())
const shape = ({ severity, path, code }) => ({ severity, path, code })

/** The row of the table that a case is about. */
function row({ operation }) {
  const [service, name] = operation.split('.').map(camel)
  const found = declarations.operations.find((each) => each.service === service && each.name === name)
  assert.ok(found, `no operation ${operation}`)
  return found
}

/** Calls the operation of a case at a simulator that gives the answer of the case. */
async function invoke(each, look) {
  const { method, path } = row(each)
  const sim = await Simulator.start()
  try {
    const headers = Object.entries(each.answer.headers ?? {})
    sim.script({ ...each.answer, headers, method, pathContains: path.split('{')[0] })
    const [service, name] = each.operation.split('.')
    const looked = await look(client(sim)._invoke(service, name, each.arguments ?? {}), sim)
    assert.equal(sim.statistics().scriptedAnswers, each.answer.times ?? 1, 'the call was sent so often')
    return looked
  } finally {
    await sim.stop()
  }
}

function compare(error, expected) {
  assert.ok(error instanceof ThingSpaceError, String(error?.stack))
  const { kind, code, findings, ...rest } = expected
  assert.equal(error.name, kind, error.message)
  if (code !== undefined) assert.equal(error.code.startsWith('THINGSPACE_') ? null : error.code, code)
  if (findings !== undefined) assert.deepEqual(error.findings.map(shape), findings.map(shape))
  for (const [member, value] of Object.entries(rest)) assert.deepEqual(error[member] ?? null, value, member)
}

const run = {
  rules(each) {
    const [service, name] = each.operation.split('.').map(camel)
    assert.deepEqual(validate(`${service}.${name}`, each.request, each.context).map(shape), each.findings.map(shape))
  },
  async request(each) {
    await invoke(each, async (answer, sim) => {
      await answer
      const { method, target, body } = calls(sim).at(-1)
      assert.deepEqual({ method, target, body: body === '' ? null : body }, each.sent)
    })
  },
  async answer(each) {
    await invoke(each, async (answer) => {
      if (each.error) compare(await failure(answer), each.error)
      else assert.deepEqual(await answer, each.result)
    })
  },
  callback(each) {
    const parse = { 'callbacks.parse': parseCallback, 'callbacks.parse_connectivity': parseConnectivityCallback }[each.operation]
    if (each.error) return compare(thrown(() => parse(each.body)), each.error)
    for (const body of [each.body, Buffer.from(each.body)]) {
      const event = parse(body)
      const { password } = event
      assert.ok(!Object.keys(event).includes('password'))
      assert.deepEqual({ ...event, ...(password === undefined ? {} : { password }) }, each.event)
    }
  },
  offline(each) {
    const [group, name] = each.operation.split('.').map(camel)
    const ask = () => thingspace[group][name](each.question)
    if (each.findings) return assert.deepEqual(thrown(ask).findings.map(shape), each.findings.map(shape))
    const answer = ask()
    assert.ok(Object.keys(each.answer).length > 0)
    for (const [member, value] of Object.entries(each.answer)) assert.deepEqual(answer[member] ?? null, value, member)
  },
}

function thrown(work) {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('expected a failure')
}

let ran = 0
for (const each of cases) {
  test(each.name, async () => {
    await run[each.kind](each)
    ran += 1
  })
}

test('there are at least 1,400 vectors, each with a name of its own', () => {
  assert.ok(cases.length >= 1400, `${cases.length} vectors`)
  assert.equal(new Set(cases.map((each) => each.name)).size, cases.length)
})

after(() => assert.equal(ran, cases.length, 'not every vector passed'))
