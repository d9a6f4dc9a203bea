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

test('an unknown authority is named with the remedy', async () => {
  assert.match(await run({}), /^TransportError: .*the certificate of 127\.0\.0\.1 .*SSL_CERT_FILE/)
})
