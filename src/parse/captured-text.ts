// The content of one element while it is read, and what its text means: text constructs of RSS and Atom all
// become HTML, so that the field mapper never meets markup. Pure.
import { decodeHTMLStrict } from 'entities'

/** Longer content is cut: 256 kB is several hundred times an ordinary article. */
const maxFieldChars = 256 * 1024

/** HTML has 140 elements; the end tags of more need not be told apart. */
const maxNames = 1000

interface Piece {
  readonly kind: 'raw' | 'literal' | 'tag'
  text: string
}

export class CapturedText {
  hasElements = false
  #pieces: Piece[] = []
  #size = 0
  /** Elements that are open inside, by name: how a stray end tag is told from the end of the field. */
  readonly #openCounts = new Map<string, number>()

  addRaw(raw: string): void {
    this.#add('raw', raw)
  }

  addLiteral(text: string): void {
    this.#add('literal', text)
  }

  /** Attributes are dropped: what is wanted in the end is plain text. */
  open(name: string): void {
    this.hasElements = true
    const count = this.#openCounts.get(name) ?? 0
    if (count > 0 || this.#openCounts.size < maxNames) this.#openCounts.set(name, count + 1)
    this.#add('tag', `<${localNameOf(name)}>`)
  }

  /** False where no such element is open inside. */
  close(name: string): boolean {
    const count = this.#openCounts.get(name) ?? 0
    if (count === 0) return false
    this.#openCounts.set(name, count - 1)
    this.#add('tag', `</${localNameOf(name)}>`)
    return true
  }

  /** The text without tags, entities decoded once. */
  plain(): string {
    return this.#pieces
      .map(({ kind, text }) => (kind === 'raw' ? decodeHTMLStrict(text) : kind === 'literal' ? text : ''))
      .join('')
  }

  /** Its own tags, and between them the decoded text, which is markup too. */
  decodedMarkup(): string {
    return this.#pieces.map(({ kind, text }) => (kind === 'raw' ? decodeHTMLStrict(text) : text)).join('')
  }

  /** The content as HTML where its own tags are the markup. */
  markup(): string {
    return this.#pieces.map(({ kind, text }) => (kind === 'literal' ? escapeHtml(text) : text)).join('')
  }

  #add(kind: Piece['kind'], text: string): void {
    const room = maxFieldChars - this.#size
    if (room <= 0 || text === '') return
    this.#size += text.length
    const last = this.#pieces.at(-1)
    // Joined, so that an entity is never seen in halves.
    if (last?.kind === kind) last.text += text.slice(0, room)
    else this.#pieces.push({ kind, text: text.slice(0, room) })
  }
}

function localNameOf(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (character) =>
    character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;',
  )
}

/** RSS says nothing about its texts: tags inside are markup, else the decoded text is HTML. */
export function htmlOfRss(captured: CapturedText): string {
  return captured.hasElements ? captured.markup() : captured.plain()
}

/** Atom says it by `type`, Atom 0.3 also by `mode`. */
export function htmlOfAtom(captured: CapturedText, attributes: ReadonlyMap<string, string>): string {
  const type = attributes.get('type')?.toLowerCase() ?? ''
  const mode = attributes.get('mode')?.toLowerCase() ?? ''
  if (type.includes('xhtml')) return captured.markup()
  if (captured.hasElements) return type === 'html' ? captured.decodedMarkup() : captured.markup()
  const plain = captured.plain()
  if (mode === 'base64' || isUndeclaredBase64(type, plain)) {
    const decoded = Buffer.from(plain, 'base64').toString('utf8')
    return type.includes('plain') ? escapeHtml(decoded) : decoded
  }
  if (type === 'text' || type.includes('plain')) return escapeHtml(plain)
  return type === '' && !looksLikeHtml(plain) ? escapeHtml(plain) : plain
}

function isUndeclaredBase64(type: string, text: string): boolean {
  if (!type.includes('/') || /text|xml|html/.test(type)) return false
  return text.trim() !== '' && /^[A-Za-z0-9+/=\s]+$/.test(text)
}

function looksLikeHtml(text: string): boolean {
  return /<\/?[a-z][^<>]*>|&(?:#\w{1,8}|[a-z]\w{1,30});/i.test(text)
}
