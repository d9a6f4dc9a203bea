// Uses everything that is exported, as a strict user would. Compiled by types.test.mjs, never run.
import {
  Accounts, AuthenticationError, Bulk, CallbackProduct, CallbackService, CallbackStatus, Callbacks, CampaignPartState, CampaignStatus, Campaigns,
  CancelListChange, CancelledError, Client, ConfigurationError, Credentials, DeviceChangeType, DeviceId, DeviceIdKind, DeviceUpgradeStatus, Devices,
  Euicc, ExternalChangeKind, Groups, History, HourRounding, IdentifierChange, Labels, LineState, LocationAccuracy, LocationCacheMode,
  LocationCallbackService, LocationReportStatus, Locations, LockoutGuardError, Nidd, NotFoundError, NothingScheduledError, Oauth, Pager,
  PendingRequest, PlanOutcome,
  ProfileStatus, Protocol, Reachability, ReachabilityType, Reconcile, ReconciliationOutcome, ApiError, RequestStatus, Requests, Sessions, Severity, Simulator, Sms,
  SmsEncoding, SoftwareCallbackKind, SoftwareV1, SoftwareV2, SoftwareV3, SoftwareVersion, ThingSpaceError, RateLimitError, TimeoutError,
  TransportError, UnexpectedResponseError, UpgradeStatus, ValidationError, CallbackListener, callbackHandler, fastifyCallbacks, fetchCallbackHandler, parseCallback, parseConnectivityCallback,
  platform, setLogger, timing, validate,
} from 'thingspace'
import { createReadStream, openAsBlob } from 'node:fs'
import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import type {
  ActivateRequest, BearerToken, BulkResult, CallOptions, CallbackHandlerOptions, CallbackMessage, CallbackOptions, CallbackRequest, CallbackResponse, Campaign, CampaignDevice, ConnectivityCallback,
  CampaignDevicePage, CampaignPlan, CampaignPlanReport, CampaignRequest, CampaignStart, CampaignTiming, CancelCandidatePage, CellCapacity,
  CampaignProgress, ClientOptions, ConfigurationFile, CredentialParts, DeviceList, Fault, FileUpload, Finding, FirmwareUpgrade, ListenerOptions, LogRecord,
  Open, Outcome, PlannedCampaign, RecordedRequest, Reconciliation, RequestBodies, RuleOptions, Scenario, ScenarioAccount, ScriptedResponse, SessionToken,
  DailyUsage, DeviceInformation, DeviceInformationPage, RequestAccepted, RequestProgress, RequestResult, RequestWaitOptions,
  SimulatorOptions, SoftwareCallback, Statistics, TimeSpan, TokenProvider, RejectedTokens, Tokens, UploadOptions, UploadSource,
  ValidationContext, WaitOptions,
} from 'thingspace'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const proven = <Truth extends true>(truth?: Truth) => truth
declare const request: CampaignRequest
declare const parts: CredentialParts

// Open enums are unions of strings that admit others.
const known: Protocol = Protocol.LWM2M
const unknown: Protocol = 'SOMETHING-NEW'
proven<Same<typeof Protocol.OMA_DM, 'OMA'>>()
proven<Same<Protocol, Open<typeof Protocol>>>()
const statuses: CampaignStatus[] = [CampaignStatus.REQUEST_PENDING, 'CampaignEnded', DeviceUpgradeStatus.UPGRADE_SUCCESS]
const change: DeviceChangeType = DeviceChangeType.APPEND
const severity: Severity = Severity.WARNING

export async function everything(): Promise<void> {
  await using simulator: Simulator = await Simulator.start({ seed: 1, start: '2026-03-01T00:00:00Z', port: 0, speed: 0, devices: 30, pageSize: 10 } satisfies SimulatorOptions)
  const span: TimeSpan = { days: 1, hours: 2, minutes: 3, seconds: 4 }
  simulator.advance(span)
  simulator.script({ method: 'GET', pathContains: '/x', status: 200, headers: [['a', 'b']], body: '', times: 1, truncate: false } satisfies ScriptedResponse)
  const recorded: RecordedRequest[] = simulator.requests()
  const statistics: Statistics = simulator.statistics()
  simulator.expireBearerTokens()
  simulator.expireSessions()
  const now: string = simulator.now()

  const provider: TokenProvider = { tokens: (rejected: RejectedTokens): Tokens => ({ bearer: String(rejected.bearer), session: '', expiresIn: 1 }) }
  const options: ClientOptions = { tokenProvider: provider, baseUrl: simulator.url, account: simulator.account, timeout: 1, maxAttempts: 1 }
  using client = new Client(options)
  new Client({ credentials: simulator.credentials })
  new Client({ credentials: parts })
  new Client({ tokens: { bearer: '', session: '' }, connectTimeout: 1, readTimeout: 1, maxInFlight: 1, maxResponseSize: 1, proxy: '', certificateAuthority: '', userAgent: '' })
  const environment: Client = Client.fromEnv()
  const credentials: Credentials = new Credentials(Credentials.fromEnv())
  // @ts-expect-error a misspelt option
  new Client({ credentials, baseURL: '' })

  const v3: SoftwareV3 = client.softwareV3
  const oauth: Oauth = client.oauth
  const sessions: Sessions = client.sessions
  const call: CallOptions = { signal: new AbortController().signal, account: '0642233522-00001', timeout: 1000 }
  const campaign = await v3.scheduleCampaign(request, call)
  proven<Same<typeof campaign, Campaign>>()
  // @ts-expect-error a misspelt member
  await v3.scheduleCampaign({ ...request, campaignTimeWindows: [] })
  // @ts-expect-error a path argument is a string
  await v3.getCampaign(7)
  // @ts-expect-error a day is a string
  await v3.changeCampaignDates(campaign.id, { startDate: new Date(), endDate: '2026-03-01' })
  const list: DeviceList = { deviceList: ['354658090353977'] }
  await Promise.all([v3.queryDevices(list), v3.queryDevices(['354658090353977'], call)])
  await v3.modifyCampaignDevices(campaign.id, { Type: change, ...list })
  const firmware = await v3.listFirmware(known)
  const version: string | undefined = firmware[0]?.firmwareTo

  const pager = v3.listCampaignDevices(campaign.id, call)
  proven<Same<typeof pager, Pager<CampaignDevice, CampaignDevicePage>>>()
  for await (const device of pager.startingAfter(pager.cursor ?? '')) proven<Same<typeof device, CampaignDevice>>()
  for await (const page of pager.pages()) console.log(page.totalDevice?.toFixed())
  const all: CampaignDevice[] = await pager.toArray()
  await v3.listDevices(unknown).next()
  await v3.listDevices(undefined, call).toArray()
  await v3.listCampaignsByStatus(statuses[0]!).toArray()

  const wait: WaitOptions<CampaignProgress> = { onProgress: ({ campaign, devices }) => console.log(campaign.status, devices.length), pollInterval: 1, timeout: 1, account: 'a' }
  const ended: Campaign = await v3.waitForCampaign(campaign.id, wait)

  const token: BearerToken = await oauth.requestToken({})
  const session: SessionToken = await sessions.login({ username: '', password: '' })
  const nothing: void = await client.resetLockoutGuard()
  client.close()
  await simulator.stop()
  console.log(recorded, statistics, now, environment.account?.length, client.baseUrl, client.now(), version, all, ended, token, session, nothing, severity)
}

declare const form: FileUpload

export async function versions(client: Client, plan: CampaignPlan): Promise<void> {
  const [v1, v2]: [SoftwareV1, SoftwareV2] = [client.softwareV1, client.softwareV2]
  const upgrade: FirmwareUpgrade = await v1.getUpgrade('')
  proven<Same<typeof upgrade.status, UpgradeStatus | undefined>>()
  const imeis = v1.listCancelCandidates()
  proven<Same<typeof imeis, Pager<string, CancelCandidatePage>>>()
  await v1.listUpgradesByStatus(UpgradeStatus.FINISHED, { timeout: 1 }).toArray()
  await v2.disableLoggingDevices(['354658090353977'], { timeout: 1 })
  // @ts-expect-error a list of IMEIs
  await v2.disableLoggingDevices('354658090353977')

  const how: UploadOptions = { name: '', onProgress: (sent, total) => total && sent / total, signal: new AbortController().signal, account: '', timeout: 1 }
  const sources: UploadSource[] = [
    '', new URL('file:///'), Buffer.from(''), new Uint8Array(), new Blob([]), new File([], ''), await openAsBlob(''), createReadStream(''), Readable.from([]),
    Readable.toWeb(createReadStream('')), [new Uint8Array()], (async function* () { yield new Uint8Array() })(), (function* () { yield Buffer.from('') })(),
  ]
  for (const source of sources) {
    const file: ConfigurationFile = await v2.uploadFile(form, source, how)
    console.log(await v2.updateFile(form, source), file.fileName)
  }
  // @ts-expect-error a number is not a file
  await v2.uploadFile(form, 7)
  // @ts-expect-error a misspelt option
  await v2.uploadFile(form, '', { onprogress: () => {} })

  const campaigns: Campaigns = client.campaigns
  const planned: PlannedCampaign = await campaigns.schedulePlan({ ...plan, omaDmVersion: SoftwareVersion.V3 }, { account: '' })
  const report: CampaignPlanReport = await campaigns.waitForPlan(planned, { timeout: 1, onProgress: ({ upgradedDevices }) => console.log(upgradedDevices) })
  console.log(report.parts.some(({ state }) => state === CampaignPartState.WAITING_FOR_PILOT), await campaigns.continuePlan(report.campaign), CancelListChange.APPEND)
  // @ts-expect-error a plan has no such member
  await campaigns.checkPlan({ ...plan, devices: [] })

  const request: CampaignTiming = { version: SoftwareVersion.V3, startDate: '2026-03-01' }
  const start: CampaignStart = timing.campaignStart(request)
  const cells: CellCapacity = timing.cellCapacity({ campaign: request, devicesPerCell: 400 })
  console.log(start.earliest, cells, timing.localWindows({ timeZone: 'America/New_York', localHours: [{ startHour: 22, endHour: 2 }], startDate: '', endDate: '', rounding: HourRounding.INWARD }))
}

export async function lines(client: Client, activation: ActivateRequest): Promise<void> {
  const [devices, history, sms]: [Devices, History, Sms] = [client.devices, client.history, client.sms]
  const all: [Accounts, Bulk, Callbacks, Euicc, Groups, Labels, Locations, Nidd, Reachability, Requests] = [
    client.accounts, client.bulk, client.callbacks, client.euicc, client.groups, client.labels, client.locations, client.nidd, client.reachability, client.requests,
  ]
  const reconcile: Reconcile = client.reconcile
  const found: Reconciliation = await reconcile.assignLicenses(['354658090353977'])
  proven<Same<typeof found.outcome, ReconciliationOutcome>>()
  new Client({ credentials: parts, maxActivationsPerMinute: client.maxActivationsPerMinute, maxRequestsPerMinute: client.maxRequestsPerMinute ?? 1 })
  const how: RequestWaitOptions = { timeout: 1, account: 'a', pollInterval: 1, expectedCallbacks: 1, onProgress: (progress: RequestProgress) => progress.failed, signal: new AbortController().signal }
  const request = await devices.activate({ ...activation, devices: [{ deviceIds: [{ id: '354658090353977', kind: DeviceIdKind.IMEI }] }] }, { timeout: 1 })
  const id: DeviceId = DeviceId.imei('354658090353977')
  await devices.suspend({ devices: ['354658090353977', id, [id, '354658090353977']] })
  for await (const line of devices.listDevices({ deviceId: '354658090353977' })) console.log(line.imei?.length, line.state, line.servicePlan)
  console.log(new Set([DeviceId.key(id)]))
  proven<Same<typeof request, PendingRequest>>()
  const accepted: RequestAccepted = request.accepted
  const result: RequestResult = await request.wait(how)
  const done: boolean = result.status === RequestStatus.SUCCESS && (await request.status({ signal: AbortSignal.timeout(1) })) !== RequestStatus.FAILED
  const picked: PendingRequest = client.pendingRequest(accepted.requestId, { account: '', timeout: 1 })
  console.log(done, picked.id, picked.progress.expected, request.callbacks.map(({ status }) => status === CallbackStatus.DELIVERED), await picked.wait())
  // @ts-expect-error a handle is made by the operations alone
  new PendingRequest()
  // @ts-expect-error a misspelt option
  await request.wait({ deadlineSeconds: 1 })
  // @ts-expect-error what is only read
  request.id = ''
  // @ts-expect-error a body must be given
  await devices.activate()

  const listed = devices.listDevices()
  proven<Same<typeof listed, Pager<DeviceInformation, DeviceInformationPage>>>()
  for await (const { carrierInformations, lastConnectionDate } of devices.listDevices({ currentState: LineState.ACTIVE }, { account: '' })) console.log(carrierInformations[0]?.state, lastConnectionDate?.slice(0, 10))
  const usage: DailyUsage[] = await history.listUsage({ earliest: '2026-02-01T00:00:00Z', latest: '2026-03-01T00:00:00Z' }).toArray()
  console.log(usage.map(({ bytesUsed }) => bytesUsed.toFixed()), JSON.stringify(usage), { ...usage[0] })
  // @ts-expect-error a history is of a time
  history.listUsage({})
  await sms.send({ smsMessage: '', dataEncoding: SmsEncoding.UTF8 })
  const gathered: BulkResult = await client.bulk.wait(await client.bulk.activate(activation), { onProgress: ({ finishedParts }) => console.log(finishedParts) })
  await client.callbacks.register({ name: CallbackService.CARRIER_SERVICE, url: '' })
  await client.locations.deregisterCallback(LocationCallbackService.LOCATION)
  const { addresses } = platform.callbackSources({ product: CallbackProduct.SOFTWARE })
  console.log(addresses.join(), new Client({ tokenStore: '' }), new Client({ tokenStore: { folder: '', key: '' } }))
  console.log(all.length, gathered.parts, [ExternalChangeKind, IdentifierChange, LocationAccuracy, LocationCacheMode, LocationReportStatus, ProfileStatus, ReachabilityType].length)
}

export async function connectivity(client: Client, simulator: Simulator): Promise<void> {
  const event: ConnectivityCallback = parseConnectivityCallback('')
  client.deliverCallback(event)
  const options: CallbackHandlerOptions = { password: '', onConnectivity: client.deliverCallback }
  createServer(callbackHandler(null, options))
  const fetched: (request: Request) => Promise<Response> = fetchCallbackHandler(null, options)
  const plugin: (instance: any) => Promise<void> = fastifyCallbacks((event) => event.type)
  using listener: CallbackListener = await simulator.connect(client)
  const own = await client.listen({ host: '127.0.0.1', port: 0, username: '', password: '' })
  const addresses: string[] = [listener.url, own.url, String(fetched), String(plugin)]
  own.close()
  createServer(callbackHandler((on_connectivity) => on_connectivity.type, { onConnectivity: ({ requestId, niddResponse }) => console.log(requestId, niddResponse?.niddMONotificationResponse?.message) }))
  // @ts-expect-error a message of the other family
  client.deliverCallback(parseCallback(''))
}

export function listening(): void {
  const options: ListenerOptions = { username: '', password: '', previousPassword: '', maxBodyBytes: 1 }
  const taken: SoftwareCallback[] = [parseCallback(''), parseCallback(new Uint8Array()), parseCallback(Buffer.from(''))]
  const handler: (request: CallbackRequest, response: CallbackResponse) => Promise<void> = callbackHandler(async (event) => {
    if (event.type === SoftwareCallbackKind.CAMPAIGN_STATUS) taken.push(event)
    console.log(event.campaign?.deviceList.length, event.upgrade?.status, event.unknownMembers)
  }, options)
  createServer(handler).listen(9001)
  createServer(callbackHandler((event: SoftwareCallback) => taken.push(event)))
  // @ts-expect-error a misspelt option
  callbackHandler(() => {}, { passwort: '' })
}

export async function worlds(): Promise<void> {
  const account: ScenarioAccount = { name: '0642233522-00001', fleet: { count: 1000 }, groups: [{ count: 1, make: '', model: '', protocol: 'LWM2M', version: '' }] }
  const callbacks: CallbackOptions = { retryPolicy: 'observed', ackTimeout: 'PT2S' }
  const scenario: Scenario = { accounts: [account], options: { callbacks } }
  const simulator = await Simulator.start({ scenario, maxFileSize: 2 ** 30, pilotRule: false, attemptLength: 'PT2H', callbacks })
  await Simulator.start({ scenario: './world.toml' })
  const outcome: Outcome = 'noLicense'
  simulator.injectFault({ outcome, device: '354658090353977', version: 'v3', times: 'always' } satisfies Fault)
  simulator.injectFault({ outcome: 'serverError', operation: 'devices.*', when: 'after', probability: 0.1, seed: 1, status: 503, retryAfter: '30' } satisfies Fault)
  const [oldest]: Fault[] = simulator.faults()
  void oldest
  // @ts-expect-error no such outcome
  simulator.injectFault({ outcome: 'noLicence' })
  // @ts-expect-error a misspelt option
  await Simulator.start({ sed: 1 })
  simulator.clearFaults()
  simulator.sendSmsFromDevice('354658090353977', '')
  simulator.sendNiddFromDevice('354658090353977', Buffer.from(''))
  simulator.setReachable('354658090353977', false)
  simulator.changeExternally('354658090353977', 'suspend')
  // @ts-expect-error no such change
  simulator.changeExternally('354658090353977', 'delete')
  await simulator.advanceAsync({ days: 1 })
  const messages: CallbackMessage[] = simulator.callbacks()
  console.log(messages[0]?.attempts[0]?.status, messages[0]?.service ?? messages[0]?.version)
  const rules: RuleOptions = { maxWindows: 3 }
  new Client({ credentials: simulator.credentials, rules })
}

export function checked(bodies: RequestBodies): Finding[] {
  const context: ValidationContext = { now: '2026-02-20T00:00:00Z', account: '0642233522-00001' }
  validate('campaigns.checkPlan', bodies['campaigns.checkPlan'])
  validate('softwareV2.uploadFile', bodies['softwareV2.uploadFile'])
  // @ts-expect-error the body of another operation
  validate('softwareV3.scheduleCampaign', { startDate: '', endDate: '' })
  // @ts-expect-error no such operation
  validate('softwareV3.listDevices', {})
  return [...validate('softwareV3.scheduleCampaign', request, context), ...validate('sessions.login', bodies['sessions.login'])]
}

export function explained(error: unknown): string {
  if (error instanceof ValidationError) return error.findings.map(({ path, code, message, value, source }: Finding) => path + code + message + value + source).join()
  if (error instanceof LockoutGuardError) return error.failures.toFixed()
  if (error instanceof UnexpectedResponseError) return error.path
  if (error instanceof NothingScheduledError) return String(error.campaign.outcome === PlanOutcome.NOT_SCHEDULED)
  for (const Kind of [AuthenticationError, ApiError, NotFoundError, RateLimitError, TransportError, TimeoutError, CancelledError, ConfigurationError]) {
    if (error instanceof Kind) return `${error.code} ${error.status?.toFixed()} ${error.hint} ${error.platformMessage} ${error.retryAfter?.toFixed()}`
  }
  return error instanceof ThingSpaceError ? String(error.outcomeUnknown) : ''
}

setLogger('debug', (record: LogRecord) => console.log(record.level, record['operation']))
setLogger(null)
