// The body of a response, decoded while it is read and never larger than allowed: what counts is the size
// after decoding, for a bomb of 300 MB is 300 kB on the wire.
import { pipeline, Readable, type Transform } from 'node:stream'
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib'

export class TooLargeError extends Error {
  override readonly name = 'TooLargeError'
  readonly code = 'TOO_LARGE'
}

/** A body in crumbs: each costs what a packet costs, and ten million of them are ten megabytes. */
export class TooManyPiecesError extends Error {
  override readonly name = 'TooManyPiecesError'
  readonly code = 'TOO_MANY_PIECES'
}

/** Servers that write line by line send pieces of some dozens of bytes; ten megabytes in such are this many. */
const maxPieces = 100_000

/** A body wrapped more often than this is not meant to be read. */
const maxLayers = 5

export class TooManyLayersError extends Error {
  override readonly name = 'TooManyLayersError'
  readonly code = 'TOO_MANY_LAYERS'
}

/** @throws TooLargeError, TooManyPiecesError, TooManyLayersError, and what the stream and zlib throw */
export async function readBody(
  body: Readable,
  contentEncoding: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const layers = contentEncoding
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity')
  if (layers.length > maxLayers) {
    // What it says about its end is of no interest any more, but would end the process unheard.
    body.on('error', () => {}).destroy()
    throw new TooManyLayersError(`${layers.length} content encodings`)
  }
  let stream = body
  // Files that are compressed themselves (`sitemap.xml.gz`), and servers that do not say what they did.
  for (const layer of [...layers.reverse(), 'gzip']) stream = await decodeLayer(stream, layer)
  return await collect(stream, maxBytes)
}

async function collect(stream: Readable, maxBytes: number): Promise<Uint8Array> {
  let whole = new Uint8Array(firstBytes)
  let length = 0
  let pieceCount = 0
  // Leaving the loop early destroys the stream, and the pipeline what feeds it.
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    const end = length + piece.length
    if (end > maxBytes) throw new TooLargeError(`over ${maxBytes} bytes`)
    if (++pieceCount > maxPieces) throw new TooManyPiecesError(`over ${maxPieces} pieces`)
    // Copied at once: a piece of a socket keeps 64 kB alive, however small it is.
    if (end > whole.length) whole = grow(whole, Math.min(maxBytes, Math.max(end, 2 * whole.length)))
    whole.set(piece, length)
    length = end
  }
  return Buffer.from(whole.buffer, 0, length)
}

/** Most feeds are smaller. */
const firstBytes = 128 * 1024

function grow(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size)
  larger.set(bytes)
  return larger
}

/** Servers mislabel: what does not begin as its encoding does, or begins as a document, is passed on as it is. */
async function decodeLayer(source: Readable, layer: string): Promise<Readable> {
  const { first, whole } = await peek(source)
  const decoder = isPlain(first) ? undefined : createDecoder(layer, first)
  if (decoder === undefined) return whole
  // A fault of either side reaches the reader of the decoder; there is nothing to add to it here.
  pipeline(whole, decoder, () => {})
  return decoder
}

/** No compressed body begins with a tag or an object behind a mark and blanks, as far as the first bytes tell. */
function isPlain(first: Uint8Array): boolean {
  const start = Buffer.from(first.subarray(0, 64)).toString('latin1')
  return /^(?:\xef\xbb\xbf)?\s*(?:<[?!/a-z]|\{\s*")/i.test(start)
}

/** A cut body still gives what it has. */
const flushed = { finishFlush: constants.Z_SYNC_FLUSH }

function createDecoder(layer: string, first: Uint8Array): Transform | undefined {
  switch (layer) {
    case 'gzip':
    case 'x-gzip':
      return first[0] === 0x1f && first[1] === 0x8b ? createGunzip(flushed) : undefined
    case 'deflate':
      // With the header of zlib, as the standard says, or without, as some servers understood it.
      return ((first[0] ?? 0) & 0x0f) === 0x08 ? createInflate(flushed) : createInflateRaw(flushed)
    case 'br':
      return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })
    case 'zstd':
      return createZstdDecompress({ finishFlush: constants.ZSTD_e_flush })
    default:
      return undefined
  }
}

async function peek(source: Readable): Promise<{ first: Uint8Array; whole: Readable }> {
  const iterator = source[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  const { value, done } = await iterator.next()
  const first = done === true ? new Uint8Array() : value
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      if (first.length > 0) yield first
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
        yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { first, whole: Readable.from(whole(), { objectMode: false }) }
}
