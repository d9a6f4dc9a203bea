// Fixed tokens, and token providers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AuthenticationError, Client } from 'thingspace'
import { client, failure, simulator } from './support.mjs'

/** Fetches both tokens of a simulator with plain requests. */
async function tokens(sim) {
  const own = client(sim)
  const { access_token: bearer } = await own.oauth.requestToken({})
  const { username, password } = sim.credentials
  const { sessionToken: session } = await own.sessions.login({ username, password })
  return { bearer, session }
}

test('fixed tokens are used unchanged', async () => {
  const sim = await simulator()
  const given = await tokens(sim)
  const mine = new Client({ tokens: given, baseUrl: sim.url, account: sim.account })
  assert.equal((await mine.softwareV3.getSubscription()).accountName, sim.account)
  sim.expireBearerTokens()
  assert.ok((await failure(mine.softwareV3.getSubscription())) instanceof AuthenticationError)
})

test('a provider is called once for all waiting requests, and again when its tokens are rejected', async () => {
  const sim = await simulator()
  const calls = []
  const tokenProvider = {
    owner: 'the backend',
    async tokens(rejected) {
      calls.push([this.owner, rejected])
      return tokens(sim)
    },
  }
  const { softwareV3: v3 } = new Client({ tokenProvider, baseUrl: sim.url, account: sim.account })
  await Promise.all(Array.from({ length: 64 }, () => v3.getSubscription()))
  assert.deepEqual(calls, [['the backend', { bearer: false, session: false }]])
  sim.expireBearerTokens()
  await Promise.all(Array.from({ length: 64 }, () => v3.getSubscription()))
  assert.equal(calls.length, 2)
  assert.equal(calls[1][1].bearer, true)
})

test('a provider may return without a promise', async () => {
  const sim = await simulator()
  const given = await tokens(sim)
  const { softwareV3: v3 } = new Client({ tokenProvider: { tokens: () => ({ ...given, expiresIn: 60_000 }) }, baseUrl: sim.url, account: sim.account })
  assert.equal((await v3.getSubscription()).accountName, sim.account)
})

test('a provider that throws or returns a wrong value causes an AuthenticationError', async () => {
  const sim = await simulator()
  for (const [give, text] of [
    [() => { throw new Error('the backend is down') }, /the backend is down/],
    [() => Promise.reject(new TypeError('no session')), /no session/],
    [() => undefined, /\{ bearer, session \}/],
    [() => ({ bearer: 'only' }), /\{ bearer, session \}/],
  ]) {
    const { softwareV3: v3 } = new Client({ tokenProvider: { tokens: give }, baseUrl: sim.url, account: sim.account })
    const error = await failure(v3.getSubscription())
    assert.ok(error instanceof AuthenticationError, error.stack)
    assert.match(error.message, text)
  }
})

test('a program can log in, log out and change the password', async () => {
  const sim = await simulator()
  const mine = client(sim)
  const { username, password } = sim.credentials
  const { sessionToken } = await mine.sessions.login({ username, password })
  assert.equal((await mine.sessions.logout()).sessionToken, sessionToken)
  const { newPassword } = await mine.sessions.resetPassword({ oldPassword: password })
  assert.equal(newPassword, sim.credentials.password)
  sim.expireSessions()
  assert.equal((await mine.softwareV3.getSubscription()).accountName, sim.account)
})
