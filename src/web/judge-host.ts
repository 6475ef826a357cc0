import { isIP } from 'node:net'

/**
 * Whether a page that listens on `listening` is meant by who asks for `asked`, the header `Host`. A website can give its
 * own name the address of this machine, and would then read the page in the browser of whoever visits it (DNS rebinding).
 * So what listens on this machine alone answers to addresses, to `localhost` and to the names that the operator gives it.
 * What listens on a network is for all who reach it. Pure.
 * @param listening an address.
 */
export function isOwnHost(asked: string | undefined, listening: string, names: readonly string[]): boolean {
  // No browser leaves it out.
  if (asked === undefined || !isLoopback(listening)) return true
  const name = URL.parse(`http://${asked}`)?.hostname
  if (name === undefined) return false
  const isAddress = isIP(name) !== 0 || name.startsWith('[')
  return isAddress || name === 'localhost' || name.endsWith('.localhost') || names.includes(name)
}

function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1' || address === '::ffff:127.0.0.1'
}
