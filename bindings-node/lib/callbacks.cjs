'use strict'
// Callbacks of the platform: parsers, and a listener for HTTP.
const { isUint8Array } = require('node:util').types

/** The default maximum size of a message in bytes. */
const MAX_BODY_BYTES = 64 * 1024 * 1024

const headers = { 401: { 'WWW-Authenticate': 'Basic realm="callbacks"' }, 405: { Allow: 'POST' }, 413: { Connection: 'close' } }

const bytes = (body) => (typeof body === 'string' ? Buffer.from(body) : body)

/** Returns the bytes of a body that a framework has read already. */
function parsed(body) {
  if (body === undefined) return new Uint8Array()
  return typeof body === 'string' || isUint8Array(body) ? bytes(body) : Buffer.from(JSON.stringify(body))
}

/** Reads the body of a request up to the first byte above the limit; `undefined` when the request is aborted. */
function read(request, limit) {
  return new Promise((resolve) => {
    const parts = []
    let length = 0
    const end = (body) => {
      for (const [event, listener] of Object.entries(listeners)) request.off(event, listener)
      request.on('error', () => {})
      resolve(body)
    }
    const listeners = {
      data(part) {
        parts.push(bytes(part))
        length += parts.at(-1).length
        if (length > limit) end(Buffer.concat(parts))
      },
      end: () => end(Buffer.concat(parts)),
      error: () => end(undefined),
      close: () => end(undefined),
    }
    for (const [event, listener] of Object.entries(listeners)) request.on(event, listener)
  })
}

module.exports = function callbacks({ internal, unpacked, hide }) {
  /** Hides the password of an event from output. */
  const withHiddenPassword = (event) => hide(event, ['password'])

  /** Makes a parser of one of the native parsers. */
  const reader = (parse) => (body) => {
    if (typeof body !== 'string' && !isUint8Array(body)) throw new TypeError('pass the body as a string or bytes')
    return withHiddenPassword(JSON.parse(unpacked(() => parse(bytes(body)))))
  }
  const parseCallback = { parseCallback: reader(internal.parseCallback) }.parseCallback
  const parseConnectivityCallback = { parseConnectivityCallback: reader(internal.parseConnectivityCallback) }.parseConnectivityCallback

  function callbackHandler(handler, handlerOptions) {
    const { onConnectivity, ...options } = handlerOptions ?? {}
    for (const each of [handler, onConnectivity]) {
      if (each != null && typeof each !== 'function') throw new TypeError('pass a function that accepts the events')
    }
    if (!handler && !onConnectivity) throw new TypeError('pass a function that accepts the events, as handler or as onConnectivity')
    const listener = unpacked(() => new internal.Listener(options))
    const limit = options.maxBodyBytes ?? MAX_BODY_BYTES
    return async function listen(request, response) {
      const { method = '', body: ready } = request
      // A body parser that skipped a request has left its body unread, whatever `body` is.
      const isRead = isUint8Array(ready) || typeof ready === 'string' || (ready !== undefined && request.readableDidRead !== false)
      // The body of a request that is rejected anyway is not read.
      const body = method !== 'POST' ? parsed() : isRead ? parsed(ready) : await read(request, limit)
      if (!body) return
      let { status, message, event, connectivityEvent } = JSON.parse(listener.receive(method, request.headers.authorization, body))
      const take = event ? handler : onConnectivity
      if (status === 200 && !take) {
        status = 400
        message = 'this listener does not accept messages of this family: it has no handler for them'
      } else if (status === 200) {
        try {
          await take(withHiddenPassword(event ?? connectivityEvent))
        } catch (error) {
          process.emitWarning(`a callback could not be processed; the platform will send it again: ${error?.stack ?? error}`, 'ThingSpaceWarning')
          status = 500
          message = 'the callback could not be processed; send it again'
        }
      }
      const text = Buffer.from(message)
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': text.length, ...headers[status] })
      response.end(text)
    }
  }

  return { parseCallback, parseConnectivityCallback, callbackHandler }
}
