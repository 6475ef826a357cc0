// Where the feed begins within a response: behind blanks, warnings of the server's, and a DOCTYPE, whose
// entities are never defined. Pure.

const startPattern = /<(?:\?xml|!doctype|!--|(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel|urlset)(?=[\s>/]))/i
const rootPattern = /<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel|urlset|html)(?=[\s>/])/gi

/** How far the end of a DOCTYPE is looked for. Real ones are under a kilobyte. */
const maxDoctypeChars = 2_000_000

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them, so they go.
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g
// No text has these controls: they are windows-1252.
const misreadControls = /[\x80-\x9f]/g
const western = new TextDecoder('windows-1252')

/** The document from its first sign of XML on, without a DOCTYPE; undefined where nothing looks like a feed. */
export function findFeedStart(decoded: string): string | undefined {
  const start = decoded.search(startPattern)
  if (start < 0) return undefined
  return dropForbidden(dropDoctype(decoded.slice(start)))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: one look that spares most texts three.
const suspicious = /[\0-\x08\x0b\x0c\x0e-\x1f\x80-\x9f\ufffe\uffff]/

/** Without what XML does not allow; C1 controls become what windows-1252 has in their place. */
export function dropForbidden(text: string): string {
  if (!suspicious.test(text)) return text.toWellFormed()
  return text
    .replace(forbidden, '')
    .replace(misreadControls, (control) => western.decode(Uint8Array.of(control.charCodeAt(0))))
    .toWellFormed()
}

/** A DOCTYPE counts only before the root: within it the word is text, and within a comment too. */
function dropDoctype(document: string): string {
  const start = findDoctype(document)
  if (start === undefined) return document
  const end = endOfDoctype(document, start + '<!doctype'.length)
  return document.slice(0, start) + document.slice(end ?? rootAfter(document, start))
}

function findDoctype(document: string): number | undefined {
  for (let index = document.indexOf('<'); index >= 0; index = document.indexOf('<', index)) {
    if (document.startsWith('<!--', index)) index = endAt(document, '-->', index + 4)
    else if (document.startsWith('<?', index)) index = endAt(document, '?>', index + 2)
    else return /^<!doctype/i.test(document.slice(index, index + 10)) ? index : undefined
  }
  return undefined
}

function endAt(document: string, mark: string, from: number): number {
  const found = document.indexOf(mark, from)
  return found < 0 ? document.length : found + mark.length
}

function rootAfter(document: string, from: number): number {
  rootPattern.lastIndex = from
  return rootPattern.exec(document)?.index ?? document.length
}

/** Behind its `>`, with regard to quotes, comments and the internal subset; undefined for an unclosed one. */
function endOfDoctype(document: string, from: number): number | undefined {
  const limit = Math.min(document.length, from + maxDoctypeChars)
  let isInSubset = false
  for (let index = from; index < limit; index++) {
    const character = document[index]
    if (isInSubset && document.startsWith('<!--', index)) index = endAt(document, '-->', index + 4) - 1
    else if (character === '"' || character === "'") index = endAt(document, character, index + 1) - 1
    else if (character === '[') isInSubset = true
    else if (character === ']') isInSubset = false
    else if (character === '>' && !isInSubset) return index + 1
  }
  return undefined
}
