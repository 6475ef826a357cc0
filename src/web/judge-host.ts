import { isIP } from 'node:net'

/**
 * Whether our page is meant by who asks for `asked`, the header `Host`, at the address `reached`. A website can give its
 * own name the address of this machine, and would then read the page in the browser of whoever visits it (DNS rebinding).
 * So who reaches it from this machine is answered by addresses, by `localhost` and by the names that the operator gives
 * it. Who reaches it over a network may have any name for it. Pure.
 */
export function isOwnHost(asked: string | undefined, reached: string, names: readonly string[]): boolean {
  // No browser leaves it out.
  if (asked === undefined || !isLoopback(reached)) return true
  const name = nameIn(asked)
  if (name === undefined) return false
  const isAddress = isIP(name) !== 0 || name.startsWith('[')
  if (isAddress || name === 'localhost' || name.endsWith('.localhost')) return true
  return names.some((own) => nameIn(own) === name)
}

/** As browsers write it: lower case, ASCII, without the port. */
function nameIn(host: string): string | undefined {
  return URL.parse(`http://${host}`)?.hostname
}

function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1' || address === '::ffff:127.0.0.1'
}
