// What the generated definitions build on, and what index.cjs adds to the addon.
import type {
  ConnectivityCallback, Finding, ListenerOptions, RequestAccepted, RequestBodies, RequestProgress, RequestResult, RequestStatus,
  RequestWaitOptions, SoftwareCallback, ValidationContext,
} from './native'

/** One of the known values, or one that this version does not know. */
export type Open<Values> = Values[keyof Values] | (string & {})

/** A day of the calendar, as in `2026-03-01`. The platform counts days in UTC. */
export type CalendarDate = string

/** An instant in UTC in the form of RFC 3339, as in `2026-03-01T18:00:00Z`. */
export type Timestamp = string

/**
 * A password, key or token. In an answer it can be read, but is not enumerable: neither `console.log`
 * nor `JSON.stringify` shows it.
 */
export type Secret = string

/**
 * A list whose pages are fetched as they are needed.
 *
 * Take items with `for await`; nothing is sent before the first is asked for, and breaking out of the
 * loop stops fetching. A pager remembers where it stands: another loop goes on there, and after an
 * error the same may be tried again without losing an item.
 */
export declare class Pager<Item, Page> implements AsyncIterableIterator<Item> {
  private constructor()
  /** Where the page after the last one fetched begins; `undefined` before the first and after the last. */
  get cursor(): string | undefined
  /** Begins after `cursor`, as `cursor` or the page of an earlier list gave it; answers this list. */
  startingAfter(cursor: string): this
  /** The pages themselves, from where the list stands. */
  pages(): AsyncGenerator<Page, void, undefined>
  /** The next item. */
  next(): Promise<IteratorResult<Item, undefined>>
  /** This list. */
  [Symbol.asyncIterator](): this
  /** All items that are left. */
  toArray(): Promise<Array<Item>>
}

/**
 * An asynchronous request that the platform has accepted.
 *
 * It is done when every message that will come has been handed to the client with `deliverCallback`, or when the
 * platform says so on being asked, whichever is first. The platform can be asked about requests to activate,
 * deactivate, suspend or restore one device, and about location reports.
 *
 * ```js
 * const request = await client.devices.activate({ devices, servicePlan, mdnZipCode })
 * const { status, events } = await request.wait({ deadline: 3_600_000 })
 * ```
 */
export declare class PendingRequest {
  private constructor()
  /** What identifies the request; enough to pick it up again with `client.pendingRequest(id)`, in another process too. */
  get id(): string
  /** The platform's answer to the request. */
  get accepted(): RequestAccepted
  /** The messages about the request that were handed to the client so far, in their order. */
  get events(): Array<ConnectivityCallback>
  /** How far the request is, as its messages tell, or as the platform told before; asks nobody. */
  get progress(): RequestProgress
  /** What `JSON.stringify` and `console.log` show: the progress, with the identifier. */
  toJSON(): RequestProgress
  /** Where the request stands: as its messages tell, or else as the platform does, where it can be asked. */
  status(options?: { signal?: AbortSignal } | null): Promise<RequestStatus>
  /**
   * Waits until the request is done, and answers what came of it.
   *
   * Look at its `status`: a request that failed is done too. Aborting the signal stops the waiting and leaves the
   * request alone; a deadline that passes rejects with `TimeoutError`, which says what is missing.
   */
  wait(options?: RequestWaitOptions | null): Promise<RequestResult>
}

/**
 * Base of everything this package throws, but for the `TypeError` that an argument of a wrong kind altogether gets: a
 * signal that is none, a body with a BigInt or with itself in it.
 *
 * Branch on the class, or on `code`; the message is for people and may change.
 */
export declare class ThingSpaceError extends Error {
  /**
   * The platform's own code where it gave one, such as `INVALID_PARAMETER` or `900901`; otherwise the
   * kind of error, such as `THINGSPACE_TIMEOUT`.
   */
  readonly code: string
  /** Whether the platform may have carried out the request although no answer says so: look before you send it again. */
  readonly outcomeUnknown: boolean
  /** The HTTP status of the answer, where there was one. */
  readonly status?: number
  /** The platform's text. */
  readonly platformMessage?: string
  /** What to do about it. */
  readonly hint?: string
  /** Seconds that the platform asks to wait. */
  readonly retryAfter?: number
  /** Failed or unanswered logins since the last success. */
  readonly failures?: number
  /** The member of an answer that makes no sense. */
  readonly path?: string
}

/** The request breaks rules; nothing was sent. */
export declare class ValidationError extends ThingSpaceError {
  /** Every rule it breaks, warnings too. */
  readonly findings: Array<Finding>
}

/** The key and secret, or the user name and password, were refused, or a token provider gave no tokens. */
export declare class AuthenticationError extends ThingSpaceError {}

/** Nothing was sent, because another failed login could lock the user out. */
export declare class LockoutGuardError extends ThingSpaceError {
  /** Failed or unanswered logins since the last success. */
  readonly failures: number
}

/** The platform refused the request. */
export declare class ApiError extends ThingSpaceError {}

/** The platform knows no such thing. */
export declare class NotFoundError extends ThingSpaceError {}

/** Too many requests. */
export declare class RateLimitError extends ThingSpaceError {}

/** No answer arrived: the connection could not be made or broke. */
export declare class TransportError extends ThingSpaceError {}

/** The answer took too long, or a deadline passed. */
export declare class TimeoutError extends ThingSpaceError {}

/** The caller gave up, by its `AbortSignal`, or the client was closed. */
export declare class CancelledError extends ThingSpaceError {}

/** An answer arrived that makes no sense: HTML, cut-off JSON, a member of the wrong type. */
export declare class UnexpectedResponseError extends ThingSpaceError {
  /** The member that makes no sense; empty when it is the whole answer. */
  readonly path: string
}

/** Something was set up wrongly: a missing environment variable, a base URL that is not https, a misspelt option. */
export declare class ConfigurationError extends ThingSpaceError {}

/**
 * Checks a request against every rule, offline, and returns all findings, errors and warnings.
 *
 * ```js
 * validate('softwareV3.scheduleCampaign', request, { now: '2026-02-20T00:00:00Z' })
 * ```
 *
 * `context` says what is known besides: the time, the account, the campaign. What cannot be read is a
 * finding too; nothing is thrown but for an operation that does not exist or has no body.
 */
export declare function validate<Operation extends keyof RequestBodies>(
  operation: Operation,
  request: RequestBodies[Operation],
  context?: ValidationContext,
): Array<Finding>

/**
 * A file to upload: the path of one, also as a `file:` URL; bytes; a `Blob` or `File`; a stream of Node or
 * of the web; or any other iterable of bytes.
 *
 * It is read as it is sent, so its size does not matter to memory. What a stream throws ends the upload
 * and comes out of the call. A path and bytes may be sent again by the client where that is needed, the
 * others can be read once.
 */
export type UploadSource = string | URL | Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * Reads a message that the platform sent to a callback listener, of v1, v2 or v3.
 *
 * Nothing in a message is lost: what has no place in the model, is of an unknown type or makes no sense
 * where it stands is in `unknownMembers`. Throws `UnexpectedResponseError` when the body is no JSON object.
 */
export declare function parseCallback(body: string | Uint8Array): SoftwareCallback

/**
 * Reads a message of Connectivity Management or Location, of any of their services.
 *
 * Nothing in a message is lost: what has no place in the model, is of an unknown type or makes no sense where it
 * stands is in `unknownMembers`. Throws `UnexpectedResponseError` when the body is no JSON object.
 */
export declare function parseConnectivityCallback(body: string | Uint8Array): ConnectivityCallback

/** What a listener needs of a request; those of `node:http` and of Express have it. */
export interface CallbackRequest {
  readonly method?: string | undefined
  readonly headers: { readonly authorization?: string | undefined }
  /** The body, where a framework has read it already: bytes, text, or what was parsed from it. */
  readonly body?: unknown
  on(event: string, listener: (...given: any[]) => void): unknown
  off(event: string, listener: (...given: any[]) => void): unknown
}

/** What a listener needs of a response; those of `node:http` and of Express have it. */
export interface CallbackResponse {
  writeHead(status: number, headers: Record<string, string | number>): unknown
  end(text: Uint8Array): unknown
}

/** What a listener accepts, and who takes the messages of the other services. */
export interface CallbackHandlerOptions extends ListenerOptions {
  /** Takes the messages of Connectivity Management and Location, such as `client.deliverCallback`. */
  onConnectivity?: ((event: ConnectivityCallback) => unknown) | null
}

/**
 * A request handler, for `node:http`, Express and their like, that hands every message of Software Management to
 * `handler`, and every one of Connectivity Management and Location to `onConnectivity`, on whatever path it is put.
 *
 * ```js
 * createServer(callbackHandler((event) => queue.push(event), { onConnectivity: client.deliverCallback })).listen(9001)
 * ```
 *
 * Either may be left out, `handler` as `null`; messages that nobody takes are answered with 400. A message is
 * acknowledged when its handler is done, so let it store the message and do the work elsewhere:
 * after about 4 seconds the platform sends it again. What `handler` throws is told as a warning of the process
 * and answered with 500, and the platform sends the message again. Messages may come twice and out of order.
 *
 * `options` says which user name and password a message must carry, and how large it may be; options that
 * make no sense throw `ValidationError`.
 */
export declare function callbackHandler(
  handler: ((event: SoftwareCallback) => unknown) | null | undefined,
  options?: CallbackHandlerOptions | null,
): (request: CallbackRequest, response: CallbackResponse) => Promise<void>

/** What the library logs; the fields of the event and the calls it belongs to stand beside these. */
export interface LogRecord {
  /** When it happened (RFC 3339). */
  timestamp: string
  /** How serious it is. */
  level: 'ERROR' | 'WARN' | 'INFO' | 'DEBUG' | 'TRACE'
  /** The part of the library it comes from. */
  target: string
  /** The text, where there is one. */
  message?: string
  /** The calls within which it happened, outermost first. */
  spans?: Array<Record<string, unknown>>
  /** The fields of the event. */
  [field: string]: unknown
}

/**
 * Tells `callback` what the library logs at `level` and above: `error`, `warn`, `info`, `debug` or
 * `trace`, or levels for parts of it, as in `thingspace=debug,hyper=info`. `null` ends it.
 *
 * The process has one logger. Secrets are never logged. Without a logger, logging costs nothing.
 */
export declare function setLogger(level: string, callback: (record: LogRecord) => void): void
export declare function setLogger(level: string | null, callback?: null): void

/** An answer that the simulator is to give. */
export interface ScriptedResponse {
  /** The HTTP method of the request it is for; any when absent. */
  method?: string
  /** What the path of the request contains; anything when absent. */
  pathContains?: string
  /** The HTTP status; 200 when absent. */
  status?: number
  /** Headers: name and value. */
  headers?: Array<[string, string]>
  /** The body. */
  body?: string
  /** How many requests get it; 1 when absent. */
  times?: number
  /** Whether the connection is closed half-way through the body. */
  truncate?: boolean
}

/** A request as it arrived at the simulator, without its headers. Passwords and tokens in its body read `***`. */
export interface RecordedRequest {
  /** The HTTP method. */
  method: string
  /** Path and query, exactly as they arrived. */
  target: string
  /** The `Content-Type` header. */
  contentType: string | null
  /** The body as text; empty when there was none. */
  body: string
}

/** What happened at a simulator since its start. */
export interface Statistics {
  /** Requests of every kind but those to the simulator itself. */
  requests: number
  /** Requests for a bearer token. */
  tokenRequests: number
  /** Bearer tokens that were made up; asking again within the hour gives the same one. */
  tokensIssued: number
  /** Requests to log in. */
  loginRequests: number
  /** Logins that succeeded. */
  logins: number
  /** Logins that were refused. */
  failedLogins: number
  /** Users that are locked now. */
  lockedUsers: number
  /** Requests that were answered as scripted. */
  scriptedResponses: number
  /** Campaigns that were accepted. */
  campaigns: number
  /** Attempts to upgrade a device that began. */
  attempts: number
  /** Devices that were upgraded. */
  upgrades: number
  /** Attempts to deliver a message to a listener. */
  callbacksSent: number
  /** Messages that a listener acknowledged; one that was sent twice counts twice. */
  callbacksAcknowledged: number
  /** Attempts to deliver that failed. */
  callbacksFailed: number
  /** Messages that were put into the archive because every attempt failed. */
  callbacksArchived: number
  /** Messages that nobody had registered a listener for. */
  callbacksLost: number
}

/** A message of a simulator to a listener. A password in it reads `***`. */
export interface CallbackMessage {
  /** Counts the messages from 1. */
  number: number
  /** The name of the account. */
  account: string
  /** The version of Software Management whose listener it goes to, if it is one of its messages. */
  version: 'v1' | 'v2' | 'v3' | null
  /** The service of Connectivity Management or Location whose listener it goes to, such as `CarrierService`. */
  service: string | null
  /** What it tells, such as `campaignStatus` or `suspendResponse`. */
  type: string
  /** The listener, as it was registered when the message was made. */
  url: string
  /** When it was made, in virtual time. */
  created: Timestamp
  /** What became of it: `archived` when every attempt failed. */
  state: 'pending' | 'acknowledged' | 'archived'
  /** The attempts to deliver it, in order: when, in virtual time, and the HTTP status or why there was none. */
  attempts: Array<{ at: Timestamp; status: number | null; error: string | null }>
  /** Its body. */
  body: string
}
