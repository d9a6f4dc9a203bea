// Helpers shared by the tests.
import { after } from 'node:test'
import { createRequire } from 'node:module'
import { Client, Simulator } from 'thingspace'

const { internal } = createRequire(import.meta.url)('../native/thingspace.node')

/** All declarations of the core: operations, models, enums, errors. */
export const declarations = JSON.parse(internal.declarations())

/** Starts a simulator that stops when the tests of the file are done. */
export async function simulator(options) {
  const sim = await Simulator.start(options)
  after(() => sim.stop())
  return sim
}

/** Creates a client for the user of a simulator. */
export function client(sim, options = {}) {
  return new Client({ credentials: sim.credentials, baseUrl: sim.url, account: sim.account, ...options })
}

/** Returns the requests that arrived, except those of the client for tokens and sessions. */
export function calls(sim) {
  return sim.requests().filter(({ target }) => !/\/oauth2\/token|\/session\/login/.test(target))
}

/** Returns the error that a promise rejects with. */
export function failure(promise) {
  return promise.then(
    (value) => {
      throw new Error(`expected a failure, but got ${JSON.stringify(value)}`)
    },
    (error) => error,
  )
}

/** Returns the request of the tour: a week in March 2026, which is in the future of the simulator's clock. */
export const request = {
  campaignName: 'Spring rollout',
  firmwareName: 'SEQUANSCommunications_GM01Q_SR1.2.0.0-10512_SR1.2.0.0-10657',
  firmwareFrom: 'SR1.2.0.0-10512',
  firmwareTo: 'SR1.2.0.0-10657',
  protocol: 'LWM2M',
  startDate: '2026-03-01',
  endDate: '2026-03-08',
  campaignTimeWindowList: [{ startTime: 18, endTime: 22 }],
  deviceList: ['354658090353977'],
}
