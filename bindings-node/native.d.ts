// Written by scripts/build.mjs from the declarations of the core: do not edit.
/// <reference lib="esnext.disposable" />
import type {
  CalendarDate, CallbackMessage, NamedDevice, NamedId, Open, Pager, PendingRequest, RecordedRequest, ScriptedResponse, Secret, Statistics, Timestamp, UploadSource,
} from './types'

/** An account, with its features, IP address pools and service plans. */
export interface AccountInformation {
  /** Its name, including leading zeros. */
  accountName: string
  /** Its billing number. */
  accountNumber?: string
  /** Its owner. */
  organizationName?: string
  /** Whether devices may be added and activated in one request. */
  isProvisioningAllowed?: boolean
  /** Its carriers. */
  carriers: Array<string>
  /** Its features, such as `Static IP`. */
  features: Array<string>
  /** Its pools of IP addresses. */
  iPPools: Array<IpPool>
  /** Its plans. */
  servicePlans: Array<ServicePlan>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A pool of IP addresses. */
export interface IpPool {
  /** Its name. */
  poolName: string
  /** `Static IP` or `Dynamic IP`. */
  poolType?: string
  /** Whether the platform uses it when a request names no pool. */
  isDefaultPool?: boolean
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A service plan. */
export interface ServicePlan {
  /** Its name. */
  name?: string
  /** Its code, which requests use; it may differ from the name. */
  code: string
  /** Its size in kilobytes. */
  sizeKb?: number
  /** Its code at the carrier. */
  carrierServicePlanCode?: string
  /** Further attributes that the platform sends. */
  extendedAttributes: Array<KeyValue>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** One page of leads. */
export interface LeadPage {
  /** The leads of this page. */
  leads: Array<Lead>
  /** Whether more leads follow; absent if the platform does not say. */
  hasMoreData?: boolean
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A prospective customer. */
export interface Lead {
  /** Identifies the lead. */
  leadId: string
  /** Its state, such as `Qualified`. */
  leadState?: string
  /** The address of the customer. */
  address?: Address
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The services that an account has defined, and their states. */
export interface StatesAndServices {
  /** The account's engagements. */
  engagement: Array<Engagement>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** An engagement of an account. */
export interface Engagement {
  /** Identifies the engagement. */
  engagementId: string
  /** Its charging group. */
  chargingGroup?: string
  /** Its services. */
  services: Array<AccountService>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A service that the account has defined. */
export interface AccountService {
  /** Its name. */
  name: string
  /** Its description. */
  description?: string
  /** Its states. */
  states: Array<AccountState>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A state of a service that the account has defined. */
export interface AccountState {
  /** Its name. */
  name: string
  /** Its position in the order of the states. */
  workflowSequenceNumber?: number
  /** The codes of the plans that it can be combined with. */
  servicePlans: Array<string>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The kinds of devices that an account has registered. */
export interface DeviceSkuList {
  /** The account. */
  accountName?: string
  /** The kinds. */
  deviceSkuInfo: Array<DeviceSku>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A kind of device. */
export interface DeviceSku {
  /** Its stock-keeping unit. */
  deviceSku: string
  /** Its status in the device database: `Valid`. */
  deviceSkuStatus?: string
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/**
 * A request for any number of devices that was sent in parts.
 *
 * It is plain data: store it, in a file for example, and pass it to `bulk.wait`.
 */
export interface BulkRequest {
  /** The name of an operation of `devices`, such as `activate`. */
  operation: string
  /** The account that it was sent for, if known. */
  accountName?: string
  /** The parts, in the order of the devices. */
  parts: Array<BulkPart>
}

/** One of the requests into which a large one was split. */
export interface BulkPart {
  /** Identifies the request; absent if the platform did not accept it. */
  requestId?: string
  /**
   * The first device of the part: its index in the caller's list, counted from 0. The part ends before the first
   * device of the next part. It does not contain repeated devices.
   */
  firstDevice: number
  /** The number of devices in the part. */
  devices: number
  /** The reason why the part was not sent, and what to do. */
  problem?: string
  /**
   * Whether the platform may have carried out the part although the client has no request identifier. If true, check
   * the devices of the part before you send it again.
   */
  outcomeUnknown: boolean
}

/** The progress of a request in parts, as `bulk.wait` reports it. */
export interface BulkProgress {
  /** The number of parts. */
  totalParts: number
  /** The number of parts that are done, or that were never sent. */
  finishedParts: number
  /** The number of devices in all parts. */
  totalDevices: number
  /** The number of devices for which the request has succeeded. */
  succeeded: number
  /** The number of devices for which the request has failed, without the devices of parts that were never sent. */
  failed: number
}

/** The result of a request in parts. */
export interface BulkResult {
  /** The name of the operation. */
  operation: string
  /** `Success`, `Failed` or `PartialSuccess`; `Pending` if a part is not done. */
  status: RequestStatus
  /** The number of devices in all parts. */
  totalDevices: number
  /** The number of devices for which the request succeeded. */
  succeeded: number
  /** The number of devices for which the request failed, without the devices of parts that were never sent. */
  failed: number
  /** The result of each part, in the order of the parts. */
  parts: Array<BulkPartResult>
}

/** The result of one part. */
export interface BulkPartResult {
  /** The part as it was sent. */
  part: BulkPart
  /** The result; absent if the part was not sent. */
  result?: RequestResult
  /** The reason why the part has no result or is incomplete after the timeout, and what to do. */
  problem?: string
}

/** The known values of `SoftwareCallbackKind`. */
export interface SoftwareCallbackKindValues {
  /** Firmware is available for devices of the account (v1); see `firmwareList`. */
  FIRMWARE_LIST: 'firmwareList'
  /** An upgrade passed its checks and waits for its day (v1); see `upgrade`. */
  UPGRADE_SCHEDULED: 'upgradeScheduled'
  /** Devices of an upgrade have started (v1); see `upgrade`. */
  UPGRADE_PROGRESS: 'upgradeProgress'
  /** An upgrade has ended (v1); see `upgrade`. */
  UPGRADE_FINISHED: 'upgradeFinished'
  /** Software or firmware is available for devices of the account (v2 and v3); see `softwareList`. */
  NEW_SOFTWARE: 'newSoftware'
  /** The status of a campaign changed (v2 and v3); see `campaign`. */
  CAMPAIGN_STATUS: 'campaignStatus'
}

/** The kind of a Software Management message. */
export declare const SoftwareCallbackKind: SoftwareCallbackKindValues

/** The kind of a Software Management message. */
export type SoftwareCallbackKind = Open<SoftwareCallbackKindValues>

/**
 * A message that the platform sent to the callback listener of an account, of v1, v2 or v3.
 *
 * The part that belongs to its kind is set; the others are empty. `unknownMembers` contains everything else in the
 * message, so that nothing is lost. The platform documents only parts of v1's messages and none of v2's and v3's: the
 * shape of the latter is assumed.
 */
export interface SoftwareCallback {
  /** The kind of the message. If the message does not state it, it is derived from the only part that is set. */
  type: SoftwareCallbackKind
  /** The account. */
  accountName?: string
  /** The account that sees the message (v1). Not useful to callers. */
  participantName?: string
  /** Available firmware (v1). */
  firmwareList: Array<Firmware>
  /** The upgrade that the message concerns (v1). */
  upgrade?: CallbackUpgrade
  /** Available software or firmware (v2 and v3). */
  softwareList: Array<SoftwarePackage>
  /** The campaign that the message concerns (v2 and v3). */
  campaign?: CallbackCampaign
  /** The user name from the registration of the listener (v1); usually absent or empty. */
  username?: string
  /**
   * The password from the registration of the listener (v1); usually absent or empty. A listener removes it after
   * the check.
   */
  password?: Secret
  /**
   * The rest of the message: unknown members, parts that do not belong to its kind, and values of an unexpected
   * type. Empty parts are omitted.
   */
  unknownMembers: Array<UnknownMember>
}

/** An upgrade in a message of v1. */
export interface CallbackUpgrade {
  /** The identifier of the upgrade (a UUID). */
  upgradeId?: string
  /** The firmware package. */
  firmwareName?: string
  /** The day of the upgrade, in UTC. */
  startDate?: CalendarDate
  /** The status of the upgrade. */
  status?: UpgradeStatus
  /** The devices and their progress. */
  deviceList: Array<CampaignDevice>
}

/** A campaign in a message of v2 or v3, in an assumed shape. */
export interface CallbackCampaign {
  /** The identifier of the campaign (a UUID). */
  campaignId?: string
  /** The label of the campaign. */
  campaignName?: string
  /** The status of the campaign. */
  status?: CampaignStatus
  /** The devices and their progress. */
  deviceList: Array<CampaignDevice>
}

/** A value in a message or a response that the model has no member for. */
export interface UnknownMember {
  /** Its path, by names on the wire: `campaign.deviceList[0].signal`. */
  path: string
  /** Its value as received, in JSON; `***` if it may contain a password. */
  json: string
}

/** The options of a callback listener. */
export interface ListenerOptions {
  /** The user name that a message must contain; any when absent. */
  username?: string
  /**
   * The password that a message must contain; any when absent. The listener reads it from the message, where v1
   * sends it, and from an `Authorization: Basic` header, which the platform does not send but a proxy in front of
   * the listener may add. It rejects a wrong header, even if the message contains the right password. Messages of
   * v2, v3 and Location do not contain a password: a listener with a password rejects them, unless such a proxy adds
   * the header.
   */
  password?: Secret
  /**
   * A second accepted password. After a change of the password, the platform was observed to send the old one for up
   * to 14 minutes.
   */
  previousPassword?: Secret
  /** The maximum size of a message, in bytes; 1 MiB when absent. */
  maxBodyBytes?: number
}

/** The result of a request to a callback listener: the response to send and the message that it delivered. */
export interface ReceivedCallback {
  /**
   * The HTTP status to respond with: 200 accepted, 400 invalid message, 401 wrong credentials, 405 not a POST, 408
   * too slow, 413 too large.
   */
  status: number
  /** The text to respond with, for people. */
  message: string
  /** The message, if it is one of Software Management; absent unless the status is 200. */
  event?: SoftwareCallback
  /** The message, if it is one of Connectivity Management or Location; absent unless the status is 200. */
  connectivityEvent?: ConnectivityCallback
}

/**
 * The upgrade of devices, independent of the platform's API versions and protocols.
 *
 * The client looks up each device: its protocol decides which version of Software Management upgrades it; its make,
 * model and firmware decide which package it gets.
 */
export interface CampaignPlan {
  /** A label of your own, up to 100 characters; every part gets it. */
  campaignName?: string
  /** The IMEIs of the devices, of any make, model and protocol. */
  deviceList: Array<string>
  /**
   * The version that the devices get; the plan may use every package from a device's version to this one. Not needed
   * if `packageNames` are unambiguous.
   */
  targetVersion?: string
  /**
   * The version that HTTP devices get, if it is not `targetVersion`. Packages for HTTP devices do not contain their
   * versions, so one of the two members is required for them.
   */
  httpTargetVersion?: string
  /** The names of the packages that the plan may use, as the platform lists them; any matching package when absent. */
  packageNames?: Array<string>
  /** First day, in UTC. v1 supports only this day. */
  startDate: CalendarDate
  /** Last day, in UTC. v1 does not support it: OMA-DM devices stay queued until they connect. */
  endDate: CalendarDate
  /**
   * Hours of the day, in UTC, in which devices may be upgraded; any hour when absent. v3 uses them for the upgrade,
   * v2 for download and installation; v1 does not support them.
   */
  timeWindows?: Array<TimeWindow>
  /**
   * The version that upgrades OMA-DM devices: v1, which pushes on the start day, or v3, which supports dates and
   * windows. When absent, v3 if there are windows, otherwise v1.
   */
  omaDmVersion?: SoftwareVersion
  /** Whether to assign licences to devices without one, if enough are free; true when absent. */
  assignLicenses?: boolean
  /**
   * Whether a package that has not passed its pilot starts with at most 20 devices, while the others wait; true when
   * absent. False means that the pilot has already passed.
   */
  pilotFirst?: boolean
  /**
   * The maximum number of devices in one part; 10,000 when absent. Further devices form another part. The platform
   * does not document a limit.
   */
  maxDevicesPerPart?: number
}

/** The expected result of a plan; nothing was scheduled. */
export interface CampaignPlanCheck {
  /** The parts that would be scheduled now, and those that would wait for a pilot. */
  parts: Array<CampaignPartCheck>
  /** Devices that would be rejected, and why. */
  rejected: Array<RejectedDevice>
  /** Errors and warnings about the plan as a whole. */
  findings: Array<Finding>
  /** The number of licences that the devices still need. */
  licensesNeeded: number
  /** The number of unassigned licences; absent if every upgrade is billed individually. */
  licensesFree?: number
  /** Whether `schedulePlan` would schedule anything. */
  canSchedule: boolean
}

/** One part of a plan before it is scheduled: devices of one make and model that get one package. */
export interface CampaignPartCheck {
  /** The version of Software Management that upgrades these devices. */
  version: SoftwareVersion
  /** The protocol that manages these devices. */
  protocol: Protocol
  /** Their maker. */
  make: string
  /** Their model. */
  model: string
  /** The package that they get. */
  packageName: string
  /** The version that they have now. */
  fromVersion: string
  /** The version that they get. */
  toVersion: string
  /** Whether the part is scheduled at once or waits for the pilot of its package. */
  state: CampaignPartState
  /** Whether it is the pilot of its package. */
  isPilot: boolean
  /** The number of devices in the part that need a licence. */
  licensesNeeded: number
  /** The IMEIs of the devices. */
  deviceList: Array<string>
}

/** A device that a plan rejects, and the reason. */
export interface RejectedDevice {
  /** The IMEI. */
  deviceId: string
  /**
   * The reason as a code: `device.duplicate`, `device.not_found`, `device.no_protocol`,
   * `device.not_eligible`, `device.not_active`, `device.in_campaign`, `device.version_unknown`,
   * `device.up_to_date`, `package.none`, `package.ambiguous`, `plan.target_version_missing`,
   * `license.missing`, `license.none_free` or `license.rejected`.
   */
  code: string
  /** The reason in words, and what to do. */
  reason: string
}

/**
 * A plan that was scheduled, at least in part. It is plain data: store it and pass it to `continuePlan`,
 * `getPlanReport` and `cancelPlan`, even after a restart.
 */
export interface PlannedCampaign {
  /** The plan. */
  plan: CampaignPlan
  /**
   * How much of the plan was scheduled. If it is only a part, `rejected` and the `problem` of each part say what was
   * not, and why.
   */
  outcome: PlanOutcome
  /** Its parts, including those that wait. */
  parts: Array<CampaignPart>
  /** The rejected devices, and the reasons. */
  rejected: Array<RejectedDevice>
}

/** One part of a `PlannedCampaign`; its `state` says whether it was scheduled. */
export interface CampaignPart {
  /** The version of Software Management that upgrades these devices. */
  version: SoftwareVersion
  /** The protocol that manages these devices. */
  protocol: Protocol
  /** The package that they get. */
  packageName: string
  /** The version that they had. */
  fromVersion: string
  /** The version that they get. */
  toVersion: string
  /** Whether it is the pilot of its package. */
  isPilot: boolean
  /** The state of the part. */
  state: CampaignPartState
  /** The campaign of v2 or v3, or the upgrade of v1, once it was scheduled. */
  campaignId?: string
  /** The status of the campaign or upgrade, as the platform names it. */
  status?: string
  /** The failure when it was scheduled or cancelled, and what to do. */
  problem?: string
  /** The IMEIs of the devices. */
  deviceList: Array<string>
}

/** The progress of a plan. */
export interface CampaignPlanReport {
  /** The plan with the current state of its parts; pass it to the next call. */
  campaign: PlannedCampaign
  /** The progress of each part, in the order of the campaign's parts. */
  parts: Array<CampaignPartReport>
  /** The number of devices at each status, for all scheduled parts, most frequent first. */
  devices: Array<DeviceCount>
  /** The number of devices in all parts. */
  totalDevices: number
  /** The number of devices that reached a final status. */
  finishedDevices: number
  /** The number of devices that have the new version. */
  upgradedDevices: number
  /** Every device that ended without the new version, and the reasons. */
  failedDevices: Array<CampaignDevice>
  /**
   * Whether every part has ended. A plan of which nothing was scheduled is not finished: the `outcome` of its
   * campaign is `notScheduled`.
   */
  isFinished: boolean
  /**
   * Whether the last day of the plan has passed and some parts remain, but only parts that do not end on that day:
   * upgrades of v1, which continue until their devices connect, and parts that were never scheduled, whose devices
   * need a new plan.
   */
  isOverdue: boolean
  /**
   * Whether `continuePlan` would do anything: a pilot has passed, a part was not sent yet, or the outcome of a part
   * is unknown.
   */
  canContinue: boolean
  /**
   * Whether a pilot failed, so that the parts of its package still wait. `continuePlan` starts another pilot with
   * up to 20 of their devices; `cancelPlan` cancels them.
   */
  pilotFailed: boolean
}

/** The progress of one part of a plan. */
export interface CampaignPartReport {
  /** The version of Software Management that upgrades these devices. */
  version: SoftwareVersion
  /** The package that they get. */
  packageName: string
  /** Whether it is the pilot of its package. */
  isPilot: boolean
  /** The state of the part. */
  state: CampaignPartState
  /** The campaign of v2 or v3, or the upgrade of v1, once it was scheduled. */
  campaignId?: string
  /** The number of devices at each status, most frequent first; empty until the part is scheduled. */
  devices: Array<DeviceCount>
  /** The number of devices in the part. */
  totalDevices: number
  /** The number of devices that reached a final status. */
  finishedDevices: number
  /** The number of devices that have the new version. */
  upgradedDevices: number
}

/**
 * A message that the platform sent to a listener of Connectivity Management or Location.
 *
 * A message concerns one device; the parts that do not belong to its kind are empty. `unknownMembers` contains
 * everything else in the message, so that nothing is lost. The platform documents only some of its messages; the shape
 * of the others is assumed.
 */
export interface ConnectivityCallback {
  /**
   * The identifier of the request whose result the message reports, or the transaction of a location request; a
   * separate identifier in unsolicited messages.
   */
  requestId?: string
  /** The device. */
  deviceIds: Array<DeviceId>
  /** The status; absent in some messages. */
  status?: CallbackStatus
  /** The result of a request for a device. */
  deviceResponse?: DeviceResponse
  /** The reason why a request failed. */
  faultResponse?: CallbackFault
  /** Non-IP data. */
  niddResponse?: NiddResponse
  /** A short message that was sent, or one from a device. */
  smsResponse?: SmsResponse
  /** A short message that was delivered, or expired. */
  smsDeliveryConfirmation?: SmsDelivery
  /** The requested usage. */
  usageResponse?: UsageResponse
  /** The position of a device. */
  devicelocation?: DeviceLocation
  /** The status of a location report. */
  reportStatus?: LocationReportStatus
  /** A change that was made outside this API. */
  externalProvisioningChange?: ExternalProvisioningChange
  /** A promotion that was removed from the device. */
  promoChange?: PromoChange
  /**
   * A remark of the platform; in a message of `ResumeTrackingNotification`, the day on which a suspended line
   * resumes.
   */
  comment?: string
  /** The number of times that this message has been sent, including this time. */
  callbackCount?: number
  /** The maximum number of times that the platform sends the message. */
  maxCallbackThreshold?: number
  /** The user name from the registration of the listener; usually empty. */
  username?: string
  /** The password from the registration of the listener. A listener removes it after the check. */
  password?: Secret
  /** The rest of the message. Empty parts are omitted. */
  unknownMembers: Array<UnknownMember>
  /** The identifier of the kind `imei`, if the device has one. */
  readonly imei?: string
  /** The identifier of the kind `iccid`, if the device has one. */
  readonly iccid?: string
  /** The identifier of the kind `eid`, if the device has one. */
  readonly eid?: string
  /** The identifier of the kind `mdn`, if the device has one. */
  readonly mdn?: string
  /** The identifier of the kind `msisdn`, if the device has one. */
  readonly msisdn?: string
  /** The identifier of the kind `meid`, if the device has one. */
  readonly meid?: string
  /** The identifier of the kind `esn`, if the device has one. */
  readonly esn?: string
  /** The identifier of the kind `imsi`, if the device has one. */
  readonly imsi?: string
  /** The identifier of the kind `min`, if the device has one. */
  readonly min?: string
  /** The identifier of the kind `sku`, if the device has one. */
  readonly sku?: string
}

/** The known values of `CallbackStatus`. */
export interface CallbackStatusValues {
  /** The request succeeded. */
  SUCCESS: 'Success'
  /** The request failed; see `fault`. */
  FAILED: 'Failed'
  /** The request waits for the approval of credit; another message follows. */
  ON_HOLD: 'OnHold'
  /** The request was not approved within a week. */
  CANCELLED: 'Cancelled'
  /** The request is not done yet; another message follows. */
  PENDING: 'Pending'
  /** The device cannot be reached now; another message follows (NIDD). */
  QUEUED: 'Queued'
  /** The device received the data (NIDD). */
  DELIVERED: 'Delivered'
  /** The device did not receive the data (NIDD). */
  DELIVERY_FAILED: 'DeliveryFailed'
  /** The line can receive non-IP data (NIDD). */
  CONFIG_CREATED: 'ConfigCreated'
  /** The line cannot receive non-IP data (NIDD). */
  CONFIG_FAILED: 'ConfigFailed'
}

/** The status in a message of Connectivity Management. */
export declare const CallbackStatus: CallbackStatusValues

/** The status in a message of Connectivity Management. */
export type CallbackStatus = Open<CallbackStatusValues>

/** The reason why a request failed. */
export interface CallbackFault {
  /** The code: `Service.CLASS.Specific`, as in `UnifiedWebService.REQUEST_FAILED.DeviceAlreadyActive`. */
  faultcode?: string
  /** The text, which may change between releases. */
  faultstring?: string
}

/** The result of a request for a device: the part that belongs to the request is set. */
export interface DeviceResponse {
  /** The line was activated: its phone number and IP address. */
  activateResponse?: LineResponse
  /** The line was deactivated. */
  deactivateResponse?: LineResponse
  /** The line was restored. */
  restoreResponse?: LineResponse
  /** The line was suspended, with the end of the suspension. */
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
  /** The user and place of use of the line after the change. */
  changeContactInfoResponse?: ContactInfoResponse
  /** The labels that were assigned to the device, or removed from devices. */
  setUsageSegmentationLabelResponse?: LabelsResponse
  /** How long the line has been suspended. */
  suspensionStatusResponse?: SuspendResponse
  /** The preferred roaming list. */
  prlResponse?: PrlResponse
  /** Whether the device can be activated. */
  availabilityResponse?: AvailabilityResponse
  /** The result of an upload. */
  uploadResponse?: UploadResponse
  /** The result of an order. */
  orderStatusResponse?: OrderStatusResponse
  /** The result of a change of a profile. */
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
  /** Its identifiers, including the new phone number. */
  deviceIds: Array<DeviceId>
  /** Its IP address. */
  ipAddress?: string
  /** Its plan. */
  servicePlan?: string
  /** Its state among those that the account has defined. */
  state?: LineStateResponse
  /**
   * The kind of subscription, as a code, after a move to a state. The position of this member and of the next three
   * in the message is assumed.
   */
  subscriptionTypeCode?: string
  /** The kind of subscription, as text. */
  subscriptionTypeCodeDesc?: string
  /** The reason for the change of state, as a code. */
  stageStateChangeReasonCode?: string
  /** The reason for the change of state, as text. */
  stageStateChangeReasonCodeDesc?: string
}

/** The cost centre of a line. Assumed. */
export interface CostCenterResponse {
  /** The code; absent if it was removed. */
  costCenterCode?: string
}

/** The custom fields of a line. Assumed. */
export interface CustomFieldsResponse {
  /** The fields that were changed. */
  customFields: Array<KeyValue>
}

/** The user and place of use of a line. Assumed. */
export interface ContactInfoResponse {
  /** The user and the place of use. */
  primaryPlaceOfUse?: PlaceOfUse
}

/** Labels after a change. Assumed. */
export interface LabelsResponse {
  /** The label that was assigned to the device. */
  label?: Label
  /** The labels that were removed. */
  labels: Array<Label>
}

/** A state that the account has defined. */
export interface LineStateResponse {
  /** The state. */
  stateName?: string
  /** The service. */
  serviceName?: string
}

/** The current and past suspension of a line. */
export interface SuspendResponse {
  /** When the platform resumes the line. */
  expectedResumeDate?: Timestamp
  /** The maximum number of successive days of a suspension. */
  maxNumberOfDaysAllowed?: number
  /** The number of days on which the line was suspended in the last 12 months. */
  numberOfDaysSuspendedLast12Months?: number
}

/** The preferred roaming list of a device. */
export interface PrlResponse {
  /** Its version. */
  prlVersion?: string
  /** When the device reported it. */
  reportedAt?: Timestamp
}

/** Whether a device can be activated. */
export interface AvailabilityResponse {
  /** Whether it can be activated. */
  available?: boolean
  /** The reason why it cannot. */
  reason?: string
}

/** The result of an upload of identifiers. */
export interface UploadResponse {
  /** The number of devices that were accepted. */
  uploaded?: number
  /** The devices that were rejected. */
  failed: Array<UploadedDevice>
  /** All devices, each with its status; absent in messages of older releases. */
  devices?: Array<UploadedDevice>
}

/** A device of an upload. */
export interface UploadedDevice {
  /** The device. */
  deviceIds: Array<DeviceId>
  /** Whether it was uploaded. */
  status?: CallbackStatus
  /** The reason why it was rejected. */
  reason?: string
}

/** The result of an order to activate a device. */
export interface OrderStatusResponse {
  /** Its status. */
  orderStatus?: RequestStatus
  /** The `requestId` of the activation. */
  orderRequestId?: string
}

/** The result of a change of a profile. */
export interface ProfileResponse {
  /** The result. */
  status?: ProfileStatus
  /** The state of the profile afterwards: `Enabled`, `Disabled` or `Deleted`. */
  profileState?: string
  /** The profile. */
  iccid?: string
}

/** The known values of `ProfileStatus`. */
export interface ProfileStatusValues {
  /** The request succeeded. */
  SUCCESS: 'EXECUTED_SUCCESS'
  /** The profile was downloaded but is not enabled yet; another message follows. */
  WITH_WARNING: 'EXECUTED_WITHWARNING'
  /** Failed. */
  FAILED: 'EXECUTED_FAILED'
}

/** The result of a change of a profile. */
export declare const ProfileStatus: ProfileStatusValues

/** The result of a change of a profile. */
export type ProfileStatus = Open<ProfileStatusValues>

/** A monitor, and whether its device can be reached. */
export interface ReachabilityResponse {
  /** The monitor. */
  monitorId?: string
  /** The reachability of the device; absent if it cannot be reached. */
  reachabilityStatus?: ReachabilityType
  /** What the monitor watches. */
  monitorType?: ReachabilityType
  /** The time until which the device stays reachable, in UTC. */
  maxUEAvailabilityTime?: Timestamp
  /** When the monitor ends. */
  monitorExpirationTime?: Timestamp
}

/** Non-IP data: one of the three parts. */
export interface NiddResponse {
  /** Data that the device sent. */
  niddMONotificationResponse?: NiddUplink
  /** The delivery result of data for the device. */
  niddMTDeliveryResponse?: NiddDelivery
  /** Whether the line can receive non-IP data. */
  niddConfigResponse?: NiddDelivery
}

/** Data that a device sent. */
export interface NiddUplink {
  /** The account. */
  accountName?: string
  /** The data in base64; padding that the platform wrote as `\u003d` is repaired. */
  message?: string
  /** All identifiers of the device. */
  deviceIds: Array<DeviceId>
}

/** The delivery result of data for a device. */
export interface NiddDelivery {
  /** The account. */
  accountName?: string
  /** All identifiers of the device. */
  deviceIds: Array<DeviceId>
  /** When the network confirmed the delivery. */
  acknowledgeTime?: Timestamp
  /** When the network first tried to deliver. */
  firstAttemptDeliveryTime?: Timestamp
  /** The reason, such as `Buffered, device not reachable`. */
  reason?: string
}

/** A short message that was sent to a device, or one from a device. Assumed. */
export interface SmsResponse {
  /** `Sent` for a message to a device. */
  smsStatus?: string
  /** The text of a message from a device. */
  message?: string
  /** When it was sent. */
  timestamp?: Timestamp
}

/** The result of a short message. Assumed. */
export interface SmsDelivery {
  /** `delivered` or `expired`. */
  confirmation?: string
  /** When it was sent. */
  timestamp?: Timestamp
}

/** A short message in a history. Assumed. */
export interface SmsEvent {
  /** `MT` for a message to the device, `MO` for one from it. */
  direction?: string
  /** Its status. */
  status?: string
  /** The text. */
  message?: string
  /** When it was sent. */
  timestamp?: Timestamp
}

/** The requested usage. The platform documents only the name of this part; its shape is assumed. */
export interface UsageResponse {
  /** The usage of each device. */
  deviceUsage: Array<AggregateUsage>
  /** The billed usage. */
  billedUsage: Array<BilledSegment>
}

/** The total usage of a device. */
export interface AggregateUsage {
  /** The device. */
  deviceIds: Array<DeviceId>
  /** Bytes sent and received. */
  bytesUsed?: number
  /** Short messages. */
  smsUsed?: number
  /** Data sessions. */
  numberOfSessions?: number
  /** Bytes used at home, for RTR customers. */
  domesticUsage?: number
  /** Bytes used abroad, for RTR customers. */
  internationalUsage?: number
}

/** The position of a device, or the reason why it is unknown. */
export interface DeviceLocation {
  /** The identifier with which the device was requested. */
  deviceId?: string
  /** The kind of that identifier. */
  kind?: DeviceIdKind
  /** The position, if there is one. */
  position?: Position
  /** The error, if there is no position. */
  positionError?: PositionError
}

/** A change that was made outside this API. Assumed. */
export interface ExternalProvisioningChange {
  /** The source of the change. */
  source?: string
  /** The kind of change. */
  change?: ExternalChangeKind
  /** The device after the change. */
  deviceInfo?: DeviceInformation
}

/** The known values of `ExternalChangeKind`. */
export interface ExternalChangeKindValues {
  /** The line was activated. */
  ACTIVATE: 'Activate'
  /** The line was suspended. */
  SUSPEND: 'Suspend'
  /** The line was restored. */
  RESTORE: 'Restore'
  /** The line was deactivated. */
  DEACTIVATE: 'Deactivate'
  /** The device got another ESN. */
  CHANGE_ESN: 'ChangeEsn'
  /** The line moved from a 3G to a 4G device. */
  FROM3_G_TO4_G: 'changeDevice3gTo4g'
  /** The line moved from a 4G to a 3G device. */
  FROM4_G_TO3_G: 'changeDevice4gTo3g'
  /** The line got another IMEI. */
  CHANGE_IMEI: 'changeIMEI'
  /** The line got another SIM. */
  CHANGE_ICCID: 'changeICCID'
  /** The line got another IMEI and another SIM. */
  CHANGE_IMEI_AND_ICCID: 'changeiMEIiCCID'
  /** The device was detected. */
  DEVICE_DETECTION: 'Device Detection'
}

/** A kind of change that was made outside this API. */
export declare const ExternalChangeKind: ExternalChangeKindValues

/** A kind of change that was made outside this API. */
export type ExternalChangeKind = Open<ExternalChangeKindValues>

/** A promotion that was removed from a device. Assumed. */
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
  /** The devices: at most 10,000. For a 4G device, set its IMEI and its ICCID. */
  devices: Array<NamedDevice>
  /** The plan, by its code. */
  servicePlan: string
  /** ZIP code of the area that provides the phone numbers: five digits. */
  mdnZipCode: string
  /** The pool that provides the IP addresses; the default pool when absent. */
  carrierIpPoolName?: string
  /** The carrier; Verizon Wireless when absent. */
  carrierName?: string
  /** Cost centre: up to 36 letters, digits, spaces, `-`, `!`, `#`. */
  costCenterCode?: string
  /** Custom fields to set. */
  customFields?: Array<KeyValue>
  /** The group to add the devices to. */
  groupName?: string
  /** The lead that the lines came from. */
  leadId?: string
  /** The user and place of use of the lines. */
  primaryPlaceOfUse?: PlaceOfUse
  /** `restricted` or `unrestricted`, for public IP addresses. */
  publicIpRestriction?: string
  /** Stock-keeping unit, for devices with an embedded SIM. */
  skuNumber?: string
}

/** Ends the service of devices. The platform deletes their phone numbers after 50 days. */
export interface DeactivateRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices. Set these or a selection below, not both. */
  devices?: Array<NamedDevice>
  /** The reason: `FF` is the general one. */
  reasonCode: string
  /** Selects the devices with these custom fields. */
  customFields?: Array<KeyValue>
  /** Selects the devices of this group. */
  groupName?: string
  /** Selects the devices on this plan. */
  servicePlan?: string
  /** Whether to request a waiver of the early termination fee. */
  etfWaiver?: boolean
  /** Whether to remove the devices from the account afterwards. */
  deleteAfterDeactivation?: boolean
}

/** Devices to suspend or to restore. */
export interface DeviceSelectionRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices. Set these or a selection below, not both. */
  devices?: Array<NamedDevice>
  /** Selects the devices with these custom fields. */
  customFields?: Array<KeyValue>
  /** Selects the devices of this group. */
  groupName?: string
  /** Selects the devices on this plan. */
  servicePlan?: string
  /** Whether billing continues while a line is suspended. */
  withBilling?: boolean
}

/** Moves devices to a state that the account has defined for a service. */
export interface GoToStateRequest {
  /** The account; the client's own when absent. The platform's documentation does not show this member. */
  accountName?: string
  /** The service. */
  serviceName: string
  /** The state. */
  stateName: string
  /** The plan, by its code. */
  servicePlan: string
  /** ZIP code of the area that provides phone numbers: five digits. */
  mdnZipCode: string
  /** The devices: at most 10,000. The platform assumes that all are in the state of the first; others fail. */
  devices?: Array<NamedDevice>
  /** Selects devices instead. */
  filter?: DeviceFilter
  /** The pool that provides the IP addresses. */
  carrierIpPoolName?: string
  /** `restricted` or `unrestricted`, for public IP addresses. */
  publicIpRestriction?: string
  /** Devices, each with its fixed IP address, instead of `devices`. */
  devicesWithServiceAddress?: Array<NamedDevice>
  /** The fixed IP address of the only device. */
  ipAddress?: string
  /** Stock-keeping unit, for devices with an embedded SIM. */
  skuNumber?: string
  /** Custom fields to set. */
  customFields?: Array<KeyValue>
  /** The group to add the devices to. */
  groupName?: string
  /** The user and place of use of the lines. */
  primaryPlaceOfUse?: PlaceOfUse
}

/** Detaches a device from the network, so that it has to attach again. */
export interface CancelLocationRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The device: exactly one. */
  devices: Array<NamedDevice>
}

/** Adds devices to the account without activating them. */
export interface AddDevicesRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The state in which to add them: `preactive`. */
  state: string
  /** The devices. */
  devicesToAdd: Array<NamedDevice>
  /** Custom fields to set. */
  customFields?: Array<KeyValue>
  /** The group to add the devices to. */
  groupName?: string
  /** Stock-keeping unit, for devices with an embedded SIM. */
  skuNumber?: string
  /** Object identifier of the subscription manager (SM-SR): digits and periods, 3 to 46 characters. */
  smsrOid?: string
}

/** The result for a device that was to be added. */
export interface AddedDevice {
  /** The device. */
  deviceIds: Array<DeviceId>
  /** `Success`, or the reason for the failure. */
  response?: string
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
  /** The identifier of the kind `imei`, if the device has one. */
  readonly imei?: string
  /** The identifier of the kind `iccid`, if the device has one. */
  readonly iccid?: string
  /** The identifier of the kind `eid`, if the device has one. */
  readonly eid?: string
  /** The identifier of the kind `mdn`, if the device has one. */
  readonly mdn?: string
  /** The identifier of the kind `msisdn`, if the device has one. */
  readonly msisdn?: string
  /** The identifier of the kind `meid`, if the device has one. */
  readonly meid?: string
  /** The identifier of the kind `esn`, if the device has one. */
  readonly esn?: string
  /** The identifier of the kind `imsi`, if the device has one. */
  readonly imsi?: string
  /** The identifier of the kind `min`, if the device has one. */
  readonly min?: string
  /** The identifier of the kind `sku`, if the device has one. */
  readonly sku?: string
}

/** Checks whether devices can be activated. */
export interface AvailabilityRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 10,000. */
  devices: Array<NamedDevice>
}

/** Removes deactivated devices from the account. */
export interface DeleteDevicesRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 100, all deactivated. */
  devicesToDelete: Array<NamedDevice>
}

/** The result for a device that was to be deleted. */
export interface DeletedDevice {
  /** The device. The platform sends one identifier as an object and several in a list; the client reads both. */
  deviceIds: Array<DeviceId>
  /** `Success` or `Failed`. */
  status?: RequestStatus
  /** The reason for the failure. */
  message?: string
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
  /** The identifier of the kind `imei`, if the device has one. */
  readonly imei?: string
  /** The identifier of the kind `iccid`, if the device has one. */
  readonly iccid?: string
  /** The identifier of the kind `eid`, if the device has one. */
  readonly eid?: string
  /** The identifier of the kind `mdn`, if the device has one. */
  readonly mdn?: string
  /** The identifier of the kind `msisdn`, if the device has one. */
  readonly msisdn?: string
  /** The identifier of the kind `meid`, if the device has one. */
  readonly meid?: string
  /** The identifier of the kind `esn`, if the device has one. */
  readonly esn?: string
  /** The identifier of the kind `imsi`, if the device has one. */
  readonly imsi?: string
  /** The identifier of the kind `min`, if the device has one. */
  readonly min?: string
  /** The identifier of the kind `sku`, if the device has one. */
  readonly sku?: string
}

/** Requests the SIMs that were found in hardware other than the one they are paired with. */
export interface MismatchRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** When the mismatch was found. */
  filter: TimeRange
  /** Restricts the list to these devices. */
  devices?: Array<NamedDevice>
  /** Restricts the list to devices of this group. */
  groupName?: string
}

/** A SIM that was found in other hardware. */
export interface MismatchedDevice {
  /** The account. */
  accountName?: string
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
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Selects the devices to list; all devices of the account when nothing is set. */
export interface DeviceListRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** One device. */
  deviceId?: NamedId
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
  /** The number of devices in one page: at most 2,000, which is also the default. */
  maxNumberOfDevices?: number
  /**
   * The number of the last device of the previous page, from its attribute `DeviceId`; the list starts after it. The
   * pager sets it.
   */
  largestDeviceIdSeen?: number
}

/** Selects devices by a part of an identifier. */
export interface DeviceListFilter {
  /** The filters. */
  deviceIdentifierFilters: Array<DeviceIdSearch>
}

/** A part of an identifier to match: one of the three. */
export interface DeviceIdSearch {
  /** The kind of identifier. */
  kind: DeviceIdKind
  /** A part anywhere in the identifier. */
  contains?: string
  /** The beginning of the identifier. */
  startswith?: string
  /** The end of the identifier. */
  endswith?: string
}

/** One page of devices. */
export interface DeviceInformationPage {
  /** The devices of this page. */
  devices: Array<DeviceInformation>
  /** Whether more follow; absent if the platform does not say. */
  hasMoreData?: boolean
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A device of the account and its line. */
export interface DeviceInformation {
  /** The account. */
  accountName?: string
  /** When the current billing cycle ends. */
  billingCycleEndDate?: Timestamp
  /** Carrier, plan and state of the line. */
  carrierInformations: Array<CarrierInformation>
  /** Whether the line has a data session now. */
  connected?: boolean
  /** When the device was added. */
  createdAt?: Timestamp
  /** The custom fields that are set. */
  customFields: Array<KeyValue>
  /** The device's identifiers. */
  deviceIds: Array<DeviceId>
  /** Further attributes that the platform sends; `DeviceId` is the number by which lists are paged. */
  extendedAttributes: Array<KeyValue>
  /** The groups that contain it. */
  groupNames: Array<string>
  /** The IP address of the line. */
  ipAddress?: string
  /** The user who last activated the line. */
  lastActivationBy?: string
  /** When the line was last activated. */
  lastActivationDate?: Timestamp
  /** When the line last had a data session. */
  lastConnectionDate?: Timestamp
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
  /** The identifier of the kind `imei`, if the device has one. */
  readonly imei?: string
  /** The identifier of the kind `iccid`, if the device has one. */
  readonly iccid?: string
  /** The identifier of the kind `eid`, if the device has one. */
  readonly eid?: string
  /** The identifier of the kind `mdn`, if the device has one. */
  readonly mdn?: string
  /** The identifier of the kind `msisdn`, if the device has one. */
  readonly msisdn?: string
  /** The identifier of the kind `meid`, if the device has one. */
  readonly meid?: string
  /** The identifier of the kind `esn`, if the device has one. */
  readonly esn?: string
  /** The identifier of the kind `imsi`, if the device has one. */
  readonly imsi?: string
  /** The identifier of the kind `min`, if the device has one. */
  readonly min?: string
  /** The identifier of the kind `sku`, if the device has one. */
  readonly sku?: string
  /** The state of the line, at the first carrier that has one. */
  readonly state?: LineState
  /** The plan of the line, by its code, at the first carrier that has one. */
  readonly servicePlan?: string
}

/** The data of a line at a carrier. */
export interface CarrierInformation {
  /** The carrier. */
  carrierName?: string
  /** The plan, by its code. */
  servicePlan?: string
  /** The state of the line. */
  state?: LineState
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The known values of `LineState`. */
export interface LineStateValues {
  /** In service. */
  ACTIVE: 'active'
  /**
   * Suspended: no service, but the line keeps its number, address and plan. At most 90 days in succession and 180 in
   * a year.
   */
  SUSPEND: 'suspend'
  /** Out of service; the platform releases the number and the address. */
  DEACTIVE: 'deactive'
  /** Added but never activated. */
  PRE_ACTIVE: 'pre-active'
  /** Changing to `active`: usually within minutes, at most 24 hours. */
  PENDING_ACTIVATION: 'pending activation'
  /** Changing to `deactive`. */
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
  /** Another phone number; cannot be combined with other hardware. */
  CHANGE_MSISDN: 'ChangeMSISDN'
  /** From a 3G to a 4G device. */
  FROM3_G_TO4_G: '3Gto4G'
  /** From a 4G to a 3G device. */
  FROM4_G_TO3_G: '4Gto3G'
  /** Another device with another eUICC; needs `smsrOid`. */
  CHANGE_IMEI_AND_EID: 'ChangeIMEIandEID'
}

/** A change of identifiers of a 4G device. */
export declare const IdentifierChange: IdentifierChangeValues

/** A change of identifiers of a 4G device. */
export type IdentifierChange = Open<IdentifierChangeValues>

/** Moves a line to other hardware, or assigns it another phone number. */
export interface ChangeIdentifierRequest {
  /** The current identifiers of the line. */
  deviceIds: Array<NamedId>
  /** The new identifiers; absent when the line gets a new phone number. */
  deviceIdsTo?: Array<NamedId>
  /** The kind of change of a 4G device. */
  change4gOption?: IdentifierChange
  /** Whether the new number is non-geographic. */
  assignNonGeoMdn?: boolean
  /** Area code and prefix of the new number: six digits. */
  npaNxx?: string
  /** The plan, by its code. */
  servicePlan?: string
  /** ZIP code for a non-geographic number: five digits. */
  zipCode?: string
  /** Object identifier of the subscription manager (SM-SR), for an eUICC. */
  smsrOid?: string
}

/** Sets or clears the cost centre, or the place of use, of devices. */
export interface CostCenterRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices. Set these or a selection below, not both. */
  devices?: Array<NamedDevice>
  /** The cost centre: up to 36 letters, digits, spaces, `-`, `!`, `#`. */
  costCenter?: string
  /** Whether to clear the cost centre. */
  removeCostCenter?: boolean
  /** The user and place of use of the lines. */
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
  /** The devices. Set these or a selection below, not both. */
  devices?: Array<NamedDevice>
  /** Selects the devices with these custom fields. */
  customFields?: Array<KeyValue>
  /** Selects the devices of this group. */
  groupName?: string
  /** Selects the devices on this plan. */
  servicePlan?: string
}

/** Changes the user and place of use of lines. */
export interface ContactInfoRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The user and place of use. */
  primaryPlaceOfUse: PlaceOfUse
  /** The devices. */
  devices?: Array<NamedDevice>
}

/** Moves devices to another service plan: at most four times a month, and not while suspended. */
export interface ServicePlanChangeRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The new plan, by its code. */
  servicePlan: string
  /** The devices. Set these or a selection below, not both. */
  devices?: Array<NamedDevice>
  /** Selects the devices on this plan. */
  currentServicePlan?: string
  /** Selects the devices with these custom fields. */
  customFields?: Array<KeyValue>
  /** Selects the devices of this group. */
  groupName?: string
  /** The pool that provides the IP addresses. */
  carrierIpPoolName?: string
  /** When the change takes effect; at once when absent. */
  takeEffect?: Timestamp
}

/** Moves devices to another account of the same customer. */
export interface MoveRequest {
  /** The account that the devices move to; the client's own when absent. */
  accountName?: string
  /** The devices: at most 10,000. Set these or a filter, not both. */
  devices?: Array<NamedDevice>
  /** Selects devices instead; `account` is their current account. */
  filter?: DeviceFilter
  /** Custom fields to set. */
  customFields?: Array<KeyValue>
  /** The group to add the devices to. */
  groupName?: string
  /** The pool that provides the IP addresses. */
  carrierIpPoolName?: string
  /** The code of the plan in the new account. */
  servicePlan?: string
}

/** Requests the network's diagnostic data about a device. */
export interface DiagnosticsRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The device: exactly one. */
  deviceList: Array<NamedId>
}

/** The network's diagnostic data about a device. Extended diagnostics have `categories`, basic ones the other members. */
export interface Diagnostics {
  /** Attributes by category. */
  categories: Array<DiagnosticsCategory>
  /** The identifiers of the device. */
  deviceIds?: Array<DeviceId>
  /** The attributes of basic diagnostics. */
  attributes?: DiagnosticAttributes
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/**
 * The attributes of basic diagnostics: provisioning, connection, billing, firmware and location. The platform's
 * documentation names the first four; the others are assumed.
 */
export interface DiagnosticAttributes {
  /** The account. */
  accountName?: string
  /** The group that contains the device. */
  groupName?: string
  /** Mobile country code: the country in which the device is registered. */
  mcc?: string
  /** Mobile network code: the network to which the device is connected. */
  mnc?: string
  /** Whether the line has a data session now. */
  connected?: boolean
  /** The IP address of the line. */
  ipAddress?: string
  /** When the line last had a data session. */
  lastConnectionDate?: Timestamp
  /** The state of the line. */
  state?: LineState
  /** The plan, by its code. */
  servicePlan?: string
  /** When the device was added. */
  createdAt?: Timestamp
  /** When the line was last activated. */
  lastActivationDate?: Timestamp
  /** When the current billing cycle ends. */
  billingCycleEndDate?: Timestamp
  /** Bytes used in the current billing cycle. */
  bytesUsed?: number
  /** Short messages in the current billing cycle. */
  smsUsed?: number
  /** The version of the firmware. */
  firmwareVersion?: string
  /** The last known latitude, in degrees. */
  latitude?: string
  /** The last known longitude, in degrees. */
  longitude?: string
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A group of diagnostic attributes. */
export interface DiagnosticsCategory {
  /** The name of the group, such as `Connectivity`. */
  categoryName: string
  /** The attributes. */
  extendedAttributes: Array<KeyValue>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Requests how long devices have been suspended. */
export interface SuspensionStatusRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices, one identifier for each. Set these or a filter, not both. */
  deviceIds?: Array<NamedId>
  /** Selects devices instead. */
  filter?: DeviceFilter
}

/** Requests the preferred roaming list of CDMA devices. */
export interface PrlRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices, one identifier for each. Set these or a selection below, not both. */
  deviceIds?: Array<NamedId>
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
  devices: Array<NamedDevice>
  /** The address to which the platform sends the report about the upload. */
  emailAddress: string
  /** Stock-keeping unit of the kind of device. */
  deviceSku: string
  /** The content of the upload: `IMEI`, or `IMEI ICCID Pair`. */
  uploadType: string
}

/** Uploads identifiers of devices and activates the lines. */
export interface UploadActivateRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 10,000. */
  devices: Array<NamedDevice>
  /** The address to which the platform sends the report about the upload. */
  emailAddress: string
  /** Stock-keeping unit of the kind of device. */
  deviceSku: string
  /** The content of the upload: `IMEI ICCID Pair`. */
  uploadType: string
  /** The plan, by its code. */
  servicePlan: string
  /** ZIP code of the area that provides the phone numbers: five digits. */
  mdnZipCode: string
  /** The pool that provides the IP addresses. */
  carrierIpPoolName?: string
}

/** Changes a profile on eUICC devices. */
export interface EuiccProfileRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices, each by its EID and the ICCID of the profile. */
  devices: Array<NamedDevice>
  /** Object identifier of the subscription manager (SM-SR): digits and periods, 3 to 46 characters. */
  smsrOid: string
}

/** Activates lines and enables their profiles. */
export interface EuiccActivateEnableRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 100. */
  devices: Array<NamedDevice>
  /** The plan, by its code. */
  servicePlan?: string
  /** ZIP code of the area that provides phone numbers: five digits. */
  mdnZipCode?: string
}

/** Activates lines by their profiles. */
export interface EuiccActivateRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 100. */
  devices: Array<NamedDevice>
  /** The carrier. */
  carrierName?: string
  /** The plan, by its code. */
  servicePlan?: string
  /** ZIP code of the area that provides phone numbers: five digits. */
  mdnZipCode?: string
  /** The users and places of use of the lines: at most 25. */
  primaryPlaceOfUse?: Array<EuiccPlaceOfUse>
  /** Object identifier of the subscription manager (SM-SR): digits and periods, 3 to 46 characters. */
  smsrOid?: string
  /** The pool that provides the IP addresses. */
  carrierIpPoolName?: string
}

/** The users and places of use of lines. Both members of this call are lists. */
export interface EuiccPlaceOfUse {
  /** The users: at most 5. */
  customerName?: Array<CustomerName>
  /** The places of use: at most 5. */
  address?: Array<Address>
}

/** Deactivates lines by their profiles. */
export interface EuiccDeactivateRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 100. */
  devices?: Array<NamedDevice>
  /** The reason: `FF` is the general one. */
  reasonCode: string
  /** The carrier. */
  carrierName?: string
  /** Whether to request a waiver of the early termination fee. */
  etfWaiver?: boolean
  /** Whether to check first that a fallback profile exists. */
  checkFallbackProfile?: boolean
}

/** Makes profiles of devices their fallback profiles. */
export interface EuiccFallbackRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 100. */
  devices: Array<NamedDevice>
  /** The carrier. */
  carrierName?: string
}

/**
 * Moves a line to a replacement device with an eUICC. The platform's documentation does not show this body; it is
 * assumed.
 */
export interface EuiccDeviceSwapRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The device that is replaced: EID and ICCID. */
  deviceIds: Array<NamedId>
  /** Its replacement: EID, and IMEI if it changes. */
  deviceIdsTo: Array<NamedId>
  /** Object identifier of the subscription manager (SM-SR). */
  smsrOid?: string
}

/** Creates a group. */
export interface CreateGroupRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** Its name; unique in the account. */
  groupName: string
  /** Its description. */
  groupDescription: string
  /** Devices to add, one identifier for each. */
  devicesToAdd?: Array<NamedId>
}

/** Changes a group. */
export interface GroupUpdateRequest {
  /** Its new name. */
  newGroupName?: string
  /** Its new description. */
  newGroupDescription?: string
  /** Devices to add, one identifier for each. */
  devicesToAdd?: Array<NamedId>
  /** Devices to remove; they return to the default group. */
  devicesToRemove?: Array<NamedId>
}

/** A group of devices of the account. */
export interface DeviceGroup {
  /** Its name. */
  name: string
  /** Its description. */
  description?: string
  /** Whether it is the default group, which contains all devices that are not in any other group. */
  isDefaultGroup?: boolean
  /** Further attributes that the platform sends. */
  extendedAttributes: Array<KeyValue>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A group, and one page of its devices. */
export interface DeviceGroupPage {
  /** Its name. */
  name?: string
  /** Its description. */
  description?: string
  /** The devices of this page. */
  devices: Array<DeviceIdentifiers>
  /** Whether more devices follow; absent if the platform does not say. */
  hasMoreData?: boolean
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Requests the daily usage of a device. The platform keeps records for 12 months. */
export interface UsageRequest {
  /** The device. Set this or a label. */
  deviceId?: NamedId
  /** A usage segment of the account instead. */
  label?: Label
  /** The start of the period. */
  earliest: Timestamp
  /** The end of the period. */
  latest: Timestamp
}

/** One page of daily usage. */
export interface UsagePage {
  /** The days of this page. */
  usageHistory: Array<DailyUsage>
  /** Whether more follow; absent if the platform does not say. */
  hasMoreData?: boolean
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The usage of a device on one day. */
export interface DailyUsage {
  /** The day, as its start in UTC. */
  timestamp: Timestamp
  /** Bytes sent and received. */
  bytesUsed: number
  /** Short messages. */
  smsUsed: number
  /** The plan to which it was charged. */
  servicePlan?: string
  /** The source of the figure, such as `Raw Usage`. */
  source?: string
  /** Bytes used at home, for RTR customers. */
  domesticUsage?: number
  /** Bytes used abroad, for RTR customers. */
  internationalUsage?: number
  /** Further attributes that the platform sends, such as `MoSms`. */
  extendedAttributes: Array<KeyValue>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Requests the total usage of devices in a period of at most a month, which began at most 6 months ago. */
export interface AggregateUsageRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices, one identifier for each; all devices of the account or group when absent. */
  deviceIds?: Array<NamedId>
  /** Selects the devices of this group. */
  groupName?: string
  /** The start of the period: at most 6 months ago. */
  startTime: Timestamp
  /** The end of the period: at most a month after its start. */
  endTime: Timestamp
  /** Usage segments: at most 50. */
  label?: Array<Label>
}

/** Requests the history of one device. */
export interface DeviceHistoryRequest {
  /** The device. */
  deviceId: NamedId
  /** The start of the period. */
  earliest: Timestamp
  /** The end of the period. */
  latest: Timestamp
}

/** One page of connection events. */
export interface ConnectionPage {
  /** The events of this page. */
  connectionHistory: Array<ConnectionEvent>
  /** Whether more follow; absent if the platform does not say. */
  hasMoreData?: boolean
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The start or end of a data session. */
export interface ConnectionEvent {
  /** When it occurred. */
  occurredAt: Timestamp
  /** The event's attributes: `Event` is `Start` or `Stop`, `BytesUsed` a number of bytes. */
  connectionEventAttributes: Array<KeyValue>
  /** Further attributes that the platform sends. */
  extendedAttributes: Array<KeyValue>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** One page of provisioning events. */
export interface ProvisioningPage {
  /** The events of this page. */
  provisioningHistory: Array<ProvisioningEvent>
  /** Whether more follow; absent if the platform does not say. */
  hasMoreData?: boolean
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A provisioning event of a line. */
export interface ProvisioningEvent {
  /** When it occurred. */
  occurredAt: Timestamp
  /** The result, such as `Success`. */
  status?: string
  /** The user who caused it. */
  eventBy?: string
  /** The kind of event, such as `Activation Confirmed`. */
  eventType?: string
  /** Phone number of the line. */
  mdn?: string
  /** Phone number with country code. */
  msisdn?: string
  /** The plan, by its code. */
  servicePlan?: string
  /** Further attributes that the platform sends. */
  extendedAttributes: Array<KeyValue>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The known values of `DeviceIdKind`. */
export interface DeviceIdKindValues {
  /**
   * International Mobile Equipment Identity, of the radio: 15 digits, the last a check digit; some calls accept the
   * 16 digits of an IMEISV.
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
  /** International Mobile Subscriber Identity: 15 digits; only some calls accept it. */
  IMSI: 'imsi'
  /** Mobile Identification Number, for routing inside the network: 10 digits; only some calls accept it. */
  MIN: 'min'
  /** Stock-keeping unit of a kind of device, for calls that accept it instead of an identifier. */
  SKU: 'sku'
}

/** The kind of an identifier. The platform writes kinds in any casing; the client sends lower case. */
export declare const DeviceIdKind: DeviceIdKindValues

/** The kind of an identifier. The platform writes kinds in any casing; the client sends lower case. */
export type DeviceIdKind = Open<DeviceIdKindValues>

/** One identifier of a device. In a request, text stands for an IMEI. */
export interface DeviceId {
  /** The identifier. Always text: leading zeros are significant. */
  id: string
  /** The kind of the identifier. */
  kind: DeviceIdKind
}

/**
 * A device, by one or more of its identifiers. In a request, text stands for its IMEI, and one identifier or a list of
 * them for the whole.
 */
export interface DeviceIdentifiers {
  /** Identifiers of this one device, such as its IMEI and its ICCID. */
  deviceIds: Array<DeviceId>
  /** A fixed IP address for the device, if the account has static addresses and the call assigns one. */
  ipAddress?: string
  /** The identifier of the kind `imei`, if the device has one. */
  readonly imei?: string
  /** The identifier of the kind `iccid`, if the device has one. */
  readonly iccid?: string
  /** The identifier of the kind `eid`, if the device has one. */
  readonly eid?: string
  /** The identifier of the kind `mdn`, if the device has one. */
  readonly mdn?: string
  /** The identifier of the kind `msisdn`, if the device has one. */
  readonly msisdn?: string
  /** The identifier of the kind `meid`, if the device has one. */
  readonly meid?: string
  /** The identifier of the kind `esn`, if the device has one. */
  readonly esn?: string
  /** The identifier of the kind `imsi`, if the device has one. */
  readonly imsi?: string
  /** The identifier of the kind `min`, if the device has one. */
  readonly min?: string
  /** The identifier of the kind `sku`, if the device has one. */
  readonly sku?: string
}

/** A name and its value: a custom field, or an attribute. */
export interface KeyValue {
  /** The name: `CustomField1` to `CustomField5` for a custom field. */
  key: string
  /** The value; up to 50 characters for a custom field. */
  value?: string
}

/** A usage segmentation label, such as a vehicle identification number. */
export interface Label {
  /** The name, such as `VIN`: up to 20 characters. */
  name: string
  /** The value: up to 50 characters. */
  value: string
}

/** Selects devices by common attributes, instead of a list. */
export interface DeviceFilter {
  /** Devices of this account. Some calls do not accept it. */
  account?: string
  /** Devices of this group. */
  groupName?: string
  /** Devices on this service plan, by its code. */
  servicePlan?: string
  /** Devices with these custom fields. */
  customFields?: Array<KeyValue>
}

/** A period of time. */
export interface TimeRange {
  /** The start. */
  earliest: Timestamp
  /** The end. */
  latest: Timestamp
}

/** A postal address in the United States. The ZIP code and its extension are two members. */
export interface Address {
  /** Street and number; no PO box. */
  addressLine1?: string
  /** Second line. */
  addressLine2?: string
  /** Town or city. */
  city?: string
  /** State: two letters. */
  state?: string
  /** ZIP code: five digits, as text because it may begin with 0. */
  zip?: string
  /** Extension of the ZIP code: four digits. */
  zip4?: string
  /** Country: `US` or `USA`. */
  country?: string
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
  firstName?: string
  /** Middle name. */
  middleName?: string
  /** Family name. */
  lastName?: string
  /** A suffix of the name. */
  suffix?: string
}

/** The user and place of use of a line, which decide the taxes. */
export interface PlaceOfUse {
  /** The place of use. */
  address?: Address
  /** The user. */
  customerName?: CustomerName
}

/** The acceptance of an asynchronous request. */
export interface RequestAccepted {
  /** Identifies the request, and each of its callbacks; the transaction of a location request. */
  requestId: string
  /** The status of a location request; absent for other requests. */
  status?: LocationReportStatus
  /** The expected duration of a location report, in minutes; absent for other requests. */
  estimatedDuration?: string
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Assigns labels to devices. */
export interface SetLabelsRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The labels and their devices: at most 2,000. */
  labels: Array<LabelAssignment>
}

/** A label for a device. */
export interface LabelAssignment {
  /** The device, by its EID. */
  deviceIds: Array<NamedId>
  /** The label. */
  label: Label
}

/** Removes labels from devices. */
export interface RemoveLabelsRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The labels: at most 2,000. */
  labels: Array<Label>
  /** Removes the labels from this device only. */
  deviceId?: NamedId
}

/** Requests the usage that was billed in a cycle, by label or by device. */
export interface BilledUsageRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The labels, such as vehicle identification numbers: at most 2,000. Set these or devices, not both. */
  labels?: Array<Label>
  /** The device, by its EID. */
  deviceId?: NamedId
  /** The devices, each by its EID: at most 2,000. Set these instead of one device. */
  deviceIds?: Array<NamedDevice>
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

/** The usage that was billed in a cycle. The platform's documentation does not show this response; it is assumed. */
export interface BilledUsage {
  /** Identifies the request, if the platform sends the result later instead. */
  requestId?: string
  /** The account. */
  accountName?: string
  /** The cycle. */
  billingCycle?: BillingCycle
  /** The billed usage, one row for each device or label. */
  usage: Array<BilledSegment>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The usage that was billed for a device or a label. Assumed, like the response that contains it. */
export interface BilledSegment {
  /** The device. */
  deviceId?: DeviceId
  /** The label. */
  label?: Label
  /** The plan, by its code. */
  servicePlan?: string
  /** The number of billed bytes. */
  bytesUsed: number
  /** The number of billed short messages. */
  smsUsed: number
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The known values of `CallbackService`. */
export interface CallbackServiceValues {
  /** Trigger conditions that were met. */
  ALERT_SERVICE: 'AlertService'
  /**
   * Activation, suspension, restoration, deactivation, and changes of plan, identifier, contact, cost centre and
   * custom fields.
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
  /** Changes that were made outside this API. */
  EXTERNAL_PROVISIONING_CHANGES: 'ExternalProvisioningChanges'
  /** Network intelligence. */
  INTELLIGENCE_SERVICE: 'IntelligenceService'
  /** Non-IP data: configuration, delivery, and data from devices. */
  NIDD_SERVICE: 'NiddService'
  /** Promotions that were removed from devices. */
  PROMO_CHANGES: 'PromoChanges'
  /** Lines that will be resumed in 7 days. */
  RESUME_TRACKING_NOTIFICATION: 'ResumeTrackingNotification'
  /** Short messages that were delivered, or expired. */
  SMS_DELIVERY_CONFIRMATION: 'SMSDeliveryConfirmation'
  /** Moves to states that the account has defined. */
  STATE_SERVICE: 'StateService'
  /** Throttling and usage thresholds. */
  SUBSCRIPTION_NOTIFICATION_SERVICE: 'SubscriptionNotificationService'
  /** The platform documents only its name. */
  EXTENDED_ENHANCED_CONNECTIVITY_SERVICE: 'ExtendedEnhancedConnectivityService'
  /** The platform documents only its name. */
  NETWORK_EVENT_SERVICE: 'NetworkEventService'
  /** The platform documents only its name. */
  PWN_SERVICE: 'PwnService'
  /** The platform documents only its name. */
  QO_S: 'QoS'
  /** The platform documents only its name. */
  VIP_CALLBACK_SERVICE: 'VIPCallbackService'
}

/** The subject of the messages to a listener; an account has one listener for each. */
export declare const CallbackService: CallbackServiceValues

/** The subject of the messages to a listener; an account has one listener for each. */
export type CallbackService = Open<CallbackServiceValues>

/** Registers the URL to which the platform sends the messages of a service. */
export interface RegisterCallbackRequest {
  /** The service. An account has one listener for each. */
  name: CallbackService
  /** The URL of the listener: `https`, on port 80, 443, 9001-9006, 50551-50559 or 28200-28220. */
  url: string
  /** A user name that each message contains: up to 40 characters. */
  username?: string
  /** A password that each message contains, in clear text: up to 40 characters. */
  password?: Secret
}

/** A listener that was registered or removed. */
export interface CallbackRegistration {
  /** The account. */
  accountName?: string
  /** The service. */
  serviceName: CallbackService
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A listener of an account. */
export interface RegisteredCallback {
  /** The account. */
  accountName?: string
  /** The service. */
  serviceName: CallbackService
  /** The URL of the listener. */
  url?: string
  /** The user name that each message contains, if one was set. */
  username?: string
  /** The password that each message contains, if one was set. The platform returns it in clear text. */
  password?: Secret
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The known values of `LocationAccuracy`. */
export interface LocationAccuracyValues {
  /** The cell of the network; the only value that the platform offers. */
  COARSE: '0'
}

/** The requested accuracy of a position. */
export declare const LocationAccuracy: LocationAccuracyValues

/** The requested accuracy of a position. */
export type LocationAccuracy = Open<LocationAccuracyValues>

/** The known values of `LocationCacheMode`. */
export interface LocationCacheModeValues {
  /** The last known position; the report is ready at once. */
  CACHED: '0'
  /** A position from the network. */
  FRESH: '1'
  /** Also a position from the network; the platform's documentation does not explain the difference. */
  PREFER_CACHED: '2'
}

/** Whether the platform may return a cached position. */
export declare const LocationCacheMode: LocationCacheModeValues

/** Whether the platform may return a cached position. */
export type LocationCacheMode = Open<LocationCacheModeValues>

/** A device to locate. */
export interface LocationDevice {
  /** Its identifier. */
  id: string
  /** The kind of the identifier, such as `imei`. */
  kind: DeviceIdKind
  /** The phone number of its line: 10 digits. */
  mdn: string
}

/** Requests the positions of devices. */
export interface LocationRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices: at most 20 for an immediate response, 10,000 for a report. */
  deviceList: Array<LocationDevice>
  /** The accuracy. */
  accuracyMode?: LocationAccuracy
  /** Whether a cached position may be returned. */
  cacheMode?: LocationCacheMode
}

/** The position of a device, or the reason why it is unknown. */
export interface Location {
  /** The phone number of the line. */
  msid: string
  /** The position, if there is one. */
  pd?: Position
  /** The error, if there is no position. */
  error?: PositionError
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The position of a device. */
export interface Position {
  /** Latitude in degrees, north is positive. `x` on the wire. */
  x?: number
  /** Longitude in degrees, east is positive. `y` on the wire. */
  y?: number
  /** Radius in metres of the circle that contains the device. */
  radius?: number
  /** When the position was determined, in UTC. */
  time?: Timestamp
  /** Offset from UTC at the position. */
  utcoffset?: string
  /** Whether the accuracy is as requested. */
  qos?: boolean
}

/** The reason why a device could not be located. */
export interface PositionError {
  /** When it failed, in UTC. */
  time?: Timestamp
  /** Offset from UTC. */
  utcoffset?: string
  /** The kind of failure, such as `POSITION METHOD FAILURE`. */
  type?: string
  /** The cause, such as `Exception code=ABSENT SUBSCRIBER`. */
  info?: string
}

/** The known values of `LocationReportStatus`. */
export interface LocationReportStatusValues {
  /** Queued; it can be cancelled only in this state. */
  QUEUED: 'QUEUED'
  /** In progress. */
  IN_PROGRESS: 'INPROGRESS'
  /** Ready to read, for 30 days. */
  COMPLETED: 'COMPLETED'
  /** Cancelled. Assumed: the platform's documentation does not name this value. */
  CANCELLED: 'CANCELLED'
}

/** The status of a location report. */
export declare const LocationReportStatus: LocationReportStatusValues

/** The status of a location report. */
export type LocationReportStatus = Open<LocationReportStatusValues>

/** The status of a location report. */
export interface LocationReport {
  /** Identifies the report. */
  txid: string
  /** Its status. */
  status: LocationReportStatus
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** One page of a location report. */
export interface LocationReportPage {
  /** The positions of this page. */
  devLocationList: Array<Location>
  /** Whether more follow; absent if the platform does not say. */
  hasMoreData?: boolean
  /** The index of the first record, counted from 0. */
  startIndex?: number
  /** The total number of records. */
  totalCount?: number
  /** Identifies the report. */
  txid?: string
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A location request that was cancelled. */
export interface LocationTransaction {
  /** Identifies the request. */
  txid: string
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The known values of `LocationCallbackService`. */
export interface LocationCallbackServiceValues {
  /** Reports that are ready. */
  LOCATION: 'Location'
  /** Positions, one message for each device. */
  DEVICE_LOCATION: 'DeviceLocation'
}

/** The subject of the messages to a location listener. */
export declare const LocationCallbackService: LocationCallbackServiceValues

/** The subject of the messages to a location listener. */
export type LocationCallbackService = Open<LocationCallbackServiceValues>

/** Registers the URL to which the platform sends location messages. Each service needs its own URL. */
export interface LocationCallbackListener {
  /** The service. */
  name: LocationCallbackService
  /** The URL of the listener: `https`. */
  url: string
}

/** A location listener that was registered. */
export interface LocationCallbackRegistration {
  /** The account. */
  account?: string
  /** The service. */
  name: LocationCallbackService
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** An account's subscription to location services. */
export interface LocationSubscription {
  /** The account. */
  accountName?: string
  /** The kind of licence, such as `TS-LOC-COARSE-CellID-5K`. */
  locType?: string
  /** The number of requests that a cycle includes. */
  maxAllowance?: number
  /** When it was bought. */
  purchaseTime?: Timestamp
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Requests the number of billed location requests. */
export interface LocationUsageRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** First day. Sent as month-day-year. */
  startDate: CalendarDate
  /** Last day. Sent as month-day-year. */
  endDate: CalendarDate
  /** Whether to include the accounts that this one manages. */
  usageForAllAccounts?: boolean
}

/** The number of billed location requests. The platform's documentation does not show this response; it is assumed. */
export interface LocationUsage {
  /** The account. */
  accountName?: string
  /** The number of billed requests. */
  transactionsCount?: number
  /** The number for each account that this one manages. */
  accounts: Array<LocationAccountUsage>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The number of billed location requests of an account. Assumed, like the response that contains it. */
export interface LocationAccountUsage {
  /** The account. */
  accountName: string
  /** The number of billed requests. */
  transactionsCount?: number
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Excludes devices from being located. */
export interface ExclusionRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** Whether to exclude all devices of the account. */
  allDevice?: boolean
  /** `replace` replaces the previous list; `append` adds to it. */
  type?: string
  /** The devices, by IMEI or MEID. */
  exclusion?: Array<string>
}

/** One page of the devices that are excluded from being located. */
export interface ExclusionPage {
  /** The devices of this page, by IMEI or MEID. */
  exclusion: Array<string>
  /** Whether more follow; absent if the platform does not say. */
  hasMoreData?: boolean
  /** Whether to exclude all devices of the account. */
  allDevice?: boolean
  /** The account. */
  accountName?: string
  /** The total number of devices. */
  totalCount?: number
  /** When the list last changed. */
  updateTime?: Timestamp
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Whether devices of an account may be located. */
export interface LocationConsent {
  /** The account. */
  accountName?: string
  /** Whether all devices may be located: 1 yes, 0 no, 2 only those in the list (assumed). */
  allDeviceConsent?: number
  /** The devices that may be located. */
  deviceList: Array<string>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Gives consent to locate devices. */
export interface LocationConsentRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices; all devices of the account when absent. */
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
  /** Its status. */
  status?: string
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Sends data to a narrow-band device that has no IP address. */
export interface NiddMessageRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The device. */
  deviceIds: Array<NamedId>
  /** The time for which the platform tries to deliver, in seconds: 2 to 2,592,000 (30 days). */
  maximumDeliveryTime: number
  /** The data in base64: at most 1,358 bytes before the encoding. */
  message: string
}

/** Requests a bearer token with the key and secret of the client. */
export interface TokenRequest {
  /** The grant type; the platform supports only `client_credentials`, which is the default. */
  grant_type?: string
  /** The requested scopes, separated by spaces. Software and Connectivity Management need none. */
  scope?: string
}

/**
 * A bearer token. It is valid for one hour from its first issue; another request within that hour returns the same
 * token with a shorter lifetime.
 */
export interface BearerToken {
  /** The token, for the `Authorization` header. */
  access_token: Secret
  /** The kind of token; always `Bearer`. */
  token_type?: string
  /** The number of seconds until the token expires; absent if the platform does not send a whole number. */
  expires_in?: number
  /** Granted scopes, separated by spaces. */
  scope?: string
}

/** The known values of `CallbackProduct`. */
export interface CallbackProductValues {
  /** Connectivity Management. */
  CONNECTIVITY: 'connectivity'
  /** Software Management, all versions. */
  SOFTWARE: 'software'
  /** Device Location. */
  LOCATION: 'location'
}

/** A product of the platform that sends callbacks. */
export declare const CallbackProduct: CallbackProductValues

/** A product of the platform that sends callbacks. */
export type CallbackProduct = Open<CallbackProductValues>

/** Selects the product whose callback addresses are requested. */
export interface CallbackSourcesRequest {
  /** The product. */
  product: CallbackProduct
}

/** The addresses from which the platform sends callbacks of a product. */
export interface CallbackSources {
  /**
   * The addresses; empty if the platform does not publish them. They have changed before: update a firewall from the
   * platform's page, and never accept a callback for its address alone.
   */
  addresses: Array<string>
  /** The month in which the platform's page showed them, such as `2026-09`. */
  asOf: string
  /** The page of the platform that lists them. */
  source: string
}

/** An error code to explain. */
export interface ErrorCodeRequest {
  /**
   * The code, with or without the name of the service: `platform_code` of an error, or the code of the
   * fault of a callback.
   */
  code: string
  /** The platform's text, which decides where several causes share a code. */
  message?: string
}

/** The explanation of an error code. */
export interface ErrorExplanation {
  /** Whether the platform documents the code. */
  isKnown: boolean
  /** The cause; absent for an unknown code. */
  cause?: string
  /** What to do; absent for an unknown code. */
  remedy?: string
}

/** The known values of `ReachabilityType`. */
export interface ReachabilityTypeValues {
  /** The device can be reached for data. */
  DATA: 'REACHABLE_FOR_DATA'
  /** The device can be reached for short messages. Not available for LTE devices of the higher categories. */
  SMS: 'REACHABLE_FOR_SMS'
  /** The device can no longer be reached. */
  LOSS: 'LOSS_OF_CONNECTIVITY'
  /** The device can be reached for data or for short messages. */
  DATA_SMS: 'REACHABLE_FOR_DATA_SMS'
  /** The device can be reached for data, or can no longer be reached. */
  DATA_AND_LOSS: 'REACHABLE_FOR_DATA_AND_LOSS'
  /** The device can be reached for short messages, or can no longer be reached. */
  SMS_AND_LOSS: 'REACHABLE_FOR_SMS_AND_LOSS'
  /** The device can be reached for data or short messages, or can no longer be reached. */
  DATA_SMS_AND_LOSS: 'REACHABLE_FOR_DATA_SMS_AND_LOSS'
}

/** The event that a monitor watches. */
export declare const ReachabilityType: ReachabilityTypeValues

/** The event that a monitor watches. */
export type ReachabilityType = Open<ReachabilityTypeValues>

/** Starts monitoring whether devices can be reached. */
export interface MonitorRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The event to watch. */
  requestType: ReachabilityType
  /** The devices. A device that is listed twice is monitored once. */
  devices: Array<NamedDevice>
  /** When the monitoring ends: at most 3,650 days from now. */
  monitorExpirationTime: Timestamp
}

/** Stops monitors. */
export interface StopMonitorsRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The monitors: at least one. */
  monitorIds: Array<string>
}

/** Requests the active monitors of devices. */
export interface ListMonitorsRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The devices. */
  devices: Array<NamedDevice>
  /** Restricts the list to monitors of this event. */
  monitorType?: ReachabilityType
}

/** Requests whether a device can be reached now; if it cannot, a second message reports when it can. */
export interface ReachabilityStatusRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The device. */
  device: NamedId
  /** The kind of reachability; `REACHABLE_FOR_DATA` when absent. */
  requestType?: ReachabilityType
  /** When the request expires: an hour from now when absent, at most 3,650 days from now. */
  requestExpirationTime?: Timestamp
}

/** The known values of `ReconciliationOutcome`. */
export interface ReconciliationOutcomeValues {
  /** The request was carried out: do not send it again. */
  DONE: 'done'
  /** The request was carried out for some of its devices: send it again for the remaining ones. */
  PARTLY_DONE: 'partlyDone'
  /** The request was not carried out: you can send it again. */
  NOT_DONE: 'notDone'
  /** The platform does not show whether the request was carried out; the reason says what to do. */
  UNKNOWN: 'unknown'
}

/** Whether a request was carried out, as far as the platform shows it. */
export declare const ReconciliationOutcome: ReconciliationOutcomeValues

/** Whether a request was carried out, as far as the platform shows it. */
export type ReconciliationOutcome = Open<ReconciliationOutcomeValues>

/** What the platform shows about a request whose outcome was unknown. */
export interface Reconciliation {
  /** Whether the request was carried out. */
  outcome: ReconciliationOutcome
  /** The campaign or upgrade that the request scheduled. */
  campaignId?: string
  /** Its status, as the platform spells it. */
  status?: string
  /** The devices for which the platform does not show what the request asks for. */
  remaining: Array<DeviceIdentifiers>
  /** What the outcome is concluded from, and what to do. */
  reason: string
}

/** The known values of `RequestStatus`. */
export interface RequestStatusValues {
  /** Accepted and not done yet. */
  PENDING: 'Pending'
  /** Succeeded for every device. */
  SUCCESS: 'Success'
  /** Failed for every device. The platform also writes `Failure`. */
  FAILED: 'Failed'
  /**
   * Succeeded for some devices, failed for others. The platform does not send this status: the client derives it
   * from the messages of the single devices.
   */
  PARTIAL_SUCCESS: 'PartialSuccess'
}

/** The status of an asynchronous request. */
export declare const RequestStatus: RequestStatusValues

/** The status of an asynchronous request. */
export type RequestStatus = Open<RequestStatusValues>

/** An asynchronous request, as the platform reports it. */
export interface AsynchronousRequest {
  /** Identifies the request. */
  requestId: string
  /** Its status. */
  status: RequestStatus
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Requests the status of the order to activate a device. */
export interface OrderStatusRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The device: exactly one, by ESN, ICCID or MEID. */
  devices: Array<NamedDevice>
  /** The `requestId` of the activation. */
  orderRequestId?: string
}

/** The progress of an asynchronous request. */
export interface RequestProgress {
  /** Identifies the request. */
  requestId: string
  /** The current status, as far as the client knows it. */
  status: RequestStatus
  /** The expected number of final messages, if known: usually one for each device. */
  expected?: number
  /** The number of final messages that report success. */
  succeeded: number
  /** The number of final messages that report failure. */
  failed: number
}

/** The result of an asynchronous request. */
export interface RequestResult {
  /** Identifies the request. */
  requestId: string
  /** `Success`, `Failed` or `PartialSuccess`; `Pending` if it is not done. */
  status: RequestStatus
  /** The number of final messages that report success. */
  succeeded: number
  /** The number of final messages that report failure. */
  failed: number
  /** The messages, in the order of arrival; empty if polling returned the result. */
  callbacks: Array<ConnectivityCallback>
  /**
   * The number of messages that the client counted but no longer keeps: a client keeps 100,000 messages and drops
   * those of the oldest requests first.
   */
  droppedCallbacks: number
}

/** Logs a user in. Five failed logins in a row lock the user until the platform's support unlocks it. */
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

/** Requests a new password, which the platform generates. */
export interface PasswordResetRequest {
  /** The current password. */
  oldPassword: Secret
}

/** The new password. It is valid at once; store it before you do anything else. */
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

/** Sends a short message to devices. The network tries to deliver it for 5 days. */
export interface SmsSendRequest {
  /** The account; the client's own when absent. */
  accountName?: string
  /** The text: up to 160 characters in 7-bit, 140 bytes in 8-bit encoding. */
  smsMessage: string
  /** The encoding; 7-bit when absent. */
  dataEncoding?: SmsEncoding
  /** The devices, one identifier for each. Set these or a selection below, not both. */
  deviceIds?: Array<NamedId>
  /** Selects the devices with these custom fields. */
  customFields?: Array<KeyValue>
  /** Selects the devices of this group. */
  groupName?: string
  /** Selects the devices on this plan. */
  servicePlan?: string
  /**
   * The time for which the platform tries to deliver the message. Only one of the platform's own libraries has this
   * member.
   */
  timeToLive?: string
}

/** One page of messages from devices. */
export interface SmsPage {
  /** The messages of this page: at most 100. */
  messages: Array<SmsMessage>
  /** Whether more follow; absent if the platform does not say. */
  hasMoreData?: boolean
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A message that a device sent. */
export interface SmsMessage {
  /** The device. */
  deviceIds: Array<DeviceId>
  /** The text. */
  message?: string
  /** When the platform received it. */
  timestamp?: Timestamp
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Requests the short messages to and from a device in the last 3 months, at most 500. */
export interface SmsHistoryRequest {
  /** The device. */
  deviceId: NamedId
  /** The start of the period. */
  earliest?: Timestamp
  /** The end of the period. */
  latest?: Timestamp
}

/**
 * Hours of the day in which a campaign may run, in UTC: from `startTime` up to, but excluding, `endTime`. To cross
 * midnight, write two windows, such as 20 to 24 and 0 to 4.
 */
export interface TimeWindow {
  /** First hour, 0 to 23; -1 if the JSON omits it. */
  startTime: number
  /** Hour of the end, 1 to 24; in v3 at least 4 more than `startTime`; -1 if the JSON omits it. */
  endTime: number
}

/** A response that only reports success. */
export interface Success {
  /** True on success. */
  success?: boolean
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
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
  version?: string
  /** When it was last upgraded. */
  upgradeTime?: Timestamp
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Registers the URL to which the platform sends its Software Management messages for an account. */
export interface FotaCallbackListener {
  /** The URL of the listener: `https`, on port 80, 443, 9001-9006, 50551-50559 or 28200-28220. */
  url: string
}

/** The subscription of an account. */
export interface Subscription {
  /** The account. */
  accountName?: string
  /** The billing models, separated by commas: `MRC` is per licence and month, `EVNT` per upgrade. */
  purchaseType?: string
  /** The number of licences bought per month; 0 if every upgrade is billed individually. */
  licenseCount?: number
  /** The number of licences in use. */
  licenseUsedCount?: number
  /** When the record last changed. */
  updateTime?: Timestamp
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** An available firmware package for OMA-DM and LWM2M devices (v1). */
export interface Firmware {
  /** The name by which it is scheduled. */
  firmwareName: string
  /** The account that sees the package. Not useful to callers. */
  participantName?: string
  /** When the package was released. */
  launchDate?: Timestamp
  /** Its release note. */
  releaseNote?: string
  /** The model of the devices that it is for. */
  model?: string
  /** The maker of the devices that it is for; compare without regard to case. */
  make?: string
  /** The version that a device must have before. */
  fromVersion?: string
  /** The version that a device gets. */
  toVersion?: string
  /** The protocol of the devices that it is for; absent in older responses. */
  clientType?: Protocol
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A firmware upgrade to push to a list of devices on one day. */
export interface FirmwareUpgradeRequest {
  /** The account the upgrade is for; the client's own when absent. */
  accountName?: string
  /** The firmware package, by the name that `listFirmware` returns. */
  firmwareName: string
  /** The version that the devices get. */
  firmwareTo: string
  /** The day of the upgrade, in UTC: an upgrade for today starts within 90 minutes, one for another day at 00:00. */
  startDate: CalendarDate
  /** Last day, in UTC. The platform's documentation shows it only in samples; omit it when in doubt. */
  endDate?: CalendarDate
  /** The IMEIs of the devices. */
  deviceList: Array<string>
}

/** An upgrade as the platform returns it (v1). */
export interface FirmwareUpgrade {
  /** The identifier of the upgrade (a UUID). */
  id: string
  /** The account it belongs to. */
  accountName?: string
  /** The firmware package. */
  firmwareName?: string
  /** The version that the devices had before; usually absent. */
  firmwareFrom?: string
  /** The version that the devices get. */
  firmwareTo?: string
  /** The day of the upgrade, in UTC. */
  startDate?: CalendarDate
  /** Last day, in UTC, if one was set. */
  endDate?: CalendarDate
  /** The status of the upgrade. */
  status?: UpgradeStatus
  /** The devices and their progress. */
  deviceList: Array<CampaignDevice>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** One page of upgrades (v1). */
export interface FirmwareUpgradePage {
  /** Whether more follow; absent if the platform does not say. */
  hasMoreFlag?: boolean
  /** The cursor of the next page: a number. */
  lastSeenUpgradeId?: string
  /** The upgrades of this page. */
  reportList: Array<FirmwareUpgrade>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Devices to add to an upgrade or to remove from it (v1). Not possible after the upgrade has started. */
export interface UpgradeDevicesRequest {
  /** Whether to add or remove the devices. */
  type: DeviceChangeType
  /** The IMEIs of the devices. */
  deviceList: Array<string>
}

/** Registers the URL to which the platform sends the messages of Software Management v1 for an account. */
export interface UpgradeCallbackListener {
  /** The name of the service; `Fota` is the only one. */
  name: string
  /** The URL of the listener: `https`, on port 80, 443, 9001-9006, 50551-50559 or 28200-28220. */
  url: string
  /**
   * A user name that each message contains. The platform dropped it in release 2.9; some of its documentation still
   * shows it.
   */
  username?: string
  /** A password that each message contains, in clear text. */
  password?: Secret
}

/** A listener that was registered (v1). */
export interface UpgradeCallbackRegistration {
  /** The account. */
  accountName?: string
  /** The name of the service. */
  serviceName: string
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A listener of an account (v1). */
export interface RegisteredUpgradeCallback {
  /** The account. */
  aname?: string
  /** The name of the service. */
  name: string
  /** The URL of the listener. */
  url?: string
  /** The user name that each message contains, if one was set. */
  username?: string
  /** The password that each message contains, if one was set. */
  password?: Secret
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Devices that lose their licence first when the number of monthly licences is reduced. */
export interface CancelCandidatesRequest {
  /** Whether to append the devices to the list or to replace it; append when absent. */
  type?: CancelListChange
  /** The number of devices, for v2 only; must equal the length of the list. */
  count?: number
  /** The IMEIs of the devices. */
  deviceList: Array<string>
}

/** The devices that were added to the list of those that lose their licence first. */
export interface CancelCandidates {
  /** The number of devices. */
  count?: number
  /** The IMEIs. */
  deviceList: Array<string>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** One page of the devices that lose their licence first. */
export interface CancelCandidatePage {
  /** The number of devices in the list. */
  count?: number
  /** Whether more follow; absent if the platform does not say. */
  hasMoreData?: boolean
  /** When the list last changed. */
  updateTime?: Timestamp
  /** The IMEIs of this page. */
  deviceList: Array<string>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** An available software package (v2). */
export interface SoftwarePackage {
  /** The name by which it is scheduled. */
  softwareName: string
  /** The day of its release. */
  launchDate?: CalendarDate
  /** Its release note. */
  releaseNote?: string
  /** The model of the devices that it is for. */
  model?: string
  /** The maker of the devices that it is for; compare without regard to case. */
  make?: string
  /** The protocol of the devices that it is for. */
  distributionType?: Protocol
  /** The platform that it is for, such as `IoT` or `Android`. */
  devicePlatformId?: string
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/**
 * A software upgrade to offer to a list of devices, which fetch it when they check in.
 *
 * Until a pilot has passed (5 to 20 devices, at least half of them upgraded), the platform accepts at most 20 devices
 * for a package.
 */
export interface SoftwareCampaignRequest {
  /** A label of your own, up to 100 characters. */
  campaignName?: string
  /** The software package, by the name that `listSoftware` returns. */
  softwareName: string
  /** The version that the devices must have now. */
  softwareFrom: string
  /** The version that the devices get. */
  softwareTo: string
  /** The protocol of the devices: HTTP. */
  distributionType: Protocol
  /** First day, in UTC, from 00:00:00. */
  startDate: CalendarDate
  /** Last day, in UTC, until 23:59:59. */
  endDate: CalendarDate
  /** The first day on which devices may download, in UTC; as soon as possible when absent. */
  downloadAfterDate?: CalendarDate
  /**
   * Hours of the day in which devices may download, in UTC; any hour when absent. Devices respect them only if their
   * maker supports it.
   */
  downloadTimeWindowList?: Array<TimeWindow>
  /** The first day on which devices may install, in UTC; as soon as possible when absent. */
  installAfterDate?: CalendarDate
  /**
   * Hours of the day in which devices may install, in UTC; any hour when absent. Devices respect them only if their
   * maker supports it.
   */
  installTimeWindowList?: Array<TimeWindow>
  /** The IMEIs of the devices. */
  deviceList: Array<string>
}

/**
 * A configuration file to offer to a list of devices, which fetch it when they check in.
 *
 * The make and model of the devices must match those of the file; their version does not matter. The pilot rule also
 * applies to files.
 */
export interface FileCampaignRequest {
  /** A label of your own, up to 100 characters. */
  campaignName?: string
  /** The file, by the name that the platform assigned when it was uploaded. */
  fileName: string
  /** The version of the file. */
  fileVersion: string
  /** The protocol of the devices: HTTP or OMA. */
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
  /** The IMEIs of the devices. The platform's sample has none; nothing is offered to any device then. */
  deviceList?: Array<string>
}

/** A device of a campaign of software or of a file. The platform sends only its IMEI in some responses. */
export interface SoftwareCampaignDevice {
  /** The IMEI. */
  deviceId: string
  /** The upgrade status of this device; absent if the response has only its IMEI. */
  status?: DeviceUpgradeStatus
  /** The reason for the status, in the platform's words. */
  resultReason?: string
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A campaign of software or of a file as the platform returns it (v2). */
export interface SoftwareCampaign {
  /** The identifier of the campaign (a UUID). */
  id: string
  /** The account it belongs to. */
  accountName?: string
  /** The label of the campaign. */
  campaignName?: string
  /** The software package; absent for a file. */
  softwareName?: string
  /** The version that the devices must have before; absent for a file. */
  softwareFrom?: string
  /** The version that the devices get; absent for a file. */
  softwareTo?: string
  /** The file; absent for software. */
  fileName?: string
  /** The version of the file; absent for software. */
  fileVersion?: string
  /** The protocol of the devices. */
  distributionType?: Protocol
  /** The maker of the devices. */
  make?: string
  /** The model of the devices. */
  model?: string
  /** First day, in UTC. */
  startDate?: CalendarDate
  /** Last day, in UTC. */
  endDate?: CalendarDate
  /** The first day on which devices may download, in UTC. */
  downloadAfterDate?: CalendarDate
  /** Hours of the day in which devices may download, in UTC. */
  downloadTimeWindowList?: Array<TimeWindow>
  /** The first day on which devices may install, in UTC. */
  installAfterDate?: CalendarDate
  /** Hours of the day in which devices may install, in UTC. */
  installTimeWindowList?: Array<TimeWindow>
  /** The devices, each with its status; some responses have only their IMEIs, or no list. */
  deviceList?: Array<SoftwareCampaignDevice>
  /** The status of the campaign. */
  status?: CampaignStatus
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/**
 * New dates and windows for a campaign (v2).
 *
 * Before the campaign starts, all of them can change. Afterwards, only the end date can change, to at least 24 hours
 * from now, and you can add windows but not remove them. Send unchanged values too.
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
  /** Whether more follow; absent if the platform does not say. */
  hasMoreData?: boolean
  /** The cursor of the next page. */
  lastSeenCampaignId?: string
  /** The campaigns of this page. */
  campaignList: Array<SoftwareCampaign>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The form fields of a configuration file upload. */
export interface FileUpload {
  /** The version of the file, such as `1.0`. */
  fileVersion: string
  /** The maker of the devices that it is for. */
  make: string
  /** The model of the devices that it is for. */
  model: string
  /** The path of the file on the device, such as `/VZWFOTA/hello-world.txt`. */
  localTargetPath: string
}

/** An available configuration file. */
export interface ConfigurationFile {
  /** The name that the platform assigned, by which it is scheduled. */
  fileName: string
  /** The version of the file. */
  fileVersion?: string
  /** The day of its release. */
  launchDate?: CalendarDate
  /** Its release note. */
  releaseNote?: string
  /** The model of the devices that it is for. */
  model?: string
  /** The maker of the devices that it is for; compare without regard to case. */
  make?: string
  /** The protocol of the devices that it is for. */
  distributionType?: Protocol
  /** The platform that it is for, such as `IoT` or `Android`. */
  devicePlatformId?: string
  /** The path of the file on the device. */
  localTargetPath?: string
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Devices whose clients are to write a verbose log. */
export interface DeviceLoggingRequest {
  /** The IMEIs of the devices. At most 20 devices of an account log at a time. */
  deviceIds: Array<string>
}

/** A device whose client writes a verbose log. */
export interface LoggingDevice {
  /** The IMEI. */
  deviceId: string
  /** The day on which the logging ends, in UTC: 7 days after it started. */
  expiryDate?: CalendarDate
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** An entry of the verbose log of a device. The platform keeps it for 30 days. */
export interface DeviceLog {
  /** The IMEI. */
  deviceId: string
  /** When it was logged. */
  logTime?: Timestamp
  /** The kind of the entry. */
  logType?: string
  /** The result. */
  eventLog?: string
  /** A binary log, in base64. */
  binaryLogFileBase64?: string
  /** The name of the binary log. */
  binaryLogFilename?: string
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A check-in of a device. */
export interface CheckIn {
  /** The IMEI. */
  deviceId: string
  /** The client that checked in: `0` unknown, `1` the operating system of the device. */
  clientType?: string
  /** The result. */
  result?: string
  /** The reason for the failure. */
  failureType?: string
  /** When it ended, in UTC. */
  timeCompleted?: Timestamp
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/**
 * A firmware upgrade to schedule for a list of devices.
 *
 * Until a pilot has passed (5 to 20 devices, at least half of them upgraded), the platform accepts at most 20 devices
 * for a firmware.
 */
export interface CampaignRequest {
  /** A label of your own, up to 100 characters. */
  campaignName?: string
  /** The firmware package, by the name that `listFirmware` returns. */
  firmwareName: string
  /** The version that the devices must have now. */
  firmwareFrom: string
  /** The version that the devices get. */
  firmwareTo: string
  /** The protocol of the devices: LWM2M or OMA-DM. v2 upgrades HTTP devices. */
  protocol: Protocol
  /** First day, in UTC, at 00:00. A campaign for today starts within 90 minutes. */
  startDate: CalendarDate
  /** Last day, in UTC, until 24:00. More than 31 days after the start is unusual. */
  endDate: CalendarDate
  /** Hours of the day in which devices may be upgraded, in UTC; any hour when absent. */
  campaignTimeWindowList?: Array<TimeWindow>
  /** The IMEIs of the devices. */
  deviceList: Array<string>
  /** Whether to assign licences to listed devices without one, if any are free. */
  autoAssignLicenseFlag?: boolean
  /** Whether devices that match later join the campaign automatically. */
  autoAddDevicesFlag?: boolean
}

/** A campaign as the platform returns it. */
export interface Campaign {
  /** The identifier of the campaign (a UUID). */
  id: string
  /** The account it belongs to. */
  accountName?: string
  /** The label of the campaign. */
  campaignName?: string
  /** The firmware package. */
  firmwareName?: string
  /** The version that the devices must have before. */
  firmwareFrom?: string
  /** The version that the devices get. */
  firmwareTo?: string
  /** The protocol of the devices. */
  protocol?: Protocol
  /** The maker of the devices. */
  make?: string
  /** The model of the devices. */
  model?: string
  /** The status of the campaign. */
  status?: CampaignStatus
  /** First day, in UTC. */
  startDate?: CalendarDate
  /** Last day, in UTC. */
  endDate?: CalendarDate
  /** Hours of the day in which devices may be upgraded, in UTC. */
  campaignTimeWindowList?: Array<TimeWindow>
  /** Whether to assign licences to listed devices without one. */
  autoAssignLicenseFlag?: boolean
  /** Whether devices that match later join automatically. */
  autoAddDevicesFlag?: boolean
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Devices to add to a campaign or to remove from it. Not possible after the campaign is scheduled. */
export interface CampaignDevicesRequest {
  /** Whether to add or remove the devices. */
  Type: DeviceChangeType
  /** The IMEIs of the devices. */
  deviceList: Array<string>
}

/** The result for each device that was to join or leave a campaign. */
export interface CampaignDevicesResult {
  /** The account. */
  accountName?: string
  /** The campaign. */
  campaignId: string
  /** The identifier of the request (only v2). */
  requestId?: string
  /** One entry for each device. v2 sends no entries: read the report of the campaign instead. */
  deviceList: Array<DeviceChange>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The result for one device that was to join or leave a campaign. */
export interface DeviceChange {
  /** The IMEI. */
  deviceId: string
  /** The result. */
  status?: DeviceUpgradeStatus
  /** The reason. */
  Reason?: string
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/**
 * New dates and windows for a campaign.
 *
 * Before the campaign starts, all of them can change. Afterwards, only the end date can change, to at least 24 hours
 * from now. Send unchanged values too.
 */
export interface CampaignDatesRequest {
  /** First day, in UTC. */
  startDate: CalendarDate
  /** Last day, in UTC. */
  endDate: CalendarDate
  /** Hours of the day in which devices may be upgraded, in UTC; any hour when absent. */
  campaignTimeWindowList?: Array<TimeWindow>
}

/** An available firmware package. */
export interface FirmwarePackage {
  /** The name by which it is scheduled. */
  firmwareName: string
  /** The version that a device must have before. */
  firmwareFrom: string
  /** The version that a device gets. */
  firmwareTo: string
  /** When the package was released. */
  launchDate?: Timestamp
  /** Its release note. */
  releaseNote?: string
  /** The model of the devices that it is for. */
  model?: string
  /** The maker of the devices that it is for; compare without regard to case. */
  make?: string
  /** The protocol of the devices that it is for. */
  protocol?: Protocol
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The firmware that devices reported in response to a query. */
export interface DeviceFirmwareList {
  /** The account. */
  accountName?: string
  /** One entry for each device. The platform misspells the member. */
  deviceFirmwarVersionList: Array<DeviceFirmware>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The firmware of one device. */
export interface DeviceFirmware {
  /** The IMEI. */
  deviceId: string
  /** The version on the device. */
  firmwareVersion?: string
  /** Whether the device could be queried, such as `FirmwareVersionUpdateSuccess`. */
  status?: string
  /** The reason why it could not be queried. */
  reason?: string
  /** When the version was recorded. */
  firmwareVersionUpdateTime?: Timestamp
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The acceptance of a request to report a device's firmware; read the result later with `queryDevices`. */
export interface FirmwareReportRequest {
  /** The account. */
  accountName?: string
  /** The identifier of the request. */
  requestId: string
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A device in Software Management. */
export interface Device {
  /** The IMEI. */
  deviceId: string
  /** Whether a queried device was found. */
  requestStatus?: string
  /** The reason why it was not found. */
  resultReason?: string
  /** The phone number of the line, 10 digits. */
  mdn?: string
  /** The model of the device. */
  model?: string
  /** The maker of the device; compare without regard to case. */
  make?: string
  /** The firmware that it runs now. */
  firmware?: string
  /** Whether it can be upgraded over the air. */
  fotaEligible?: boolean
  /** Whether its application can be upgraded over the air (v2). */
  appFotaEligible?: boolean
  /** Whether it has a licence. */
  licenseAssigned?: boolean
  /** The state of the line, such as `Active`. */
  status?: string
  /** The protocol that manages it. */
  protocol?: Protocol
  /** Software on the device. */
  softwareList?: Array<SoftwareInfo>
  /** Configuration files on the device. */
  fileList?: Array<SoftwareInfo>
  /** When the record was created. */
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
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** One page of the devices of an account. */
export interface DevicePage {
  /** The account. */
  accountName?: string
  /** Whether more follow; absent if the platform does not say. */
  hasMoreData?: boolean
  /** The maximum number of entries in a page of the platform. */
  maxPageSize?: number
  /** The cursor of the next page. */
  lastSeenDeviceId?: string
  /** The devices of this page. */
  deviceList: Array<Device>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** Devices that were looked up by IMEI. */
export interface DeviceQueryResult {
  /** The account. */
  accountName?: string
  /** The number of devices in the response. */
  deviceCount?: number
  /** The devices. `requestStatus` or `resultReason` says which were not found. */
  deviceList: Array<Device>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** One page of the licences of an account, with their totals. */
export interface LicensePage {
  /** The account. */
  accountName?: string
  /** The number of licences bought. */
  totalLicenses?: number
  /** The number of licences that are assigned to devices. */
  assignedLicenses?: number
  /** Whether more devices follow; absent if the platform does not say. */
  hasMoreData?: boolean
  /** The maximum number of entries in a page of the platform. */
  maxPageSize?: number
  /** The cursor of the next page. */
  lastSeenDeviceId?: string
  /** The devices of this page that have a licence. */
  deviceList: Array<LicensedDevice>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A device that has a licence. */
export interface LicensedDevice {
  /** The IMEI. */
  deviceId: string
  /** When it got the licence. */
  assignmentTime?: Timestamp
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The result for each device that was to get or lose a licence. */
export interface LicenseChangeResult {
  /** The account. */
  accountName?: string
  /** The number of licences bought. */
  licCount?: number
  /** The number of licences in use after the request. */
  licUsedCount?: number
  /** One entry for each device. */
  deviceList: Array<CampaignDevice>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** One page of campaigns. */
export interface CampaignPage {
  /** Whether more follow; absent if the platform does not say. */
  hasMoreData?: boolean
  /** The cursor of the next page. */
  lastSeenCampaignId?: string
  /** The campaigns of this page. */
  campaignList: Array<Campaign>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** One upgrade in the history of a device. */
export interface DeviceUpgrade {
  /** The IMEI. */
  deviceId: string
  /** The campaign, or the upgrade of v1. */
  campaignId: string
  /** The account. */
  accountName?: string
  /** The firmware or software package, or the file. */
  firmwareName?: string
  /** The version before. */
  firmwareFrom?: string
  /** The version after. */
  firmwareTo?: string
  /** First day of the campaign, in UTC. */
  startDate?: CalendarDate
  /** When the platform first requested the device to upgrade (v1). */
  upgradeStartTime?: Timestamp
  /** When this entry last changed. */
  reportUpdatedTime?: Timestamp
  /** The status of the upgrade. */
  status?: DeviceUpgradeStatus
  /** The reason for the status. */
  reason?: string
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** One page of the report of a campaign. */
export interface CampaignDevicePage {
  /** The number of devices in the campaign. */
  totalDevice?: number
  /** Whether more follow; absent if the platform does not say. */
  hasMoreData?: boolean
  /** The maximum number of entries in a page of the platform. */
  maxPageSize?: number
  /** The cursor of the next page. */
  lastSeenDeviceId?: string
  /** The devices of this page. */
  deviceList: Array<CampaignDevice>
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** A device in the report of a campaign. */
export interface CampaignDevice {
  /** The IMEI. */
  deviceId: string
  /** The upgrade status of this device. */
  status?: DeviceUpgradeStatus
  /** The reason for the status, in the platform's words. */
  resultReason?: string
  /** When the status last changed. */
  updatedTime?: Timestamp
  /** When the platform last requested the device to start, whether or not it did. */
  recentAttemptTime?: Timestamp
  /** When the first or next attempt is due. */
  nextAttemptTime?: Timestamp
  /**
   * The members of the response that this model lacks, and those of objects in it that have no list of their
   * own; absent if there are none. Paths begin at this object.
   */
  unknownMembers?: Array<UnknownMember>
}

/** The progress of a campaign, as `waitForCampaign` reports it. */
export interface CampaignProgress {
  /** The campaign. */
  campaign: Campaign
  /** The number of devices at each status, most frequent first. */
  devices: Array<DeviceCount>
  /** The number of devices in the campaign. */
  totalDevices: number
  /** The number of devices that reached a final status. */
  finishedDevices: number
}

/** The number of devices of a campaign at one status. */
export interface DeviceCount {
  /** The status. */
  status?: DeviceUpgradeStatus
  /** The number of devices. */
  count: number
}

/** The timing of a campaign. All times are UTC. */
export interface CampaignTiming {
  /** The version of Software Management that runs it: v1 (start date only), v2 (HTTP) or v3. */
  version: SoftwareVersion
  /** The protocol of the devices. It matters only for v1, whose retries differ between LWM2M and OMA-DM. */
  protocol?: Protocol
  /** First day, in UTC. A campaign for today starts on demand. */
  startDate: CalendarDate
  /**
   * Last day, in UTC, until 24:00. v1 does not have one; in v2 and v3, every function except `campaignStart`
   * requires it.
   */
  endDate?: CalendarDate
  /**
   * Hours of the day in UTC, as in the campaign; any hour when absent. For v2, call once with the download windows
   * and once with the install windows.
   */
  campaignTimeWindowList?: Array<TimeWindow>
  /** The current time; the clock of the machine when absent. */
  now?: Timestamp
  /**
   * The number of devices, 1 to 10,000,000. A v3 campaign for today of at most 20 devices, such as a pilot, starts
   * markedly sooner than a large one.
   */
  deviceCount?: number
  /**
   * The number of minutes within which a campaign for today starts, 0 to 1440. When absent 90, and 30 for a v3
   * campaign of at most 20 devices, which is assumed.
   */
  onDemandMinutes?: number
  /** The duration of an attempt in hours, 1 to 24, all inside the windows; when absent 4 in v3, and 1 in v2. */
  attemptHours?: number
  /**
   * The maximum number of attempts of one device that start on one day, 1 to 24; when absent 3 in v3, and 1 in v2,
   * because devices usually check in once a day.
   */
  attemptsPerDay?: number
}

/** A period of time. */
export interface UtcInterval {
  /** The start, in UTC. */
  start: Timestamp
  /** The end, in UTC. */
  end: Timestamp
}

/** The start of a campaign. */
export interface CampaignStart {
  /** The earliest instant at which it starts, in UTC. */
  earliest: Timestamp
  /** The latest instant at which it starts, in UTC, for devices that can be reached. */
  latest: Timestamp
  /** Whether it starts today, on demand. */
  onDemand: boolean
  /**
   * The first hours in which devices may be upgraded after `latest`; absent if there are none before the end date,
   * or no end date was set. An interval over the whole campaign means any hour.
   */
  firstWindow?: UtcInterval
  /** The same in words, with further notes. */
  notes: Array<string>
}

/** The windows of a campaign that are still to come. */
export interface RemainingWindows {
  /** The first 1,000 windows, in order. Windows that touch or overlap are joined, at midnight too. */
  windows: Array<UtcInterval>
  /** The number of remaining windows, including those that are not listed. */
  windowCount: number
  /** The number of minutes in all remaining windows. */
  remainingMinutes: number
  /** The end of the campaign: 24:00 UTC of its last day. */
  campaignEnds: Timestamp
  /** The same in words, with further notes. */
  notes: Array<string>
}

/** The number of attempts that a device can have before a campaign ends. */
export interface AttemptsPerDevice {
  /** The maximum number of attempts of one device; absent if there is no limit (OMA-DM in v1). */
  attempts?: number
  /** The first attempt, counted from the latest start; absent if none fits. */
  firstAttempt?: UtcInterval
  /** The last attempt that ends inside the windows; absent if none fits, or if there is no limit. */
  lastAttempt?: UtcInterval
  /** The same in words, with further notes. */
  notes: Array<string>
}

/** Requests the end date that gives every device a number of attempts (v2 and v3). */
export interface SafeEndDateRequest {
  /** The campaign; its end date may be absent. */
  campaign: CampaignTiming
  /** The number of attempts for every device, 1 to 10,000. */
  attempts: number
}

/** The end date that gives every device a number of attempts. */
export interface SafeEndDate {
  /** The earliest end date that allows this number of attempts. */
  earliest: CalendarDate
  /** The latest usual end date: 31 days after the start. */
  latestUsual: CalendarDate
  /** Whether `earliest` is not after `latestUsual`. */
  usual: boolean
  /** Whether the end date of the request allows this number of attempts; absent if the request had none. */
  givenIsEnough?: boolean
  /** The last of these attempts. */
  lastAttempt: UtcInterval
  /** The same in words, with further notes. */
  notes: Array<string>
}

/** Requests whether all devices of one network cell get an attempt before a v3 campaign ends. */
export interface CellCapacityRequest {
  /** The campaign. */
  campaign: CampaignTiming
  /** The number of devices of the campaign in the fullest cell, 1 to 10,000,000. */
  devicesPerCell: number
  /** The number of devices of one cell that are upgraded at the same time, 1 to 1,000,000; 50 when absent. */
  cohortSize?: number
  /** The number of attempts for each device, 1 to 100; 1 when absent, which assumes that no attempt fails. */
  attempts?: number
}

/** Whether all devices of one cell get an attempt. */
export interface CellCapacity {
  /** Whether every device gets its attempts before the end. */
  fits: boolean
  /** The number of cohorts in the cell. */
  cohorts: number
  /** The number of slots that are needed: one for each cohort and attempt. */
  slotsNeeded: number
  /** The number of slots in the windows that these cohorts can use. */
  slotsAvailable: number
  /** The maximum number of devices in one cell that fit into the unchanged campaign. */
  devicesThatFit: number
  /** The last slot that is needed; absent if the devices do not fit. */
  lastSlot?: UtcInterval
  /** The earliest end date with which the devices fit; absent if it is more than ten years away. */
  earliestEndDate?: CalendarDate
  /** Changes to the campaign; each one alone makes the devices fit. Empty if they fit already. */
  changes: Array<string>
  /** The same in words, with further notes. */
  notes: Array<string>
}

/** Hours of the day in some time zone: from `startHour` up to, but excluding, `endHour`. */
export interface LocalHours {
  /** First hour, 0 to 23; -1 if the JSON omits it. */
  startHour: number
  /**
   * Hour of the end, 0 to 24; if it is not after `startHour`, it is on the next day, as in 22 to 2. -1 if the JSON
   * omits it.
   */
  endHour: number
}

/** The known values of `HourRounding`. */
export interface HourRoundingValues {
  /** The windows are never outside the local hours, but may cover only a part of them. */
  INWARD: 'inward'
  /** The windows cover all local hours, but may extend beyond them. */
  OUTWARD: 'outward'
}

/**
 * The direction of rounding when UTC windows cannot express local hours exactly: in a zone with an offset of half an
 * hour, or when midnight in UTC splits a window into pieces shorter than the platform accepts.
 */
export declare const HourRounding: HourRoundingValues

/**
 * The direction of rounding when UTC windows cannot express local hours exactly: in a zone with an offset of half an
 * hour, or when midnight in UTC splits a window into pieces shorter than the platform accepts.
 */
export type HourRounding = Open<HourRoundingValues>

/** Requests the UTC windows of local hours. */
export interface LocalWindowsRequest {
  /** The time zone by its IANA name, such as `America/New_York`. */
  timeZone: string
  /** The local hours of the day, at least one entry; they may cross midnight. */
  localHours: Array<LocalHours>
  /** First day of the campaign, in UTC. */
  startDate: CalendarDate
  /** Last day of the campaign, in UTC. */
  endDate: CalendarDate
  /** The direction of rounding when the hours cannot be expressed exactly; inward when absent. */
  rounding?: HourRounding
  /** The version that the windows are for: v3 (the default) requires at least 4 hours, v2 accepts any length. */
  version?: SoftwareVersion
}

/** The UTC windows of local hours. */
export interface LocalWindows {
  /** The windows to send, correct for the UTC offset of the first day. */
  windows: Array<TimeWindow>
  /** Whether the windows equal the requested local hours while the UTC offset is that of the first day. */
  exact: boolean
  /** The first of these windows. */
  firstWindow: UtcInterval
  /** The same in local time, such as `2026-03-02 22:00 to 2026-03-03 02:00`. */
  firstWindowLocal: string
  /**
   * The UTC windows that are within the local hours on every day of the campaign, even across clock changes; empty
   * if there are none.
   */
  dstSafeWindows: Array<TimeWindow>
  /**
   * The days of the campaign, split at the local clock changes; one entry if there are none. To stay within the
   * local hours all the time, schedule one campaign for each period with its windows.
   */
  periods: Array<LocalWindowsPeriod>
  /** Every local clock change during the campaign. */
  clockChanges: Array<ClockChange>
  /** The same in words, with further notes. */
  notes: Array<string>
}

/** A period of a campaign in which the offset from UTC is the same. The UTC day of a clock change starts a period. */
export interface LocalWindowsPeriod {
  /** First day, in UTC. */
  startDate: CalendarDate
  /** Last day, in UTC. */
  endDate: CalendarDate
  /** The offset of local time from UTC, such as `-05:00` or `+05:30`. */
  utcOffset: string
  /** The windows for these days; empty if the platform would accept none. */
  windows: Array<TimeWindow>
  /** The local hours of the first period's windows in these days, such as `21:00-01:00`. */
  localHours: Array<string>
}

/** A change of the clocks. */
export interface ClockChange {
  /** When it happens. */
  at: Timestamp
  /** The local day. */
  localDate: CalendarDate
  /** The offset before, such as `-05:00`. */
  offsetBefore: string
  /** The offset after, such as `-04:00`. */
  offsetAfter: string
  /** Local hours that are skipped, such as `02:00-03:00`. */
  missingLocalHours?: string
  /** Local hours that occur twice, such as `01:00-02:00`. */
  repeatedLocalHours?: string
  /** The local hours of the windows to send before the change. */
  localHoursBefore: Array<string>
  /** The local hours of the windows to send after the change. */
  localHoursAfter: Array<string>
  /** The same in words. */
  explanation: string
}

/** One violation of a rule. */
export interface Finding {
  /** Whether it stops the request or only warns. */
  severity: Severity
  /**
   * The path of the member that violates the rule, by names on the wire: `campaignTimeWindowList[0].endTime`; empty
   * for the request as a whole.
   */
  path: string
  /** The name of the rule, which never changes: `window.too_short`. */
  code: string
  /** The value that violates it, as JSON and shortened if long; empty if there is none, and `***` if it is secret. */
  value: string
  /** What is wrong, and the correction. */
  message: string
  /** The source of the rule: a page of the platform's documentation, or an assumption. */
  source: string
}

/** Facts that the rules use in addition to the request; you can omit every member. */
export interface ValidationContext {
  /** The current time; the clock of the machine when absent. */
  now?: Timestamp
  /** The account the request is for. */
  account?: string
  /**
   * The operation the request is for, such as `softwareV3.queryDevices`, if it decides which identifiers are
   * allowed.
   */
  operation?: string
  /** The campaign of v3 that is to be changed, which decides what may still change. */
  campaign?: Campaign
  /** The upgrade of v1 that is to be changed, which decides what may still change. */
  upgrade?: FirmwareUpgrade
  /** The campaign of v2 that is to be changed, which decides what may still change. */
  softwareCampaign?: SoftwareCampaign
  /** The number of unassigned licences. */
  freeLicenses?: number
  /** The IMEIs of all devices that have a licence; unknown when absent. */
  licensedDevices?: Array<string>
  /**
   * The IMEIs of the devices whose licence can no longer be removed, because they are being upgraded or were
   * upgraded since it was assigned.
   */
  licenseLockedDevices?: Array<string>
  /** The IMEIs of all devices that write a verbose log now; unknown when absent. */
  loggingDevices?: Array<string>
  /** Whether the firmware, software or file has passed its pilot; unknown when absent. */
  pilotPassed?: boolean
  /** Options of the rules for points on which the platform's documentation is silent; the defaults when absent. */
  options?: RuleOptions
}

/**
 * Options of the rules for points on which the platform's documentation is silent or contradictory; the default
 * applies if a member is absent.
 */
export interface RuleOptions {
  /**
   * The minimum length of a window of a v3 campaign, in hours, 1 to 24; 4 by default, as the documentation says,
   * although its samples have shorter windows.
   */
  minV3WindowHours?: number
  /** The minimum length of a window of a v2 campaign, in hours, 1 to 24; 1 by default. */
  minV2WindowHours?: number
  /** The maximum number of windows in one list, 1 to 1,000; 24 by default. */
  maxWindows?: number
  /**
   * The maximum usual duration of a campaign, in days from the first to the last, 1 to 36,500; 31 by default. A
   * longer campaign is a warning.
   */
  usualCampaignDays?: number
  /** Whether a start day in the past is only a warning; false by default, which makes it an error. */
  allowPastStart?: boolean
  /** The maximum length of the name of a campaign, in characters, 1 to 10,000; 100 by default. */
  maxCampaignNameLength?: number
  /** The minimum number of digits of an IMEI, 1 to 15; 14 by default. Lengths other than 15 are a warning. */
  minImeiLength?: number
  /** The maximum number of digits of an IMEI, 15 to 20; 16 by default. */
  maxImeiLength?: number
  /**
   * The maximum number of devices in a campaign or upgrade, 1 to 10,000,000; any number by default. The limit of a
   * pilot is separate.
   */
  maxDevices?: number
  /**
   * Whether a v1 listener may request a user name and password in its messages without a warning; false by default,
   * because the platform dropped them in release 2.9.
   */
  allowCallbackCredentials?: boolean
  /**
   * Whether a callback listener may be on this machine, over http and on any port. False by default, because the
   * platform could not reach it; true for a client of a simulator on this machine.
   */
  allowLocalListeners?: boolean
  /**
   * Whether a value that this version of the SDK does not recognize is an error: an unknown protocol, state, kind of an
   * identifier, callback service, status or type. False by default: it is sent, with a warning, because the platform
   * may add values.
   */
  rejectUnknownValues?: boolean
  /**
   * The maximum number of devices that `bulk` sends in one request, 1 to 10,000; 10,000 by default, which is the
   * platform's own limit.
   */
  maxDevicesPerRequest?: number
  /**
   * Whether a v3 campaign for HTTP devices is an error. False by default, which makes it a warning: the documentation
   * lists the protocol, although v2 is meant for such devices.
   */
  rejectHttpInV3?: boolean
}

/** The known values of `Protocol`. */
export interface ProtocolValues {
  /** Lightweight M2M: upgraded by Software Management v3. */
  LWM2M: 'LWM2M'
  /** OMA Device Management: upgraded by Software Management v1 or v3. */
  OMA_DM: 'OMA'
  /** HTTP: devices check in with the platform and are upgraded by Software Management v2. */
  HTTP: 'HTTP'
  /** No over-the-air management. */
  NONE: 'NONE'
  /** Every protocol; valid only as a filter in lists of firmware. */
  ALL: 'all'
}

/**
 * The protocol that manages a device over the air; it decides which service upgrades the device.
 *
 * The platform spells one protocol in several ways and expects a different spelling in each call; the client reads
 * all of them and sends the one that the call expects.
 */
export declare const Protocol: ProtocolValues

/**
 * The protocol that manages a device over the air; it decides which service upgrades the device.
 *
 * The platform spells one protocol in several ways and expects a different spelling in each call; the client reads
 * all of them and sends the one that the call expects.
 */
export type Protocol = Open<ProtocolValues>

/** The known values of `CampaignStatus`. */
export interface CampaignStatusValues {
  /** Accepted and not checked yet. */
  REQUEST_PENDING: 'CampaignRequestPending'
  /** The check of parameters and devices failed. Final. */
  REQUEST_FAILED: 'CampaignRequestFailed'
  /** Checked; waits for the start date. The platform's documentation also calls it `CampaignQueued`. */
  REQUEST_QUEUED: 'CampaignRequestQueued'
  /** The platform has queried the network about the devices; nothing is scheduled yet (v3). */
  PRE_SCHEDULED: 'CampaignPreScheduled'
  /** Scheduled; in v3 the campaign keeps this status while the devices are upgraded. */
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
 * The status of a campaign (Software Management v2 and v3).
 *
 * Usual order in v3: `CampaignRequestPending`, `CampaignRequestQueued`, `CampaignPreScheduled`, `CampaignScheduled`,
 * `CampaignEnded`.
 */
export declare const CampaignStatus: CampaignStatusValues

/**
 * The status of a campaign (Software Management v2 and v3).
 *
 * Usual order in v3: `CampaignRequestPending`, `CampaignRequestQueued`, `CampaignPreScheduled`, `CampaignScheduled`,
 * `CampaignEnded`.
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
  /** Ended. Final. */
  FINISHED: 'Finished'
  /** The upgrade did not run on its day. Final. */
  UPGRADE_FAILED: 'UpgradeFailed'
  /** Cancelled before it started. Final. The platform does not document a name for this status; this one is assumed. */
  CANCELLED: 'Cancelled'
}

/**
 * The status of an upgrade (Software Management v1).
 *
 * Usual order: `RequestPending`, `Queued`, `InProgress`, `Finished`.
 */
export declare const UpgradeStatus: UpgradeStatusValues

/**
 * The status of an upgrade (Software Management v1).
 *
 * Usual order: `RequestPending`, `Queued`, `InProgress`, `Finished`.
 */
export type UpgradeStatus = Open<UpgradeStatusValues>

/** The known values of `CancelListChange`. */
export interface CancelListChangeValues {
  /** Adds the listed devices. */
  APPEND: 'append'
  /** Replaces the whole list with the listed devices. */
  REPLACE: 'replace'
}

/** Whether to append devices to the list of those that lose their licence first, or to replace it. */
export declare const CancelListChange: CancelListChangeValues

/** Whether to append devices to the list of those that lose their licence first, or to replace it. */
export type CancelListChange = Open<CancelListChangeValues>

/** The known values of `DeviceChangeType`. */
export interface DeviceChangeTypeValues {
  /** Adds the listed devices. */
  APPEND: 'append'
  /** Removes the listed devices. */
  REMOVE: 'remove'
}

/** Whether to add devices to a campaign or to remove them. */
export declare const DeviceChangeType: DeviceChangeTypeValues

/** Whether to add devices to a campaign or to remove them. */
export type DeviceChangeType = Open<DeviceChangeTypeValues>

/** The known values of `DeviceUpgradeStatus`. */
export interface DeviceUpgradeStatusValues {
  /** Accepted with the request and not checked yet (v1). */
  REQUEST_PENDING: 'RequestPending'
  /** The device passed all checks (v1 and v2). */
  DEVICE_ACCEPTED: 'DeviceAccepted'
  /** The device is being upgraded (v1). */
  IN_PROGRESS: 'InProgress'
  /** The campaign was cancelled before the device's attempt (v2). Final. */
  CAMPAIGN_CANCELLED: 'CampaignCancelled'
  /** The campaign was stopped before the device finished (v2). Final. */
  CAMPAIGN_ABORTED: 'CampaignAborted'
  /** The licence of the device was assigned or removed (v2). */
  SUCCESS: 'Success'
  /** The licence of the device could not be assigned or removed (v2); see the reason. */
  FAILURE: 'Failure'
  /** The network does not report the device as reachable. */
  NO_DEVICE_DATA_FROM_NETWORK: 'NoDeviceDataFromNetwork'
  /** The network reported the position of the device. */
  RECEIVED_DEVICE_DATA_FROM_NETWORK: 'ReceivedDeviceDataFromNetwork'
  /** The upgrade server rejected the request; the platform retries it. */
  REQUEST_TO_FOTA_SERVER_FAILED: 'RequestToFotaServerFailed'
  /** The device waits for its attempt; the reason contains the estimated time. */
  UPGRADE_PENDING: 'UpgradePending'
  /** An attempt is planned; the reason contains its start and end. */
  UPGRADE_SCHEDULED: 'UpgradeScheduled'
  /** The device has the new firmware. Final. */
  UPGRADE_SUCCESS: 'UpgradeSuccess'
  /** The attempt failed; the platform retries while attempts and time remain. */
  UPGRADE_FAILED: 'UpgradeFailed'
  /** The device cannot be upgraded in this campaign; see the reason. Final. */
  DEVICE_REJECTED: 'DeviceRejected'
  /** The device was added to a campaign. */
  ADD_DEVICE_SUCCEED: 'AddDeviceSucceed'
  /** The device could not be added to a campaign. */
  ADD_DEVICE_FAILED: 'AddDeviceFailed'
  /** The device was removed from a campaign. */
  REMOVE_DEVICE_SUCCEED: 'RemoveDeviceSucceed'
  /** The device could not be removed from a campaign. */
  REMOVE_DEVICE_FAILED: 'RemoveDeviceFailed'
  /** The device got a licence. */
  LICENSE_ASSIGN_SUCCESS: 'LicenseAssignSuccess'
  /** The device got no licence. */
  LICENSE_ASSIGN_FAILED: 'LicenseAssignFailed'
  /** The device lost its licence. */
  LICENSE_REMOVE_SUCCESS: 'LicenseRemoveSuccess'
  /** The device keeps its licence, or did not have one. */
  LICENSE_REMOVE_FAILED: 'LicenseRemoveFailed'
}

/** The status of a device in an upgrade, a campaign or a licence request, in any version. */
export declare const DeviceUpgradeStatus: DeviceUpgradeStatusValues

/** The status of a device in an upgrade, a campaign or a licence request, in any version. */
export type DeviceUpgradeStatus = Open<DeviceUpgradeStatusValues>

/** The known values of `Severity`. */
export interface SeverityValues {
  /** The platform would reject the request, or act differently than requested; nothing is sent. */
  ERROR: 'error'
  /** Allowed, but probably not intended; the request is sent. */
  WARNING: 'warning'
}

/** How serious a finding is. */
export declare const Severity: SeverityValues

/** How serious a finding is. */
export type Severity = Open<SeverityValues>

/** The known values of `SoftwareVersion`. */
export interface SoftwareVersionValues {
  /** Upgrades that the platform pushes on one day, for OMA-DM and LWM2M devices. */
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

/** The known values of `PlanOutcome`. */
export interface PlanOutcomeValues {
  /** Every device that needs the upgrade is in a part that was scheduled or waits for its pilot. */
  SCHEDULED: 'scheduled'
  /** Some devices were scheduled; others were rejected, or their part has a problem. */
  PARTIALLY_SCHEDULED: 'partiallyScheduled'
  /** No device was scheduled. */
  NOT_SCHEDULED: 'notScheduled'
}

/** How much of a plan was scheduled. */
export declare const PlanOutcome: PlanOutcomeValues

/** How much of a plan was scheduled. */
export type PlanOutcome = Open<PlanOutcomeValues>

/** The known values of `CampaignPartState`. */
export interface CampaignPartStateValues {
  /** Not scheduled yet. */
  PLANNED: 'planned'
  /** Waits until the pilot of its package has passed. */
  WAITING_FOR_PILOT: 'waitingForPilot'
  /** Scheduled, or running. */
  SCHEDULED: 'scheduled'
  /** Ended. Final. */
  ENDED: 'ended'
  /** Rejected by the platform, or failed as a whole. Final. */
  FAILED: 'failed'
  /** Cancelled or stopped. Final. */
  CANCELLED: 'cancelled'
  /** The outcome is unknown: the call failed after it was sent. Check the platform before you decide. */
  UNKNOWN: 'unknown'
}

/** The state of a part of a planned campaign. */
export declare const CampaignPartState: CampaignPartStateValues

/** The state of a part of a planned campaign. */
export type CampaignPartState = Open<CampaignPartStateValues>

/** Options of a single call. */
export interface CallOptions {
  /** The account of the call, instead of the client's own. */
  account?: string
  /** The timeout of the whole call including retries, in milliseconds; the client's own timeout when absent. */
  timeout?: number
  /**
   * Aborts the call at once, which rejects with `CancelledError`. The client does not send a call whose signal is
   * already aborted.
   */
  signal?: AbortSignal
}

/**
 * A ThingSpace client. It refreshes both tokens automatically, and checks every request against the platform's rules
 * before it sends anything.
 */
export declare class Client {
  /** Creates a client. Nothing is sent yet. */
  constructor(options: ClientOptions)
  /**
   * Creates a client from the environment: the credentials as `Credentials.fromEnv` reads them, the
   * account from `THINGSPACE_ACCOUNT`, the base URL from `THINGSPACE_BASE_URL`, and `allowUnencryptedHttpTo` from
   * `THINGSPACE_ALLOW_UNENCRYPTED_HTTP_TO`, if they are set.
   */
  static fromEnv(): Client
  /** The account of this client. */
  get account(): string | null
  /** The base URL of this client. */
  get baseUrl(): string
  /** How many requests that activate lines this client sends for an account in a minute. */
  get maxActivationsPerMinute(): number
  /** How many requests of every kind this client sends for an account in a minute, if there is a limit. */
  get maxRequestsPerMinute(): number | null
  /** The platform's time if it is known, otherwise the time of this machine (RFC 3339). */
  now(): string
  /**
   * Closes this client: calls that have not been sent and every wait reject with a `CancelledError`. The session and
   * the bearer token stay valid until they expire; end the session with `client.sessions.logout()` first if you want
   * to.
   *
   * An open client does not keep the process alive.
   */
  close(): void
  /** Closes this client, as `close` does, at the end of a `using` block. */
  [globalThis.Symbol.dispose](): void
  /**
   * Allows logins of this client's user again after the lock-out guard has blocked them.
   *
   * Call it after you have fixed the cause. It affects every client of the process, because the guard counts per
   * user, and every process that uses the same token store.
   */
  resetLockoutGuard(): Promise<void>
  /**
   * Resumes an asynchronous request by its identifier, which stays valid after the process ends: `requestId`, or
   * `txid` of a location request. Nothing is sent.
   *
   * Callbacks that this client has already received count too. The client knows the number of expected callbacks
   * only for a request that it sent: otherwise pass `expectedCallbacks` to `wait`, if callbacks are to end the wait.
   * `account` and `timeout` of the options apply to polls of the platform.
   */
  pendingRequest(id: string, options?: Omit<CallOptions, 'signal'> | null): PendingRequest
  /**
   * Delivers a callback that a listener received to the pending request of this client that it belongs to.
   *
   * It may arrive before the response to the request itself, and more than once. The client ignores callbacks that
   * do not belong to any request. The client keeps at most 100,000 callbacks of all requests together, and drops
   * those of the oldest request first. You can pass the method as a handler:
   * `callbackHandler(null, { onConnectivity: client.deliverCallback })`.
   */
  deliverCallback(event: ConnectivityCallback): void
  /**
   * Listens for callbacks of Connectivity Management and Location on a port of this machine, and delivers them to the
   * pending requests of this client. It does not need the event loop, does not keep the process alive, and ends when
   * it or the client is closed.
   *
   * Register its `url`, or, since the platform calls only https, that of a proxy in front of it. `host` is an address
   * of this machine, 127.0.0.1 when absent; without a `port` the system chooses one. The other options are those of
   * `callbackHandler`. Callbacks of Software Management get the status 400: use `callbackHandler` for them.
   */
  listen(options?: ({ host?: string | null; port?: number | null } & ListenerOptions) | null): Promise<CallbackListener>
  /**
   * Campaigns of any version. The service splits a plan by protocol, sends its parts to v1, v2 and v3, and
   * follows them as one campaign. It uses only operations of these three services.
   */
  get campaigns(): Campaigns
  /**
   * One request for any number of devices, sent in parts of 10,000 and followed as one.
   *
   * The service sends a repeated device once. It validates all parts before it sends the first, and sends
   * them in sequence. If the first part fails, the call fails with its error and sends nothing else. A later
   * part that fails does not stop the others, and contains the reason. The rule option
   * `maxDevicesPerRequest` makes the parts smaller.
   */
  get bulk(): Bulk
  /**
   * Whether a request was carried out, after a call whose error sets `outcomeUnknown`.
   *
   * Each function takes the request of the operation of its name, looks at the platform, and sends nothing
   * else. `outcome` is `done`, `notDone`, `partlyDone` with the devices that remain, or `unknown` with the
   * reason. The platform may still be working on a request whose response was lost: what a function does not
   * find at once, it looks for again later, which takes 10 seconds, and for lines up to 5 minutes.
   */
  get reconcile(): Reconcile
  /** The bearer token of the platform's gateway. The client requests it when needed. */
  get oauth(): Oauth
  /** Sessions: log in and out, reset the password. The client logs in when needed. */
  get sessions(): Sessions
  /** Upgrades that the platform pushes to OMA-DM and LWM2M devices on one day (Software Management v1). */
  get softwareV1(): SoftwareV1
  /** Campaigns for devices that check in over HTTP, their files and logs (Software Management v2). */
  get softwareV2(): SoftwareV2
  /** Network-aware firmware campaigns, and licences for every protocol (Software Management v3). */
  get softwareV3(): SoftwareV3
  /** Devices and their lines: activate, suspend, change, list and diagnose. */
  get devices(): Devices
  /** Asynchronous requests: their status. */
  get requests(): Requests
  /** Profiles of embedded SIMs: download, enable, disable, delete. */
  get euicc(): Euicc
  /** Usage, connection and provisioning history of devices. */
  get history(): History
  /** Reachability monitors for data, short messages and loss of connection. */
  get reachability(): Reachability
  /** Groups of devices. */
  get groups(): Groups
  /** Short messages to and from devices. */
  get sms(): Sms
  /** Callback listeners of Connectivity Management: one for each callback service. */
  get callbacks(): Callbacks
  /** Accounts: service plans, leads, states and device SKUs. */
  get accounts(): Accounts
  /** Usage segmentation labels, and the usage that was billed for them. */
  get labels(): Labels
  /** Non-IP data delivery (NIDD) to narrow-band devices. */
  get nidd(): Nidd
  /** Device Location: positions, reports, consent and exclusions. */
  get locations(): Locations
}

/** A running callback listener of a client; `listen` of the client starts it. */
export declare class CallbackListener {
  /** The URL of the listener on this machine; its path cannot be guessed. */
  get url(): string
  /** Ends the listener and closes its connections; a second time does nothing. */
  close(): void
  /** Ends the listener, as `close` does, at the end of a `using` block. */
  [globalThis.Symbol.dispose](): void
}

/**
 * Campaigns of any version. The service splits a plan by protocol, sends its parts to v1, v2 and v3, and
 * follows them as one campaign. It uses only operations of these three services.
 */
export declare class Campaigns {
  /**
   * Looks up every device of a plan and returns what scheduling it would do; schedules nothing.
   *
   * The check reads the protocol, make, model, version, licence and running campaigns of each device. It
   * sends one call for each 1,000 devices, one for each 1,000 devices of unfinished campaigns for the
   * same makes and models (at most 1,000 calls), one for each earlier campaign of a package that needs a
   * pilot, and about twenty more.
   */
  checkPlan(plan: CampaignPlan, options?: CallOptions | null): Promise<CampaignPlanCheck>
  /**
   * Checks a plan, assigns licences if the plan allows it, and schedules its parts.
   *
   * A package that has not passed its pilot starts with at most 20 devices; the others wait for
   * `continuePlan`. Store the returned campaign: the other functions take it. If the platform rejects a
   * part, the others are still scheduled, the part contains the reason, and `outcome` is
   * `partiallyScheduled`. If nothing was scheduled, the call fails with `NothingScheduledError`, which
   * contains the campaign with the reason for each device and part.
   */
  schedulePlan(plan: CampaignPlan, options?: CallOptions | null): Promise<PlannedCampaign>
  /**
   * Schedules the parts that can be scheduled now; call it when the report sets `canContinue`.
   *
   * These are the parts whose pilot has passed, and the parts that were not sent. If a pilot failed, up
   * to 20 of the waiting devices form the next pilot. If the outcome of a part is unknown, the function
   * first looks the part up on the platform, and sends it again only if it is not there. If nothing of
   * the plan was ever scheduled, the call fails with `NothingScheduledError`.
   */
  continuePlan(campaign: PlannedCampaign, options?: CallOptions | null): Promise<PlannedCampaign>
  /** Reads the progress of every part of a plan as one report. */
  getPlanReport(campaign: PlannedCampaign, options?: CallOptions | null): Promise<CampaignPlanReport>
  /**
   * Waits until a plan finishes or needs your decision, then reads the report.
   *
   * A plan needs a decision when the report sets `canContinue` or `pilotFailed`. Upgrades of v1 may
   * stay queued without a limit: the wait ends after the last day of the plan if only these remain.
   * It fails with `NothingScheduledError` if nothing was scheduled and nothing can be.
   *
   * It takes the options of every wait: the timeout, as long as the plan lasts when absent; the time
   * between two polls, 30 seconds when absent; and a function for the progress, which is called after
   * each poll with the report. After the timeout, it fails with `TimeoutError`.
   */
  waitForPlan(campaign: PlannedCampaign, options?: WaitOptions<CampaignPlanReport> | null): Promise<CampaignPlanReport>
  /**
   * Cancels every part that can still be cancelled, and reports the parts that cannot.
   *
   * v1 and v3 cannot cancel an upgrade that has started. v2 aborts it, but some devices may be upgraded
   * already.
   */
  cancelPlan(campaign: PlannedCampaign, options?: CallOptions | null): Promise<PlannedCampaign>
}

/**
 * One request for any number of devices, sent in parts of 10,000 and followed as one.
 *
 * The service sends a repeated device once. It validates all parts before it sends the first, and sends
 * them in sequence. If the first part fails, the call fails with its error and sends nothing else. A later
 * part that fails does not stop the others, and contains the reason. The rule option
 * `maxDevicesPerRequest` makes the parts smaller.
 */
export declare class Bulk {
  /** Activates service for devices, with at most 100 requests a minute. */
  activate(request: ActivateRequest, options?: CallOptions | null): Promise<BulkRequest>
  /** Ends the service of a list of devices. */
  deactivate(request: DeactivateRequest, options?: CallOptions | null): Promise<BulkRequest>
  /** Suspends the service of a list of devices. */
  suspend(request: DeviceSelectionRequest, options?: CallOptions | null): Promise<BulkRequest>
  /** Restores the service of a list of suspended devices. */
  restore(request: DeviceSelectionRequest, options?: CallOptions | null): Promise<BulkRequest>
  /** Moves a list of devices to another service plan. */
  changeServicePlan(request: ServicePlanChangeRequest, options?: CallOptions | null): Promise<BulkRequest>
  /** Moves a list of devices to another account of the same customer. */
  moveToAccount(request: MoveRequest, options?: CallOptions | null): Promise<BulkRequest>
  /** Checks whether devices can be activated. */
  checkAvailability(request: AvailabilityRequest, options?: CallOptions | null): Promise<BulkRequest>
  /** Uploads identifiers of devices and activates the lines, with at most 100 requests a minute. */
  uploadActivate(request: UploadActivateRequest, options?: CallOptions | null): Promise<BulkRequest>
  /**
   * Waits until every part is done, and collects the results.
   *
   * Callbacks that are delivered to the client complete the parts, as they do for single requests. A
   * part that is not done after the timeout is not an error: its status is `Pending`, and its `problem`
   * says what is missing.
   *
   * It takes the options of every wait: the timeout, 24 hours when absent; the time between two polls, 30
   * seconds when absent; and a function for the progress, which is called at once and at each change.
   */
  wait(bulk: BulkRequest, options?: WaitOptions<BulkProgress> | null): Promise<BulkResult>
}

/**
 * Whether a request was carried out, after a call whose error sets `outcomeUnknown`.
 *
 * Each function takes the request of the operation of its name, looks at the platform, and sends nothing
 * else. `outcome` is `done`, `notDone`, `partlyDone` with the devices that remain, or `unknown` with the
 * reason. The platform may still be working on a request whose response was lost: what a function does not
 * find at once, it looks for again later, which takes 10 seconds, and for lines up to 5 minutes.
 */
export declare class Reconcile {
  /** Looks for the campaign that `softwareV3.scheduleCampaign` may have scheduled. */
  scheduleCampaign(request: CampaignRequest, options?: CallOptions | null): Promise<Reconciliation>
  /** Looks for the campaign that `softwareV2.scheduleSoftwareCampaign` may have scheduled. */
  scheduleSoftwareCampaign(request: SoftwareCampaignRequest, options?: CallOptions | null): Promise<Reconciliation>
  /** Looks for the campaign that `softwareV2.scheduleFileCampaign` may have scheduled. */
  scheduleFileCampaign(request: FileCampaignRequest, options?: CallOptions | null): Promise<Reconciliation>
  /** Looks for the upgrade that `softwareV1.scheduleUpgrade` may have scheduled. */
  scheduleUpgrade(request: FirmwareUpgradeRequest, options?: CallOptions | null): Promise<Reconciliation>
  /** Looks whether devices have licences, in any version. */
  assignLicenses(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<Reconciliation>
  /** Looks whether devices have no licences any more, in any version. */
  removeLicenses(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<Reconciliation>
  /** Looks whether the lines of a list of devices are suspended. */
  suspend(request: DeviceSelectionRequest, options?: CallOptions | null): Promise<Reconciliation>
  /** Looks whether the lines of a list of devices are active again. */
  restore(request: DeviceSelectionRequest, options?: CallOptions | null): Promise<Reconciliation>
  /** Looks whether the service of a list of devices has ended. */
  deactivate(request: DeactivateRequest, options?: CallOptions | null): Promise<Reconciliation>
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

/** Credentials that `console.log` and `JSON.stringify` do not show. */
export declare class Credentials {
  /** Creates credentials from their four parts. */
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

/** Options of a client. Exactly one of `credentials`, `tokens` and `tokenProvider` is required. */
export interface ClientOptions {
  /** Credentials: the client fetches and refreshes both tokens automatically. */
  credentials?: Credentials | CredentialParts
  /** Fixed tokens; calls fail when the platform rejects them. */
  tokens?: Tokens
  /** A source of tokens outside the client. */
  tokenProvider?: TokenProvider
  /** The account of the client: ten digits, a hyphen, five digits. */
  account?: string
  /** Options of the rules for points on which the platform's documentation is silent. */
  rules?: RuleOptions
  /**
   * The segment in the paths of v3 campaigns: `firmware` when absent, or `software`, which the documentation shows
   * too.
   */
  v3CampaignPath?: 'firmware' | 'software'
  /**
   * The URL of the platform; the production platform when absent. Must be `https`, or on this machine, or on the host
   * of `allowUnencryptedHttpTo`.
   */
  baseUrl?: string
  /**
   * The name of a host that `baseUrl` may name with `http`, such as the container of a simulator. Every call sends its
   * tokens, and every login the password, without encryption to this host.
   */
  allowUnencryptedHttpTo?: string
  /** The timeout of a whole call including retries, in milliseconds; 60,000 when absent. */
  timeout?: number
  /** The timeout for connecting, in milliseconds; 10,000 when absent. */
  connectTimeout?: number
  /** The maximum time without data in the middle of a response, in milliseconds; 30,000 when absent. */
  readTimeout?: number
  /** The maximum number of times that the client sends a call with transient failures; 3 when absent. */
  maxAttempts?: number
  /** The maximum number of concurrent calls; further calls wait. 64 when absent. */
  maxInFlight?: number
  /**
   * The maximum number of requests that activate lines in a minute, for each account; further calls wait for their
   * turn within their timeout. 100, the platform's limit, when absent.
   */
  maxActivationsPerMinute?: number
  /** The maximum number of requests of every kind in a minute, for each account; no limit when absent. */
  maxRequestsPerMinute?: number
  /** The maximum size of a response, in bytes after decompression; 67,108,864 when absent. */
  maxResponseSize?: number
  /**
   * The URL of a proxy, as in `http://proxy:3128`; when absent the proxies of the environment, except for addresses
   * on this machine.
   */
  proxy?: string
  /** Certificate authorities to trust in addition to those of the system, in PEM format. */
  certificateAuthority?: string
  /** The user agent of the client. */
  userAgent?: string
  /**
   * Shares the tokens and the count of failed logins with other processes: a folder (a `FileTokenStore` without a
   * key), a `FileTokenStore`, or a store of your own. Each process logs in for itself when absent.
   */
  tokenStore?: string | FileTokenStore | TokenStore
}

/** Options of the wait for an asynchronous request. */
export interface RequestWaitOptions {
  /** The longest time to wait, in milliseconds; 24 hours when absent. Zero means one poll. */
  timeout?: number
  /** The time between two polls of the platform, in milliseconds; 30,000 when absent. */
  pollInterval?: number
  /**
   * A function that the client calls with the progress of the request: at once, at each change, and after each poll
   * of the platform. An error that it throws ends the wait; the request continues.
   */
  onProgress?: (progress: RequestProgress) => unknown
  /**
   * The number of final messages after which the request is done. The client knows it for a request that it sent,
   * unless a filter selects the devices. For such a request, and for a resumed one, pass it if callbacks are to end
   * the wait.
   */
  expectedCallbacks?: number
  /** The account to poll for, instead of that of the request. */
  account?: string
  /** Ends the wait, which rejects with `CancelledError`; the request continues. */
  signal?: AbortSignal
}

/** The bearer token of the platform's gateway. The client requests it when needed. */
export declare class Oauth {
  /**
   * Requests a bearer token with the client's key and secret.
   *
   * The platform returns the same token until it expires, one hour after its first issue; `expiresIn` is the
   * remainder of that hour. The client sends this request automatically when needed.
   */
  requestToken(request: TokenRequest, options?: CallOptions | null): Promise<BearerToken>
}

/** Sessions: log in and out, reset the password. The client logs in when needed. */
export declare class Sessions {
  /**
   * Logs a user in. Subsequent calls use the session if the user is the client's own.
   *
   * The client logs in automatically when needed. Five failed logins in a row lock a user until the platform's
   * support unlocks it, so one process never sends a rejected password again; each new process sends it once.
   */
  login(request: LoginRequest, options?: CallOptions | null): Promise<SessionToken>
  /**
   * Ends the session of this client, and returns the token of the ended session.
   *
   * The next call starts another session.
   */
  logout(options?: CallOptions | null): Promise<SessionToken>
  /**
   * Requests a new password, which the platform generates, for the user of this client.
   *
   * The new password is valid at once, and the client uses it from then on; store it before you do anything else.
   * Passwords do not expire; the platform recommends a new one every 90 days.
   */
  resetPassword(request: PasswordResetRequest, options?: CallOptions | null): Promise<PasswordResetResult>
}

/** Upgrades that the platform pushes to OMA-DM and LWM2M devices on one day (Software Management v1). */
export declare class SoftwareV1 {
  /** Reads the account's subscription. */
  getSubscription(options?: CallOptions | null): Promise<Subscription>
  /**
   * Assigns licences to devices. `softwareV3.assignLicenses` does the same for every protocol; the platform
   * recommends it.
   */
  assignLicenses(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<LicenseChangeResult>
  /**
   * Removes unused licences from devices, which also cancels an upgrade that has not started.
   * `softwareV3.removeLicenses` does the same for every protocol.
   */
  removeLicenses(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<LicenseChangeResult>
  /** Lists the devices that lose their licence first when the number of monthly licences is reduced. */
  setCancelCandidates(candidates: CancelCandidatesRequest, options?: CallOptions | null): Promise<CancelCandidates>
  /** Clears the list of the devices that lose their licence first. */
  deleteCancelCandidates(options?: CallOptions | null): Promise<Success>
  /** Lists the available firmware packages. */
  listFirmware(clientType?: Protocol | null, options?: CallOptions | null): Promise<Array<Firmware>>
  /**
   * Schedules an upgrade that the platform pushes to a list of devices on one day.
   *
   * The response means that the upgrade is accepted, not scheduled: follow it with `getUpgrade`. The platform
   * notifies a device that is off when it next connects; OMA-DM devices stay queued without a limit.
   */
  scheduleUpgrade(request: FirmwareUpgradeRequest, options?: CallOptions | null): Promise<FirmwareUpgrade>
  /** Reads an upgrade and the progress of each of its devices: the report of the upgrade. */
  getUpgrade(upgradeId: string, options?: CallOptions | null): Promise<FirmwareUpgrade>
  /** Adds devices to an upgrade, or removes them. Not possible after the upgrade has started. */
  modifyUpgradeDevices(upgradeId: string, request: UpgradeDevicesRequest, options?: CallOptions | null): Promise<CampaignDevicesResult>
  /** Cancels an upgrade that has not started. */
  cancelUpgrade(upgradeId: string, options?: CallOptions | null): Promise<Success>
  /** Lists the URLs to which the platform reports changes of upgrades. */
  listCallbacks(options?: CallOptions | null): Promise<Array<RegisteredUpgradeCallback>>
  /** Registers the URL to which the platform reports changes of upgrades. Replaces the previous one. */
  registerCallback(listener: UpgradeCallbackListener, options?: CallOptions | null): Promise<UpgradeCallbackRegistration>
  /** Removes the URL to which the platform reports changes of upgrades. `Fota` is the only service. */
  deregisterCallback(serviceName: string, options?: CallOptions | null): Promise<Success>
  /** Reads the upgrades of a device in the last six months. */
  getDeviceHistory(deviceId: string, options?: CallOptions | null): Promise<Array<DeviceUpgrade>>
  /**
   * Lists the devices that have a licence; each page also contains the numbers of licences bought and in use.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  getLicenses(options?: CallOptions | null): Pager<LicensedDevice, LicensePage>
  /**
   * Lists the IMEIs of the devices that lose their licence first.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listCancelCandidates(options?: CallOptions | null): Pager<string, CancelCandidatePage>
  /**
   * Lists the devices of the account, by IMEI.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listDevices(clientType?: Protocol | null, options?: CallOptions | null): Pager<Device, DevicePage>
  /**
   * Lists the upgrades with a given status.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listUpgradesByStatus(upgradeStatus: UpgradeStatus, options?: CallOptions | null): Pager<FirmwareUpgrade, FirmwareUpgradePage>
}

/** Campaigns for devices that check in over HTTP, their files and logs (Software Management v2). */
export declare class SoftwareV2 {
  /** Reads the account's subscription. */
  getSubscription(options?: CallOptions | null): Promise<Subscription>
  /**
   * Assigns licences to devices. `softwareV3.assignLicenses` does the same for every protocol; the platform
   * recommends it.
   */
  assignLicenses(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<LicenseChangeResult>
  /**
   * Removes unused licences from devices, which also cancels an upgrade that has not started.
   * `softwareV3.removeLicenses` does the same for every protocol.
   */
  removeLicenses(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<LicenseChangeResult>
  /** Lists the devices that lose their licence first when the number of monthly licences is reduced. */
  setCancelCandidates(candidates: CancelCandidatesRequest, options?: CallOptions | null): Promise<CancelCandidates>
  /** Clears the list of the devices that lose their licence first. */
  deleteCancelCandidates(options?: CallOptions | null): Promise<Success>
  /**
   * Schedules a software campaign at an older path; `scheduleSoftwareCampaign` does the same at the documented
   * path.
   */
  scheduleCampaign(request: SoftwareCampaignRequest, options?: CallOptions | null): Promise<SoftwareCampaign>
  /**
   * Schedules a software campaign for devices that check in.
   *
   * The response means that the campaign is accepted, not scheduled: follow it with `getCampaign`. The platform
   * rejects devices that do not match, and the report contains the reasons.
   */
  scheduleSoftwareCampaign(request: SoftwareCampaignRequest, options?: CallOptions | null): Promise<SoftwareCampaign>
  /** Schedules a campaign that delivers a configuration file to devices that check in. */
  scheduleFileCampaign(request: FileCampaignRequest, options?: CallOptions | null): Promise<SoftwareCampaign>
  /** Reads a campaign. */
  getCampaign(campaignId: string, options?: CallOptions | null): Promise<SoftwareCampaign>
  /** Adds devices to a campaign, or removes them. Possible only while it is pending or queued. */
  modifyCampaignDevices(campaignId: string, request: CampaignDevicesRequest, options?: CallOptions | null): Promise<CampaignDevicesResult>
  /** Cancels a campaign. A campaign that has started is aborted: some devices may be upgraded already. */
  cancelCampaign(campaignId: string, options?: CallOptions | null): Promise<Success>
  /**
   * Changes the dates and windows of a campaign.
   *
   * Before the start, everything can change. Afterwards, only the end date can change, to at least 24 hours from
   * now, and you can add windows. Send unchanged values too.
   */
  changeCampaignDates(campaignId: string, request: SoftwareCampaignDatesRequest, options?: CallOptions | null): Promise<SoftwareCampaign>
  /** Registers the URL to which the platform reports changes of campaigns. */
  registerCallback(listener: FotaCallbackListener, options?: CallOptions | null): Promise<FotaCallbackListener>
  /** Replaces the URL to which the platform reports changes of campaigns. */
  updateCallback(listener: FotaCallbackListener, options?: CallOptions | null): Promise<FotaCallbackListener>
  /** Reads the URL to which the platform reports changes of campaigns. */
  getCallback(options?: CallOptions | null): Promise<FotaCallbackListener>
  /** Removes the URL to which the platform reports changes of campaigns. */
  deregisterCallback(options?: CallOptions | null): Promise<Success>
  /** Lists the available software packages. */
  listSoftware(distributionType?: Protocol | null, options?: CallOptions | null): Promise<Array<SoftwarePackage>>
  /** Reads the upgrades of a device in the last six months. */
  getDeviceHistory(deviceId: string, options?: CallOptions | null): Promise<Array<DeviceUpgrade>>
  /** Lists the devices whose clients write a verbose log. */
  listLoggingDevices(options?: CallOptions | null): Promise<Array<LoggingDevice>>
  /** Enables verbose logging on devices for 7 days; at most 20 devices of an account log at a time. */
  enableLoggingDevices(devices: DeviceLoggingRequest | Array<string>, options?: CallOptions | null): Promise<Array<LoggingDevice>>
  /** Disables verbose logging on devices. */
  disableLoggingDevices(deviceIds: Array<string>, options?: CallOptions | null): Promise<Success>
  /** Enables verbose logging on a device for 7 days; at most 20 devices of an account log at a time. */
  enableDeviceLogging(deviceId: string, options?: CallOptions | null): Promise<LoggingDevice>
  /** Disables verbose logging on a device. */
  disableDeviceLogging(deviceId: string, options?: CallOptions | null): Promise<Success>
  /** Reads the verbose log of a device. The log is empty in the first 24 hours, and keeps entries for 30 days. */
  getDeviceLogs(deviceId: string, options?: CallOptions | null): Promise<Array<DeviceLog>>
  /** Reads the check-ins of a device and their results. Works without a verbose log. */
  getCheckInHistory(deviceId: string, options?: CallOptions | null): Promise<Array<CheckIn>>
  /** Lists the available configuration files for a protocol. */
  listFiles(distributionType: Protocol, options?: CallOptions | null): Promise<Array<ConfigurationFile>>
  /**
   * Lists the devices that have a licence; each page also contains the numbers of licences bought and in use.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  getLicenses(options?: CallOptions | null): Pager<LicensedDevice, LicensePage>
  /**
   * Lists the IMEIs of the devices that lose their licence first.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listCancelCandidates(options?: CallOptions | null): Pager<string, CancelCandidatePage>
  /**
   * Lists the devices of the account, by IMEI.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listDevices(distributionType?: Protocol | null, options?: CallOptions | null): Pager<Device, DevicePage>
  /**
   * Lists the campaigns with a given status.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listCampaignsByStatus(campaignStatus: CampaignStatus, options?: CallOptions | null): Pager<SoftwareCampaign, SoftwareCampaignPage>
  /**
   * Lists the devices of a campaign and the progress of each: the report of the campaign.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listCampaignDevices(campaignId: string, options?: CallOptions | null): Pager<CampaignDevice, CampaignDevicePage>
  /**
   * Uploads a configuration file, for `scheduleFileCampaign` to deliver to devices.
   *
   * The client streams the file and never keeps the whole file in memory. The response contains the name that the
   * platform assigned to it.
   */
  uploadFile(form: FileUpload, file: UploadSource, options?: UploadOptions | null): Promise<ConfigurationFile>
  /**
   * Uploads a new version of a configuration file. Only the platform's release notes mention this operation; its
   * form is assumed to be the same as that of `uploadFile`.
   */
  updateFile(form: FileUpload, file: UploadSource, options?: UploadOptions | null): Promise<ConfigurationFile>
}

/** Network-aware firmware campaigns, and licences for every protocol (Software Management v3). */
export declare class SoftwareV3 {
  /**
   * Waits until a campaign has ended, and resolves to it.
   *
   * Check its `status`: a campaign that was rejected or cancelled has ended too. Aborting the signal ends the wait
   * and does not affect the campaign. After the timeout, it rejects with a `TimeoutError`.
   */
  waitForCampaign(campaignId: string, options?: WaitOptions<CampaignProgress> | null): Promise<Campaign>
  /**
   * Schedules a firmware campaign for a list of devices.
   *
   * The response means that the campaign is accepted, not scheduled: follow it with `waitForCampaign`. The
   * platform rejects devices that do not match, and the report contains the reasons.
   */
  scheduleCampaign(request: CampaignRequest, options?: CallOptions | null): Promise<Campaign>
  /** Adds devices to a campaign, or removes them. Not possible after the campaign is scheduled. */
  modifyCampaignDevices(campaignId: string, request: CampaignDevicesRequest, options?: CallOptions | null): Promise<CampaignDevicesResult>
  /**
   * Changes the dates and windows of a campaign.
   *
   * Before the start, everything can change. Afterwards, only the end date can change, to at least 24 hours from
   * now. Send unchanged values too.
   */
  changeCampaignDates(campaignId: string, request: CampaignDatesRequest, options?: CallOptions | null): Promise<Campaign>
  /** Reads a campaign. */
  getCampaign(campaignId: string, options?: CallOptions | null): Promise<Campaign>
  /** Cancels a campaign that has not started. */
  cancelCampaign(campaignId: string, options?: CallOptions | null): Promise<Success>
  /** Lists the available firmware packages for a protocol. */
  listFirmware(protocol: Protocol, options?: CallOptions | null): Promise<Array<FirmwarePackage>>
  /** Queries the firmware of up to 100 devices, and records their replies. */
  syncDeviceFirmware(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<DeviceFirmwareList>
  /** Requests that one device report its firmware later; read the result with `queryDevices`. */
  reportDeviceFirmware(deviceId: string, options?: CallOptions | null): Promise<FirmwareReportRequest>
  /** Looks up devices by IMEI, up to 1,000. */
  queryDevices(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<DeviceQueryResult>
  /** Registers the URL to which the platform reports changes of campaigns. */
  registerCallback(listener: FotaCallbackListener, options?: CallOptions | null): Promise<FotaCallbackListener>
  /** Replaces the URL to which the platform reports changes of campaigns. */
  updateCallback(listener: FotaCallbackListener, options?: CallOptions | null): Promise<FotaCallbackListener>
  /** Reads the URL to which the platform reports changes of campaigns. */
  getCallback(options?: CallOptions | null): Promise<FotaCallbackListener>
  /** Removes the URL to which the platform reports changes of campaigns. */
  deregisterCallback(options?: CallOptions | null): Promise<Success>
  /** Assigns licences to devices. In v3 this also starts monitoring whether they are reachable. */
  assignLicenses(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<LicenseChangeResult>
  /** Removes unused licences from devices, which also cancels an upgrade that has not started. */
  removeLicenses(devices: DeviceList | Array<string>, options?: CallOptions | null): Promise<LicenseChangeResult>
  /** Reads the upgrades of a device in the last six months. */
  getDeviceHistory(deviceId: string, options?: CallOptions | null): Promise<Array<DeviceUpgrade>>
  /** Reads the account's subscription. */
  getSubscription(options?: CallOptions | null): Promise<Subscription>
  /**
   * Lists the devices of the account, by IMEI.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listDevices(protocol?: Protocol | null, options?: CallOptions | null): Pager<Device, DevicePage>
  /**
   * Lists the devices that have a licence; each page also contains the numbers of licences bought and in use.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  getLicenses(options?: CallOptions | null): Pager<LicensedDevice, LicensePage>
  /**
   * Lists the campaigns with a given status.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listCampaignsByStatus(campaignStatus: CampaignStatus, options?: CallOptions | null): Pager<Campaign, CampaignPage>
  /**
   * Lists the devices of a campaign and the progress of each: the report of the campaign.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listCampaignDevices(campaignId: string, options?: CallOptions | null): Pager<CampaignDevice, CampaignDevicePage>
}

/** Devices and their lines: activate, suspend, change, list and diagnose. */
export declare class Devices {
  /**
   * Adds devices to the account without activating them; returns the result for each.
   *
   * Not needed before `activate`, which adds the devices automatically.
   */
  add(request: AddDevicesRequest, options?: CallOptions | null): Promise<Array<AddedDevice>>
  /** Removes deactivated devices from the account, at most 100; returns the result for each. */
  delete(request: DeleteDevicesRequest, options?: CallOptions | null): Promise<Array<DeletedDevice>>
  /** Lists SIMs that were found in hardware other than the one they are paired with. 4G devices only. */
  listImeiIccidMismatch(request: MismatchRequest, options?: CallOptions | null): Promise<Array<MismatchedDevice>>
  /** Reads the network's diagnostic data about one device. */
  extendedDiagnostics(request: DiagnosticsRequest, options?: CallOptions | null): Promise<Diagnostics>
  /**
   * Reads a small part of the network's diagnostic data about one device.
   *
   * The platform deprecated this operation in 2019: use `extendedDiagnostics`.
   */
  basicDiagnostics(request: DiagnosticsRequest, options?: CallOptions | null): Promise<Diagnostics>
  /**
   * Activates service for devices, at most 10,000; `bulk.activate` takes any number.
   *
   * Each device gets a new phone number. A line stays pending for minutes, at most 24 hours. If a device cannot be
   * activated, a separate message reports its failure. For narrow-band lines the platform sends a second message, of
   * `NiddService`.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  activate(request: ActivateRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Ends the service of devices. List the devices or select them by common attributes, not both.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  deactivate(request: DeactivateRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Suspends the service of devices, for at most 90 days in succession and 180 in a year; the platform then resumes
   * the line.
   *
   * A message of `ResumeTrackingNotification` announces this 7 days in advance. List the devices or select them by
   * common attributes, not both.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  suspend(request: DeviceSelectionRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Restores the service of suspended devices. List the devices or select them by common attributes, not both.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  restore(request: DeviceSelectionRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Moves devices to a state that the account has defined for a service, at most 10,000.
   *
   * The platform assumes that all devices are in the state of the first one; others fail.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  goToState(request: GoToStateRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Detaches one device from the network, so that it has to attach again.
   *
   * The platform handles 40 of these requests an hour, for all its customers together. The other requests wait for
   * at most 24 hours.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  cancelLocation(request: CancelLocationRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Checks whether devices can be activated, at most 10,000.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  checkAvailability(request: AvailabilityRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Moves a line to other hardware, or assigns it another phone number. `serviceType` is `3G` or `4G`.
   *
   * One call cannot change both hardware and phone number. IoT developer accounts can only change the IMEI, the ICCID,
   * or both. The CDMA network, for which `3G` is, is switched off.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  changeIdentifier(serviceType: string, request: ChangeIdentifierRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Sets or clears the cost centre, or the place of use, of devices. List the devices or select them by common
   * attributes, not both.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  changeCostCenter(request: CostCenterRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Changes custom fields of devices. List the devices or select them by common attributes, not both.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  changeCustomFields(request: CustomFieldsRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Changes the user and place of use of lines.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  changeContactInfo(request: ContactInfoRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Moves devices to another service plan, at most four times a month and not while suspended. List the devices or
   * select them by common attributes, not both.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  changeServicePlan(request: ServicePlanChangeRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Moves devices to another account of the same customer, at most 10,000.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  moveToAccount(request: MoveRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Requests how long devices have been suspended.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  suspensionStatus(request: SuspensionStatusRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Requests the preferred roaming list of CDMA devices, whose network was switched off at the end of 2019.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  prlVersion(request: PrlRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Uploads identifiers of devices to the platform's device database. One message reports the result for all
   * devices.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  upload(request: DeviceUploadRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Uploads identifiers of devices and activates the lines, at most 10,000.
   *
   * A message of `DeviceService` reports the result of the upload. Then a message of `CarrierService` for each
   * device reports its activation.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  uploadActivate(request: UploadActivateRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Lists the devices of the account, or the selected ones.
   *
   * If neither the client nor the selection has an account, it lists the devices of all accounts of the user.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listDevices(selection?: DeviceListRequest | null, options?: CallOptions | null): Pager<DeviceInformation, DeviceInformationPage>
}

/** Asynchronous requests: their status. */
export declare class Requests {
  /**
   * Reads the status of a request to activate, deactivate, suspend or restore one device.
   *
   * The platform does not return a status for other requests; only their callbacks report the result.
   */
  getStatus(requestId: string, options?: CallOptions | null): Promise<AsynchronousRequest>
  /**
   * Requests the status of the order to activate one device, by ESN, ICCID or MEID.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  checkOrderStatus(request: OrderStatusRequest, options?: CallOptions | null): Promise<PendingRequest>
}

/** Profiles of embedded SIMs: download, enable, disable, delete. */
export declare class Euicc {
  /**
   * Downloads a profile to eUICC devices and enables it.
   *
   * A message with the status `EXECUTED_WITHWARNING` means that the profile is downloaded but not enabled yet;
   * another message follows.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  downloadEnable(request: EuiccProfileRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Downloads a profile to eUICC devices and leaves it disabled.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  downloadDisable(request: EuiccProfileRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Enables a profile on eUICC devices.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  enable(request: EuiccProfileRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Disables a profile on eUICC devices; the boot profile becomes active.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  disable(request: EuiccProfileRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Deletes a profile from eUICC devices. The platform first disables an enabled profile.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  delete(request: EuiccProfileRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Activates lines and enables their profiles, at most 100.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  activateEnable(request: EuiccActivateEnableRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Activates lines by their profiles, at most 100.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  activate(request: EuiccActivateRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Deactivates lines by their profiles, at most 100.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  deactivate(request: EuiccDeactivateRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Makes profiles of devices their fallback profiles, at most 100.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  setFallbackAttribute(request: EuiccFallbackRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Moves a line to a replacement device with an eUICC.
   *
   * Three messages report the steps: the old SIM is deactivated, the identifier is changed (both `CarrierService`),
   * and the replaced device changes its state (`StateService`).
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  eidDeviceSwap(request: EuiccDeviceSwapRequest, options?: CallOptions | null): Promise<PendingRequest>
}

/** Usage, connection and provisioning history of devices. */
export declare class History {
  /**
   * Reads the connections of a device, at an older path.
   *
   * The platform deprecated this operation in 2016: use `listConnections`.
   */
  listConnectionsLegacy(request: DeviceHistoryRequest, options?: CallOptions | null): Promise<Array<ConnectionEvent>>
  /**
   * Requests the total usage of devices in a period of at most a month, which began at most 6 months ago.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  aggregateUsage(request: AggregateUsageRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Lists the daily usage of a device, in bytes. The platform keeps records for 12 months.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listUsage(request: UsageRequest, options?: CallOptions | null): Pager<DailyUsage, UsagePage>
  /**
   * Lists the connections of a device, oldest first.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listConnections(request: DeviceHistoryRequest, options?: CallOptions | null): Pager<ConnectionEvent, ConnectionPage>
  /**
   * Lists the provisioning events of a device's line.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listProvisioning(request: DeviceHistoryRequest, options?: CallOptions | null): Pager<ProvisioningEvent, ProvisioningPage>
}

/** Reachability monitors for data, short messages and loss of connection. */
export declare class Reachability {
  /**
   * Starts monitoring whether devices can be reached, for at most 3,650 days.
   *
   * The first message for each device confirms its monitor; another message follows after each change.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  start(request: MonitorRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Stops monitors, by their identifiers.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  stop(request: StopMonitorsRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Requests the active monitors of devices.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  listMonitors(request: ListMonitorsRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Requests whether a device can be reached now.
   *
   * If it cannot, a second message reports when it can, until the request expires.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  status(request: ReachabilityStatusRequest, options?: CallOptions | null): Promise<PendingRequest>
}

/** Groups of devices. */
export declare class Groups {
  /** Creates a group. */
  create(request: CreateGroupRequest, options?: CallOptions | null): Promise<Success>
  /** Renames a group, changes its description, and adds or removes devices. */
  update(groupName: string, request: GroupUpdateRequest, options?: CallOptions | null): Promise<Success>
  /** Lists the groups of the account. */
  listGroups(options?: CallOptions | null): Promise<Array<DeviceGroup>>
  /** Deletes a group; its devices return to the default group, which cannot be deleted. */
  delete(groupName: string, options?: CallOptions | null): Promise<Success>
  /**
   * Lists the devices of a group; each page also contains the group's name and description.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listGroupDevices(groupName: string, options?: CallOptions | null): Pager<DeviceIdentifiers, DeviceGroupPage>
}

/** Short messages to and from devices. */
export declare class Sms {
  /**
   * Starts the delivery of messages from devices to the listener of `EnhancedConnectivityService`, queued messages
   * first.
   */
  startCallbacks(options?: CallOptions | null): Promise<Success>
  /**
   * Sends a short message to devices. The network tries to deliver it for 5 days.
   *
   * For each device, a first callback reports that the message was sent, and a callback of `SMSDeliveryConfirmation`
   * reports that it was delivered or expired. List the devices or select them by common attributes, not both.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  send(request: SmsSendRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Requests the short messages to and from a device in the last 3 months, at most 500.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  eventHistory(request: SmsHistoryRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Lists the messages from devices that wait in the queue.
   *
   * Fetching a page acknowledges the previous page and removes its messages from the queue. If the response to a
   * page is lost, the client does not repeat the request, because the queue may not contain its messages any more.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listMessages(options?: CallOptions | null): Pager<SmsMessage, SmsPage>
}

/** Callback listeners of Connectivity Management: one for each callback service. */
export declare class Callbacks {
  /**
   * Registers the URL to which the platform sends the callbacks of a service.
   *
   * Register before you send requests: callbacks without a registered listener are lost.
   */
  register(request: RegisterCallbackRequest, options?: CallOptions | null): Promise<CallbackRegistration>
  /** Lists the callback listeners of the account. The response includes their passwords. */
  listCallbacks(options?: CallOptions | null): Promise<Array<RegisteredCallback>>
  /** Removes the callback listener of a service. */
  deregister(serviceName: CallbackService, options?: CallOptions | null): Promise<CallbackRegistration>
}

/** Accounts: service plans, leads, states and device SKUs. */
export declare class Accounts {
  /** Reads the account: its features, IP address pools and service plans. */
  get(options?: CallOptions | null): Promise<AccountInformation>
  /** Lists the service plans of the account. */
  listServicePlans(options?: CallOptions | null): Promise<Array<ServicePlan>>
  /** Reads the services and states that the account has defined. */
  listStatesAndServices(options?: CallOptions | null): Promise<StatesAndServices>
  /**
   * Lists the kinds of devices (SKUs) that the account has registered. It only reads, although the platform uses
   * `POST`.
   */
  listDeviceSkus(options?: CallOptions | null): Promise<DeviceSkuList>
  /**
   * Lists the leads of the account.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listLeads(options?: CallOptions | null): Pager<Lead, LeadPage>
}

/** Usage segmentation labels, and the usage that was billed for them. */
export declare class Labels {
  /** Reads the usage that was billed for one segment, by default in the last complete cycle. */
  billedUsage(request: BilledUsageRequest, options?: CallOptions | null): Promise<BilledUsage>
  /**
   * Assigns labels to devices, at most 2,000.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  set(request: SetLabelsRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Removes labels from devices, at most 2,000.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  remove(request: RemoveLabelsRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Requests the usage that was billed for devices, labels or the whole account, at most 2,000.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  billedUsageList(request: BilledUsageRequest, options?: CallOptions | null): Promise<PendingRequest>
}

/** Non-IP data delivery (NIDD) to narrow-band devices. */
export declare class Nidd {
  /**
   * Sends data to a narrow-band device that has no IP address; a listener of `NiddService` must be registered.
   *
   * An unreachable device gets the data later: the first message has the status `Queued`, and a second one reports
   * the result.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  send(request: NiddMessageRequest, options?: CallOptions | null): Promise<PendingRequest>
}

/** Device Location: positions, reports, consent and exclusions. */
export declare class Locations {
  /**
   * Locates devices now, at most 20. A device without a position has an error instead; the platform rejects the call
   * if no device has a position.
   */
  locate(request: LocationRequest, options?: CallOptions | null): Promise<Array<Location>>
  /** Reads the status of a report. */
  getReportStatus(transactionId: string, options?: CallOptions | null): Promise<LocationReport>
  /** Cancels a report that is still queued. */
  cancelReport(transactionId: string, options?: CallOptions | null): Promise<LocationTransaction>
  /** Cancels a request of `locateAsync`. */
  cancelAsync(transactionId: string, options?: CallOptions | null): Promise<LocationTransaction>
  /** Registers the URL to which the platform sends location messages. */
  registerCallback(listener: LocationCallbackListener, options?: CallOptions | null): Promise<LocationCallbackRegistration>
  /** Lists the location listeners of the account. */
  listCallbacks(options?: CallOptions | null): Promise<Array<LocationCallbackListener>>
  /** Removes a location listener. */
  deregisterCallback(serviceName: LocationCallbackService, options?: CallOptions | null): Promise<Success>
  /** Reads the account's subscription to location services. */
  getSubscription(options?: CallOptions | null): Promise<LocationSubscription>
  /** Reads the number of billed location requests. */
  getUsage(request: LocationUsageRequest, options?: CallOptions | null): Promise<LocationUsage>
  /** Excludes devices from being located. */
  excludeDevices(request: ExclusionRequest, options?: CallOptions | null): Promise<Success>
  /** Removes the exclusion of devices from being located. */
  removeExclusions(deviceList: Array<string>, options?: CallOptions | null): Promise<Success>
  /** Reads whether the devices of the account, or one of them, may be located. */
  getConsent(deviceId?: string | null, options?: CallOptions | null): Promise<LocationConsent>
  /** Gives consent to locate devices. */
  createConsent(request: LocationConsentRequest, options?: CallOptions | null): Promise<ConsentTransaction>
  /** Changes whether devices of the account may be located. */
  updateConsent(request: LocationConsentUpdate, options?: CallOptions | null): Promise<ConsentTransaction>
  /**
   * Starts a location report for devices, at most 10,000; read it with `listReportLocations` when it is complete.
   *
   * With the cache mode `Cached` the report is complete at once, and the platform sends no message.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  createReport(request: LocationRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Locates many devices, at most 10,000; a message for each device reports its position.
   *
   * Resolves once the platform has accepted the request; `wait` of the handle resolves to its result.
   */
  locateAsync(request: LocationRequest, options?: CallOptions | null): Promise<PendingRequest>
  /**
   * Lists the positions of a complete report. The platform keeps reports for 30 days.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listReportLocations(transactionId: string, options?: CallOptions | null): Pager<Location, LocationReportPage>
  /**
   * Lists the devices that are excluded from being located, by IMEI or MEID.
   *
   * The list fetches pages as they are needed; it sends nothing before the first item is requested.
   */
  listExclusions(options?: CallOptions | null): Pager<string, ExclusionPage>
}

/** A duration of virtual time: the sum of its members. */
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
 * A local ThingSpace platform: a real HTTP server on this machine, with virtual time.
 *
 * It does not keep the process alive, and ends with it.
 */
export declare class Simulator {
  /** Starts a simulator on 127.0.0.1. */
  static start(options?: SimulatorOptions | null): Promise<Simulator>
  /** The URL of the simulator, such as `http://127.0.0.1:40123`. */
  get url(): string
  /** Valid credentials, with the current password. */
  get credentials(): Credentials
  /** The main account. */
  get account(): string
  /** The virtual time (RFC 3339). */
  now(): string
  /**
   * Advances virtual time; everything that becomes due happens at its time, in order.
   *
   * When it returns, the simulator has sent every callback that was due, and sent those again that a listener did
   * not acknowledge. It blocks the event loop, and throws `ConfigurationError` if a listener on this machine is
   * registered, which the event loop may serve: use `advanceAsync` then. A listener of `client.listen` does not need
   * the event loop; register it with `connect`.
   */
  advance(by: TimeSpan): void
  /** Advances virtual time like `advance`, without blocking the event loop. */
  advanceAsync(by: TimeSpan): Promise<void>
  /**
   * Connects a client to this simulator: starts a listener of the client on this machine, as `client.listen()` does,
   * and registers it for every callback service of Connectivity Management and Location. The waits of the client's
   * requests then end by callbacks. Returns the listener, which ends with the client at the latest.
   */
  connect(client: Client): Promise<CallbackListener>
  /**
   * Forces the outcome of devices, campaigns, requests or callbacks, whatever their state. The oldest fault applies
   * first.
   */
  injectFault(fault: Fault): void
  /**
   * Makes a device send a short message to its account. The message waits in the queue until it is fetched. After
   * the account has started SMS callbacks, the simulator sends it to the listener of `EnhancedConnectivityService`
   * instead.
   *
   * Use any identifier of the device. Fails when no line has it, or when the line is not active.
   */
  sendSmsFromDevice(deviceId: string, text: string): void
  /**
   * Makes a device send non-IP data, at most 1,358 bytes, to the listener of `NiddService`. Without a listener, the
   * data is lost.
   *
   * Use any identifier of the device. Fails when no line has it, or when the line is not active or does not accept
   * non-IP data.
   */
  sendNiddFromDevice(deviceId: string, payload: Uint8Array): void
  /**
   * Makes a device with an active line reachable or unreachable from now on, regardless of its behaviour.
   *
   * Use any identifier of the device. Fails when no line has it.
   */
  setReachable(deviceId: string, reachable: boolean): void
  /**
   * Changes a line outside the API, as the platform's portal does, and notifies the listener of
   * `ExternalProvisioningChanges`.
   *
   * Use any identifier of the device. Fails when no line has it, or when its state or its identifiers do not allow the change.
   */
  changeExternally(deviceId: string, change: 'activate' | 'suspend' | 'restore' | 'deactivate' | 'changeEsn' | 'changeDevice3gTo4g' | 'changeDevice4gTo3g' | 'changeImei' | 'changeIccid' | 'changeImeiAndIccid' | 'deviceDetection'): void
  /** The faults that are in effect, oldest first; `times` counts down. */
  faults(): Array<Fault>
  /** Removes all injected faults. */
  clearFaults(): void
  /**
   * The callbacks to listeners, oldest first: the pending ones, and the last 10,000 finished ones. Passwords in them
   * are shown as `***`.
   */
  callbacks(): Array<CallbackMessage>
  /** Scripts the response to the next request, or requests, that match it. The oldest applies first. */
  script(response: ScriptedResponse): void
  /** The last 10,000 requests, oldest first, as they arrived, without secrets. */
  requests(): Array<RecordedRequest>
  /** Counters since the start. */
  statistics(): Statistics
  /** Makes every bearer token expire now. */
  expireBearerTokens(): void
  /** Makes every session expire now, as if it had been idle for too long. */
  expireSessions(): void
  /** Stops the server; a second call has no effect. */
  stop(): Promise<void>
  /** Stops the server, as `stop` does, at the end of an `await using` block. */
  [globalThis.Symbol.asyncDispose](): Promise<void>
}

/** A bearer token and a session token that were obtained outside the client. */
export interface Tokens {
  /** The bearer token of the gateway. */
  bearer: string
  /** The session token (`VZ-M2M-Token`). */
  session: string
  /** The remaining lifetime of the bearer token in milliseconds, if it is known. */
  expiresIn?: number
}

/** The previous tokens that the platform rejected; both members are false at first. */
export interface RejectedTokens {
  /** The bearer token was rejected or is about to expire. */
  bearer: boolean
  /** The session was rejected. */
  session: boolean
}

/**
 * A source of tokens outside the client, such as a server of your own.
 *
 * The client calls it once for all requests that wait for tokens.
 */
export interface TokenProvider {
  /**
   * Returns tokens. If it throws an error, the requests that wait for tokens reject with an `AuthenticationError`
   * that contains the message of the error: do not put a secret into it.
   */
  tokens: (rejected: RejectedTokens) => Tokens | Promise<Tokens>
}

/**
 * Shares the tokens and the count of failed logins among the processes of one host, in a folder that only its owner can
 * read.
 */
export interface FileTokenStore {
  /** The folder, which is made if it is missing. It must not be a link, or belong to or be open to another user. */
  folder: string
  /**
   * Seals the files: 32 bytes in base64 (`openssl rand -base64 32`). Without it, anyone who can read the files as this
   * user can use the tokens until they expire.
   */
  key?: string
}

/**
 * A place where clients of several processes or hosts share their tokens and their count of failed logins.
 *
 * The values are secrets: do not log them, and do not let others read them. If a method throws an error, the call of
 * the client rejects with an `AuthenticationError` that contains the message, and nothing is sent.
 */
export interface TokenStore {
  /**
   * Locks an entry, against other threads, processes and hosts; throws an error after `patience` milliseconds. The
   * lock must end when the process that holds it ends.
   */
  lock: (key: string, patience: number) => void | Promise<void>
  /** Ends the lock of this process on an entry. */
  unlock: (key: string) => void | Promise<void>
  /** Returns the value of a locked entry; `null` or `undefined` if there is none. */
  read: (key: string) => string | null | undefined | Promise<string | null | undefined>
  /** Replaces the value of a locked entry, completely or not at all. Throws an error if the lock was lost. */
  write: (key: string, value: string) => void | Promise<void>
}

/** Options of an upload. */
export interface UploadOptions {
  /** The name of the file, instead of its own. */
  name?: string
  /**
   * A function that the client calls with the number of bytes sent, and the total if it is known. The upload waits
   * until it is done; an error that it throws ends the upload.
   */
  onProgress?: (sent: number, total: number | undefined) => unknown
  /** The account of the file, instead of the client's own. */
  account?: string
  /**
   * The timeout of the whole upload, in milliseconds; when absent the client's own timeout, extended with the size
   * of the file.
   */
  timeout?: number
  /** Aborts the upload, which rejects with `CancelledError`; no file remains on the platform. */
  signal?: AbortSignal
}

/** The options of every wait. */
export interface WaitOptions<Progress = unknown> {
  /**
   * The longest time to wait, in milliseconds. When absent, 24 hours for a request, and as long as it lasts for a
   * campaign or a plan. Zero means one poll.
   */
  timeout?: number
  /** The time between two polls, in milliseconds; 30,000 when absent. */
  pollInterval?: number
  /**
   * A function that the client calls with the progress: for a campaign or a plan after every poll, for a request at
   * once and at each change too. An error that it throws ends the wait; what it waits for continues.
   */
  onProgress?: (progress: Progress) => unknown
  /** The account to poll for, instead of the client's own. */
  account?: string
  /** Ends the wait, which rejects with `CancelledError`; what it waits for continues. */
  signal?: AbortSignal
}

/** Creates identifiers: one function for each kind. */
export declare const DeviceId: {
  /**
   * Creates an identifier of this kind. International Mobile Equipment Identity, of the radio: 15 digits, the last a check digit; some calls accept the
   * 16 digits of an IMEISV.
   */
  imei(id: string): DeviceId
  /** Creates an identifier of this kind. Integrated Circuit Card Identifier, of the SIM: 18 to 20 digits, the last a check digit. */
  iccid(id: string): DeviceId
  /** Creates an identifier of this kind. Identifier of an eUICC: 32 digits, the last two check digits. */
  eid(id: string): DeviceId
  /** Creates an identifier of this kind. Mobile Directory Number, the phone number: 10 digits; a line gets a new one each time it is activated. */
  mdn(id: string): DeviceId
  /** Creates an identifier of this kind. Phone number with country code: 11 digits in the United States, up to 15 elsewhere. */
  msisdn(id: string): DeviceId
  /** Creates an identifier of this kind. Mobile Equipment Identifier of a CDMA device: 14 hexadecimal digits. */
  meid(id: string): DeviceId
  /** Creates an identifier of this kind. Electronic Serial Number of an older CDMA device: 11 decimal digits. */
  esn(id: string): DeviceId
  /** Creates an identifier of this kind. International Mobile Subscriber Identity: 15 digits; only some calls accept it. */
  imsi(id: string): DeviceId
  /** Creates an identifier of this kind. Mobile Identification Number, for routing inside the network: 10 digits; only some calls accept it. */
  min(id: string): DeviceId
  /** Creates an identifier of this kind. Stock-keeping unit of a kind of device, for calls that accept it instead of an identifier. */
  sku(id: string): DeviceId
  /** Returns the kind and the identifier as one text, as in `imei:354658090353977`: a key for a `Map` or a `Set`. */
  key(id: DeviceId): string
}

/** Facts about the platform: its error codes, and the addresses from which it sends callbacks. */
export declare namespace platform {
  /**
   * Explains an error code of the platform: its cause, and what to do.
   *
   * An error that the platform returned has the same text as its hint. Use the function for the faults of
   * callbacks, and for codes from elsewhere.
   */
  function explainError(request: ErrorCodeRequest): ErrorExplanation
  /**
   * Lists the addresses from which the platform sends callbacks of a product, for a firewall.
   *
   * They have changed before. Compare them with the platform's page regularly, and never accept a
   * callback for its address alone.
   */
  function callbackSources(request: CallbackSourcesRequest): CallbackSources
}

/** Offline calculations about a campaign: its start, its windows, and the attempts that they allow. */
export declare namespace timing {
  /**
   * Calculates the earliest and the latest instant at which a campaign would start.
   *
   * A campaign that starts today starts on demand, within 90 minutes; one of at most 20 devices starts
   * markedly sooner in v3. Any other campaign starts at 00:00 UTC of its start date.
   */
  function campaignStart(request: CampaignTiming): CampaignStart
  /**
   * Lists the windows from now to the end of a campaign, joining those that touch or overlap (v2 and
   * v3).
   */
  function remainingWindows(request: CampaignTiming): RemainingWindows
  /**
   * Calculates the number of attempts that a device can have before a campaign ends.
   *
   * In v3 an attempt takes 4 hours inside the windows, and up to 3 attempts start on one day. The
   * platform does not document these numbers, so both are members of the request.
   */
  function attemptsPerDevice(request: CampaignTiming): AttemptsPerDevice
  /** Calculates the earliest end date that gives every device a number of attempts (v2 and v3). */
  function safeEndDate(request: SafeEndDateRequest): SafeEndDate
  /**
   * Checks whether all devices of the fullest cell get an attempt before a v3 campaign ends, and
   * proposes changes if they do not.
   *
   * The platform upgrades the devices of one cell in cohorts of 50, one cohort in 4 hours. It does not
   * document the size of a cohort, so the size is a member of the request.
   */
  function cellCapacity(request: CellCapacityRequest): CellCapacity
  /**
   * Converts local hours to UTC windows, and reports the effect of clock changes.
   *
   * The SDK includes the time zone database, so that the result is the same on every machine.
   */
  function localWindows(request: LocalWindowsRequest): LocalWindows
}

/**
 * A world for the simulator: its accounts, users, packages and devices, the behaviour of the devices, and
 * forced outcomes. Times are UTC.
 */
export interface Scenario {
  /** The accounts, the main one first. Without accounts, the simulator uses its default world. */
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
  /**
   * The users who can log in. Without users, the simulator creates one user with a random name and password, who
   * sees every account.
   */
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
   * The number of licences that the account has bought. If absent, the number of its devices with a licence plus
   * `options.freeLicenses`.
   */
  licenses?: number | null
  /** The listeners that are registered from the start. */
  listeners?: Array<ScenarioListener>
  /** The name, such as `0642233522-00001`. */
  name?: string
  /**
   * Whether the account belongs to an RTR customer: the platform then reports the domestic and the international part
   * of data usage too.
   * @default false
   */
  rtrCustomer?: boolean
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
   * The percentage of attempts in which the network reaches the device.
   * @default 100
   */
  reachablePercent?: number
  /**
   * The percentage of attempts that the upgrade server rejects; the sum with `successPercent` is at most
   * 100. A campaign fails as a whole if the server rejects every attempt of its devices.
   * @default 0
   */
  rejectedPercent?: number
  /**
   * The percentage of attempts that succeed.
   * @default 100
   */
  successPercent?: number
  /**
   * Whether the device can write verbose logs.
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
   * The time limit for the response of a listener, in real time; 1 millisecond to 1 minute.
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
   * The percentage of acknowledged callbacks that the simulator sends again.
   * @default 0
   */
  duplicatePercent?: number
  /**
   * Whether callbacks repeat the user name and password of the registration in the body. By default, those of
   * Connectivity Management do, and those of v1 do not have these members, which the platform removed in release 2.9.
   * With `true`, both repeat them; with `false`, neither does.
   */
  echoCredentials?: boolean | null
  /**
   * Whether the simulator sends callbacks only to this machine; it archives callbacks to other hosts at once and
   * does not send them.
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
   * The response header that contains the secret of a location listener when it is registered. The platform does not
   * document its name.
   * @default Shared-Key
   */
  secretHeader?: string
  /**
   * The header of location callbacks that contains their signature: HMAC with SHA-256 of the body, in hexadecimal
   * digits. The platform does not document its name.
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
  /** The device group of its account that it belongs to; the simulator creates an unknown group. */
  deviceGroup?: string | null
  /** Whether it accepts non-IP data; if absent, only LWM2M devices do. */
  nbIot?: boolean | null
  /** The IMEI that its SIM is paired with, if that is not its own. */
  pairedImei?: string | null
  /**
   * The code of its service plan; the simulator creates an unknown plan. If absent, `NBIoT250KB` for LWM2M devices
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
  /** Whether it has a licence; if absent, it has one if the account buys licences per month. */
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
  /** The delay, such as `PT5S` or `5s`, at most 24 hours. */
  delay?: string | null
  /** The IMEI of the device; every device if absent. */
  device?: string | null
  /**
   * The operation whose requests fail, such as `devices.suspend`; `*` stands for any text, as in `software_v3.*`. If
   * absent, every operation except the requests for a bearer token and a session, which a client sends automatically.
   */
  operation?: string | null
  /** The outcome. */
  outcome: Outcome
  /** The probability that the fault applies where it matches, more than 0 and at most 1; it always applies if absent. */
  probability?: number | null
  /** The `Retry-After` header of the response, such as `30` or `Sun, 01 Mar 2026 00:01:00 GMT`. */
  retryAfter?: string | null
  /** The seed of the probability; if absent, it follows from the seed of the simulator and the number of the fault. */
  seed?: number | null
  /**
   * The service of Connectivity Management or Location whose callbacks fail, such as `CarrierService`; all of them if
   * absent.
   */
  service?: string | null
  /** The status of the response: 500 to 599 with `serverError`, 200 to 599 with `htmlPage`. */
  status?: number | null
  /**
   * The number of times; once by default. If several faults match, the oldest applies.
   * @default 1
   */
  times?: number | 'always'
  /** The version of Software Management; every version if absent. */
  version?: 'v1' | 'v2' | 'v3' | null
  /**
   * Whether a request fails `before` or `after` it is carried out. If absent, before, except for outcomes that damage or
   * delay a response.
   */
  when?: 'before' | 'after' | null
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
  /** Whether they have licences; if absent, they have them if the account buys licences per month. */
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
  /** The service of Connectivity Management or Location whose callbacks it receives, such as `CarrierService`. */
  service?: string | null
  /** The URL: on this machine, or https on a port that the platform allows. */
  url: string
  /** The user name that callbacks of v1 and of services repeat. */
  username?: string | null
  /** The version of Software Management whose callbacks it receives. Set either this member or `service`. */
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
  | 'serverRejected'
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
  /** The gateway throttles a request: 429, with `retryAfter` if the fault has it. */
  | 'throttled'
  /** A request gets a failure of the server, 503 unless the fault has a `status`, with `retryAfter` if the fault has it. */
  | 'serverError'
  /** A request gets a page of HTML, 502 unless the fault has a `status`. */
  | 'htmlPage'
  /** A request gets 200 with an error body. */
  | 'errorInSuccess'
  /** The connection closes half-way through the response. */
  | 'truncatedResponse'
  /** The response is JSON in which every value has a wrong type. */
  | 'wrongTypes'
  /** The connection is reset, and there is no response. */
  | 'connectionReset'
  /** The connection stays open, and there is no response. */
  | 'responseStalls'
  /** The response arrives byte by byte, with the fault's `delay` before each, 1 second if absent, in real time. */
  | 'responseDrips'
  /** The response arrives after the fault's `delay`, in real time. Another fault may apply to the same request. */
  | 'responseDelayed'
  /** Every bearer token expires before a request is checked. */
  | 'bearerTokenExpired'
  /** Every session ends before a request is checked, as when another program logs in as the same user. */
  | 'sessionEnded'
  /** A callback is not sent; the simulator archives it. */
  | 'callbackLost'
  /** A callback is sent after the fault's `delay`, in virtual time. */
  | 'callbackLate'
  /** A callback is sent twice. */
  | 'callbackDuplicated'

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
  /** With `every`: the length of the cycle in minutes. The cycles of different devices begin at different times. */
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
   * With `hours`: the hour of the day at which the device is switched off. If it is before `from`, the device stays
   * on across midnight.
   */
  to?: number | null
}

/** The options that a simulator is started with. The defaults are the known or assumed values of the platform. */
export interface SimulatorOptions {
  /**
   * Whether a campaign can be stopped after it was scheduled. The platform's documentation contradicts itself on
   * this.
   * @default false
   */
  abortAfterStart?: boolean
  /**
   * The additional time that an activation stays pending; minutes, and at most 24 hours, on the platform.
   * @default PT3M
   */
  activationDelay?: string
  /**
   * The maximum duration of an attempt; an attempt that could not end inside its window does not begin.
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
   * The time between the request for a campaign and its check.
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
   * Whether the padding of base64 in data from devices arrives as the six characters `\u003d`, as integrators have
   * observed.
   * @default false
   */
  escapedNiddPadding?: boolean
  /**
   * The HTTP status of the response when a session is missing, unknown or idle for too long: 400 or 401.
   * @default 400
   */
  expiredSessionStatus?: number
  /**
   * Whether a v2 campaign without a last day ends a week after its first day. One page of the platform's
   * documentation describes this for campaigns that start today; another page requires a last day.
   * @default false
   */
  fillEndDate?: boolean
  /**
   * The number of unassigned licences of the main account at the start.
   * @default 100
   */
  freeLicenses?: number
  /**
   * Whether the simulator compresses responses of 1 KiB and more for clients that accept gzip. It never compresses
   * scripted responses.
   * @default false
   */
  gzip?: boolean
  /**
   * The address to listen on: this machine's own, unless other machines or containers are to reach the simulator, as
   * with `0.0.0.0`. HTTP is not encrypted, so anyone who can reach it can use it. Control paths then begin with a
   * random token.
   * @default 127.0.0.1
   */
  host?: string
  /**
   * The same time for a v3 campaign of more than 20 devices, which the platform starts markedly later than a pilot.
   * @default PT1H
   */
  largeOnDemandDelay?: string
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
   * The number of days on which the simulator retries an LWM2M device of a v1 upgrade, at 04:00 UTC. An older page
   * of the platform's documentation describes this, with 3 days.
   * @default 3
   */
  lwm2mRetryDays?: number
  /**
   * The maximum number of devices in a campaign after a pilot has passed.
   * @default 10000
   */
  maxCampaignDevices?: number
  /**
   * The maximum size of a configuration file in bytes. The platform does not document a limit; this one is assumed.
   * @default 104857600
   */
  maxFileSize?: number
  /**
   * The number of days after its start when a v1 upgrade ends, even if devices are still queued. The platform does
   * not document this; it lists upgrades for six months.
   * @default 183
   */
  maxUpgradeDays?: number
  /**
   * The names by which other machines reach the simulator, such as that of its container; its URL has the first one.
   * The simulator rejects requests that name another host.
   */
  names?: Array<string>
  /**
   * Whether OMA-DM devices of a v1 upgrade stay queued after a failure, and when the first request, which is valid
   * for 4 hours, was not delivered. The platform keeps them queued since release 3.1.
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
   * The TCP port; 0 lets the system choose one.
   * @default 0
   */
  port?: number
  /**
   * The percentage of eUICC profile changes that first complete with a warning, and complete fully later.
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
   * Whether credentials and tokens are random at each start instead of following from the seed. Credentials that
   * a scenario sets stay.
   * @default false
   */
  randomCredentials?: boolean
  /**
   * The number of requests per minute after which the gateway throttles an application; 0 means no limit.
   * @default 0
   */
  rateLimitPerMinute?: number
  /**
   * The time between an asynchronous request for lines and its execution and callback.
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
   * The seed of the world, tokens, identifiers and outcomes. The same seed and the same requests produce the
   * same bytes. Credentials and tokens that follow from a seed are not secret: anyone can calculate them.
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
   * Virtual seconds per second of real time; at 0, virtual time moves only when a program advances it.
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
   * Whether a v1 upgrade ends at the `endDate` of its request, if it has one. The platform's documentation does not
   * say.
   * @default true
   */
  upgradeEndDate?: boolean
  /**
   * A world of your own, and options that hold unless they are given here: a scenario, its text (JSON or
   * TOML), or the path of its file. `npx thingspace scenario schema` prints its schema.
   */
  scenario?: string | Scenario
}

/** A user. */
export interface ScenarioUser {
  /** The names of the accounts that this user can see. */
  accounts: Array<string>
  /** The name to log in with. */
  name: string
  /** The password; if absent, a random one from the seed. */
  password?: string | null
}

/** The request body of each operation that has one, for `validate`. */
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
  'campaigns.waitForPlan': PlannedCampaign
  'campaigns.cancelPlan': PlannedCampaign
  'bulk.activate': ActivateRequest
  'bulk.deactivate': DeactivateRequest
  'bulk.suspend': DeviceSelectionRequest
  'bulk.restore': DeviceSelectionRequest
  'bulk.changeServicePlan': ServicePlanChangeRequest
  'bulk.moveToAccount': MoveRequest
  'bulk.checkAvailability': AvailabilityRequest
  'bulk.uploadActivate': UploadActivateRequest
  'bulk.wait': BulkRequest
  'reconcile.scheduleCampaign': CampaignRequest
  'reconcile.scheduleSoftwareCampaign': SoftwareCampaignRequest
  'reconcile.scheduleFileCampaign': FileCampaignRequest
  'reconcile.scheduleUpgrade': FirmwareUpgradeRequest
  'reconcile.assignLicenses': DeviceList
  'reconcile.removeLicenses': DeviceList
  'reconcile.suspend': DeviceSelectionRequest
  'reconcile.restore': DeviceSelectionRequest
  'reconcile.deactivate': DeactivateRequest
}
