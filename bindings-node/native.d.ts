// Written by scripts/build.mjs from the declarations of the core: do not edit.
import type {
  CalendarDate, CallbackMessage, Open, Pager, RecordedRequest, ScriptedAnswer, Secret, Statistics, Timestamp, UploadSource,
} from './types'

/** The known values of `SoftwareCallbackKind`. */
export interface SoftwareCallbackKindValues {
  /** Firmware is on offer for devices of the account (v1); see `firmwareList`. */
  FIRMWARE_LIST: 'firmwareList'
  /** An upgrade passed its checks and waits for its day (v1); see `upgrade`. */
  UPGRADE_SCHEDULED: 'upgradeScheduled'
  /** Devices of an upgrade have begun (v1); see `upgrade`. */
  UPGRADE_PROGRESS: 'upgradeProgress'
  /** An upgrade is over (v1); see `upgrade`. */
  UPGRADE_FINISHED: 'upgradeFinished'
  /** Software or firmware is on offer for devices of the account (v2 and v3); see `softwareList`. */
  NEW_SOFTWARE: 'newSoftware'
  /** The status of a campaign changed (v2 and v3); see `campaign`. */
  CAMPAIGN_STATUS: 'campaignStatus'
}

/** What a message of Software Management tells. */
export declare const SoftwareCallbackKind: SoftwareCallbackKindValues

/** What a message of Software Management tells. */
export type SoftwareCallbackKind = Open<SoftwareCallbackKindValues>

/**
 * A message that the platform sent to the callback listener of an account, of v1, v2 or v3.
 *
 * The one part that its kind names is filled, the others are empty. Whatever else the message holds is in
 * `unknownMembers`, so that nothing is lost. The platform documents only parts of v1's messages and
 * none of v2's and v3's: the latter are read in an assumed shape.
 */
export interface SoftwareCallback {
  /** What happened. Where the message does not say, it is told from the one part that is filled. */
  type: SoftwareCallbackKind
  /** The account. */
  accountName: string
  /** The account that sees the message (v1). Of no use to callers. */
  participantName?: string
  /** Firmware on offer (v1). */
  firmwareList: Array<Firmware>
  /** The upgrade that the message is about (v1). */
  upgrade?: CallbackUpgrade
  /** Software or firmware on offer (v2 and v3). */
  softwareList: Array<SoftwarePackage>
  /** The campaign that the message is about (v2 and v3). */
  campaign?: CallbackCampaign
  /** The user name that was given when the listener was registered (v1); mostly absent or empty. */
  username?: string
  /**
   * The password that was given when the listener was registered (v1); mostly absent or empty. A
   * listener that has checked it leaves it out.
   */
  password?: Secret
  /**
   * What the message holds besides: members that nobody knows, parts that do not belong to its kind,
   * values of a type that makes no sense. Empty parts are left out.
   */
  unknownMembers: Array<UnknownMember>
}

/** An upgrade in a message of v1. */
export interface CallbackUpgrade {
  /** The identifier of the upgrade (a UUID). */
  upgradeId: string
  /** The firmware package. */
  firmwareName?: string
  /** The day of the upgrade, in UTC. */
  startDate?: CalendarDate
  /** Where the upgrade stands. */
  status?: UpgradeStatus
  /** The devices, and how far each is. */
  deviceList: Array<CampaignDevice>
}

/** A campaign in a message of v2 or v3, in an assumed shape. */
export interface CallbackCampaign {
  /** The identifier of the campaign (a UUID). */
  campaignId: string
  /** The label it was given. */
  campaignName?: string
  /** Where the campaign stands. */
  status: CampaignStatus
  /** The devices, and how far each is. */
  deviceList: Array<CampaignDevice>
}

/** Something in a message that has no place in its model. */
export interface UnknownMember {
  /** Where it stands, as the wire names it: `campaign.deviceList[0].signal`. */
  path: string
  /** Its value as it came, in JSON; `***` where it has to do with a password. */
  json: string
}

/** What a callback listener accepts. */
export interface ListenerOptions {
  /** The user name that a message must carry; any when absent. */
  username?: string
  /**
   * The password that a message must carry; any when absent. It is looked for in the message, where v1
   * puts it, and in an `Authorization: Basic` header, which the platform does not send but a proxy in
   * front of the listener may. Messages of v2 and v3 carry none: with a password set and no such
   * proxy they are refused.
   */
  password?: Secret
  /**
   * A password that counts as well. After a change of password the platform was seen to send the old
   * one for up to 14 minutes.
   */
  previousPassword?: Secret
  /** The largest message, in bytes; 64 MiB when absent. */
  maxBodyBytes?: number
}

/** What became of a request to a callback listener: how to answer it, and the message it brought. */
export interface ReceivedCallback {
  /**
   * The HTTP status to answer: 200 accepted, 400 not a message, 401 wrong credentials, 405 not a POST,
   * 413 too large.
   */
  status: number
  /** The text to answer, for people. */
  message: string
  /** The message; absent unless the status is 200. */
  event?: SoftwareCallback
}

/**
 * What is to be upgraded, without a word about versions and protocols of the platform's API.
 *
 * Each device is looked up: its protocol decides which version of Software Management upgrades it, its
 * make, model and firmware decide which package it gets.
 */
export interface CampaignPlan {
  /** A label of your own, up to 100 characters; each part carries it. */
  campaignName?: string
  /** The IMEIs of the devices, of any make, model and protocol. */
  deviceList: Array<string>
  /**
   * The version that the devices are to get; every package that leads from a device's version to
   * this one may be used. Not needed where `packageNames` leave no doubt.
   */
  targetVersion?: string
  /**
   * The version that HTTP devices are to get, where `targetVersion` does not say it: packages for
   * them do not tell their versions, so that one of the two is needed.
   */
  httpTargetVersion?: string
  /**
   * The packages that may be used, by the names under which the platform offers them; any that fits
   * when absent.
   */
  packageNames?: Array<string>
  /** First day, in UTC. v1 knows nothing but this day. */
  startDate: CalendarDate
  /** Last day, in UTC. v1 does not take it: OMA-DM devices stay queued until they appear. */
  endDate: CalendarDate
  /**
   * Hours of the day, in UTC, in which devices may be upgraded; any hour when absent. v3 takes them
   * as they are, v2 for download and install, v1 not at all.
   */
  timeWindows?: Array<TimeWindow>
  /**
   * The version that upgrades OMA-DM devices: v1, which pushes on the start day, or v3, which knows
   * dates and windows. When absent v3 if there are windows, otherwise v1.
   */
  omaDmVersion?: SoftwareVersion
  /** Whether devices without a licence get one, if enough are free; true when absent. */
  assignLicenses?: boolean
  /**
   * Whether a package that has not passed its pilot begins with at most 20 devices, and the others
   * wait for it; true when absent. When false the plan says that the pilot has passed already.
   */
  pilotFirst?: boolean
  /**
   * Most devices of one part; 10,000 when absent. The platform documents no limit; what is more becomes
   * another part.
   */
  maxPartDevices?: number
}

/** What would become of a plan; nothing was sent but questions. */
export interface CampaignPlanCheck {
  /** The parts that would be scheduled now, and those that would wait for a pilot. */
  parts: Array<CampaignPartCheck>
  /** Devices that would be rejected, and why. */
  rejected: Array<RejectedDevice>
  /** What is wrong with the plan as a whole, errors and warnings. */
  findings: Array<Finding>
  /** Licences that the devices still lack. */
  licensesNeeded: number
  /** Licences that no device holds; absent where every upgrade is billed by itself. */
  licensesFree?: number
  /** Whether `schedulePlan` would schedule anything. */
  canSchedule: boolean
}

/** One part of a plan before it is scheduled: devices of one make and model that get one package. */
export interface CampaignPartCheck {
  /** The version that upgrades these devices. */
  version: SoftwareVersion
  /** How these devices are managed. */
  protocol: Protocol
  /** Their maker. */
  make: string
  /** Their model. */
  model: string
  /** The package they get. */
  packageName: string
  /** The version they have now. */
  fromVersion: string
  /** The version they get. */
  toVersion: string
  /** Whether the part is scheduled at once, or waits for the pilot of its package. */
  state: CampaignPartState
  /** Whether it is the pilot of its package. */
  isPilot: boolean
  /** Devices of the part that get a licence first. */
  licensesNeeded: number
  /** The IMEIs of the devices. */
  deviceList: Array<string>
}

/** A device that a plan leaves out, and why. */
export interface RejectedDevice {
  /** The IMEI. */
  deviceId: string
  /**
   * The reason as a code: `device.duplicate`, `device.not_found`, `device.no_protocol`,
   * `device.not_eligible`, `device.not_active`, `device.in_campaign`, `device.version_unknown`,
   * `device.up_to_date`, `package.none`, `package.ambiguous`, `plan.target_version_missing`,
   * `license.missing`, `license.none_free` or `license.refused`.
   */
  code: string
  /** The reason in words, and what to do. */
  reason: string
}

/**
 * A plan on its way: plain data, to be kept and given back to `continuePlan`, `getPlanReport` and
 * `cancelPlan`, today or after a restart.
 */
export interface PlannedCampaign {
  /** The plan. */
  plan: CampaignPlan
  /** Its parts, those that wait included. */
  parts: Array<CampaignPart>
  /** Devices that were left out, and why. */
  rejected: Array<RejectedDevice>
}

/** One part of a plan on its way. */
export interface CampaignPart {
  /** The version that upgrades these devices. */
  version: SoftwareVersion
  /** How these devices are managed. */
  protocol: Protocol
  /** The package they get. */
  packageName: string
  /** The version they had. */
  fromVersion: string
  /** The version they get. */
  toVersion: string
  /** Whether it is the pilot of its package. */
  isPilot: boolean
  /** How far it is. */
  state: CampaignPartState
  /** The campaign of v2 or v3, or the upgrade of v1, once it was scheduled. */
  campaignId?: string
  /** The platform's own word for how far it is. */
  status?: string
  /** What went wrong when it was scheduled or cancelled, and what to do. */
  problem?: string
  /** The IMEIs of the devices. */
  deviceList: Array<string>
}

/** How far a plan is. */
export interface CampaignPlanReport {
  /** The plan with the present state of its parts; give it back next time. */
  campaign: PlannedCampaign
  /** How far each part is, in the order of the campaign's parts. */
  parts: Array<CampaignPartReport>
  /** How many devices of all scheduled parts stand at each status, most frequent first. */
  devices: Array<DeviceCount>
  /** Devices of all parts. */
  totalDevices: number
  /** Devices that reached a final status. */
  finishedDevices: number
  /** Devices that have the new version. */
  upgradedDevices: number
  /** Devices that are done without the new version, and why: the first 1,000. */
  failedDevices: Array<CampaignDevice>
  /** Whether every part is over. */
  isFinished: boolean
  /**
   * Whether the last day of the plan has passed, and all that is left is what it does not end:
   * upgrades of v1, which go on until their devices appear, and parts that were never scheduled, whose
   * devices need a new plan.
   */
  isOverdue: boolean
  /**
   * Whether `continuePlan` has something to do: a pilot has passed, a part was not sent yet, or it is
   * not known whether one was.
   */
  canContinue: boolean
  /**
   * Whether a pilot is over and did not pass, so that parts wait for nothing. `continuePlan` begins
   * another pilot with up to 20 of their devices; `cancelPlan` gives them up.
   */
  pilotFailed: boolean
}

/** How far one part of a plan is. */
export interface CampaignPartReport {
  /** The version that upgrades these devices. */
  version: SoftwareVersion
  /** The package they get. */
  packageName: string
  /** Whether it is the pilot of its package. */
  isPilot: boolean
  /** How far it is. */
  state: CampaignPartState
  /** The campaign of v2 or v3, or the upgrade of v1, once it was scheduled. */
  campaignId?: string
  /** How many devices stand at each status, most frequent first; empty until it was scheduled. */
  devices: Array<DeviceCount>
  /** Devices of the part. */
  totalDevices: number
  /** Devices that reached a final status. */
  finishedDevices: number
  /** Devices that have the new version. */
  upgradedDevices: number
}

/** A plan to wait for. */
export interface CampaignPlanWait {
  /** The plan on its way. */
  campaign: PlannedCampaign
  /** Seconds between two looks; 30 when absent. */
  pollIntervalSeconds?: number
  /** Seconds to wait at most; until there is something to tell when absent. */
  deadlineSeconds?: number
}

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

/** A firmware package on offer for OMA-DM and LWM2M devices (v1). */
export interface Firmware {
  /** The name to schedule it by. */
  firmwareName: string
  /** The account that sees the package. Of no use to callers. */
  participantName?: string
  /** When the package was released. */
  launchDate?: Timestamp
  /** What it brings. */
  releaseNote?: string
  /** The model of the devices it is for. */
  model: string
  /** The maker of the devices it is for; compare without regard to case. */
  make: string
  /** The version a device must have before. */
  fromVersion: string
  /** The version a device gets. */
  toVersion: string
  /** How the devices it is for are managed; absent in older answers. */
  clientType?: Protocol
}

/** A firmware upgrade to push to a list of devices on a day. */
export interface FirmwareUpgradeRequest {
  /** The account the upgrade is for; the client's own when absent. */
  accountName?: string
  /** The firmware package, by the name under which `listFirmware` offers it. */
  firmwareName: string
  /** The version the devices get. */
  firmwareTo: string
  /** The day of the upgrade, in UTC: today begins within 90 minutes, another day at 00:00. */
  startDate: CalendarDate
  /** Last day, in UTC. The platform's documents show it only in samples; leave it out when in doubt. */
  endDate?: CalendarDate
  /** The IMEIs of the devices. */
  deviceList: Array<string>
}

/** An upgrade as the platform keeps it (v1). */
export interface FirmwareUpgrade {
  /** The identifier of the upgrade (a UUID). */
  id: string
  /** The account it belongs to. */
  accountName: string
  /** The firmware package. */
  firmwareName?: string
  /** The version the devices had before; rarely sent. */
  firmwareFrom?: string
  /** The version the devices get. */
  firmwareTo?: string
  /** The day of the upgrade, in UTC. */
  startDate: CalendarDate
  /** Last day, in UTC, where one was given. */
  endDate?: CalendarDate
  /** Where the upgrade stands. */
  status: UpgradeStatus
  /** The devices, and how far each is. */
  deviceList: Array<CampaignDevice>
}

/** One page of upgrades (v1). */
export interface FirmwareUpgradePage {
  /** Whether more follow. */
  hasMoreFlag: boolean
  /** Where the next page begins: a number. */
  lastSeenUpgradeId?: string
  /** The upgrades of this page. */
  reportList: Array<FirmwareUpgrade>
}

/** Devices to add to an upgrade, or to take out of it (v1). Not possible once it has started. */
export interface UpgradeDevicesRequest {
  /** Whether the devices join or leave. */
  type: DeviceChangeType
  /** The IMEIs of the devices. */
  deviceList: Array<string>
}

/** Where the platform sends the messages of Software Management v1 for an account. */
export interface UpgradeCallbackListener {
  /** The name of the service; `Fota` is the only one. */
  name: string
  /** The address of the listener: `https`, on port 80, 443, 9001-9006, 50551-50559 or 28200-28220. */
  url: string
  /**
   * A user name that each message carries in its body. The platform dropped it in release 2.9; some
   * of its documents still have it.
   */
  username?: string
  /** A password that each message carries in its body, in clear text. */
  password?: Secret
}

/** A listener that was registered (v1). */
export interface UpgradeCallbackRegistration {
  /** The account. */
  accountName: string
  /** The name of the service. */
  serviceName: string
}

/** A listener of an account (v1). */
export interface RegisteredUpgradeCallback {
  /** The account. */
  aname: string
  /** The name of the service. */
  name: string
  /** The address of the listener. */
  url: string
  /** The user name that each message carries, where one was given. */
  username?: string
  /** The password that each message carries, where one was given. */
  password?: Secret
}

/** Devices that lose their licence first when the account's monthly licences become fewer. */
export interface CancelCandidatesRequest {
  /** Whether the devices join the list or replace it; they join when absent. */
  type?: CancelListChange
  /** The number of devices, for v2 alone; must be that of the list. */
  count?: number
  /** The IMEIs of the devices. */
  deviceList: Array<string>
}

/** The devices that were put on the list of those that lose their licence first. */
export interface CancelCandidates {
  /** How many devices there are. */
  count?: number
  /** The IMEIs. */
  deviceList: Array<string>
}

/** One page of the devices that lose their licence first. */
export interface CancelCandidatePage {
  /** How many devices the list has. */
  count?: number
  /** Whether more follow. */
  hasMoreData: boolean
  /** When the list last changed. */
  updateTime?: Timestamp
  /** The IMEIs of this page. */
  deviceList: Array<string>
}

/** A software package on offer (v2). */
export interface SoftwarePackage {
  /** The name to schedule it by. */
  softwareName: string
  /** The day of its release. */
  launchDate?: CalendarDate
  /** What it brings. */
  releaseNote?: string
  /** The model of the devices it is for. */
  model: string
  /** The maker of the devices it is for; compare without regard to case. */
  make: string
  /** How the devices it is for are managed. */
  distributionType: Protocol
  /** The platform it is for, such as `IoT` or `Android`. */
  devicePlatformId?: string
}

/**
 * A software upgrade to offer to a list of devices, which fetch it when they check in.
 *
 * Until a pilot has passed (5 to 20 devices, at least half of them upgraded), the platform takes at
 * most 20 devices for a package.
 */
export interface SoftwareCampaignRequest {
  /** A label of your own, up to 100 characters. */
  campaignName?: string
  /** The software package, by the name under which `listSoftware` offers it. */
  softwareName: string
  /** The version the devices must have now. */
  softwareFrom: string
  /** The version the devices get. */
  softwareTo: string
  /** How the devices are managed: HTTP. */
  distributionType: Protocol
  /** First day, in UTC, from 00:00:00. */
  startDate: CalendarDate
  /** Last day, in UTC, until 23:59:59. */
  endDate: CalendarDate
  /** The first day on which devices may download, in UTC; as soon as possible when absent. */
  downloadAfterDate?: CalendarDate
  /**
   * Hours of the day in which devices may download, in UTC; any hour when absent. Devices keep to
   * them only if their maker supports it.
   */
  downloadTimeWindowList?: Array<TimeWindow>
  /** The first day on which devices may install, in UTC; as soon as possible when absent. */
  installAfterDate?: CalendarDate
  /**
   * Hours of the day in which devices may install, in UTC; any hour when absent. Devices keep to
   * them only if their maker supports it.
   */
  installTimeWindowList?: Array<TimeWindow>
  /** The IMEIs of the devices. */
  deviceList: Array<string>
}

/**
 * A configuration file to offer to a list of devices, which fetch it when they check in.
 *
 * Make and model of the devices must be those of the file; their version does not matter. The pilot
 * rule holds for files too.
 */
export interface FileCampaignRequest {
  /** A label of your own, up to 100 characters. */
  campaignName?: string
  /** The file, by the name that the platform gave it when it was uploaded. */
  fileName: string
  /** The version of the file. */
  fileVersion: string
  /** How the devices are managed: HTTP or OMA. */
  distributionType: Protocol
  /** First day, in UTC, from 00:00:00. */
  startDate: CalendarDate
  /** Last day, in UTC, until 23:59:59. */
  endDate: CalendarDate
  /** The first day on which devices may download, in UTC; as soon as possible when absent. */
  downloadAfterDate?: CalendarDate
  /** Hours of the day in which devices may download, in UTC; any hour when absent. */
  downloadTimeWindowList?: Array<TimeWindow>
  /** The first day on which devices may install, in UTC; as soon as possible when absent. */
  installAfterDate?: CalendarDate
  /** Hours of the day in which devices may install, in UTC; any hour when absent. */
  installTimeWindowList?: Array<TimeWindow>
  /** The IMEIs of the devices. */
  deviceList: Array<string>
}

/** A campaign of software or of a file as the platform keeps it (v2). */
export interface SoftwareCampaign {
  /** The identifier of the campaign (a UUID). */
  id: string
  /** The account it belongs to. */
  accountName: string
  /** The label it was given. */
  campaignName?: string
  /** The software package; absent for a file. */
  softwareName?: string
  /** The version the devices must have before; absent for a file. */
  softwareFrom?: string
  /** The version the devices get; absent for a file. */
  softwareTo?: string
  /** The file; absent for software. */
  fileName?: string
  /** The version of the file; absent for software. */
  fileVersion?: string
  /** How the devices are managed. */
  distributionType?: Protocol
  /** The maker of the devices. */
  make?: string
  /** The model of the devices. */
  model?: string
  /** First day, in UTC. */
  startDate: CalendarDate
  /** Last day, in UTC. */
  endDate: CalendarDate
  /** The first day on which devices may download, in UTC. */
  downloadAfterDate?: CalendarDate
  /** Hours of the day in which devices may download, in UTC. */
  downloadTimeWindowList?: Array<TimeWindow>
  /** The first day on which devices may install, in UTC. */
  installAfterDate?: CalendarDate
  /** Hours of the day in which devices may install, in UTC. */
  installTimeWindowList?: Array<TimeWindow>
  /** The IMEIs of the devices; mostly absent, the report has them. */
  deviceList?: Array<string>
  /** Where the campaign stands. */
  status: CampaignStatus
}

/**
 * New dates and windows for a campaign (v2).
 *
 * Before it starts all of them may change. Afterwards only the end date, to at least 24 hours from
 * now, and windows may be added, not taken away. Send what stays the same too.
 */
export interface SoftwareCampaignDatesRequest {
  /** First day, in UTC. */
  startDate: CalendarDate
  /** Last day, in UTC. */
  endDate: CalendarDate
  /** The first day on which devices may download, in UTC; as soon as possible when absent. */
  downloadAfterDate?: CalendarDate
  /** Hours of the day in which devices may download, in UTC; any hour when absent. */
  downloadTimeWindowList?: Array<TimeWindow>
  /** The first day on which devices may install, in UTC; as soon as possible when absent. */
  installAfterDate?: CalendarDate
  /** Hours of the day in which devices may install, in UTC; any hour when absent. */
  installTimeWindowList?: Array<TimeWindow>
}

/** One page of campaigns (v2). */
export interface SoftwareCampaignPage {
  /** Whether more follow. */
  hasMoreData: boolean
  /** Where the next page begins. */
  lastSeenCampaignId?: string
  /** The campaigns of this page. */
  campaignList: Array<SoftwareCampaign>
}

/** What goes with a configuration file that is uploaded. */
export interface FileUpload {
  /** The version of the file, such as `1.0`. */
  fileVersion: string
  /** The maker of the devices it is for. */
  make: string
  /** The model of the devices it is for. */
  model: string
  /** Where the file lands on the device, such as `/VZWFOTA/hello-world.txt`. */
  localTargetPath: string
}

/** A configuration file on offer. */
export interface ConfigurationFile {
  /** The name that the platform gave it, to schedule it by. */
  fileName: string
  /** The version of the file. */
  fileVersion?: string
  /** The day of its release. */
  launchDate?: CalendarDate
  /** What it brings. */
  releaseNote?: string
  /** The model of the devices it is for. */
  model?: string
  /** The maker of the devices it is for; compare without regard to case. */
  make?: string
  /** How the devices it is for are managed. */
  distributionType?: Protocol
  /** The platform it is for, such as `IoT` or `Android`. */
  devicePlatformId?: string
  /** Where the file lands on the device. */
  localTargetPath?: string
}

/** Devices whose client is to write a verbose log. */
export interface DeviceLoggingRequest {
  /** The IMEIs of the devices. At most 20 devices of an account log at a time. */
  deviceIds: Array<string>
}

/** A device whose client writes a verbose log. */
export interface LoggingDevice {
  /** The IMEI. */
  deviceId: string
  /** The day on which the logging ends by itself, in UTC: 7 days after it began. */
  expiryDate: CalendarDate
}

/** An entry of the verbose log of a device. The platform keeps it for 30 days. */
export interface DeviceLog {
  /** The IMEI. */
  deviceId: string
  /** When it was logged. */
  logTime: Timestamp
  /** What kind of entry it is. */
  logType?: string
  /** What happened. */
  eventLog?: string
  /** A binary log, in base64. */
  binaryLogFileBase64?: string
  /** The name of the binary log. */
  binaryLogFilename?: string
}

/** A time at which a device checked in. */
export interface CheckIn {
  /** The IMEI. */
  deviceId: string
  /** The client that checked in: `0` unknown, `1` the operating system of the device. */
  clientType?: string
  /** What came of it. */
  result?: string
  /** Why it failed. */
  failureType?: string
  /** When it ended, in UTC. */
  timeCompleted?: Timestamp
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
  /** The identifier of the request; v2 alone has it. */
  requestId?: string
  /** One entry for each device; v2 sends none, read its report instead. */
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
  /** Whether its application can be upgraded over the air (v2). */
  appFotaEligible?: boolean
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
  /** The campaign, or the upgrade of v1. */
  campaignId: string
  /** The account. */
  accountName: string
  /** The firmware or software package, or the file. */
  firmwareName?: string
  /** The version before. */
  firmwareFrom?: string
  /** The version after. */
  firmwareTo?: string
  /** First day of the campaign, in UTC. */
  startDate: CalendarDate
  /** When the device was first asked to upgrade (v1). */
  upgradeStartTime?: Timestamp
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

/** A campaign, as far as its timing goes. All times are UTC. */
export interface CampaignTiming {
  /** The version of Software Management that runs it: v1 (start date only), v2 (HTTP) or v3. */
  version: SoftwareVersion
  /** How the devices are managed, where that matters: v1 repeats LWM2M and OMA-DM differently. */
  protocol?: Protocol
  /** First day, in UTC. Today starts the campaign on demand. */
  startDate: CalendarDate
  /** Last day, in UTC, until 24:00. Not in v1; only `campaignStart` can do without in v2 and v3. */
  endDate?: CalendarDate
  /**
   * Hours of the day in UTC, as in the campaign; any hour when absent. In v2 ask once with the download
   * windows and once with the install windows.
   */
  campaignTimeWindowList?: Array<TimeWindow>
  /** The present instant; the clock of the machine when absent. */
  now?: Timestamp
  /** Minutes within which a campaign that starts today begins, 0 to 1440; 90 when absent. */
  onDemandMinutes?: number
  /** Hours that an attempt takes, 1 to 24, all inside the windows; when absent 4 in v3, and 1 in v2. */
  attemptHours?: number
  /**
   * Most attempts of one device that begin on one day, 1 to 24; when absent 3 in v3, and in v2 1, as
   * devices usually check in once a day.
   */
  attemptsPerDay?: number
}

/** A stretch of time. */
export interface UtcInterval {
  /** Where it begins, in UTC. */
  begins: Timestamp
  /** Where it ends, in UTC. */
  ends: Timestamp
}

/** When a campaign would start. */
export interface CampaignStart {
  /** The earliest instant at which it begins, in UTC. */
  earliest: Timestamp
  /** The latest instant at which it begins, in UTC, for devices that can be reached. */
  latest: Timestamp
  /** Whether it starts today, on demand. */
  onDemand: boolean
  /**
   * The first hours in which devices may be upgraded after `latest`; absent when there are none before
   * the end date, or no end date was given. An interval of a whole campaign means any hour.
   */
  firstWindow?: UtcInterval
  /** The same in words, and what else there is to know. */
  notes: Array<string>
}

/** The windows of a campaign that are still to come. */
export interface WindowsLeft {
  /** The windows, in order, those that touch or overlap joined, at midnight too; the first 1000 of them. */
  windows: Array<UtcInterval>
  /** How many windows are left, those that are not listed too. */
  windowCount: number
  /** Minutes in all windows that are left. */
  minutesLeft: number
  /** The end of the campaign: 24:00 UTC of its last day. */
  campaignEnds: Timestamp
  /** The same in words, and what else there is to know. */
  notes: Array<string>
}

/** How many attempts a device can have before a campaign ends. */
export interface AttemptsPerDevice {
  /** Most attempts of one device; absent where they go on without end (OMA-DM in v1). */
  attempts?: number
  /** The first attempt, counted from the latest start; absent when none fits. */
  firstAttempt?: UtcInterval
  /** The last attempt that ends inside the windows; absent when none fits, or there is no last. */
  lastAttempt?: UtcInterval
  /** The same in words, and what else there is to know. */
  notes: Array<string>
}

/** Asks for the end date that gives every device a number of attempts (v2 and v3). */
export interface SafeEndDateQuestion {
  /** The campaign; its end date may be absent. */
  campaign: CampaignTiming
  /** Attempts that every device is to have, 1 to 10,000. */
  attempts: number
}

/** The end date that gives every device a number of attempts. */
export interface SafeEndDate {
  /** The earliest end date that gives them; no earlier one does. */
  earliest: CalendarDate
  /** The latest end date that is usual: 31 days after the start. */
  latestUsual: CalendarDate
  /** Whether `earliest` is not after `latestUsual`. */
  usual: boolean
  /** Whether the end date of the question gives them; absent when there was none. */
  givenIsEnough?: boolean
  /** The attempt that completes the number. */
  lastAttempt: UtcInterval
  /** The same in words, and what else there is to know. */
  notes: Array<string>
}

/** Asks whether the devices of one cell of the network get their turn before a v3 campaign ends. */
export interface CellCapacityQuestion {
  /** The campaign. */
  campaign: CampaignTiming
  /** Devices of the campaign in the fullest cell, 1 to 10,000,000. */
  devicesPerCell: number
  /** Devices of one cell that are upgraded at the same time, 1 to 1,000,000; 50 when absent. */
  cohortSize?: number
  /** Attempts to allow for each device, 1 to 100; 1 when absent, so that no attempt may fail. */
  attempts?: number
}

/** Whether the devices of one cell get their turn. */
export interface CellCapacity {
  /** Whether every device gets its attempts before the end. */
  fits: boolean
  /** Cohorts that the devices of the cell make. */
  cohorts: number
  /** Slots that are needed: one for each cohort and attempt. */
  slotsNeeded: number
  /** Slots that the windows have room for, as far as these cohorts can use them. */
  slotsAvailable: number
  /** Most devices in one cell with which the campaign would fit as it is. */
  devicesThatFit: number
  /** The slot that is needed last; absent when it does not fit. */
  lastSlot?: UtcInterval
  /** The earliest end date with which it fits; absent where none within ten years does. */
  earliestEndDate?: CalendarDate
  /** What to change so that it fits, any one of these; empty when it does. */
  changes: Array<string>
  /** The same in words, and what else there is to know. */
  notes: Array<string>
}

/** Hours of the day in some time zone: from `startHour` up to, not including, `endHour`. */
export interface LocalHours {
  /** First hour, 0 to 23; -1 when it was left out. */
  startHour: number
  /**
   * Hour of the end, 0 to 24; not after `startHour` it is one of the next day, as in 22 to 2. -1 when
   * it was left out.
   */
  endHour: number
}

/** The known values of `HourFit`. */
export interface HourFitValues {
  /** Never outside the local hours: part of them is given up. */
  INWARD: 'inward'
  /** Never less than the local hours: the windows reach beyond them. */
  OUTWARD: 'outward'
}

/**
 * What to do where local hours cannot be said exactly: a zone that is half an hour off, or a window that
 * midnight in UTC cuts into pieces shorter than the platform takes.
 */
export declare const HourFit: HourFitValues

/**
 * What to do where local hours cannot be said exactly: a zone that is half an hour off, or a window that
 * midnight in UTC cuts into pieces shorter than the platform takes.
 */
export type HourFit = Open<HourFitValues>

/** Asks for the UTC windows of local hours. */
export interface LocalWindowsQuestion {
  /** The time zone by its IANA name, such as `America/New_York`. */
  timeZone: string
  /** The hours of the day there, at least one entry; they may pass midnight. */
  localHours: Array<LocalHours>
  /** First day of the campaign, in UTC. */
  startDate: CalendarDate
  /** Last day of the campaign, in UTC. */
  endDate: CalendarDate
  /** What to do where the hours cannot be said exactly; inward when absent. */
  fit?: HourFit
  /** The version the windows are for: v3 (the default) takes none shorter than 4 hours, v2 any. */
  version?: SoftwareVersion
}

/** The UTC windows of local hours. */
export interface LocalWindows {
  /** The windows to send, right by the clock of the first day. */
  windows: Array<TimeWindow>
  /**
   * Whether they are the local hours asked for, no more and no less, as long as the clock is that of
   * the first day.
   */
  exact: boolean
  /** The first of these windows. */
  firstWindow: UtcInterval
  /** The same, on the clock there, such as `2026-03-02 22:00 to 2026-03-03 02:00`. */
  firstWindowLocal: string
  /**
   * Windows that lie in the local hours on every day of the campaign, whatever the clock does; empty
   * when there are none.
   */
  windowsRightEveryDay: Array<TimeWindow>
  /**
   * The campaign cut where the clocks change there; one entry when they do not. A campaign for each,
   * with its own windows, keeps to the local hours all the time.
   */
  periods: Array<LocalWindowsPeriod>
  /** Every change of the clocks there during the campaign. */
  clockChanges: Array<ClockChange>
  /** The same in words, and what else there is to know. */
  notes: Array<string>
}

/** Days of a campaign with one offset from UTC. The day in UTC on which the clocks change begins a period. */
export interface LocalWindowsPeriod {
  /** First day, in UTC. */
  startDate: CalendarDate
  /** Last day, in UTC. */
  endDate: CalendarDate
  /** What the clock there is ahead of UTC, such as `-05:00` or `+05:30`. */
  utcOffset: string
  /** The windows for these days; empty when none can be sent. */
  windows: Array<TimeWindow>
  /** What the windows of the first period mean on the clock there in these days, such as `21:00-01:00`. */
  localHours: Array<string>
}

/** A change of the clocks. */
export interface ClockChange {
  /** When it happens. */
  at: Timestamp
  /** The day there. */
  localDate: CalendarDate
  /** The offset before, such as `-05:00`. */
  offsetBefore: string
  /** The offset after, such as `-04:00`. */
  offsetAfter: string
  /** Hours that the clock there passes over, such as `02:00-03:00`. */
  missingLocalHours?: string
  /** Hours that the clock there shows twice, such as `01:00-02:00`. */
  repeatedLocalHours?: string
  /** What the windows to send mean on the clock there before. */
  localHoursBefore: Array<string>
  /** What the windows to send mean on the clock there afterwards. */
  localHoursAfter: Array<string>
  /** The same in words. */
  explanation: string
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

/** The known values of `UpgradeStatus`. */
export interface UpgradeStatusValues {
  /** Accepted and not checked yet. */
  REQUEST_PENDING: 'RequestPending'
  /** The check of parameters and devices failed. Final. */
  REQUEST_FAILED: 'RequestFailed'
  /** Checked; waits for its day. */
  QUEUED: 'Queued'
  /** Started: the devices are being upgraded. */
  IN_PROGRESS: 'InProgress'
  /** Over. Final. */
  FINISHED: 'Finished'
  /** It did not run when it was to. Final. */
  UPGRADE_FAILED: 'UpgradeFailed'
  /** Cancelled before it started. Final. The platform documents no name for it; this one is assumed. */
  CANCELLED: 'Cancelled'
}

/**
 * Where an upgrade stands (Software Management v1).
 *
 * Usual order: `RequestPending`, `Queued`, `InProgress`, `Finished`.
 */
export declare const UpgradeStatus: UpgradeStatusValues

/**
 * Where an upgrade stands (Software Management v1).
 *
 * Usual order: `RequestPending`, `Queued`, `InProgress`, `Finished`.
 */
export type UpgradeStatus = Open<UpgradeStatusValues>

/** The known values of `CancelListChange`. */
export interface CancelListChangeValues {
  /** Adds the listed devices. */
  APPEND: 'append'
  /** Puts the listed devices in the place of the whole list. */
  REPLACE: 'replace'
}

/** Whether devices join the list of those that lose their licence first, or replace it. */
export declare const CancelListChange: CancelListChangeValues

/** Whether devices join the list of those that lose their licence first, or replace it. */
export type CancelListChange = Open<CancelListChangeValues>

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
  /** Accepted with the request and not checked yet (v1). */
  REQUEST_PENDING: 'RequestPending'
  /** The device passed all checks (v1 and v2). */
  DEVICE_ACCEPTED: 'DeviceAccepted'
  /** The device is being upgraded (v1). */
  IN_PROGRESS: 'InProgress'
  /** The campaign was cancelled before the device had its turn (v2). Final. */
  CAMPAIGN_CANCELLED: 'CampaignCancelled'
  /** The campaign was stopped before the device was done (v2). Final. */
  CAMPAIGN_ABORTED: 'CampaignAborted'
  /** The device got its licence, or gave it back (v2). */
  SUCCESS: 'Success'
  /** The device got no licence, or keeps it (v2); the reason says why. */
  FAILURE: 'Failure'
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

/** Where a device stands in an upgrade, a campaign or a licence request, in any version. */
export declare const DeviceUpgradeStatus: DeviceUpgradeStatusValues

/** Where a device stands in an upgrade, a campaign or a licence request, in any version. */
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

/** The known values of `SoftwareVersion`. */
export interface SoftwareVersionValues {
  /** Upgrades that are pushed on a day, for OMA-DM (and LWM2M) devices. */
  V1: 'v1'
  /** Campaigns of devices that check in over HTTP. */
  V2: 'v2'
  /** Network-aware campaigns, for LWM2M and OMA-DM devices. */
  V3: 'v3'
}

/** A version of Software Management. */
export declare const SoftwareVersion: SoftwareVersionValues

/** A version of Software Management. */
export type SoftwareVersion = Open<SoftwareVersionValues>

/** The known values of `CampaignPartState`. */
export interface CampaignPartStateValues {
  /** Not scheduled yet. */
  PLANNED: 'planned'
  /** Waits until the pilot of its package has passed. */
  WAITS_FOR_PILOT: 'waitsForPilot'
  /** Scheduled, or running. */
  SCHEDULED: 'scheduled'
  /** Over. Final. */
  ENDED: 'ended'
  /** Refused by the platform, or failed as a whole. Final. */
  FAILED: 'failed'
  /** Cancelled or stopped. Final. */
  CANCELLED: 'cancelled'
  /** Whether it was scheduled is not known: the call failed after it was sent. Look, then decide. */
  UNKNOWN: 'unknown'
}

/** How far a part of a planned campaign is. */
export declare const CampaignPartState: CampaignPartStateValues

/** How far a part of a planned campaign is. */
export type CampaignPartState = Open<CampaignPartStateValues>

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
   * The operation the request is for, such as `softwareV3.queryDevices`, where that decides what
   * it may name.
   */
  operation?: string
  /** The campaign of v3 that is to be changed, which decides what may still change. */
  campaign?: Campaign
  /** The upgrade of v1 that is to be changed, which decides what may still change. */
  upgrade?: FirmwareUpgrade
  /** The campaign of v2 that is to be changed, which decides what may still change. */
  softwareCampaign?: SoftwareCampaign
  /** Licences that no device holds. */
  freeLicenses?: number
  /** The IMEIs of the devices that hold a licence: all of them, or no list at all. */
  licensedDevices?: Array<string>
  /**
   * The IMEIs of devices whose licence can no longer be taken away: they were upgraded since it was
   * assigned, or are being upgraded.
   */
  stuckLicenses?: Array<string>
  /** The IMEIs of the devices that write a verbose log now: all of them, or no list at all. */
  loggingDevices?: Array<string>
  /** Whether the firmware, software or file has passed its pilot; unknown when absent. */
  pilotPassed?: boolean
  /** What is decided otherwise than by default where the platform's documents are silent. */
  options?: RuleOptions
}

/**
 * Decisions that the rules make where the platform's documents are silent or disagree; the default
 * holds where a member is absent.
 */
export interface RuleOptions {
  /**
   * Shortest window of a v3 campaign, in hours, 1 to 24; 4 by default, as the documents say, though
   * their samples have shorter ones.
   */
  shortestV3WindowHours?: number
  /** Shortest window of a v2 campaign, in hours, 1 to 24; 1 by default. */
  shortestV2WindowHours?: number
  /** Most windows of one list, 1 to 1,000; 24 by default. */
  mostWindows?: number
  /**
   * Longest usual campaign, in days from the first to the last, 1 to 36,500; 31 by default. A longer
   * one is a warning.
   */
  usualRangeDays?: number
  /**
   * Whether a campaign may be scheduled for a day in the past, which is then only a warning; false by
   * default.
   */
  allowPastStart?: boolean
  /** Longest name of a campaign, in characters, 1 to 10,000; 100 by default. */
  longestCampaignName?: number
  /** Fewest digits of an IMEI, 1 to 15; 14 by default. Other lengths than 15 are a warning. */
  shortestImei?: number
  /** Most digits of an IMEI, 15 to 20; 16 by default. */
  longestImei?: number
  /**
   * Most devices of a campaign or upgrade, 1 to 10,000,000; any number by default. The limit of a
   * pilot stands by itself.
   */
  mostDevices?: number
  /**
   * Whether a v1 listener may ask for a user name and password in its messages without a warning;
   * false by default, because the platform dropped them in release 2.9.
   */
  allowCallbackCredentials?: boolean
  /**
   * Whether a callback listener may be on this machine, over http and at any port. The platform could
   * not reach it, so false by default; true for a client that speaks to a simulator on this machine.
   */
  allowLocalListeners?: boolean
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
  /** Upgrades that are pushed to OMA-DM and LWM2M devices on a day (Software Management v1). */
  get softwareV1(): SoftwareV1
  /** Campaigns of devices that check in over HTTP, their files and logs (Software Management v2). */
  get softwareV2(): SoftwareV2
  /** Network-aware firmware campaigns, and licences for every protocol (Software Management v3). */
  get softwareV3(): SoftwareV3
  /**
   * One campaign, whatever the version: a plan is split by protocol, sent to v1, v2 and v3, and
   * followed as one. It adds nothing that the three services cannot do.
   */
  get campaigns(): Campaigns
}

/**
 * One campaign, whatever the version: a plan is split by protocol, sent to v1, v2 and v3, and
 * followed as one. It adds nothing that the three services cannot do.
 */
export declare class Campaigns {
  /**
   * Looks up every device of a plan and says what would become of it; nothing is scheduled.
   *
   * Protocol, make, model, version, licence and running campaigns of each device are read. That
   * takes a call for each 1,000 devices, one for each 1,000 devices of unfinished campaigns for
   * such makes and models (1,000 calls at most), one for each earlier campaign of a package that
   * needs a pilot, and some twenty more.
   */
  checkPlan(plan: CampaignPlan, options?: CallOptions | null): Promise<CampaignPlanCheck>
  /**
   * Checks a plan, gives out licences where the plan says so, and schedules its parts.
   *
   * A package that has not passed its pilot begins with at most 20 devices; the others wait for
   * `continuePlan`. Keep the answer: the other functions want it back. When a part is refused the
   * others go on, and the part says why.
   */
  schedulePlan(plan: CampaignPlan, options?: CallOptions | null): Promise<PlannedCampaign>
  /**
   * Schedules what can be scheduled by now; call it when the report says so.
   *
   * That is what waited for a pilot that has passed, and what was not sent. Where a pilot is over and
   * did not pass, up to 20 of the devices that wait become the next one. A part of which nobody
   * knows whether it was scheduled is looked for first, and only sent again if it is not there.
   */
  continuePlan(campaign: PlannedCampaign, options?: CallOptions | null): Promise<PlannedCampaign>
  /** Reads how far every part of a plan is, as one report. */
  getPlanReport(campaign: PlannedCampaign, options?: CallOptions | null): Promise<CampaignPlanReport>
  /**
   * Waits until a plan is finished, or needs a word from you, and reads the report then.
   *
   * It needs one when `continuePlan` has something to do, or a pilot did not pass. Upgrades of v1
   * may last for ever: nobody waits for what is left after the last day of the plan.
   */
  waitForPlan(wait: CampaignPlanWait, options?: CallOptions | null): Promise<CampaignPlanReport>
  /**
   * Cancels every part that can still be cancelled, and says which cannot.
   *
   * v1 and v3 cancel nothing that has started; v2 stops it, and some devices may be done already.
   */
  cancelPlan(campaign: PlannedCampaign, options?: CallOptions | null): Promise<PlannedCampaign>
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
  /** Decisions of the rules where the platform's documents are silent. */
  rules?: RuleOptions
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

/** Upgrades that are pushed to OMA-DM and LWM2M devices on a day (Software Management v1). */
export declare class SoftwareV1 {
  /** Reads what the account has bought. */
  getSubscription(options?: CallOptions | null): Promise<Subscription>
  /**
   * Gives licences to devices. `softwareV3.assignLicenses` does the same for every protocol
   * and is what the platform advises.
   */
  assignLicenses(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<LicenseChangeResult>
  /**
   * Takes unused licences from devices, which also cancels an upgrade that has not started.
   * `softwareV3.removeLicenses` does the same for every protocol.
   */
  removeLicenses(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<LicenseChangeResult>
  /** Names the devices that lose their licence first when the monthly licences become fewer. */
  setCancelCandidates(candidates: CancelCandidatesRequest, options?: CallOptions | null): Promise<CancelCandidates>
  /** Empties the list of the devices that lose their licence first. */
  deleteCancelCandidates(options?: CallOptions | null): Promise<Success>
  /** Lists the firmware packages on offer. */
  listFirmware(clientType?: Protocol | null, options?: CallOptions | null): Promise<Array<Firmware>>
  /**
   * Schedules an upgrade that is pushed to a list of devices on a day.
   *
   * The answer means accepted, not scheduled: follow the upgrade with `getUpgrade`. A device that
   * is off is notified when it next connects; OMA-DM devices stay queued without end.
   */
  scheduleUpgrade(request: FirmwareUpgradeRequest, options?: CallOptions | null): Promise<FirmwareUpgrade>
  /** Reads an upgrade and how far each of its devices is: the report of the upgrade. */
  getUpgrade(upgradeId: string, options?: CallOptions | null): Promise<FirmwareUpgrade>
  /** Adds devices to an upgrade, or takes them out. Not possible once it has started. */
  modifyUpgradeDevices(upgradeId: string, request: UpgradeDevicesRequest, options?: CallOptions | null): Promise<CampaignDevicesResult>
  /** Cancels an upgrade that has not started. */
  cancelUpgrade(upgradeId: string, options?: CallOptions | null): Promise<Success>
  /** Lists the addresses that the platform calls when an upgrade changes. */
  listCallbacks(options?: CallOptions | null): Promise<Array<RegisteredUpgradeCallback>>
  /** Registers the address that the platform calls when an upgrade changes. Replaces the one before. */
  registerCallback(listener: UpgradeCallbackListener, options?: CallOptions | null): Promise<UpgradeCallbackRegistration>
  /** Removes the address that the platform calls. `Fota` is the only service there is. */
  deregisterCallback(serviceName: string, options?: CallOptions | null): Promise<Success>
  /** Reads the upgrades of a device in the last six months. */
  getDeviceHistory(deviceId: string, options?: CallOptions | null): Promise<Array<DeviceUpgrade>>
  /**
   * Lists the devices that hold a licence; a page also tells how many were bought and are in use.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  getLicenses(options?: CallOptions | null): Pager<LicensedDevice, LicensePage>
  /**
   * Lists the IMEIs of the devices that lose their licence first.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listCancelCandidates(options?: CallOptions | null): Pager<string, CancelCandidatePage>
  /**
   * Lists the devices of the account, by IMEI.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listDevices(clientType?: Protocol | null, options?: CallOptions | null): Pager<Device, DevicePage>
  /**
   * Lists the upgrades that stand at a status.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listUpgradesByStatus(upgradeStatus: UpgradeStatus, options?: CallOptions | null): Pager<FirmwareUpgrade, FirmwareUpgradePage>
}

/** Campaigns of devices that check in over HTTP, their files and logs (Software Management v2). */
export declare class SoftwareV2 {
  /** Reads what the account has bought. */
  getSubscription(options?: CallOptions | null): Promise<Subscription>
  /**
   * Gives licences to devices. `softwareV3.assignLicenses` does the same for every protocol
   * and is what the platform advises.
   */
  assignLicenses(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<LicenseChangeResult>
  /**
   * Takes unused licences from devices, which also cancels an upgrade that has not started.
   * `softwareV3.removeLicenses` does the same for every protocol.
   */
  removeLicenses(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<LicenseChangeResult>
  /** Names the devices that lose their licence first when the monthly licences become fewer. */
  setCancelCandidates(candidates: CancelCandidatesRequest, options?: CallOptions | null): Promise<CancelCandidates>
  /** Empties the list of the devices that lose their licence first. */
  deleteCancelCandidates(options?: CallOptions | null): Promise<Success>
  /**
   * Schedules a software campaign at the older address of the call;
   * `scheduleSoftwareCampaign` does the same at the documented one.
   */
  scheduleCampaign(request: SoftwareCampaignRequest, options?: CallOptions | null): Promise<SoftwareCampaign>
  /**
   * Schedules a software campaign for devices that check in.
   *
   * The answer means accepted, not scheduled: follow the campaign with `getCampaign`. Devices that
   * do not fit are left out one by one, and the report says why.
   */
  scheduleSoftwareCampaign(request: SoftwareCampaignRequest, options?: CallOptions | null): Promise<SoftwareCampaign>
  /** Schedules a campaign that brings a configuration file to devices that check in. */
  scheduleFileCampaign(request: FileCampaignRequest, options?: CallOptions | null): Promise<SoftwareCampaign>
  /** Reads a campaign. */
  getCampaign(campaignId: string, options?: CallOptions | null): Promise<SoftwareCampaign>
  /** Adds devices to a campaign, or takes them out. Possible only while it is pending or queued. */
  modifyCampaignDevices(campaignId: string, request: CampaignDevicesRequest, options?: CallOptions | null): Promise<CampaignDevicesResult>
  /** Cancels a campaign. One that has started is aborted: some devices may be done already. */
  cancelCampaign(campaignId: string, options?: CallOptions | null): Promise<Success>
  /**
   * Changes the dates and windows of a campaign.
   *
   * Before the start everything may change; afterwards only the end date, to at least 24 hours
   * from now, and windows may be added. Send what stays the same too.
   */
  changeCampaignDates(campaignId: string, request: SoftwareCampaignDatesRequest, options?: CallOptions | null): Promise<SoftwareCampaign>
  /** Registers the address that the platform calls when a campaign changes. */
  registerCallback(listener: FotaCallbackListener, options?: CallOptions | null): Promise<FotaCallbackListener>
  /** Replaces the address that the platform calls when a campaign changes. */
  updateCallback(listener: FotaCallbackListener, options?: CallOptions | null): Promise<FotaCallbackListener>
  /** Reads the address that the platform calls when a campaign changes. */
  getCallback(options?: CallOptions | null): Promise<FotaCallbackListener>
  /** Removes the address that the platform calls when a campaign changes. */
  deregisterCallback(options?: CallOptions | null): Promise<Success>
  /** Lists the software packages on offer. */
  listSoftware(distributionType?: Protocol | null, options?: CallOptions | null): Promise<Array<SoftwarePackage>>
  /** Reads the upgrades of a device in the last six months. */
  getDeviceHistory(deviceId: string, options?: CallOptions | null): Promise<Array<DeviceUpgrade>>
  /** Lists the devices whose clients write a verbose log. */
  listLoggingDevices(options?: CallOptions | null): Promise<Array<LoggingDevice>>
  /** Turns the verbose log of devices on, for 7 days; at most 20 devices of an account at a time. */
  enableLoggingDevices(devices: DeviceLoggingRequest, options?: CallOptions | null): Promise<Array<LoggingDevice>>
  /** Turns the verbose log of devices off. */
  disableLoggingDevices(deviceIds: Array<string>, options?: CallOptions | null): Promise<Success>
  /** Turns the verbose log of a device on, for 7 days; at most 20 devices of an account at a time. */
  enableDeviceLogging(deviceId: string, options?: CallOptions | null): Promise<LoggingDevice>
  /** Turns the verbose log of a device off. */
  disableDeviceLogging(deviceId: string, options?: CallOptions | null): Promise<Success>
  /** Reads the verbose log of a device. There is none in the first 24 hours, and none older than 30 days. */
  getDeviceLogs(deviceId: string, options?: CallOptions | null): Promise<Array<DeviceLog>>
  /** Reads when a device checked in, and what came of it. Works without a verbose log. */
  getCheckInHistory(deviceId: string, options?: CallOptions | null): Promise<Array<CheckIn>>
  /** Lists the configuration files on offer for a protocol. */
  listFiles(distributionType: Protocol, options?: CallOptions | null): Promise<Array<ConfigurationFile>>
  /**
   * Lists the devices that hold a licence; a page also tells how many were bought and are in use.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  getLicenses(options?: CallOptions | null): Pager<LicensedDevice, LicensePage>
  /**
   * Lists the IMEIs of the devices that lose their licence first.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listCancelCandidates(options?: CallOptions | null): Pager<string, CancelCandidatePage>
  /**
   * Lists the devices of the account, by IMEI.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listDevices(distributionType?: Protocol | null, options?: CallOptions | null): Pager<Device, DevicePage>
  /**
   * Lists the campaigns that stand at a status.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listCampaignsByStatus(campaignStatus: CampaignStatus, options?: CallOptions | null): Pager<SoftwareCampaign, SoftwareCampaignPage>
  /**
   * Lists the devices of a campaign and how far each is: the report of the campaign.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listCampaignDevices(campaignId: string, options?: CallOptions | null): Pager<CampaignDevice, CampaignDevicePage>
  /**
   * Uploads a configuration file, to be brought to devices by `scheduleFileCampaign`.
   *
   * The file is streamed, never held in memory as a whole. The answer has the name that the
   * platform gave it.
   */
  uploadFile(form: FileUpload, file: UploadSource, options?: UploadOptions | null): Promise<ConfigurationFile>
  /**
   * Uploads a new version of a configuration file. Only the release notes know this call; its form
   * is assumed to be that of `uploadFile`.
   */
  updateFile(form: FileUpload, file: UploadSource, options?: UploadOptions | null): Promise<ConfigurationFile>
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
  /**
   * Moves virtual time on; everything on the way happens at its own moment, in order.
   *
   * When this returns, every message to a listener that was due was sent, and sent again where nobody
   * took it. Nothing else runs meanwhile: with a listener in this very process take `advanceAsync`.
   */
  advance(by: TimeSpan): void
  /** Moves virtual time on like `advance`, while the program goes on. */
  advanceAsync(by: TimeSpan): Promise<void>
  /** Forces what becomes of devices or campaigns, whatever their state says. The oldest fault goes first. */
  force(fault: Fault): void
  /** Forces nothing any more. */
  clearFaults(): void
  /**
   * The messages to listeners, oldest first: those on their way, and the last 10,000 that are through.
   * Passwords in them read `***`.
   */
  callbacks(): Array<CallbackMessage>
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

/** How to upload a file. */
export interface UploadOptions {
  /** Another name for the file than its own. */
  name?: string
  /**
   * Told how many bytes were sent, and how many there are where that is known. The upload waits
   * until it is done; what it throws ends the upload.
   */
  onProgress?: (sent: number, total: number | undefined) => unknown
  /** The account the file is for, instead of the client's own. */
  account?: string
  /**
   * How long the whole upload may take, in milliseconds; when absent the client's own limit, and
   * longer the larger the file is.
   */
  timeout?: number
  /** Stops the upload, which rejects with `CancelledError` and leaves no file behind. */
  signal?: AbortSignal
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

/** When a campaign starts, how far its windows reach, and what fits into them. Offline. */
export declare namespace timing {
  /**
   * Tells when a campaign would start: the earliest and the latest instant.
   *
   * A campaign that starts today begins on demand, within 90 minutes; any other at 00:00 UTC
   * of its start date.
   */
  function campaignStart(question: CampaignTiming): CampaignStart
  /**
   * Lists the windows that are left from now to the end of a campaign, with those that touch
   * or overlap joined (v2 and v3).
   */
  function windowsLeft(question: CampaignTiming): WindowsLeft
  /**
   * Tells how many attempts a device can have before a campaign ends.
   *
   * In v3 an attempt takes 4 hours inside the windows, and up to 3 begin on one day; the
   * platform documents neither, so both are members of the question.
   */
  function attemptsPerDevice(question: CampaignTiming): AttemptsPerDevice
  /** Finds the earliest end date that gives every device a number of attempts (v2 and v3). */
  function safeEndDate(question: SafeEndDateQuestion): SafeEndDate
  /**
   * Tells whether the devices of the fullest cell get their turn before a v3 campaign ends,
   * and what to change if they do not.
   *
   * Devices of one cell are upgraded in cohorts of 50, one cohort in 4 hours; the platform
   * does not document the size, so it is a member of the question.
   */
  function cellCapacity(question: CellCapacityQuestion): CellCapacity
  /**
   * Makes UTC windows of local hours, and tells what they mean when the clocks change there.
   *
   * The time zones come with the SDK, so that every machine gives the same answer.
   */
  function localWindows(question: LocalWindowsQuestion): LocalWindows
}

/**
 * A world for the simulator: its accounts, users, packages, devices, how they behave, and what is forced
 * to go wrong. Times are UTC.
 */
export interface Scenario {
  /** The accounts, the main one first. Without any, the simulator's usual world. */
  accounts?: Array<ScenarioAccount>
  /**
   * How devices behave, by name. There are always `good`, `flaky`, `never`, `daytime`, `nowAndThen`,
   * `ownHours` and `clumsy`; one of the same name replaces it.
   */
  behaviours?: Array<ScenarioBehaviour>
  /** What is forced from the start, oldest first. */
  faults?: Array<Fault>
  /** What the simulator is started with. `devices` counts only when there are no accounts. */
  options?: SimulatorOptions
  /** Firmware and software that devices can be upgraded with. */
  packages?: Array<ScenarioPackage>
  /** Who can log in. Without any, one user with a drawn name and password sees every account. */
  users?: Array<ScenarioUser>
}

/** An account and its devices. */
export interface ScenarioAccount {
  /** Devices, one by one. */
  devices?: Array<ScenarioDevice>
  /** Devices as chance has it. */
  fleet?: ScenarioFleet | null
  /** Devices that are alike. */
  groups?: Array<ScenarioGroup>
  /** How many licences it has bought; as many as its devices hold and `options.freeLicenses` when absent. */
  licenses?: number | null
  /** Listeners that are registered from the start. */
  listeners?: Array<ScenarioListener>
  /** Its name, such as `0642233522-00001`. */
  name?: string
  /**
   * What it has bought.
   * @default monthly
   */
  subscription?: 'monthly' | 'event' | 'both' | 'none'
}

/** How devices behave. */
export interface ScenarioBehaviour {
  /**
   * Up to how many minutes later a check-in may be.
   * @default 30
   */
  checkInJitterMinutes?: number
  /**
   * Minutes from one check-in of an HTTP device to the next; a device checks in when it is switched on, too.
   * @default 1440
   */
  checkInMinutes?: number
  /**
   * How the other attempts fail.
   * @default upgradeFailed
   */
  failure?: Outcome
  /**
   * Whether an HTTP device honours windows of hours.
   * @default true
   */
  honoursWindows?: boolean
  /** What devices call it by. */
  name?: string
  /** When a device is on. */
  power?: ScenarioPower
  /**
   * In how many of 100 cases the network says where the device is.
   * @default 100
   */
  reachablePercent?: number
  /**
   * How many of 100 attempts the upgrade server refuses; together with those that succeed at most 100. A
   * campaign of devices that it always refuses fails as a whole.
   * @default 0
   */
  refusedPercent?: number
  /**
   * How many of 100 attempts succeed.
   * @default 100
   */
  successPercent?: number
  /**
   * Whether verbose logs can be collected.
   * @default true
   */
  supportsLogging?: boolean
}

/**
 * How messages to listeners are delivered. The platform says nothing about those of Software Management,
 * so what is known about its other messages holds.
 */
export interface CallbackOptions {
  /**
   * How long a listener may take to answer, in real time; 1 millisecond to 1 minute.
   * @default PT4S
   */
  ackTimeout?: string
  /**
   * Days of virtual time that a message stays in the archive.
   * @default 30
   */
  archiveDays?: number
  /**
   * Most devices of a message; a campaign with more of them gets several.
   * @default 1000
   */
  devicesPerMessage?: number
  /**
   * How many of 100 acknowledged messages are sent once more.
   * @default 0
   */
  duplicatePercent?: number
  /**
   * Whether v1 repeats the user name and password of the registration in the body.
   * @default true
   */
  echoCredentials?: boolean
  /**
   * Whether messages go to this machine only; others are put into the archive at once, not sent.
   * @default true
   */
  loopbackOnly?: boolean
  /**
   * When a message that was not acknowledged is sent again.
   * @default documented
   */
  plan?: 'documented' | 'observed'
  /**
   * How many of 100 messages overtake the one before them.
   * @default 0
   */
  reorderPercent?: number
}

/** A device. */
export interface ScenarioDevice {
  /** How it behaves, by name; `good` when absent. */
  behaviour?: string | null
  /**
   * The cell of the network that serves it.
   * @default 0
   */
  cell?: number
  /**
   * Whether it can be upgraded over the air.
   * @default true
   */
  eligible?: boolean
  /** Its IMEI, 14 to 16 digits. */
  imei: string
  /** Whether it holds a licence; when absent, if the account buys them by the month. */
  licensed?: boolean | null
  /**
   * The state of its line.
   * @default active
   */
  line?: 'active' | 'suspended' | 'deactivated'
  /** Its make. */
  make: string
  /** Its mobile number, 10 digits; drawn when absent. */
  mdn?: string | null
  /** Its model. */
  model: string
  /** Its protocol. */
  protocol: 'LWM2M' | 'OMA-DM' | 'HTTP' | 'none'
  /** The version it runs. */
  version: string
}

/** An outcome that is forced. What is absent is any. */
export interface Fault {
  /** The identifier of the campaign, upgrade or file campaign; all of them when absent. */
  campaign?: string | null
  /** The IMEI of the device that it happens to; every device when absent. */
  device?: string | null
  /** What is to happen. */
  outcome: Outcome
  /**
   * How often; once by default. The oldest fault goes first.
   * @default 1
   */
  times?: number | 'always'
  /** The version it happens in; all of them when absent. */
  version?: 'v1' | 'v2' | 'v3' | null
}

/** Devices as chance has it: some unreachable, some without a licence, some not active. */
export interface ScenarioFleet {
  /** Over how many cells they are spread, unevenly; one for 50 devices when absent. */
  cells?: number | null
  /** How many. */
  count: number
  /**
   * Which devices there are, and how many of each; when absent those of the simulator's usual world,
   * with their packages.
   */
  mix?: Array<ScenarioMix>
  /** What they are drawn from; `options.seed` when absent. */
  seed?: number | null
}

/** Devices that are alike. */
export interface ScenarioGroup {
  /** How they behave, by name; `good` when absent. */
  behaviour?: string | null
  /** Over how many cells they are spread, evenly; one for 50 devices when absent. */
  cells?: number | null
  /** How many. */
  count: number
  /**
   * Whether they can be upgraded over the air.
   * @default true
   */
  eligible?: boolean
  /**
   * The number of the first cell.
   * @default 100
   */
  firstCell?: number
  /** The 14 digits before the check digit of the first IMEI; the others follow. Made up when absent. */
  firstImei?: string | null
  /** Whether they hold licences; when absent, if the account buys them by the month. */
  licensed?: boolean | null
  /**
   * The state of their lines.
   * @default active
   */
  line?: 'active' | 'suspended' | 'deactivated'
  /** Their make. */
  make: string
  /** Their model. */
  model: string
  /** Their protocol. */
  protocol: 'LWM2M' | 'OMA-DM' | 'HTTP' | 'none'
  /** The version they run. */
  version: string
}

/** A listener. */
export interface ScenarioListener {
  /** What v1 repeats in its messages. */
  password?: string | null
  /** Its URL: on this machine, or https on a port that the platform allows. */
  url: string
  /** What v1 repeats in its messages. */
  username?: string | null
  /** The version that it listens to. */
  version: 'v1' | 'v2' | 'v3'
}

/** A part of a fleet. */
export interface ScenarioMix {
  /** How they behave, by name; as chance has it when absent. */
  behaviour?: string | null
  /** The make. */
  make: string
  /** The model. */
  model: string
  /** The protocol. */
  protocol: 'LWM2M' | 'OMA-DM' | 'HTTP' | 'none'
  /** Its share, compared with those of the others. */
  share: number
  /** The version that they run. */
  version: string
}

/** What can be forced: every failure that the platform documents, and success. */
export type Outcome =
  /** The check of a campaign fails: `RequestFailed` (v1), `CampaignRequestFailed`. */
  | 'requestFailed'
  /** The upgrade server does not take a campaign that was queued: `UpgradeFailed` (v1), `CampaignFailed`. */
  | 'campaignFailed'
  /** The check rejects a device: not found. */
  | 'deviceNotFound'
  /** The check rejects a device: invalid IMEI. */
  | 'invalidImei'
  /** The check rejects a device: not eligible for the service. */
  | 'notEligible'
  /** The check rejects a device: unknown client type. */
  | 'unknownClientType'
  /** The check rejects a device: another campaign has it. */
  | 'alreadyScheduled'
  /** The check rejects a device: it runs another version than the one that is upgraded from. */
  | 'wrongVersion'
  /** The check rejects a device: another make or model. */
  | 'wrongModel'
  /** The check rejects a device: another protocol. */
  | 'wrongProtocol'
  /** The check rejects a device: not active, or not connected. */
  | 'notActive'
  /** The check rejects a device: it has no licence. */
  | 'noLicense'
  /** The check rejects a device: no licence is free for it. */
  | 'noFreeLicense'
  /** The check rejects a device: internal error. */
  | 'internalError'
  /** The network does not reach a device (v3); it is asked again. */
  | 'notReachable'
  /** The network does not reach a device (v3), and is not asked again. */
  | 'notReachableForGood'
  /** The network reaches a device (v3), whatever it was going to say. */
  | 'reachable'
  /** The network reaches a device (v3), but its turn never comes. */
  | 'reachableInVain'
  /** A device stays pending until the end of the campaign. */
  | 'staysPending'
  /** An attempt begins and never ends, until the campaign does. */
  | 'neverEnds'
  /** The upgrade server refuses a request for a device (v3); tried again. */
  | 'serverRefused'
  /** An attempt fails; tried again where the version tries again. */
  | 'upgradeFailed'
  /** An attempt fails, and is not tried again. */
  | 'upgradeFailedForGood'
  /** An attempt succeeds, whatever would have come of it. */
  | 'upgradeSucceeded'
  /** The client of an HTTP device does not report its status. */
  | 'didNotReportStatus'
  /** The client of an HTTP device cannot download. */
  | 'downloadFailed'
  /** The client of an HTTP device has downloaded and not installed yet. */
  | 'downloadedNotInstalledYet'
  /** The client of an HTTP device cannot install what it downloaded. */
  | 'installFailed'
  /** An HTTP device fails with an unknown device error. */
  | 'unknownDeviceError'
  /** An HTTP device fails for another reason. */
  | 'otherError'
  /** A device cannot be added to a campaign. */
  | 'addDeviceFailed'
  /** A device cannot be removed from a campaign. */
  | 'removeDeviceFailed'
  /** A licence cannot be assigned: internal error. */
  | 'licenseAssignFailed'
  /** A licence cannot be removed: internal error. */
  | 'licenseRemoveFailed'

/** A package that leads from one version to another. */
export interface ScenarioPackage {
  /** The version before. */
  from: string
  /** From when on it is to be had; who listens is told then. From the start when absent. */
  launched?: string | null
  /** The make of the devices it is for. */
  make: string
  /** The model of the devices it is for. */
  model: string
  /** Its name; `<make>_<model>_<from>_<to>` when absent. */
  name?: string | null
  /** A note about the release. */
  note?: string
  /** The protocol of the devices it is for. */
  protocol: 'LWM2M' | 'OMA-DM' | 'HTTP' | 'none'
  /** The version after. */
  to: string
}

/** When a device is on. */
export interface ScenarioPower {
  /** With `every`: once in so many minutes, each device at a time of its own. */
  everyMinutes?: number | null
  /** With `hours`: from this hour of the day on. */
  from?: number | null
  /** With `every`: for so many minutes. */
  onMinutes?: number | null
  /**
   * The pattern.
   * @default always
   */
  pattern?: 'always' | 'never' | 'hours' | 'every'
  /** With `hours`: up to this hour of the day, across midnight when it is before `from`. */
  to?: number | null
}

/** What a simulator is started with. The defaults are what is known, or was decided, about the platform. */
export interface SimulatorOptions {
  /**
   * Whether a campaign can be stopped after it was scheduled; the platform's pages contradict one another.
   * @default false
   */
  abortAfterStart?: boolean
  /**
   * How long an attempt may take; no attempt begins that could not end in its window.
   * @default PT4H
   */
  attemptLength?: string
  /**
   * Most attempts to upgrade a device in a day.
   * @default 3
   */
  attemptsPerDay?: number
  /** How messages to listeners are delivered. */
  callbacks?: CallbackOptions
  /**
   * Time from the request to the check of a campaign.
   * @default PT1M
   */
  checkDelay?: string
  /**
   * Most devices of one cell that are upgraded at the same time.
   * @default 50
   */
  cohortSize?: number
  /**
   * Devices of the main account, at least 1.
   * @default 300
   */
  devices?: number
  /**
   * The HTTP status that goes with a session that is missing, unknown or idle too long: 400 or 401.
   * @default 400
   */
  expiredSessionStatus?: number
  /**
   * Whether a v2 campaign without a last day gets one, a week after its first, as a page of the platform
   * says of campaigns that start today; another page requires it.
   * @default false
   */
  fillEndDate?: boolean
  /**
   * Licences of the main account that no device holds at the start.
   * @default 100
   */
  freeLicenses?: number
  /**
   * Whether answers of 1 KiB and more are compressed for clients that accept gzip. Prescribed
   * answers never are.
   * @default false
   */
  gzip?: boolean
  /**
   * Most bytes of a configuration file; the platform names no limit, so this one is assumed.
   * @default 104857600
   */
  largestFile?: number
  /**
   * Failed logins in a row that lock a user; 5 at the platform.
   * @default 5
   */
  lockoutThreshold?: number
  /**
   * How often an LWM2M device of a v1 upgrade is asked again, at 04:00 UTC; an older page has it, with 3 days.
   * @default 3
   */
  lwm2mRetryDays?: number
  /**
   * Most devices of a campaign once a pilot passed.
   * @default 10000
   */
  maxCampaignDevices?: number
  /**
   * Whether OMA-DM devices of a v1 upgrade stay queued when the first request, which lives for 4 hours, was
   * not delivered, and after a failure; so it is at the platform since release 3.1.
   * @default true
   */
  omaDmQueue?: boolean
  /**
   * Time from the request to the start of a campaign that starts today; at most 90 minutes at the platform.
   * @default PT15M
   */
  onDemandDelay?: string
  /**
   * Most items of a page, 1 to 1,000,000; 1,000 at the platform.
   * @default 1000
   */
  pageSize?: number
  /**
   * Whether a campaign takes at most 20 devices until a pilot passed.
   * @default true
   */
  pilotRule?: boolean
  /**
   * The TCP port on 127.0.0.1; 0 lets the system choose one.
   * @default 0
   */
  port?: number
  /**
   * Requests a minute before the gateway throttles an application; 0 for no limit.
   * @default 0
   */
  rateLimitPerMinute?: number
  /**
   * Time from the start of a campaign, when the network is asked about its devices, until it is scheduled.
   * @default PT5M
   */
  schedulingDelay?: string
  /**
   * What the world, tokens, identifiers and outcomes are drawn from: the same seed and the same
   * requests give the same bytes.
   * @default 1
   */
  seed?: number
  /**
   * Minutes without use after which a session ends; 20 at the platform.
   * @default 20
   */
  sessionIdleMinutes?: number
  /**
   * The code with which Software Management refuses a session; `INVALID_ACCESS` by default.
   * @default INVALID_ACCESS
   */
  softwareSessionCode?: string
  /**
   * Virtual seconds that pass in a second of real time; at 0 time stands still unless it is advanced.
   * @default 0
   */
  speed?: number
  /**
   * The virtual time at the start; 2026-03-01T00:00:00Z by default.
   * @default 2026-03-01T00:00:00Z
   */
  start?: string
  /**
   * Seconds that a bearer token lives from its first issue; 3600 at the platform.
   * @default 3600
   */
  tokenLifeSeconds?: number
  /**
   * Whether a v1 upgrade is over with the `endDate` of its request, if it has one; the platform's documents do
   * not say.
   * @default true
   */
  upgradeEndDate?: boolean
  /**
   * Days after its start when a v1 upgrade is over, whatever devices are still queued. Not documented; the
   * platform lists upgrades for six months.
   * @default 183
   */
  upgradeLongestDays?: number
  /**
   * A world of your own, and options that hold unless they are given here: a scenario, its text (JSON or
   * TOML), or the path of its file. `npx thingspace scenario schema` prints what may stand in it.
   */
  scenario?: string | Scenario
}

/** A user. */
export interface ScenarioUser {
  /** The names of the accounts that this user sees. */
  accounts: Array<string>
  /** The name to log in with. */
  name: string
  /** The password; drawn from the seed when absent. */
  password?: string | null
}

/** What each operation with a body sends, for `validate`. */
export interface RequestBodies {
  'oauth.requestToken': TokenRequest
  'sessions.login': LoginRequest
  'sessions.resetPassword': PasswordResetRequest
  'softwareV1.assignLicenses': DeviceList
  'softwareV1.removeLicenses': DeviceList
  'softwareV1.setCancelCandidates': CancelCandidatesRequest
  'softwareV1.scheduleUpgrade': FirmwareUpgradeRequest
  'softwareV1.modifyUpgradeDevices': UpgradeDevicesRequest
  'softwareV1.registerCallback': UpgradeCallbackListener
  'softwareV2.assignLicenses': DeviceList
  'softwareV2.removeLicenses': DeviceList
  'softwareV2.setCancelCandidates': CancelCandidatesRequest
  'softwareV2.scheduleCampaign': SoftwareCampaignRequest
  'softwareV2.scheduleSoftwareCampaign': SoftwareCampaignRequest
  'softwareV2.scheduleFileCampaign': FileCampaignRequest
  'softwareV2.modifyCampaignDevices': CampaignDevicesRequest
  'softwareV2.changeCampaignDates': SoftwareCampaignDatesRequest
  'softwareV2.registerCallback': FotaCallbackListener
  'softwareV2.updateCallback': FotaCallbackListener
  'softwareV2.enableLoggingDevices': DeviceLoggingRequest
  'softwareV2.uploadFile': FileUpload
  'softwareV2.updateFile': FileUpload
  'softwareV3.scheduleCampaign': CampaignRequest
  'softwareV3.modifyCampaignDevices': CampaignDevicesRequest
  'softwareV3.changeCampaignDates': CampaignDatesRequest
  'softwareV3.syncDeviceFirmware': DeviceList
  'softwareV3.queryDevices': DeviceList
  'softwareV3.registerCallback': FotaCallbackListener
  'softwareV3.updateCallback': FotaCallbackListener
  'softwareV3.assignLicenses': DeviceList
  'softwareV3.removeLicenses': DeviceList
  'campaigns.checkPlan': CampaignPlan
  'campaigns.schedulePlan': CampaignPlan
  'campaigns.continuePlan': PlannedCampaign
  'campaigns.getPlanReport': PlannedCampaign
  'campaigns.waitForPlan': CampaignPlanWait
  'campaigns.cancelPlan': PlannedCampaign
}
