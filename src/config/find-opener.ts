import { Lexer } from 'yaml'

/** What the lexer says of its own state: of no length in the text. */
const marks: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f'])

export interface Opener {
  readonly kind: 'bracket' | 'quote'
  /** In characters from the start of the text. */
  readonly offset: number
}

/** The innermost bracket, or the quote, that opens before `end` and is not closed there; undefined where none is. */
export function findOpener(text: string, end: number): Opener | undefined {
  const brackets: number[] = []
  let offset = 0
  for (const token of new Lexer().lex(text)) {
    if (offset >= end) break
    if (isOpenQuote(token)) return { kind: 'quote', offset }
    if (token === '[' || token === '{') brackets.push(offset)
    if (token === ']' || token === '}') brackets.pop()
    offset += marks.has(token) ? 0 : token.length
  }
  const bracket = brackets.at(-1)
  return bracket === undefined ? undefined : { kind: 'bracket', offset: bracket }
}

function isOpenQuote(token: string): boolean {
  const [first] = token
  return (first === '"' || first === "'") && (token.length === 1 || token.at(-1) !== first)
}
