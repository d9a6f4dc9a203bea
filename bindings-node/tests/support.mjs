// What the tests share.
import { after } from 'node:test'
import { createRequire } from 'node:module'
import { Client, Simulator } from 'thingspace'

const { internal } = createRequire(import.meta.url)('../native/thingspace.node')

/** Everything the core declares: operations, models, enums, errors. */
export const declarations = JSON.parse(internal.declarations())

/** A simulator that stops when the tests of the file are done. */
export async function simulator(options) {
  const sim = await Simulator.start(options)
  after(() => sim.stop())
  return sim
}

/** A client of a simulator's own user. */
export function client(sim, options = {}) {
  return new Client({ credentials: sim.credentials, baseUrl: sim.url, account: sim.account, ...options })
}

/** What arrived, but for tokens and sessions that the client got by itself. */
export function calls(sim) {
  return sim.requests().filter(({ target }) => !/\/oauth2\/token|\/session\/login/.test(target))
}

/** What a promise rejects with. */
export function failure(promise) {
  return promise.then(
    (value) => {
      throw new Error(`expected a failure, but got ${JSON.stringify(value)}`)
    },
    (error) => error,
  )
}

/** The request of the tour: a week in March 2026, which the simulator's clock has not left behind. */
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
