// A process may evaluate the package several times: test runners and reloading servers do.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'
import { failure } from './support.mjs'

const here = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const { internal } = require('../lib/native.cjs')

/** Evaluates the package again; the native part too if `native` is set. */
function evaluatedAgain({ native = false } = {}) {
  for (const path of Object.keys(require.cache)) {
    if (path.startsWith(here) && !path.includes('node_modules') && (native || !path.endsWith('.node'))) delete require.cache[path]
  }
  return require('../index.cjs')
}

/** Evaluates the package in a realm of its own, with the native part of this process, as Jest and Vitest do. */
function evaluatedInRealm() {
  const realm = vm.createContext({ Buffer, Blob, URL, AbortController, AbortSignal, process, setInterval, setTimeout, clearTimeout })
  const modules = new Map()
  const load = (path) => {
    if (path.endsWith('.node')) return require(path)
    if (!modules.has(path)) {
      const module = { exports: {} }
      modules.set(path, module)
      const inner = createRequire(path)
      const requireHere = (id) => (id.startsWith('.') ? load(inner.resolve(id)) : inner(id))
      const wrapped = vm.runInContext(`(function (module, exports, require, __dirname) {${readFileSync(path, 'utf8')}\n})`, realm, { filename: path })
      wrapped(module, module.exports, requireHere, dirname(path))
    }
    return modules.get(path).exports
  }
  return { realm, copy: load(`${here}index.cjs`) }
}

/** Starts a simulator of this copy, and a client for it. */
async function started(copy, t) {
  const sim = await copy.Simulator.start({ devices: 3 })
  t.after(() => sim.stop())
  return { sim, client: new copy.Client({ credentials: sim.credentials, baseUrl: sim.url, account: sim.account }) }
}

/** Uses every kind of call of a copy. */
async function works(copy, t) {
  const { sim, client } = await started(copy, t)
  assert.equal((await client.softwareV3.listDevices().toArray()).length > 0, true)
  assert.equal((await client.softwareV3.getSubscription()).accountName, sim.account)
  const form = { fileVersion: '1.0', make: 'Verizon', model: 'Model-A', localTargetPath: '/VZWFOTA/x.txt' }
  await client.softwareV2.uploadFile(form, new Uint8Array([1, 2, 3]), { name: 'x.txt' })
  assert.equal(copy.timing.campaignStart({ version: 'v1', startDate: '2026-03-09', protocol: 'LWM2M', now: '2026-03-01T12:30:00Z' }).onDemand, false)
  for (const each of [client.softwareV3, sim, client]) assert.ok(each instanceof copy[each.constructor.name])
}

test('every evaluation of the package works, also after another one', async (t) => {
  const first = require('../index.cjs')
  const { client } = await started(first, t)
  const slow = client.softwareV3.listDevices().toArray()
  const second = evaluatedAgain()
  assert.notEqual(second, first)
  assert.ok((await slow).length > 0, 'a call of the first ends')
  for (const copy of [first, second, evaluatedAgain({ native: true }), evaluatedInRealm().copy, first, second]) await works(copy, t)
})

test('calls of two evaluations at once get their own responses', async (t) => {
  const first = await started(require('../index.cjs'), t)
  const second = await started(evaluatedAgain(), t)
  const [a, b, c, d] = await Promise.all([
    first.client.softwareV3.getSubscription(),
    second.client.softwareV3.listDevices().toArray(),
    first.client.softwareV3.listDevices().toArray(),
    second.client.softwareV3.getSubscription(),
  ])
  assert.deepEqual([a.accountName, Array.isArray(b), Array.isArray(c), d.accountName], [first.sim.account, true, true, second.sim.account])
})

test('errors belong to the evaluation that made the call, and to its realm', async (t) => {
  const { realm, copy } = evaluatedInRealm()
  const { client } = await started(copy, t)
  const ErrorOfRealm = vm.runInContext('Error', realm)
  const wrong = () => new copy.Client({ credentials: { key: 'k', secret: 918273645, username: 'u', password: 'p' } })
  for (const [error, name, code] of [
    [await failure(client.softwareV3.getCampaign('9c3b2d2e-0000-4000-8000-000000000000')), 'NotFoundError'],
    [await failure((async () => new copy.Client({ baseUrl: 'http://example.com', tokens: { bearer: 'b', session: 's' } }))()), 'ConfigurationError', 'configuration.invalid'],
    [await failure((async () => wrong())()), 'ConfigurationError', 'configuration.invalid'],
    [await failure(client.softwareV3.scheduleCampaign({})), 'ValidationError', 'request.invalid'],
  ]) {
    assert.equal(error.name, name, error.stack)
    if (code) assert.equal(error.code, code)
    assert.ok(error instanceof ErrorOfRealm && error instanceof copy[name] && error instanceof copy.ThingSpaceError)
    assert.doesNotMatch(error.message, /918273645|"kind"/)
  }
})

test('`instanceof` accepts errors of another evaluation, by their kind', async () => {
  const first = require('../index.cjs')
  const second = evaluatedAgain()
  const error = await failure((async () => new first.Client({ nonsense: 1 }))())
  assert.ok(error instanceof second.ConfigurationError && error instanceof second.ThingSpaceError)
  assert.ok(!(error instanceof second.ApiError))
  class Mine extends second.ConfigurationError {}
  assert.ok(!(error instanceof Mine) && new Mine('x') instanceof Mine && new Mine('x') instanceof second.ConfigurationError)
  for (const other of [new Error('x'), null, undefined, 'x']) assert.ok(!(other instanceof second.ThingSpaceError))
})

test('a panic is an error with a class, and does not end the process', async () => {
  const copy = require('../index.cjs')
  const caller = require('../lib/call.cjs')
  const unpack = require('../lib/errors.cjs').unpacker(copy, internal.panicked)
  const thrown = (work) => {
    try {
      work()
    } catch (error) {
      return unpack(error)
    }
    return undefined
  }
  const { call: inCall } = caller({ ...internal, unpack, ...copy })
  for (const error of [thrown(() => internal.panic('hunter2')), await failure(inCall(internal.panicInCall, undefined, ['hunter2'], 1))]) {
    assert.equal(error?.name, 'UnexpectedResponseError', String(error))
    assert.match(error.message, /panicked/)
    assert.doesNotMatch(error.message, /hunter2/)
  }
})

test('no export lets a panic through', () => {
  const sources = readdirSync(`${here}src`).map((name) => readFileSync(`${here}src/${name}`, 'utf8'))
  const text = sources.join('\n')
  const attributes = [...text.matchAll(/#\[napi(?:\(((?:[^\]"]|"[^"]*")*)\))?\]\s*(?:#\[(?:[^\]"]|"[^"]*")*\]\s*)*pub (?:async )?fn (\w+|\$\w+)/g)]
  assert.ok(attributes.length > 80, String(attributes.length))
  assert.deepEqual(attributes.filter(([, options]) => !options?.includes('catch_unwind')).map(([, , name]) => name), [])
})
