'use strict'
// Uploads: the native side sends, and asks for the bytes that only JavaScript can give.
const { basename } = require('node:path')
const { fileURLToPath } = require('node:url')

/** The most bytes that cross the border at once. */
const CHUNK = 256 * 1024

/** The last part of the path that a stream of a file has. */
const ownName = ({ path }) => (typeof path === 'string' || Buffer.isBuffer(path) ? basename(String(path)) : undefined)

/** The bytes of an iterable, none at its end, in pieces that are not too large. */
function reader(chunks) {
  let left = new Uint8Array()
  return async function read() {
    while (left.length === 0) {
      const { value, done } = await chunks.next()
      if (done) return left
      if (!(value instanceof Uint8Array)) {
        const kind = value?.constructor?.name ?? String(value)
        throw new TypeError(`the file gave ${kind} instead of bytes; give a stream without an encoding, or chunks that are Uint8Arrays`)
      }
      left = value
    }
    const piece = left.subarray(0, CHUNK)
    left = left.subarray(CHUNK)
    return piece
  }
}

/** The chunks of a stream or another iterable, `next` for `next`; `return` ends it even while it gives nothing. */
function iterated(stream) {
  if (typeof stream.getReader === 'function') {
    const reader = stream.getReader()
    return { next: () => reader.read(), return: () => reader.cancel() }
  }
  const chunks = stream[Symbol.asyncIterator]?.() ?? stream[Symbol.iterator]()
  if (typeof stream.destroy !== 'function') return chunks
  // What goes wrong before the first chunk is wanted is told then.
  stream.on?.('error', () => {})
  return { next: () => chunks.next(), return: () => stream.destroy() }
}

/** What the native side takes: path, bytes, name and length; and where the bytes come from, if there is neither. */
function source(file) {
  if (file instanceof URL) return { given: [fileURLToPath(file)] }
  if (typeof file === 'string') return { given: [file] }
  if (file instanceof Uint8Array) return { given: [undefined, file] }
  if (file instanceof Blob) return { given: [undefined, undefined, file.name, file.size], chunks: iterated(file.stream()) }
  if (file?.getReader || file?.[Symbol.asyncIterator] || file?.[Symbol.iterator]) {
    return { given: [undefined, undefined, ownName(file)], chunks: iterated(file) }
  }
  throw new TypeError('the file is no file; give a path, bytes, a Blob, a stream, or an iterable of Uint8Array')
}

module.exports = function uploader({ call, Transfer }) {
  /** Calls a native method that uploads. */
  return async function upload(method, self, form, file, options) {
    const { onProgress, signal, ...rest } = options ?? {}
    if (onProgress != null && typeof onProgress !== 'function') throw new TypeError('onProgress is no function')
    const { given, chunks } = source(file)
    const [path, bytes, name, length] = given
    const transfer = new Transfer(path, bytes, name, length, onProgress != null)
    const over = new AbortController()
    const either = signal == null ? over.signal : AbortSignal.any([signal, over.signal])
    const done = call(method, self, [form, transfer, { ...rest, signal: either }], 2)
    if (!chunks && !onProgress) return done

    const read = reader(chunks)
    const serve = async () => {
      let answer
      for (let asked; (asked = await call(transfer.next, transfer, [answer, { signal: over.signal }], 1)); ) {
        const { progress } = asked
        answer = progress ? void (await onProgress(progress.sent, progress.total ?? undefined)) : await read()
      }
      return done
    }
    try {
      return await Promise.race([done, serve()])
    } finally {
      // What is still under way ends; nobody waits for it.
      over.abort()
      const end = async () => chunks?.return?.()
      end().catch(() => {})
    }
  }
}
