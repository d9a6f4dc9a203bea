// Secrets never appear in output: the tests log and inspect everything, and search it.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { inspect } from 'node:util'
import { Client, Credentials, callbackHandler, parseCallback, setLogger } from 'thingspace'
import { client, request, simulator } from './support.mjs'

const deep = { depth: Infinity, showHidden: true, getters: false, maxStringLength: Infinity }

/** Returns a value in every usual output format. */
function shown(value) {
  let json
  try {
    json = JSON.stringify(value)
  } catch {
    json = ''
  }
  const spread = value && typeof value === 'object' ? inspect({ ...value }) : ''
  return [inspect(value), inspect(value, { depth: Infinity }), String(value), json, spread, value?.stack].join('\n')
}

/** Starts a platform that quotes every request in its errors, and rejects the configured requests. */
async function echoingPlatform(secrets, rejects) {
  const server = createServer((incoming, outgoing) => {
    let body = ''
    incoming.on('data', (part) => (body += part))
    incoming.on('end', () => {
      const { authorization } = incoming.headers
      const quoted = [authorization, Buffer.from(authorization.slice(6), 'base64'), JSON.stringify(incoming.headers), body].join(' ')
      const [token, login] = ['/oauth2/token', '/session/login'].map((part) => incoming.url.includes(part))
      outgoing.setHeader('content-type', 'application/json')
      if (!rejects(incoming.url) && token) outgoing.end(JSON.stringify({ access_token: secrets.bearer, token_type: 'Bearer', expires_in: 3600 }))
      else if (!rejects(incoming.url) && login) outgoing.end(JSON.stringify({ sessionToken: secrets.session }))
      else {
        outgoing.statusCode = token ? 401 : 400
        const oauthError = { error: 'invalid_client', error_description: quoted }
        outgoing.end(JSON.stringify(token ? oauthError : { errorCode: 'INVALID_PARAMETER', errorMessage: quoted }))
      }
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => (server.closeAllConnections(), server.close()))
  return `http://127.0.0.1:${server.address().port}`
}

test('secrets are absent from logs, inspections and errors', async () => {
  const text = []
  const records = []
  setLogger('trace', (record) => records.push(record))
  const random = () => `canary${randomBytes(12).toString('hex')}`
  const secrets = Object.fromEntries(['key', 'secret', 'password', 'bearer', 'session', 'wrong', 'listener', 'former'].map((name) => [name, random()]))
  const { key, secret, password, bearer, session } = secrets
  const show = (value) => text.push(shown(value))
  const fail = (promise) => promise.then((value) => assert.fail(inspect(value)), show)

  const credentials = new Credentials({ key, secret, username: 'user', password })
  assert.equal(credentials.password, password)
  show(credentials)
  const baseUrl = await echoingPlatform(secrets, () => false)
  const account = '0642233522-00001'
  const mine = new Client({ credentials, baseUrl, account })
  for (const value of [mine, mine.softwareV3, mine.sessions, mine.oauth, mine.softwareV3.listDevices()]) show(value)
  await fail(mine.softwareV3.getSubscription())
  await fail(mine.softwareV3.scheduleCampaign({ ...request, startDate: '2036-03-01', endDate: '2036-03-08' }))
  await fail(mine.softwareV3.listDevices().toArray())
  await fail(mine.sessions.resetPassword({ oldPassword: password }))
  const login = await mine.sessions.login({ username: 'user', password })
  assert.equal(login.sessionToken, session)
  show(login)
  const token = await mine.oauth.requestToken({})
  assert.equal(token.access_token, bearer)
  show(token)
  const given = new Client({ tokens: { bearer, session }, baseUrl, account })
  show(given)
  await fail(given.softwareV3.getSubscription())
  const provided = new Client({ tokenProvider: { tokens: async () => ({ bearer, session }) }, baseUrl, account })
  show(provided)
  await fail(provided.softwareV3.getSubscription())
  await fail(new Client({ tokenProvider: { tokens: async () => ({ bearer, sessions: session }) }, baseUrl, account }).softwareV3.getSubscription())

  for (const part of ['/oauth2/token', '/session/login']) {
    const rejecting = await echoingPlatform(secrets, (url) => url.includes(part))
    const rejected = new Client({ credentials, baseUrl: rejecting, account })
    await fail(rejected.softwareV3.getSubscription())
    await fail(rejected.sessions.login({ username: 'user', password: secrets.wrong }))
  }

  const sim = await simulator()
  const own = sim.credentials
  for (const name of ['key', 'secret', 'password']) secrets[`simulator ${name}`] = own[name]
  show(own)
  show(sim)
  await client(sim).softwareV3.getSubscription()
  await fail(client(sim, { credentials: { ...partsOf(own), password: secrets.wrong } }).softwareV3.getSubscription())
  await listen(client(sim), secrets, show, fail)
  await sim.advanceAsync({ days: 9 })
  show(sim.callbacks())
  show(sim.requests())
  show(sim.statistics())

  // Records arrive on later turns of the loop, those of one thread in order: after the last one, all have arrived.
  while (!records.some((record) => inspect(record).includes('session/login'))) await new Promise(setImmediate)
  for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate)
  setLogger(null)
  text.push(...records.map((record) => inspect(record, deep)))
  assert.ok(records.some(({ level }) => level === 'TRACE'), 'nothing was logged at TRACE')
  assert.ok(records.some(({ target }) => target.startsWith('thingspace')), 'the core logged nothing')

  const everything = text.join('\n')
  assert.ok(everything.includes(account))
  const variants = (value) => [value, encodeURIComponent(value), Buffer.from(value).toString('base64').slice(0, -4)]
  variants(`${key}:${secret}`).forEach((value) => assert.ok(!everything.includes(value), 'basic authorization'))
  for (const [name, value] of Object.entries(secrets)) {
    for (const variant of variants(value)) {
      const at = everything.indexOf(variant)
      assert.equal(at, -1, `${name} is shown: ${everything.slice(Math.max(0, at - 200), at).replaceAll(variant, '***')}`)
    }
  }
})

/** Returns the output of listeners with right and wrong passwords. */
async function listen({ softwareV1: v1, softwareV3: v3 }, { listener: password, former }, show, fail) {
  const handler = callbackHandler(show, { username: 'ada', password, previousPassword: former })
  show(handler)
  const server = createServer(handler).listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => (server.closeAllConnections(), server.close()))
  const url = `http://127.0.0.1:${server.address().port}/`
  for (const sent of [password, former, `${former}x`]) {
    for (const body of [{ type: 'upgradeFinished', username: 'ada', password: sent }, { type: 'oops', password: { sent } }]) {
      show(parseCallback(JSON.stringify(body)))
      show(await (await fetch(url, { method: 'POST', body: JSON.stringify(body) })).text())
    }
    show(await (await fetch(url, { method: 'POST', body: `{"password":"${sent}"` })).text())
  }
  await fail(Promise.resolve().then(() => callbackHandler(show, { previousPassword: former })))
  await fail(Promise.resolve().then(() => parseCallback(`{"password":"${password}`)))
  await v1.registerCallback({ name: 'Fota', url, username: 'ada', password })
  show(await v1.listCallbacks())
  await fail(v1.registerCallback({ name: 'Fota', url: `https://ada:${password}@example.com`, password }))
  await v3.scheduleCampaign(request)
}

function partsOf({ key, secret, username, password }) {
  return { key, secret, username, password }
}

test('a logger gets the records of its level, and none after it is removed', async () => {
  const sim = await simulator()
  const records = []
  setLogger('thingspace=debug', (record) => records.push(record))
  await client(sim).softwareV3.getSubscription()
  while (!records.some(({ operation }) => operation === 'get_subscription')) await new Promise(setImmediate)
  setLogger(null)
  assert.ok(records.every(({ target }) => target.startsWith('thingspace')))
  const received = records.find(({ operation, status }) => operation === 'get_subscription' && status === 200)
  assert.equal(received.path, '/api/fota/v3/subscriptions/{account}')
  assert.ok(Date.parse(received.timestamp))
  const before = records.length
  await client(sim).softwareV3.getSubscription()
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
  assert.equal(records.length, before)
  assert.throws(() => setLogger('loud', () => {}), { name: 'ConfigurationError' })
})

test('what `console.log` shows says what an object is', async () => {
  const sim = await simulator({ devices: 3 })
  const mine = client(sim)
  assert.match(inspect(mine), /^Client \{ baseUrl: 'http:\/\/127\.0\.0\.1:\d+', account: '0642233522-00001' \}$/)
  assert.match(inspect(sim), /^Simulator \{ url: 'http:/)
  assert.match(inspect(mine.softwareV3), /^SoftwareV3 \{[^]*'scheduleCampaign'/)
  const devices = mine.softwareV3.listDevices()
  assert.match(inspect(devices), /^Pager \{\s+list: 'SoftwareV3\.listDevices',\s+cursor: undefined,\s+fetched: 0,\s+ended: false\s+\}$/)
  await devices.next()
  assert.match(inspect(devices), /fetched: 2/)
  assert.equal(inspect(sim.credentials), 'Credentials { *** }')
  assert.match(inspect({ mine }), /mine: Client \{/)
})
