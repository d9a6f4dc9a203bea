// Runs the vectors in Node. tests/README.md describes their format.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import * as thingspace from 'thingspace'
import { calls, client, declarations, failure } from './support.mjs'

const { Simulator, ThingSpaceError, parseCallback, parseConnectivityCallback, validate } = thingspace
const folder = new URL('../../tests/vectors/', import.meta.url)
const cases = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => complete(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))

/** Completes each rules case of a file from the `base` and the `context` of the file. */
function complete({ base, context = {}, cases }) {
  return cases.map((each) => {
    if (each.kind !== 'rules') return each
    const request = 'change' in each ? mergePatch(base[each.operation], each.change) : each.request
    return { ...each, request, context: mergePatch(context, each.context ?? {}) }
  })
}

/** Applies a JSON merge patch (RFC 7396). */
function mergePatch(target, patch) {
  const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isObject(patch)) return patch
  const merged = isObject(target) ? { ...target } : {}
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name]
    else merged[name] = mergePatch(merged[name], value)
  }
  return merged
}

/** The text of a body: `raw` as it is, otherwise the compact encoding of `body`. */
const bodyText = ({ body, raw = '' }) => (body === undefined ? raw : JSON.stringify(body))

const camel = (name) => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase())
const compared = ({ severity, path, code }) => ({ severity, path, code })

/** Returns the table's row for the operation of a case. */
function row({ operation }) {
  const [service, name] = operation.split('.').map(camel)
  const found = declarations.operations.find((each) => each.service === service && each.name === name)
  assert.ok(found, `no operation ${operation}`)
  return found
}

/** Calls the operation of a case, which gets the case's response, and inspects the call. */
async function invoke(each, inspect) {
  const { method, path } = row(each)
  const sim = await Simulator.start({ start: each.now })
  try {
    const { status, headers = {}, times = 1, truncate = false } = each.response
    const body = bodyText(each.response)
    sim.script({ status, headers: Object.entries(headers), body, times, truncate, method, pathContains: path.split('{')[0] })
    const [service, name] = each.operation.split('.')
    await inspect(client(sim)._invoke(service, name, each.arguments), sim)
    assert.equal(sim.statistics().scriptedResponses, times, 'the number of requests that were sent')
  } finally {
    await sim.stop()
  }
}

function compareError(error, expected) {
  assert.ok(error instanceof ThingSpaceError, String(error?.stack))
  const { kind, findings, retryAfter, ...rest } = expected
  // Seconds in the vectors, milliseconds in JavaScript.
  if (retryAfter !== undefined) assert.equal(error.retryAfter == null ? null : error.retryAfter / 1000, retryAfter)
  assert.equal(error.name, kind, error.message)
  if (findings !== undefined) assert.deepEqual(error.findings.map(compared), findings.map(compared))
  for (const [member, value] of Object.entries(rest)) assert.deepEqual(error[member] ?? null, value, member)
}

/** Returns a response without the properties of its objects, which their prototype has. */
const withoutProperties = (response) => (Array.isArray(response) ? structuredClone(response) : response)

const run = {
  rules(each) {
    const [service, name] = each.operation.split('.').map(camel)
    assert.deepEqual(validate(`${service}.${name}`, each.request, each.context).map(compared), each.findings.map(compared))
  },
  async request(each) {
    await invoke(each, async (call, sim) => {
      await call
      const { method, target, body } = calls(sim).at(-1)
      assert.deepEqual({ method, target, body }, { method: each.sent.method, target: each.sent.target, body: bodyText(each.sent) })
    })
  },
  async response(each) {
    await invoke(each, async (call) => {
      if (each.error) compareError(await failure(call), each.error)
      else assert.deepEqual(withoutProperties(await call), each.result)
    })
  },
  async pages(each) {
    const [service, name] = each.operation.split('.').map(camel)
    const items = { listDevices: { softwareV3: 'deviceList', devices: 'devices' }[service], listExclusions: 'exclusion', listLeads: 'leads' }[name]
    const ways = {
      async item(list, found) {
        for await (const item of list) found.push(item)
      },
      async page(list, found) {
        for await (const page of list.pages()) found.push(...page[items])
      },
      async nextPage(list, found) {
        for (let page; (page = await list.nextPage()); ) found.push(...page[items])
      },
      async all(list, found) {
        found.push(...(await list.toArray()))
      },
    }
    for (const [way, iterate] of Object.entries(ways)) {
      const sim = await Simulator.start()
      try {
        for (const page of each.pages) sim.script({ status: page.status, headers: Object.entries(page.headers ?? {}), body: bodyText(page) })
        const found = []
        const end = iterate(client(sim)[service][name](), found)
        if (each.error) compareError(await failure(end), each.error)
        else await end
        // `toArray` returns all or nothing.
        assert.equal(found.length, way === 'all' && each.error ? 0 : each.items, way)
        assert.equal(sim.statistics().scriptedResponses, each.pages.length, way)
      } finally {
        await sim.stop()
      }
    }
  },
  callback(each) {
    const parse = { 'callbacks.parse': parseCallback, 'callbacks.parse_connectivity': parseConnectivityCallback }[each.operation]
    const text = bodyText(each)
    if (each.error) return compareError(errorOf(() => parse(text)), each.error)
    for (const body of [text, Buffer.from(text)]) {
      const event = parse(body)
      const { password } = event
      assert.ok(!Object.keys(event).includes('password'))
      assert.deepEqual({ ...event, ...(password === undefined ? {} : { password }) }, each.event)
    }
  },
  offline(each) {
    const [group, name] = each.operation.split('.').map(camel)
    const call = () => thingspace[group][name](each.request)
    if (each.findings) return assert.deepEqual(errorOf(call).findings.map(compared), each.findings.map(compared))
    const result = call()
    assert.ok(Object.keys(each.result).length > 0)
    for (const [member, value] of Object.entries(each.result)) assert.deepEqual(result[member] ?? null, value, member)
  },
}

/** Returns the error that a function throws. */
function errorOf(work) {
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

test('there are at least 2,500 vectors, each with a unique name', () => {
  assert.ok(cases.length >= 2500, `${cases.length} vectors`)
  assert.equal(new Set(cases.map((each) => each.name)).size, cases.length)
})

after(() => assert.equal(ran, cases.length, 'not every vector passed'))
