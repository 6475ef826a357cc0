// The parts of a sentence that are read apart, and the datelines that are not read.
import type { Span } from '../../model/reason.ts'
import { listRivalTolls } from './cut-rival-tolls.ts'
import { dropAsides } from './drop-asides.ts'
import type { Lexicon } from './find-marks.ts'
import { findOldClause } from './find-old-clause.ts'
import type { Mark } from './mark.ts'
import { toSerbianLatin } from './serbian-script.ts'
import { findTokens, type Token } from './token.ts'

// "BAGHDAD (Reuters) — ", "WASHINGTON, Jan 8 (AP) - ", "МОСКВА, 5 янв - ": place in capitals, then a dash.
const dateline =
  /^\p{Lu}[\p{Lu}\s.,'’/-]{1,40}(?:,\s*\p{L}{3,9}\.?\s*\d{1,2}|,\s*\d{1,2}\s*\p{L}{3,9}\.?)?\s{0,2}(?:[(/][^()/\n]{2,30}[)/])?\s{0,2}\.?\s{0,2}[—–-]{1,2}\s/u
// The same as a sentence of its own: "WASHINGTON, January 8." or "/TASS/."
const bareDateline =
  /^(?:\p{Lu}[\p{Lu}\s'’-]{2,40},\s*(?:\p{L}{3,9}\.?\s*\d{1,2}|\d{1,2}\s*\p{L}{3,9})\.?|\/\p{Lu}[\p{L}\s.-]{1,20}\/\.?)$/u

// The hour of an entry of a live page, as a sentence of its own: "08:14."
const bareClock = /^\d{1,2}:\d{2}\s*[.—–-]?$/u

/** @returns the sentence without its dateline; undefined where it is nothing else. */
export function cutDateline(text: string, span: Span, isBody: boolean): Span | undefined {
  if (!isBody) return span
  const own = text.slice(span.start, Math.min(span.end, span.start + 160))
  if (bareDateline.test(text.slice(span.start, Math.min(span.end, span.start + 100)))) return undefined
  if (bareClock.test(own.trim())) return undefined
  const length = dateline.exec(own)?.[0].length ?? 0
  return length < span.end - span.start ? { start: span.start + length, end: span.end } : span
}

/** A part shorter than this says nothing alone: "; no casualties" is three words. */
const leastWords = 2
/** Words of a clause that tells something of its own. */
const leastClause = 4

/** What is read apart, with its words and what the lexicon knows of them. */
export interface Part {
  readonly span: Span
  readonly tokens: readonly Token[]
  readonly marks: readonly Mark[]
  /** A clause that tells of another year. */
  readonly isOldClause: boolean
  /** What was cut out of its middle. */
  readonly cut?: Span
}

export interface Sentence {
  /** The whole text, and where in it the sentence stands. */
  readonly text: string
  readonly span: Span
  readonly lang: string
  /** Of publication. */
  readonly year: number
}

export function splitParts(
  { text, span, lang, year }: Sentence,
  lexicon: Lexicon | undefined,
): readonly Part[] {
  const found = findTokens(text.slice(span.start, span.end), span.start, lang)
  const tokens = dropAsides(lang === 'sr' ? toSerbianLatin(found) : found)
  const marks = lexicon?.findMarks(tokens) ?? []
  const rivals = lang === 'en' ? listRivalTolls(tokens, marks) : []
  const old = findOldClause(tokens, marks, { lang, year })
  const cuts = [0, ...listCuts(tokens, marks), ...rivals, ...(old === undefined ? [] : [old])]
  const edges = [...new Set(cuts)].sort((a, b) => a - b)
  if (edges.length === 1) return [{ span, tokens, marks, isOldClause: false }]
  return edges.map((from, place) => {
    const to = edges[place + 1] ?? tokens.length
    const start = from === 0 ? span.start : (tokens[from]?.span.start ?? span.start)
    const end = to === tokens.length ? span.end : (tokens[to - 1]?.span.end ?? span.end)
    return {
      span: { start, end },
      tokens: cutTokens(tokens, from, to),
      marks: cutMarks(marks, from, to),
      isOldClause: from === old,
    }
  })
}

/** What stood before the first word belongs to the cut. */
function cutTokens(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  return tokens.slice(from, to).map((token, at) => (at === 0 ? { ...token, gap: '' } : token))
}

/** No phrase reaches across a cut. */
function cutMarks(marks: readonly Mark[], from: number, to: number): readonly Mark[] {
  return marks
    .filter(({ first, last }) => first >= from && last < to)
    .map((mark) => ({ ...mark, first: mark.first - from, last: mark.last - from }))
}

/** Tokens before which a new statement begins: behind a semicolon, at ", while", at a "but" between two speakers. */
function listCuts(tokens: readonly Token[], marks: readonly Mark[]): readonly number[] {
  const said = marks.filter(({ label }) => label === 'said')
  const semicolons = tokens.flatMap(({ gap }, at) => (/[;؛；]/u.test(gap) && at >= leastWords ? [at] : []))
  const breaks = marks
    .filter(({ label, first }) => label === 'clause-break' && /[,،，、]/u.test(tokens[first]?.gap ?? ''))
    .map(({ first }) => first)
  const contrasts = marks
    .filter(({ label }) => label === 'contrast')
    .map(({ first }) => first)
    .filter((at) => said.some(({ last }) => last < at) && said.some(({ first }) => first > at))
  // "…، وقال مدير المستشفى": Arabic joins its "and" to the verb of the next who speaks.
  const speakers = said
    .filter(({ first }) => /[،,]/u.test(tokens[first]?.gap ?? '') && /^و/.test(tokens[first]?.word ?? ''))
    .filter((verb) => said.some(({ last }) => last < verb.first) && isBySpeaker(verb, marks))
    .map(({ first }) => first)
  const clauses = [...breaks, ...contrasts, ...speakers].filter(
    (at) => at >= leastClause && tokens.length - at >= leastClause,
  )
  return [...new Set([...semicolons, ...clauses])].sort((a, b) => a - b)
}

/** Words from "said" to who speaks. */
const speakerReach = 2

function isBySpeaker({ last }: Mark, marks: readonly Mark[]): boolean {
  return marks.some(
    ({ label, first }) =>
      (label === 'speaker' || label === 'known-speaker') && first > last && first - last <= speakerReach,
  )
}
