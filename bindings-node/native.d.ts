// Written by scripts/build.mjs from the declarations of the core: do not edit.
import type { CalendarDate, Open, Pager, RecordedRequest, ScriptedAnswer, Secret, Statistics, Timestamp } from './types'

/** Asks for a bearer token with the key and secret of the client. */
export interface TokenRequest {
  /** The grant; only `client_credentials` is offered, and used when absent. */
  grant_type?: string
  /** Wanted scopes, separated by spaces. Software and Connectivity Management need none. */
  scope?: string
}

/**
 * A bearer token. It lives one hour from its first issue; asking again within that hour gives the
 * same token with less life left.
 */
export interface BearerToken {
  /** The token, for the `Authorization` header. */
  access_token: Secret
  /** The kind of token; always `Bearer`. */
  token_type: string
  /** Seconds until the token expires. */
  expires_in?: number
  /** Granted scopes, separated by spaces. */
  scope?: string
}

/** Logs a user in. Five failed logins in a row lock the account until support is called. */
export interface LoginRequest {
  /** The API (UWS) user name. */
  username: string
  /** The password of that user. */
  password: Secret
}

/** A session. It ends after 20 minutes without use. */
export interface SessionToken {
  /** The token, for the `VZ-M2M-Token` header; after a logout, the token of the session that ended. */
  sessionToken: Secret
}

/** Asks for a new password, which the platform makes up. */
export interface PasswordResetRequest {
  /** The password valid until now. */
  oldPassword: Secret
}

/** The new password. It counts at once: store it before anything else. */
export interface PasswordResetResult {
  /** The password that now applies. */
  newPassword: Secret
}

/**
 * Hours of the day in which a campaign may run, in UTC: from `startTime` up to, not including,
 * `endTime`. To cross midnight write two windows, such as 20 to 24 and 0 to 4.
 */
export interface TimeWindow {
  /** First hour, 0 to 23; -1 when it was left out. */
  startTime: number
  /** Hour of the end, 1 to 24; in v3 at least 4 more than `startTime`; -1 when it was left out. */
  endTime: number
}

/** An answer that only says that it worked. */
export interface Success {
  /** True on success. */
  success?: boolean
}

/** A list of devices by IMEI. */
export interface DeviceList {
  /** The IMEIs of the devices, 15 digits each. */
  deviceList: Array<string>
}

/** A piece of software on a device. */
export interface SoftwareInfo {
  /** Its name. */
  name: string
  /** Its version. */
  version: string
  /** When it was last upgraded. */
  upgradeTime?: Timestamp
}

/** Where the platform sends its Software Management messages for an account. */
export interface FotaCallbackListener {
  /** The address of the listener: `https`, on port 80, 443, 9001-9006, 50551-50559 or 28200-28220. */
  url: string
}

/** What an account has bought. */
export interface Subscription {
  /** The account. */
  accountName: string
  /** The billing models, separated by commas: `MRC` is per licence and month, `EVNT` per upgrade. */
  purchaseType?: string
  /** Licences bought per month; 0 when every upgrade is billed by itself. */
  licenseCount?: number
  /** Licences now in use. */
  licenseUsedCount?: number
  /** When the record last changed. */
  updateTime?: Timestamp
}

/**
 * A firmware upgrade to schedule for a list of devices.
 *
 * Until a pilot has passed (5 to 20 devices, at least half of them upgraded), the platform takes at
 * most 20 devices for a firmware.
 */
export interface CampaignRequest {
  /** A label of your own, up to 100 characters. */
  campaignName?: string
  /** The firmware package, by the name under which `listFirmware` offers it. */
  firmwareName: string
  /** The version the devices must have now. */
  firmwareFrom: string
  /** The version the devices get. */
  firmwareTo: string
  /** How the devices are managed: LWM2M or OMA-DM. HTTP devices are upgraded by v2. */
  protocol: Protocol
  /** First day, in UTC, at 00:00. Today starts the campaign within 90 minutes. */
  startDate: CalendarDate
  /** Last day, in UTC, until 24:00. More than 31 days after the start is unusual. */
  endDate: CalendarDate
  /** Hours of the day in which devices may be upgraded, in UTC; any hour when absent. */
  campaignTimeWindowList?: Array<TimeWindow>
  /** The IMEIs of the devices. */
  deviceList: Array<string>
  /** Whether listed devices without a licence get one, if one is free. */
  autoAssignLicenseFlag?: boolean
  /** Whether devices that come to match later join the campaign by themselves. */
  autoAddDevicesFlag?: boolean
}

/** A campaign as the platform keeps it. */
export interface Campaign {
  /** The identifier of the campaign (a UUID). */
  id: string
  /** The account it belongs to. */
  accountName: string
  /** The label it was given. */
  campaignName?: string
  /** The firmware package. */
  firmwareName?: string
  /** The version the devices must have before. */
  firmwareFrom?: string
  /** The version the devices get. */
  firmwareTo?: string
  /** How the devices are managed. */
  protocol?: Protocol
  /** The maker of the devices. */
  make?: string
  /** The model of the devices. */
  model?: string
  /** Where the campaign stands. */
  status: CampaignStatus
  /** First day, in UTC. */
  startDate: CalendarDate
  /** Last day, in UTC. */
  endDate: CalendarDate
  /** Hours of the day in which devices may be upgraded, in UTC. */
  campaignTimeWindowList?: Array<TimeWindow>
  /** Whether listed devices without a licence get one. */
  autoAssignLicenseFlag?: boolean
  /** Whether devices that come to match later join by themselves. */
  autoAddDevicesFlag?: boolean
}

/** Devices to add to a campaign, or to take out of it. Not possible once it is scheduled. */
export interface CampaignDevicesRequest {
  /** Whether the devices join or leave. */
  Type: DeviceChangeType
  /** The IMEIs of the devices. */
  deviceList: Array<string>
}

/** What became of each device that was to join or leave a campaign. */
export interface CampaignDevicesResult {
  /** The account. */
  accountName: string
  /** The campaign. */
  campaignId: string
  /** One entry for each device. */
  deviceList: Array<DeviceChange>
}

/** What became of one device that was to join or leave a campaign. */
export interface DeviceChange {
  /** The IMEI. */
  deviceId: string
  /** What happened. */
  status: DeviceUpgradeStatus
  /** Why. */
  Reason?: string
}

/**
 * New dates and windows for a campaign.
 *
 * Before it starts all of them may change; afterwards only the end date, to at least 24 hours from
 * now. Send what stays the same too.
 */
export interface CampaignDatesRequest {
  /** First day, in UTC. */
  startDate: CalendarDate
  /** Last day, in UTC. */
  endDate: CalendarDate
  /** Hours of the day in which devices may be upgraded, in UTC; any hour when absent. */
  campaignTimeWindowList?: Array<TimeWindow>
}

/** A firmware package on offer. */
export interface FirmwarePackage {
  /** The name to schedule it by. */
  firmwareName: string
  /** The version a device must have before. */
  firmwareFrom: string
  /** The version a device gets. */
  firmwareTo: string
  /** When the package was released. */
  launchDate?: Timestamp
  /** What it brings. */
  releaseNote?: string
  /** The model of the devices it is for. */
  model: string
  /** The maker of the devices it is for; compare without regard to case. */
  make: string
  /** How the devices it is for are managed. */
  protocol: Protocol
}

/** The firmware that devices reported when they were asked. */
export interface DeviceFirmwareList {
  /** The account. */
  accountName: string
  /** One entry for each device. The platform misspells the member. */
  deviceFirmwarVersionList: Array<DeviceFirmware>
}

/** The firmware of one device. */
export interface DeviceFirmware {
  /** The IMEI. */
  deviceId: string
  /** The version on the device. */
  firmwareVersion?: string
  /** Whether the device could be asked, such as `FirmwareVersionUpdateSuccess`. */
  status?: string
  /** Why it could not. */
  reason?: string
  /** When the version was recorded. */
  firmwareVersionUpdateTime?: Timestamp
}

/** A device was asked to report its firmware; read the result later with `queryDevices`. */
export interface FirmwareReportRequest {
  /** The account. */
  accountName: string
  /** The identifier of the request. */
  requestId: string
}

/** A device as Software Management sees it. */
export interface Device {
  /** The IMEI. */
  deviceId: string
  /** Whether a queried device was found. */
  requestStatus?: string
  /** Why it was not. */
  resultReason?: string
  /** The phone number of the line, 10 digits. */
  mdn?: string
  /** The model of the device. */
  model?: string
  /** The maker of the device; compare without regard to case. */
  make?: string
  /** The firmware it runs now. */
  firmware?: string
  /** Whether it can be upgraded over the air. */
  fotaEligible?: boolean
  /** Whether it holds a licence. */
  licenseAssigned?: boolean
  /** The state of the line, such as `Active`. */
  status?: string
  /** How it is managed. */
  protocol?: Protocol
  /** Software on the device. */
  softwareList?: Array<SoftwareInfo>
  /** Configuration files on the device. */
  fileList?: Array<SoftwareInfo>
  /** When the record was made. */
  createTime?: Timestamp
  /** When the firmware was last upgraded. */
  upgradeTime?: Timestamp
  /** When the record last changed. */
  updateTime?: Timestamp
  /** When the status last changed. */
  statusTime?: Timestamp
  /** When the record was refreshed. */
  refreshTime?: Timestamp
  /** When reachability was last checked. */
  lastConnectionTime?: Timestamp
}

/** One page of the devices of an account. */
export interface DevicePage {
  /** The account. */
  accountName: string
  /** Whether more follow. */
  hasMoreData: boolean
  /** The largest page the platform gives. */
  maxPageSize?: number
  /** Where the next page begins. */
  lastSeenDeviceId?: string
  /** The devices of this page. */
  deviceList: Array<Device>
}

/** Devices that were looked up by IMEI. */
export interface DeviceQueryResult {
  /** The account. */
  accountName: string
  /** How many devices the answer has. */
  deviceCount?: number
  /** The devices; one that was not found says so in its `requestStatus` or `resultReason`. */
  deviceList: Array<Device>
}

/** One page of the licences of an account, with their totals. */
export interface LicensePage {
  /** The account. */
  accountName: string
  /** Licences bought. */
  totalLicenses?: number
  /** Licences that devices hold now. */
  assignedLicenses?: number
  /** Whether more devices follow. */
  hasMoreData: boolean
  /** The largest page the platform gives. */
  maxPageSize?: number
  /** Where the next page begins. */
  lastSeenDeviceId?: string
  /** The devices of this page that hold a licence. */
  deviceList: Array<LicensedDevice>
}

/** A device that holds a licence. */
export interface LicensedDevice {
  /** The IMEI. */
  deviceId: string
  /** When it got the licence. */
  assignmentTime?: Timestamp
}

/** What became of each device that was to get or lose a licence. */
export interface LicenseChangeResult {
  /** The account. */
  accountName: string
  /** Licences bought. */
  licCount?: number
  /** Licences in use after the request. */
  licUsedCount?: number
  /** One entry for each device. */
  deviceList: Array<CampaignDevice>
}

/** One page of campaigns. */
export interface CampaignPage {
  /** Whether more follow. */
  hasMoreData: boolean
  /** Where the next page begins. */
  lastSeenCampaignId?: string
  /** The campaigns of this page. */
  campaignList: Array<Campaign>
}

/** One upgrade in the history of a device. */
export interface DeviceUpgrade {
  /** The IMEI. */
  deviceId: string
  /** The campaign. */
  campaignId: string
  /** The account. */
  accountName: string
  /** The firmware package. */
  firmwareName?: string
  /** The version before. */
  firmwareFrom?: string
  /** The version after. */
  firmwareTo?: string
  /** First day of the campaign, in UTC. */
  startDate: CalendarDate
  /** When this entry last changed. */
  reportUpdatedTime?: Timestamp
  /** How far the upgrade came. */
  status: DeviceUpgradeStatus
  /** Why it stands there. */
  reason?: string
}

/** One page of the report of a campaign. */
export interface CampaignDevicePage {
  /** How many devices the campaign has. */
  totalDevice?: number
  /** Whether more follow. */
  hasMoreData: boolean
  /** The largest page the platform gives. */
  maxPageSize?: number
  /** Where the next page begins. */
  lastSeenDeviceId?: string
  /** The devices of this page. */
  deviceList: Array<CampaignDevice>
}

/** A device in the report of a campaign. */
export interface CampaignDevice {
  /** The IMEI. */
  deviceId: string
  /** How far the upgrade of this device is. */
  status: DeviceUpgradeStatus
  /** Why it stands there, in the platform's words. */
  resultReason?: string
  /** When the status last changed. */
  updatedTime?: Timestamp
  /** When the device was last asked to start, whatever came of it. */
  recentAttemptTime?: Timestamp
  /** When the first attempt, or the next, is due. */
  nextAttemptTime?: Timestamp
}

/** How far a campaign is, as `waitForCampaign` reports it. */
export interface CampaignProgress {
  /** The campaign. */
  campaign: Campaign
  /** How many devices stand at each status, most frequent first. */
  devices: Array<DeviceCount>
  /** How many devices the campaign has. */
  totalDevices: number
  /** Devices that reached a final status. */
  finishedDevices: number
}

/** How many devices of a campaign stand at one status. */
export interface DeviceCount {
  /** The status. */
  status: DeviceUpgradeStatus
  /** How many devices stand there. */
  count: number
}

/** The known values of `Protocol`. */
export interface ProtocolValues {
  /** Lightweight M2M: upgraded by Software Management v3. */
  LWM2M: 'LWM2M'
  /** OMA Device Management: upgraded by Software Management v1 or v3. */
  OMA_DM: 'OMA'
  /** HTTP: devices check in by themselves and are upgraded by Software Management v2. */
  HTTP: 'HTTP'
  /** No over-the-air management. */
  NONE: 'NONE'
  /** Every protocol; only a filter when firmware is listed. */
  ALL: 'all'
}

/**
 * How a device is managed over the air, which decides the service that upgrades it.
 *
 * The platform spells one protocol in several ways and expects another spelling on each call; all
 * are read, and each call sends its own.
 */
export declare const Protocol: ProtocolValues

/**
 * How a device is managed over the air, which decides the service that upgrades it.
 *
 * The platform spells one protocol in several ways and expects another spelling on each call; all
 * are read, and each call sends its own.
 */
export type Protocol = Open<ProtocolValues>

/** The known values of `CampaignStatus`. */
export interface CampaignStatusValues {
  /** Accepted and not checked yet. */
  REQUEST_PENDING: 'CampaignRequestPending'
  /** The check of parameters and devices failed. Final. */
  REQUEST_FAILED: 'CampaignRequestFailed'
  /** Checked; waits for the start date. The platform's documents also call it `CampaignQueued`. */
  REQUEST_QUEUED: 'CampaignRequestQueued'
  /** The network was asked about the devices; nothing is scheduled yet (v3). */
  PRE_SCHEDULED: 'CampaignPreScheduled'
  /** Scheduled; in v3 it stays here while the devices update. */
  SCHEDULED: 'CampaignScheduled'
  /** The end date passed, or every eligible device was upgraded. Final. */
  ENDED: 'CampaignEnded'
  /** Cancelled before it started. Final. */
  CANCELLED: 'CampaignCancelled'
  /** Stopped after it started. Final. */
  ABORTED: 'CampaignAborted'
  /** The upgrade could not be scheduled with the upgrade server. Final. */
  FAILED: 'CampaignFailed'
}

/**
 * Where a campaign stands (Software Management v2 and v3).
 *
 * Usual order in v3: `CampaignRequestPending`, `CampaignRequestQueued`, `CampaignPreScheduled`,
 * `CampaignScheduled`, `CampaignEnded`.
 */
export declare const CampaignStatus: CampaignStatusValues

/**
 * Where a campaign stands (Software Management v2 and v3).
 *
 * Usual order in v3: `CampaignRequestPending`, `CampaignRequestQueued`, `CampaignPreScheduled`,
 * `CampaignScheduled`, `CampaignEnded`.
 */
export type CampaignStatus = Open<CampaignStatusValues>

/** The known values of `DeviceChangeType`. */
export interface DeviceChangeTypeValues {
  /** Adds the listed devices. */
  APPEND: 'append'
  /** Takes the listed devices out. */
  REMOVE: 'remove'
}

/** Whether devices join or leave a campaign. */
export declare const DeviceChangeType: DeviceChangeTypeValues

/** Whether devices join or leave a campaign. */
export type DeviceChangeType = Open<DeviceChangeTypeValues>

/** The known values of `DeviceUpgradeStatus`. */
export interface DeviceUpgradeStatusValues {
  /** The network does not report the device as reachable. */
  NO_DEVICE_DATA_FROM_NETWORK: 'NoDeviceDataFromNetwork'
  /** The network reported where the device is. */
  RECEIVED_DEVICE_DATA_FROM_NETWORK: 'ReceivedDeviceDataFromNetwork'
  /** The upgrade server refused the request; it is tried again. */
  REQUEST_TO_FOTA_SERVER_FAILED: 'RequestToFotaServerFailed'
  /** Waits for its turn; the reason tells the estimated time. */
  UPGRADE_PENDING: 'UpgradePending'
  /** An attempt is planned; the reason tells its begin and end. */
  UPGRADE_SCHEDULED: 'UpgradeScheduled'
  /** The device has the new firmware. Final. */
  UPGRADE_SUCCESS: 'UpgradeSuccess'
  /** The attempt failed; tried again while attempts and time remain. */
  UPGRADE_FAILED: 'UpgradeFailed'
  /** The device cannot take part; the reason says why. Final. */
  DEVICE_REJECTED: 'DeviceRejected'
  /** The device was added to a campaign. */
  ADD_DEVICE_SUCCEED: 'AddDeviceSucceed'
  /** The device could not be added to a campaign. */
  ADD_DEVICE_FAILED: 'AddDeviceFailed'
  /** The device was taken out of a campaign. */
  REMOVE_DEVICE_SUCCEED: 'RemoveDeviceSucceed'
  /** The device could not be taken out of a campaign. */
  REMOVE_DEVICE_FAILED: 'RemoveDeviceFailed'
  /** The device got a licence. */
  LICENSE_ASSIGN_SUCCESS: 'LicenseAssignSuccess'
  /** The device got no licence. */
  LICENSE_ASSIGN_FAILED: 'LicenseAssignFailed'
  /** The device gave its licence back. */
  LICENSE_REMOVE_SUCCESS: 'LicenseRemoveSuccess'
  /** The device keeps its licence, or had none. */
  LICENSE_REMOVE_FAILED: 'LicenseRemoveFailed'
}

/** Where a device stands in a campaign or a licence request (Software Management v3). */
export declare const DeviceUpgradeStatus: DeviceUpgradeStatusValues

/** Where a device stands in a campaign or a licence request (Software Management v3). */
export type DeviceUpgradeStatus = Open<DeviceUpgradeStatusValues>

/** The known values of `Severity`. */
export interface SeverityValues {
  /** The platform would refuse the request, or do something else than asked; nothing is sent. */
  ERROR: 'error'
  /** Allowed, and probably not what was meant; the request is sent. */
  WARNING: 'warning'
}

/** How serious a finding is. */
export declare const Severity: SeverityValues

/** How serious a finding is. */
export type Severity = Open<SeverityValues>

/** One broken rule. */
export interface Finding {
  /** Whether it stops the request or only warns. */
  severity: Severity
  /**
   * The member that breaks the rule, as the wire names it: `campaignTimeWindowList[0].endTime`;
   * empty when it is the request as a whole.
   */
  path: string
  /** The name of the rule, which never changes: `window.too_short`. */
  code: string
  /**
   * The value that breaks it, as JSON would write it, cut when long; empty when there is none, and
   * `***` when it is secret.
   */
  value: string
  /** What is wrong and what to write instead. */
  fix: string
  /** Where the rule comes from: a document of the platform by its name, or what is assumed. */
  source: string
}

/** What is known besides the request when its rules are checked; everything may be left out. */
export interface ValidationContext {
  /** The present instant; the clock of the machine when absent. */
  now?: Timestamp
  /** The account the request is for. */
  account?: string
  /**
   * The operation the request is for, such as `software_v3.query_devices`, where that decides how
   * many devices it may name.
   */
  operation?: string
  /** The campaign that is to be changed, which decides what may still change. */
  campaign?: Campaign
}

/** What may differ from call to call. */
export interface CallOptions {
  /** The account the call is for, instead of the client's own. */
  account?: string
  /** How long the whole call may take, retries included, in milliseconds; the client's own limit when absent. */
  timeout?: number
  /**
   * Stops the call: it is given up at once, and rejects with `CancelledError`. A signal that is
   * aborted already keeps the call from being sent.
   */
  signal?: AbortSignal
}

/** The key and secret of an application, and the user that it acts for. */
export interface CredentialParts {
  /** The key of the application. */
  key: string
  /** The secret of the application. */
  secret: string
  /** The API (UWS) user name. */
  username: string
  /** The password of that user. */
  password: string
}

/** Credentials that are never shown: neither `console.log` nor `JSON.stringify` sees what they hold. */
export declare class Credentials {
  /** Takes the four parts. */
  constructor(parts: CredentialParts)
  /**
   * Reads `THINGSPACE_KEY`, `THINGSPACE_SECRET`, `THINGSPACE_USERNAME` and `THINGSPACE_PASSWORD`.
   *
   * The `ConfigurationError` names every variable that is missing.
   */
  static fromEnv(): Credentials
  /** The key of the application. */
  get key(): string
  /** The secret of the application. */
  get secret(): string
  /** The API (UWS) user name. */
  get username(): string
  /** The password of that user. */
  get password(): string
}

/**
 * A ThingSpace client. It keeps both tokens alive by itself, checks every request against the
 * platform's rules before anything is sent, and speaks to one service at a time.
 */
export declare class Client {
  /** Makes a client. Nothing is sent yet. */
  constructor(options: ClientOptions)
  /**
   * Makes a client from the environment: the credentials as `Credentials.fromEnv` reads them, the
   * account from `THINGSPACE_ACCOUNT` and the base URL from `THINGSPACE_BASE_URL`, where set.
   */
  static fromEnv(): Client
  /** The account this client speaks for. */
  get account(): string | null
  /** The base URL this client speaks to. */
  get baseUrl(): string
  /** The time at the platform as far as it is known, otherwise of this machine (RFC 3339). */
  now(): string
  /**
   * Ends this client: calls that have not been sent fail. The session and the bearer token live on
   * until they expire; end the session with `client.sessions.logout()` first if you want to.
   *
   * A client that is not closed keeps no process alive.
   */
  close(): void
  /** Ends this client, as `close` does, at the end of a `using` block. */
  [globalThis.Symbol.dispose](): void
  /**
   * Allows logins of this client's user again after the lock-out guard held them back.
   *
   * Call it when the cause is gone, for every client of the process: the guard counts per user.
   */
  resetLoginGuard(): Promise<void>
  /** The bearer token of the platform's gateway. Mostly done for you. */
  get oauth(): Oauth
  /** Sessions: log in and out, reset the password. Mostly done for you. */
  get sessions(): Sessions
  /** Network-aware firmware campaigns, and licences for every protocol (Software Management v3). */
  get softwareV3(): SoftwareV3
}

/** How a client is set up. Exactly one of `credentials`, `tokens` and `tokenProvider` is given. */
export interface ClientOptions {
  /** The client gets and renews both tokens by itself. */
  credentials?: Credentials | CredentialParts
  /** Both tokens, given once; when the platform refuses them, the calls fail. */
  tokens?: Tokens
  /** Somebody else owns the tokens. */
  tokenProvider?: TokenProvider
  /** The account the client speaks for: ten digits, a hyphen, five digits. */
  account?: string
  /** Where the platform is; the production platform when absent. Must be `https`, or on this machine. */
  baseUrl?: string
  /** How long a whole call may take, retries included, in milliseconds; 60,000 when absent. */
  timeout?: number
  /** How long making a connection may take, in milliseconds; 10,000 when absent. */
  connectTimeout?: number
  /** How long the platform may be silent in the middle of an answer, in milliseconds; 30,000 when absent. */
  readTimeout?: number
  /** How often a call is sent at most when it fails in a way that may pass; 3 when absent. */
  attempts?: number
  /** How many calls are under way at once; more wait for their turn. 64 when absent. */
  inFlight?: number
  /** The largest answer that is read, in bytes after decompression; 67,108,864 when absent. */
  largestAnswer?: number
  /** A proxy, as in `http://proxy:3128`; when absent those of the environment, except on this machine. */
  proxy?: string
  /** Certificate authorities to trust besides those of the system, in PEM form. */
  certificateAuthority?: string
  /** How the client introduces itself. */
  userAgent?: string
}

/** Both tokens, as somebody else got them. */
export interface Tokens {
  /** The bearer token of the gateway. */
  bearer: string
  /** The session token (`VZ-M2M-Token`). */
  session: string
  /** How long the bearer token lives from now on, in milliseconds, where that is known. */
  expiresIn?: number
}

/** Which of the tokens given before the platform refused; both false at first. */
export interface TokenRefusal {
  /** The bearer token was refused or is about to expire. */
  bearer: boolean
  /** The session was refused. */
  session: boolean
}

/**
 * Somebody who owns the tokens: an app asks its own server, for instance.
 *
 * However many requests wait for tokens, they are asked for once.
 */
export interface TokenProvider {
  /**
   * Gives tokens. What it throws is told to whoever made the request, as an
   * `AuthenticationError`: put no secret into its message.
   */
  tokens: (refused: TokenRefusal) => Tokens | Promise<Tokens>
}

/** The bearer token of the platform's gateway. Mostly done for you. */
export declare class Oauth {
  /**
   * Requests a bearer token with the client's key and secret.
   *
   * The platform answers the same token until it expires, one hour after its first issue, so
   * `expiresIn` is what is left of that hour. The client does this by itself when it must.
   */
  requestToken(request: TokenRequest, options?: CallOptions | null): Promise<BearerToken>
}

/** Sessions: log in and out, reset the password. Mostly done for you. */
export declare class Sessions {
  /**
   * Logs a user in. The calls that follow use the session if the user is the client's own.
   *
   * The client logs in by itself when it must. Five failed logins in a row lock a user until
   * support is called, so a password that was refused once is never sent again.
   */
  login(request: LoginRequest, options?: CallOptions | null): Promise<SessionToken>
  /**
   * Ends the session of this client, and answers the token that ended.
   *
   * The next call begins another session.
   */
  logout(options?: CallOptions | null): Promise<SessionToken>
  /**
   * Has the platform make up a new password for the user of this client.
   *
   * The new password counts at once, and the client uses it from then on; store it before
   * anything else. Passwords do not expire; a change every 90 days is advised.
   */
  resetPassword(request: PasswordResetRequest, options?: CallOptions | null): Promise<PasswordResetResult>
}

/** Network-aware firmware campaigns, and licences for every protocol (Software Management v3). */
export declare class SoftwareV3 {
  /**
   * Schedules a firmware campaign for a list of devices.
   *
   * The answer means accepted, not scheduled: follow the campaign with `waitForCampaign`.
   * Devices that do not fit are left out one by one, and the report says why.
   */
  scheduleCampaign(request: CampaignRequest, options?: CallOptions | null): Promise<Campaign>
  /** Adds devices to a campaign, or takes them out. Not possible once it is scheduled. */
  modifyCampaignDevices(campaignId: string, request: CampaignDevicesRequest, options?: CallOptions | null): Promise<CampaignDevicesResult>
  /**
   * Changes the dates and windows of a campaign.
   *
   * Before the start everything may change; afterwards only the end date, to at least 24 hours
   * from now. Send what stays the same too.
   */
  changeCampaignDates(campaignId: string, request: CampaignDatesRequest, options?: CallOptions | null): Promise<Campaign>
  /** Reads a campaign. */
  getCampaign(campaignId: string, options?: CallOptions | null): Promise<Campaign>
  /** Cancels a campaign that has not started. */
  cancelCampaign(campaignId: string, options?: CallOptions | null): Promise<Success>
  /** Lists the firmware packages on offer for a protocol. */
  listFirmware(protocol: Protocol, options?: CallOptions | null): Promise<Array<FirmwarePackage>>
  /** Asks up to 100 devices for their firmware, and records what they answer. */
  syncDeviceFirmware(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<DeviceFirmwareList>
  /** Asks one device to report its firmware later; read the result with `queryDevices`. */
  reportDeviceFirmware(deviceId: string, options?: CallOptions | null): Promise<FirmwareReportRequest>
  /** Looks devices up by IMEI, up to 1,000. */
  queryDevices(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<DeviceQueryResult>
  /** Registers the address that the platform calls when a campaign changes. */
  registerCallback(listener: FotaCallbackListener, options?: CallOptions | null): Promise<FotaCallbackListener>
  /** Replaces the address that the platform calls when a campaign changes. */
  updateCallback(listener: FotaCallbackListener, options?: CallOptions | null): Promise<FotaCallbackListener>
  /** Reads the address that the platform calls when a campaign changes. */
  getCallback(options?: CallOptions | null): Promise<FotaCallbackListener>
  /** Removes the address that the platform calls when a campaign changes. */
  deregisterCallback(options?: CallOptions | null): Promise<Success>
  /** Gives licences to devices. In v3 that also begins to watch whether they are reachable. */
  assignLicenses(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<LicenseChangeResult>
  /** Takes unused licences from devices, which also cancels an upgrade that has not started. */
  removeLicenses(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<LicenseChangeResult>
  /** Reads the upgrades of a device in the last six months. */
  getDeviceHistory(deviceId: string, options?: CallOptions | null): Promise<Array<DeviceUpgrade>>
  /** Reads what the account has bought. */
  getSubscription(options?: CallOptions | null): Promise<Subscription>
  /**
   * Lists the devices of the account, by IMEI.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listDevices(protocol?: Protocol | null, options?: CallOptions | null): Pager<Device, DevicePage>
  /**
   * Lists the devices that hold a licence; a page also tells how many were bought and are in use.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  getLicenses(options?: CallOptions | null): Pager<LicensedDevice, LicensePage>
  /**
   * Lists the campaigns that stand at a status.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listCampaignsByStatus(campaignStatus: CampaignStatus, options?: CallOptions | null): Pager<Campaign, CampaignPage>
  /**
   * Lists the devices of a campaign and how far each is: the report of the campaign.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listCampaignDevices(campaignId: string, options?: CallOptions | null): Pager<CampaignDevice, CampaignDevicePage>
  /**
   * Waits until a campaign has ended, whatever came of it, and answers it.
   *
   * Look at its `status`: a campaign that was refused or cancelled has ended too. Aborting the
   * signal stops the waiting and leaves the campaign alone; a deadline that passes rejects with
   * `TimeoutError`.
   */
  waitForCampaign(campaignId: string, options?: WaitOptions | null): Promise<Campaign>
}

/** What a simulator is started with. */
export interface SimulatorOptions {
  /** The TCP port on 127.0.0.1; the system chooses one when absent. */
  port?: number
  /**
   * What the world, tokens, identifiers and outcomes are drawn from: the same seed and the same
   * requests give the same bytes. 1 when absent.
   */
  seed?: number
  /** The virtual time at the start (RFC 3339); `2026-03-01T00:00:00Z` when absent. */
  start?: string
  /**
   * Virtual seconds that pass in a second of real time; when absent, time stands still unless it is
   * advanced.
   */
  speed?: number
  /** Devices of the main account; 300 when absent. */
  devices?: number
  /** Most items of a page; 1,000 when absent, as at the platform. */
  pageSize?: number
}

/** A span of virtual time; its members are added up. */
export interface TimeSpan {
  /** Days of 24 hours. */
  days?: number
  /** Hours. */
  hours?: number
  /** Minutes. */
  minutes?: number
  /** Seconds. */
  seconds?: number
}

/**
 * A running ThingSpace of your own: a real HTTP server on this machine, in which time is virtual.
 *
 * It keeps no process alive, and ends with it.
 */
export declare class Simulator {
  /** Starts a simulator on 127.0.0.1. */
  static start(options?: SimulatorOptions | null): Promise<Simulator>
  /** Where it listens, such as `http://127.0.0.1:40123`. */
  get url(): string
  /** What lets a client in, with the password that counts now. */
  get credentials(): Credentials
  /** The main account. */
  get account(): string
  /** The virtual time (RFC 3339). */
  now(): string
  /** Moves virtual time on; everything on the way happens at its own moment, in order. */
  advance(by: TimeSpan): void
  /** Prescribes an answer for the next request, or requests, that match it. The oldest goes first. */
  script(answer: ScriptedAnswer): void
  /** The last 10,000 requests, oldest first, as they arrived, without any secret. */
  requests(): Array<RecordedRequest>
  /** What happened since the start. */
  statistics(): Statistics
  /** Has every bearer token expire now. */
  expireBearerTokens(): void
  /** Has every session end now, as if it had not been used for too long. */
  expireSessions(): void
  /** Stops the server; a second time does nothing. */
  stop(): Promise<void>
  /** Stops the server, as `stop` does, at the end of an `await using` block. */
  [globalThis.Symbol.asyncDispose](): Promise<void>
}

/** How to wait for a campaign. */
export interface WaitOptions {
  /** Told how far the campaign is after every look. What it throws ends the waiting. */
  onProgress?: (progress: CampaignProgress) => unknown
  /** Time between two looks, in milliseconds; 30,000 when absent. */
  pollInterval?: number
  /** How long to wait at most, in milliseconds; as long as the campaign lasts when absent. */
  deadline?: number
  /** The account the campaign belongs to, instead of the client's own. */
  account?: string
  /** How long each look may take, retries included, in milliseconds. */
  timeout?: number
  /** Stops the waiting, which rejects with `CancelledError`; the campaign goes on. */
  signal?: AbortSignal
}

/** What each operation with a body sends, for `validate`. */
export interface RequestBodies {
  'oauth.requestToken': TokenRequest
  'sessions.login': LoginRequest
  'sessions.resetPassword': PasswordResetRequest
  'softwareV3.scheduleCampaign': CampaignRequest
  'softwareV3.modifyCampaignDevices': CampaignDevicesRequest
  'softwareV3.changeCampaignDates': CampaignDatesRequest
  'softwareV3.syncDeviceFirmware': DeviceList
  'softwareV3.queryDevices': DeviceList
  'softwareV3.registerCallback': FotaCallbackListener
  'softwareV3.updateCallback': FotaCallbackListener
  'softwareV3.assignLicenses': DeviceList
  'softwareV3.removeLicenses': DeviceList
}
