// Callbacks of the platform: parsing, and a listener over real HTTP.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, request as send } from 'node:http'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { after, mock, test } from 'node:test'
import { inspect } from 'node:util'
import { CampaignStatus, SoftwareCallbackKind, UnexpectedResponseError, ValidationError, callbackHandler, fastifyCallbacks, fetchCallbackHandler, parseCallback } from 'thingspace'
import express from 'express'
import fastify from 'fastify'
import { Hono } from 'hono'
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
  const { status, text: response } = await post(url, text)
  assert.equal(status, 500)
  assert.doesNotMatch(response, /queue/)
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

test('the head of a request decides before its body arrives', async () => {
  const url = await serve(callbackHandler(() => assert.fail('a message was accepted'), { username: 'ada', password: 'hunter2' }))
  const wrong = { Authorization: `Basic ${Buffer.from('ada:hunter3').toString('base64')}` }
  for (const [headers, status] of [[{ ...wrong, 'Content-Length': 500 }, 401], [{ 'Content-Length': (1 << 20) + 1 }, 413]]) {
    const unfinished = send(url, { method: 'POST', headers })
    unfinished.on('error', () => {})
    unfinished.flushHeaders()
    const [answer] = await once(unfinished, 'response')
    assert.equal(answer.statusCode, status)
    unfinished.destroy()
  }
})

test('a large message is parsed while the event loop runs', async () => {
  const deviceList = Array.from({ length: 5000 }, (_, at) => ({ deviceId: `35${at}`, status: 'UpgradePending', resultReason: 'x'.repeat(50) }))
  const large = JSON.stringify({ ...message, campaign: { ...message.campaign, deviceList } })
  const seen = []
  const handler = callbackHandler((event) => void seen.push(event.campaign.deviceList.length))
  const answered = []
  const response = { writeHead: (status) => answered.push(status), end: () => {} }
  const done = handler({ method: 'POST', headers: {}, body: large }, response)
  // Everything that the event loop can do without waiting is done, and the message is not parsed yet.
  for (let turn = 0; turn < 10; turn++) await null
  assert.deepEqual([answered, seen], [[], []])
  await done
  assert.deepEqual([answered, seen], [[200], [5000]])
})

test('a body that does not arrive in time is given up', async () => {
  const answered = new Promise((resolve) => {
    const stream = new Readable({ read() {} })
    const response = { writeHead: (status, headers) => resolve([status, headers.Connection]), end: () => {} }
    mock.timers.enable({ apis: ['setTimeout'] })
    callbackHandler(() => {})(Object.assign(stream, { method: 'POST', headers: {} }), response)
  })
  // The handler reads the head first.
  await null
  mock.timers.tick(30_000)
  assert.deepEqual(await answered, [408, 'close'])
  mock.timers.reset()
})

test('a body that a middleware has drained is found, or the sender must repeat it', async () => {
  const drain = (keep) => async (incoming) => keep(incoming, Buffer.concat(await incoming.toArray()))
  const events = []
  const handler = callbackHandler((event) => events.push(event))
  // The bytes are preferred to a parsed value, which has lost the digits of large numbers.
  const kept = await serve(handler, drain((incoming, whole) => Object.assign(incoming, { rawBody: whole, body: { accountName: 'other' } })))
  assert.equal((await post(kept, text)).status, 200)
  assert.deepEqual(events, [parseCallback(text)])
  const lost = await serve(handler, drain(() => {}))
  const warned = once(process, 'warning')
  assert.equal((await post(lost, text)).status, 500)
  const [warning] = await warned
  assert.match(warning.message, /a middleware has read it; put the callback handler first, or keep the bytes in request.rawBody/)
  // An empty body is not a lost one.
  assert.equal((await post(lost, '')).status, 400)
  assert.equal(events.length, 1)
})

const frameworks = {
  'Express without a parser': (handler) => express().post('/fota', handler),
  'Express with express.json()': (handler) => express().use(express.json()).post('/fota', handler),
  'Express with express.raw()': (handler) => express().use(express.raw({ type: '*/*' })).post('/fota', handler),
  'Express with express.urlencoded()': (handler) => express().use(express.urlencoded()).use('/fota', handler),
}
for (const [name, app] of Object.entries(frameworks)) {
  test(`${name} serves a listener`, async () => {
    const events = []
    const server = app(callbackHandler((event) => void events.push(event))).listen(0, '127.0.0.1')
    await once(server, 'listening')
    after(() => server.close())
    const url = `http://127.0.0.1:${server.address().port}/fota`
    for (const type of ['application/json', 'text/plain', 'application/json; charset=UTF-8']) {
      assert.equal((await post(url, text, { headers: { 'Content-Type': type } })).status, 200)
    }
    assert.deepEqual(events, Array(3).fill(parseCallback(text)))
  })
}

test('Fastify serves a listener, as a handler and as a plugin', async () => {
  const events = []
  const handler = (event) => void events.push(event)
  const app = fastify()
  app.post('/handler', callbackHandler(handler))
  app.register(fastifyCallbacks(handler, { username: 'ada', password: 'hunter2' }), { prefix: '/fota' })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  after(() => app.close())
  const json = { headers: { 'Content-Type': 'application/json' } }
  assert.equal((await post(`${origin}/handler`, text, json)).status, 200)
  const own = JSON.stringify({ ...message, username: 'ada', password: 'hunter2', novel: 89148000000800139708n.toString() }).replace(/"(\d{20})"/, '$1')
  for (const [path, options] of [['/fota', json], ['/fota/', json], ['/fota', {}], ['/fota', { headers: { 'Content-Type': 'text/plain' } }]]) {
    assert.equal((await post(origin + path, own, options)).status, 200, path)
    assert.deepEqual(events.at(-1).unknownMembers, [{ path: 'novel', json: '89148000000800139708' }])
  }
  assert.equal(events.length, 5)
  const rejected = await post(`${origin}/fota`, text, json)
  assert.deepEqual([rejected.status, rejected.headers.get('www-authenticate')], [401, 'Basic realm="callbacks"'])
  assert.equal((await post(`${origin}/fota`, '{', { headers: { ...json.headers, Authorization: `Basic ${btoa('ada:no')}` } })).status, 401)
  assert.equal((await post(`${origin}/fota`, '', { method: 'GET' })).status, 405)
  assert.equal((await post(`${origin}/fota`, 'x'.repeat((1 << 20) + 1), json)).status, 413)
})

test('a handler of the Fetch API serves a listener, alone and in Hono', async () => {
  const events = []
  const handler = fetchCallbackHandler((event) => void events.push(event), { maxBodyBytes: 500 })
  const app = new Hono().post('/fota', (context) => handler(context.req.raw))
  const ask = (body, init = {}) => new Request('http://sim/fota', { method: 'POST', body, ...init })
  for (const serve of [handler, (asked) => app.fetch(asked)]) {
    const accepted = await serve(ask(text))
    assert.deepEqual([accepted.status, await accepted.text()], [200, 'accepted'])
    assert.equal((await serve(ask(text + ' '.repeat(500)))).status, 413)
    assert.equal((await serve(ask(''))).status, 400)
  }
  assert.deepEqual(events, [parseCallback(text), parseCallback(text)])
  const get = await handler(new Request('http://sim/fota'))
  assert.deepEqual([get.status, get.headers.get('allow')], [405, 'POST'])
  const streamed = new ReadableStream({ start: (into) => (into.enqueue(Buffer.from(text.slice(0, 9))), into.enqueue(Buffer.from(text.slice(9))), into.close()) })
  assert.equal((await handler(ask(streamed, { duplex: 'half' }))).status, 200)
  const used = ask(text)
  await used.text()
  const warned = once(process, 'warning')
  assert.equal((await handler(used)).status, 500)
  await warned
  assert.throws(() => fetchCallbackHandler(), TypeError)
  assert.throws(() => fastifyCallbacks(() => {}, { password: '' }), ValidationError)
})

test('advance throws instead of waiting for a listener that it blocks', async () => {
  const sim = await simulator()
  sim.advance({ minutes: 1 })
  const url = await serve(callbackHandler(() => {}))
  await client(sim).softwareV3.registerCallback({ url })
  assert.throws(() => sim.advance({ days: 1 }), (error) => {
    assert.match(error.message, /advance\(\) blocks the event loop, which may serve the listener at http.*; call `await simulator.advanceAsync/)
    return error.name === 'ConfigurationError' && error.message.includes(url)
  })
  await sim.advanceAsync({ days: 1 })
})

test('a client listens by itself, and its requests end by callbacks', async () => {
  const sim = await simulator()
  const mine = client(sim)
  const listener = await sim.connect(mine)
  assert.match(listener.url, /^http:\/\/127\.0\.0\.1:\d+\/callbacks-[0-9a-f]{32}$/)
  const { devices } = await mine.devices.listDevices({ currentState: 'active' }).toArray().then((all) => ({ devices: all.slice(0, 2) }))
  const pending = await mine.devices.suspend({ devices: devices.map(({ deviceIds }) => ({ deviceIds: deviceIds.slice(0, 1) })) })
  // The listener does not need the event loop, so `advance` may block it.
  sim.advance({ hours: 1 })
  const result = await pending.wait()
  assert.deepEqual([result.status, result.succeeded], ['Success', 2])
  assert.ok(sim.callbacks().every(({ state }) => state === 'acknowledged'))
  // Messages of Software Management, and other paths, are not for it.
  assert.equal((await post(listener.url, text)).status, 400)
  assert.equal((await post(new URL('/', listener.url), text)).status, 404)
  listener.close()
  await assert.rejects(post(listener.url, text), TypeError)
  const other = await mine.listen({ username: 'ada', password: 'hunter2' })
  assert.equal((await post(other.url, JSON.stringify({ requestId: 'r' }))).status, 401)
  mine.close()
  await assert.rejects(post(other.url, text), TypeError)
  for (const wrong of [{ host: 'example.com' }, { port: 1.5 }, { port: 70_000 }]) {
    await assert.rejects(client(sim).listen(wrong), { name: 'ConfigurationError' })
  }
  await assert.rejects(client(sim).listen({ passwort: '' }), { name: 'ValidationError' })
  await assert.rejects(sim.connect({}), TypeError)
})

test('a failed delivery says why', async () => {
  const sim = await simulator()
  const mine = client(sim)
  const url = await serve(callbackHandler(null, { onConnectivity: () => {} }))
  await mine.softwareV3.registerCallback({ url })
  await mine.softwareV3.scheduleCampaign(request)
  await sim.advanceAsync({ minutes: 5 })
  const [{ attempts }] = sim.callbacks()
  assert.deepEqual([attempts[0].status, attempts[0].error], [400, 'this listener does not accept messages of this family: it has no handler for them'])
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
  const sim = await simulator({ callbacks: { echoCredentials: true } })
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
