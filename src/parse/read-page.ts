import { Parser } from 'htmlparser2'
import { decodeFeed, type FeedBytes } from './decode-feed.ts'

/** An article's page as text. */
export interface Page {
  readonly title: string
  /** Its paragraphs, separated by a blank line. */
  readonly body: string
  /** As the page says it, such as `2021-07-07T09:30:00+03:00`. */
  readonly published?: string
}

/** Captions, teasers and buttons stand in paragraphs too; they are shorter. */
const minParagraphChars = 40

/** Never throws; a page without paragraphs has an empty body. */
export function readPage(bytes: FeedBytes): Page {
  const collector = new PageCollector()
  const parser = new Parser(collector)
  parser.write(decodeFeed(bytes).text)
  parser.end()
  return collector.page()
}

class PageCollector {
  readonly #paragraphs: { readonly text: string; readonly isInArticle: boolean }[] = []
  readonly #meta = new Map<string, string>()
  #articleDepth = 0
  #open: { kind: 'p' | 'title'; text: string } | undefined
  #title = ''

  onopentag(name: string, attributes: Record<string, string>): void {
    const key = attributes['property'] ?? attributes['name']
    if (name === 'meta' && key !== undefined) this.#meta.set(key.toLowerCase(), attributes['content'] ?? '')
    if (name === 'article' || name === 'main') this.#articleDepth += 1
    if (name === 'p' || name === 'title') this.#open = { kind: name, text: '' }
    if (name === 'br' && this.#open !== undefined) this.#open.text += ' '
  }

  ontext(text: string): void {
    if (this.#open !== undefined) this.#open.text += text
  }

  onclosetag(name: string): void {
    if (name === 'article' || name === 'main') this.#articleDepth = Math.max(0, this.#articleDepth - 1)
    if (this.#open === undefined || name !== this.#open.kind) return
    const text = this.#open.text.replace(/\s+/g, ' ').trim()
    if (name === 'title') this.#title ||= text
    else if (text.length >= minParagraphChars)
      this.#paragraphs.push({ text, isInArticle: this.#articleDepth > 0 })
    this.#open = undefined
  }

  page(): Page {
    const inArticle = this.#paragraphs.filter(({ isInArticle }) => isInArticle)
    const kept = inArticle.length > 0 ? inArticle : this.#paragraphs
    const published = this.#meta.get('article:published_time')
    return {
      title: this.#meta.get('og:title') ?? this.#title,
      body: kept.map(({ text }) => text).join('\n\n'),
      ...(published === undefined ? {} : { published }),
    }
  }
}
