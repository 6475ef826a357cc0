// What a response is that is no feed: the operator wants to know whether an address has moved, a login or a
// captcha stands before it, or the server said nothing at all. Pure.

import { decodeHTMLStrict } from 'entities'
import { resolveAddress } from './resolve-address.ts'

export type NonFeedWhy =
  | 'empty'
  | 'bot-protection'
  | 'login-page'
  | 'html-page'
  | 'json-not-feed'
  | 'unknown-format'

export interface NonFeed {
  readonly why: NonFeedWhy
  /** A sentence for the operator. */
  readonly detail: string
}

/** The words are looked for in the head of the page only; they stand in its first kilobytes. */
const lookAtChars = 50_000

/** Marks of the services that ask whether a reader is human: their own paths and element names. */
const botMarks =
  /cf-challenge|challenge-platform|cf-mitigated|cdn-cgi\/|__ddg|ddos-guard|_incapsula_|datadome|px-captcha|perimeterx|g-recaptcha|h-captcha|hcaptcha\.com|captcha-delivery|sucuri_cloudproxy|enable javascript and cookies|checking your browser/i

const passwordField = /<input\b[^<>]{0,500}\btype\s{0,5}=\s{0,5}["']?password/i
const htmlMark = /<(?:!doctype\s{1,9}html|html|head|body|title|meta|div|script)[\s>]/i

/** @param url where it came from: what the page says of its feeds resolves against it. */
export function judgeNonFeed(text: string, url?: string): NonFeed {
  const head = text.slice(0, lookAtChars)
  if (head.trim() === '') return { why: 'empty', detail: 'The server answered with an empty body.' }
  if (!htmlMark.test(head)) {
    return {
      why: 'unknown-format',
      detail: 'The answer is neither RSS, Atom, RDF, JSON Feed nor a sitemap of news.',
    }
  }
  if (botMarks.test(head)) {
    return {
      why: 'bot-protection',
      detail: 'The server sent a page of its bot protection instead of the feed.',
    }
  }
  if (passwordField.test(head)) {
    return { why: 'login-page', detail: 'The server sent a login page instead of the feed.' }
  }
  const feedAddress = findFeedAddress(head, url)
  const wayOut = feedAddress === undefined ? '' : ` The page names a feed: ${feedAddress}`
  return {
    why: 'html-page',
    detail: `The server sent a web page instead of the feed${titleOf(head)}.${wayOut}`,
  }
}

const linkTag = /<link\b[^<>]{0,1000}>/gi
const feedType = /\btype\s{0,5}=\s{0,5}["']?application\/(?:rss\+xml|atom\+xml|feed\+json)/i
const hrefOf = /\bhref\s{0,5}=\s{0,5}(?:"([^"]{1,500})"|'([^']{1,500})'|([^\s"'<>]{1,500}))/i

/** The first feed that a page offers to readers, as browsers look for it. */
function findFeedAddress(html: string, url: string | undefined): string | undefined {
  for (const [tag] of html.matchAll(linkTag)) {
    const [, ...quoted] = feedType.test(tag) ? (hrefOf.exec(tag) ?? []) : []
    const href = quoted.find((found) => found !== undefined)
    const address = href === undefined ? undefined : resolveAddress(decodeHTMLStrict(href), url)
    if (address !== undefined) return URL.parse(address)?.href
  }
  return undefined
}

function titleOf(html: string): string {
  const title = /<title[^<>]{0,200}>([^<]{1,200})/i.exec(html)?.[1]?.replace(/\s+/g, ' ').trim()
  return title === undefined || title === '' ? '' : ` (its title: "${title.slice(0, 80).toWellFormed()}")`
}
