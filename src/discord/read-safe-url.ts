/** Discord takes links of up to 2048 characters in an embed; ours share the description with the facts. */
const maxUrlLength = 1000
const maxShownHostLength = 60
/** Names and IPv4 addresses; the brackets of an IPv6 address would end a masked link. */
const hostPattern = /^[a-z0-9._-]+$/

/** A link from a feed that may be put into a message. */
export interface SafeUrl {
  /** ASCII only, without parentheses, brackets, blanks and marks of markdown. */
  readonly href: string
  /** Where it really leads, for the eye; the end of the name is kept, since that is who owns it. */
  readonly host: string
}

/** Undefined for whatever is not plain http or https, hides a login before the host, or is too long. */
export function readSafeUrl(raw: string): SafeUrl | undefined {
  const url = raw.length > maxUrlLength ? null : URL.parse(raw)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return
  if (url.username !== '' || url.password !== '' || !hostPattern.test(url.hostname)) return
  const href = url.href.replace(/[()<>[\]\\|`"{}^]/g, encodeAscii)
  if (href.length > maxUrlLength) return
  return { href, host: shortenHost(url.hostname.replace(/^www\./, '')) }
}

function encodeAscii(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

function shortenHost(host: string): string {
  return host.length <= maxShownHostLength ? host : `…${host.slice(1 - maxShownHostLength)}`
}
