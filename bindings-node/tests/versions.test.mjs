// The journeys beyond v3: an upgrade of v1, a campaign of v2 with a file and logs, and a plan for a mixed fleet.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  CampaignPartState, CampaignStatus, CancelledError, DeviceUpgradeStatus, NotFoundError, Protocol, SoftwareVersion, UpgradeStatus,
  ValidationError, timing, validate,
} from 'thingspace'
import { calls, client, failure, simulator } from './support.mjs'

/** Returns the devices that a package of v1 upgrades. */
async function fitting(v1, firmware) {
  const found = []
  for await (const device of v1.listDevices(Protocol.OMA_DM)) {
    if (device.model === firmware.model && device.firmware === firmware.fromVersion && device.fotaEligible && device.status === 'Active') found.push(device.deviceId)
  }
  return found
}

test('v1: an upgrade of OMA-DM devices', async () => {
  const sim = await simulator()
  const { softwareV1: v1, softwareV3: v3 } = client(sim)
  const [firmware] = await v1.listFirmware(Protocol.OMA_DM)
  const deviceList = (await fitting(v1, firmware)).slice(0, 6)
  const assigned = await v3.assignLicenses(deviceList)
  assert.equal(assigned.deviceList.length, 6)

  const body = { firmwareName: firmware.firmwareName, firmwareTo: firmware.toVersion, startDate: '2026-03-02', deviceList: deviceList.slice(0, 5) }
  const { id, status } = await v1.scheduleUpgrade(body)
  assert.equal(status, UpgradeStatus.REQUEST_PENDING)
  await sim.advanceAsync({ hours: 1 })
  const added = await v1.modifyUpgradeDevices(id, { type: 'append', deviceList: deviceList.slice(5) })
  assert.deepEqual(added.deviceList.map(({ deviceId }) => deviceId), deviceList.slice(5))

  await sim.advanceAsync({ days: 5 })
  const upgrade = await v1.getUpgrade(id)
  assert.equal(upgrade.deviceList.length, 6)
  const done = upgrade.deviceList.filter((device) => device.status === DeviceUpgradeStatus.UPGRADE_SUCCESS)
  assert.ok(done.length >= 4)
  const [history] = await v1.getDeviceHistory(done[0].deviceId)
  assert.equal(history.campaignId, id)
  const [device] = (await v1.listDevices(Protocol.OMA_DM).toArray()).filter(({ deviceId }) => deviceId === done[0].deviceId)
  assert.equal(device.firmware, firmware.toVersion)
  assert.ok((await failure(v1.cancelUpgrade(id))).message.length > 0)

  const listed = (await v1.listUpgradesByStatus(upgrade.status).toArray()).map((each) => each.id)
  assert.ok(listed.includes(id))
  assert.ok((await failure(v1.getUpgrade('9c3b2d2e-0000-4000-8000-000000000000'))) instanceof NotFoundError)
  const broken = await failure(v1.scheduleUpgrade({ ...body, startDate: '2026-01-01', deviceList: ['1', '1'] }))
  assert.ok(broken instanceof ValidationError && broken.findings.length >= 3, broken.message)
})

test('a list of strings is returned', async () => {
  const sim = await simulator()
  const { softwareV1: v1, softwareV2: v2 } = client(sim)
  const licensed = (await v1.getLicenses().toArray()).slice(0, 3).map(({ deviceId }) => deviceId)
  await v1.setCancelCandidates({ count: 3, deviceList: licensed })
  for (const version of [v1, v2]) assert.deepEqual((await version.listCancelCandidates().toArray()).sort(), [...licensed].sort())
  await v2.deleteCancelCandidates()
  assert.deepEqual(await v1.listCancelCandidates().toArray(), [])
})

test('v2: a campaign of HTTP devices, a file, logs and check-ins', async () => {
  const sim = await simulator()
  const { softwareV2: v2 } = client(sim)
  const [software] = await v2.listSoftware(Protocol.HTTP)
  const usable = (await v2.listDevices(Protocol.HTTP).toArray()).filter(({ fotaEligible }) => fotaEligible)
  const deviceList = usable.slice(0, 5).map(({ deviceId }) => deviceId)

  // Not every maker supports logs.
  const enabled = await Promise.allSettled(deviceList.map((deviceId) => v2.enableDeviceLogging(deviceId)))
  assert.ok(enabled.every(({ status, reason }) => status === 'fulfilled' || /does not support logging/.test(reason.message)))
  const logging = deviceList.filter((_, at) => enabled[at].status === 'fulfilled')
  assert.deepEqual((await v2.listLoggingDevices()).map(({ deviceId }) => deviceId).sort(), [...logging].sort())
  const { id, status } = await v2.scheduleSoftwareCampaign({
    campaignName: 'Pilot',
    softwareName: software.softwareName,
    softwareFrom: 'VerizonFirmwareVersion-01',
    softwareTo: 'VerizonFirmwareVersion-02',
    distributionType: Protocol.HTTP,
    startDate: '2026-03-02',
    endDate: '2026-03-07',
    downloadTimeWindowList: [{ startTime: 0, endTime: 12 }],
    deviceList,
  })
  assert.equal(status, CampaignStatus.REQUEST_PENDING)
  await sim.advanceAsync({ hours: 1 })
  await v2.changeCampaignDates(id, { startDate: '2026-03-02', endDate: '2026-03-08', downloadTimeWindowList: [{ startTime: 0, endTime: 12 }] })
  await sim.advanceAsync({ days: 9 })
  const campaign = await v2.getCampaign(id)
  assert.deepEqual([campaign.status, campaign.endDate], [CampaignStatus.ENDED, '2026-03-08'])
  const report = await v2.listCampaignDevices(id).toArray()
  assert.ok(report.filter((device) => device.status === DeviceUpgradeStatus.UPGRADE_SUCCESS).length >= 2, JSON.stringify(report))

  assert.ok((await v2.getCheckInHistory(deviceList[0])).length > 0)
  assert.ok((await v2.getDeviceLogs(logging[0])).length > 0)
  await v2.enableLoggingDevices({ deviceIds: logging.slice(0, 2) })
  await v2.disableLoggingDevices(logging.slice(0, 2))
  assert.match(calls(sim).at(-1).target, new RegExp(`deviceIds=${logging.slice(0, 2).join('(,|%2C)')}$`))
  assert.deepEqual(await v2.listLoggingDevices(), [])
  for (const [wrong, path, message] of [
    [undefined, 'deviceIds', 'expected a list of strings, got undefined; pass a list of strings'],
    ['text', 'deviceIds', 'expected a list of strings, got string; pass a list of strings'],
    [[logging[0], 7], 'deviceIds[1]', "expected a string, got 7; write '7'"],
  ]) {
    const { findings } = await failure(v2.disableLoggingDevices(wrong))
    assert.deepEqual(findings.map((finding) => [finding.path, finding.message]), [[path, message]])
  }
  await v2.disableLoggingDevices(new Set(logging.slice(0, 2)))

  const form = { fileVersion: '1.0', make: software.make, model: software.model, localTargetPath: '/VZWFOTA/settings.txt' }
  const { fileName } = await v2.uploadFile(form, Buffer.from('interval=3600\n'), { name: 'settings.txt' })
  assert.deepEqual((await v2.listFiles(Protocol.HTTP)).map((file) => file.fileName), [fileName])
  const brought = await v2.scheduleFileCampaign({
    fileName,
    fileVersion: '1.0',
    distributionType: Protocol.HTTP,
    startDate: '2026-03-11',
    endDate: '2026-03-13',
    deviceList,
  })
  await sim.advanceAsync({ days: 6 })
  assert.equal((await v2.getCampaign(brought.id)).status, CampaignStatus.ENDED)
})

test('one plan for devices of every kind', async () => {
  const sim = await simulator()
  const { campaigns, softwareV1: v1, softwareV2: v2, softwareV3: v3 } = client(sim)
  const [[oma], [http], [lwm2m]] = await Promise.all([v1.listFirmware(Protocol.OMA_DM), v2.listSoftware(Protocol.HTTP), v3.listFirmware(Protocol.LWM2M)])
  const fits = {
    [Protocol.OMA_DM]: (device) => device.firmware === oma.fromVersion,
    [Protocol.LWM2M]: (device) => device.firmware === lwm2m.firmwareFrom,
    [Protocol.HTTP]: () => true,
    NONE: () => true,
  }
  const devices = (await v3.listDevices().toArray()).filter((device) => fits[device.protocol](device))
  const plan = {
    campaignName: 'Everything',
    deviceList: devices.map(({ deviceId }) => deviceId),
    packageNames: [oma.firmwareName, http.softwareName, lwm2m.firmwareName],
    httpTargetVersion: 'VerizonFirmwareVersion-02',
    startDate: '2026-03-01',
    endDate: '2026-03-14',
  }
  assert.deepEqual(validate('campaigns.checkPlan', plan, { now: '2026-03-01T00:00:00Z' }), [])
  const check = await campaigns.checkPlan(plan)
  assert.ok(check.canSchedule)
  assert.deepEqual(new Set(check.parts.map(({ version }) => version)), new Set([SoftwareVersion.V1, SoftwareVersion.V2, SoftwareVersion.V3]))
  assert.ok(check.rejected.some(({ code }) => code === 'device.no_protocol'))

  let planned = await campaigns.schedulePlan(plan)
  assert.ok(planned.parts.some(({ state, isPilot }) => isPilot && state === CampaignPartState.SCHEDULED))
  assert.ok(planned.parts.some(({ state }) => state === CampaignPartState.WAITING_FOR_PILOT))
  await sim.advanceAsync({ days: 3 })
  let report = await campaigns.getPlanReport(planned)
  assert.ok(report.canContinue && !report.isFinished)
  // Plain data, which a program stores and passes back after a restart.
  planned = await campaigns.continuePlan(JSON.parse(JSON.stringify(report.campaign)))
  assert.ok(planned.parts.every(({ state, campaignId }) => campaignId && state !== CampaignPartState.WAITING_FOR_PILOT))

  const abort = new AbortController()
  const waiting = failure(campaigns.waitForPlan(planned, { pollInterval: 3_600_000, signal: abort.signal }))
  setImmediate(() => abort.abort())
  assert.ok((await waiting) instanceof CancelledError)
  await assert.rejects(campaigns.waitForPlan(planned, { timeout: 10 }), { name: 'TimeoutError' })

  await sim.advanceAsync({ days: 12 })
  const reports = []
  report = await campaigns.waitForPlan(planned, { timeout: 60_000, onProgress: (progress) => reports.push(progress) })
  assert.deepEqual(reports.at(-1), report)
  assert.ok(report.isFinished || report.isOverdue)
  assert.equal(report.parts.length, planned.parts.length)
  assert.ok(report.upgradedDevices > 150, String(report.upgradedDevices))
  assert.equal(report.devices.reduce((sum, { count }) => sum + count, 0), report.totalDevices)
})

test('a plan that breaks rules is rejected before anything is sent', async () => {
  const sim = await simulator()
  const { campaigns } = client(sim)
  const broken = { deviceList: ['1'], startDate: '2026-03-09', endDate: '2026-03-08' }
  const { canSchedule, findings } = await campaigns.checkPlan(broken)
  assert.equal(canSchedule, false)
  const error = await failure(campaigns.schedulePlan(broken))
  assert.ok(error instanceof ValidationError, error.stack)
  assert.deepEqual(error.findings, findings)
  assert.equal((await failure(campaigns.checkPlan({ ...broken, devices: [] }))).findings[0].code, 'json.unknown_member')
  await assert.rejects(campaigns.checkPlan(broken, { tiemout: 1 }), { name: 'ConfigurationError', message: /tiemout/ })
  assert.ok((await failure(campaigns.getPlanReport(undefined))) instanceof ValidationError)
  assert.deepEqual(calls(sim), [])
})

test('timing needs no platform', () => {
  const request = { version: SoftwareVersion.V3, startDate: '2026-03-02', endDate: '2026-03-08', now: '2026-03-01T12:00:00Z' }
  assert.equal(timing.campaignStart(request).earliest, '2026-03-02T00:00:00Z')
  assert.ok(timing.attemptsPerDevice(request).attempts > 0)
  assert.throws(() => timing.remainingWindows({ ...request, end: '' }), (error) => error instanceof ValidationError && error.findings[0].path === 'end')
  assert.throws(() => timing.remainingWindows(), ValidationError)
  assert.ok(Object.isFrozen(timing))
})

test('the rule options of a client change its decisions', async () => {
  const sim = await simulator()
  const body = { campaignName: 'x'.repeat(101) }
  for (const [rules, found] of [[undefined, true], [{ maxCampaignNameLength: 200 }, false]]) {
    const { findings } = await failure(client(sim, { rules }).softwareV2.scheduleSoftwareCampaign(body))
    assert.equal(findings.some(({ path }) => path === 'campaignName'), found)
  }
  assert.throws(() => client(sim, { rules: { longestName: 7 } }), { name: 'ValidationError', message: /longestName/ })
})
