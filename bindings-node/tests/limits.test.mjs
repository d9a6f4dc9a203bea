// Limits of requests a minute, and requests whose outcome is unknown.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigurationError, ReconciliationOutcome } from 'thingspace'
import { client, failure, simulator } from './support.mjs'

const imei = '354658090353977'

test('a call whose turn comes too late fails at once', async () => {
  const sim = await simulator()
  const mine = client(sim, { maxRequestsPerMinute: 1 })
  assert.deepEqual([mine.maxActivationsPerMinute, mine.maxRequestsPerMinute], [100, 1])
  await mine.softwareV3.getSubscription()
  const error = await failure(mine.softwareV3.getSubscription({ timeout: 1000 }))
  assert.deepEqual([error.name, error.attempts], ['RateLimitError', 0])
  assert.match(error.message, /max_requests_per_minute/)
  assert.ok(error.retryAfter > 1000)
  assert.throws(() => client(sim, { maxActivationsPerMinute: 0 }), ConfigurationError)
})

test('a request is looked up on the platform', async () => {
  const mine = client(await simulator())
  await mine.softwareV3.assignLicenses([imei])
  const found = await mine.reconcile.assignLicenses([imei])
  assert.deepEqual([found.outcome, found.remaining], [ReconciliationOutcome.DONE, []])
  assert.equal((await mine.reconcile.suspend({ groupName: 'Yard' })).outcome, 'unknown')
})

test('an unknown outcome names the operation to check with', async () => {
  const sim = await simulator()
  sim.script({ method: 'POST', pathContains: '/sms', status: 200, body: '{}', truncate: true })
  const error = await failure(client(sim).sms.send({ deviceIds: [{ id: imei, kind: 'imei' }], smsMessage: 'Hello' }))
  assert.equal(error.outcomeUnknown, true)
  assert.equal(error.hint, 'the platform may have carried out the request: check with sms.event_history before you send it again')
})
