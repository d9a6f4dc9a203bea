// Hostile responses over real connections: each call ends with a value, or with an error of the same code as in Rust.
// tests/src/hostile describes the responses, and `cargo xtask test node` starts the server that sends them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client, ThingSpaceError } from 'thingspace'

// The memory that the clients may need, in MiB, and the calls at once. A response without end has 3 GiB.
const memory = 400
const concurrent = 16

/** Returns the largest resident memory of this process so far, in MiB. */
const peak = () => process.resourceUsage().maxRSS / 1024

test('every hostile response has the outcome that it has in Rust', async () => {
  const url = process.env.THINGSPACE_TEST_HOSTILE
  assert.ok(
    url,
    'THINGSPACE_TEST_HOSTILE is not set: `cargo xtask test node` sets it; or run `cargo run -p thingspace-tests --bin hostile`, and set it to the URL that this prints',
  )
  const { cases, limit, account } = await (await fetch(`${url}/cases`)).json()
  assert.equal(cases.length, 2000)
  const before = peak()
  const different = {}

  async function call(number) {
    const { operation, timeout } = cases[number]
    const client = new Client({
      credentials: { key: 'key', secret: 'secret', username: `case-${number}`, password: 'password' },
      baseUrl: `${url}/case/${number}`,
      account,
      timeout: timeout * 1000,
      maxAttempts: 1,
      maxResponseSize: limit,
    })
    const [service, name] = operation.split('.')
    try {
      await client._invoke(service, name, cases[number].arguments)
      return 'ok'
    } catch (error) {
      assert.ok(error instanceof ThingSpaceError, `${cases[number].name}: ${error?.stack}`)
      return error.code
    } finally {
      client.close()
    }
  }

  let next = 0
  async function work() {
    while (next < cases.length) {
      const number = next++
      const outcome = await call(number)
      if (outcome !== cases[number].outcome) different[cases[number].name] = [outcome, cases[number].outcome]
    }
  }
  await Promise.all(Array.from({ length: concurrent }, work))
  assert.deepEqual(different, {})
  assert.ok(peak() - before < memory, `the calls needed ${peak() - before} MiB`)
})
