// The form of an article's address in which its copies are equal: never shown, never asked. Pure.

/** Parameters that say where a reader came from, not what is read. */
const trackingNames = new Set([
  ...[
    'fbclid',
    'gclid',
    'dclid',
    'yclid',
    'msclkid',
    'twclid',
    'igshid',
    'mc_cid',
    'mc_eid',
    'ocid',
    'cmpid',
  ],
  ...[
    'ref',
    'ref_src',
    'ref_url',
    'src',
    'source',
    'from',
    'smid',
    'smtyp',
    'partner',
    'cmp',
    'ncid',
    'sr_share',
  ],
  ...['at_medium', 'at_campaign', 'at_custom1', 'at_custom2', 'xtor', 'feed', 'rss', 'traffic_source', 'amp'],
])
const trackingPrefix = /^(?:utm_|at_|pk_|mtm_|hsa_|_hs|oly_|vero_|wt_|trk_)/

/** Undefined for a front page and for what is no web address: neither names an article. */
export function canonicalLink(link: string): string | undefined {
  const url = URL.parse(link)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  const host = url.hostname.replace(/^(?:(?:www\d?|m|amp|mobile)\.)+(?=[^.]+\.)/, '')
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:amp|index\.(?:html?|php|aspx?))\/?$/i, '')
    .replace(/\/$/, '')
    .replace(/%[0-9a-f]{2}/gi, (encoded) => encoded.toUpperCase())
  const query = canonicalQuery(url.searchParams)
  if (path === '' && query === '') return undefined
  const port = url.port === '' ? '' : `:${url.port}`
  return `https://${host}${port}${path}${query === '' ? '' : `?${query}`}`
}

function canonicalQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(
    ([name]) => !trackingNames.has(name.toLowerCase()) && !trackingPrefix.test(name.toLowerCase()),
  )
  return new URLSearchParams(kept.sort(byNameAndValue)).toString()
}

function byNameAndValue(a: readonly [string, string], b: readonly [string, string]): number {
  const [left, right] = [a.join('='), b.join('=')]
  return left < right ? -1 : left > right ? 1 : 0
}
