// Servers that are made to hold, fill or mislead whoever asks them, one of each class.
import type { Socket } from 'node:net'
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib'
import type { FetchFailure } from '../../src/fetch/fetch-outcome.ts'

export interface HostileServer {
  /** Called once for each connection, when its request has come. */
  readonly answer: (socket: Socket) => void
  readonly end: FetchFailure
}

const bombBytes = 300_000_000

function encoded(encoding: string, write: () => Uint8Array): HostileServer {
  let body: Uint8Array | undefined
  return {
    answer: (socket) => {
      body ??= write()
      socket.write(
        `HTTP/1.1 200 OK\r\ncontent-encoding: ${encoding}\r\ncontent-length: ${body.length}\r\n\r\n`,
      )
      socket.end(body)
    },
    end: 'too-large',
  }
}

/** Writes the same again and again until the other side has gone. */
function endless(
  head: string,
  piece: string,
  { end, everyMs }: { end: FetchFailure; everyMs?: number },
): HostileServer {
  return {
    answer: (socket) => {
      socket.write(head)
      const write = (): void => {
        while (everyMs === undefined && !socket.destroyed && socket.write(piece));
      }
      if (everyMs === undefined) {
        socket.on('drain', write)
        write()
        return
      }
      const drip = setInterval(() => socket.write(piece), everyMs)
      socket.on('close', () => clearInterval(drip))
    },
    end,
  }
}

function said(answer: string, end: FetchFailure): HostileServer {
  return { answer: (socket) => void socket.end(answer), end }
}

/** The best quality takes seconds for what the least one does as well: zeros. */
export function compressBrotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
}

const ok = 'HTTP/1.1 200 OK\r\n'
const kilobyte = 'x'.repeat(1024)

export const hostileServers: Readonly<Record<string, HostileServer>> = {
  'a gzip bomb': encoded('gzip', () => gzipSync(Buffer.alloc(bombBytes))),
  'a brotli bomb': encoded('br', () => compressBrotli(Buffer.alloc(bombBytes))),
  'a zstd bomb': encoded('zstd', () => zstdCompressSync(Buffer.alloc(bombBytes))),
  'a bomb within a bomb': encoded('gzip, gzip', () => gzipSync(gzipSync(Buffer.alloc(bombBytes)))),
  'a body without end': endless(`${ok}\r\n`, kilobyte.repeat(64), { end: 'too-large' }),
  'chunks without end': endless(`${ok}transfer-encoding: chunked\r\n\r\n`, `400\r\n${kilobyte}\r\n`, {
    end: 'too-large',
  }),
  'chunks of one byte': endless(`${ok}transfer-encoding: chunked\r\n\r\n`, '1\r\nx\r\n'.repeat(2000), {
    end: 'bad-response',
  }),
  'a body in drips': endless(`${ok}\r\n`, 'x', { end: 'timeout', everyMs: 20 }),
  'headers in drips': endless(ok, 'x: y\r\n', { end: 'timeout', everyMs: 20 }),
  'headers without end': endless(ok, 'x-a: b\r\n'.repeat(100), { end: 'bad-response' }),
  'one header without end': endless(`${ok}x-a: `, kilobyte, { end: 'bad-response' }),
  'a first line without end': endless('HTTP/1.1 200 ', kilobyte, { end: 'too-large' }),
  'hints without end': endless('', 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n', { end: 'bad-response' }),
  silence: { answer: () => undefined, end: 'timeout' },
  'a circle of redirects': said(
    'HTTP/1.1 301 X\r\nlocation: /feed\r\ncontent-length: 0\r\n\r\n',
    'too-many-redirects',
  ),
  'a redirect to a file': said(
    'HTTP/1.1 302 X\r\nlocation: file:///etc/hostname\r\ncontent-length: 0\r\n\r\n',
    'bad-redirect',
  ),
  'a redirect to a long address': said(
    `HTTP/1.1 302 X\r\nlocation: /${'a'.repeat(10_000)}\r\ncontent-length: 0\r\n\r\n`,
    'too-many-redirects',
  ),
  'a length that is too short': said(`${ok}content-length: 1000\r\n\r\nshort`, 'reset'),
  'two lengths': said(`${ok}content-length: 5\r\ncontent-length: 6\r\n\r\nshort!`, 'reset'),
  'a length and chunks': said(
    `${ok}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    'reset',
  ),
  'another language': said('220 mail.example ESMTP\r\n', 'bad-response'),
  'wrong chunks': said(`${ok}transfer-encoding: chunked\r\n\r\nzz\r\nx\r\n`, 'bad-response'),
  'an end in the headers': said(`${ok}content-type: text/`, 'reset'),
}
