// Opens connections, to public addresses only. The address is judged where it is used: the literal, each
// address that the name resolves to, and in the end the peer that answered. So no redirect, no second answer of
// a name server and no spelling of an address leads past it, for http and https alike.
import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction, type Socket } from 'node:net'
import { buildConnector } from 'undici'
import type { AddressJudge } from './judge-address.ts'
import { TooLargeError } from './read-body.ts'

export interface ResolvedAddress {
  readonly address: string
  readonly family: 4 | 6
}

/** All addresses of a host. Rejects as `dns.lookup` does. */
export type Resolver = (host: string) => Promise<readonly ResolvedAddress[]>

export const systemResolver: Resolver = async (host) => {
  const found = await lookup(host, { all: true, order: 'verbatim' })
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }))
}

/** A host that is only reachable at an address which feeds may not have. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError'
  readonly code = 'PRIVATE_ADDRESS'
  readonly address: string
  readonly why: string

  constructor(address: string, why: string) {
    super(`${address} is not a public address (${why})`)
    this.address = address
    this.why = why
  }
}

export function createConnector(options: {
  judge: AddressJudge
  resolve: Resolver
  timeoutMs: number
  /** What may come over one connection. The HTTP parser counts neither a first line nor early hints. */
  maxWireBytes: number
}): buildConnector.connector {
  const { judge, resolve, timeoutMs, maxWireBytes } = options
  const connect = buildConnector({
    lookup: createLookup(resolve, judge),
    timeout: timeoutMs,
    // One request per host at a time leaves nothing to multiplex.
    allowH2: false,
  })
  return (target, callback) => {
    const host = target.hostname.replace(/^\[|\]$/g, '')
    const refused = isIP(host) === 0 ? undefined : refusalOf(host, judge)
    if (refused !== undefined) {
      callback(refused, null)
      return
    }
    connect(target, (error, socket) => {
      const refusedPeer = error === null ? refusalOf(socket.remoteAddress ?? '', judge) : undefined
      if (error !== null) {
        callback(error, null)
      } else if (refusedPeer !== undefined) {
        socket.destroy()
        callback(refusedPeer, null)
      } else {
        guardSize(socket, maxWireBytes)
        serveInPortions(socket)
        callback(null, socket)
      }
    })
  }
}

const sizeCheckMs = 50

function guardSize(socket: Socket, maxBytes: number): void {
  const timer = setInterval(() => {
    if (socket.bytesRead > maxBytes) socket.destroy(new TooLargeError(`over ${maxBytes} bytes`))
  }, sizeCheckMs)
  timer.unref()
  socket.once('close', () => clearInterval(timer))
}

const portionBytes = 8 * 1024

/**
 * The HTTP parser goes on to the end of what it was given after it has refused it, with an error for each header:
 * 100 ms for one read of 64 kB. An eighth of it at a time, and nothing more once the socket is destroyed.
 */
function serveInPortions(socket: Socket): void {
  const read = socket.read.bind(socket)
  socket.read = (size = Math.min(socket.readableLength, portionBytes)) =>
    socket.destroyed ? null : read(size === 0 ? undefined : size)
}

function refusalOf(address: string, judge: AddressJudge): PrivateAddressError | undefined {
  const verdict = judge(address)
  return verdict.kind === 'private' ? new PrivateAddressError(address, verdict.why) : undefined
}

/** Gives the connection only addresses that it may use: what is judged here is what is connected to. */
function createLookup(resolve: Resolver, judge: AddressJudge): LookupFunction {
  return (host, options, callback) => {
    resolveUsable(host, resolve, judge).then(
      (usable) => {
        const [first] = usable
        if (options.all === true || first === undefined) callback(null, [...usable])
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    )
  }
}

/** At least one. Private ones beside public ones are passed over: some networks give each name both. */
async function resolveUsable(
  host: string,
  resolve: Resolver,
  judge: AddressJudge,
): Promise<readonly ResolvedAddress[]> {
  const all = await resolve(host)
  const usable = all.filter(({ address }) => refusalOf(address, judge) === undefined)
  if (usable.length > 0) return usable
  throw (
    all.map(({ address }) => refusalOf(address, judge)).find((refusal) => refusal !== undefined) ??
    new NoAddressError(host)
  )
}

class NoAddressError extends Error {
  override readonly name = 'NoAddressError'
  readonly code = 'ENOTFOUND'

  constructor(host: string) {
    super(`${host} has no address`)
  }
}
