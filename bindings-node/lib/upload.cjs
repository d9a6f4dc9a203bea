'use strict'
// Uploads: the native side sends the file, and requests bytes that only JavaScript can provide.
const { basename } = require('node:path')
const { fileURLToPath } = require('node:url')
const { isUint8Array } = require('node:util').types

/** The maximum number of bytes passed to the native side at once. */
const CHUNK = 256 * 1024

// `instanceof` fails for objects of another realm, such as that of a test runner.
const isUrl = (value) => typeof value?.href === 'string' && typeof value.protocol === 'string'
const isBlob = (value) => typeof value?.stream === 'function' && typeof value.arrayBuffer === 'function' && typeof value.size === 'number'

/** Returns the last part of the path that a stream of a file has. */
const ownName = ({ path }) => (typeof path === 'string' || Buffer.isBuffer(path) ? basename(String(path)) : undefined)

/** Returns the bytes of an iterable in pieces that are not too large, and none at its end. */
function reader(chunks) {
  let left = new Uint8Array()
  return async function read() {
    while (left.length === 0) {
      const { value, done } = await chunks.next()
      if (done) return left
      if (!isUint8Array(value)) {
        const kind = value?.constructor?.name ?? String(value)
        throw new TypeError(`the file returned ${kind} instead of bytes; pass a stream without an encoding, or chunks that are Uint8Arrays`)
      }
      left = value
    }
    const piece = left.subarray(0, CHUNK)
    left = left.subarray(CHUNK)
    return piece
  }
}

/** Iterates over the chunks of a stream or another iterable; `return` ends it even while it waits for a chunk. */
function iterated(stream) {
  if (typeof stream.getReader === 'function') {
    const reader = stream.getReader()
    return { next: () => reader.read(), return: () => reader.cancel() }
  }
  const chunks = stream[Symbol.asyncIterator]?.() ?? stream[Symbol.iterator]()
  if (typeof stream.destroy !== 'function') return chunks
  // An error that occurs before the first chunk is requested is reported with that chunk.
  stream.on?.('error', () => {})
  return { next: () => chunks.next(), return: () => stream.destroy() }
}

/** Returns the arguments of the native side (path, bytes, name and length), and the source of the bytes if it is neither. */
function source(file) {
  if (isUrl(file)) return { args: [fileURLToPath(file)] }
  if (typeof file === 'string') return { args: [file] }
  if (isUint8Array(file)) return { args: [undefined, file] }
  if (file instanceof Blob) return { args: [undefined, undefined, file.name, file.size], chunks: iterated(file.stream()) }
  if (file?.getReader || file?.[Symbol.asyncIterator] || file?.[Symbol.iterator]) {
    return { args: [undefined, undefined, ownName(file)], chunks: iterated(file) }
  }
  throw new TypeError('this is not a file; pass a path, bytes, a Blob, a stream, or an iterable of Uint8Array')
}

module.exports = function uploader({ call, Transfer }) {
  /** Calls a native upload method. */
  return async function upload(method, self, form, file, options) {
    const { onProgress, signal, ...rest } = options ?? {}
    if (onProgress != null && typeof onProgress !== 'function') throw new TypeError('onProgress is not a function')
    const { args, chunks } = source(file)
    const [path, bytes, name, length] = args
    const transfer = new Transfer(path, bytes, name, length, onProgress != null)
    const over = new AbortController()
    const either = signal == null ? over.signal : AbortSignal.any([signal, over.signal])
    const done = call(method, self, [form, transfer, { ...rest, signal: either }], 2, undefined, 'the upload')
    if (!chunks && !onProgress) return done

    const read = reader(chunks)
    const serve = async () => {
      let response
      for (let step; (step = await call(transfer.next, transfer, [response, { signal: over.signal }], 1)); ) {
        const { progress } = step
        response = progress ? void (await onProgress(progress.sent, progress.total ?? undefined)) : await read()
      }
      return done
    }
    try {
      return await Promise.race([done, serve()])
    } finally {
      // End the transfer that is still running.
      over.abort()
      const end = async () => chunks?.return?.()
      end().catch(() => {})
    }
  }
}
