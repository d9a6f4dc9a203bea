// A listener in this process for the services of Connectivity Management and Location.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { after } from 'node:test'
import { callbackHandler } from 'thingspace'

/** Registers a listener that delivers callbacks to the client; returns the list of callbacks received so far. */
export async function listen(client, ...services) {
  const received = []
  const onConnectivity = (event) => {
    received.push(event)
    client.deliverCallback(event)
  }
  const server = createServer(callbackHandler(null, { onConnectivity })).listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => (server.closeAllConnections(), server.close()))
  const url = `http://127.0.0.1:${server.address().port}`
  for (const name of services) await client.callbacks.register({ name, url: `${url}/${name}` })
  return received
}
