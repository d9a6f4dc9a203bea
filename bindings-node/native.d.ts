// Written by scripts/build.mjs from the declarations of the core: do not edit.
import type {
  CalendarDate, CallbackMessage, Open, Pager, PendingRequest, RecordedRequest, ScriptedResponse, Secret, Statistics, Timestamp, UploadSource,
} from './types'

/** An account, and what it may use. */
export interface AccountInformation {
  /** Its name, leading zeros included. */
  accountName: string
  /** Its billing number. */
  accountNumber?: string
  /** Whose it is. */
  organizationName?: string
  /** Whether devices may be added and activated in one request. */
  isProvisioningAllowed: boolean
  /** Its carriers. */
  carriers: Array<string>
  /** What it has, such as `Static IP`. */
  features: Array<string>
  /** Its pools of IP addresses. */
  iPPools: Array<IpPool>
  /** Its plans. */
  servicePlans: Array<ServicePlan>
}

/** A pool of IP addresses. */
export interface IpPool {
  /** Its name. */
  poolName: string
  /** `Static IP` or `Dynamic IP`. */
  poolType: string
  /** Whether it is the one used when none is named. */
  isDefaultPool: boolean
}

/** A service plan. */
export interface ServicePlan {
  /** Its name. */
  name: string
  /** Its code, which requests take; it may differ from the name. */
  code: string
  /** Its size in kilobytes. */
  sizeKb?: number
  /** Its code at the carrier. */
  carrierServicePlanCode?: string
  /** Whatever else the platform tells. */
  extendedAttributes: Array<KeyValue>
}

/** One page of leads. */
export interface LeadPage {
  /** The leads of this page. */
  leads: Array<Lead>
  /** Whether more follow. */
  hasMoreData: boolean
}

/** A customer who may become one. */
export interface Lead {
  /** Identifies the lead. */
  leadId: string
  /** Where it stands, such as `Qualified`. */
  leadState?: string
  /** Where the customer is. */
  address?: Address
}

/** The services that an account has defined, and their states. */
export interface StatesAndServices {
  /** The account's engagements. */
  engagement: Array<Engagement>
}

/** An engagement of an account. */
export interface Engagement {
  /** Identifies it. */
  engagementId: string
  /** Its charging group. */
  chargingGroup?: string
  /** Its services. */
  services: Array<AccountService>
}

/** A service that the account has defined. */
export interface AccountService {
  /** Its name. */
  name: string
  /** What it is for. */
  description?: string
  /** Its states. */
  states: Array<AccountState>
}

/** A state of a service that the account has defined. */
export interface AccountState {
  /** Its name. */
  name: string
  /** Its place among the states. */
  workflowSequenceNumber?: number
  /** The plans it may be combined with, by their codes. */
  servicePlans: Array<string>
}

/** The kinds of devices that an account has registered. */
export interface DeviceSkuList {
  /** The account. */
  accountName: string
  /** The kinds. */
  deviceSkuInfo: Array<DeviceSku>
}

/** A kind of device. */
export interface DeviceSku {
  /** Its stock-keeping unit. */
  deviceSku: string
  /** Whether the device database has it: `Valid`. */
  deviceSkuStatus?: string
}

/**
 * A request about any number of devices that was sent in parts.
 *
 * Plain data: keep it, in a file if you want to, and give it back to `bulk.wait`.
 */
export interface BulkRequest {
  /** What was asked for: the name of an operation of `devices`, such as `activate`. */
  operation: string
  /** The account that it was sent for, where that is known. */
  accountName?: string
  /** The parts, in the order of the devices. */
  parts: Array<BulkPart>
}

/** One of the requests that a large one was sent in. */
export interface BulkPart {
  /** Identifies the request; absent where the platform did not accept it. */
  requestId?: string
  /**
   * The first device of the part: its index in the list that was given, counted from 0. The part reaches as
   * far as the next one begins; devices that were named before are left out.
   */
  firstDevice: number
  /** How many devices are in the part. */
  devices: number
  /** Why the part was not sent, and what to do. */
  problem?: string
  /**
   * Whether the platform may have carried out the part although it has no request: look at its devices
   * before you send it again.
   */
  outcomeUnknown: boolean
}

/** A request in parts to wait for. */
export interface BulkWait {
  /** The request, as it was answered. */
  bulk: BulkRequest
  /** How long to wait at most, in seconds; 24 hours when absent. */
  deadlineSeconds?: number
  /** Time between two looks at the platform, in seconds; 30 when absent. */
  pollIntervalSeconds?: number
}

/** What came of a request in parts. */
export interface BulkResult {
  /** What was asked for. */
  operation: string
  /** `Success`, `Failed` or `PartialSuccess`; `Pending` if a part is not done. */
  status: RequestStatus
  /** Devices of all parts. */
  totalDevices: number
  /** Devices that it was done for. */
  succeeded: number
  /** Devices that it failed for; those of a part that was never sent are not among them. */
  failed: number
  /** What came of each part, in their order. */
  parts: Array<BulkPartResult>
}

/** What came of one part. */
export interface BulkPartResult {
  /** The part as it was sent. */
  part: BulkPart
  /** What came of it; absent where it was not sent. */
  result?: RequestResult
  /** Why nothing came of it, or not everything within the deadline, and what to do. */
  problem?: string
}

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
   * front of the listener may. Messages of v2, v3 and Location carry none: with a password set and no such
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
  /** The message, if it is one of Software Management; absent unless the status is 200. */
  event?: SoftwareCallback
  /** The message, if it is one of Connectivity Management or Location; absent unless the status is 200. */
  connectivityEvent?: ConnectivityCallback
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
  maxDevicesPerPart?: number
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

/**
 * A message that the platform sent to a listener of Connectivity Management or Location.
 *
 * A message is about one device; the parts that do not belong to its kind are empty. Whatever else it holds is
 * in `unknownMembers`, so that nothing is lost. The platform documents only some of its messages; the others
 * are read in an assumed shape.
 */
export interface ConnectivityCallback {
  /**
   * The request that it answers, or the transaction of a location request; for other news, an identifier of
   * its own.
   */
  requestId: string
  /** The device. */
  deviceIds: Array<DeviceId>
  /** What happened; some messages leave it out. */
  status?: CallbackStatus
  /** What a request about a device brought. */
  deviceResponse?: DeviceResponse
  /** Why a request failed. */
  faultResponse?: CallbackFault
  /** Non-IP data. */
  niddResponse?: NiddResponse
  /** A short message that was sent, or one from a device. */
  smsResponse?: SmsResponse
  /** A short message that was delivered, or expired. */
  smsDeliveryConfirmation?: SmsDelivery
  /** Usage that was asked for. */
  usageResponse?: UsageResponse
  /** Where a device is. */
  devicelocation?: DeviceLocation
  /** Where a location report stands. */
  reportStatus?: LocationReportStatus
  /** A change that was made outside this interface. */
  externalProvisioningChange?: ExternalProvisioningChange
  /** A promotion that was taken off the device. */
  promoChange?: PromoChange
  /** Remark of the platform; the day a suspended line resumes, in a message of `ResumeTrackingNotification`. */
  comment?: string
  /** How often this message has been sent, this time included. */
  callbackCount?: number
  /** How often it is sent at most. */
  maxCallbackThreshold?: number
  /** The user name that was given when the listener was registered; mostly empty. */
  username?: string
  /**
   * The password that was given when the listener was registered. A listener that has checked it leaves it
   * out.
   */
  password?: Secret
  /** What the message holds besides. Empty parts are left out. */
  unknownMembers: Array<UnknownMember>
}

/** The known values of `CallbackStatus`. */
export interface CallbackStatusValues {
  /** What was asked for is done. */
  SUCCESS: 'Success'
  /** Failed; see `fault`. */
  FAILED: 'Failed'
  /** Waits for the approval of credit; another message follows. */
  ON_HOLD: 'OnHold'
  /** Was not approved within a week. */
  CANCELLED: 'Cancelled'
  /** Not done yet; another message follows. */
  PENDING: 'Pending'
  /** The device cannot be reached now; another message follows (NIDD). */
  QUEUED: 'Queued'
  /** The device has the data (NIDD). */
  DELIVERED: 'Delivered'
  /** The device did not get the data (NIDD). */
  DELIVERY_FAILED: 'DeliveryFailed'
  /** The line can take non-IP data (NIDD). */
  CONFIG_CREATED: 'ConfigCreated'
  /** The line cannot take non-IP data (NIDD). */
  CONFIG_FAILED: 'ConfigFailed'
}

/** What a message of Connectivity Management says happened. */
export declare const CallbackStatus: CallbackStatusValues

/** What a message of Connectivity Management says happened. */
export type CallbackStatus = Open<CallbackStatusValues>

/** Why a request failed. */
export interface CallbackFault {
  /** The code: `Service.CLASS.Specific`, as in `UnifiedWebService.REQUEST_FAILED.DeviceAlreadyActive`. */
  faultcode: string
  /** The text, which may change between releases. */
  faultstring?: string
}

/** What a request about a device brought: the one part that belongs to the request is filled. */
export interface DeviceResponse {
  /** The line was activated: its number and address. */
  activateResponse?: LineResponse
  /** The line was deactivated. */
  deactivateResponse?: LineResponse
  /** The line was restored. */
  restoreResponse?: LineResponse
  /** The line was suspended, until when. */
  suspendResponse?: SuspendResponse
  /** The identifiers after the change. */
  changeIdentifierResponse?: LineResponse
  /** The plan after the change. */
  changeServicePlanResponse?: LineResponse
  /** The state after the move. */
  goToStateResponse?: LineResponse
  /** The line was moved to another account. Assumed, as are the next five. */
  moveDeviceResponse?: LineResponse
  /** The device was detached from the network. */
  cancelLocationResponse?: LineResponse
  /** The cost centre after the change. */
  changeCostCenterResponse?: CostCenterResponse
  /** The custom fields after the change. */
  changeCustomFieldsResponse?: CustomFieldsResponse
  /** Who uses the line and where after the change. */
  changeContactInfoResponse?: ContactInfoResponse
  /** The labels that were put on the device, or taken off devices. */
  setUsageSegmentationLabelResponse?: LabelsResponse
  /** How long the line has been suspended. */
  suspensionStatusResponse?: SuspendResponse
  /** The preferred roaming list. */
  prlResponse?: PrlResponse
  /** Whether the device can be activated. */
  availabilityResponse?: AvailabilityResponse
  /** What became of an upload. */
  uploadResponse?: UploadResponse
  /** What became of an order. */
  orderStatusResponse?: OrderStatusResponse
  /** What became of a change of a profile. */
  eUICCProvisionResponse?: ProfileResponse
  /** Whether the device can be reached. */
  deviceReachabilityResponse?: ReachabilityResponse
  /** The monitors of the device. */
  deviceMonitorsResponse?: Array<ReachabilityResponse>
  /** Short messages to and from the device. */
  smsEventHistoryResponse?: Array<SmsEvent>
}

/** A line after a change. */
export interface LineResponse {
  /** Its identifiers, the new phone number among them. */
  deviceIds: Array<DeviceId>
  /** Its IP address. */
  ipAddress?: string
  /** Its plan. */
  servicePlan?: string
  /** Its state among those that the account has defined. */
  state?: LineStateResponse
  /**
   * The kind of subscription, as a code, after a move to a state; its place is assumed, as are those of the next
   * three.
   */
  subscriptionTypeCode?: string
  /** The kind of subscription, as text. */
  subscriptionTypeCodeDesc?: string
  /** Why the state changed, as a code. */
  stageStateChangeReasonCode?: string
  /** Why the state changed, as text. */
  stageStateChangeReasonCodeDesc?: string
}

/** The cost centre of a line. Assumed. */
export interface CostCenterResponse {
  /** The code; absent where it was removed. */
  costCenterCode?: string
}

/** The custom fields of a line. Assumed. */
export interface CustomFieldsResponse {
  /** Those that were changed. */
  customFields: Array<KeyValue>
}

/** Who uses a line and where. Assumed. */
export interface ContactInfoResponse {
  /** Who, and where. */
  primaryPlaceOfUse?: PlaceOfUse
}

/** Labels after a change. Assumed. */
export interface LabelsResponse {
  /** The one that was put on the device. */
  label?: Label
  /** Those that were taken off. */
  labels: Array<Label>
}

/** A state that the account has defined. */
export interface LineStateResponse {
  /** The state. */
  stateName?: string
  /** The service. */
  serviceName?: string
}

/** How long a line is and has been suspended. */
export interface SuspendResponse {
  /** When it is resumed by itself. */
  expectedResumeDate?: Timestamp
  /** How many days on end it may be suspended. */
  maxNumberOfDaysAllowed?: number
  /** How many days it was suspended in the last 12 months. */
  numberOfDaysSuspendedLast12Months?: number
}

/** The preferred roaming list of a device. */
export interface PrlResponse {
  /** Its version. */
  prlVersion?: string
  /** When the device told it. */
  reportedAt?: Timestamp
}

/** Whether a device can be activated. */
export interface AvailabilityResponse {
  /** Whether it can. */
  available: boolean
  /** Why not. */
  reason?: string
}

/** What became of an upload of identifiers. */
export interface UploadResponse {
  /** How many devices were taken. */
  uploaded: number
  /** Those that were not. */
  failed: Array<UploadFailure>
}

/** A device that was not uploaded. */
export interface UploadFailure {
  /** The device. */
  deviceIds: Array<DeviceId>
  /** Why not. */
  reason?: string
}

/** What became of an order to activate a device. */
export interface OrderStatusResponse {
  /** Where it stands. */
  orderStatus?: RequestStatus
  /** The `requestId` of the activation. */
  orderRequestId?: string
}

/** What became of a change of a profile. */
export interface ProfileResponse {
  /** What happened. */
  status?: ProfileStatus
  /** The state of the profile afterwards: `Enabled`, `Disabled` or `Deleted`. */
  profileState?: string
  /** The profile. */
  iccid?: string
}

/** The known values of `ProfileStatus`. */
export interface ProfileStatusValues {
  /** What was asked for is done. */
  SUCCESS: 'EXECUTED_SUCCESS'
  /** Downloaded, but not enabled yet; another message follows. */
  WITH_WARNING: 'EXECUTED_WITHWARNING'
  /** Failed. */
  FAILED: 'EXECUTED_FAILED'
}

/** What happened to a profile. */
export declare const ProfileStatus: ProfileStatusValues

/** What happened to a profile. */
export type ProfileStatus = Open<ProfileStatusValues>

/** A monitor, and whether its device can be reached. */
export interface ReachabilityResponse {
  /** The monitor. */
  monitorId?: string
  /** What has become of the device; absent where it cannot be reached. */
  reachabilityStatus?: ReachabilityType
  /** What the monitor watches. */
  monitorType?: ReachabilityType
  /** Until when the device stays reachable, in UTC. */
  maxUEAvailabilityTime?: Timestamp
  /** When the monitor ends. */
  monitorExpirationTime?: Timestamp
}

/** Non-IP data: one of the three parts. */
export interface NiddResponse {
  /** Data that the device sent. */
  niddMONotificationResponse?: NiddUplink
  /** What became of data that was sent to it. */
  niddMTDeliveryResponse?: NiddDelivery
  /** Whether the line can take non-IP data. */
  niddConfigResponse?: NiddDelivery
}

/** Data that a device sent. */
export interface NiddUplink {
  /** The account. */
  accountName?: string
  /** The data in base64; padding that the platform wrote as `\u003d` is mended. */
  message: string
  /** All identifiers of the device. */
  deviceIds: Array<DeviceId>
}

/** What became of data for a device. */
export interface NiddDelivery {
  /** The account. */
  accountName?: string
  /** All identifiers of the device. */
  deviceIds: Array<DeviceId>
  /** When the network confirmed the delivery. */
  acknowledgeTime?: Timestamp
  /** When delivery was first tried. */
  firstAttemptDeliveryTime?: Timestamp
  /** Why, such as `Buffered, device not reachable`. */
  reason?: string
}

/** A short message that left the network, or one from a device. Assumed. */
export interface SmsResponse {
  /** `Sent` for one that left. */
  smsStatus?: string
  /** The text of one from a device. */
  message?: string
  /** When. */
  timestamp?: Timestamp
}

/** What became of a short message. Assumed. */
export interface SmsDelivery {
  /** `delivered` or `expired`. */
  confirmation?: string
  /** When. */
  timestamp?: Timestamp
}

/** A short message in a history. Assumed. */
export interface SmsEvent {
  /** `MT` to the device, `MO` from it. */
  direction?: string
  /** What became of it. */
  status?: string
  /** The text. */
  message?: string
  /** When. */
  timestamp?: Timestamp
}

/** Usage that was asked for. Assumed but for its name. */
export interface UsageResponse {
  /** What each device used. */
  deviceUsage: Array<AggregateUsage>
  /** What was billed. */
  billedUsage: Array<BilledSegment>
}

/** What a device used in all. */
export interface AggregateUsage {
  /** The device. */
  deviceIds: Array<DeviceId>
  /** Bytes sent and received. */
  bytesUsed: number
  /** Short messages. */
  smsUsed: number
  /** Data sessions. */
  numberOfSessions: number
}

/** Where a device is, or why that is not known. */
export interface DeviceLocation {
  /** The identifier by which it was asked for. */
  deviceId?: string
  /** What kind of identifier that is. */
  kind?: DeviceIdKind
  /** The position, where there is one. */
  position?: Position
  /** What went wrong, where there is none. */
  positionError?: PositionError
}

/** A change that was made outside this interface. Assumed. */
export interface ExternalProvisioningChange {
  /** What made it. */
  source?: string
  /** What was changed. */
  change?: ExternalChangeKind
  /** The device after the change. */
  deviceInfo?: DeviceInformation
}

/** The known values of `ExternalChangeKind`. */
export interface ExternalChangeKindValues {
  /** Activated. */
  ACTIVATE: 'Activate'
  /** Suspended. */
  SUSPEND: 'Suspend'
  /** Restored. */
  RESTORE: 'Restore'
  /** Deactivated. */
  DEACTIVATE: 'Deactivate'
  /** Got another ESN. */
  CHANGE_ESN: 'ChangeEsn'
  /** Went from 3G to 4G. */
  FROM3_G_TO4_G: 'changeDevice3gTo4g'
  /** Went from 4G to 3G. */
  FROM4_G_TO3_G: 'changeDevice4gTo3g'
  /** Got another IMEI. */
  CHANGE_IMEI: 'changeIMEI'
  /** Got another SIM. */
  CHANGE_ICCID: 'changeICCID'
  /** Got another IMEI and another SIM. */
  CHANGE_IMEI_AND_ICCID: 'changeiMEIiCCID'
  /** Was found. */
  DEVICE_DETECTION: 'Device Detection'
}

/** What was changed outside this interface. */
export declare const ExternalChangeKind: ExternalChangeKindValues

/** What was changed outside this interface. */
export type ExternalChangeKind = Open<ExternalChangeKindValues>

/** A promotion that was taken off a device. Assumed. */
export interface PromoChange {
  /** The promotion that ended. */
  change?: string
  /** When it ended. */
  changeDate?: Timestamp
}

/** Activates service for devices. */
export interface ActivateRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 10,000. Give IMEI and ICCID of a 4G device. */
  devices: Array<DeviceIdentifiers>
  /** The plan, by its code. */
  servicePlan: string
  /** ZIP code of the area that the phone numbers are taken from: five digits. */
  mdnZipCode: string
  /** The pool that IP addresses are taken from; the default pool when absent. */
  carrierIpPoolName?: string
  /** The carrier; Verizon Wireless when absent. */
  carrierName?: string
  /** Cost centre: up to 36 letters, digits, spaces, `-`, `!`, `#`. */
  costCenterCode?: string
  /** Custom fields to set. */
  customFields?: Array<KeyValue>
  /** The group to put the devices into. */
  groupName?: string
  /** The lead that the lines came from. */
  leadId?: string
  /** Who uses the lines and where. */
  primaryPlaceOfUse?: PlaceOfUse
  /** `restricted` or `unrestricted`, for public IP addresses. */
  publicIpRestriction?: string
  /** Stock-keeping unit, for devices with an embedded SIM. */
  skuNumber?: string
}

/** Ends the service of devices. Their phone numbers are gone for good after 50 days. */
export interface DeactivateRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices. Give these or a selection below, not both. */
  devices?: Array<DeviceIdentifiers>
  /** Why: `FF` is the general reason. */
  reasonCode: string
  /** Selects the devices with these custom fields. */
  customFields?: Array<KeyValue>
  /** Selects the devices of this group. */
  groupName?: string
  /** Selects the devices on this plan. */
  servicePlan?: string
  /** Asks to waive the early termination fee. */
  etfWaiver?: boolean
  /** Takes the devices off the account afterwards. */
  deleteAfterDeactivation?: boolean
}

/** Devices to suspend or to restore. */
export interface DeviceSelectionRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices. Give these or a selection below, not both. */
  devices?: Array<DeviceIdentifiers>
  /** Selects the devices with these custom fields. */
  customFields?: Array<KeyValue>
  /** Selects the devices of this group. */
  groupName?: string
  /** Selects the devices on this plan. */
  servicePlan?: string
  /** Whether billing goes on while a line is suspended. */
  withBilling?: boolean
}

/** Moves devices to a state that the account has defined for a service. */
export interface GoToStateRequest {
  /** The account; the client's own when absent. The platform's documents do not show this member. */
  accountName?: string
  /** The service. */
  serviceName: string
  /** The state. */
  stateName: string
  /** The plan, by its code. */
  servicePlan: string
  /** ZIP code of the area that phone numbers are taken from: five digits. */
  mdnZipCode: string
  /** The devices: at most 10,000. All are taken to be in the state of the first; others fail. */
  devices?: Array<DeviceIdentifiers>
  /** Selects devices instead. */
  filter?: DeviceFilter
  /** The pool that IP addresses are taken from. */
  carrierIpPoolName?: string
  /** `restricted` or `unrestricted`, for public IP addresses. */
  publicIpRestriction?: string
  /** Devices with the fixed IP address that each gets, in place of `devices`. */
  devicesWithServiceAddress?: Array<DeviceIdentifiers>
  /** The fixed IP address of the only device. */
  ipAddress?: string
  /** Stock-keeping unit, for devices with an embedded SIM. */
  skuNumber?: string
  /** Custom fields to set. */
  customFields?: Array<KeyValue>
  /** The group to put the devices into. */
  groupName?: string
  /** Who uses the lines and where. */
  primaryPlaceOfUse?: PlaceOfUse
}

/** Detaches a device from the network, so that it has to attach anew. */
export interface CancelLocationRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The device: exactly one. */
  devices: Array<DeviceIdentifiers>
}

/** Adds devices to the account without activating them. */
export interface AddDevicesRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The state to add them in: `preactive`. */
  state: string
  /** The devices. */
  devicesToAdd: Array<DeviceIdentifiers>
  /** Custom fields to set. */
  customFields?: Array<KeyValue>
  /** The group to put the devices into. */
  groupName?: string
  /** Stock-keeping unit, for devices with an embedded SIM. */
  skuNumber?: string
  /** Object identifier of the subscription manager (SM-SR): digits and points, 3 to 46 characters. */
  smsrOid?: string
}

/** What became of a device that was to be added. */
export interface AddedDevice {
  /** The device. */
  deviceIds: Array<DeviceId>
  /** `Success`, or why not. */
  response: string
}

/** Asks whether devices can be activated. */
export interface AvailabilityRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 10,000. */
  devices: Array<DeviceIdentifiers>
}

/** Takes deactivated devices off the account. */
export interface DeleteDevicesRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 100, all deactivated. */
  devicesToDelete: Array<DeviceIdentifiers>
}

/** What became of a device that was to be deleted. */
export interface DeletedDevice {
  /** The device. The platform sends one identifier bare and several in a list; both are read. */
  deviceIds: Array<DeviceId>
  /** `Success` or `Failed`. */
  status: RequestStatus
  /** Why it failed. */
  message?: string
}

/** Asks for SIMs that were found in other hardware than they are paired with. */
export interface MismatchRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** When the mismatch was found. */
  filter: TimeRange
  /** Only these devices. */
  devices?: Array<DeviceIdentifiers>
  /** Only devices of this group. */
  groupName?: string
}

/** A SIM that was found in other hardware. */
export interface MismatchedDevice {
  /** The account. */
  accountName: string
  /** Phone number of the line. */
  mdn?: string
  /** When the SIM was last activated. */
  activationDate?: Timestamp
  /** The SIM. */
  iccid?: string
  /** The IMEI it is paired with. */
  preImei?: string
  /** The IMEI it was found in. */
  postImei?: string
  /** When the SIM was activated over the air. */
  simOtaDate?: Timestamp
}

/** Selects the devices to list; all of the account when nothing is given. */
export interface DeviceListRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** One device. */
  deviceId?: DeviceId
  /** Devices by a part of an identifier. */
  filter?: DeviceListFilter
  /** Devices in this state, such as `active`. */
  currentState?: string
  /** Devices with these custom fields. */
  customFields?: Array<KeyValue>
  /** Devices added at this time or later. */
  earliest?: Timestamp
  /** Devices added before this time. */
  latest?: Timestamp
  /** Devices of this group. */
  groupName?: string
  /** Devices on this plan. */
  servicePlan?: string
  /** Devices in one page: at most 2,000, which is also the default. */
  maxNumberOfDevices?: number
  /**
   * Begins after the device with this number, the attribute `DeviceId` of the last one seen. The list counts
   * it by itself.
   */
  largestDeviceIdSeen?: number
}

/** Selects devices by a part of an identifier. */
export interface DeviceListFilter {
  /** What to look for. */
  deviceIdentifierFilters: Array<DeviceIdSearch>
}

/** A part of an identifier to look for: one of the three. */
export interface DeviceIdSearch {
  /** The kind of identifier. */
  kind: DeviceIdKind
  /** The part, anywhere in the identifier. */
  contains?: string
  /** What the identifier begins with. */
  startswith?: string
  /** What the identifier ends with. */
  endswith?: string
}

/** One page of devices. */
export interface DeviceInformationPage {
  /** The devices of this page. */
  devices: Array<DeviceInformation>
  /** Whether more follow. */
  hasMoreData: boolean
}

/** A device of the account and its line. */
export interface DeviceInformation {
  /** The account. */
  accountName: string
  /** When the present billing cycle ends. */
  billingCycleEndDate?: Timestamp
  /** Carrier, plan and state of the line. */
  carrierInformations: Array<CarrierInformation>
  /** Whether the line has a data session now. */
  connected: boolean
  /** When the device was added. */
  createdAt?: Timestamp
  /** Custom fields that are set. */
  customFields: Array<KeyValue>
  /** The identifiers that the platform knows. */
  deviceIds: Array<DeviceId>
  /** Whatever else the platform tells; `DeviceId` is the number that lists are paged by. */
  extendedAttributes: Array<KeyValue>
  /** The groups it is in. */
  groupNames: Array<string>
  /** The IP address of the line. */
  ipAddress?: string
  /** Who last activated the line. */
  lastActivationBy?: string
  /** When the line was last activated. */
  lastActivationDate?: Timestamp
  /** When the line last had a data session. */
  lastConnectionDate?: Timestamp
}

/** What a carrier says about a line. */
export interface CarrierInformation {
  /** The carrier. */
  carrierName: string
  /** The plan, by its code. */
  servicePlan?: string
  /** The state of the line. */
  state: LineState
}

/** The known values of `LineState`. */
export interface LineStateValues {
  /** In service. */
  ACTIVE: 'active'
  /** Suspended: no service, but number, address and plan are kept. At most 90 days on end and 180 in a year. */
  SUSPEND: 'suspend'
  /** Out of service; number and address are gone. */
  DEACTIVE: 'deactive'
  /** Added, never activated. */
  PRE_ACTIVE: 'pre-active'
  /** On the way to `active`: mostly minutes, at most 24 hours. */
  PENDING_ACTIVATION: 'pending activation'
  /** On the way to `deactive`. */
  PENDING_DEACTIVATION: 'pending deactivation'
}

/** The state of a line. */
export declare const LineState: LineStateValues

/** The state of a line. */
export type LineState = Open<LineStateValues>

/** The known values of `IdentifierChange`. */
export interface IdentifierChangeValues {
  /** Another SIM in the same device. */
  CHANGE_ICCID: 'ChangeICCID'
  /** The same SIM in another device. */
  CHANGE_IMEI: 'ChangeIMEI'
  /** Another device and another SIM. */
  CHANGE_IMEI_AND_ICCID: 'ChangeIMEIandICCID'
  /** Another phone number; never together with hardware. */
  CHANGE_MSISDN: 'ChangeMSISDN'
  /** From a 3G to a 4G device. */
  FROM3_G_TO4_G: '3Gto4G'
  /** From a 4G to a 3G device. */
  FROM4_G_TO3_G: '4Gto3G'
  /** Another device with another eUICC; needs `smsrOid`. */
  CHANGE_IMEI_AND_EID: 'ChangeIMEIandEID'
}

/** What is changed about a 4G device. */
export declare const IdentifierChange: IdentifierChangeValues

/** What is changed about a 4G device. */
export type IdentifierChange = Open<IdentifierChangeValues>

/** Moves a line to other hardware, or gives it another phone number. */
export interface ChangeIdentifierRequest {
  /** The identifiers of the line as it is. */
  deviceIds: Array<DeviceId>
  /** The identifiers it gets. Absent for a new phone number. */
  deviceIdsTo?: Array<DeviceId>
  /** What changes about a 4G device. */
  change4gOption?: IdentifierChange
  /** Whether the new number is to be one without a place. */
  assignNonGeoMdn?: boolean
  /** Area code and prefix of the new number: six digits. */
  npaNxx?: string
  /** The plan, by its code. */
  servicePlan?: string
  /** ZIP code for a number without a place: five digits. */
  zipCode?: string
  /** Object identifier of the subscription manager (SM-SR), for an eUICC. */
  smsrOid?: string
}

/** Sets or clears the cost centre, or the place of use, of devices. */
export interface CostCenterRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices. Give these or a selection below, not both. */
  devices?: Array<DeviceIdentifiers>
  /** The cost centre: up to 36 letters, digits, spaces, `-`, `!`, `#`. */
  costCenter?: string
  /** Clears the cost centre. */
  removeCostCenter?: boolean
  /** Who uses the lines and where. */
  primaryPlaceOfUse?: PlaceOfUse
  /** Selects the devices with these custom fields. */
  customFields?: Array<KeyValue>
  /** Selects the devices of this group. */
  groupName?: string
  /** Selects the devices on this plan. */
  servicePlan?: string
}

/** Changes custom fields of devices. */
export interface CustomFieldsRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The fields and their new values; an empty value clears a field. */
  customFieldsToUpdate?: Array<KeyValue>
  /** The devices. Give these or a selection below, not both. */
  devices?: Array<DeviceIdentifiers>
  /** Selects the devices with these custom fields. */
  customFields?: Array<KeyValue>
  /** Selects the devices of this group. */
  groupName?: string
  /** Selects the devices on this plan. */
  servicePlan?: string
}

/** Changes who uses lines and where. */
export interface ContactInfoRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** Who uses them and where. */
  primaryPlaceOfUse: PlaceOfUse
  /** The devices. */
  devices?: Array<DeviceIdentifiers>
}

/** Moves devices to another service plan: at most four times a month, and not while suspended. */
export interface ServicePlanChangeRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The new plan, by its code. */
  servicePlan: string
  /** The devices. Give these or a selection below, not both. */
  devices?: Array<DeviceIdentifiers>
  /** Selects the devices on this plan. */
  currentServicePlan?: string
  /** Selects the devices with these custom fields. */
  customFields?: Array<KeyValue>
  /** Selects the devices of this group. */
  groupName?: string
  /** The pool that IP addresses are taken from. */
  carrierIpPoolName?: string
  /** When the change applies; at once when absent. */
  takeEffect?: Timestamp
}

/** Moves devices to another account of the same customer. */
export interface MoveRequest {
  /** The account that the devices move to; the client's own when absent. */
  accountName?: string
  /** The devices: at most 10,000. Give these or a filter, not both. */
  devices?: Array<DeviceIdentifiers>
  /** Selects devices instead; `account` is the one they come from. */
  filter?: DeviceFilter
  /** Custom fields to set. */
  customFields?: Array<KeyValue>
  /** The group to put the devices into. */
  groupName?: string
  /** The pool that IP addresses are taken from. */
  carrierIpPoolName?: string
  /** The plan in the new account, by its code. */
  servicePlan?: string
}

/** Asks what the network knows about a device. */
export interface DiagnosticsRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The device: exactly one. */
  deviceList: Array<DeviceId>
}

/** What the network knows about a device. */
export interface Diagnostics {
  /** Attributes by category. */
  categories: Array<DiagnosticsCategory>
}

/** A group of diagnostic attributes. */
export interface DiagnosticsCategory {
  /** The name of the group, such as `Connectivity`. */
  categoryName: string
  /** The attributes. */
  extendedAttributes: Array<KeyValue>
}

/** Asks how long devices have been suspended. */
export interface SuspensionStatusRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices, one identifier for each. Give these or a filter, not both. */
  deviceIds?: Array<DeviceId>
  /** Selects devices instead. */
  filter?: DeviceFilter
}

/** Asks for the preferred roaming list of CDMA devices. */
export interface PrlRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices, one identifier for each. Give these or a selection below, not both. */
  deviceIds?: Array<DeviceId>
  /** Selects the devices with these custom fields. */
  customFields?: Array<KeyValue>
  /** Selects the devices of this group. */
  groupName?: string
  /** Selects the devices on this plan. */
  servicePlan?: string
}

/** Uploads identifiers of devices to the platform's device database. */
export interface DeviceUploadRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices. */
  devices: Array<DeviceIdentifiers>
  /** Where the report about the upload goes. */
  emailAddress: string
  /** Stock-keeping unit of the kind of device. */
  deviceSku: string
  /** What is uploaded: `IMEI`, or `IMEI ICCID Pair`. */
  uploadType: string
}

/** Uploads identifiers of devices, and activates the lines. */
export interface UploadActivateRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 10,000. */
  devices: Array<DeviceIdentifiers>
  /** Where the report about the upload goes. */
  emailAddress: string
  /** Stock-keeping unit of the kind of device. */
  deviceSku: string
  /** What is uploaded: `IMEI ICCID Pair`. */
  uploadType: string
  /** The plan, by its code. */
  servicePlan: string
  /** ZIP code of the area that the phone numbers are taken from: five digits. */
  mdnZipCode: string
  /** The pool that IP addresses are taken from. */
  carrierIpPoolName?: string
}

/** Changes a profile on eUICC devices. */
export interface EuiccProfileRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices, each by its EID and the ICCID of the profile. */
  devices: Array<DeviceIdentifiers>
  /** Object identifier of the subscription manager (SM-SR): digits and points, 3 to 46 characters. */
  smsrOid: string
}

/** Activates lines and enables their profiles. */
export interface EuiccActivateEnableRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 100. */
  devices: Array<DeviceIdentifiers>
  /** The plan, by its code. */
  servicePlan?: string
  /** ZIP code of the area that phone numbers are taken from: five digits. */
  mdnZipCode?: string
}

/** Activates lines by their profiles. */
export interface EuiccActivateRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 100. */
  devices: Array<DeviceIdentifiers>
  /** The carrier. */
  carrierName?: string
  /** The plan, by its code. */
  servicePlan?: string
  /** ZIP code of the area that phone numbers are taken from: five digits. */
  mdnZipCode?: string
  /** Who uses the lines and where: at most 25. */
  primaryPlaceOfUse?: Array<EuiccPlaceOfUse>
  /** Object identifier of the subscription manager (SM-SR): digits and points, 3 to 46 characters. */
  smsrOid?: string
  /** The pool that IP addresses are taken from. */
  carrierIpPoolName?: string
}

/** Who uses lines and where. This call takes lists in both members. */
export interface EuiccPlaceOfUse {
  /** Who uses them: at most 5. */
  customerName?: Array<CustomerName>
  /** Where they are used: at most 5. */
  address?: Array<Address>
}

/** Deactivates lines by their profiles. */
export interface EuiccDeactivateRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 100. */
  devices?: Array<DeviceIdentifiers>
  /** Why: `FF` is the general reason. */
  reasonCode: string
  /** The carrier. */
  carrierName?: string
  /** Asks to waive the early termination fee. */
  etfWaiver?: boolean
  /** Whether to check first that a fallback profile is there. */
  checkFallbackProfile?: boolean
}

/** Makes the profiles of devices the ones they fall back to. */
export interface EuiccFallbackRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 100. */
  devices: Array<DeviceIdentifiers>
  /** The carrier. */
  carrierName?: string
}

/**
 * Moves a line to a replacement device with an eUICC. The platform's documents do not show this body; it is
 * assumed.
 */
export interface EuiccDeviceSwapRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The device that is replaced: EID and ICCID. */
  deviceIds: Array<DeviceId>
  /** Its replacement: EID, and IMEI where it changes. */
  deviceIdsTo: Array<DeviceId>
  /** Object identifier of the subscription manager (SM-SR). */
  smsrOid?: string
}

/** Makes a group. */
export interface CreateGroupRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** Its name; no other group of the account has it. */
  groupName: string
  /** What it is for. */
  groupDescription: string
  /** Devices to put in, one identifier for each. */
  devicesToAdd?: Array<DeviceId>
}

/** Changes a group. */
export interface GroupUpdateRequest {
  /** Its new name. */
  newGroupName?: string
  /** Its new description. */
  newGroupDescription?: string
  /** Devices to put in, one identifier for each. */
  devicesToAdd?: Array<DeviceId>
  /** Devices to take out; they fall back to the default group. */
  devicesToRemove?: Array<DeviceId>
}

/** A group of devices of the account. */
export interface DeviceGroup {
  /** Its name. */
  name: string
  /** What it is for. */
  description?: string
  /** Whether it is the group of all devices that are in no other. */
  isDefaultGroup: boolean
  /** Whatever else the platform tells. */
  extendedAttributes: Array<KeyValue>
}

/** A group, and one page of its devices. */
export interface DeviceGroupPage {
  /** Its name. */
  name: string
  /** What it is for. */
  description?: string
  /** The devices of this page. */
  devices: Array<DeviceIdentifiers>
  /** Whether more follow. */
  hasMoreData: boolean
}

/** Asks what a device used, day by day. Records are kept 12 months. */
export interface UsageRequest {
  /** The device. Give this or a label. */
  deviceId?: DeviceId
  /** A usage segment of the account instead. */
  label?: Label
  /** Where the time begins. */
  earliest: Timestamp
  /** Where the time ends. */
  latest: Timestamp
}

/** One page of daily usage. */
export interface UsagePage {
  /** The days of this page. */
  usageHistory: Array<DailyUsage>
  /** Whether more follow. */
  hasMoreData: boolean
}

/** What a device used on one day. */
export interface DailyUsage {
  /** The day, as its beginning in UTC. */
  timestamp: Timestamp
  /** Bytes sent and received. */
  bytesUsed: number
  /** Short messages. */
  smsUsed: number
  /** The plan it was counted on. */
  servicePlan?: string
  /** Where the figure comes from, such as `Raw Usage`. */
  source?: string
  /** Bytes used at home, for customers with roaming by ratio. */
  domesticUsage?: number
  /** Bytes used abroad, for customers with roaming by ratio. */
  internationalUsage?: number
  /** Whatever else the platform tells, such as `MoSms`. */
  extendedAttributes: Array<KeyValue>
}

/** Asks what devices used in all over a time of at most a month, at most 6 months ago. */
export interface AggregateUsageRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices, one identifier for each; all of the account or group when absent. */
  deviceIds?: Array<DeviceId>
  /** The devices of this group. */
  groupName?: string
  /** Where the time begins: at most 6 months ago. */
  startTime: Timestamp
  /** Where the time ends: at most a month after its beginning. */
  endTime: Timestamp
  /** Usage segments: at most 50. */
  label?: Array<Label>
}

/** Asks for the history of one device. */
export interface DeviceHistoryRequest {
  /** The device. */
  deviceId: DeviceId
  /** Where the time begins. */
  earliest: Timestamp
  /** Where the time ends. */
  latest: Timestamp
}

/** One page of connection events. */
export interface ConnectionPage {
  /** The events of this page. */
  connectionHistory: Array<ConnectionEvent>
  /** Whether more follow. */
  hasMoreData: boolean
}

/** A data session began or ended. */
export interface ConnectionEvent {
  /** When. */
  occurredAt: Timestamp
  /** What happened: `Event` is `Start` or `Stop`, `BytesUsed` a number of bytes. */
  connectionEventAttributes: Array<KeyValue>
  /** Whatever else the platform tells. */
  extendedAttributes: Array<KeyValue>
}

/** One page of provisioning events. */
export interface ProvisioningPage {
  /** The events of this page. */
  provisioningHistory: Array<ProvisioningEvent>
  /** Whether more follow. */
  hasMoreData: boolean
}

/** Something was done to a line. */
export interface ProvisioningEvent {
  /** When. */
  occurredAt: Timestamp
  /** What came of it, such as `Success`. */
  status?: string
  /** Who did it. */
  eventBy?: string
  /** What was done, such as `Activation Confirmed`. */
  eventType?: string
  /** Phone number of the line. */
  mdn?: string
  /** Phone number with country code. */
  msisdn?: string
  /** The plan, by its code. */
  servicePlan?: string
  /** Whatever else the platform tells. */
  extendedAttributes: Array<KeyValue>
}

/** The known values of `DeviceIdKind`. */
export interface DeviceIdKindValues {
  /**
   * International Mobile Equipment Identity, of the radio: 15 digits, the last a check digit; some calls
   * take the 16 digits of an IMEISV.
   */
  IMEI: 'imei'
  /** Integrated Circuit Card Identifier, of the SIM: 18 to 20 digits, the last a check digit. */
  ICCID: 'iccid'
  /** Identifier of an eUICC: 32 digits, the last two check digits. */
  EID: 'eid'
  /** Mobile Directory Number, the phone number: 10 digits; a line gets a new one each time it is activated. */
  MDN: 'mdn'
  /** Phone number with country code: 11 digits in the United States, up to 15 elsewhere. */
  MSISDN: 'msisdn'
  /** Mobile Equipment Identifier of a CDMA device: 14 hexadecimal digits. */
  MEID: 'meid'
  /** Electronic Serial Number of an older CDMA device: 11 decimal digits. */
  ESN: 'esn'
  /** International Mobile Subscriber Identity: 15 digits; taken by some calls only. */
  IMSI: 'imsi'
  /** Mobile Identification Number, for routing inside the network: 10 digits; taken by some calls only. */
  MIN: 'min'
  /** Stock-keeping unit of a kind of device, where a call takes one in place of an identifier. */
  SKU: 'sku'
}

/** The kind of an identifier. The platform writes them in any casing; lower case is sent. */
export declare const DeviceIdKind: DeviceIdKindValues

/** The kind of an identifier. The platform writes them in any casing; lower case is sent. */
export type DeviceIdKind = Open<DeviceIdKindValues>

/** One identifier of a device. */
export interface DeviceId {
  /** The identifier. Always text: leading zeros count. */
  id: string
  /** What kind of identifier it is. */
  kind: DeviceIdKind
}

/** A device, by one or more of its identifiers. */
export interface DeviceIdentifiers {
  /** Identifiers of this one device, such as its IMEI and its ICCID. */
  deviceIds: Array<DeviceId>
  /** A fixed IP address for it, where the account has static addresses and the call assigns one. */
  ipAddress?: string
}

/** A name and its value: a custom field, or an attribute. */
export interface KeyValue {
  /** The name: `CustomField1` to `CustomField5` for a custom field. */
  key: string
  /** The value; up to 50 characters for a custom field. */
  value: string
}

/** A label that usage is counted by, such as a vehicle identification number. */
export interface Label {
  /** The name, such as `VIN`: up to 20 characters. */
  name: string
  /** The value: up to 50 characters. */
  value: string
}

/** Selects devices by what they have in common, in place of a list. */
export interface DeviceFilter {
  /** Devices of this account. Not every call takes it. */
  account?: string
  /** Devices of this group. */
  groupName?: string
  /** Devices on this service plan, by its code. */
  servicePlan?: string
  /** Devices with these custom fields. */
  customFields?: Array<KeyValue>
}

/** A stretch of time. */
export interface TimeRange {
  /** Where it begins. */
  earliest: Timestamp
  /** Where it ends. */
  latest: Timestamp
}

/** A postal address in the United States. The ZIP code and its extension are two members. */
export interface Address {
  /** Street and number; no PO box. */
  addressLine1: string
  /** Second line. */
  addressLine2?: string
  /** Town or city. */
  city: string
  /** State: two letters. */
  state: string
  /** ZIP code: five digits, as text since they may begin with 0. */
  zip: string
  /** Extension of the ZIP code: four digits. */
  zip4?: string
  /** Country: `US` or `USA`. */
  country: string
  /** Phone number of the customer. */
  phone?: string
  /** Kind of phone: one letter. */
  phoneType?: string
  /** E-mail address. */
  emailAddress?: string
}

/** A person, for taxation and contact. */
export interface CustomerName {
  /** Form of address. */
  title?: string
  /** Given name. */
  firstName: string
  /** Middle name. */
  middleName?: string
  /** Family name. */
  lastName: string
  /** What follows the name. */
  suffix?: string
}

/** Who uses a line and where, which decides the taxes. */
export interface PlaceOfUse {
  /** Where it is used. */
  address: Address
  /** Who uses it. */
  customerName: CustomerName
}

/** A request was accepted; its result comes later. */
export interface RequestAccepted {
  /** Identifies the request, and each message about it; the transaction of a location request. */
  requestId: string
  /** Where a location request stands; absent elsewhere. */
  status?: LocationReportStatus
  /** How many minutes a location report will take; absent elsewhere. */
  estimatedDuration?: string
}

/** Puts labels on devices. */
export interface SetLabelsRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** Which label goes on which device: at most 2,000. */
  labels: Array<LabelAssignment>
}

/** A label for a device. */
export interface LabelAssignment {
  /** The device, by its EID. */
  deviceIds: Array<DeviceId>
  /** The label. */
  label: Label
}

/** Takes labels off devices. */
export interface RemoveLabelsRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The labels: at most 2,000. */
  labels: Array<Label>
  /** Only from this device. */
  deviceId?: DeviceId
}

/** Asks what was billed in a cycle, by label or for a device. */
export interface BilledUsageRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The labels: at most 2,000. Give these or a device, not both. */
  labels?: Array<Label>
  /** The device, by its EID. */
  deviceId?: DeviceId
  /** The cycle; the last complete one when absent. */
  billingCycle?: BillingCycle
}

/** A billing cycle. */
export interface BillingCycle {
  /** The year: four digits. */
  year: string
  /** The month: `1` to `12`. */
  month: string
}

/** What was billed in a cycle. The platform's documents do not show this answer; it is assumed. */
export interface BilledUsage {
  /** Identifies the request, where the platform answers later instead. */
  requestId?: string
  /** The account. */
  accountName?: string
  /** The cycle. */
  billingCycle?: BillingCycle
  /** What was billed, one row for each device or label. */
  usage: Array<BilledSegment>
}

/** What was billed for a device or a label. Assumed, like the answer it is in. */
export interface BilledSegment {
  /** The device. */
  deviceId?: DeviceId
  /** The label. */
  label?: Label
  /** The plan, by its code. */
  servicePlan?: string
  /** Bytes that were billed. */
  bytesUsed: number
  /** Short messages that were billed. */
  smsUsed: number
}

/** The known values of `CallbackService`. */
export interface CallbackServiceValues {
  /** Conditions of triggers that were met. */
  ALERT_SERVICE: 'AlertService'
  /**
   * Activation, suspension, restoring, deactivation, and changes of plan, identifier, contact, cost centre
   * and custom fields.
   */
  CARRIER_SERVICE: 'CarrierService'
  /** Preferred roaming lists. */
  DEVICE_PRL_INFORMATION: 'DevicePRLInformation'
  /** Profiles of embedded SIMs. */
  DEVICE_PROFILE_SERVICE: 'DeviceProfileService'
  /** Usage of promotions. */
  DEVICE_PROMO_USAGE: 'DevicePromoUsage'
  /** Uploads, availability, order status, SMS history, billed usage. */
  DEVICE_SERVICE: 'DeviceService'
  /** How long devices have been suspended. */
  DEVICE_SUSPENSION_STATUS: 'DeviceSuspensionStatus'
  /** Aggregate usage. */
  DEVICE_USAGE: 'DeviceUsage'
  /** Reachability. */
  DIAGNOSTICS_SERVICE: 'DiagnosticsService'
  /** Short messages that were sent, and those from devices. */
  ENHANCED_CONNECTIVITY_SERVICE: 'EnhancedConnectivityService'
  /** Changes that were made outside this interface. */
  EXTERNAL_PROVISIONING_CHANGES: 'ExternalProvisioningChanges'
  /** Network intelligence. */
  INTELLIGENCE_SERVICE: 'IntelligenceService'
  /** Non-IP data: configuration, delivery, and data from devices. */
  NIDD_SERVICE: 'NiddService'
  /** Promotions that were taken off devices. */
  PROMO_CHANGES: 'PromoChanges'
  /** Lines that will be resumed in 7 days. */
  RESUME_TRACKING_NOTIFICATION: 'ResumeTrackingNotification'
  /** Short messages that were delivered, or expired. */
  SMS_DELIVERY_CONFIRMATION: 'SMSDeliveryConfirmation'
  /** Moves to states of the account's own. */
  STATE_SERVICE: 'StateService'
  /** Throttling, and thresholds of usage. */
  SUBSCRIPTION_NOTIFICATION_SERVICE: 'SubscriptionNotificationService'
  /** Known by name only. */
  EXTENDED_ENHANCED_CONNECTIVITY_SERVICE: 'ExtendedEnhancedConnectivityService'
  /** Known by name only. */
  NETWORK_EVENT_SERVICE: 'NetworkEventService'
  /** Known by name only. */
  PWN_SERVICE: 'PwnService'
  /** Known by name only. */
  QO_S: 'QoS'
  /** Known by name only. */
  VIP_CALLBACK_SERVICE: 'VIPCallbackService'
}

/** What the messages to a listener are about: one listener for each. */
export declare const CallbackService: CallbackServiceValues

/** What the messages to a listener are about: one listener for each. */
export type CallbackService = Open<CallbackServiceValues>

/** Where the platform sends the messages of a service. */
export interface RegisterCallbackRequest {
  /** The service. An account has one listener for each. */
  name: CallbackService
  /** The address of the listener: `https`, on port 80, 443, 9001-9006, 50551-50559 or 28200-28220. */
  url: string
  /** A user name that each message carries in its body: up to 40 characters. */
  username?: string
  /** A password that each message carries in its body, in clear text: up to 40 characters. */
  password?: Secret
}

/** A listener that was registered or removed. */
export interface CallbackRegistration {
  /** The account. */
  accountName: string
  /** The service. */
  serviceName: CallbackService
}

/** A listener of an account. */
export interface RegisteredCallback {
  /** The account. */
  accountName: string
  /** The service. */
  serviceName: CallbackService
  /** The address of the listener. */
  url: string
  /** The user name that each message carries, where one was given. */
  username?: string
  /** The password that each message carries, where one was given. The platform shows it. */
  password?: Secret
}

/** The known values of `LocationAccuracy`. */
export interface LocationAccuracyValues {
  /** As exact as the cell of the network; the only value the platform offers. */
  COARSE: '0'
}

/** How exact a position is to be. */
export declare const LocationAccuracy: LocationAccuracyValues

/** How exact a position is to be. */
export type LocationAccuracy = Open<LocationAccuracyValues>

/** The known values of `LocationCacheMode`. */
export interface LocationCacheModeValues {
  /** The last position that is known; the report is ready at once. */
  CACHED: '0'
  /** Asks the network. */
  FRESH: '1'
  /** Asks the network too; the platform's documents do not tell how it differs. */
  PREFER_CACHED: '2'
}

/** Whether a position may be an older one. */
export declare const LocationCacheMode: LocationCacheModeValues

/** Whether a position may be an older one. */
export type LocationCacheMode = Open<LocationCacheModeValues>

/** A device to locate. */
export interface LocationDevice {
  /** Its identifier. */
  id: string
  /** What kind of identifier it is, such as `imei`. */
  kind: DeviceIdKind
  /** The phone number of its line: 10 digits. */
  mdn: string
}

/** Asks where devices are. */
export interface LocationRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 20 to be answered at once, 10,000 for a report. */
  deviceList: Array<LocationDevice>
  /** How exact. */
  accuracyMode?: LocationAccuracy
  /** Whether an older position will do. */
  cacheMode?: LocationCacheMode
}

/** Where a device is, or why that is not known. */
export interface Location {
  /** The phone number of the line. */
  msid: string
  /** The position, where there is one. */
  pd?: Position
  /** What went wrong, where there is none. */
  error?: PositionError
}

/** Where a device is, on the map. */
export interface Position {
  /** Latitude in degrees, north is positive. `x` on the wire. */
  x?: number
  /** Longitude in degrees, east is positive. `y` on the wire. */
  y?: number
  /** Radius of the circle that the device is in, in metres. */
  radius?: number
  /** When the position was taken, in UTC. */
  time?: Timestamp
  /** Offset from UTC at the place. */
  utcoffset?: string
  /** Whether the accuracy is what was asked for. */
  qos?: boolean
}

/** Why a device could not be located. */
export interface PositionError {
  /** When it failed, in UTC. */
  time?: Timestamp
  /** Offset from UTC. */
  utcoffset?: string
  /** What failed, such as `POSITION METHOD FAILURE`. */
  type?: string
  /** Why, such as `Exception code=ABSENT SUBSCRIBER`. */
  info?: string
}

/** The known values of `LocationReportStatus`. */
export interface LocationReportStatusValues {
  /** Waits; only now can it be cancelled. */
  QUEUED: 'QUEUED'
  /** Is being made. */
  IN_PROGRESS: 'INPROGRESS'
  /** Ready to be read, for 30 days. */
  COMPLETED: 'COMPLETED'
  /** Was cancelled. Assumed: the platform's documents do not name this value. */
  CANCELLED: 'CANCELLED'
}

/** Where a location report stands. */
export declare const LocationReportStatus: LocationReportStatusValues

/** Where a location report stands. */
export type LocationReportStatus = Open<LocationReportStatusValues>

/** Where a location report stands. */
export interface LocationReport {
  /** Identifies the report. */
  txid: string
  /** Where it stands. */
  status: LocationReportStatus
}

/** One page of a location report. */
export interface LocationReportPage {
  /** The positions of this page. */
  devLocationList: Array<Location>
  /** Whether more follow. */
  hasMoreData: boolean
  /** The index of the first record, counted from 0. */
  startIndex?: number
  /** How many records there are. */
  totalCount?: number
  /** Identifies the report. */
  txid?: string
}

/** A location request that was cancelled. */
export interface LocationTransaction {
  /** Identifies the request. */
  txid: string
}

/** The known values of `LocationCallbackService`. */
export interface LocationCallbackServiceValues {
  /** Reports that are ready. */
  LOCATION: 'Location'
  /** Positions, one message for each device. */
  DEVICE_LOCATION: 'DeviceLocation'
}

/** What the messages to a location listener are about. */
export declare const LocationCallbackService: LocationCallbackServiceValues

/** What the messages to a location listener are about. */
export type LocationCallbackService = Open<LocationCallbackServiceValues>

/** Where the platform sends location messages. Each service needs an address of its own. */
export interface LocationCallbackListener {
  /** The service. */
  name: LocationCallbackService
  /** The address of the listener: `https`. */
  url: string
}

/** A location listener that was registered. */
export interface LocationCallbackRegistration {
  /** The account. */
  account: string
  /** The service. */
  name: LocationCallbackService
}

/** What an account has bought of location services. */
export interface LocationSubscription {
  /** The account. */
  accountName: string
  /** The kind of licence, such as `TS-LOC-COARSE-CellID-5K`. */
  locType?: string
  /** How many requests a cycle includes. */
  maxAllowance?: number
  /** When it was bought. */
  purchaseTime?: Timestamp
}

/** Asks how many location requests were billed. */
export interface LocationUsageRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** First day. Written as month-day-year on the wire. */
  startDate: CalendarDate
  /** Last day. Written as month-day-year on the wire. */
  endDate: CalendarDate
  /** Whether accounts that are managed by this one count too. */
  usageForAllAccounts?: boolean
}

/** How many location requests were billed. The platform's documents do not show this answer; it is assumed. */
export interface LocationUsage {
  /** The account. */
  accountName?: string
  /** How many requests were billed. */
  transactionsCount?: number
  /** The same for each account that is managed by this one. */
  accounts: Array<LocationAccountUsage>
}

/** How many location requests of an account were billed. Assumed, like the answer it is in. */
export interface LocationAccountUsage {
  /** The account. */
  accountName: string
  /** How many requests were billed. */
  transactionsCount: number
}

/** Says which devices must not be located. */
export interface ExclusionRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** Whether no device of the account may be located. */
  allDevice?: boolean
  /** `replace` puts this list in place of the one before; `append` adds to it. */
  type?: string
  /** The devices, by IMEI or MEID. */
  exclusion?: Array<string>
}

/** One page of the devices that must not be located. */
export interface ExclusionPage {
  /** The devices of this page, by IMEI or MEID. */
  exclusion: Array<string>
  /** Whether more follow. */
  hasMoreData: boolean
  /** Whether no device of the account may be located. */
  allDevice: boolean
  /** The account. */
  accountName?: string
  /** How many there are. */
  totalCount?: number
  /** When the list last changed. */
  updateTime?: Timestamp
}

/** Whether devices of an account may be located. */
export interface LocationConsent {
  /** The account. */
  accountName?: string
  /** Whether all devices may be located: 1 yes, 0 no, 2 only those in the list (assumed). */
  allDeviceConsent?: number
  /** The devices that may be located. */
  deviceList: Array<string>
}

/** Gives consent that devices are located. */
export interface LocationConsentRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices; all of the account when absent. */
  deviceList?: Array<string>
}

/** Changes whether devices of the account may be located. */
export interface LocationConsentUpdate {
  /** The account; the client's own when absent. */
  accountName?: string
  /** Whether all devices may be located: 1 yes, 0 no. */
  allDeviceConsent?: number
}

/** A change of consent that was accepted. */
export interface ConsentTransaction {
  /** Identifies the change. */
  transactionId: string
  /** Where it stands. */
  status?: string
}

/** Sends data to a narrow-band device that has no IP address. */
export interface NiddMessageRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The device. */
  deviceIds: Array<DeviceId>
  /** How long delivery is tried, in seconds: 2 to 2,592,000 (30 days). */
  maximumDeliveryTime: number
  /** The data in base64: at most 1,358 bytes before the encoding. */
  message: string
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

/** The known values of `ReachabilityType`. */
export interface ReachabilityTypeValues {
  /** The device can be reached for data. */
  DATA: 'REACHABLE_FOR_DATA'
  /** The device can be reached for short messages. Not offered for LTE devices of the higher categories. */
  SMS: 'REACHABLE_FOR_SMS'
  /** The device cannot be reached any more. */
  LOSS: 'LOSS_OF_CONNECTIVITY'
  /** For data and for short messages. */
  DATA_SMS: 'REACHABLE_FOR_DATA_SMS'
  /** For data, and the loss. */
  DATA_AND_LOSS: 'REACHABLE_FOR_DATA_AND_LOSS'
  /** For short messages, and the loss. */
  SMS_AND_LOSS: 'REACHABLE_FOR_SMS_AND_LOSS'
  /** For data and short messages, and the loss. */
  DATA_SMS_AND_LOSS: 'REACHABLE_FOR_DATA_SMS_AND_LOSS'
}

/** What a monitor watches. */
export declare const ReachabilityType: ReachabilityTypeValues

/** What a monitor watches. */
export type ReachabilityType = Open<ReachabilityTypeValues>

/** Starts to watch whether devices can be reached. */
export interface MonitorRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** What to watch. */
  requestType: ReachabilityType
  /** The devices. One that is named twice is watched once. */
  devices: Array<DeviceIdentifiers>
  /** When the watching ends: at most 3,650 days from now. */
  monitorExpirationTime: Timestamp
}

/** Stops monitors. */
export interface StopMonitorsRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The monitors: at least one. */
  monitorIds: Array<string>
}

/** Asks which monitors of devices are active. */
export interface ListMonitorsRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices. */
  devices: Array<DeviceIdentifiers>
  /** Only monitors that watch this. */
  monitorType?: ReachabilityType
}

/** Asks whether a device can be reached now; a second message tells when it can if it cannot. */
export interface ReachabilityStatusRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The device. */
  device: DeviceId
  /** What to ask for. */
  requestType: ReachabilityType
  /** When the request lapses: an hour from now when absent, at most 3,650 days from now. */
  requestExpirationTime?: Timestamp
}

/** The known values of `RequestStatus`. */
export interface RequestStatusValues {
  /** Accepted, and not done yet. */
  PENDING: 'Pending'
  /** Done for every device. */
  SUCCESS: 'Success'
  /** Failed for every device. The platform also writes `Failure`. */
  FAILED: 'Failed'
  /**
   * Done for some devices, failed for others. The platform does not send this: it is the sum of messages
   * about single devices.
   */
  PARTIAL_SUCCESS: 'PartialSuccess'
}

/** What became of an asynchronous request. */
export declare const RequestStatus: RequestStatusValues

/** What became of an asynchronous request. */
export type RequestStatus = Open<RequestStatusValues>

/** An asynchronous request as the platform keeps it. */
export interface AsynchronousRequest {
  /** Identifies the request. */
  requestId: string
  /** Where it stands. */
  status: RequestStatus
}

/** Asks what became of the order to activate a device. */
export interface OrderStatusRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The device: exactly one, by ESN, ICCID or MEID. */
  devices: Array<DeviceIdentifiers>
  /** The `requestId` of the activation. */
  orderRequestId?: string
}

/** How to wait for an asynchronous request. */
export interface RequestWait {
  /** How long to wait at most, in seconds; 24 hours when absent. */
  deadlineSeconds?: number
  /** Time between two looks at the platform, in seconds; 30 when absent. */
  pollIntervalSeconds?: number
  /**
   * After how many final messages the request is done. Known for a handle that an operation gave back;
   * needed for one picked up from its id, and for devices that were selected by a filter, if callbacks are
   * to end the waiting.
   */
  messages?: number
}

/** How far an asynchronous request is. */
export interface RequestProgress {
  /** Identifies the request. */
  requestId: string
  /** Where it stands as far as is known. */
  status: RequestStatus
  /** How many final messages will come, where that is known: mostly one for each device. */
  expected?: number
  /** Final messages that tell of a success. */
  succeeded: number
  /** Final messages that tell of a failure. */
  failed: number
}

/** What came of an asynchronous request. */
export interface RequestResult {
  /** Identifies the request. */
  requestId: string
  /** `Success`, `Failed` or `PartialSuccess`; `Pending` if it is not done. */
  status: RequestStatus
  /** Final messages that tell of a success. */
  succeeded: number
  /** Final messages that tell of a failure. */
  failed: number
  /** The messages that came, in their order; none if the platform was asked instead. */
  events: Array<ConnectivityCallback>
  /**
   * How many messages were counted but are no longer among the events: a client keeps 100,000 messages, and
   * those of the oldest requests go first.
   */
  droppedEvents: number
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

/** The known values of `SmsEncoding`. */
export interface SmsEncodingValues {
  /** The GSM alphabet: up to 160 characters. The default. */
  SEVEN_BIT: '7-bit'
  /** ASCII: up to 140 characters. */
  ASCII: '8-bit-ASCII'
  /** UTF-8: up to 140 bytes. */
  UTF8: '8-bit-UTF-8'
  /** Any bytes: up to 140. */
  DATA: '8-bit-DATA'
}

/** How the text of a short message is encoded. */
export declare const SmsEncoding: SmsEncodingValues

/** How the text of a short message is encoded. */
export type SmsEncoding = Open<SmsEncodingValues>

/** Sends a short message to devices. The network tries for 5 days. */
export interface SmsSendRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The text: up to 160 characters in 7-bit, 140 bytes in 8-bit encoding. */
  smsMessage: string
  /** The encoding; 7-bit when absent. */
  dataEncoding?: SmsEncoding
  /** The devices, one identifier for each. Give these or a selection below, not both. */
  deviceIds?: Array<DeviceId>
  /** Selects the devices with these custom fields. */
  customFields?: Array<KeyValue>
  /** Selects the devices of this group. */
  groupName?: string
  /** Selects the devices on this plan. */
  servicePlan?: string
  /** How long delivery is tried. Only one of the platform's own libraries has it. */
  timeToLive?: string
}

/** One page of messages from devices. */
export interface SmsPage {
  /** The messages of this page: at most 100. */
  messages: Array<SmsMessage>
  /** Whether more follow. */
  hasMoreData: boolean
}

/** A message that a device sent. */
export interface SmsMessage {
  /** The device. */
  deviceIds: Array<DeviceId>
  /** The text. */
  message: string
  /** When the platform received it. */
  timestamp?: Timestamp
}

/** Asks for the short messages to and from a device in the last 3 months: at most 500. */
export interface SmsHistoryRequest {
  /** The device. */
  deviceId: DeviceId
  /** Where the time begins. */
  earliest?: Timestamp
  /** Where the time ends. */
  latest?: Timestamp
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
  start: Timestamp
  /** Where it ends, in UTC. */
  end: Timestamp
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
export interface RemainingWindows {
  /** The windows, in order, those that touch or overlap joined, at midnight too; the first 1000 of them. */
  windows: Array<UtcInterval>
  /** How many windows are left, those that are not listed too. */
  windowCount: number
  /** Minutes in all windows that are left. */
  remainingMinutes: number
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
  dstSafeWindows: Array<TimeWindow>
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
  message: string
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
  licenseLockedDevices?: Array<string>
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
  minV3WindowHours?: number
  /** Shortest window of a v2 campaign, in hours, 1 to 24; 1 by default. */
  minV2WindowHours?: number
  /** Most windows of one list, 1 to 1,000; 24 by default. */
  maxWindows?: number
  /**
   * Longest usual campaign, in days from the first to the last, 1 to 36,500; 31 by default. A longer
   * one is a warning.
   */
  usualCampaignDays?: number
  /**
   * Whether a campaign may be scheduled for a day in the past, which is then only a warning; false by
   * default.
   */
  allowPastStart?: boolean
  /** Longest name of a campaign, in characters, 1 to 10,000; 100 by default. */
  maxCampaignNameLength?: number
  /** Fewest digits of an IMEI, 1 to 15; 14 by default. Other lengths than 15 are a warning. */
  minImeiLength?: number
  /** Most digits of an IMEI, 15 to 20; 16 by default. */
  maxImeiLength?: number
  /**
   * Most devices of a campaign or upgrade, 1 to 10,000,000; any number by default. The limit of a
   * pilot stands by itself.
   */
  maxDevices?: number
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
  /** Most devices that `bulk` puts into one request, 1 to 10,000; 10,000 by default, the platform's own limit. */
  maxDevicesPerRequest?: number
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
  WAITING_FOR_PILOT: 'waitingForPilot'
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
  resetLockoutGuard(): Promise<void>
  /**
   * Picks an asynchronous request up again by its identifier, which outlives the process: `requestId`, or `txid`
   * of a location request. Nothing is sent.
   *
   * Messages that were handed to this client before count. How many will come is only known for a request that
   * this client has sent: otherwise say it in `messages` of `wait`, if callbacks are to end the waiting.
   * `account` and `timeout` of the options are for asking the platform.
   */
  pendingRequest(id: string, options?: Omit<CallOptions, 'signal'> | null): PendingRequest
  /**
   * Hands a message that a listener received to whoever waits for its request, on this client.
   *
   * It may come before the request's own answer, and more than once. Messages that answer no request are passed
   * over. Of all requests together 100,000 messages are kept; the oldest request's go first. It may be given away
   * as a handler: `callbackHandler(null, { onConnectivity: client.deliverCallback })`.
   */
  deliverCallback(event: ConnectivityCallback): void
  /**
   * One campaign, whatever the version: a plan is split by protocol, sent to v1, v2 and v3, and
   * followed as one. It adds nothing that the three services cannot do.
   */
  get campaigns(): Campaigns
  /**
   * One request about any number of devices: sent in parts of 10,000, followed as one.
   *
   * A device that is named twice is sent once. The rules of every part are checked before anything is
   * sent. Then the parts are sent one after the other; one that fails does not stop the others, and says
   * why, unless it is the first: then nothing was sent, and the error is yours. The option
   * `maxDevicesPerRequest` of the rules makes the parts smaller.
   */
  get bulk(): Bulk
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
  /** Lines and their life: activate, suspend, change, list and diagnose devices. */
  get devices(): Devices
  /** Asynchronous requests: what became of one. */
  get requests(): Requests
  /** Profiles of embedded SIMs: download, enable, disable, delete. */
  get euicc(): Euicc
  /** What devices used, when they connected, what was done to their lines. */
  get history(): History
  /** Monitors for data, short messages and loss of connection. */
  get reachability(): Reachability
  /** Groups of devices. */
  get groups(): Groups
  /** Short messages to and from devices. */
  get sms(): Sms
  /** Listeners of Connectivity Management: one for each callback service. */
  get callbacks(): Callbacks
  /** Accounts: plans, leads, states, kinds of devices. */
  get accounts(): Accounts
  /** Labels that usage is counted by, and what was billed. */
  get labels(): Labels
  /** Non-IP data to narrow-band devices. */
  get nidd(): Nidd
  /** Where devices are: positions, reports, consent, exclusions. */
  get locations(): Locations
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

/**
 * One request about any number of devices: sent in parts of 10,000, followed as one.
 *
 * A device that is named twice is sent once. The rules of every part are checked before anything is
 * sent. Then the parts are sent one after the other; one that fails does not stop the others, and says
 * why, unless it is the first: then nothing was sent, and the error is yours. The option
 * `maxDevicesPerRequest` of the rules makes the parts smaller.
 */
export declare class Bulk {
  /** Activates service for devices, in no more than 100 requests a minute. */
  activate(request: ActivateRequest, options?: CallOptions | null): Promise<BulkRequest>
  /** Ends the service of devices, which are named in a list. */
  deactivate(request: DeactivateRequest, options?: CallOptions | null): Promise<BulkRequest>
  /** Suspends the service of devices, which are named in a list. */
  suspend(request: DeviceSelectionRequest, options?: CallOptions | null): Promise<BulkRequest>
  /** Restores the service of suspended devices, which are named in a list. */
  restore(request: DeviceSelectionRequest, options?: CallOptions | null): Promise<BulkRequest>
  /** Moves devices, which are named in a list, to another service plan. */
  changeServicePlan(request: ServicePlanChangeRequest, options?: CallOptions | null): Promise<BulkRequest>
  /** Moves devices, which are named in a list, to another account of the same customer. */
  moveToAccount(request: MoveRequest, options?: CallOptions | null): Promise<BulkRequest>
  /** Asks whether devices can be activated. */
  checkAvailability(request: AvailabilityRequest, options?: CallOptions | null): Promise<BulkRequest>
  /** Uploads identifiers of devices, and activates the lines, in no more than 100 requests a minute. */
  uploadActivate(request: UploadActivateRequest, options?: CallOptions | null): Promise<BulkRequest>
  /**
   * Waits until every part is done, and gathers what came of them.
   *
   * Parts are done by callbacks that are handed to the client, as single requests are. What is not
   * done by the deadline is no error: its part is `Pending`, and says what is missing.
   */
  wait(request: BulkWait, options?: CallOptions | null): Promise<BulkResult>
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
  maxAttempts?: number
  /** How many calls are under way at once; more wait for their turn. 64 when absent. */
  maxInFlight?: number
  /** The largest answer that is read, in bytes after decompression; 67,108,864 when absent. */
  maxResponseSize?: number
  /** A proxy, as in `http://proxy:3128`; when absent those of the environment, except on this machine. */
  proxy?: string
  /** Certificate authorities to trust besides those of the system, in PEM form. */
  certificateAuthority?: string
  /** How the client introduces itself. */
  userAgent?: string
}

/** How to wait for an asynchronous request. */
export interface RequestWaitOptions {
  /**
   * Told how far the request is: at once, whenever that changes, and after each look at the platform. What it
   * throws ends the waiting; the request goes on.
   */
  onProgress?: (progress: RequestProgress) => unknown
  /** Time between two looks at the platform, in milliseconds, rounded up to whole seconds; 30,000 when absent. */
  pollInterval?: number
  /** How long to wait at most, in milliseconds, rounded up to whole seconds; 24 hours when absent. */
  deadline?: number
  /**
   * After how many final messages the request is done. Known for a request that this client sent; needed for
   * one that was picked up, and for devices that were selected by a filter, if callbacks are to end the waiting.
   */
  messages?: number
  /** Stops the waiting, which rejects with `CancelledError`; the request goes on. */
  signal?: AbortSignal
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

/** Lines and their life: activate, suspend, change, list and diagnose devices. */
export declare class Devices {
  /**
   * Adds devices to the account without activating them; answers what became of each.
   *
   * Not needed before `activate`, which adds devices by itself.
   */
  add(request: AddDevicesRequest, options?: CallOptions | null): Promise<Array<AddedDevice>>
  /** Takes deactivated devices off the account, at most 100; answers what became of each. */
  delete(request: DeleteDevicesRequest, options?: CallOptions | null): Promise<Array<DeletedDevice>>
  /** Lists SIMs that were found in other hardware than they are paired with. 4G devices only. */
  listImeiIccidMismatch(request: MismatchRequest, options?: CallOptions | null): Promise<Array<MismatchedDevice>>
  /** Reads what the network knows about one device. */
  extendedDiagnostics(request: DiagnosticsRequest, options?: CallOptions | null): Promise<Diagnostics>
  /**
   * Reads a little of what the network knows about one device.
   *
   * Deprecated by the platform in 2019: use `extendedDiagnostics`.
   */
  basicDiagnostics(request: DiagnosticsRequest, options?: CallOptions | null): Promise<Diagnostics>
  /**
   * Activates service for devices, at most 10,000; `bulk.activate` takes any number.
   *
   * Each device gets a new phone number. A line is pending for minutes, at most 24 hours. A
   * device that cannot be activated fails by itself, in a message of its own. Narrow-band lines
   * get a second message, of `NiddService`.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  activate(request: ActivateRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Ends the service of devices. Name the devices in a list, or select them by what they have in
   * common, not both.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  deactivate(request: DeactivateRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Suspends the service of devices: at most 90 days on end and 180 in a year, then a line is
   * resumed by itself.
   *
   * A message of `ResumeTrackingNotification` comes 7 days before. Name the devices in a list,
   * or select them by what they have in common, not both.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  suspend(request: DeviceSelectionRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Restores the service of suspended devices. Name the devices in a list, or select them by
   * what they have in common, not both.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  restore(request: DeviceSelectionRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Moves devices to a state that the account has defined for a service, at most 10,000.
   *
   * All are taken to be in the state of the first one; others fail.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  goToState(request: GoToStateRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Detaches one device from the network, so that it has to attach anew.
   *
   * The platform does 40 of these an hour for all its customers together; the rest wait, at most
   * 24 hours.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  cancelLocation(request: CancelLocationRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Asks whether devices can be activated, at most 10,000.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  checkAvailability(request: AvailabilityRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Moves a line to other hardware, or gives it another phone number. `serviceType` is `3G` or
   * `4G`.
   *
   * Hardware and phone number cannot change in one call.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  changeIdentifier(serviceType: string, request: ChangeIdentifierRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Sets or clears the cost centre, or the place of use, of devices. Name the devices in a list,
   * or select them by what they have in common, not both.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  changeCostCenter(request: CostCenterRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Changes custom fields of devices. Name the devices in a list, or select them by what they
   * have in common, not both.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  changeCustomFields(request: CustomFieldsRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Changes who uses lines and where.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  changeContactInfo(request: ContactInfoRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Moves devices to another service plan: at most four times a month, and not while suspended.
   * Name the devices in a list, or select them by what they have in common, not both.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  changeServicePlan(request: ServicePlanChangeRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Moves devices to another account of the same customer, at most 10,000.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  moveToAccount(request: MoveRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Asks how long devices have been suspended.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  suspensionStatus(request: SuspensionStatusRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Asks for the preferred roaming list of CDMA devices, a network that was switched off at the
   * end of 2019.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  prlVersion(request: PrlRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Uploads identifiers of devices to the platform's device database. One message tells what
   * became of all.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  upload(request: DeviceUploadRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Uploads identifiers of devices, and activates the lines: at most 10,000.
   *
   * One message of `DeviceService` tells what became of the upload, then one of `CarrierService`
   * for each device.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  uploadActivate(request: UploadActivateRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Lists the devices of the account, or those that are selected.
   *
   * Without an account on the client or in the selection, those of all accounts of the user.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listDevices(selection?: DeviceListRequest | null, options?: CallOptions | null): Pager<DeviceInformation, DeviceInformationPage>
}

/** Asynchronous requests: what became of one. */
export declare class Requests {
  /**
   * Reads what became of a request to activate, deactivate, suspend or restore one device.
   *
   * The platform tells it of no other requests; their callbacks do.
   */
  getStatus(requestId: string, options?: CallOptions | null): Promise<AsynchronousRequest>
  /**
   * Asks what became of the order to activate one device, by ESN, ICCID or MEID.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  checkOrderStatus(request: OrderStatusRequest, options?: CallOptions | null): Promise<PendingRequest>
}

/** Profiles of embedded SIMs: download, enable, disable, delete. */
export declare class Euicc {
  /**
   * Downloads a profile to eUICC devices and enables it.
   *
   * A message with the status `EXECUTED_WITHWARNING` says that it is downloaded and not enabled
   * yet; another follows.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  downloadEnable(request: EuiccProfileRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Downloads a profile to eUICC devices and leaves it disabled.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  downloadDisable(request: EuiccProfileRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Enables a profile on eUICC devices.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  enable(request: EuiccProfileRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Disables a profile on eUICC devices; the boot profile becomes active.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  disable(request: EuiccProfileRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Deletes a profile from eUICC devices; one that is enabled is disabled first.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  delete(request: EuiccProfileRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Activates lines and enables their profiles, at most 100.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  activateEnable(request: EuiccActivateEnableRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Activates lines by their profiles, at most 100.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  activate(request: EuiccActivateRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Deactivates lines by their profiles, at most 100.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  deactivate(request: EuiccDeactivateRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Makes the profiles of devices the ones they fall back to, at most 100.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  setFallbackAttribute(request: EuiccFallbackRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Moves a line to a replacement device with an eUICC.
   *
   * Three messages tell of it: the old SIM is deactivated, the identifier is changed (both
   * `CarrierService`), and the replaced device changes its state (`StateService`).
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  eidDeviceSwap(request: EuiccDeviceSwapRequest, options?: CallOptions | null): Promise<PendingRequest>
}

/** What devices used, when they connected, what was done to their lines. */
export declare class History {
  /**
   * Reads when a device connected, at an older address.
   *
   * Deprecated by the platform in 2016: use `listConnections`.
   */
  listConnectionsLegacy(request: DeviceHistoryRequest, options?: CallOptions | null): Promise<Array<ConnectionEvent>>
  /**
   * Asks what devices used in all over a time of at most a month, at most 6 months ago.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  aggregateUsage(request: AggregateUsageRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Lists what a device used, day by day, in bytes. Records are kept 12 months.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listUsage(request: UsageRequest, options?: CallOptions | null): Pager<DailyUsage, UsagePage>
  /**
   * Lists when a device connected, oldest first.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listConnections(request: DeviceHistoryRequest, options?: CallOptions | null): Pager<ConnectionEvent, ConnectionPage>
  /**
   * Lists what was done to the line of a device.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listProvisioning(request: DeviceHistoryRequest, options?: CallOptions | null): Pager<ProvisioningEvent, ProvisioningPage>
}

/** Monitors for data, short messages and loss of connection. */
export declare class Reachability {
  /**
   * Starts to watch whether devices can be reached, for at most 3,650 days.
   *
   * The first message of each device confirms its monitor; others follow each time that
   * something changes.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  start(request: MonitorRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Stops monitors, by their identifiers.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  stop(request: StopMonitorsRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Asks which monitors of devices are active.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  listMonitors(request: ListMonitorsRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Asks whether a device can be reached now.
   *
   * If it cannot, a second message tells when it can, until the request lapses.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  status(request: ReachabilityStatusRequest, options?: CallOptions | null): Promise<PendingRequest>
}

/** Groups of devices. */
export declare class Groups {
  /** Makes a group. */
  create(request: CreateGroupRequest, options?: CallOptions | null): Promise<Success>
  /** Renames a group, changes its description, puts devices in or takes them out. */
  update(groupName: string, request: GroupUpdateRequest, options?: CallOptions | null): Promise<Success>
  /** Lists the groups of the account. */
  listGroups(options?: CallOptions | null): Promise<Array<DeviceGroup>>
  /** Deletes a group; its devices fall back to the default group, which cannot be deleted. */
  delete(groupName: string, options?: CallOptions | null): Promise<Success>
  /**
   * Lists the devices of a group; a page also tells its name and description.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listGroupDevices(groupName: string, options?: CallOptions | null): Pager<DeviceIdentifiers, DeviceGroupPage>
}

/** Short messages to and from devices. */
export declare class Sms {
  /**
   * Has the messages of devices delivered to the listener of `EnhancedConnectivityService`,
   * those that are queued first.
   */
  startCallbacks(options?: CallOptions | null): Promise<Success>
  /**
   * Sends a short message to devices. The network tries for 5 days.
   *
   * The first message of each device says that it was sent; one of `SMSDeliveryConfirmation`
   * that it was delivered, or expired. Name the devices in a list, or select them by what they
   * have in common, not both.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  send(request: SmsSendRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Asks for the short messages to and from a device in the last 3 months: at most 500.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  eventHistory(request: SmsHistoryRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Lists the messages that devices sent and that wait in the queue.
   *
   * To fetch a page is to acknowledge the one before: its messages leave the queue.
   * A page whose answer got lost is not asked for again by itself: its messages may be gone.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listMessages(options?: CallOptions | null): Pager<SmsMessage, SmsPage>
}

/** Listeners of Connectivity Management: one for each callback service. */
export declare class Callbacks {
  /**
   * Registers the address that the platform calls with the messages of a service.
   *
   * Register before you send requests: a message that nobody listens for is lost.
   */
  register(request: RegisterCallbackRequest, options?: CallOptions | null): Promise<CallbackRegistration>
  /** Lists the listeners of the account. The platform shows their passwords. */
  listCallbacks(options?: CallOptions | null): Promise<Array<RegisteredCallback>>
  /** Removes the listener of a service. */
  deregister(serviceName: CallbackService, options?: CallOptions | null): Promise<CallbackRegistration>
}

/** Accounts: plans, leads, states, kinds of devices. */
export declare class Accounts {
  /** Reads the account: features, pools of IP addresses, plans. */
  get(options?: CallOptions | null): Promise<AccountInformation>
  /** Lists the service plans of the account. */
  listServicePlans(options?: CallOptions | null): Promise<Array<ServicePlan>>
  /** Reads the services and states that the account has defined. */
  listStatesAndServices(options?: CallOptions | null): Promise<StatesAndServices>
  /**
   * Lists the kinds of devices that the account has registered. It only reads, although by
   * `POST`.
   */
  listDeviceSkus(options?: CallOptions | null): Promise<DeviceSkuList>
  /**
   * Lists the leads of the account.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listLeads(options?: CallOptions | null): Pager<Lead, LeadPage>
}

/** Labels that usage is counted by, and what was billed. */
export declare class Labels {
  /** Reads what was billed for one segment; the last complete cycle when none is given. */
  billedUsage(request: BilledUsageRequest, options?: CallOptions | null): Promise<BilledUsage>
  /**
   * Puts labels on devices: at most 2,000.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  set(request: SetLabelsRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Takes labels off devices: at most 2,000.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  remove(request: RemoveLabelsRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Asks what was billed for devices, labels, or the whole account: at most 2,000.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  billedUsageList(request: BilledUsageRequest, options?: CallOptions | null): Promise<PendingRequest>
}

/** Non-IP data to narrow-band devices. */
export declare class Nidd {
  /**
   * Sends data to a narrow-band device that has no IP address; a listener of `NiddService` must
   * be registered.
   *
   * A device that cannot be reached gets it later: the first message says `Queued`, a second one
   * what became of it.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  send(request: NiddMessageRequest, options?: CallOptions | null): Promise<PendingRequest>
}

/** Where devices are: positions, reports, consent, exclusions. */
export declare class Locations {
  /**
   * Locates devices now, at most 20. A device without a position gives an error in its place; the call is
   * refused when none has one.
   */
  locate(request: LocationRequest, options?: CallOptions | null): Promise<Array<Location>>
  /** Reads where a report stands. */
  getReportStatus(transactionId: string, options?: CallOptions | null): Promise<LocationReport>
  /** Cancels a report that is still queued. */
  cancelReport(transactionId: string, options?: CallOptions | null): Promise<LocationTransaction>
  /** Cancels a request of `locateAsync`. */
  cancelAsync(transactionId: string, options?: CallOptions | null): Promise<LocationTransaction>
  /** Registers the address that the platform calls with location messages. */
  registerCallback(listener: LocationCallbackListener, options?: CallOptions | null): Promise<LocationCallbackRegistration>
  /** Lists the location listeners of the account. */
  listCallbacks(options?: CallOptions | null): Promise<Array<LocationCallbackListener>>
  /** Removes a location listener. */
  deregisterCallback(serviceName: LocationCallbackService, options?: CallOptions | null): Promise<Success>
  /** Reads what the account has bought of location services. */
  getSubscription(options?: CallOptions | null): Promise<LocationSubscription>
  /** Reads how many location requests were billed. */
  getUsage(request: LocationUsageRequest, options?: CallOptions | null): Promise<LocationUsage>
  /** Says which devices must not be located. */
  excludeDevices(request: ExclusionRequest, options?: CallOptions | null): Promise<Success>
  /** Lets devices be located again. */
  removeExclusions(deviceList: Array<string>, options?: CallOptions | null): Promise<Success>
  /** Reads whether the devices of the account, or one of them, may be located. */
  getConsent(deviceId?: string | null, options?: CallOptions | null): Promise<LocationConsent>
  /** Gives consent that devices are located. */
  createConsent(request: LocationConsentRequest, options?: CallOptions | null): Promise<ConsentTransaction>
  /** Changes whether devices of the account may be located. */
  updateConsent(request: LocationConsentUpdate, options?: CallOptions | null): Promise<ConsentTransaction>
  /**
   * Starts a report of where devices are, at most 10,000; read it with `listReportLocations`
   * when it is done.
   *
   * With the cache mode `Cached` it is done at once, and no message comes.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  createReport(request: LocationRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Locates many devices, at most 10,000; a message for each tells where it is.
   *
   * Answers once the request is accepted; the handle tells what comes of it.
   */
  locateAsync(request: LocationRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Lists the positions of a report that is done. Reports are kept 30 days.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listReportLocations(transactionId: string, options?: CallOptions | null): Pager<Location, LocationReportPage>
  /**
   * Lists the devices that must not be located, by IMEI or MEID.
   *
   * Pages are fetched as they are needed; nothing is sent before the first item is asked for.
   */
  listExclusions(options?: CallOptions | null): Pager<string, ExclusionPage>
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
  injectFault(fault: Fault): void
  /**
   * Has a device send a short message to its account, where it waits to be fetched, or to be told to the listener
   * of `EnhancedConnectivityService` once that was asked for.
   *
   * The device is named by any of its identifiers. Fails when no line has it, or its line is not active.
   */
  sendSmsFromDevice(deviceId: string, text: string): void
  /**
   * Has a device send non-IP data, at most 1,358 bytes, to the listener of `NiddService`; without one it is lost.
   *
   * The device is named by any of its identifiers. Fails when no line has it, or its line is not active or takes
   * no non-IP data.
   */
  sendNiddFromDevice(deviceId: string, payload: Uint8Array): void
  /**
   * Has a device be reachable or not from now on, whatever its behaviour says, as far as its line is active.
   *
   * The device is named by any of its identifiers. Fails when no line has it.
   */
  setReachable(deviceId: string, reachable: boolean): void
  /**
   * Changes a line outside the interface, as in the platform's portal, and tells the listener of
   * `ExternalProvisioningChanges`.
   *
   * The device is named by any of its identifiers. Fails when no line has it, or its state does not allow the change.
   */
  changeExternally(deviceId: string, change: 'activate' | 'suspend' | 'restore' | 'deactivate'): void
  /** Forces nothing any more. */
  clearFaults(): void
  /**
   * The messages to listeners, oldest first: those on their way, and the last 10,000 that are through.
   * Passwords in them read `***`.
   */
  callbacks(): Array<CallbackMessage>
  /** Prescribes an answer for the next request, or requests, that match it. The oldest goes first. */
  script(answer: ScriptedResponse): void
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
export interface RejectedTokens {
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
  tokens: (rejected: RejectedTokens) => Tokens | Promise<Tokens>
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
  function remainingWindows(question: CampaignTiming): RemainingWindows
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
 * A world for the simulator: its accounts, users, packages and devices, the behaviour of the devices, and
 * forced outcomes. Times are UTC.
 */
export interface Scenario {
  /** The accounts, the main one first. Without any, the simulator's default world. */
  accounts?: Array<ScenarioAccount>
  /**
   * The behaviours of devices, by name. The behaviours `good`, `flaky`, `never`, `daytime`, `nowAndThen`,
   * `ownHours` and `clumsy` always exist; a behaviour with the same name replaces the built-in one.
   */
  behaviours?: Array<ScenarioBehaviour>
  /** The outcomes that are forced from the start, oldest first. */
  faults?: Array<Fault>
  /** The options that the simulator is started with. `devices` has an effect only if there are no accounts. */
  options?: SimulatorOptions
  /** The firmware and software packages that devices can be upgraded with. */
  packages?: Array<ScenarioPackage>
  /** Additional service plans. The built-in plans always exist. */
  plans?: Array<ScenarioPlan>
  /** The users who can log in. Without any, one user with a random name and password sees every account. */
  users?: Array<ScenarioUser>
}

/** An account and its devices. */
export interface ScenarioAccount {
  /** Individual devices. */
  devices?: Array<ScenarioDevice>
  /** A fleet of random devices. */
  fleet?: ScenarioFleet | null
  /** Groups of similar devices. */
  groups?: Array<ScenarioGroup>
  /**
   * The number of licences that the account has bought. If absent, the number that its devices hold plus
   * `options.freeLicenses`.
   */
  licenses?: number | null
  /** The listeners that are registered from the start. */
  listeners?: Array<ScenarioListener>
  /** The name, such as `0642233522-00001`. */
  name?: string
  /**
   * The subscription that the account has bought.
   * @default monthly
   */
  subscription?: 'monthly' | 'event' | 'both' | 'none'
}

/** The behaviour of devices. */
export interface ScenarioBehaviour {
  /**
   * The maximum number of minutes by which a check-in can be late.
   * @default 30
   */
  checkInJitterMinutes?: number
  /**
   * The number of minutes between check-ins of an HTTP device. A device also checks in when it is switched on.
   * @default 1440
   */
  checkInMinutes?: number
  /**
   * The way in which the other attempts fail.
   * @default upgradeFailed
   */
  failure?: Outcome
  /**
   * Whether an HTTP device respects time windows.
   * @default true
   */
  honoursWindows?: boolean
  /** The name that devices use to refer to it. */
  name?: string
  /** When a device is switched on. */
  power?: ScenarioPower
  /**
   * The percentage of cases in which the network reaches the device.
   * @default 100
   */
  reachablePercent?: number
  /**
   * The percentage of attempts that the upgrade server rejects; the sum with `successPercent` is at most
   * 100. A campaign fails as a whole if the server rejects every attempt of its devices.
   * @default 0
   */
  refusedPercent?: number
  /**
   * The percentage of attempts that succeed.
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
 * Options for the delivery of callbacks to listeners. The platform documents its delivery for Connectivity
 * Management only; the simulator delivers the callbacks of Software Management in the same way.
 */
export interface CallbackOptions {
  /**
   * The longest time that a listener may take to respond, in real time; 1 millisecond to 1 minute.
   * @default PT4S
   */
  ackTimeout?: string
  /**
   * The number of days of virtual time that a callback stays in the archive.
   * @default 30
   */
  archiveDays?: number
  /**
   * The maximum number of devices in a callback; a campaign with more devices gets several callbacks.
   * @default 1000
   */
  devicesPerMessage?: number
  /**
   * The percentage of acknowledged callbacks that are sent once more.
   * @default 0
   */
  duplicatePercent?: number
  /**
   * Whether callbacks of v1 and Connectivity Management repeat the user name and password of the
   * registration in the body.
   * @default true
   */
  echoCredentials?: boolean
  /**
   * Whether callbacks go to this machine only; callbacks to other hosts are archived at once and not sent.
   * @default true
   */
  loopbackOnly?: boolean
  /**
   * The percentage of callbacks that overtake the one before them.
   * @default 0
   */
  reorderPercent?: number
  /**
   * The policy for retrying a callback that was not acknowledged.
   * @default documented
   */
  retryPolicy?: 'documented' | 'observed'
  /**
   * The response header that holds the secret of a location listener when it is registered. The platform
   * does not document its name.
   * @default Shared-Key
   */
  secretHeader?: string
  /**
   * The header of location callbacks that holds their signature: HMAC with SHA-256 of the body, in
   * hexadecimal digits. The platform does not document its name.
   * @default HMAC-Signature
   */
  signatureHeader?: string
}

/** The data of a device in Connectivity Management, except the state of its line. */
export interface ScenarioConnectivity {
  /** The cost centre. */
  costCenter?: string | null
  /** The values of `CustomField1` to `CustomField5`, in this order; empty values are not set. */
  customFields?: Array<string>
  /** The device group of its account that it belongs to; an unknown group is created. */
  deviceGroup?: string | null
  /** Whether it accepts non-IP data; if absent, only LWM2M devices do. */
  nbIot?: boolean | null
  /** The IMEI that its SIM is paired with, if that is not its own. */
  pairedImei?: string | null
  /**
   * The code of its service plan; an unknown plan is created. If absent, `NBIoT250KB` for LWM2M devices
   * and `m2m4G` for others.
   */
  plan?: string | null
  /** Promotions that end when its plan changes. */
  promotions?: Array<string>
  /** The stock-keeping unit of its model. */
  sku?: string | null
}

/** A device. */
export interface ScenarioDevice {
  /** The name of its behaviour; `good` if absent. */
  behaviour?: string | null
  /**
   * The cell of the network that serves the device.
   * @default 0
   */
  cell?: number
  /** The data of the device in Connectivity Management. */
  connectivity?: ScenarioConnectivity | null
  /**
   * Whether it can be upgraded over the air.
   * @default true
   */
  eligible?: boolean
  /** The IMEI, 14 to 16 digits. */
  imei: string
  /** Whether it holds a licence; if absent, it holds one if the account buys licences per month. */
  licensed?: boolean | null
  /**
   * The state of the line.
   * @default active
   */
  line?: 'active' | 'suspended' | 'deactivated' | 'preActive'
  /** The make. */
  make: string
  /** The phone number (MDN), 10 digits; random if absent. */
  mdn?: string | null
  /** The model. */
  model: string
  /** The protocol. */
  protocol: 'LWM2M' | 'OMA-DM' | 'HTTP' | 'none'
  /** The version that the device runs. */
  version: string
}

/** A forced outcome. An absent member matches everything. */
export interface Fault {
  /** The identifier of the campaign, upgrade or file campaign; all of them if absent. */
  campaign?: string | null
  /**
   * The error code of `lineRequestFailed`, without the prefix of a service, such as
   * `REQUEST_FAILED.DeviceNotFound`; `REQUEST_FAILED.UnexpectedError` if absent.
   */
  code?: string | null
  /** The IMEI of the device; every device if absent. */
  device?: string | null
  /** The outcome. */
  outcome: Outcome
  /**
   * The number of times; once by default. If several faults match, the oldest applies.
   * @default 1
   */
  times?: number | 'always'
  /** The version of Software Management; every version if absent. */
  version?: 'v1' | 'v2' | 'v3' | null
}

/** A fleet of random devices: some are unreachable, some have no licence, some are not active. */
export interface ScenarioFleet {
  /** The number of cells over which the devices are spread unevenly; one cell for 50 devices if absent. */
  cells?: number | null
  /** The number of devices. */
  count: number
  /**
   * The kinds of devices and their shares. If absent, the kinds of the simulator's default world, with
   * their packages.
   */
  mix?: Array<ScenarioMix>
  /** The seed of the fleet; `options.seed` if absent. */
  seed?: number | null
}

/** A group of similar devices. */
export interface ScenarioGroup {
  /** The name of their behaviour; `good` if absent. */
  behaviour?: string | null
  /** The number of cells over which the devices are spread evenly; one cell for 50 devices if absent. */
  cells?: number | null
  /** The data of the devices in Connectivity Management. */
  connectivity?: ScenarioConnectivity | null
  /** The number of devices. */
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
  /** The first 14 digits of the first IMEI, without the check digit; the other IMEIs follow. Generated if absent. */
  firstImei?: string | null
  /** Whether they hold licences; if absent, they hold them if the account buys licences per month. */
  licensed?: boolean | null
  /**
   * The state of their lines.
   * @default active
   */
  line?: 'active' | 'suspended' | 'deactivated' | 'preActive'
  /** The make. */
  make: string
  /** The model. */
  model: string
  /** The protocol. */
  protocol: 'LWM2M' | 'OMA-DM' | 'HTTP' | 'none'
  /** The version that the devices run. */
  version: string
}

/** A listener. */
export interface ScenarioListener {
  /** The password that callbacks of v1 and of services repeat. */
  password?: string | null
  /** The service of Connectivity Management or Location that it listens to, such as `CarrierService`. */
  service?: string | null
  /** The URL: on this machine, or https on a port that the platform allows. */
  url: string
  /** The user name that callbacks of v1 and of services repeat. */
  username?: string | null
  /** The version of Software Management that it listens to. Give either this or `service`. */
  version?: 'v1' | 'v2' | 'v3' | null
}

/** A part of a fleet. */
export interface ScenarioMix {
  /** The name of their behaviour; random if absent. */
  behaviour?: string | null
  /** The data of the devices in Connectivity Management. */
  connectivity?: ScenarioConnectivity | null
  /** The make. */
  make: string
  /** The model. */
  model: string
  /** The protocol. */
  protocol: 'LWM2M' | 'OMA-DM' | 'HTTP' | 'none'
  /** The share of this part, relative to the shares of the others. */
  share: number
  /** The version that the devices run. */
  version: string
}

/** An outcome that can be forced: every failure that the platform documents, and success. */
export type Outcome =
  /** The check of a campaign fails: `RequestFailed` (v1), `CampaignRequestFailed`. */
  | 'requestFailed'
  /** The upgrade server rejects a campaign that was queued: `UpgradeFailed` (v1), `CampaignFailed`. */
  | 'campaignFailed'
  /** The check rejects a device: it was not found. */
  | 'deviceNotFound'
  /** The check rejects a device: its IMEI is invalid. */
  | 'invalidImei'
  /** The check rejects a device: it is not eligible for the service. */
  | 'notEligible'
  /** The check rejects a device: its client type is unknown. */
  | 'unknownClientType'
  /** The check rejects a device: it is in another campaign. */
  | 'alreadyScheduled'
  /** The check rejects a device: it does not run the version that the campaign upgrades from. */
  | 'wrongVersion'
  /** The check rejects a device: it has another make or model. */
  | 'wrongModel'
  /** The check rejects a device: it has another protocol. */
  | 'wrongProtocol'
  /** The check rejects a device: it is not active, or not connected. */
  | 'notActive'
  /** The check rejects a device: it has no licence. */
  | 'noLicense'
  /** The check rejects a device: the account has no free licence for it. */
  | 'noFreeLicense'
  /** The check rejects a device: internal error. */
  | 'internalError'
  /** The network does not reach a device (v3); the simulator tries again. */
  | 'notReachable'
  /** The network does not reach a device (v3); the simulator does not try again. */
  | 'notReachablePermanently'
  /** The network reaches a device (v3), whatever its behaviour is. */
  | 'reachable'
  /** The network reaches a device (v3), but the device never gets its turn. */
  | 'reachableButNeverStarted'
  /** A device stays pending until the end of the campaign. */
  | 'staysPending'
  /** An attempt begins and does not end before the campaign does. */
  | 'neverEnds'
  /** The upgrade server rejects a request for a device (v3); the simulator tries again. */
  | 'serverRefused'
  /** An attempt fails; the simulator tries again if the version of the API does. */
  | 'upgradeFailed'
  /** An attempt fails; the simulator does not try again. */
  | 'upgradeFailedPermanently'
  /** An attempt succeeds, whatever its outcome would have been. */
  | 'upgradeSucceeded'
  /** The client of an HTTP device does not report its status. */
  | 'didNotReportStatus'
  /** The client of an HTTP device cannot download. */
  | 'downloadFailed'
  /** The client of an HTTP device has downloaded the software, but has not installed it yet. */
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
  /** A request of Connectivity Management or Location fails for a device, with the fault's `code`. */
  | 'lineRequestFailed'
  /** An activation is on hold until credit is approved, and is approved a day later. */
  | 'activationOnHold'
  /** An activation is on hold until credit is approved, and is cancelled a week later. */
  | 'activationCancelled'
  /** A short message does not reach a device, and expires after five days. */
  | 'smsExpires'
  /** The NIDD service fails to deliver non-IP data to a device. */
  | 'niddDeliveryFailed'
  /** A change of an eUICC profile completes with a warning at first, and completes fully a little later. */
  | 'profileWarning'
  /** A change of an eUICC profile fails. */
  | 'profileFailed'

/** A package that upgrades devices from one version to another. */
export interface ScenarioPackage {
  /** The version before the upgrade. */
  from: string
  /** The time from which the package is available; listeners are notified then. Available from the start if absent. */
  launched?: string | null
  /** The make of the devices that the package is for. */
  make: string
  /** The model of the devices that the package is for. */
  model: string
  /** The name; `<make>_<model>_<from>_<to>` if absent. */
  name?: string | null
  /** A note about the release. */
  note?: string
  /** The protocol of the devices that the package is for. */
  protocol: 'LWM2M' | 'OMA-DM' | 'HTTP' | 'none'
  /** The version after the upgrade. */
  to: string
}

/** A service plan. */
export interface ScenarioPlan {
  /** The code that requests use. */
  code: string
  /** The name; the code if absent. */
  name?: string | null
  /**
   * Whether lines on this plan accept non-IP data.
   * @default false
   */
  nbIot?: boolean
  /**
   * The size in kilobytes.
   * @default 0
   */
  sizeKb?: number
}

/** The times at which a device is switched on. */
export interface ScenarioPower {
  /** With `every`: the length of the cycle in minutes. The cycle of each device begins at its own time. */
  everyMinutes?: number | null
  /** With `hours`: the first hour of the day. */
  from?: number | null
  /** With `every`: the number of minutes in each cycle during which the device is on. */
  onMinutes?: number | null
  /**
   * The pattern.
   * @default always
   */
  pattern?: 'always' | 'never' | 'hours' | 'every'
  /**
   * With `hours`: the hour of the day at which the device is switched off. If it is before `from`, the
   * time on spans midnight.
   */
  to?: number | null
}

/** The options that a simulator is started with. The defaults are what is known or assumed about the platform. */
export interface SimulatorOptions {
  /**
   * Whether a campaign can be stopped after it was scheduled. The platform's documents contradict each
   * other on this.
   * @default false
   */
  abortAfterStart?: boolean
  /**
   * The time that an activation stays pending after that; minutes, and at most 24 hours, on the platform.
   * @default PT3M
   */
  activationDelay?: string
  /**
   * The longest duration of an attempt; an attempt that could not end inside its window does not begin.
   * @default PT4H
   */
  attemptLength?: string
  /**
   * The maximum number of attempts to upgrade a device in a day.
   * @default 3
   */
  attemptsPerDay?: number
  /** Options for the delivery of callbacks to listeners. */
  callbacks?: CallbackOptions
  /**
   * The time from the request to the check of a campaign.
   * @default PT1M
   */
  checkDelay?: string
  /**
   * The maximum number of devices in one cell that are upgraded at the same time.
   * @default 50
   */
  cohortSize?: number
  /**
   * Whether a suspended line can be deactivated; the platform's table of states does not contain this transition.
   * @default true
   */
  deactivateSuspended?: boolean
  /**
   * The maximum and default number of devices in a page of Connectivity Management, 1 to 10,000; 2,000 on
   * the platform.
   * @default 2000
   */
  deviceListSize?: number
  /**
   * The number of devices in the main account, at least 1.
   * @default 300
   */
  devices?: number
  /**
   * Whether the padding of base64 in data from devices arrives as the six characters `\u003d`, as was observed.
   * @default false
   */
  escapedNiddPadding?: boolean
  /**
   * The HTTP status of the response when a session is missing, unknown or idle for too long: 400 or 401.
   * @default 400
   */
  expiredSessionStatus?: number
  /**
   * Whether a v2 campaign without a last day gets one, a week after its first day. One page of the
   * platform's documents says so of campaigns that start today; another page requires a last day.
   * @default false
   */
  fillEndDate?: boolean
  /**
   * The number of licences of the main account that no device holds at the start.
   * @default 100
   */
  freeLicenses?: number
  /**
   * Whether responses of 1 KiB and more are compressed for clients that accept gzip. Scripted responses
   * are never compressed.
   * @default false
   */
  gzip?: boolean
  /**
   * The number of location requests that accounts have bought per month; 0 if they have not subscribed to
   * Device Location.
   * @default 5000
   */
  locationAllowance?: number
  /**
   * The number of consecutive failed logins that lock a user; 5 on the platform.
   * @default 5
   */
  lockoutThreshold?: number
  /**
   * The number of days on which an LWM2M device of a v1 upgrade is tried again, at 04:00 UTC. An older
   * page of the platform's documents describes this, with 3 days.
   * @default 3
   */
  lwm2mRetryDays?: number
  /**
   * The maximum number of devices in a campaign once a pilot has passed.
   * @default 10000
   */
  maxCampaignDevices?: number
  /**
   * The maximum size of a configuration file in bytes. The platform documents no limit; this one is assumed.
   * @default 104857600
   */
  maxFileSize?: number
  /**
   * The number of days after its start when a v1 upgrade ends, even if devices are still queued. Not
   * documented; the platform lists upgrades for six months.
   * @default 183
   */
  maxUpgradeDays?: number
  /**
   * Whether OMA-DM devices of a v1 upgrade stay queued when the first request, which lives for 4 hours,
   * was not delivered, and after a failure. The platform keeps them queued since release 3.1.
   * @default true
   */
  omaDmQueue?: boolean
  /**
   * The time from the request to the start of a campaign that starts today; at most 90 minutes on the platform.
   * @default PT15M
   */
  onDemandDelay?: string
  /**
   * Whether every well-formed identifier is in the device database; otherwise the database contains only
   * uploaded identifiers and the devices of the world.
   * @default true
   */
  openDeviceDatabase?: boolean
  /**
   * The maximum number of items in a page, 1 to 1,000,000; 1,000 on the platform.
   * @default 1000
   */
  pageSize?: number
  /**
   * Whether a campaign accepts at most 20 devices until a pilot has passed.
   * @default true
   */
  pilotRule?: boolean
  /**
   * The TCP port on 127.0.0.1; 0 lets the system choose one.
   * @default 0
   */
  port?: number
  /**
   * The percentage of eUICC profile changes that complete with a warning at first, and complete fully later.
   * @default 0
   */
  profileWarningPercent?: number
  /**
   * The number of provisioning actions allowed for a line in a day (UTC): 5 on the platform, 25 with its
   * order flow for the Internet of Things.
   * @default 5
   */
  provisioningActionsPerDay?: number
  /**
   * The number of requests per minute after which the gateway throttles an application; 0 for no limit.
   * @default 0
   */
  rateLimitPerMinute?: number
  /**
   * The time from an asynchronous request about lines until it is carried out and its callback is sent.
   * @default PT30S
   */
  requestDelay?: string
  /**
   * The time from the start of a campaign, when the simulator checks which devices the network reaches,
   * until it is scheduled.
   * @default PT5M
   */
  schedulingDelay?: string
  /**
   * The seed of the world, tokens, identifiers and outcomes. The same seed and the same requests give the
   * same bytes.
   * @default 1
   */
  seed?: number
  /**
   * The number of minutes without use after which a session ends; 20 on the platform.
   * @default 20
   */
  sessionIdleMinutes?: number
  /**
   * The error code with which Software Management rejects a session; `INVALID_ACCESS` by default.
   * @default INVALID_ACCESS
   */
  softwareSessionCode?: string
  /**
   * Virtual seconds per second of real time; at 0, virtual time moves only when it is advanced.
   * @default 0
   */
  speed?: number
  /**
   * The virtual time at the start; 2026-03-01T00:00:00Z by default.
   * @default 2026-03-01T00:00:00Z
   */
  start?: string
  /**
   * The lifetime of a bearer token in seconds, from its first issue; 3600 on the platform.
   * @default 3600
   */
  tokenLifetimeSeconds?: number
  /**
   * Whether a v1 upgrade ends at the `endDate` of its request, if it has one. The platform's documents do not say.
   * @default true
   */
  upgradeEndDate?: boolean
  /**
   * A world of your own, and options that hold unless they are given here: a scenario, its text (JSON or
   * TOML), or the path of its file. `npx thingspace scenario schema` prints what may stand in it.
   */
  scenario?: string | Scenario
}

/** A user. */
export interface ScenarioUser {
  /** The names of the accounts that this user can see. */
  accounts: Array<string>
  /** The name to log in with. */
  name: string
  /** The password. Random, from the seed, if absent. */
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
  'devices.add': AddDevicesRequest
  'devices.delete': DeleteDevicesRequest
  'devices.listImeiIccidMismatch': MismatchRequest
  'devices.extendedDiagnostics': DiagnosticsRequest
  'devices.basicDiagnostics': DiagnosticsRequest
  'devices.activate': ActivateRequest
  'devices.deactivate': DeactivateRequest
  'devices.suspend': DeviceSelectionRequest
  'devices.restore': DeviceSelectionRequest
  'devices.goToState': GoToStateRequest
  'devices.cancelLocation': CancelLocationRequest
  'devices.checkAvailability': AvailabilityRequest
  'devices.changeIdentifier': ChangeIdentifierRequest
  'devices.changeCostCenter': CostCenterRequest
  'devices.changeCustomFields': CustomFieldsRequest
  'devices.changeContactInfo': ContactInfoRequest
  'devices.changeServicePlan': ServicePlanChangeRequest
  'devices.moveToAccount': MoveRequest
  'devices.suspensionStatus': SuspensionStatusRequest
  'devices.prlVersion': PrlRequest
  'devices.upload': DeviceUploadRequest
  'devices.uploadActivate': UploadActivateRequest
  'devices.listDevices': DeviceListRequest
  'requests.checkOrderStatus': OrderStatusRequest
  'euicc.downloadEnable': EuiccProfileRequest
  'euicc.downloadDisable': EuiccProfileRequest
  'euicc.enable': EuiccProfileRequest
  'euicc.disable': EuiccProfileRequest
  'euicc.delete': EuiccProfileRequest
  'euicc.activateEnable': EuiccActivateEnableRequest
  'euicc.activate': EuiccActivateRequest
  'euicc.deactivate': EuiccDeactivateRequest
  'euicc.setFallbackAttribute': EuiccFallbackRequest
  'euicc.eidDeviceSwap': EuiccDeviceSwapRequest
  'history.listConnectionsLegacy': DeviceHistoryRequest
  'history.aggregateUsage': AggregateUsageRequest
  'history.listUsage': UsageRequest
  'history.listConnections': DeviceHistoryRequest
  'history.listProvisioning': DeviceHistoryRequest
  'reachability.start': MonitorRequest
  'reachability.stop': StopMonitorsRequest
  'reachability.listMonitors': ListMonitorsRequest
  'reachability.status': ReachabilityStatusRequest
  'groups.create': CreateGroupRequest
  'groups.update': GroupUpdateRequest
  'sms.send': SmsSendRequest
  'sms.eventHistory': SmsHistoryRequest
  'callbacks.register': RegisterCallbackRequest
  'labels.billedUsage': BilledUsageRequest
  'labels.set': SetLabelsRequest
  'labels.remove': RemoveLabelsRequest
  'labels.billedUsageList': BilledUsageRequest
  'nidd.send': NiddMessageRequest
  'locations.locate': LocationRequest
  'locations.registerCallback': LocationCallbackListener
  'locations.getUsage': LocationUsageRequest
  'locations.excludeDevices': ExclusionRequest
  'locations.createConsent': LocationConsentRequest
  'locations.updateConsent': LocationConsentUpdate
  'locations.createReport': LocationRequest
  'locations.locateAsync': LocationRequest
  'campaigns.checkPlan': CampaignPlan
  'campaigns.schedulePlan': CampaignPlan
  'campaigns.continuePlan': PlannedCampaign
  'campaigns.getPlanReport': PlannedCampaign
  'campaigns.waitForPlan': CampaignPlanWait
  'campaigns.cancelPlan': PlannedCampaign
  'bulk.activate': ActivateRequest
  'bulk.deactivate': DeactivateRequest
  'bulk.suspend': DeviceSelectionRequest
  'bulk.restore': DeviceSelectionRequest
  'bulk.changeServicePlan': ServicePlanChangeRequest
  'bulk.moveToAccount': MoveRequest
  'bulk.checkAvailability': AvailabilityRequest
  'bulk.uploadActivate': UploadActivateRequest
  'bulk.wait': BulkWait
}
