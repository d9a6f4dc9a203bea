// The journey: find firmware, schedule a campaign, watch it, read its report.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CampaignStatus, DeviceUpgradeStatus, Protocol } from 'thingspace'
import { calls, client, request, simulator } from './support.mjs'

test('a campaign runs from firmware to report', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)

  const [firmware] = await v3.listFirmware(Protocol.LWM2M)
  assert.deepEqual(
    { firmwareName: firmware.firmwareName, firmwareFrom: firmware.firmwareFrom, firmwareTo: firmware.firmwareTo },
    { firmwareName: request.firmwareName, firmwareFrom: request.firmwareFrom, firmwareTo: request.firmwareTo },
  )

  const campaign = await v3.scheduleCampaign(request)
  assert.equal(campaign.status, CampaignStatus.REQUEST_PENDING)
  assert.deepEqual(campaign.campaignTimeWindowList, request.campaignTimeWindowList)
  assert.equal(campaign.startDate, '2026-03-01')

  sim.advance({ days: 8 })
  const seen = []
  const ended = await v3.waitForCampaign(campaign.id, { onProgress: (progress) => seen.push(progress) })
  assert.equal(ended.status, CampaignStatus.ENDED)
  assert.equal(seen.length, 1)
  assert.equal(seen[0].totalDevices, 1)
  assert.deepEqual(seen[0].devices, [{ status: DeviceUpgradeStatus.UPGRADE_SUCCESS, count: 1 }])

  const report = []
  for await (const device of v3.listCampaignDevices(campaign.id)) report.push(device)
  assert.deepEqual(report.map(({ deviceId, status }) => [deviceId, status]), [['354658090353977', 'UpgradeSuccess']])
  assert.match(report[0].updatedTime, /^2026-03-0\dT.*Z$/)
  assert.equal(sim.statistics().upgrades, 1)
})

test('waiting for a campaign reports progress after each poll', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  const { id } = await v3.scheduleCampaign(request)
  const seen = []
  const onProgress = ({ campaign }) => {
    seen.push(campaign.status)
    sim.advance({ hours: 18 })
  }
  const ended = await v3.waitForCampaign(id, { onProgress, pollInterval: 1 })
  assert.equal(ended.status, 'CampaignEnded')
  assert.equal(seen[0], 'CampaignRequestPending')
  assert.equal(seen.at(-1), 'CampaignEnded')
  assert.ok(seen.includes('CampaignScheduled'), seen.join())
})

test('waiting ends at the timeout, or when onProgress throws', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  const { id } = await v3.scheduleCampaign(request)
  await assert.rejects(v3.waitForCampaign(id, { pollInterval: 1000, timeout: 10 }), { name: 'TimeoutError' })
  const enough = new Error('enough')
  await assert.rejects(v3.waitForCampaign(id, { onProgress: () => Promise.reject(enough) }), enough)
})

test('a plain list of devices is accepted', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  const plain = await v3.queryDevices(['354658090353977'])
  assert.deepEqual(plain, await v3.queryDevices({ deviceList: ['354658090353977'] }))
  assert.equal(plain.deviceList[0].deviceId, '354658090353977')
  assert.deepEqual(calls(sim).map(({ body }) => body), Array(2).fill('{"deviceList":["354658090353977"]}'))
})

test('a call can be for another account', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim, { account: undefined })
  await assert.rejects(v3.getSubscription(), { name: 'ConfigurationError', message: /the account is missing: set the argument `account`/ })
  assert.equal((await v3.getSubscription({ account: sim.account })).accountName, sim.account)
})
