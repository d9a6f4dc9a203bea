// Uploads of all kinds of files, in constant memory, and aborted half-way.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createReadStream, mkdtempSync, openAsBlob, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { ApiError, CancelledError, Client, Protocol, ValidationError, TimeoutError } from 'thingspace'
import { calls, client, failure, simulator } from './support.mjs'

const form = { fileVersion: '1.0', make: 'Verizon', model: 'Model-A', localTargetPath: '/VZWFOTA/config.txt' }
const MIB = 2 ** 20
const SIZE = 200_000

const folder = mkdtempSync(join(tmpdir(), 'thingspace-'))
after(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'config.txt')
writeFileSync(path, Buffer.alloc(SIZE, 'configuration '))

const files = async (v2) => (await v2.listFiles(Protocol.HTTP)).map(({ fileName }) => fileName)

/** Returns the simulator's record of the last file. */
function arrived(sim) {
  const { body, method, target } = calls(sim).at(-1)
  return { method, target, ...JSON.parse(body).fileupload }
}

/** Returns the checksum that the simulator computes. */
function crc32(bytes) {
  let sum = -1
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (~sum >>> 0).toString(16).padStart(8, '0')
}

/** Returns an endless stream that records its end. */
function endless(limit = Infinity) {
  const state = { given: 0, ended: false }
  const chunk = new Uint8Array(64 * 1024).fill(120)
  state.chunks = (async function* () {
    try {
      for (; state.given < limit; state.given += chunk.length) yield chunk
    } finally {
      state.ended = true
    }
  })()
  return state
}

test('a file can come from any source', async () => {
  const sim = await simulator()
  const { softwareV2: v2 } = client(sim)
  const bytes = readFileSync(path)
  const sum = crc32(bytes)
  const halves = [bytes.subarray(0, 70_000), new Uint8Array(), bytes.subarray(70_000)]
  const sources = [
    [path, 'config.txt', SIZE],
    [pathToFileURL(path), 'config.txt', SIZE],
    [bytes, 'file', SIZE],
    [new Uint8Array(bytes), 'file', SIZE],
    [await openAsBlob(path), 'file', SIZE],
    [new File([bytes], 'other.txt'), 'other.txt', SIZE],
    [createReadStream(path), 'config.txt', undefined],
    [Readable.from(halves), 'file', undefined],
    [Readable.toWeb(createReadStream(path)), 'file', undefined],
    [halves, 'file', undefined],
    [(function* () { yield* halves })(), 'file', undefined],
    [(async function* () { yield* halves })(), 'file', undefined],
  ]
  for (const [at, [file, name, total]] of sources.entries()) {
    const reports = []
    const what = `source ${at}`
    const { fileName } = await v2.uploadFile({ ...form, fileVersion: `1.${at}` }, file, { onProgress: (...report) => void reports.push(report) })
    assert.deepEqual(arrived(sim), { method: 'POST', target: `/api/fota/v2/files/${sim.account}`, fileName: name, bytes: SIZE, crc32: sum }, what)
    assert.ok((await files(v2)).includes(fileName), what)
    assert.deepEqual(reports.at(-1), [SIZE, total], what)
    assert.deepEqual(reports, [...reports].sort(([a], [b]) => a - b), what)
  }
  assert.equal((await files(v2)).length, sources.length)
})

test('a file can get another name and a new version', async () => {
  const sim = await simulator()
  const { softwareV2: v2 } = client(sim)
  const sources = [path, readFileSync(path), createReadStream(path), await openAsBlob(path)]
  for (const [fileVersion, file] of Object.entries(sources)) {
    const response = await v2.uploadFile({ ...form, fileVersion }, file, { name: 'settings.txt' })
    assert.equal(arrived(sim).fileName, 'settings.txt')
    assert.deepEqual([response.fileVersion, response.make, response.model], [fileVersion, 'Verizon', 'Model-A'])
  }
  await v2.uploadFile(form, path)
  await v2.updateFile({ ...form, fileVersion: '1.1' }, path, { account: sim.account, timeout: 600_000 })
  assert.deepEqual([arrived(sim).method, arrived(sim).fileName], ['PUT', 'config.txt'])
})

test('a source that cannot be uploaded is rejected, and nothing is sent', async () => {
  const sim = await simulator()
  const { softwareV2: v2 } = client(sim)
  for (const file of [join(folder, 'missing'), folder]) {
    const error = await failure(v2.uploadFile(form, file))
    assert.ok(error instanceof ValidationError, error.stack)
    assert.deepEqual(error.findings.map(({ code }) => code), ['file.unreadable'])
  }
  for (const wrong of [undefined, null, 7, {}]) {
    await assert.rejects(v2.uploadFile(form, wrong), { name: 'TypeError', message: /a path, bytes, a Blob/ })
  }
  for (const bad of [undefined, { ...form, make: '' }, { ...form, fileversion: '1' }]) {
    const file = endless()
    const error = await failure(v2.uploadFile(bad, file.chunks))
    assert.ok(error instanceof ValidationError, error.stack)
    assert.equal(file.given, 0)
  }
  await assert.rejects(v2.uploadFile(form, path, { onprogress() {} }), { name: 'ConfigurationError', message: /onProgress/ })
  await assert.rejects(v2.uploadFile(form, path, { onProgress: 7 }), { name: 'TypeError', message: /onProgress/ })
  assert.deepEqual(calls(sim), [])
  for (const wrong of [[7], ['text'], Readable.from(['text']), Readable.from([Buffer.from('text')]).setEncoding('utf8')]) {
    await assert.rejects(v2.uploadFile(form, wrong), { name: 'TypeError', message: /the file returned (Number|String) instead of bytes/ })
  }
  assert.deepEqual(await files(v2), [])
})

test('an error of a stream or onProgress is passed on unchanged, and leaves no file', async () => {
  const sim = await simulator({ maxFileSize: 2 ** 40 })
  const { softwareV2: v2 } = client(sim)
  const diskError = new RangeError('the disk is unplugged')
  const broken = async function* () {
    for (let at = 0; at < 64; at++) yield new Uint8Array(64 * 1024)
    throw diskError
  }
  assert.equal(await failure(v2.uploadFile(form, broken())), diskError)
  const stream = Readable.from(broken())
  assert.equal(await failure(v2.uploadFile(form, stream)), diskError)
  assert.ok(stream.destroyed)
  assert.equal((await failure(v2.uploadFile(form, createReadStream(join(folder, 'missing'))))).code, 'ENOENT')
  for (const throws of [() => { throw diskError }, () => Promise.reject(diskError)]) {
    const stream = endless()
    assert.equal(await failure(v2.uploadFile(form, stream.chunks, { onProgress: (sent) => sent > MIB && throws() })), diskError)
    assert.ok(stream.ended)
    assert.equal(await failure(v2.uploadFile(form, Buffer.alloc(4 * MIB), { onProgress: (sent) => sent > MIB && throws() })), diskError)
  }
  assert.deepEqual(await files(v2), [])
})

test('an upload that is aborted ends at once, and leaves no file', async () => {
  const sim = await simulator({ maxFileSize: 2 ** 40 })
  const { softwareV2: v2 } = client(sim)
  for (const how of [{}, { onProgress() {} }]) {
    const abort = new AbortController()
    const file = endless()
    const sending = failure(v2.uploadFile(form, file.chunks, { ...how, signal: abort.signal }))
    while (file.given < 4 * MIB) await turn()
    abort.abort()
    assert.ok((await sending) instanceof CancelledError)
    await turn()
    assert.ok(file.ended)
    const { given } = file
    // The same holds after the duration of a whole call.
    await files(v2)
    assert.equal(file.given, given)
  }
  // The client requests nothing more from a stream that does not respond.
  const stuck = new Readable({ read() {} })
  assert.ok((await failure(v2.uploadFile(form, stuck, { signal: AbortSignal.timeout(20) }))) instanceof TimeoutError)
  assert.ok(stuck.destroyed)
  const late = new Readable({ read() {} })
  assert.equal((await failure(v2.uploadFile(form, late, { timeout: 20 }))).name, 'TimeoutError')
  assert.ok(late.destroyed)
  const untouched = endless()
  assert.ok((await failure(v2.uploadFile(form, untouched.chunks, { signal: AbortSignal.abort() }))) instanceof CancelledError)
  assert.equal(untouched.given, 0)
  assert.deepEqual(await files(v2), [])
})

test('a rejection by the platform ends an upload', async () => {
  const sim = await simulator({ maxFileSize: 5 * MIB })
  const { softwareV2: v2 } = client(sim)
  const file = endless(6 * MIB)
  assert.ok((await failure(v2.uploadFile(form, file.chunks))) instanceof ApiError)
  assert.ok(file.ended)
  assert.deepEqual(await files(v2), [])
})

test('a platform that does not read stops the stream', async () => {
  const sockets = new Set()
  const server = createServer((socket) => sockets.add(socket.pause())).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const baseUrl = `http://127.0.0.1:${server.address().port}`
  const { softwareV2: v2 } = new Client({ tokens: { bearer: 'b', session: 's' }, baseUrl, account: '0642233522-00001' })
  const file = endless()
  const abort = new AbortController()
  const sending = failure(v2.uploadFile(form, file.chunks, { signal: abort.signal }))
  // It begins however busy the machine is, and stops when nothing is read in many turns of the loop.
  let [read, idle] = [0, 0]
  while ((read === 0 || idle < 1000) && file.given < 32 * MIB) {
    await turn()
    idle = file.given === read ? idle + 1 : 0
    read = file.given
  }
  abort.abort()
  assert.ok((await sending) instanceof CancelledError)
  assert.ok(file.given > 0 && file.given < 32 * MIB, `${file.given} bytes`)
  server.close()
  for (const socket of sockets) socket.destroy()
})

test('300 MB from a generator need constant memory, and are read only slightly ahead', async () => {
  const sim = await simulator({ maxFileSize: 2 ** 30 })
  const { softwareV2: v2 } = client(sim)
  await v2.uploadFile({ ...form, fileVersion: '0.9' }, endless(32 * MIB).chunks)
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let most = 0
  let furthest = 0
  const file = endless(300 * MIB)
  const onProgress = (sent) => {
    most = Math.max(most, process.memoryUsage().rss)
    furthest = Math.max(furthest, file.given - sent)
  }
  await v2.uploadFile(form, file.chunks, { onProgress })
  assert.equal(file.given, 300 * MIB)
  assert.ok(most - before < 64 * MIB, `${Math.round((most - before) / MIB)} MiB more`)
  assert.ok(furthest <= MIB, `${furthest} bytes ahead`)
  assert.equal((await files(v2)).length, 2)
})
