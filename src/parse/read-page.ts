// An article's page to text: what a browser's reader view shows. Hostile pages are bounded before a tree is made
// of them, for a tree costs more than its length where it is deep. Pure.
import { Readability } from '@mozilla/readability'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { htmlToLine, htmlToText } from '../text/html-to-text.ts'
import { decodeFeed } from './decode-feed.ts'
import { judgeNonFeed } from './judge-non-feed.ts'

/** A page as it came. It can be sent to another thread. */
export interface PageBytes {
  readonly bytes: Uint8Array
  readonly contentType?: string | undefined
}

/** An article's page as text. */
export interface Page {
  readonly kind: 'page'
  /** May be empty. */
  readonly title: string
  /** Its paragraphs, separated by a blank line. */
  readonly body: string
  /** As the page says it, such as `2021-07-07T09:30:00+03:00`. */
  readonly published?: string
}

export interface RefusedPage {
  readonly kind: 'refused'
  readonly why: 'no-html' | 'too-large' | 'too-deep' | 'bot-protection' | 'login-page' | 'no-article'
  /** A sentence for the operator. */
  readonly detail: string
}

/** Pages of outlets have 0.1 to 1 million bytes, 3,000 elements and depths below 60. */
const maxBytes = 3_000_000
const maxElements = 20_000
const maxDepth = 200
/** With less of it a page is tried again less strictly. */
const usualChars = 200
const maxChallengeChars = 600

/** Never throws. */
export function readPage({ bytes, contentType }: PageBytes): Page | RefusedPage {
  if (bytes.length > maxBytes) return refuse('too-large', `The page has more than ${maxBytes / 1e6} MB.`)
  const { text } = decodeFeed({ bytes, contentType: withMetaCharset(bytes, contentType) })
  const looksLike = judgeNonFeed(text)
  if (!['html-page', 'login-page', 'bot-protection'].includes(looksLike.why))
    return refuse('no-html', 'The answer is no web page.')
  const excess = findExcess(text)
  if (excess !== undefined) return excess
  const article = extract(text)
  // Whoever guards a site leaves the same marks in its stories as in what it shows instead of them, which is short.
  if (looksLike.why === 'bot-protection' && (article?.body.length ?? 0) < maxChallengeChars)
    return refuse('bot-protection', 'The page asks for a human.')
  if (article !== undefined) return article
  return looksLike.why === 'login-page'
    ? refuse('login-page', 'The page asks for a login.')
    : refuse('no-article', 'The page has no article that can be told from the rest.')
}

function extract(text: string): Page | undefined {
  const { document } = parseHTML(text)
  if (document.documentElement === null) return undefined
  const found = new Readability(document, {
    maxElemsToParse: maxElements,
    charThreshold: usualChars,
  }).parse()
  const body = htmlToText(found?.content ?? '')
  if (found === null || body === '') return undefined
  const published = found.publishedTime?.trim()
  return {
    kind: 'page',
    title: htmlToLine(found.title ?? ''),
    body,
    ...(published === undefined || published === '' ? {} : { published }),
  }
}

function refuse(why: RefusedPage['why'], detail: string): RefusedPage {
  return { kind: 'refused', why, detail }
}

const pieceChars = 16_384

/** A page that no browser's reader view is meant for. */
function findExcess(text: string): RefusedPage | undefined {
  let [depth, deepest, count] = [0, 0, 0]
  const parser = new Parser({
    onopentag: () => {
      count += 1
      depth += 1
      deepest = Math.max(deepest, depth)
    },
    onclosetag: () => {
      depth -= 1
    },
  })
  // In pieces, for the parser itself is slow where a page is deep.
  for (let at = 0; at < text.length && deepest <= maxDepth && count <= maxElements; at += pieceChars)
    parser.write(text.slice(at, at + pieceChars))
  if (deepest > maxDepth)
    return refuse('too-deep', `The page nests more than ${maxDepth} elements in each other.`)
  if (count > maxElements) return refuse('too-large', `The page has more than ${maxElements} elements.`)
  return undefined
}

const metaCharset = /<meta\b[^<>]{0,200}\bcharset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{1,40})/i
/** Browsers look no further. */
const metaWithinBytes = 1024

function withMetaCharset(bytes: Uint8Array, contentType = ''): string {
  if (/charset=/i.test(contentType)) return contentType
  const charset = metaCharset.exec(Buffer.from(bytes.subarray(0, metaWithinBytes)).toString('latin1'))?.[1]
  return charset === undefined ? contentType : `text/html; charset=${charset}`
}
