// Lists, lazily.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Pager, UnexpectedAnswerError } from 'thingspace'
import { calls, client, failure, simulator } from './support.mjs'

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

test('breaking out of the loop stops fetching, and another loop goes on there', async () => {
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

test('whole pages, and the cursor', async () => {
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

test('optional arguments of a list are sent, or left out', async () => {
  const sim = await simulator(small)
  const { softwareV3: v3 } = client(sim)
  const devices = await v3.listDevices('LWM2M').toArray()
  assert.ok(devices.length > 0 && devices.every(({ protocol }) => protocol === 'LWM2M'))
  assert.match(calls(sim)[0].target, /\?protocol=LWM2M/)
  await v3.listDevices(undefined, { account: sim.account }).next()
  assert.doesNotMatch(calls(sim).at(-1).target, /protocol/)
})

test('after an error the same may be tried again, and nothing is lost', async () => {
  const sim = await simulator(small)
  const pager = client(sim, { attempts: 1 }).softwareV3.listDevices()
  await pager.next()
  sim.script({ pathContains: '/devices/', status: 200, body: '<html>' })
  assert.ok((await failure(pager.toArray())) instanceof UnexpectedAnswerError)
  assert.equal((await pager.toArray()).length, 15)
})

test('toArray fetches ahead; an error there is thrown, and the same may be tried again', async () => {
  const sim = await simulator(small)
  const { softwareV3: v3 } = client(sim, { attempts: 1 })
  const cursors = []
  for await (const page of v3.listDevices().pages()) cursors.push(page.lastSeenDeviceId)
  const before = calls(sim).length
  const pager = v3.listDevices()
  sim.script({ pathContains: `=${cursors[1]}`, status: 200, body: '<html>' })
  assert.ok((await failure(pager.toArray())) instanceof UnexpectedAnswerError)
  assert.equal(pager.cursor, cursors[1])
  assert.equal((await pager.toArray()).length, 5)
  assert.equal(calls(sim).length - before, 4)
})

test('items asked for at once come one after the other', async () => {
  const sim = await simulator(small)
  const pager = client(sim).softwareV3.listDevices()
  const items = await Promise.all(Array.from({ length: 30 }, () => pager.next()))
  assert.equal(new Set(items.filter(({ done }) => !done).map(({ value }) => value.deviceId)).size, 25)
  assert.equal(calls(sim).length, 3)
})
