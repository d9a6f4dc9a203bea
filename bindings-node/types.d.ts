// What the generated definitions build on, and what index.cjs adds to the addon.
import type { Finding, RequestBodies, ValidationContext } from './native'

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
 * Base of everything this package throws.
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
export declare class RefusedError extends ThingSpaceError {}

/** The platform knows no such thing. */
export declare class NotFoundError extends ThingSpaceError {}

/** Too many requests. */
export declare class ThrottledError extends ThingSpaceError {}

/** No answer arrived: the connection could not be made or broke. */
export declare class TransportError extends ThingSpaceError {}

/** The answer took too long, or a deadline passed. */
export declare class TimeoutError extends ThingSpaceError {}

/** The caller gave up, by its `AbortSignal`, or the client was closed. */
export declare class CancelledError extends ThingSpaceError {}

/** An answer arrived that makes no sense: HTML, cut-off JSON, a member of the wrong type. */
export declare class UnexpectedAnswerError extends ThingSpaceError {
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
export interface ScriptedAnswer {
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
  cut?: boolean
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
  scriptedAnswers: number
  /** Campaigns that were accepted. */
  campaigns: number
  /** Attempts to upgrade a device that began. */
  attempts: number
  /** Devices that were upgraded. */
  upgrades: number
}
