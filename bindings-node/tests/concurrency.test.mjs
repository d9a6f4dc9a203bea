// Many concurrent calls: one token refresh, one failed login.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Credentials } from 'thingspace'
import { client, failure, simulator } from './support.mjs'

test('1,000 concurrent calls on an expired token: one refresh, no failed call', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  await v3.getSubscription()
  sim.expireBearerTokens()
  const before = sim.statistics().tokenRequests
  const answers = await Promise.all(Array.from({ length: 1000 }, () => v3.getSubscription()))
  assert.ok(answers.every(({ accountName }) => accountName === sim.account))
  assert.equal(sim.statistics().tokenRequests - before, 1)
})

test('1,000 concurrent calls on an ended session: one login, no failed call', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  await v3.getSubscription()
  sim.expireSessions()
  const before = sim.statistics().loginRequests
  const answers = await Promise.all(Array.from({ length: 1000 }, () => v3.getSubscription()))
  assert.ok(answers.every(({ accountName }) => accountName === sim.account))
  assert.equal(sim.statistics().loginRequests - before, 1)
})

test('64 concurrent clients with a wrong password: exactly one failed login', async () => {
  const sim = await simulator()
  const { key, secret, username, password } = sim.credentials
  const wrong = new Credentials({ key, secret, username, password: `${password}x` })
  const clients = Array.from({ length: 64 }, () => client(sim, { credentials: wrong }))
  const errors = await Promise.all(clients.map(({ softwareV3: v3 }) => failure(v3.getSubscription())))
  assert.equal(sim.statistics().failedLogins, 1)
  assert.deepEqual([...new Set(errors.map(({ name }) => name))].sort(), ['AuthenticationError', 'LockoutGuardError'])
  const guarded = errors.filter(({ name }) => name === 'LockoutGuardError')
  assert.ok(guarded.every(({ failures, code }) => failures >= 1 && code === 'login.blocked'))
  // The right password is accepted at once, and the guard can be reset by hand.
  await clients[0].resetLockoutGuard()
  assert.equal((await client(sim).softwareV3.getSubscription()).accountName, sim.account)
})
