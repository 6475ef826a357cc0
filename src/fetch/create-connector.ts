// Opens connections, to public addresses only. The address is judged where it is used: the literal, each
// address that the name resolves to, and in the end the peer that answered. So no redirect, no second answer of
// a name server and no spelling of an address leads past it, for http and https alike.
import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import type { AddressJudge } from './judge-address.ts'

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
}): buildConnector.connector {
  const { judge, resolve, timeoutMs } = options
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
        callback(null, socket)
      }
    })
  }
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
