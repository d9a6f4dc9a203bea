// Lists that fetch their pages as they are needed.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { Pager, UnexpectedResponseError } from 'thingspace'
import { calls, client, failure, simulator } from './support.mjs'

const inTurns = createRequire(import.meta.url)('../lib/turns.cjs')
const small = { devices: 25, pageSize: 10 }

test('pages are fetched as they are needed', async () => {
  const sim = await simulator(small)
  const pager = client(sim).softwareV3.listDevices()
  assert.ok(pager instanceof Pager)
  assert.equal(pager.cursor, undefined)
  assert.deepEqual(sim.requests(), [])
  const seen = []
  for await (const device of pager) {
    seen.push(device.deviceId)
    assert.equal(calls(sim).length, Math.ceil(seen.length / 10))
  }
  assert.equal(new Set(seen).size, 25)
  assert.equal(pager.cursor, undefined)
  assert.deepEqual(await pager.next(), { value: undefined, done: true })
  assert.equal(calls(sim).length, 3)
})

test('breaking out of the loop stops fetching, and another loop continues there', async () => {
  const sim = await simulator(small)
  const pager = client(sim).softwareV3.listDevices()
  const first = []
  for await (const device of pager) {
    first.push(device.deviceId)
    if (first.length === 3) break
  }
  assert.equal(calls(sim).length, 1)
  const rest = (await pager.toArray()).map(({ deviceId }) => deviceId)
  const all = (await client(sim).softwareV3.listDevices().toArray()).map(({ deviceId }) => deviceId)
  assert.deepEqual([...first, ...rest], all)
})

test('pages and their cursors are available', async () => {
  const sim = await simulator(small)
  const { softwareV3: v3 } = client(sim)
  const pager = v3.listDevices()
  const sizes = []
  let cursor
  for await (const page of pager.pages()) {
    sizes.push(page.deviceList.length)
    assert.equal(page.accountName, sim.account)
    cursor ??= pager.cursor
  }
  assert.deepEqual(sizes, [10, 10, 5])
  const later = await v3.listDevices().startingAfter(cursor).toArray()
  assert.equal(later.length, 15)
  assert.match(calls(sim).at(-2).target, new RegExp(`lastSeenDeviceId=${cursor}$`))
})

test('optional arguments of a list are sent or omitted', async () => {
  const sim = await simulator(small)
  const { softwareV3: v3 } = client(sim)
  const devices = await v3.listDevices('LWM2M').toArray()
  assert.ok(devices.length > 0 && devices.every(({ protocol }) => protocol === 'LWM2M'))
  assert.match(calls(sim)[0].target, /\?protocol=LWM2M/)
  await v3.listDevices(undefined, { account: sim.account }).next()
  assert.doesNotMatch(calls(sim).at(-1).target, /protocol/)
})

test('a list gives one page at a time with its cursor', async () => {
  const sim = await simulator(small)
  const list = client(sim).softwareV3.listDevices()
  const sizes = []
  for (let page; (page = await list.nextPage()); ) {
    sizes.push(page.deviceList.length)
    assert.equal(list.cursor, page.hasMoreData ? page.lastSeenDeviceId : undefined)
    assert.equal(calls(sim).length, sizes.length)
  }
  assert.deepEqual(sizes, [10, 10, 5])
  assert.equal(await list.nextPage(), undefined)
})

test('a list can be retried after an error without losing an item', async () => {
  const sim = await simulator(small)
  const pager = client(sim, { maxAttempts: 1 }).softwareV3.listDevices()
  await pager.next()
  sim.script({ pathContains: '/devices/', status: 200, body: '<html>' })
  assert.ok((await failure(pager.toArray())) instanceof UnexpectedResponseError)
  assert.equal((await pager.toArray()).length, 15)
})

test('toArray fetches ahead, throws an error from there, and can be retried', async () => {
  const sim = await simulator(small)
  const { softwareV3: v3 } = client(sim, { maxAttempts: 1 })
  const cursors = []
  for await (const page of v3.listDevices().pages()) cursors.push(page.lastSeenDeviceId)
  const before = calls(sim).length
  const pager = v3.listDevices()
  sim.script({ pathContains: `=${cursors[1]}`, status: 200, body: '<html>' })
  assert.ok((await failure(pager.toArray())) instanceof UnexpectedResponseError)
  assert.equal(pager.cursor, cursors[1])
  assert.equal((await pager.toArray()).length, 5)
  assert.equal(calls(sim).length - before, 4)
})

test('concurrent requests for items return them in order', async () => {
  const sim = await simulator(small)
  const pager = client(sim).softwareV3.listDevices()
  const items = await Promise.all(Array.from({ length: 30 }, () => pager.next()))
  assert.equal(new Set(items.filter(({ done }) => !done).map(({ value }) => value.deviceId)).size, 25)
  assert.equal(calls(sim).length, 3)
})

test('the stack of an error in a list names the caller', async () => {
  let v3
  async function walksTheList() {
    for await (const _ of v3.listDevices());
  }
  async function walksThePages() {
    for await (const _ of v3.listDevices().pages());
  }
  async function asksForTheNext() {
    await v3.listDevices().next()
  }
  async function collectsTheList() {
    await v3.listDevices().toArray()
  }
  async function waitsItsTurn() {
    const pager = v3.listDevices()
    pager.next().catch(() => {})
    await pager.next()
  }
  for (const caller of [walksTheList, walksThePages, asksForTheNext, collectsTheList, waitsItsTurn]) {
    const sim = await simulator(small)
    sim.script({ pathContains: '/devices/', status: 200, body: '<html>', times: 2 })
    v3 = client(sim, { maxAttempts: 1 }).softwareV3
    const { name, stack } = await failure(caller())
    assert.equal(name, 'UnexpectedResponseError')
    assert.match(stack, new RegExp(`${caller.name} .*paging.test.mjs`), stack)
  }
})

test('the parts of a page are read in turns of the event loop, in order', async () => {
  const seen = []
  const parts = inTurns((part) => seen.push(part))
  for (const part of [1, 2, 3]) parts.add(part)
  const finished = parts.finished().then(() => seen.push('finished'))
  assert.deepEqual(seen, [1])
  await new Promise(setImmediate)
  assert.deepEqual(seen, [1, 2])
  parts.add(4)
  await finished
  assert.deepEqual(seen, [1, 2, 3, 4, 'finished'])
  // One that arrives alone is read at once, and an error is reported at the end.
  await new Promise(setImmediate)
  parts.add(5)
  assert.deepEqual(seen.at(-1), 5)
  await parts.finished()
  const wrong = inTurns((part) => assert.notEqual(part, 2))
  for (const part of [1, 2, 3]) wrong.add(part)
  await assert.rejects(wrong.finished(), assert.AssertionError)
})

/** A page of devices with texts and members of every kind. */
function oddPage(seed, length) {
  const chance = (below) => (seed = (seed * 48_271) % 2_147_483_647) % below
  const texts = ['', ' ', '"', '\\', '\n\t\u0000', 'é', '漢字', '🚗', '\u2028', 'x'.repeat(300), 'active', 'Active', 'active ', '12345678', '123456789', '__proto__', 'null', '</script>']
  const text = () => (chance(2) ? texts[chance(texts.length)] : `${texts[chance(texts.length)]}${chance(20_000)}`)
  const some = (of) => Array.from({ length: chance(4) }, of)
  const either = (name, of) => (chance(3) ? { [name]: of() } : {})
  const device = () => ({
    accountName: text(),
    connected: chance(2) === 0,
    ...either('carrierInformations', () => some(() => ({ carrierName: text(), state: text(), ...either('servicePlan', text) }))),
    ...either('deviceIds', () => some(() => ({ id: chance(2) ? chance(9) : text(), kind: text() }))),
    ...either('extendedAttributes', () => some(() => ({ key: text(), value: text() }))),
    ...either('groupNames', () => some(text)),
    ...either('ipAddress', () => (chance(2) ? null : text())),
    ...either('lastConnectionDate', () => (chance(2) ? '2026-02-19T10:00:00-05:00' : text())),
  })
  return JSON.stringify({ hasMoreData: false, devices: Array.from({ length }, device) })
}

test('any page has the same value as its JSON', async () => {
  const sim = await simulator(small)
  const mine = client(sim)
  // Some pages are sent in one part, some in several.
  for (const [seed, length] of [[1, 0], [2, 1], [3, 400], [5, 3000], [8, 5000]]) {
    sim.script({ pathContains: '/devices/actions/list', body: oddPage(seed, length), times: 2 })
    const [read, plain] = [await mine.devices.listDevices().toArray(), await mine._invoke('devices', 'list_devices', {})]
    assert.equal(read.length, length)
    // Devices of lists have properties for their identifiers, which JSON does not show.
    const members = read.map((each) => ({ ...each }))
    assert.deepEqual(members, plain)
    assert.equal(JSON.stringify(read), JSON.stringify(members))
  }
})

test('a page contains its items, however it is fetched', async () => {
  const sim = await simulator(small)
  const mine = client(sim)
  sim.script({ pathContains: '/devices/actions/list', body: oddPage(13, 4000), times: 3 })
  const all = await mine.devices.listDevices().toArray()
  const pages = []
  for await (const page of mine.devices.listDevices().pages()) pages.push(page)
  assert.deepEqual(pages, [{ devices: all, hasMoreData: false }])
  const one = []
  for await (const device of mine.devices.listDevices()) one.push(device)
  assert.deepEqual(one, all)
})

test('items of a page that is parsed again are dropped', async () => {
  const sim = await simulator(small)
  const many = Array.from({ length: 1000 }, (_, number) => ({ ipAddress: String(number) }))
  // The second list is the list of the page; most of the first was sent by then.
  const body = `{"devices": ${JSON.stringify(many)}, "hasMoreData": false, "devices": ${JSON.stringify(many.slice(-3))}}`
  sim.script({ pathContains: '/devices/actions/list', body })
  const read = await client(sim).devices.listDevices().toArray()
  assert.deepEqual(read.map(({ ipAddress }) => ipAddress), ['997', '998', '999'])
})

test('numbers of every size are read exactly', async () => {
  const sim = await simulator(small)
  const numbers = [0, -1, 1, 536_870_911, 536_870_912, 2 ** 32, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]
  const usageHistory = numbers.map((bytesUsed) => ({ timestamp: '2026-02-01T00:00:00Z', bytesUsed, smsUsed: String(bytesUsed) }))
  sim.script({ pathContains: '/usage/actions/list', body: JSON.stringify({ usageHistory, hasMoreData: false }) })
  const deviceId = { id: '354658090353977', kind: 'imei' }
  const rows = await client(sim).history.listUsage({ deviceId, earliest: '2026-02-01T00:00:00Z', latest: '2026-02-02T00:00:00Z' }).toArray()
  assert.deepEqual(rows.map((row) => [row.bytesUsed, row.smsUsed]), numbers.map((number) => [number, number]))
})

test('pages can be read without code generation from strings', () => {
  const program = `
    import { Client, Simulator } from 'thingspace'
    const sim = await Simulator.start({ devices: 3 })
    const client = new Client({ credentials: sim.credentials, baseUrl: sim.url, account: sim.account })
    const [read, plain] = [await client.devices.listDevices().toArray(), await client._invoke('devices', 'list_devices', {})]
    console.log(JSON.stringify(read) === JSON.stringify(plain) && read.length)
    await sim.stop()`
  const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program]
  assert.equal(execFileSync(process.execPath, flags, { cwd: new URL('..', import.meta.url), encoding: 'utf8' }), '3\n')
})
