import type { Mention } from '../../model/mention.ts'
import type { Span } from '../../model/reason.ts'
import type { Mark, MarkLabel } from './mark.ts'
import type { Token } from './token.ts'

/** A mention with the tokens that it covers, both included. */
export interface PlacedMention {
  readonly mention: Mention
  readonly first: number
  readonly last: number
}

/** A sentence, or the part of one that a semicolon or a "while" sets apart: the unit that is read. */
export interface Passage {
  readonly index: number
  /** Sentences are counted from 0, the title included. */
  readonly sentence: number
  readonly paragraph: number
  /** BCP 47 primary tag of the language that it is read in. */
  readonly lang: string
  readonly isTitle: boolean
  readonly span: Span
  readonly text: string
  readonly tokens: readonly Token[]
  /** A clause cut from the end of a sentence because it tells of another year. */
  readonly isOldClause: boolean
  /** Of its span, what is read as a passage of its own. */
  readonly cut?: Span
  /** By label, in the order of the text, none inside another of its label. */
  readonly marks: ReadonlyMap<MarkLabel, readonly Mark[]>
  readonly bases: readonly PlacedMention[]
  readonly actors: readonly PlacedMention[]
}

/** A run of tokens, both ends included. */
export interface Run {
  readonly first: number
  readonly last: number
}

export function marksOf(passage: Passage, ...labels: readonly MarkLabel[]): readonly Mark[] {
  const [only] = labels
  if (labels.length === 1 && only !== undefined) return passage.marks.get(only) ?? []
  return labels.flatMap((label) => passage.marks.get(label) ?? []).sort((a, b) => a.first - b.first)
}

export function hasMark(passage: Passage, ...labels: readonly MarkLabel[]): boolean {
  return labels.some((label) => (passage.marks.get(label)?.length ?? 0) > 0)
}

/** Words between two runs: 0 where they touch or overlap. */
export function distanceBetween(a: Run, b: Run): number {
  return Math.max(0, a.first > b.first ? a.first - b.last - 1 : b.first - a.last - 1)
}

export function overlaps(a: Run, b: Run): boolean {
  return a.first <= b.last && b.first <= a.last
}

const clauseEnd = /[,;:.!?()،؛؟—–，、；：。！？（）।]/u

/** True where punctuation that ends a clause stands between the two runs. */
export function isClauseBetween(passage: Passage, a: Run, b: Run): boolean {
  const from = Math.min(a.last, b.last) + 1
  const to = Math.max(a.first, b.first)
  for (let at = from; at <= to; at++) {
    if (startsClause(passage.tokens[at])) return true
  }
  return false
}

/** "أن متعاقداً قُتل وأن خمسة أصيبوا": behind an Arabic "and that" stands another statement. */
export function isThatBetween(passage: Passage, { last }: Run, { first }: Run): boolean {
  return (
    passage.lang === 'ar' &&
    marksOf(passage, 'that').some(
      (mark) => mark.first > last && mark.first < first && /^و/.test(passage.tokens[mark.first]?.word ?? ''),
    )
  )
}

/** The folded word there; empty where the passage has none. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? ''
}

/** Where the word before a name and its article stands: "on" of "on the Taliban". English. */
export function beforeThe(tokens: readonly Token[], first: number): number {
  return wordAt(tokens, first - 1) === 'the' ? first - 2 : first - 1
}

/** True where punctuation that ends a clause stands before the word. */
export function startsClause(token: Token | undefined): boolean {
  return clauseEnd.test(token?.gap ?? '')
}

/** The run as a span of the article's text. */
export function spanOf(passage: Passage, run: Run): Span {
  return {
    start: passage.tokens[run.first]?.span.start ?? passage.span.start,
    end: passage.tokens[run.last]?.span.end ?? passage.span.end,
  }
}

/** The run as the article writes it. */
export function wordsOf(passage: Passage, run: Run): string {
  const { start, end } = spanOf(passage, run)
  return passage.text.slice(start - passage.span.start, end - passage.span.start)
}
