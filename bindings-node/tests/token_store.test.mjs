// Token stores: processes and clients that share their tokens.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { AuthenticationError, Client, ConfigurationError } from 'thingspace'
import { failure, simulator } from './support.mjs'

const PROGRAM = `
import { Client } from 'thingspace'
const [baseUrl, account, key, secret, username, password, tokenStore] = process.argv.slice(1)
const client = new Client({ credentials: { key, secret, username, password }, baseUrl, account, tokenStore })
console.log(await client.softwareV3.getSubscription().then(() => 'ok', (error) => error.name))
`

async function folder(context) {
  const parent = await mkdtemp(join(tmpdir(), 'tokens-'))
  context.after(() => rm(parent, { recursive: true }))
  return join(parent, 'tokens')
}

async function run(sim, store, password = sim.credentials.password) {
  const { key, secret, username } = sim.credentials
  const args = ['--input-type=module', '--eval', PROGRAM, sim.url, sim.account, key, secret, username, password, store]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname })
  return stdout.trim()
}

const client = (sim, tokenStore) => new Client({ credentials: sim.credentials, baseUrl: sim.url, account: sim.account, tokenStore })

test('processes share the failed logins and the session', async (context) => {
  const [sim, store] = [await simulator(), await folder(context)]
  const wrong = await Promise.all(Array.from({ length: 3 }, () => run(sim, store, 'wrong')))
  assert.deepEqual(wrong.sort(), ['AuthenticationError', 'LockoutGuardError', 'LockoutGuardError'])
  const right = await Promise.all(Array.from({ length: 3 }, () => run(sim, store)))
  assert.deepEqual(right, ['ok', 'ok', 'ok'])
  const { logins, failedLogins, tokenRequests } = sim.statistics()
  assert.deepEqual([logins, failedLogins, tokenRequests], [1, 1, 1])
})

/** A store as a program might write it. */
class OwnStore {
  values = new Map()
  locks = new Map()

  async lock(key) {
    while (this.locks.has(key)) await this.locks.get(key).promise
    this.locks.set(key, Promise.withResolvers?.() ?? deferred())
  }

  unlock(key) {
    const { resolve } = this.locks.get(key)
    this.locks.delete(key)
    resolve()
  }

  read(key) {
    return this.values.get(key)
  }

  write(key, value) {
    this.values.set(key, value)
  }
}

function deferred() {
  const parts = {}
  parts.promise = new Promise((resolve) => Object.assign(parts, { resolve }))
  return parts
}

test("a store of one's own is used", async () => {
  const [sim, store] = [await simulator(), new OwnStore()]
  await Promise.all([1, 2, 3].map(() => client(sim, store).softwareV3.getSubscription()))
  assert.equal(sim.statistics().logins, 1)
  assert.equal(store.values.size, 2)
  assert.ok([...store.values.values()].every((value) => typeof value === 'string'))
})

test('nothing is sent when a store fails', async () => {
  const sim = await simulator()
  class Broken extends OwnStore {
    read() {
      throw new Error('the disk is gone')
    }
  }
  const error = await failure(client(sim, new Broken()).softwareV3.getSubscription())
  assert.ok(error instanceof AuthenticationError)
  assert.equal(error.code, 'token.store_failed')
  assert.match(error.message, /the token store failed: the disk is gone/)
  assert.equal(sim.statistics().requests, 0)
})

test('a sealed folder needs its key', async (context) => {
  const [sim, store] = [await simulator(), await folder(context)]
  const key = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='
  await client(sim, { folder: store, key }).softwareV3.getSubscription()
  const names = (await readdir(store)).filter((name) => name.endsWith('.json'))
  assert.equal(names.length, 2)
  for (const name of names) assert.match(await readFile(join(store, name), 'utf8'), /^\{"sealed":/)
  const error = await failure(client(sim, store).softwareV3.getSubscription())
  assert.match(error.message, /is sealed: give the store its key/)
  assert.throws(() => client(sim, { folder: store, key: 'short' }), ConfigurationError)
  assert.throws(() => client(sim, { lock() {} }), /unlock is missing/)
})
