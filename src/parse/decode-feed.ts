// Bytes of a feed to text. What the server and the feed declare is often wrong, so the bytes have the first
// word wherever they can be told apart; the declarations decide the rest. Pure.
import { isUtf8 } from 'node:buffer'
import { type Charset, charsetInHeader, charsetInXml, findCharset } from './charset-labels.ts'
import { detectCharset, isHardlyWestern } from './detect-charset.ts'
import { readMixedUtf8 } from './read-mixed-utf8.ts'

export interface DecodedFeed {
  readonly text: string
  /** The charset that it was read as, by its browser name. */
  readonly charset: string
  readonly why:
    | 'configured'
    | 'byte-order-mark'
    | 'byte-pattern'
    | 'valid-utf-8'
    | 'nearly-utf-8'
    | 'header'
    | 'xml-declaration'
    | 'detected'
    | 'last-resort'
}

export interface FeedBytes {
  readonly bytes: Uint8Array
  readonly contentType?: string | undefined
  /** The operator's word; it overrides everything. */
  readonly charset?: string | undefined
}

/** Never throws: what cannot be read otherwise is read as windows-1252. */
export function decodeFeed({ bytes, contentType, charset }: FeedBytes): DecodedFeed {
  const configured = charset === undefined ? undefined : findCharset(charset)
  if (configured !== undefined) return readAs(configured, bytes, 'configured')
  const marked = readMarked(bytes)
  if (marked !== undefined) return marked
  const declared = [
    { name: charsetInHeader(contentType), why: 'header' },
    { name: charsetInXml(bytes), why: 'xml-declaration' },
  ] as const
  const charsets = declared.flatMap(({ name, why }) => {
    const found = name === undefined ? undefined : findCharset(name)
    return found === undefined ? [] : [{ charset: found, why }]
  })
  return readUtf8(bytes, charsets[0]?.charset) ?? readDeclared(bytes, charsets) ?? readGuessed(bytes)
}

function readAs(charset: Charset, bytes: Uint8Array, why: DecodedFeed['why']): DecodedFeed {
  return { text: charset.decode(bytes, { fatal: false }), charset: charset.label, why }
}

/** The UTF-32 marks begin like the UTF-16 ones, so they are asked first. */
const marks = [
  { start: [0xff, 0xfe, 0x00, 0x00], name: 'utf-32le' },
  { start: [0x00, 0x00, 0xfe, 0xff], name: 'utf-32be' },
  { start: [0xef, 0xbb, 0xbf], name: 'utf-8' },
  { start: [0xff, 0xfe], name: 'utf-16le' },
  { start: [0xfe, 0xff], name: 'utf-16be' },
] as const

/** What a leading `<` looks like without a mark. */
const patterns = [
  { start: [0x3c, 0x00, 0x00, 0x00], name: 'utf-32le' },
  { start: [0x00, 0x00, 0x00, 0x3c], name: 'utf-32be' },
  { start: [0x3c, 0x00], name: 'utf-16le' },
  { start: [0x00, 0x3c], name: 'utf-16be' },
] as const

function readMarked(bytes: Uint8Array): DecodedFeed | undefined {
  return readByStart(bytes, marks, 'byte-order-mark') ?? readByStart(bytes, patterns, 'byte-pattern')
}

function readByStart(
  bytes: Uint8Array,
  starts: readonly { readonly start: readonly number[]; readonly name: string }[],
  why: DecodedFeed['why'],
): DecodedFeed | undefined {
  const found = starts.find(({ start }) => start.every((byte, index) => bytes[index] === byte))
  const charset = found === undefined ? undefined : findCharset(found.name)
  if (charset === undefined) return undefined
  // A UTF-8 mark over other bytes: read what is sound, and the rest as a sloppy editor meant it.
  const mixed = charset.label === 'utf-8' && !isUtf8(bytes) ? readMixedUtf8(bytes) : undefined
  return mixed === undefined ? readAs(charset, bytes, why) : { text: mixed, charset: 'utf-8', why }
}

/** Begins the shifts of the seven-bit charsets of East Asia. */
const escapeByte = 0x1b

/** Valid UTF-8 is hardly ever anything else, whatever is declared; escape sequences are the exception. */
function readUtf8(bytes: Uint8Array, declared: Charset | undefined): DecodedFeed | undefined {
  if (isUtf8(bytes)) {
    if (/^(?:utf-?7|iso-2022)/.test(declared?.label ?? '')) return undefined
    const guess = bytes.includes(escapeByte) ? detectCharset(bytes) : undefined
    if (guess?.label.startsWith('iso-2022') === true) return readAs(guess, bytes, 'detected')
    return { text: new TextDecoder().decode(bytes), charset: 'utf-8', why: 'valid-utf-8' }
  }
  if (declared?.isEastAsian === true) return undefined
  const text = readMixedUtf8(bytes)
  return text === undefined ? undefined : { text, charset: 'utf-8', why: 'nearly-utf-8' }
}

interface Declared {
  readonly charset: Charset
  readonly why: 'header' | 'xml-declaration'
}

function readDeclared(bytes: Uint8Array, declared: readonly Declared[]): DecodedFeed | undefined {
  for (const { charset, why } of declared) {
    // Servers put this name on everything: over other scripts the bytes are asked instead.
    if (charset.label === 'windows-1252' && isHardlyWestern(bytes)) continue
    const text = readStrictly(charset, bytes)
    if (text !== undefined) return { text, charset: charset.label, why }
  }
  return undefined
}

/** East Asian feeds hold a character of some vendor here and there: a few unreadable ones are no proof. */
const maxUnreadableShare = 0.01

function readStrictly(charset: Charset, bytes: Uint8Array): string | undefined {
  try {
    return charset.decode(bytes, { fatal: true })
  } catch {
    if (!charset.isEastAsian) return undefined
    const text = charset.decode(bytes, { fatal: false })
    return text.split('\ufffd').length - 1 < text.length * maxUnreadableShare ? text : undefined
  }
}

function readGuessed(bytes: Uint8Array): DecodedFeed {
  const guess = detectCharset(bytes)
  const guessed = guess === undefined ? undefined : readStrictly(guess, bytes)
  if (guess !== undefined && guessed !== undefined) {
    return { text: guessed, charset: guess.label, why: 'detected' }
  }
  const text = new TextDecoder('windows-1252').decode(bytes)
  return { text, charset: 'windows-1252', why: 'last-resort' }
}
