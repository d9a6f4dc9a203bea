// Known defects of other clients of the platform, which this client must not have.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calls, client, failure, request, simulator } from './support.mjs'

test('a window that starts at 0 survives a round trip', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  const campaignTimeWindowList = [{ startTime: 0, endTime: 4 }]
  const { id } = await v3.scheduleCampaign({ ...request, startDate: '2026-03-02', campaignTimeWindowList })
  assert.deepEqual((await v3.getCampaign(id)).campaignTimeWindowList, campaignTimeWindowList)
})

test('HTML and truncated JSON are errors, whatever the status', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim, { maxAttempts: 1 })
  for (const answer of [
    { body: '<html><body>Maintenance</body></html>', headers: [['Content-Type', 'text/html']] },
    { body: '{"accountName":"0642233522-00001","purchas' },
    { body: '' },
    { body: '"text"' },
    { body: '{"accountName":{}}' },
  ]) {
    sim.script({ status: 200, ...answer })
    const error = await failure(v3.getSubscription())
    assert.equal(error.name, 'UnexpectedResponseError', answer.body)
  }
  sim.script({ status: 200, body: '{"accountName":"0642233522-00001"}', truncate: true })
  const cut = await failure(v3.getSubscription())
  assert.ok(['TransportError', 'UnexpectedResponseError'].includes(cut.name), cut.name)
  assert.equal((await v3.getSubscription()).accountName, sim.account)
})

test('an unusual record does not lose the list', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  const deviceList = [
    { deviceId: '354658090353977', status: 'UpgradeSuccess' },
    { deviceId: 354658090353985 },
    { deviceId: '3', status: null, extra: { deep: [1] } },
    null,
    { deviceId: '4', status: 'BrandNewStatus', updatedTime: 'soon', Reason: 'odd' },
  ]
  sim.script({ body: JSON.stringify({ hasMoreData: false, deviceList }) })
  const read = await v3.listCampaignDevices('9c3b2d2e-0000-4000-8000-000000000000').toArray()
  assert.deepEqual(
    read.map(({ deviceId, status }) => [deviceId, status]),
    [['354658090353977', 'UpgradeSuccess'], ['354658090353985', undefined], ['3', undefined], ['4', 'BrandNewStatus']],
  )
  assert.deepEqual([read[3].updatedTime, read[3].resultReason], ['soon', 'odd'])
})

test('a record without its identifier is named', async () => {
  const sim = await simulator()
  sim.script({ body: JSON.stringify({ hasMoreData: false, deviceList: [{ deviceId: '1' }, { deviceId: null }] }) })
  const error = await failure(client(sim).softwareV3.listCampaignDevices('9c3b2d2e-0000-4000-8000-000000000000').toArray())
  assert.deepEqual([error.name, error.path], ['UnexpectedResponseError', 'deviceList[1].deviceId'])
})

test('calls succeed after a failed token request', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim, { maxAttempts: 1 })
  sim.script({ pathContains: '/oauth2/token', status: 503, body: 'busy' })
  assert.notEqual((await failure(v3.getSubscription())).name, 'AuthenticationError')
  assert.equal((await v3.getSubscription()).accountName, sim.account)
})

test('64 concurrent first calls share one token request and one login', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  await Promise.all(Array.from({ length: 64 }, () => v3.getSubscription()))
  const { tokenRequests, loginRequests } = sim.statistics()
  assert.deepEqual({ tokenRequests, loginRequests }, { tokenRequests: 1, loginRequests: 1 })
})

test('arguments of a path stay data', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  for (const [given, sent] of [['a/../b', 'a%2F..%2Fb'], ['x?y=1#z', 'x%3Fy%3D1%23z'], ['é %', '%C3%A9%20%25']]) {
    const before = calls(sim).length
    const error = await failure(v3.getCampaign(given))
    const after = calls(sim).slice(before)
    // Either the rules reject it, or it arrives as one segment.
    if (error.name === 'ValidationError') assert.deepEqual(after, [])
    else assert.deepEqual(after.map(({ target }) => target), [`/api/fota/v3/campaigns/${sim.account}/${sent}`])
  }
  for (const step of ['..', '.', '']) assert.equal((await failure(v3.getCampaign(step))).name, 'ValidationError', step)
})

test('a response can neither run code nor change a prototype', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  sim.script({ body: '{"accountName":"a","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":"x"}' })
  const { accountName, unknownMembers } = await v3.getSubscription()
  assert.equal(accountName, 'a')
  assert.deepEqual(unknownMembers.map(({ path }) => path).sort(), ['__proto__', 'constructor', 'toString'])
  assert.equal({}.polluted, undefined)
})

test('a call without a response ends by its timeout', async () => {
  const sim = await simulator()
  const v3 = client(sim).softwareV3
  await v3.getSubscription()
  const { createServer } = await import('node:net')
  let hasArrived = false
  const silent = createServer((socket) => socket.on('data', (data) => (hasArrived ||= String(data).startsWith('DELETE')))).listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.on('listening', resolve))
  const tokens = { bearer: 'b', session: 's' }
  const waiting = client(sim, { credentials: undefined, tokens, baseUrl: `http://127.0.0.1:${silent.address().port}`, timeout: 50 })
  const error = await failure(waiting.softwareV3.getSubscription())
  assert.deepEqual([error.name, error.outcomeUnknown], ['TimeoutError', false])
  let unknown
  hasArrived = false
  // On a busy machine, the first timeouts may pass before the request is sent.
  for (let timeout = 40; !hasArrived; timeout *= 2) {
    unknown = await failure(waiting.softwareV3.cancelCampaign('9c3b2d2e-0000-4000-8000-000000000000', { timeout }))
    await new Promise(setImmediate)
  }
  assert.deepEqual([unknown.name, unknown.outcomeUnknown], ['TimeoutError', true])
  silent.close()
})
