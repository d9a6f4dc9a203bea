// Errors: one class for each kind, in both module systems.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import * as thingspace from 'thingspace'
import { calls, client, declarations, failure, request, simulator } from './support.mjs'

const { ApiError, NotFoundError, RateLimitError, ThingSpaceError, ValidationError } = thingspace
const codes = (error) => error.findings.map(({ path, code }) => [path, code])

test('there is a class for each kind of error, and a definition', () => {
  const definitions = readFileSync(new URL('../types.d.ts', import.meta.url), 'utf8')
  const defined = [...definitions.matchAll(/export declare class (\w+Error) extends ThingSpaceError/g)].map(([, name]) => name)
  assert.deepEqual(defined.sort(), [...declarations.errors].sort())
  for (const kind of declarations.errors) {
    const error = new thingspace[kind]('text')
    assert.ok(error instanceof ThingSpaceError && error instanceof Error)
    assert.equal(error.name, kind)
    assert.equal(thingspace[kind].name, kind)
    assert.match(error.code, /^[a-z_]+\.[a-z_]+$/)
  }
  assert.equal(new thingspace.UnexpectedResponseError('').code, 'response.unreadable')
})

test('ESM and CJS share the classes, and everything else', async () => {
  const cjs = createRequire(import.meta.url)('thingspace')
  assert.deepEqual(Object.keys(cjs).sort(), Object.keys(thingspace).sort())
  for (const name of Object.keys(cjs)) assert.equal(cjs[name], thingspace[name], name)
})

test('all broken rules are reported before anything is sent', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  await v3.getSubscription()
  const bad = { ...request, endDate: '2026-02-27', campaignTimeWindowList: [{ startTime: 18, endTime: 21 }] }
  const error = await failure(v3.scheduleCampaign(bad))
  assert.ok(error instanceof ValidationError)
  assert.equal(error.code, 'request.invalid')
  const broken = error.findings.filter(({ severity }) => severity === 'error')
  assert.deepEqual(broken.map(({ path }) => path).sort(), ['campaignTimeWindowList[0].endTime', 'endDate'])
  assert.match(error.message, /campaignTimeWindowList\[0\]\.endTime: .*22/)
  assert.match(error.stack, /errors\.test\.mjs/)
  assert.equal(calls(sim).length, 1)
})

test('a member that cannot be read is a finding with its path', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  await v3.getSubscription()
  const misspelt = await failure(v3.scheduleCampaign({ ...request, campaignTimeWindows: [] }))
  assert.deepEqual(codes(misspelt), [['campaignTimeWindows', 'json.unknown_member']])
  assert.match(misspelt.message, /did you mean campaignTimeWindowList/)
  const typed = await failure(v3.scheduleCampaign({ ...request, campaignTimeWindowList: [{ startTime: 'x', endTime: 22 }] }))
  assert.deepEqual(codes(typed), [['campaignTimeWindowList[0].startTime', 'json.wrong_type']])
  const dated = await failure(v3.scheduleCampaign({ ...request, startDate: new Date('2026-03-01') }))
  assert.deepEqual(dated.findings.map(({ path }) => path), ['startDate'])
  assert.match(dated.findings[0].value, /2026-03-01T00:00:00.000Z/)
  for (const nothing of [undefined, null, 7, () => {}]) {
    assert.ok((await failure(v3.scheduleCampaign(nothing))) instanceof ValidationError, String(nothing))
  }
  const circular = { ...request }
  circular.self = circular
  assert.ok((await failure(v3.scheduleCampaign(circular))) instanceof TypeError)
  assert.equal(calls(sim).length, 1)
})

test('members that are undefined are absent', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  await v3.scheduleCampaign({ ...request, campaignName: undefined })
  assert.ok(!('campaignName' in JSON.parse(calls(sim)[0].body)))
})

test('errors about arguments of the wrong type name them', async () => {
  const sim = await simulator()
  const v3 = client(sim).softwareV3
  for (const wrong of [undefined, null, 7, {}]) {
    assert.deepEqual(codes(await failure(v3.getCampaign(wrong))), [['campaignId', 'json.wrong_type']])
    assert.throws(() => v3.listCampaignDevices(wrong), (error) => error instanceof ValidationError && codes(error)[0][0] === 'campaignId')
  }
  assert.deepEqual(codes(await failure(v3.listFirmware())), [['protocol', 'json.wrong_type']])
  assert.deepEqual(codes(await failure(v3.waitForCampaign())), [['campaignId', 'json.wrong_type']])
  assert.equal((await failure(v3.getCampaign('x', { timeout: 'long' }))).name, 'ConfigurationError')
  assert.equal((await failure(v3.getCampaign('x', { timeout: -1 }))).name, 'ConfigurationError')
  assert.deepEqual(calls(sim), [])
})

test('an error has the platform’s code and text', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  const say = (status, body, more) => sim.script({ status, body: JSON.stringify(body), ...more })
  say(400, { errorCode: 'INVALID_PARAMETER', errorMessage: 'no such firmware' })
  const rejected = await failure(v3.scheduleCampaign(request))
  assert.ok(rejected instanceof ApiError)
  assert.deepEqual(
    [rejected.platformCode, rejected.status, rejected.platformMessage, rejected.outcomeUnknown],
    ['INVALID_PARAMETER', 400, 'no such firmware', false],
  )
  assert.match(rejected.stack, /at async .*errors\.test\.mjs/)
  say(404, { errorCode: 'NOT_FOUND', errorMessage: 'no such campaign' })
  assert.ok((await failure(v3.getCampaign('9c3b2d2e-0000-4000-8000-000000000000'))) instanceof NotFoundError)
  sim.script({ status: 429, body: '{}', headers: [['Retry-After', '7']], times: 3 })
  const throttled = await failure(client(sim, { maxAttempts: 1 }).softwareV3.getSubscription())
  assert.ok(throttled instanceof RateLimitError)
  assert.equal(throttled.retryAfter, 7000)
  const nowhere = await failure(client(sim, { baseUrl: 'http://127.0.0.1:1', maxAttempts: 1 }).softwareV3.getSubscription())
  assert.equal(nowhere.name, 'TransportError')
  assert.deepEqual([nowhere.code, nowhere.host, nowhere.port], ['connection.refused', '127.0.0.1', 1])
  assert.deepEqual([nowhere.cause.code, nowhere.cause.port], ['ECONNREFUSED', 1])
  assert.match(nowhere.message, /127\.0\.0\.1:1/)
})

test('a plan of which nothing is scheduled rejects with its reasons', async () => {
  const sim = await simulator()
  const plan = { deviceList: ['490154203237518'], targetVersion: 'SR1.2.0.0-10657', startDate: '2026-03-01', endDate: '2026-03-08' }
  const error = await failure(client(sim).campaigns.schedulePlan(plan))
  assert.ok(error instanceof thingspace.NothingScheduledError)
  assert.match(error.message, /490154203237518: /)
  assert.deepEqual([error.campaign.plan, error.campaign.outcome], [plan, thingspace.PlanOutcome.NOT_SCHEDULED])
  assert.equal(error.campaign.rejected[0].code, 'device.not_found')
})

test('an unknown value is kept, compared and sent back', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  sim.script({ body: '{"id":"1","accountName":"a","status":"CampaignDreaming","startDate":"2026-03-01","endDate":"2026-03-02"}' })
  assert.equal((await v3.getCampaign('1')).status, 'CampaignDreaming')
  sim.script({ body: '{"hasMoreData":false,"campaignList":[]}' })
  await v3.listCampaignsByStatus('CampaignDreaming').toArray()
  assert.match(calls(sim).at(-1).target, /campaignStatus=CampaignDreaming$/)
})

test('invalid options of a client throw', () => {
  const { Client, ConfigurationError } = thingspace
  const credentials = { key: 'k', secret: 's', username: 'u', password: 'p' }
  const wrong = [
    [undefined, /./],
    [{}, /exactly one of/],
    [{ credentials, tokens: { bearer: 'a', session: 'b' } }, /exactly one of/],
    [{ credentials: { key: 'k' } }, /secret/],
    [{ credentials: 7 }, /./],
    [{ credentials: { ...credentials, user: 'u' } }, /unknown option user;/],
    [{ tokens: { bearer: 'b' } }, /session/],
    [{ tokenProvider: {} }, /tokens\(rejected\)/],
    [{ credentials, account: 642233522 }, /account/],
    [{ credentials, baseUrl: 'http://example.com' }, /https/],
    [{ credentials, baseUrl: 'http://sim:8080', allowUnencryptedHttpTo: 'sim2' }, /set allow_unencrypted_http_to .* to "sim"/],
    [{ credentials, baseURL: 'https://example.com' }, /unknown option baseURL; the options are .*baseUrl/],
    [{ credentials, timeout: 0 }, /longer than zero/],
    [{ credentials, timeout: Infinity }, /milliseconds/],
  ]
  for (const [options, text] of wrong) {
    assert.throws(() => new Client(options), (error) => error instanceof ConfigurationError && text.test(error.message), JSON.stringify(options))
  }
  new Client({ credentials, baseUrl: 'http://sim:8080', allowUnencryptedHttpTo: 'sim' }).close()
})

test('a client of the environment names every variable that is missing', () => {
  const { Client, Credentials, ConfigurationError } = thingspace
  const names = ['KEY', 'SECRET', 'USERNAME', 'PASSWORD', 'ACCOUNT', 'BASE_URL'].map((name) => `THINGSPACE_${name}`)
  const kept = Object.fromEntries(names.map((name) => [name, process.env[name]]))
  try {
    for (const name of names) delete process.env[name]
    process.env.THINGSPACE_KEY = 'k'
    for (const read of [() => Client.fromEnv(), () => Credentials.fromEnv()]) {
      assert.throws(read, (error) => error instanceof ConfigurationError && /THINGSPACE_SECRET, THINGSPACE_USERNAME, THINGSPACE_PASSWORD$/.test(error.message))
    }
    for (const name of names) process.env[name] = name === 'THINGSPACE_BASE_URL' ? 'http://127.0.0.1:9' : 'x'
    const client = Client.fromEnv()
    assert.ok(client instanceof Client)
    assert.deepEqual([client.account, client.baseUrl], ['x', 'http://127.0.0.1:9'])
    assert.equal(Credentials.fromEnv().username, 'x')
  } finally {
    for (const name of names) {
      if (kept[name] === undefined) delete process.env[name]
      else process.env[name] = kept[name]
    }
  }
})

test('a misspelt option of a call is an error, and nothing is sent', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  const misspelt = { name: 'ConfigurationError', message: /unknown option tiemout; the options are account, timeout, signal/ }
  await assert.rejects(v3.getSubscription({ tiemout: 5 }), misspelt)
  assert.throws(() => v3.listDevices(null, { tiemout: 5 }), misspelt)
  await assert.rejects(v3.waitForCampaign('x', { pollInterva: 5 }), { name: 'ConfigurationError', message: /pollInterva;/ })
  assert.equal(sim.statistics().requests, 0)
})
