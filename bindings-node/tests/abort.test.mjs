// AbortSignal: every call accepts one.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { after, test } from 'node:test'
import { CancelledError, Client, TimeoutError, setLogger } from 'thingspace'
import { calls, client, failure, request, simulator } from './support.mjs'

/** Starts a platform that accepts every call and never responds. */
async function silence() {
  const sockets = new Set()
  const server = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return { server, baseUrl: `http://127.0.0.1:${server.address().port}` }
}

const tokens = { bearer: 'b', session: 's' }

test('a signal that is aborted already keeps the call from being sent', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  const signal = AbortSignal.abort()
  for (const call of [
    () => v3.getSubscription({ signal }),
    () => v3.scheduleCampaign(request, { signal }),
    () => v3.listDevices(undefined, { signal }).next(),
    () => v3.waitForCampaign('9c3b2d2e-0000-4000-8000-000000000000', { signal }),
    () => v3.waitForCampaign('9c3b2d2e-0000-4000-8000-000000000000', { signal, onProgress() {} }),
  ]) {
    const error = await failure(call())
    assert.ok(error instanceof CancelledError, error.stack)
    assert.equal(error.code, 'call.cancelled')
    assert.equal(error.cause, signal.reason)
  }
  assert.deepEqual(sim.requests(), [])
})

test('aborting stops the request, and closes its connection', async () => {
  const { server, baseUrl } = await silence()
  const connected = once(server, 'connection')
  const { softwareV3: v3 } = new Client({ tokens, baseUrl, account: '0642233522-00001' })
  const abort = new AbortController()
  const call = failure(v3.getSubscription({ signal: abort.signal }))
  const [socket] = await connected
  await once(socket, 'readable')
  socket.resume()
  const closed = once(socket, 'close')
  abort.abort()
  assert.ok((await call) instanceof CancelledError)
  await closed
})

test('the time limit of a signal reads as a time-out', async () => {
  const { baseUrl } = await silence()
  const { softwareV3: v3 } = new Client({ tokens, baseUrl, account: '0642233522-00001' })
  const signal = AbortSignal.timeout(1)
  const error = await failure(v3.getSubscription({ signal }))
  assert.ok(error instanceof TimeoutError, error.stack)
  assert.equal(error.cause, signal.reason)
  assert.equal(error.cause.name, 'TimeoutError')
})

test('aborting ends a list at its next item', async () => {
  const sim = await simulator({ devices: 25, pageSize: 10 })
  const abort = new AbortController()
  const seen = []
  const walk = async () => {
    for await (const { deviceId } of client(sim).softwareV3.listDevices(undefined, { signal: abort.signal })) {
      seen.push(deviceId)
      if (seen.length === 3) abort.abort()
    }
  }
  assert.ok((await failure(walk())) instanceof CancelledError)
  assert.equal(seen.length, 3)
})

test('many calls share a signal, and remove their listeners from it', async () => {
  const { server, baseUrl } = await silence()
  const { softwareV3: v3 } = new Client({ tokens, baseUrl, account: '0642233522-00001' })
  const abort = new AbortController()
  const warnings = []
  const warn = (warning) => warnings.push(warning.name)
  process.on('warning', warn)
  const pending = Array.from({ length: 64 }, () => failure(v3.getSubscription({ signal: abort.signal })))
  await once(server, 'connection')
  abort.abort()
  for (const error of await Promise.all(pending)) assert.ok(error instanceof CancelledError)
  process.off('warning', warn)
  assert.deepEqual(warnings, [])
})

test('a signal that is never aborted is released', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  let listeners = 0
  const signal = new AbortController().signal
  const { addEventListener, removeEventListener } = signal
  signal.addEventListener = (...args) => (listeners++, addEventListener.apply(signal, args))
  signal.removeEventListener = (...args) => (listeners--, removeEventListener.apply(signal, args))
  await Promise.all(Array.from({ length: 8 }, () => v3.getSubscription({ signal })))
  await failure(v3.getCampaign('nothing-like-this', { signal }))
  assert.equal(listeners, 0)
})

test('waiting for a campaign can be aborted', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  const { id } = await v3.scheduleCampaign(request)
  const reason = new Error('the shift is over')
  // Between two polls, and while it waits for the next one.
  for (const later of [(work) => work(), setImmediate]) {
    const abort = new AbortController()
    const onProgress = () => later(() => abort.abort(reason))
    const error = await failure(v3.waitForCampaign(id, { onProgress, signal: abort.signal }))
    assert.ok(error instanceof CancelledError)
    assert.equal(error.message, 'cancelled: the wait for the campaign was aborted')
    assert.equal(error.cause, reason)
  }
  assert.ok(calls(sim).some(({ target }) => target.includes(id)))
})

test('closing the client ends its waits', async () => {
  const sim = await simulator()
  const mine = client(sim)
  const { id } = await mine.softwareV3.scheduleCampaign(request)
  const onProgress = () => setImmediate(() => mine.close())
  const sent = await mine.devices.suspend({ devices: [{ deviceIds: [{ id: '354658090353977', kind: 'imei' }] }] })
  const waits = [mine.softwareV3.waitForCampaign(id), sent.wait(), mine.softwareV3.waitForCampaign(id, { onProgress })]
  for (const wait of waits.map(failure)) assert.match(String(await wait), /CancelledError.*the client was closed/)
})

test('closing the client ends a login that waits out a pause', async () => {
  const sim = await simulator()
  // Without the closing, the second login would be sent after a quarter of an hour.
  const mine = client(sim, { timeout: 3_600_000 })
  const { username, password } = sim.credentials
  sim.script({ pathContains: '/session/login', status: 503, headers: [['Retry-After', '900']] })
  await failure(mine.sessions.login({ username, password }))
  const waits = new Promise((resolve) => setLogger('info', ({ message }) => message.includes('the next one is sent in') && resolve()))
  const login = failure(mine.sessions.login({ username, password }))
  await waits
  setLogger(null)
  mine.close()
  assert.match(String(await login), /CancelledError.*the client was closed/)
})

test('a closed client sends nothing', async () => {
  const sim = await simulator()
  const mine = client(sim)
  mine.close()
  assert.ok((await failure(mine.softwareV3.getSubscription())) instanceof CancelledError)
  assert.deepEqual(sim.requests(), [])
})

test('a value that is not a signal is rejected', async () => {
  const sim = await simulator()
  assert.ok((await failure(client(sim).softwareV3.getSubscription({ signal: {} }))) instanceof TypeError)
})
