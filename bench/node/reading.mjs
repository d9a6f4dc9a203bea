// Reads a page of 10,000 devices, from the bytes of the response to objects, and accesses every device.
// Compares the client, including transfer and checks, with JSON.parse of the same text, alone and after undici has
// received it. A separate process serves the page.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { Client } from 'thingspace'
import { Agent, request } from 'undici'

const DEVICES = 10_000
const ROUNDS = 15
// The maximum ratio to the time of receiving the page and of JSON.parse.
const LIMIT = 1
// The longest time for which the event loop may stand still, in milliseconds.
const TURN = 25
const account = '0000123456-00001'
const path = '/api/m2m/v1/devices/actions/list'

/** Returns a response of the platform, more than 1 KB per device. */
function page() {
  let seed = 7
  const chance = (below) => (seed = (seed * 48_271) % 2_147_483_647) % below
  const digits = (count) => Array.from({ length: count }, () => chance(10)).join('')
  const entries = (object) => Object.entries(object).map(([key, value]) => ({ key, value }))
  const day = () => String(1 + chance(28)).padStart(2, '0')
  const device = (number) => {
    const mdn = digits(10)
    const identifiers = { mdn, imei: digits(15), iccid: digits(20), msisdn: `1${mdn}`, imsi: digits(15) }
    return {
      accountName: account,
      billingCycleEndDate: '2026-05-09T20:00:00-04:00',
      carrierInformations: [{ carrierName: 'Verizon Wireless', servicePlan: ['m2m4G', '87412', '4G 5MB'][chance(3)], state: ['active', 'suspend', 'deactive'][chance(3)] }],
      connected: chance(2) === 0,
      createdAt: `2025-08-${day()}T10:42:15-04:00`,
      customFields: entries({ CustomField1: `depot ${chance(40)}`, CustomField2: digits(6) }),
      deviceIds: Object.entries(identifiers).map(([kind, id]) => ({ id, kind })),
      extendedAttributes: entries({
        PrimaryPlaceOfUseFirstName: 'Zaffod',
        PrimaryPlaceOfUseLastName: 'Beeblebrox',
        PrimaryPlaceOfUseCity: 'Boston',
        SkuNumber: 'VZW120000140077',
        CostCenterCode: digits(4),
        DeviceId: String(20_000 + number),
      }),
      groupNames: [`Default: ${account}`, 'southwest'],
      ipAddress: Array.from({ length: 4 }, () => chance(256)).join('.'),
      lastActivationBy: 'A. Driver',
      lastActivationDate: '2025-08-07T10:42:34-04:00',
      lastConnectionDate: `2026-03-${day()}T04:23:37-04:00`,
    }
  }
  return JSON.stringify({ hasMoreData: false, devices: Array.from({ length: DEVICES }, (_, number) => device(number)) })
}

/** Serves the page until the parent process ends. */
async function serve() {
  const answer = Buffer.from(page())
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': answer.length }).end(answer))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  process.send(server.address().port)
  process.on('disconnect', () => process.exit())
}

/** Uses the page like a caller: accesses each device. */
const touch = (devices) => devices.reduce((sum, each) => sum + each.connected + each.deviceIds[0].id.length + each.carrierInformations[0].state.length, 0)

/** Returns the longest time for which `work` keeps the event loop from turning, in milliseconds. */
export async function longestTurn(work) {
  let [longest, last, isRunning] = [0, performance.now(), true]
  const tick = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (isRunning) setImmediate(tick)
  }
  setImmediate(tick)
  await work()
  isRunning = false
  tick()
  return longest
}

/** Passes the time of each way of reading to `report`; ends the program when the client exceeds its limits. */
export async function compare(report) {
  const server = fork(fileURLToPath(import.meta.url), ['serve'])
  const [port] = await once(server, 'message')
  const base = `http://127.0.0.1:${port}`
  const client = new Client({ tokens: { bearer: 'bearer', session: 'session' }, baseUrl: base, account })
  const dispatcher = new Agent({ connections: 1 })
  const receive = async () => (await request(base + path, { method: 'POST', dispatcher })).body
  const bytes = Buffer.from(await (await receive()).arrayBuffer())
  const text = bytes.toString()
  const ways = {
    'JSON.parse alone': () => JSON.parse(text).devices,
    'undici, JSON.parse': async () => JSON.parse(await (await receive()).text()).devices,
    thingspace: () => client.devices.listDevices().toArray(),
  }
  const sums = new Set()
  const best = {}
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, read] of Object.entries(ways)) {
      const begun = process.hrtime.bigint()
      const before = process.cpuUsage()
      sums.add(touch(await read()))
      const used = process.cpuUsage(before)
      const seconds = Number(process.hrtime.bigint() - begun) / 1e9
      best[name] = Math.min(best[name] ?? Infinity, seconds)
      report('page of 10,000', name, 1, seconds, (used.user + used.system) / 1e6)
    }
  }
  let turn = Infinity
  for (let round = 0; round < ROUNDS; round++) turn = Math.min(turn, await longestTurn(ways.thingspace))
  if (sums.size !== 1) throw new Error('the devices differ')
  client.close()
  await dispatcher.close()
  server.disconnect()
  const [alone, received] = Object.keys(ways).map((name) => best.thingspace / best[name])
  console.error(`a page of 10,000 devices: ${received.toFixed(2)}x of undici and JSON.parse (limit ${LIMIT.toFixed(2)}x), ${alone.toFixed(2)}x of JSON.parse alone`)
  console.error(`reading it keeps the event loop from turning for ${turn.toFixed(1)} ms (limit ${TURN} ms)`)
  if (received > LIMIT || turn > TURN) process.exitCode = 1
}

if (process.argv[2] === 'serve') await serve()
