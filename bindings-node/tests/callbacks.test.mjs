// Callbacks of the platform: parsing, and a listener over real HTTP.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, request as send } from 'node:http'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import { inspect } from 'node:util'
import { CampaignStatus, SoftwareCallbackKind, UnexpectedResponseError, ValidationError, callbackHandler, parseCallback } from 'thingspace'
import { client, declarations, request, simulator } from './support.mjs'

const message = {
  accountName: '0642233522-00001',
  type: 'campaignStatus',
  campaign: { campaignId: '9c3b2d2e-0000-4000-8000-000000000000', status: 'CampaignEnded', deviceList: [] },
}
const text = JSON.stringify(message)

/** Starts a server for a handler; `prepare` does the work of a framework before it. */
async function serve(handler, prepare = () => {}) {
  const server = createServer(async (incoming, outgoing) => {
    await prepare(incoming)
    await handler(incoming, outgoing)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => (server.closeAllConnections(), server.close()))
  return `http://127.0.0.1:${server.address().port}/whatever/path`
}

async function post(url, body, { method = 'POST', headers = {} } = {}) {
  const answer = await fetch(url, { method, headers, body: method === 'POST' ? body : undefined })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

test('a message becomes a typed event, in text or bytes', () => {
  const event = parseCallback(text)
  assert.deepEqual(event, parseCallback(Buffer.from(text)))
  assert.equal(event.type, SoftwareCallbackKind.CAMPAIGN_STATUS)
  assert.equal(event.campaign.status, CampaignStatus.ENDED)
  const extended = parseCallback(JSON.stringify({ ...message, weather: { sun: true } }))
  assert.deepEqual(extended.unknownMembers, [{ path: 'weather', json: '{"sun":true}' }])
  for (const broken of ['', '<html>', text.slice(0, 20), '[]']) assert.throws(() => parseCallback(broken), UnexpectedResponseError)
  for (const wrong of [undefined, null, 7, message]) assert.throws(() => parseCallback(wrong), TypeError)
})

test('a password in a message is not shown', () => {
  const { members } = declarations.models.SoftwareCallback
  assert.deepEqual(members.filter(({ secret }) => secret).map(({ name }) => name), ['password'])
  const event = parseCallback(JSON.stringify({ ...message, password: 'hunter2' }))
  assert.equal(event.password, 'hunter2')
  for (const shown of [inspect(event), JSON.stringify(event), inspect({ ...event })]) assert.doesNotMatch(shown, /hunter2/)
})

test('a handler gets each message, and the response waits for it', async () => {
  const events = []
  const url = await serve(
    callbackHandler(async (event) => {
      await new Promise(setImmediate)
      events.push(event)
    }),
  )
  for (const headers of [{}, { 'Content-Type': 'text/plain' }]) assert.equal((await post(url, text, { headers })).status, 200)
  assert.deepEqual(events, [parseCallback(text), parseCallback(text)])
})

test('a handler that throws gets the message again, and the process emits a warning', async () => {
  const url = await serve(callbackHandler(() => Promise.reject(new RangeError('the queue is full'))))
  const warned = once(process, 'warning')
  const { status, text: text } = await post(url, text)
  assert.equal(status, 500)
  assert.doesNotMatch(text, /queue/)
  const [warning] = await warned
  assert.deepEqual([warning.name, /RangeError: the queue is full/.test(warning.message)], ['ThingSpaceWarning', true])
})

test('a body that is not a message is rejected', async () => {
  const events = []
  const url = await serve(callbackHandler((event) => events.push(event), { maxBodyBytes: 500 }))
  assert.equal((await post(url, '<html>')).status, 400)
  assert.equal((await post(url, '')).status, 400)
  assert.equal((await post(url, text + ' '.repeat(500))).status, 413)
  const get = await post(url, '', { method: 'GET' })
  assert.deepEqual([get.status, get.headers.get('allow')], [405, 'POST'])
  assert.equal((await post(url, text + ' '.repeat(500 - text.length))).status, 200)
  assert.equal(events.length, 1)
})

test('a body that never ends is rejected after the limit', async () => {
  const url = await serve(callbackHandler(() => {}, { maxBodyBytes: 1000 }))
  const endless = send(url, { method: 'POST' })
  endless.on('error', () => {})
  endless.write('x'.repeat(2000))
  const [answer] = await once(endless, 'response')
  assert.deepEqual([answer.statusCode, answer.headers.connection], [413, 'close'])
  endless.destroy()
})

test('a sender that disconnects causes no error', async () => {
  const events = []
  const url = await serve(callbackHandler((event) => events.push(event)))
  const socket = connect(new URL(url).port, '127.0.0.1')
  socket.end('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"accountName"')
  await once(socket.resume(), 'close')
  assert.equal((await post(url, text)).status, 200)
  assert.equal(events.length, 1)
})

test('credentials are checked and removed', async () => {
  const events = []
  const options = { username: 'ada', password: 'hunter2', previousPassword: 'hunter1' }
  const url = await serve(callbackHandler((event) => events.push(event), options))
  const rejected = await post(url, text)
  assert.deepEqual([rejected.status, rejected.headers.get('www-authenticate')], [401, 'Basic realm="callbacks"'])
  assert.equal((await post(url, JSON.stringify({ ...message, username: 'ada', password: 'hunter2' }))).status, 200)
  const basic = (password) => ({ headers: { Authorization: `Basic ${Buffer.from(`ada:${password}`).toString('base64')}` } })
  assert.equal((await post(url, text, basic('hunter1'))).status, 200)
  assert.equal((await post(url, text, basic('hunter3'))).status, 401)
  assert.deepEqual(events.map(({ password }) => password), [undefined, undefined])
})

test('each family has its handler, and a message without a handler is rejected', async () => {
  const line = JSON.stringify({ requestId: '5c1e6a0e-3d1b-4f0b-9a57-0c6f6f0f2a41', deviceIds: [], status: 'Success', username: 'me', password: 'hunter2' })
  const [software, connectivity] = [[], []]
  const onSoftware = (event) => software.push(event)
  const onConnectivity = (event) => connectivity.push(event)
  const url = await serve(callbackHandler(onSoftware, { onConnectivity }))
  for (const body of [text, line]) assert.equal((await post(url, body)).status, 200)
  assert.deepEqual([software.length, connectivity.length, connectivity[0].requestId], [1, 1, JSON.parse(line).requestId])
  assert.doesNotMatch(inspect(connectivity), /hunter2/)
  assert.equal(connectivity[0].password, 'hunter2')

  for (const [handler, body, taken] of [[callbackHandler(onSoftware), line, text], [callbackHandler(null, { onConnectivity }), text, line]]) {
    const one = await serve(handler)
    const rejected = await post(one, body)
    assert.deepEqual([rejected.status, rejected.text], [400, 'this listener does not accept messages of this family: it has no handler for them'])
    assert.equal((await post(one, taken)).status, 200)
  }
  const guarded = await serve(callbackHandler(undefined, { onConnectivity, username: 'me', password: 'other' }))
  assert.equal((await post(guarded, line)).status, 401)
  const fails = await serve(callbackHandler(null, { onConnectivity: () => Promise.reject(new Error('no space left')) }))
  assert.equal((await post(fails, line)).status, 500)
})

test('options that are not valid throw at once', () => {
  assert.throws(() => callbackHandler(() => {}, { password: '' }), (error) => error instanceof ValidationError && error.findings[0].code === 'listener.empty_password')
  assert.throws(() => callbackHandler(() => {}, { passwort: 'x' }), { name: 'ValidationError', message: /did you mean password/ })
  for (const head of [[], [null], [null, {}], [7], [() => {}, { onConnectivity: 7 }]]) assert.throws(() => callbackHandler(...head), TypeError)
})

test('a body that a framework has read already is used', async () => {
  const whole = async (incoming) => Buffer.concat(await incoming.toArray())
  for (const prepare of [
    async (incoming) => (incoming.body = await whole(incoming)),
    async (incoming) => (incoming.body = String(await whole(incoming))),
    async (incoming) => (incoming.body = JSON.parse(await whole(incoming))),
    // A parser that does not support the content type may leave an empty object, and the stream unread.
    (incoming) => (incoming.body = {}),
    (incoming) => incoming.setEncoding('utf8'),
  ]) {
    const events = []
    const url = await serve(callbackHandler((event) => events.push(event)), prepare)
    assert.equal((await post(url, text)).status, 200, prepare)
    assert.deepEqual(events, [parseCallback(text)])
  }
  // A request without any stream.
  const written = []
  const response = { writeHead: (...head) => written.push(...head), end: (text) => written.push(String(text)) }
  await callbackHandler(() => {})({ method: 'POST', headers: {}, body: message }, response)
  assert.deepEqual([written[0], written[2]], [200, 'accepted'])
})

test('the simulator sends the progress of a campaign to a listener in this process', async () => {
  const sim = await simulator()
  const events = []
  // The first message arrives a second time, since no handler acknowledged it.
  let failing = true
  const url = await serve(
    callbackHandler((event) => {
      if (failing) {
        failing = false
        throw new Error('no space left')
      }
      events.push(event)
    }),
  )
  const { softwareV3: v3 } = client(sim)
  await v3.registerCallback({ url })
  const { id } = await v3.scheduleCampaign(request)
  await sim.advanceAsync({ days: 9 })
  const updates = events.filter(({ type }) => type === SoftwareCallbackKind.CAMPAIGN_STATUS).map(({ campaign }) => campaign)
  assert.deepEqual([...new Set(updates.map(({ campaignId }) => campaignId))], [id])
  assert.deepEqual(updates.map(({ status }) => status).slice(-2), [CampaignStatus.SCHEDULED, CampaignStatus.ENDED])
  assert.deepEqual(updates.at(-1).deviceList.map(({ deviceId }) => deviceId), request.deviceList)

  const messages = sim.callbacks()
  assert.deepEqual(messages[0].attempts.map(({ status }) => status), [500, 200])
  assert.ok(messages.every(({ state, version, account }) => state === 'acknowledged' && version === 'v3' && account === sim.account))
  assert.deepEqual(parseCallback(messages.at(-1).body), events.at(-1))
  assert.equal(sim.statistics().callbacksSent, events.length + 1)
})

test('v1 notifies of an upgrade with the agreed password', async () => {
  const sim = await simulator()
  const events = []
  const credentials = { username: 'ada', password: 'hunter2' }
  const url = await serve(callbackHandler((event) => events.push(event), credentials))
  const { softwareV1: v1, softwareV3: v3 } = client(sim)
  await v1.registerCallback({ name: 'Fota', url, ...credentials })
  const [listed] = await v1.listCallbacks()
  assert.equal(listed.url, url)
  assert.doesNotMatch(inspect(listed) + JSON.stringify(listed), /hunter2/)

  const [firmware] = await v1.listFirmware('OMA')
  const devices = await v1.listDevices('OMA').toArray()
  const deviceList = devices.filter(({ model, firmware: has }) => model === firmware.model && has === firmware.fromVersion).slice(0, 3).map(({ deviceId }) => deviceId)
  await v3.assignLicenses(deviceList)
  const { id } = await v1.scheduleUpgrade({ firmwareName: firmware.firmwareName, firmwareTo: firmware.toVersion, startDate: '2026-03-02', deviceList })
  await sim.advanceAsync({ days: 2 })
  const kinds = events.map(({ type }) => type)
  assert.ok(kinds.includes(SoftwareCallbackKind.UPGRADE_SCHEDULED), kinds.join())
  assert.ok(events.every(({ upgrade, password }) => upgrade.upgradeId === id && password === undefined))
  assert.doesNotMatch(JSON.stringify(sim.callbacks()), /hunter2/)
})
