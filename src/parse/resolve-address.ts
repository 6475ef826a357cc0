// Addresses in feeds: kept as written where they are whole, resolved where they are relative. Pure.

const webPattern = /^https?:\/\//i
const schemePattern = /^[a-z][a-z0-9+.-]*:/i

/** The absolute form of `written`; undefined where it is no web address, such as `javascript:`. */
export function resolveAddress(written: string, base: string | undefined): string | undefined {
  const address = written.replace(/[\t\n\r]+/g, '').trim()
  if (webPattern.test(address)) return URL.canParse(address) ? address : undefined
  if (address === '' || schemePattern.test(address) || base === undefined) return undefined
  const resolved = URL.parse(address, base)?.href
  return resolved !== undefined && webPattern.test(resolved) ? resolved : undefined
}
