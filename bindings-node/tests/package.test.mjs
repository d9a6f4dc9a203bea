// The package as a whole: start, exit and command line.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Client } from 'thingspace'
import { calls, client, request, simulator } from './support.mjs'

const here = fileURLToPath(new URL('..', import.meta.url))
const bin = `${here}bin/thingspace.mjs`

/** Runs a program, which must end by itself. */
function run(code) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: here, encoding: 'utf8', timeout: 60_000 })
  assert.deepEqual([status, signal], [0, null], stderr)
  return stdout
}

test('the tarball has the licences, the notices of third parties, and the list of components', () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const packed = spawnSync(npm, ['pack', '--dry-run', '--json', '--silent'], { cwd: here, encoding: 'utf8', shell: process.platform === 'win32' })
  assert.equal(packed.status, 0, packed.stderr)
  const [{ files }] = JSON.parse(packed.stdout)
  const names = files.map(({ path }) => path)
  for (const name of ['LICENSE-APACHE', 'LICENSE-MIT', 'THIRD-PARTY-NOTICES.txt', 'sbom.cdx.json']) assert.ok(names.includes(name), name)
  const { bomFormat, metadata, components } = JSON.parse(readFileSync(`${here}sbom.cdx.json`, 'utf8'))
  const { version } = JSON.parse(readFileSync(`${here}package.json`, 'utf8'))
  assert.deepEqual([bomFormat, metadata.component.purl, metadata.component.version], ['CycloneDX', 'pkg:npm/thingspace', version])
  const notices = readFileSync(`${here}THIRD-PARTY-NOTICES.txt`, 'utf8')
  for (const { name, version, purl, hashes } of components.filter(({ name }) => !name.startsWith('thingspace'))) {
    assert.ok(notices.includes(`\n- ${name} ${version}: `), purl)
    assert.match(hashes[0].content, /^[0-9a-f]{64}$/)
  }
  for (const linked of ['ring', 'rustls', 'napi']) assert.ok(components.some(({ name }) => name === linked), linked)
})

test('a process exits although nothing was closed', () => {
  const printed = run(`
    import { Client, Simulator, setLogger } from 'thingspace'
    const sim = await Simulator.start()
    setLogger('info', () => {})
    const client = new Client({ credentials: sim.credentials, baseUrl: sim.url, account: sim.account })
    const { access_token: bearer } = await client.oauth.requestToken({})
    const { username, password } = sim.credentials
    const { sessionToken: session } = await client.sessions.login({ username, password })
    const provided = new Client({ tokenProvider: { tokens: () => ({ bearer, session }) }, baseUrl: sim.url, account: sim.account })
    console.log((await client.softwareV3.getSubscription()).accountName === (await provided.softwareV3.getSubscription()).accountName)
    await provided.softwareV3.listDevices().next()
  `)
  assert.equal(printed, 'true\n')
})

test('a process can exit during calls', () => {
  run(`
    import { Client, Simulator } from 'thingspace'
    const sim = await Simulator.start()
    const client = new Client({ credentials: sim.credentials, baseUrl: sim.url, account: sim.account })
    for (let i = 0; i < 100; i++) client.softwareV3.getSubscription().catch(() => {})
    process.exit(0)
  `)
})

test('a worker thread loads its own instance', () => {
  const printed = run(`
    import { Worker } from 'node:worker_threads'
    import { once } from 'node:events'
    const code = \`
      const { parentPort } = require('node:worker_threads')
      const { Client, Simulator, ValidationError } = require('thingspace')
      Simulator.start().then(async (sim) => {
        const { softwareV3: v3 } = new Client({ credentials: sim.credentials, baseUrl: sim.url, account: sim.account })
        const wrong = await v3.getCampaign('').catch((error) => error instanceof ValidationError)
        parentPort.postMessage([(await v3.getSubscription()).accountName, wrong])
      })\`
    for (let i = 0; i < 3; i++) {
      const [message] = await once(new Worker(code, { eval: true, execArgv: [] }), 'message')
      console.log(message.join())
    }
  `)
  assert.equal(printed, '0642233522-00001,true\n'.repeat(3))
})

test('the command line is the same program', () => {
  const { version } = JSON.parse(readFileSync(`${here}package.json`, 'utf8'))
  const result = spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' })
  assert.deepEqual([result.status, result.stdout], [0, `thingspace ${version}\n`])
  const wrong = spawnSync(process.execPath, [bin, 'no-such-command'], { encoding: 'utf8' })
  assert.equal(wrong.status, 2)
  assert.match(wrong.stderr, /no-such-command/)
})

test('the command line serves a simulator until it is killed', async () => {
  const serving = spawn(process.execPath, [bin, 'simulate', '--port', '0', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(createInterface(serving.stdout), 'line')
  const { url: baseUrl, account, key, secret, username, password } = JSON.parse(line)
  const mine = new Client({ credentials: { key, secret, username, password }, baseUrl, account })
  assert.equal((await mine.softwareV3.getSubscription()).accountName, account)
  serving.kill()
  await once(serving, 'exit')
})

for (const signal of ['SIGINT', 'SIGTERM']) {
  test(`${signal} ends the commands that serve`, async () => {
    for (const [command, output] of [['simulate', 'stdout'], ['listen', 'stderr']]) {
      const serving = spawn(process.execPath, [bin, command, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] })
      const ended = once(serving, 'exit')
      await once(createInterface(serving[output]), 'line')
      serving.kill(signal)
      const [code, by] = await ended
      // A signal that arrives before the handlers ends the command too.
      assert.ok(code === 0 || by === signal, `${command}: ${code} ${by}`)
    }
  })
}

test('a reader that closes the output ends the command quietly', async () => {
  const printing = spawn(process.execPath, [bin, 'coverage'], { stdio: ['ignore', 'pipe', 'pipe'] })
  printing.stdout.destroy()
  let errors = ''
  printing.stderr.on('data', (text) => (errors += text))
  const [code] = await once(printing, 'close')
  assert.deepEqual([code, errors], [0, ''])
})

test('a simulator stays stopped, and stop can be called twice', async () => {
  const sim = await simulator()
  assert.equal(sim.now(), '2026-03-01T00:00:00Z')
  sim.advance({ days: 1, hours: 1, minutes: 1, seconds: 1.5 })
  assert.equal(sim.now(), '2026-03-02T01:01:01.5Z')
  assert.equal((await client(sim).softwareV3.getSubscription()).accountName, sim.account)
  await sim[Symbol.asyncDispose]()
  await sim.stop()
  assert.throws(() => sim.now(), { name: 'ConfigurationError' })
})

test('invalid options of a simulator throw errors that name them', async () => {
  const { Simulator } = await import('thingspace')
  const taken = await simulator()
  for (const [options, text] of [
    [{ sed: 1 }, /sed: .*seed/],
    [{ callbacks: { retryPolicy: 'sometimes' } }, /callbacks\.retryPolicy: .*observed/],
    [{ devices: 'many' }, /devices: .*integer/],
    [{ scenario: { options: { sed: 1 } } }, /options\.sed: .*seed/],
    [{ scenario: '/no/such/file.json' }, /\/no\/such\/file\.json cannot be read/],
    [{ scenario: '{"accounts": [' }, /is not valid JSON/],
    [{ start: 'tomorrow' }, /start/],
    [{ seed: -1 }, /seed/],
    [{ devices: 0 }, /devices/],
    [{ port: Number(new URL(taken.url).port) }, /port/],
  ]) {
    await assert.rejects(Simulator.start(options), (error) => error.name === 'ConfigurationError' && text.test(error.message), JSON.stringify(options))
  }
  assert.throws(() => taken.script({ stats: 200 }), { name: 'ConfigurationError' })
  for (const [fault, text] of [[{ outcome: 'upgradeFaild' }, /upgradeFailed/], [{ outcome: 'noLicense', device: '7' }, /device: .*IMEI/], [{}, /outcome/]]) {
    assert.throws(() => taken.injectFault(fault), (error) => error.name === 'ConfigurationError' && text.test(error.message), JSON.stringify(fault))
  }
})

test('an invalid duration throws before time passes', async () => {
  const sim = await simulator()
  const wrong = [{ day: 1 }, { days: 1, hour: 1 }, { days: -1 }, { hours: NaN }, { days: 1e300 }, 5, '5', null, undefined]
  for (const by of wrong) {
    assert.throws(() => sim.advance(by), { name: 'ConfigurationError' }, String(JSON.stringify(by)))
    await assert.rejects(sim.advanceAsync(by), { name: 'ConfigurationError' }, String(JSON.stringify(by)))
  }
  assert.equal(sim.now(), '2026-03-01T00:00:00Z')
  assert.throws(() => sim.injectFault({ outcome: 'notReachable', times: 'never' }), { message: /times: must be a number of 1 or more, or "always"/ })
})

test('invalid options, cursors and functions are rejected', async () => {
  const sim = await simulator()
  const { softwareV3: v3 } = client(sim)
  for (const options of [5, 'account', true]) {
    await assert.rejects(v3.getSubscription(options), { name: 'ConfigurationError', message: /pass the options as an object with account/ })
    assert.throws(() => v3.listDevices(null, options), { name: 'ConfigurationError' })
  }
  for (const cursor of [null, undefined, 5]) assert.throws(() => v3.listDevices().startingAfter(cursor), TypeError)
  const { setLogger } = await import('thingspace')
  assert.throws(() => setLogger('debug', 'console.log'), TypeError)
  assert.throws(() => setLogger('debug'), TypeError)
  assert.throws(() => setLogger(7, () => {}), TypeError)
  assert.throws(() => setLogger(() => {}), TypeError)
  assert.deepEqual(calls(sim), [])
})

test('an error about a setting of the wrong type names it without its value, which may be a secret', async () => {
  const { Credentials } = await import('thingspace')
  const sim = await simulator()
  const parts = { key: 'k', secret: 's', username: 'u', password: 'p' }
  const base = { credentials: sim.credentials, baseUrl: sim.url }
  for (const [work, text] of [
    [() => new Credentials({ ...parts, password: 87654321 }), 'configuration: password must be a string'],
    [() => new Client({ credentials: { ...parts, secret: ['87654321'] } }), 'configuration: secret must be a string'],
    [() => new Client({ tokens: { bearer: { text: '87654321` on A.b' }, session: 's' } }), 'configuration: tokens.bearer must be a string'],
    [() => new Client({ ...base, timeout: 'soon' }), 'configuration: timeout must be a number'],
    [() => new Client({ ...base, maxAttempts: -1 }), 'configuration: maxAttempts must be a whole number of 1 or more, not -1'],
    [() => new Client({ ...base, maxInFlight: 1.5 }), 'configuration: maxInFlight must be a whole number of 1 or more, not 1.5'],
    [() => new Client({ ...base, maxResponseSize: NaN }), 'configuration: maxResponseSize must be a whole number of 1 or more, not NaN'],
    [() => new Client({ ...base, v3CampaignPath: 'hardware' }), 'configuration: v3_campaign_path is "hardware"; write firmware or software'],
    [() => sim.script({ status: 'x' }), 'configuration: status: invalid type: string "x", expected u16'],
  ]) {
    assert.throws(work, { name: 'ConfigurationError', message: text })
  }
  const { softwareV3: v3 } = client(sim)
  await assert.rejects(v3.getSubscription({ account: 5 }), { name: 'ConfigurationError', message: 'configuration: account must be a string' })
  await assert.rejects(v3.waitForCampaign('id', { onProgress: 5 }), TypeError)
})

test('definitions mention only names that exist', () => {
  const definitions = readFileSync(new URL('../native.d.ts', import.meta.url), 'utf8')
  for (const code of ['device.not_eligible', 'device.not_active', 'device.in_campaign']) assert.ok(definitions.includes(`\`${code}\``), code)
  assert.match(definitions, /`softwareV3\.assignLicenses`/)
})

test('the same seed creates the same world', async () => {
  const worlds = []
  for (const seed of [7, 7, 8]) {
    const sim = await simulator({ seed, devices: 40 })
    const devices = await client(sim).softwareV3.listDevices().toArray()
    worlds.push(JSON.stringify([sim.credentials.password, devices.map(({ deviceId, firmware }) => [deviceId, firmware])]))
  }
  assert.equal(worlds[0], worlds[1])
  assert.notEqual(worlds[0], worlds[2])
})

test('a scenario can be an object, text or file, and options override its own', async () => {
  const [account, imei] = ['0777777777-00001', '354658090353977']
  const scenario = {
    options: { pageSize: 7, maxFileSize: 5, callbacks: { retryPolicy: 'observed', archiveDays: 2 } },
    accounts: [{ name: account, devices: [{ imei, make: 'SimMake', model: 'Model-L', protocol: 'LWM2M', version: '1.0' }] }],
  }
  const folder = mkdtempSync(join(tmpdir(), 'thingspace-'))
  const path = join(folder, 'world.json')
  writeFileSync(path, JSON.stringify(scenario))
  const toml = `[[accounts]]\nname = "${account}"\n[[accounts.devices]]\nimei = "${imei}"\nmake = "SimMake"\nmodel = "Model-L"\nprotocol = "LWM2M"\nversion = "1.0"`
  for (const given of [scenario, JSON.stringify(scenario), path, toml]) {
    const sim = await simulator({ scenario: given, seed: 2 ** 40, start: new Date('2026-05-01'), callbacks: { archiveDays: 3 } })
    assert.deepEqual([sim.account, sim.now()], [account, '2026-05-01T00:00:00Z'])
    assert.deepEqual((await client(sim).softwareV3.listDevices().toArray()).map(({ deviceId }) => deviceId), [imei])
  }
  rmSync(folder, { recursive: true })
})

test('injected faults apply until they are cleared', async () => {
  for (const cleared of [false, true]) {
    const sim = await simulator()
    const { softwareV3: v3 } = client(sim)
    sim.injectFault({ outcome: 'upgradeFailedPermanently', device: request.deviceList[0], version: 'v3', times: 'always' })
    if (cleared) sim.clearFaults()
    const { id } = await v3.scheduleCampaign(request)
    await sim.advanceAsync({ days: 8 })
    const [{ status }] = await v3.listCampaignDevices(id).toArray()
    assert.equal(status, cleared ? 'UpgradeSuccess' : 'UpgradeFailed')
  }
})

test('requests fail as faults say', async () => {
  const sim = await simulator()
  const { accounts } = client(sim)
  const fault = { outcome: 'serverError', operation: 'accounts.*', when: 'before', probability: 1, seed: 3, status: 504, retryAfter: '0', times: 'always' }
  sim.injectFault(fault)
  await assert.rejects(accounts.get(), { name: 'ApiError', status: 504 })
  assert.deepEqual({ ...sim.faults()[0], ...fault }, sim.faults()[0])
  sim.clearFaults()
  await accounts.get()
  sim.injectFault({ outcome: 'responseDelayed', delay: 'PT1H' })
  await assert.rejects(accounts.get({ timeout: 200 }), { name: 'TimeoutError' })
  sim.injectFault({ outcome: 'callbackLost', service: 'CarrierService' })
  assert.throws(() => sim.injectFault({ outcome: 'serverError', operation: 'nothing' }), { name: 'ConfigurationError', message: /operation: no operation has the name/ })
})

test('the records of a simulator match the definitions', async () => {
  const sim = await simulator()
  const text = readFileSync(`${here}types.d.ts`, 'utf8')
  const members = (name) => [...text.match(new RegExp(`export interface ${name} \\{\\n([\\s\\S]*?)\\n\\}`))[1].matchAll(/^ {2}(\w+)\??:/gm)].map(([, member]) => member)
  assert.deepEqual(members('Statistics').sort(), Object.keys(sim.statistics()).sort())
  await client(sim).softwareV3.getSubscription()
  assert.deepEqual(members('RecordedRequest').sort(), Object.keys(sim.requests()[0]).sort())
})
