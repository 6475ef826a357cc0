// Which addresses the fetcher may reach. A feed's host is whatever somebody else's DNS or redirect says, so
// everything that is not plainly the public Internet is refused. Pure.
import { BlockList, isIP, isIPv4 } from 'node:net'

export type AddressVerdict = { readonly kind: 'public' } | { readonly kind: 'private'; readonly why: string }

export type AddressJudge = (address: string) => AddressVerdict

/** From the special-purpose registries of IANA (RFC 6890 and its updates). */
const ranges: readonly (readonly [string, number, string])[] = [
  ['0.0.0.0', 8, 'this host'],
  ['10.0.0.0', 8, 'private network'],
  ['100.64.0.0', 10, 'carrier-grade NAT'],
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'link-local and cloud metadata'],
  ['172.16.0.0', 12, 'private network'],
  ['192.0.0.0', 24, 'protocol assignments'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.88.99.0', 24, '6to4 relay'],
  ['192.168.0.0', 16, 'private network'],
  ['198.18.0.0', 15, 'benchmarking'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved and broadcast'],
  ['::', 96, 'this host, loopback and IPv4-compatible'],
  ['::ffff:0:0:0', 96, 'IPv4-translated'],
  ['fc00::', 7, 'private network'],
  ['fe80::', 10, 'link-local'],
  ['fec0::', 10, 'site-local'],
  ['ff00::', 8, 'multicast'],
  ['64:ff9b::', 96, 'NAT64'],
  ['64:ff9b:1::', 48, 'NAT64'],
  ['100::', 64, 'discard'],
  ['2001::', 32, 'Teredo'],
  ['2001:db8::', 32, 'documentation'],
  ['2002::', 16, '6to4'],
  ['3fff::', 20, 'documentation'],
  ['5f00::', 16, 'segment routing'],
]

const lists = ranges.map(([network, prefix, why]) => {
  const list = new BlockList()
  list.addSubnet(network, prefix, familyOf(network))
  return { list, why }
})

/** `address` is a literal without brackets. An IPv4 rule holds for the IPv4-mapped form as well. */
export function judgeAddress(address: string): AddressVerdict {
  if (isIP(address) === 0) return { kind: 'private', why: 'no address' }
  const found = lists.find(({ list }) => list.check(address, familyOf(address)))
  return found === undefined ? { kind: 'public' } : { kind: 'private', why: found.why }
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv4(address) ? 'ipv4' : 'ipv6'
}
