// Connectivity Management and Location as journeys: real HTTP, virtual time, a listener in this process.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DeviceId, DeviceIdKind, LineState, NotFoundError, PendingRequest, RequestStatus, ThingSpaceError, parseConnectivityCallback } from 'thingspace'
import { listen } from './listener.mjs'
import { calls, client, failure, simulator } from './support.mjs'

const imei = '354658090353977'
const named = { id: imei, kind: DeviceIdKind.IMEI }
const devices = [{ deviceIds: [named] }]
const identifier = (line, kind) => line.deviceIds.find((each) => each.kind === kind)?.id
const range = (sim) => ({ deviceId: named, earliest: '2026-02-01T00:00:00Z', latest: sim.now() })

async function line(mine, deviceId = named) {
  const [found, ...more] = await mine.devices.listDevices({ deviceId }).toArray()
  assert.equal(more.length, 0)
  return found
}

/** Waits for a request while virtual time passes. */
async function done(sim, request, by = { hours: 1 }) {
  const [result] = await Promise.all([request.wait(), sim.advanceAsync(by)])
  assert.equal(result.requestId, request.id)
  return result
}

test('each kind of identifier has a constructor, and each line a property', async () => {
  const kinds = Object.values(DeviceIdKind)
  const ids = kinds.map((kind) => DeviceId[kind](kind.toUpperCase()))
  assert.deepEqual(ids, kinds.map((kind) => ({ id: kind.toUpperCase(), kind })))
  assert.throws(() => DeviceId.imei(354658090353977), { name: 'TypeError', message: /DeviceId.imei takes the identifier as a string, not as a number/ })
  const event = parseConnectivityCallback(JSON.stringify({ requestId: 'r', deviceIds: ids }))
  assert.deepEqual(kinds.map((kind) => event[kind]), kinds.map((kind) => kind.toUpperCase()))
  assert.equal(new Map([[DeviceId.key(named), 1]]).get(DeviceId.key(DeviceId.imei(imei))), 1)
  assert.equal(DeviceId.key(named), `imei:${imei}`)
})

test('a request names devices in one step, and the devices of lists have their identifiers and state', async () => {
  const sim = await simulator()
  const mine = client(sim)
  const found = await line(mine, imei)
  assert.deepEqual([found.imei, found.iccid, found.mdn], ['imei', 'iccid', 'mdn'].map((kind) => identifier(found, kind)))
  assert.deepEqual([found.state, found.servicePlan], [LineState.ACTIVE, found.carrierInformations[0].servicePlan])
  assert.equal(found.esn, undefined)
  for (const shown of [JSON.stringify(found), Object.keys(found).join()]) assert.doesNotMatch(shown, /"imei":|servicePlan,/)
  await mine.groups.create({ groupName: 'Yard', groupDescription: '', devicesToAdd: [imei] })
  const grouped = []
  for await (const page of mine.groups.listGroupDevices('Yard').pages()) grouped.push(...page.devices)
  assert.deepEqual(grouped.map((device) => [device.imei, device.iccid]), [[imei, found.iccid]])
  await mine.devices.suspend({ devices: [imei] })
  await mine.devices.suspend({ devices: [DeviceId.imei(imei), [imei, DeviceId.iccid(found.iccid)]] })
  assert.deepEqual(JSON.parse(calls(sim).at(-1).body).devices.map(({ deviceIds }) => deviceIds), [
    [named],
    [named, { id: found.iccid, kind: 'iccid' }],
  ])
  await sim.stop()
})

test('an upload is reported in one message, and each activation in its own', async () => {
  const sim = await simulator()
  const mine = client(sim)
  const received = await listen(mine, 'DeviceService', 'CarrierService')
  const [{ code }] = await mine.accounts.listServicePlans()
  const { deviceSkuInfo } = await mine.accounts.listDeviceSkus()
  const fresh = { id: '359821110000128', kind: 'imei' }
  const request = await mine.devices.uploadActivate({
    devices: [{ deviceIds: [fresh, { id: '89148000000000099011', kind: 'iccid' }] }],
    emailAddress: 'fleet@example.com',
    deviceSku: deviceSkuInfo[0].deviceSku,
    uploadType: 'IMEI ICCID Pair',
    servicePlan: code,
    mdnZipCode: '98801',
  })
  assert.ok(request instanceof PendingRequest)
  assert.deepEqual(request.accepted, { requestId: request.id })
  assert.equal(await request.status(), RequestStatus.PENDING)
  const result = await done(sim, request)
  assert.equal(result.status, RequestStatus.SUCCESS)
  assert.deepEqual(result.callbacks, request.callbacks)
  assert.ok(received.some(({ deviceResponse }) => deviceResponse?.uploadResponse))
  const activated = result.callbacks.find(({ deviceResponse }) => deviceResponse?.activateResponse)
  const mdn = identifier(activated.deviceResponse.activateResponse, 'mdn')
  const now = await line(mine, fresh)
  assert.equal(identifier(now, 'mdn'), mdn)
  assert.equal(now.carrierInformations[0].state, LineState.ACTIVE)
})

test('usage is returned by day', async () => {
  const sim = await simulator()
  const { history } = client(sim)
  sim.advance({ days: 7 })
  const usage = await history.listUsage(range(sim)).toArray()
  assert.ok(usage.length >= 7)
  const connections = await history.listConnections(range(sim)).toArray()
  const changes = await history.listProvisioning(range(sim)).toArray()
  for (const row of [...usage, ...connections, ...changes]) {
    assert.equal(Object.getPrototypeOf(row), Object.prototype)
    assert.deepEqual(JSON.parse(JSON.stringify(row)), row)
    assert.deepEqual({ ...row }, row)
    assert.deepEqual(structuredClone(row), row)
  }
  for (const { bytesUsed, smsUsed, timestamp } of usage) {
    assert.ok(Number.isSafeInteger(bytesUsed) && Number.isSafeInteger(smsUsed))
    assert.match(timestamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
  }
  assert.ok(usage.reduce((sum, { bytesUsed }) => sum + bytesUsed, 0) > 0)
})

test('a line is suspended and restored', async () => {
  const sim = await simulator()
  const mine = client(sim)
  await listen(mine, 'CarrierService')
  for (const [name, state] of [['suspend', LineState.SUSPEND], ['restore', LineState.ACTIVE]]) {
    const progress = []
    const request = await mine.devices[name]({ devices })
    progress.push(request.progress)
    await sim.advanceAsync({ hours: 1 })
    const { status, succeeded, failed, callbacks } = await request.wait({ onProgress: (step) => progress.push(step) })
    assert.deepEqual([status, succeeded, failed, callbacks.length], [RequestStatus.SUCCESS, 1, 0, 1])
    assert.deepEqual(progress.at(-1), request.progress)
    assert.deepEqual([progress[0].succeeded, progress.at(-1).succeeded, progress.at(-1).expected], [0, 1, 1])
    assert.equal((await line(mine)).carrierInformations[0].state, state)
  }
})

test('short messages are sent and received', async () => {
  const sim = await simulator()
  const mine = client(sim)
  const received = await listen(mine, 'EnhancedConnectivityService', 'SMSDeliveryConfirmation')
  sim.sendSmsFromDevice(imei, 'door open')
  const [message] = await mine.sms.listMessages().toArray()
  assert.equal(message.message, 'door open')
  assert.equal(identifier(message, 'imei') ?? imei, imei)
  assert.deepEqual(await mine.sms.listMessages().toArray(), [])

  await mine.sms.startCallbacks()
  sim.sendSmsFromDevice(imei, 'door shut')
  await sim.advanceAsync({ minutes: 5 })
  assert.ok(received.some(({ smsResponse }) => smsResponse?.message === 'door shut'))

  const request = await mine.sms.send({ smsMessage: 'open the door', deviceIds: [named] })
  const { status } = await done(sim, request, { days: 1 })
  assert.equal(status, RequestStatus.SUCCESS)
  assert.throws(() => sim.sendSmsFromDevice('490154203237518', 'lost'), ThingSpaceError)
})

test('devices are located at once, asynchronously, and in a report', async () => {
  const sim = await simulator()
  const mine = client(sim)
  const found = await line(mine)
  const deviceList = [{ id: imei, kind: 'imei', mdn: identifier(found, 'mdn') }]
  const [{ msid, pd }] = await mine.locations.locate({ deviceList })
  assert.equal(msid, deviceList[0].mdn)
  assert.ok(Math.abs(pd.x) <= 90 && Math.abs(pd.y) <= 180)

  const report = await mine.locations.createReport({ deviceList, cacheMode: '1' })
  await sim.advanceAsync({ hours: 1 })
  const picked = mine.pendingRequest(report.id)
  assert.equal((await picked.wait({ pollInterval: 1000 })).status, RequestStatus.SUCCESS)
  const places = await mine.locations.listReportLocations(report.id).toArray()
  assert.deepEqual(places.map((place) => place.msid), [msid])
})

test('non-IP data is sent and received', async () => {
  const sim = await simulator()
  const mine = client(sim)
  const received = await listen(mine, 'NiddService')
  const message = Buffer.from('interval=60').toString('base64')
  const request = await mine.nidd.send({ deviceIds: [named], maximumDeliveryTime: 86_400, message })
  const { status, callbacks } = await done(sim, request, { days: 1 })
  assert.equal(status, RequestStatus.SUCCESS)
  assert.equal(callbacks.at(-1).status, 'Delivered')

  const data = Buffer.from([0, 255, 1, 254])
  sim.sendNiddFromDevice(imei, data)
  await sim.advanceAsync({ minutes: 1 })
  const uplink = received.map(({ niddResponse }) => niddResponse?.niddMONotificationResponse).find(Boolean)
  assert.deepEqual(Buffer.from(uplink.message, 'base64'), data)
})

test('a monitor fires when a device can be reached again', async () => {
  const sim = await simulator()
  const mine = client(sim)
  const received = await listen(mine, 'DiagnosticsService')
  sim.setReachable(imei, false)
  const request = await mine.reachability.start({ requestType: 'REACHABLE_FOR_DATA', devices, monitorExpirationTime: '2026-03-30T00:00:00Z' })
  await sim.advanceAsync({ hours: 6 })
  const before = received.length
  sim.setReachable(imei, true)
  await sim.advanceAsync({ hours: 6 })
  assert.ok(received.length > before)
  assert.ok(received.some(({ deviceResponse }) => deviceResponse?.deviceReachabilityResponse))
  assert.ok(request.callbacks.length > 0)
})

test('an external change is notified', async () => {
  const sim = await simulator()
  const mine = client(sim)
  const received = await listen(mine, 'ExternalProvisioningChanges')
  sim.changeExternally(imei, 'suspend')
  await sim.advanceAsync({ hours: 1 })
  assert.equal(received.length, 1)
  assert.equal((await line(mine)).carrierInformations[0].state, LineState.SUSPEND)
  assert.throws(() => sim.changeExternally(imei, 'explode'), ThingSpaceError)
})

test('devices are listed without a selection, page by page', async () => {
  const sim = await simulator({ devices: 25, pageSize: 10 })
  const mine = client(sim)
  const all = await mine.devices.listDevices().toArray()
  assert.equal(new Set(all.map((each) => identifier(each, 'imei'))).size, 25)
  assert.equal((await mine.devices.listDevices({ maxNumberOfDevices: 5 }).toArray()).length, 25)
  assert.equal((await mine.devices.listDevices(null, { timeout: 600_000 }).next()).done, false)
  assert.equal(JSON.parse(calls(sim).at(-1).body).accountName, sim.account)
})

test('a bulk request is split into parts', async () => {
  const sim = await simulator({ devices: 25 })
  const mine = client(sim, { rules: { maxDevicesPerRequest: 10 } })
  await listen(mine, 'CarrierService')
  const all = (await mine.devices.listDevices({ currentState: 'active' }).toArray()).map((each) => ({ deviceIds: [{ id: identifier(each, 'imei'), kind: 'imei' }] }))
  const bulk = await mine.bulk.suspend({ devices: all })
  assert.equal(bulk.parts.length, Math.ceil(all.length / 10))
  const reports = []
  const waiting = mine.bulk.wait(JSON.parse(JSON.stringify(bulk)), { timeout: 3_600_000, pollInterval: 1000, onProgress: (progress) => reports.push(progress) })
  const [result] = await Promise.all([waiting, sim.advanceAsync({ hours: 1 })])
  const { length } = bulk.parts
  assert.deepEqual(reports.at(-1), { totalParts: length, finishedParts: length, totalDevices: all.length, succeeded: all.length, failed: 0 })
  assert.deepEqual(await mine.bulk.wait(bulk, { timeout: 3_600_000 }), result)
  assert.deepEqual([result.status, result.succeeded, result.failed], [RequestStatus.SUCCESS, all.length, 0])
})

test('a rejected request reports the error of the platform', async () => {
  const sim = await simulator()
  const mine = client(sim)
  const error = await failure(mine.devices.suspend({ devices }, { account: '0000000000-00001' }))
  assert.ok(error instanceof NotFoundError)
  assert.equal(error.platformCode, 'REQUEST_FAILED.AccountNotFound')
  assert.deepEqual([error.code, error.resource, error.identifier], ['account.not_found', 'account', '0000000000-00001'])
})
