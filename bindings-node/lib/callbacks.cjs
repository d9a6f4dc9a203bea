'use strict'
// Callbacks of the platform: parsers, and listeners for `node:http`, Express, Fastify and Fetch.
const { isUint8Array } = require('node:util').types

/** A message from this size is parsed on a worker thread. */
const LARGE = 64 * 1024

/** The time in which a body must arrive, in milliseconds. The platform waits about 4 seconds for the response. */
const BODY_TIMEOUT = 30_000

const headers = {
  401: { 'WWW-Authenticate': 'Basic realm="callbacks"' },
  405: { Allow: 'POST' },
  // The rest of the body is not read.
  408: { Connection: 'close' },
  413: { Connection: 'close' },
}

const bytes = (body) => (typeof body === 'string' ? Buffer.from(body) : body)
const isBytes = (body) => isUint8Array(body) || typeof body === 'string'

/** The outcomes of reading a body other than its bytes. */
const GONE = Symbol('the sender has gone')
const SLOW = Symbol('the body did not arrive in time')
const DRAINED = Symbol('the body was read before, and is not here')

/** Returns the size that a request announces. */
const announced = (length) => (/^\d{1,15}$/.test(length ?? '') ? Number(length) : undefined)

/** Returns the bytes of a body that a framework has read already; `undefined` if it has read none. */
function readBefore({ rawBody, body }, stream) {
  for (const given of [rawBody, body]) if (isBytes(given)) return bytes(given)
  // A body parser that skipped a request has left its body unread, whatever `body` is.
  return body != null && stream?.readableDidRead !== false ? Buffer.from(JSON.stringify(body)) : undefined
}

/** Reads the body of a request up to the first part above the limit. */
function read(stream, limit) {
  // A stream that was read before emits nothing any more.
  if (typeof stream?.on !== 'function' || stream.readableDidRead || stream.readableEnded) return DRAINED
  if (stream.destroyed) return GONE
  return new Promise((resolve) => {
    const parts = []
    let length = 0
    const end = (body) => {
      clearTimeout(timer)
      for (const [event, listener] of Object.entries(listeners)) stream.off(event, listener)
      stream.on('error', () => {})
      resolve(body)
    }
    const listeners = {
      data(part) {
        parts.push(bytes(part))
        length += parts.at(-1).length
        if (length > limit) end(Buffer.concat(parts))
      },
      end: () => end(Buffer.concat(parts)),
      error: () => end(GONE),
      close: () => end(GONE),
    }
    const timer = setTimeout(() => end(SLOW), BODY_TIMEOUT).unref()
    for (const [event, listener] of Object.entries(listeners)) stream.on(event, listener)
  })
}

/** Reads the body of a `Request` of the Fetch API up to the first part above the limit. */
async function readFetch(request, limit) {
  if (request.bodyUsed) return DRAINED
  const reader = request.body?.getReader()
  if (!reader) return Buffer.alloc(0)
  let timer
  const slow = new Promise((resolve) => (timer = setTimeout(resolve, BODY_TIMEOUT, SLOW).unref()))
  const parts = []
  try {
    for (let length = 0; length <= limit; length += parts.at(-1).length) {
      const part = await Promise.race([reader.read(), slow])
      if (part === SLOW) return SLOW
      if (part.done) break
      parts.push(bytes(part.value))
    }
    return Buffer.concat(parts)
  } catch {
    return GONE
  } finally {
    clearTimeout(timer)
    reader.cancel().catch(() => {})
  }
}

const warn = (message) => process.emitWarning(message, 'ThingSpaceWarning')

module.exports = function callbacks({ internal, unpack, unpacked, hide, withProperties }) {
  /** Hides the password of an event from output. */
  const withHiddenPassword = (event) => hide(event, ['password'])

  /** Makes a parser of one of the native parsers. */
  const reader = (parse, model) => (body) => {
    if (typeof body !== 'string' && !isUint8Array(body)) throw new TypeError('pass the body as a string or bytes')
    return withHiddenPassword(withProperties(model, JSON.parse(unpacked(() => parse(bytes(body))))))
  }
  const parseCallback = { parseCallback: reader(internal.parseCallback) }.parseCallback
  const parseConnectivityCallback = { parseConnectivityCallback: reader(internal.parseConnectivityCallback, 'ConnectivityCallback') }.parseConnectivityCallback

  /** Checks the options of a listener, and returns the function that answers a request. */
  function answering(handler, handlerOptions) {
    const { onConnectivity, ...options } = handlerOptions ?? {}
    for (const each of [handler, onConnectivity]) {
      if (each != null && typeof each !== 'function') throw new TypeError('pass a function that accepts the events')
    }
    if (!handler && !onConnectivity) throw new TypeError('pass a function that accepts the events, as handler or as onConnectivity')
    const listener = unpacked(() => new internal.Listener(options))

    /** Returns the response that the head of a request decides, if it does. */
    function head(method, authorization, length) {
      const rejected = listener.receiveHead(method, authorization, announced(length))
      return rejected && JSON.parse(rejected)
    }

    /** Passes a message to its handler. */
    async function handOver({ status, message, event, connectivityEvent }) {
      const take = event ? handler : onConnectivity
      if (status !== 200) return { status, message }
      if (!take) return { status: 400, message: 'this listener does not accept messages of this family: it has no handler for them' }
      try {
        await take(withHiddenPassword(event ?? withProperties('ConnectivityCallback', connectivityEvent)))
        return { status, message }
      } catch (error) {
        warn(`a callback could not be processed; the platform will send it again: ${error?.stack ?? error}`)
        return { status: 500, message: 'the callback could not be processed; send it again' }
      }
    }

    /** Returns the response to a request; `undefined` when the sender has gone. `body` is called if the head allows it. */
    async function answer({ method = '', authorization, length, body }) {
      const rejected = head(method, authorization, length)
      if (rejected) return rejected
      const read = await body(listener.maxBodyBytes)
      if (read === GONE) return undefined
      if (read === SLOW) return { status: 408, message: `the message did not arrive within ${BODY_TIMEOUT / 1000} s` }
      if (read === DRAINED && announced(length) !== 0) {
        warn('a callback arrived without its body: a middleware has read it; put the callback handler first, or keep the bytes in request.rawBody')
        return { status: 500, message: 'the body was read before it reached the listener; send the message again' }
      }
      const whole = read === DRAINED ? Buffer.alloc(0) : read
      if (whole.length < LARGE) return handOver(JSON.parse(listener.receive(method, authorization, whole)))
      try {
        return await handOver(JSON.parse(await listener.receiveLarge(method, authorization, whole)))
      } catch (error) {
        throw unpack(error)
      }
    }
    return { answer, head, maxBodyBytes: listener.maxBodyBytes }
  }

  /** The headers of a response. */
  const headersOf = (status, length) => ({
    'Content-Type': 'text/plain; charset=utf-8',
    ...(length === undefined ? {} : { 'Content-Length': length }),
    ...headers[status],
  })

  function callbackHandler(handler, options) {
    const { answer } = answering(handler, options)
    return async function listen(request, response) {
      // A request of Fastify contains that of Node.
      const isFastify = typeof response.writeHead !== 'function' && typeof response.send === 'function'
      const stream = isFastify ? request.raw : request
      const { authorization, 'content-length': length } = request.headers
      const body = (limit) => readBefore(request, stream) ?? read(stream, limit)
      const answered = await answer({ method: request.method, authorization, length, body })
      if (isFastify) {
        if (!answered) return response.hijack()
        return response.code(answered.status).headers(headersOf(answered.status)).send(answered.message)
      }
      if (!answered) return
      const text = Buffer.from(answered.message)
      response.writeHead(answered.status, headersOf(answered.status, text.length))
      response.end(text)
    }
  }

  function fetchCallbackHandler(handler, options) {
    const { answer } = answering(handler, options)
    return async function listen(request) {
      const [authorization, length] = ['authorization', 'content-length'].map((name) => request.headers.get(name) ?? undefined)
      const body = (limit) => readFetch(request, limit)
      const answered = await answer({ method: request.method, authorization, length, body })
      const { status, message } = answered ?? { status: 400, message: 'the message is incomplete' }
      // The connection belongs to the server.
      const { Connection, ...rest } = headersOf(status)
      return new Response(message, { status, headers: rest })
    }
  }

  function fastifyCallbacks(handler, options) {
    const { answer, head, maxBodyBytes } = answering(handler, options)
    const send = (reply, { status, message }) => reply.code(status).headers(headersOf(status)).send(message)
    return async function callbacks(instance) {
      // The body stays bytes: the framework's parsers round large numbers, and reject other content types.
      instance.removeAllContentTypeParsers()
      instance.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxBodyBytes }, (request, body, done) => done(null, body))
      const onRequest = async (request, reply) => {
        const { authorization, 'content-length': length } = request.headers
        const rejected = head(request.method, authorization, length)
        return rejected && send(reply, rejected)
      }
      instance.all('/', { onRequest }, async (request, reply) => {
        const { authorization, 'content-length': length } = request.headers
        const body = () => bytes(request.body ?? '')
        return send(reply, await answer({ method: request.method, authorization, length, body }))
      })
    }
  }

  return { parseCallback, parseConnectivityCallback, callbackHandler, fetchCallbackHandler, fastifyCallbacks }
}
