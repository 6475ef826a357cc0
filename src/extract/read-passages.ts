// Cuts an article into the passages that are read, with the words of the lexicon and the mentions in their
// places. Datelines and the page's own text are left out. Reads a bounded part of the article.
import type { Article } from '../model/article.ts'
import { textOf } from '../model/article.ts'
import type { Mention } from '../model/mention.ts'
import type { Span } from '../model/reason.ts'
import { weaponClasses } from '../model/weapon.ts'
import { findSentences } from '../text/sentences.ts'
import type { Lexicon, Mark, MarkLabel } from './compile-lexicon.ts'
import type { Passage, PlacedMention } from './passage.ts'
import { overlaps } from './passage.ts'
import { findTokens, type Token } from './token.ts'

/** About 4,000 words: the news stands at the head of an article, and time must stay bounded. */
const maxLength = 24_000
const maxPassages = 300
const longestTitle = 300

/** Marks inside a longer mark of these lists mean nothing by themselves. */
const weaponLabels: readonly MarkLabel[] = weaponClasses.map((weapon) => `weapon:${weapon}` as const)
const shadows: Readonly<Partial<Record<MarkLabel, readonly MarkLabel[]>>> = {
  'no-weapon': [...weaponLabels, 'intercepted'],
  'no-attack': ['attack-verb', 'attack-noun'],
  'no-casualties': ['killed', 'injured', 'no-injured', 'no-killed', 'attack-verb'],
  'no-injured': ['injured', 'killed', 'attack-verb'],
  'no-killed': ['killed', 'injured'],
  'casualties-unknown': ['no-casualties', 'no-injured', 'no-killed', 'killed', 'injured'],
  'no-damage': ['damage'],
  // "revenge for the killing of a general": his death is no toll of this attack.
  anniversary: ['killed'],
  unclaimed: ['claimed', 'nobody'],
  'usually-blamed': ['blamed'],
  'not-intercepted': ['intercepted'],
  intercepted: ['attack-verb', 'arrival-verb', 'damage'],
  // "Sirens went off" is no bomb.
  aftermath: ['attack-verb'],
}

export interface PassageText {
  readonly article: Article
  readonly mentions: readonly Mention[]
  readonly lang: string
  readonly lexicon: Lexicon | undefined
}

export function readPassages({ article, mentions, lang, lexicon }: PassageText): readonly Passage[] {
  const text = textOf(article).slice(0, maxLength)
  // A page that puts its whole text into the title has none.
  const titleLength = article.title.length > longestTitle ? 0 : article.title.length
  const passages: Passage[] = []
  const placed = createPlacer(mentions)
  let sentence = -1
  for (const { span, paragraph } of findSentences(text, lang)) {
    const body = cutDateline(text, span, span.start >= titleLength)
    if (body === undefined) continue
    sentence++
    for (const part of splitParts(text, body, lexicon)) {
      if (passages.length === maxPassages) return passages
      const isTitle = part.end <= titleLength
      const passage = buildPassage({ text, span: part, lexicon, placed })
      if (passage.marks.has('boilerplate') && passage.bases.length === 0) continue
      passages.push({ ...passage, index: passages.length, sentence, paragraph, lang, isTitle })
    }
  }
  return passages
}

interface PassageSource {
  readonly text: string
  readonly span: Span
  readonly lexicon: Lexicon | undefined
  readonly placed: (span: Span, tokens: readonly Token[]) => readonly PlacedMention[]
}

function buildPassage({ text, span, lexicon, placed }: PassageSource) {
  const own = text.slice(span.start, span.end)
  const tokens = findTokens(own, span.start)
  const mentions = placed(span, tokens)
  // "the United States" says nothing.
  const marks = (lexicon?.findMarks(tokens) ?? []).filter(
    (mark) => mark.label !== 'said' || !mentions.some((mention) => overlaps(mark, mention)),
  )
  return {
    span,
    text: own,
    tokens,
    marks: promoteArrivals(groupMarks(marks)),
    bases: mentions.filter(({ mention }) => mention.entity === 'base'),
    actors: mentions.filter(({ mention }) => mention.entity === 'actor'),
  }
}

/** A rocket that falls attacks, a helicopter that crashes does not: "fell" is a verb of attack beside a weapon. */
function promoteArrivals(
  marks: ReadonlyMap<MarkLabel, readonly Mark[]>,
): ReadonlyMap<MarkLabel, readonly Mark[]> {
  const arrivals = marks.get('arrival-verb') ?? []
  const hasWeapon = weaponLabels.some((label) => (marks.get(label)?.length ?? 0) > 0)
  if (arrivals.length === 0 || !hasWeapon) return marks
  const verbs = [...(marks.get('attack-verb') ?? []), ...arrivals].sort((a, b) => a.first - b.first)
  return new Map([...marks, ['attack-verb', verbs]])
}

function groupMarks(marks: readonly Mark[]): ReadonlyMap<MarkLabel, readonly Mark[]> {
  const byLabel = Map.groupBy(marks, ({ label }) => label)
  const weapons = weaponLabels.flatMap((label) => byLabel.get(label) ?? [])
  for (const [label, own] of byLabel) {
    const rivals = weaponLabels.includes(label) ? weapons : own
    const shading = Object.entries(shadows).flatMap(([over, under]) =>
      under?.includes(label) ? (byLabel.get(over as MarkLabel) ?? []) : [],
    )
    byLabel.set(
      label,
      own
        .filter((mark, at) => !own.slice(0, at).some((other) => isSameRun(mark, other)))
        .filter((mark) => !rivals.some((rival) => isInside(mark, rival)))
        .filter((mark) => !shading.some((shade) => overlaps(mark, shade) && !isInside(shade, mark)))
        .sort((a, b) => a.first - b.first || b.last - a.last),
    )
  }
  return byLabel
}

function isSameRun(a: Mark, b: Mark): boolean {
  return a.first === b.first && a.last === b.last
}

/** Strictly inside: of two equal runs both stay. */
function isInside(inner: Mark, outer: Mark): boolean {
  return (
    inner !== outer &&
    inner.first >= outer.first &&
    inner.last <= outer.last &&
    outer.last - outer.first > inner.last - inner.first
  )
}

/** Gives each passage its mentions in one pass over both, as both come in the order of the text. */
function createPlacer(mentions: readonly Mention[]) {
  const sorted = [...mentions].sort((a, b) => a.span.start - b.span.start)
  let next = 0
  return (span: Span, tokens: readonly Token[]): readonly PlacedMention[] => {
    const found: PlacedMention[] = []
    while (next < sorted.length && (sorted[next]?.span.start ?? 0) < span.start) next++
    for (let at = next; at < sorted.length; at++) {
      const mention = sorted[at]
      if (mention === undefined || mention.span.start >= span.end) break
      const place = placeOf(mention.span, tokens)
      if (place !== undefined) found.push({ mention, ...place })
    }
    return found
  }
}

function placeOf(span: Span, tokens: readonly Token[]): { first: number; last: number } | undefined {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.span.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last + 1 < tokens.length && (tokens[last + 1]?.span.start ?? 0) < span.end) last++
  return (tokens[low]?.span.start ?? span.end) < span.end ? { first: low, last } : undefined
}

// "BAGHDAD (Reuters) — ", "WASHINGTON, Jan 8 (AP) - ", "МОСКВА, 5 янв - ": place in capitals, then a dash.
const dateline =
  /^\p{Lu}[\p{Lu}\s.,'’/-]{1,40}(?:,\s*\p{L}{3,9}\.?\s*\d{1,2}|,\s*\d{1,2}\s*\p{L}{3,9}\.?)?\s{0,2}(?:[(/][^()/\n]{2,30}[)/])?\s{0,2}\.?\s{0,2}[—–-]{1,2}\s/u
// The same as a sentence of its own: "WASHINGTON, January 8." or "/TASS/."
const bareDateline =
  /^(?:\p{Lu}[\p{Lu}\s'’-]{2,40},\s*(?:\p{L}{3,9}\.?\s*\d{1,2}|\d{1,2}\s*\p{L}{3,9})\.?|\/\p{Lu}[\p{L}\s.-]{1,20}\/\.?)$/u

function cutDateline(text: string, span: Span, isBody: boolean): Span | undefined {
  if (!isBody) return span
  const own = text.slice(span.start, Math.min(span.end, span.start + 160))
  if (bareDateline.test(text.slice(span.start, Math.min(span.end, span.start + 100)))) return undefined
  const length = dateline.exec(own)?.[0].length ?? 0
  return length < span.end - span.start ? { start: span.start + length, end: span.end } : span
}

/** A part shorter than this says nothing alone: "; no casualties" is three words. */
const leastWords = 2
/** Words of a clause that tells something of its own. */
const leastClause = 4

function splitParts(text: string, span: Span, lexicon: Lexicon | undefined): Span[] {
  const tokens = findTokens(text.slice(span.start, span.end), span.start)
  const edges = [0, ...listCuts(tokens, lexicon?.findMarks(tokens) ?? [])]
  return edges.map((at, place) => {
    const next = edges[place + 1]
    return {
      start: at === 0 ? span.start : (tokens[at]?.span.start ?? span.start),
      end: next === undefined ? span.end : (tokens[next - 1]?.span.end ?? span.end),
    }
  })
}

/** Tokens before which a new statement begins: behind a semicolon, at ", while", at a "but" between two speakers. */
function listCuts(tokens: readonly Token[], marks: readonly Mark[]): readonly number[] {
  const said = marks.filter(({ label }) => label === 'said')
  const semicolons = tokens.flatMap(({ gap }, at) => (/[;؛]/u.test(gap) && at >= leastWords ? [at] : []))
  const breaks = marks
    .filter(({ label, first }) => label === 'clause-break' && /[,،]/u.test(tokens[first]?.gap ?? ''))
    .map(({ first }) => first)
  const contrasts = marks
    .filter(({ label }) => label === 'contrast')
    .map(({ first }) => first)
    .filter((at) => said.some(({ last }) => last < at) && said.some(({ first }) => first > at))
  const clauses = [...breaks, ...contrasts].filter(
    (at) => at >= leastClause && tokens.length - at > leastClause,
  )
  return [...new Set([...semicolons, ...clauses])].sort((a, b) => a - b)
}
