// Types that the generated definitions use, and declarations of what index.cjs adds to the addon.
import type {
  ConnectivityCallback, DeviceId, DeviceIdentifiers, Finding, ListenerOptions, PlannedCampaign, RequestAccepted, RequestBodies, RequestProgress, RequestResult, RequestStatus,
  RequestWaitOptions, SoftwareCallback, ValidationContext,
} from './native'

/** One of the known values, or a value that this version does not recognize. */
export type Open<Values> = Values[keyof Values] | (string & {})

/** A calendar date, as in `2026-03-01`. The platform counts days in UTC. */
export type CalendarDate = string

/** An instant in UTC in RFC 3339 format, as in `2026-03-01T18:00:00Z`. */
export type Timestamp = string

/** An identifier in a request: text is an IMEI. */
export type NamedId = DeviceId | string

/** A device in a request: its identifiers, or one or several of them; text is its IMEI. */
export type NamedDevice = DeviceIdentifiers | NamedId | Array<NamedId>

/**
 * A password, key or token. In a response you can read it, but it is not enumerable: `console.log` and
 * `JSON.stringify` do not show it.
 */
export type Secret = string

/**
 * A list that fetches its pages as they are needed.
 *
 * Iterate over the items with `for await`. The pager sends nothing before the first item is requested, and
 * breaking out of the loop stops fetching. It keeps its position: another loop continues there, and you can
 * retry after an error without losing an item.
 */
export declare class Pager<Item, Page> implements AsyncIterableIterator<Item> {
  private constructor()
  /** The cursor of the next page; `undefined` before the first page has been fetched and after the last page. */
  get cursor(): string | undefined
  /**
   * Makes the list begin with the page of `cursor`, which an earlier list or one of its pages returned; returns this
   * list.
   */
  startingAfter(cursor: string): this
  /**
   * Fetches the next page; `undefined` after the last page. `cursor` is then the cursor after it. Items of earlier pages
   * that were not iterated over yet stay in the list.
   */
  nextPage(): Promise<Page | undefined>
  /** Returns the remaining pages. */
  pages(): AsyncGenerator<Page, void, undefined>
  /** Returns the next item. */
  next(): Promise<IteratorResult<Item, undefined>>
  /** Returns this list. */
  [Symbol.asyncIterator](): this
  /** Returns all remaining items. */
  toArray(): Promise<Array<Item>>
}

/**
 * An asynchronous request that the platform has accepted.
 *
 * It is done when the client has received every expected callback through `deliverCallback`, or when a poll of the
 * platform reports that it is done, whichever is first. The platform supports polling for requests to activate,
 * deactivate, suspend or restore one device, and for location reports.
 *
 * ```js
 * const request = await client.devices.activate({ devices, servicePlan, mdnZipCode })
 * const { status, callbacks } = await request.wait({ timeout: 3_600_000 })
 * ```
 */
export declare class PendingRequest {
  private constructor()
  /** The identifier of the request; `client.pendingRequest(id)` resumes the request from it, in another process too. */
  get id(): string
  /** The platform's response to the request. */
  get accepted(): RequestAccepted
  /** The callbacks of the request that the client has received so far, in order. */
  get callbacks(): Array<ConnectivityCallback>
  /** The progress of the request, from its callbacks and earlier polls; sends nothing. */
  get progress(): RequestProgress
  /** Returns the progress with the identifier, which `JSON.stringify` and `console.log` show. */
  toJSON(): RequestProgress
  /**
   * Returns the status of the request. Uses the callbacks received so far; if they do not determine the status and the
   * operation supports polling, polls the platform.
   */
  status(options?: { signal?: AbortSignal } | null): Promise<RequestStatus>
  /**
   * Waits until the request is done, and resolves to its result.
   *
   * Check its `status`: a request that failed is done too. Aborting the signal ends the wait and does not affect the
   * request. After the timeout, it rejects with a `TimeoutError`, which says what is missing.
   */
  wait(options?: RequestWaitOptions | null): Promise<RequestResult>
}

/**
 * The base of all errors of this package. Only an argument of a wrong kind causes a plain `TypeError`: a signal that
 * is not an `AbortSignal`, a body that contains a BigInt or itself.
 *
 * Branch on the class, or on `code`; the message is for people and may change.
 */
export declare class ThingSpaceError extends Error {
  /** The stable code, such as `campaign.not_found`. It is the same in every language. */
  readonly code: string
  /** Whether the platform may have carried out the request although no response confirms it: check before you send it again. */
  readonly outcomeUnknown: boolean
  /** The HTTP status of the response, if there was one. */
  readonly status?: number
  /** The platform's code, such as `INVALID_PARAMETER` or `900901`. */
  readonly platformCode?: string
  /** The platform's text. */
  readonly platformMessage?: string
  /** What to do about the error. */
  readonly hint?: string
  /** The operation that failed, such as `software_v3.get_campaign`. */
  readonly operation?: string
  /** The HTTP method of the operation. */
  readonly method?: string
  /** The path of the operation, with the names of its arguments in braces. */
  readonly pathTemplate?: string
  /** How often the request was sent. */
  readonly attempts?: number
  /** The identifier of the request: the one in the response, or that of the asynchronous request. */
  readonly requestId?: string
  /** The rules that the request breaks, including warnings; for a rejected request, what the rules warned about. */
  readonly findings?: Array<Finding>
  /**
   * The cause: an error with a `code` such as `ECONNREFUSED` and with `host` and `port` if the connection failed, the
   * reason of the `AbortSignal` if the call was aborted.
   */
  readonly cause?: unknown
  /** The number of milliseconds to wait before the next attempt, as the platform requests. */
  readonly retryAfter?: number
  /** The number of logins that failed or got no response since the last successful login. */
  readonly failures?: number
  /** The member of the response that is not valid. */
  readonly path?: string
}

/** The request breaks rules; nothing was sent. */
export declare class ValidationError extends ThingSpaceError {
  /** Every rule that it breaks, including warnings. */
  readonly findings: Array<Finding>
}

/** The platform rejected the key and secret, or the user name and password, or a token provider returned no tokens. */
export declare class AuthenticationError extends ThingSpaceError {}

/** Nothing was sent, because another failed login of this process could lock the user out. */
export declare class LockoutGuardError extends ThingSpaceError {
  /** The number of logins that failed or got no response since the last successful login. */
  readonly failures: number
}

/** The platform rejected the request, or failed. */
export declare class ApiError extends ThingSpaceError {}

/** What the request names does not exist on the platform. */
export declare class NotFoundError extends ThingSpaceError {
  /** What does not exist, such as `campaign`. */
  readonly resource?: string
  /** The identifier or name under which it does not exist. */
  readonly identifier?: string
}

/** Too many requests. */
export declare class RateLimitError extends ThingSpaceError {}

/** No response arrived: the connection failed or broke. */
export declare class TransportError extends ThingSpaceError {
  /** The host of the connection that failed. */
  readonly host?: string
  /** The port of the connection that failed. */
  readonly port?: number
}

/** The response or the wait took too long. */
export declare class TimeoutError extends ThingSpaceError {}

/** The caller aborted the call through its `AbortSignal`, or closed the client. */
export declare class CancelledError extends ThingSpaceError {}

/** The response is not valid: HTML, truncated JSON, a member of the wrong type, an object of another kind. */
export declare class UnexpectedResponseError extends ThingSpaceError {
  /** The member that is not valid; empty for the whole response. */
  readonly path: string
}

/** No device of a plan was scheduled. */
export declare class NothingScheduledError extends ThingSpaceError {
  /**
   * The plan, with the reason for each device and part. Pass it to `continuePlan` if its parts were not sent, or their
   * outcome is unknown.
   */
  readonly campaign: PlannedCampaign
}

/** A setting is missing or not valid: a missing environment variable, a base URL that is not https, a misspelt option. */
export declare class ConfigurationError extends ThingSpaceError {}

/**
 * Checks a request against every rule, offline, and returns all findings: errors and warnings.
 *
 * ```js
 * validate('softwareV3.scheduleCampaign', request, { now: '2026-02-20T00:00:00Z' })
 * ```
 *
 * `context` adds facts that the rules use: the time, the account, the campaign. A member that cannot be read causes a
 * finding too. The function throws only when the operation does not exist or has no body.
 */
export declare function validate<Operation extends keyof RequestBodies>(
  operation: Operation,
  request: RequestBodies[Operation],
  context?: ValidationContext,
): Array<Finding>

/**
 * A file to upload: a path or `file:` URL; bytes; a `Blob` or `File`; a Node or web stream; or any other
 * iterable of bytes.
 *
 * The client reads it while it sends it, so memory use does not depend on the size of the file. An error of a stream
 * ends the upload, and the call rejects with it. If a retry is necessary, the client can send a path or bytes again; it
 * can read the other sources only once.
 */
export type UploadSource = string | URL | Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * Parses a callback of Software Management v1, v2 or v3.
 *
 * Nothing in a callback is lost: `unknownMembers` contains members that the model does not have, and those whose type
 * or value is not valid. Throws `UnexpectedResponseError` when the body is not a JSON object.
 */
export declare function parseCallback(body: string | Uint8Array): SoftwareCallback

/**
 * Parses a callback of any service of Connectivity Management or Location.
 *
 * Nothing in a callback is lost: `unknownMembers` contains members that the model does not have, and those whose type
 * or value is not valid. Throws `UnexpectedResponseError` when the body is not a JSON object.
 */
export declare function parseConnectivityCallback(body: string | Uint8Array): ConnectivityCallback

/** The part of a request that a listener uses; requests of `node:http`, Express and Fastify have it. */
export interface CallbackRequest {
  readonly method?: string | undefined
  readonly headers: { readonly authorization?: string | undefined; readonly 'content-length'?: string | undefined }
  /** The bytes of the body, if a middleware has read it already and kept them; preferred to `body`. */
  readonly rawBody?: unknown
  /** The body, if a framework has read it already: bytes, text, or a parsed value. */
  readonly body?: unknown
}

/** The part of a response that a listener uses: that of `node:http` and Express, or that of Fastify. */
export type CallbackResponse =
  | { writeHead(status: number, headers: Record<string, string | number>): unknown; end(text: Uint8Array): unknown }
  | { code(status: number): unknown; send(text: string): unknown }

/** Options of a callback listener, and the handler for the callbacks of Connectivity Management and Location. */
export interface CallbackHandlerOptions extends ListenerOptions {
  /** Receives the callbacks of Connectivity Management and Location; for example `client.deliverCallback`. */
  onConnectivity?: ((event: ConnectivityCallback) => unknown) | null
}

/**
 * Returns a request handler for `node:http`, Express, Fastify and similar frameworks. On every path, it passes callbacks of
 * Software Management to `handler`, and those of Connectivity Management and Location to `onConnectivity`.
 *
 * ```js
 * createServer(callbackHandler((event) => queue.push(event), { onConnectivity: client.deliverCallback })).listen(9001)
 * ```
 *
 * You can omit either of them, and pass `null` as `handler`; callbacks without a handler get the response 400. The
 * listener acknowledges a callback when its handler is done: let the handler store the callback, and process it later,
 * because the platform sends it again after about 4 seconds. If the handler throws, the listener emits a process
 * warning and responds with 500, and the platform sends the callback again. Callbacks may arrive twice and out of
 * order.
 *
 * A request that its head disqualifies is rejected before its body is read, and a body must arrive within 30 seconds.
 * If a middleware has read the body, the listener uses `rawBody` or `body` of the request; without either it responds
 * with 500 and emits a process warning.
 *
 * `options` sets the user name and password that a callback must contain, and its maximum size, 1 MiB by default. The
 * function throws `ValidationError` when the options are not valid.
 */
export declare function callbackHandler(
  handler: ((event: SoftwareCallback) => unknown) | null | undefined,
  options?: CallbackHandlerOptions | null,
): (request: CallbackRequest, response: CallbackResponse) => Promise<void>

/**
 * Returns a request handler like `callbackHandler`, from a `Request` of the Fetch API to its `Response`: for Next.js,
 * Hono, Bun, Deno, and functions in the cloud.
 *
 * ```js
 * export const POST = fetchCallbackHandler((event) => queue.push(event))             // a route of Next.js
 * app.post('/fota', (context) => handler(context.req.raw))                          // Hono
 * ```
 */
export declare function fetchCallbackHandler(
  handler: ((event: SoftwareCallback) => unknown) | null | undefined,
  options?: CallbackHandlerOptions | null,
): (request: Request) => Promise<Response>

/**
 * Returns a plugin of Fastify that receives callbacks like `callbackHandler`, under its prefix, with or without a slash
 * at the end.
 *
 * ```js
 * app.register(fastifyCallbacks((event) => queue.push(event)), { prefix: '/fota' })
 * ```
 */
export declare function fastifyCallbacks(
  handler: ((event: SoftwareCallback) => unknown) | null | undefined,
  options?: CallbackHandlerOptions | null,
): (instance: any) => Promise<void>

/** A log record of the library. The fields of the event are also members of the record. */
export interface LogRecord {
  /** When it happened (RFC 3339). */
  timestamp: string
  /** The severity. */
  level: 'ERROR' | 'WARN' | 'INFO' | 'DEBUG' | 'TRACE'
  /** The part of the library that logged it. */
  target: string
  /** The text, if there is one. */
  message?: string
  /** The calls during which it happened, outermost first. */
  spans?: Array<Record<string, unknown>>
  /** The fields of the event. */
  [field: string]: unknown
}

/**
 * Calls `callback` with every record that the library logs at `level` and above: `error`, `warn`, `info`, `debug`
 * or `trace`, or levels for parts of the library, as in `thingspace=debug,hyper=info`. `null` ends logging.
 *
 * A process has one logger. The library never logs secrets. Without a logger, logging takes no time.
 */
export declare function setLogger(level: string, callback: (record: LogRecord) => void): void
export declare function setLogger(level: 'off' | null, callback?: null): void

/** A response that the simulator sends to matching requests. */
export interface ScriptedResponse {
  /** The HTTP method of the requests to match; any when absent. */
  method?: string
  /** Text that the path of the request contains; any path when absent. */
  pathContains?: string
  /** The HTTP status; 200 when absent. */
  status?: number
  /** The headers: name and value. */
  headers?: Array<[string, string]>
  /** The body. */
  body?: string
  /** The number of requests that get this response; 1 when absent. */
  times?: number
  /** Whether the simulator closes the connection half-way through the body. */
  truncate?: boolean
}

/** A request as it arrived at the simulator, without its headers. Passwords and tokens in its body are shown as `***`. */
export interface RecordedRequest {
  /** The HTTP method. */
  method: string
  /** The path and query, exactly as they arrived. */
  target: string
  /** The `Content-Type` header. */
  contentType: string | null
  /** The body as text; empty when there was none. */
  body: string
}

/** Counters of a simulator since its start. */
export interface Statistics {
  /** Requests of every kind, except those that control the simulator. */
  requests: number
  /** Requests for a bearer token. */
  tokenRequests: number
  /** Bearer tokens that were issued; another request within the hour returns the same one. */
  tokensIssued: number
  /** Requests to log in. */
  loginRequests: number
  /** Logins that succeeded. */
  logins: number
  /** Logins that were rejected. */
  failedLogins: number
  /** Users that are locked now. */
  lockedUsers: number
  /** Requests that got a scripted response. */
  scriptedResponses: number
  /** Requests that a fault made fail or delayed. */
  faultedRequests: number
  /** Campaigns that were accepted. */
  campaigns: number
  /** Attempts to upgrade a device that have started. */
  attempts: number
  /** Devices that were upgraded. */
  upgrades: number
  /** Attempts to deliver a message to a listener. */
  callbacksSent: number
  /** Messages that a listener acknowledged; a message that was sent twice counts twice. */
  callbacksAcknowledged: number
  /** Attempts to deliver that failed. */
  callbacksFailed: number
  /** Messages that were archived because every attempt failed. */
  callbacksArchived: number
  /** Messages without a registered listener. */
  callbacksLost: number
}

/** A callback of a simulator to a listener. A password in it is shown as `***`. */
export interface CallbackMessage {
  /** The number of the message, from 1. */
  number: number
  /** The name of the account. */
  account: string
  /** The version of Software Management whose listener receives it, if it is one of its messages. */
  version: 'v1' | 'v2' | 'v3' | null
  /** The service of Connectivity Management or Location whose listener receives it, such as `CarrierService`. */
  service: string | null
  /** The type of the message, such as `campaignStatus` or `suspendResponse`. */
  type: string
  /** The URL of the listener, as registered when the message was created. */
  url: string
  /** The virtual time at which it was created. */
  created: Timestamp
  /** The state of its delivery: `archived` when every attempt failed. */
  state: 'pending' | 'acknowledged' | 'archived'
  /**
   * The attempts to deliver it, in order: the virtual time, the HTTP status if there was a response, and, unless the
   * listener acknowledged it, the reason: the text of the response, the target of a redirect, or why there was none.
   */
  attempts: Array<{ at: Timestamp; status: number | null; error: string | null }>
  /** Its body. */
  body: string
}
