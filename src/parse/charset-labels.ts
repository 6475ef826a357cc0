// Charset names as servers and feeds write them, and the decoders behind them. Labels mean what they mean to
// browsers: `iso-8859-1` is windows-1252. Pure.
import iconv from 'iconv-lite'

/** Reads all bytes as one charset. @throws TypeError or RangeError where `fatal` and the bytes are not that. */
export interface Charset {
  readonly label: string
  /** Two-byte charsets of East Asia: their bytes make sense as nothing else. */
  readonly isEastAsian: boolean
  decode(bytes: Uint8Array, options: { readonly fatal: boolean }): string
}

/** gb2312 and gbk are subsets of gb18030, and feeds that declare them use all of it. */
const widened = new Map([
  ['gb2312', 'gb18030'],
  ['gb_2312-80', 'gb18030'],
  ['gbk', 'gb18030'],
  ['cp936', 'gb18030'],
  ['cp1251', 'windows-1251'],
  ['utf8', 'utf-8'],
  ['utf-16', 'utf-16le'],
])

const eastAsian = /^(?:gb|big5|euc-|shift|sjis|x-sjis|iso-2022|ks_c|hz)/

/** Undefined for a name that no decoder knows. */
export function findCharset(name: string): Charset | undefined {
  const trimmed = name.trim().toLowerCase().slice(0, 40)
  const label = widened.get(trimmed) ?? trimmed
  return label === '' ? undefined : (findNative(label) ?? findIconv(label))
}

function findNative(label: string): Charset | undefined {
  const encoding = nativeEncodingOf(label)
  if (encoding === undefined || encoding === 'replacement') return undefined
  return {
    label: encoding,
    isEastAsian: eastAsian.test(encoding),
    // A new decoder each time: one that threw keeps its half-read state.
    decode: (bytes, { fatal }) => new TextDecoder(encoding, { fatal }).decode(bytes),
  }
}

function nativeEncodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    // RangeError: browsers do not know the name.
    return undefined
  }
}

/** UTF-32, UTF-7 and pages that browsers have dropped. */
function findIconv(label: string): Charset | undefined {
  if (!iconv.encodingExists(label)) return undefined
  return {
    label,
    isEastAsian: eastAsian.test(label),
    decode: (bytes, { fatal }) => {
      const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), label)
      if (fatal && text.includes('\ufffd')) throw new TypeError(`not ${label}`)
      return text
    },
  }
}

/** `text/xml; charset="x"`, also written `charset:x`. */
export function charsetInHeader(contentType: string | undefined): string | undefined {
  return /charset\s{0,9}[=:]\s{0,9}["']?\s{0,9}([\w.:+-]{1,40})/i.exec(contentType?.slice(0, 1000) ?? '')?.[1]
}

/** The encoding of an XML declaration within the first kilobyte. */
export function charsetInXml(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const declaration = /<\?xml\b[^>]*>/i.exec(head)?.[0] ?? ''
  return /encoding\s{0,9}=\s{0,9}["']\s{0,9}([\w.:+-]{1,40})/i.exec(declaration)?.[1]
}
