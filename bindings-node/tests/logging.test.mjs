// Loggers: they run beside the calls, may use the client, and cannot exhaust the memory.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setLogger } from 'thingspace'
import { client, simulator } from './support.mjs'

after(() => setLogger(null))

/** Waits until a condition holds; the event loop runs meanwhile. */
async function until(holds) {
  while (!holds()) await new Promise(setImmediate)
}

test('a logger may use the client', async () => {
  const sim = await simulator()
  const mine = client(sim)
  const alerts = []
  setLogger('debug', ({ operation }) => {
    if (operation === 'get_subscription' && alerts.length === 0) {
      alerts.push(mine.accounts.get().then(({ accountName }) => alerts.push(accountName)))
      // A call that blocks does not wait for the logger either.
      sim.advance({ hours: 1 })
    }
  })
  await mine.softwareV3.getSubscription()
  await until(() => alerts.length === 2)
  assert.equal(alerts[1], sim.account)
})

test('a logger that throws ends no call', async () => {
  const sim = await simulator()
  const mine = client(sim)
  await mine.accounts.get()
  const thrown = []
  process.setUncaughtExceptionCaptureCallback((error) => thrown.push(error.message))
  try {
    setLogger('debug', ({ operation }) => {
      if (operation === 'get_subscription') throw new Error('the disk is full')
    })
    assert.equal((await mine.softwareV3.getSubscription()).accountName, sim.account)
    await until(() => thrown.length > 0)
  } finally {
    process.setUncaughtExceptionCaptureCallback(null)
  }
  assert.equal(thrown[0], 'the disk is full')
})

test('records that find no room are dropped and counted, and hold up no call', async () => {
  const ROOM = 10_000
  const sim = await simulator()
  const mine = client(sim, { maxInFlight: 1024 })
  await mine.accounts.get()
  const records = []
  setLogger('trace', (record) => records.push(record))
  const before = sim.statistics().requests
  const calls = Array.from({ length: 3000 }, () => mine.softwareV3.getSubscription())
  // JavaScript is busy, so that no logger runs; the calls continue.
  while (sim.statistics().requests < before + calls.length);
  for (const { accountName } of await Promise.all(calls)) assert.equal(accountName, sim.account)
  // The report comes with the next record that finds room.
  await mine.accounts.get()
  const isReport = ({ dropped }) => dropped !== undefined
  await until(() => records.some(isReport))
  setLogger(null)
  const reports = records.filter(isReport)
  for (const { level, message, dropped } of reports) {
    assert.equal(level, 'WARN')
    assert.equal(message, `${dropped} records were dropped, because the logger is too slow for them`)
  }
  assert.ok(records.indexOf(reports[0]) >= ROOM, 'those before found room')
  // Each call writes the same records, of which one is about its response.
  const lines = records.filter(({ operation, message }) => operation === 'get_subscription' && message === 'received a response').length
  assert.ok(reports[0].dropped >= calls.length - lines && lines < calls.length, `${reports[0].dropped} dropped, ${lines} responses`)
})
