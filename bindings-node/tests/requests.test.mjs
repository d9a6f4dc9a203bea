// Asynchronous requests: the ends of a wait.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { CancelledError, ConfigurationError, PendingRequest, RequestStatus, ThingSpaceError, TimeoutError, ValidationError, parseConnectivityCallback, validate } from 'thingspace'
import { listen } from './listener.mjs'
import { calls, client, failure, simulator } from './support.mjs'

const ids = ['354658090353977', '354658090354058']
const devices = ids.map((id) => ({ deviceIds: [{ id, kind: 'imei' }] }))
const id = '5c1e6a0e-3d1b-4f0b-9a57-0c6f6f0f2a41'

/** Starts a simulator that accepts a request and never sends a callback for it. */
async function accepted(options) {
  const sim = await simulator()
  sim.script({ method: 'POST', pathContains: '/actions/suspend', body: JSON.stringify({ requestId: id }) })
  const mine = client(sim, options)
  return { sim, mine, request: await mine.devices.suspend({ devices }) }
}

const message = (at, more = {}) => ({ requestId: id, deviceIds: devices[at].deviceIds, status: 'Success', deviceResponse: { suspendResponse: {} }, ...more })
const event = (...given) => parseConnectivityCallback(JSON.stringify(message(...given)))

test('callbacks delivered to the client end the wait', async () => {
  const { mine, request } = await accepted()
  assert.deepEqual([request.id, request.callbacks.length], [id, 0])
  assert.deepEqual(request.progress, { requestId: id, status: RequestStatus.PENDING, expected: 2, succeeded: 0, failed: 0 })
  const seen = []
  const waited = request.wait({ onProgress: ({ succeeded, failed }) => seen.push(`${succeeded} ${failed}`) })
  // The event as a parser or a listener returns it, stored as JSON in between.
  mine.deliverCallback(event(0))
  mine.deliverCallback(JSON.parse(JSON.stringify(event(1, { status: 'Failed', faultResponse: { faultcode: 'UnifiedWebService.REQUEST_FAILED.X' } }))))
  const { status, succeeded, failed, callbacks } = await waited
  assert.deepEqual([status, succeeded, failed], [RequestStatus.PARTIAL_SUCCESS, 1, 1])
  assert.equal(seen.at(-1), '1 1')
  assert.equal(callbacks[1].faultResponse.faultcode, 'UnifiedWebService.REQUEST_FAILED.X')
  assert.equal(await request.status(), RequestStatus.PARTIAL_SUCCESS)
  assert.deepEqual(await request.wait(), { ...(await waited) })
})

test('a request shows its progress', async () => {
  const { request } = await accepted()
  assert.deepEqual(JSON.parse(JSON.stringify({ request })), { request: request.progress })
  assert.match(inspect(request), new RegExp(`^PendingRequest \\{.*requestId: '${id}'.*status: 'Pending'`, 's'))
})

test('the error after the timeout says what is missing', async () => {
  const { mine, request } = await accepted()
  mine.deliverCallback(event(0))
  const error = await failure(request.wait({ timeout: 20, pollInterval: 5 }))
  assert.ok(error instanceof TimeoutError)
  assert.match(error.message, /not done within 0.02 s.*1 of 2 callbacks.*CarrierService/s)
  assert.equal(error.outcomeUnknown, false)
})

test('a signal ends the wait and does not affect the request', async () => {
  const { mine, request } = await accepted()
  const abort = new AbortController()
  const waiting = [request.wait({ signal: abort.signal }), request.wait({ signal: abort.signal, onProgress: () => {} })]
  setImmediate(() => abort.abort())
  // Either may fail first.
  for (const error of await Promise.all(waiting.map(failure))) assert.ok(error instanceof CancelledError)
  assert.ok((await failure(request.wait({ signal: AbortSignal.abort() }))) instanceof CancelledError)
  assert.ok((await failure(request.status({ signal: AbortSignal.abort() }))) instanceof CancelledError)
  const again = request.wait()
  for (const at of [0, 1]) mine.deliverCallback(event(at))
  assert.equal((await again).status, RequestStatus.SUCCESS)
})

test('an error of onProgress ends the wait', async () => {
  const { request } = await accepted()
  const thrown = new RangeError('enough')
  for (const onProgress of [() => { throw thrown }, () => Promise.reject(thrown)]) {
    assert.equal(await failure(request.wait({ onProgress })), thrown)
  }
})

test('an unknown request is an error', async () => {
  const sim = await simulator()
  const request = client(sim).pendingRequest('00000000-0000-4000-8000-000000000000')
  assert.ok((await failure(request.status())) instanceof ThingSpaceError)
  const error = await failure(request.wait({ timeout: 1000 }))
  assert.ok(error instanceof TimeoutError)
  assert.match(error.message, /pass the number of expected callbacks/)
})

test('a request is resumed by its identifier, in another process too', async () => {
  const sim = await simulator()
  const { id: one } = await client(sim).devices.suspend({ devices: devices.slice(0, 1) })
  sim.advance({ hours: 1 })
  const picked = client(sim).pendingRequest(one, { timeout: 600_000 })
  assert.ok(picked instanceof PendingRequest)
  assert.equal((await picked.wait()).status, RequestStatus.SUCCESS)
  assert.match(calls(sim).at(-1).target, new RegExp(`/requests/${one}/status$`))

  const mine = client(sim)
  await listen(mine, 'CarrierService')
  const [other] = await mine.devices.listDevices({ currentState: 'active' }).toArray()
  const { id: several } = await client(sim).devices.suspend({ devices: [{ deviceIds: other.deviceIds.filter(({ kind }) => kind === 'imei') }] })
  const [result] = await Promise.all([mine.pendingRequest(several).wait({ expectedCallbacks: 1 }), sim.advanceAsync({ hours: 1 })])
  assert.equal(result.succeeded, 1)
})

test('a callback may arrive before the response to the request', async () => {
  const { mine } = await accepted()
  for (const at of [0, 1]) mine.deliverCallback(event(at))
  assert.equal((await mine.pendingRequest(id).wait({ expectedCallbacks: 2 })).status, RequestStatus.SUCCESS)
})

test('arguments that are not valid are rejected at once', async () => {
  const { mine, request } = await accepted()
  for (const options of [{ tiemout: 1 }, { deadline: 1 }, { timeout: -1 }, { timeout: '1' }, { pollInterval: NaN }, { expectedCallbacks: 0 }, { expectedCallbacks: 0.5 }, 7]) {
    assert.ok((await failure(request.wait(options))) instanceof ConfigurationError, inspect(options))
  }
  assert.ok((await failure(request.wait({ onProgress: 7 }))) instanceof TypeError)
  assert.ok((await failure(request.status({ timeout: 1 }))) instanceof ConfigurationError)
  for (const wrong of [7, undefined, null]) assert.throws(() => mine.pendingRequest(wrong), ValidationError)
  assert.throws(() => mine.pendingRequest(id, { signal: AbortSignal.abort() }), ConfigurationError)
  for (const wrong of [undefined, null, 'text', {}, { requestId: 7 }]) assert.throws(() => mine.deliverCallback(wrong), TypeError)
  await assert.rejects(mine.devices.suspend({ devices }, { signa: 1 }), ConfigurationError)
  await assert.rejects(mine.devices.suspend({ devices: [null] }), ValidationError)
})

test('a request with an aborted signal is not sent, and a closed client does not wait', async () => {
  const { sim, mine, request } = await accepted()
  const before = calls(sim).length
  assert.ok((await failure(mine.devices.suspend({ devices }, { signal: AbortSignal.abort() }))) instanceof CancelledError)
  assert.equal(calls(sim).length, before)
  const waited = failure(request.wait())
  mine.close()
  assert.ok((await waited) instanceof CancelledError)
})

test('a password in a callback can be read, but is not shown', async () => {
  const { mine, request } = await accepted()
  const secret = event(0, { password: 'hunter2' })
  assert.equal(secret.password, 'hunter2')
  mine.deliverCallback(Object.defineProperty({ ...secret }, 'password', { value: 'hunter2', enumerable: true }))
  mine.deliverCallback(event(1))
  const result = await request.wait()
  const bulk = { operation: 'suspend', parts: [{ requestId: id, firstDevice: 0, devices: 2, outcomeUnknown: false }] }
  const gathered = await mine.bulk.wait(bulk)
  assert.equal(gathered.parts[0].result.callbacks.length, 2)
  for (const shown of [secret, request.callbacks, result, gathered]) assert.doesNotMatch(inspect(shown, { depth: 9 }) + JSON.stringify(shown), /hunter2/)
})

test('every iterable is a list, and what JSON loses is rejected with its path', () => {
  const plan = (deviceList, more) => validate('software_v3.schedule_campaign', {
    firmwareName: 'F', firmwareFrom: '1', firmwareTo: '2', protocol: 'LWM2M', startDate: '2026-03-01', endDate: '2026-03-08', deviceList, ...more,
  }, { now: '2026-02-20T00:00:00Z' })
  function* generated() {
    yield* ids
  }
  for (const list of [ids, new Set(ids), generated(), new Map(ids.map((key) => [key, 1])).keys(), ids.map(BigInt), BigUint64Array.from(ids.map(BigInt))]) {
    assert.deepEqual(plan(list), [])
  }
  const paths = (...given) => plan(...given).map(({ path, code }) => [path, code])
  assert.deepEqual(paths(ids[0]), [['deviceList', 'json.wrong_type']])
  assert.deepEqual(paths({}), [['deviceList', 'json.wrong_type']])
  assert.deepEqual(paths(ids, { campaignTimeWindowList: new Set([{ startTime: 18, endTime: 21 }]) }), [['campaignTimeWindowList[0].endTime', 'window.too_short']])
  for (const [list, text] of [
    [[ids[0], NaN], /^deviceList\[1\]: NaN is not a number that JSON has; leave missing values out$/],
    [Promise.resolve(ids), /^deviceList: pass the value of the promise; write await before it$/],
    [(async function* () {})(), /^deviceList: pass a list; collect the items/],
    [() => ids, /^deviceList: pass a value, not a function$/],
  ]) {
    assert.throws(() => plan(list), { name: 'TypeError', message: text })
  }
})

test('the text of an error has the names of JavaScript', async () => {
  const sim = await simulator()
  const error = await failure(client(sim).softwareV3.getCampaign(''))
  assert.ok(error instanceof ValidationError)
  assert.match(error.message, /\n  campaignId: /)
  assert.equal(error.findings[0].path, 'campaign_id')
})
