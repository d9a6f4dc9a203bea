// Compares the Node client with undici and fetch, with a simulator in another process.
// Prints one line of JSON per measurement; `cargo xtask bench` makes a table of them.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { Client } from 'thingspace'
import { Agent, request } from 'undici'
import { compare } from './reading.mjs'

const base = process.env.THINGSPACE_BASE_URL
const account = process.env.THINGSPACE_ACCOUNT
const client = Client.fromEnv()
const v3 = client.softwareV3
const { access_token: bearer } = await client.oauth.requestToken({})
const { sessionToken } = await client.sessions.login({
  username: process.env.THINGSPACE_USERNAME,
  password: process.env.THINGSPACE_PASSWORD,
})
const headers = { authorization: `Bearer ${bearer}`, 'vz-m2m-token': sessionToken }
const url = `${base}/api/fota/v3/subscriptions/${account}`
const dispatcher = new Agent({ connections: 64 })

function report(task, name, calls, seconds, cpu) {
  console.log(
    JSON.stringify({
      language: 'node',
      task,
      client: name,
      callsPerSecond: calls / seconds,
      cpuPerCall: (cpu / calls) * 1000,
      seconds,
    }),
  )
}

async function measure(task, name, calls, work) {
  const begun = process.hrtime.bigint()
  const before = process.cpuUsage()
  await work()
  const used = process.cpuUsage(before)
  report(task, name, calls, Number(process.hrtime.bigint() - begun) / 1e9, (used.user + used.system) / 1e6)
}

const ours = () => v3.getSubscription()
const withUndici = async () => (await request(url, { headers, dispatcher })).body.json()
const withFetch = async () => (await fetch(url, { headers })).json()

async function sequential(call, calls) {
  for (let i = 0; i < calls; i++) await call()
}

async function concurrent(call, calls) {
  let left = calls
  const worker = async () => {
    while (left-- > 0) await call()
  }
  await Promise.all(Array.from({ length: 64 }, worker))
}

async function listWithFetch() {
  const devices = []
  let cursor = '0'
  for (;;) {
    const response = await fetch(`${base}/api/fota/v3/devices/${account}?lastSeenDeviceId=${cursor}`, { headers })
    const page = JSON.parse(await response.text())
    devices.push(...page.deviceList)
    if (!page.hasMoreData) return devices.length
    cursor = page.lastSeenDeviceId
  }
}

async function listWithUs() {
  return (await v3.listDevices().toArray()).length
}

for (const call of [ours, withUndici, withFetch]) await sequential(call, 300)
for (let round = 0; round < 3; round++) {
  const singles = [['undici', withUndici], ['fetch', withFetch], ['thingspace', ours]]
  for (const [name, call] of singles) await measure('sequential', name, 1500, () => sequential(call, 1500))
  for (const [name, call] of singles) await measure('64 at once', name, 6000, () => concurrent(call, 6000))
  for (const [name, list] of [['fetch', listWithFetch], ['thingspace', listWithUs]]) {
    await list()
    await measure('10,000 devices', name, 10, async () => {
      for (let i = 0; i < 10; i++) if ((await list()) < 10_000) throw new Error('devices are missing')
    })
  }
}

await compare(report)

// Measures the time of `require`, in a separate process.
const path = createRequire(import.meta.url).resolve('thingspace')
const code = `const a = process.hrtime.bigint(); require(${JSON.stringify(path)}); console.log(Number(process.hrtime.bigint() - a) / 1e9)`
const times = Array.from({ length: 9 }, () => Number(spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' }).stdout))
report('require', 'thingspace', 1, Math.min(...times), Math.min(...times))
await dispatcher.close()
