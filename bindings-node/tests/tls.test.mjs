// Which certificate authorities are trusted: those of the system, of the variables, and of the client.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const tls = (name) => fileURLToPath(new URL(`../../tests/tests/tls/${name}`, import.meta.url))
const authority = tls('authority.pem')

const server = createServer({ cert: readFileSync(tls('server.pem')), key: readFileSync(tls('server.key')) }, (_, outgoing) => outgoing.writeHead(401).end())
await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
after(() => server.close())

const program = `
const { Client } = await import('thingspace')
const { readFileSync } = await import('node:fs')
const [baseUrl, file] = process.argv.slice(1)
const options = file ? { certificateAuthority: readFileSync(file, 'utf8') } : {}
const credentials = { key: 'key', secret: 'secret', username: 'user', password: 'password' }
const client = new Client({ credentials, baseUrl, account: '0642233522-00001', ...options })
await client.softwareV3.getSubscription().catch((error) => console.log(error.name + ': ' + error.message))
`

/** Returns the error of a call, made by a process with these variables. */
async function run(variables, ...rest) {
  const env = { ...process.env, ...variables }
  const command = ['--input-type=module', '--eval', program, `https://127.0.0.1:${server.address().port}`, ...rest]
  const cwd = fileURLToPath(new URL('.', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, command, { env, cwd })
  return stdout
}

test('the authority that NODE_EXTRA_CA_CERTS or SSL_CERT_FILE names is trusted', async () => {
  for (const name of ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE']) {
    assert.match(await run({ [name]: authority }), /^AuthenticationError/, name)
  }
})

test('the authority of the client is trusted', async () => {
  assert.match(await run({}, authority), /^AuthenticationError/)
})

// The name of the limit, and how to set it, are those of Unix.
if (process.platform === 'linux') {
  test('an error for lack of open files says so', async () => {
    const exhausting = `
      const { openSync, closeSync } = await import('node:fs')
      const { Client } = await import('thingspace')
      const [baseUrl, spare] = process.argv.slice(1)
      const tokens = { bearer: 'bearer', session: 'session' }
      const client = new Client({ tokens, baseUrl, account: '0642233522-00001', maxAttempts: 1 })
      // Starts what a first call starts.
      await new Client({ tokens, baseUrl: 'http://127.0.0.1:1', account: '0642233522-00001', maxAttempts: 1 }).accounts.get().catch(() => {})
      const open = []
      try {
        for (;;) open.push(openSync('/dev/null'))
      } catch {}
      for (const file of open.splice(0, Number(spare))) closeSync(file)
      const error = await client.accounts.get().catch((error) => error)
      for (const file of open) closeSync(file)
      console.log(error.name + ': ' + error.message)
      // The failure is not kept.
      console.log((await client.accounts.get().catch((error) => error)).message)`
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
    const url = `https://127.0.0.1:${server.address().port}`
    for (const [spare, wanted] of [[0, /Too many open files/], [1, /the certificate authorities cannot be read: .*Too many open files.*ulimit -n/]]) {
      const command = ['-c', 'ulimit -n 200; exec "$0" "$@"', process.execPath, '--input-type=module', '--eval', exhausting, url, String(spare)]
      const { stdout } = await promisify(execFile)('/bin/sh', command, { env, cwd: fileURLToPath(new URL('.', import.meta.url)) })
      const [first, later] = stdout.split('\n')
      assert.match(first, /^TransportError: /)
      assert.match(first, wanted)
      assert.match(later, /signed by an authority that is not trusted/)
    }
  })
}

test('an unknown authority is named with the remedy', async () => {
  assert.match(await run({}), /^TransportError: .*the certificate of 127\.0\.0\.1 .*SSL_CERT_FILE/)
})
