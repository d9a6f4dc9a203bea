'use strict'
// Messages of the platform: read, and answered over HTTP.

/** The largest message in bytes, unless the options say otherwise. */
const LARGEST = 64 * 1024 * 1024

const headers = { 401: { 'WWW-Authenticate': 'Basic realm="callbacks"' }, 405: { Allow: 'POST' }, 413: { Connection: 'close' } }

const bytes = (body) => (typeof body === 'string' ? Buffer.from(body) : body)

/** What a framework made of a body that it has read. */
function parsed(body) {
  if (body === undefined) return new Uint8Array()
  return typeof body === 'string' || body instanceof Uint8Array ? bytes(body) : Buffer.from(JSON.stringify(body))
}

/** The body of a request up to the first byte that is too much; `undefined` when the request breaks off. */
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
  /** An event whose password can be read, but is not shown. */
  const shown = (event) => hide(event, ['password'])

  /** Reads a message with one of the parsers of the native side. */
  const reader = (parse) => (body) => {
    if (typeof body !== 'string' && !(body instanceof Uint8Array)) throw new TypeError('give the body as a string or bytes')
    return shown(JSON.parse(unpacked(() => parse(bytes(body)))))
  }
  const parseCallback = { parseCallback: reader(internal.parseCallback) }.parseCallback
  const parseConnectivityCallback = { parseConnectivityCallback: reader(internal.parseConnectivityCallback) }.parseConnectivityCallback

  function callbackHandler(handler, given) {
    const { onConnectivity, ...options } = given ?? {}
    for (const each of [handler, onConnectivity]) {
      if (each != null && typeof each !== 'function') throw new TypeError('give a function that takes the events')
    }
    if (!handler && !onConnectivity) throw new TypeError('give a function that takes the events, here or as onConnectivity')
    const listener = unpacked(() => new internal.Listener(options))
    const limit = options.maxBodyBytes ?? LARGEST
    return async function listen(request, response) {
      const { method = '', body: ready } = request
      // A parser that passed a request by has left its body unread, whatever `body` is.
      const isRead = ready instanceof Uint8Array || typeof ready === 'string' || (ready !== undefined && request.readableDidRead !== false)
      // Nothing of a request that is refused anyway is read.
      const body = method !== 'POST' ? parsed() : isRead ? parsed(ready) : await read(request, limit)
      if (!body) return
      let { status, message, event, connectivityEvent } = JSON.parse(listener.receive(method, request.headers.authorization, body))
      const take = event ? handler : onConnectivity
      if (status === 200 && !take) {
        status = 400
        message = 'this listener accepts only messages of the other services'
      } else if (status === 200) {
        try {
          await take(shown(event ?? connectivityEvent))
        } catch (error) {
          process.emitWarning(`a callback could not be processed; the platform will send it again: ${error?.stack ?? error}`, 'ThingSpaceWarning')
          status = 500
          message = 'the message could not be processed; send it again'
        }
      }
      const text = Buffer.from(message)
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': text.length, ...headers[status] })
      response.end(text)
    }
  }

  return { parseCallback, parseConnectivityCallback, callbackHandler }
}
