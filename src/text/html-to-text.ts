// Plain text from HTML as feeds carry it: fragments, whole pages, and things that were never HTML. Pure.
// It reads tokens, never a tree, so that no nesting and no missing end tag costs more than its length.
import { Tokenizer } from 'htmlparser2'

/** Gaps between two pieces of text, from weak to strong; of several in a row the strongest stands. */
const gaps = ['', ' ', '\n', '\n\n'] as const
const nothing = 0
const space = 1
const newLine = 2
const blankLine = 3
type Gap = typeof nothing | typeof space | typeof newLine | typeof blankLine

const gapOfElement = new Map<string, Gap>([
  ...['br', 'li', 'tr', 'dt', 'dd', 'option'].map((name) => [name, newLine] as const),
  ...['td', 'th'].map((name) => [name, space] as const),
  ...['p', 'div', 'section', 'article', 'main', 'aside', 'header', 'footer', 'nav', 'address'].map(asBlock),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'blockquote', 'pre', 'figure', 'figcaption'].map(asBlock),
  ...['ul', 'ol', 'dl', 'table', 'caption', 'form', 'fieldset', 'center', 'details', 'summary'].map(asBlock),
])

/** Elements whose text is for machines, or for browsers that cannot show them. */
const unread = new Set(['script', 'style', 'template', 'iframe', 'head', 'audio', 'video'])

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g

function asBlock(name: string): readonly [string, Gap] {
  return [name, blankLine]
}

/** Text of an HTML fragment; paragraphs are separated by a blank line, lines of one by a line feed. */
export function htmlToText(html: string): string {
  const writer = new TextWriter()
  // Nothing in it is markup: its own blank lines are the paragraphs.
  if (!html.includes('<')) writer.keepBlankLines = true
  readTokens(html, writer)
  return writer.text.toWellFormed()
}

/** What most titles are without: markup, controls, and any blank but a single one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a text that holds them is read in full.
const needsReading = /[<&\0-\x1f\x7f\ufffe\uffff]|\s\s|[^\S ]/

/** The same on one line, as titles need it. */
export function htmlToLine(html: string): string {
  if (!needsReading.test(html)) return html.trim().toWellFormed()
  return htmlToText(html).replace(/\s+/g, ' ').trim()
}

class TextWriter {
  text = ''
  keepBlankLines = false
  #gap: Gap = nothing

  write(raw: string): void {
    const piece = raw.replace(controls, '')
    const trimmed = piece.trim()
    if (trimmed === '') {
      if (piece !== '') this.space(space)
      return
    }
    if (piece.trimStart().length < piece.length) this.space(space)
    if (this.text !== '') this.text += gaps[this.#gap]
    this.text += this.keepBlankLines ? joinLines(trimmed) : trimmed.replace(/\s+/g, ' ')
    this.#gap = piece.trimEnd().length < piece.length ? space : nothing
  }

  space(gap: Gap): void {
    if (gap > this.#gap) this.#gap = gap
  }
}

/** Blank lines stay, single line breaks are only wrapping. */
function joinLines(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .join('\n\n')
}

function readTokens(html: string, writer: TextWriter): void {
  let name = ''
  const skipped = { name: '', depth: 0 }
  let run = ''
  const flush = (): void => {
    if (run !== '' && skipped.depth === 0) writer.write(run)
    run = ''
  }
  const open = (): void => {
    flush()
    if (skipped.depth > 0) skipped.depth += name === skipped.name ? 1 : 0
    else if (unread.has(name)) Object.assign(skipped, { name, depth: 1 })
    else writer.space(gapOfElement.get(name) ?? nothing)
  }
  const close = (closed: string): void => {
    flush()
    if (skipped.depth > 0) skipped.depth -= closed === skipped.name ? 1 : 0
    else writer.space(gapOfElement.get(closed) ?? nothing)
  }
  const ignore = (): void => {}
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true, recognizeSelfClosing: true },
    {
      ontext: (start, end) => {
        run += html.slice(start, end)
      },
      ontextentity: (codePoint) => {
        run += String.fromCodePoint(codePoint)
      },
      // Feeds wrap a second time what is in CDATA already.
      oncdata: (start, end, offset) => {
        run += html.slice(start, end - offset)
      },
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase()
      },
      onopentagend: open,
      onselfclosingtag: () => {
        open()
        close(name)
      },
      onclosetag: (start, end) => close(html.slice(start, end).toLowerCase()),
      onend: flush,
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
