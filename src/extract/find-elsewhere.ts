// "The same day two people were killed in Nahariya": an attack at a place that the head of the article does not name
// is not the attack that it is about, and its figures are not that one's.
import type { Base } from '../model/base.ts'
import type { MarkLabel } from './mark.ts'
import type { Passage, Run } from './passage.ts'
import { hasMark, isClauseBetween, marksOf, overlaps } from './passage.ts'
import { foldWord } from './token.ts'

/** Words from an attack to where it happened, and from "killed" to there. */
const actReach = 8
const tollReach = 4
const before = /^(?:in|at|near|outside|around)$/
const clauseEnd = /[,;:.!?()—–]/u
/** Words between "the" and "base", "the" and "attack". */
const definiteReach = 2

const acts: readonly MarkLabel[] = ['attack-verb', 'attack-noun']
const tolls: readonly MarkLabel[] = ['killed', 'injured']
/** A claim tells of its motive, too: "after two of its officers were killed in Damascus". */
const claims: readonly MarkLabel[] = ['claimed', 'blamed', 'denied', 'retaliation']
const things: readonly MarkLabel[] = ['target', 'attack-noun', 'force']
/** "near Danish soldiers": what those stand behind describes them. */
const people: readonly MarkLabel[] = ['person', 'force']
/** Words from an adjective to whom it describes. */
const describedReach = 2
const noPlaces: readonly MarkLabel[] = [
  'month',
  'weekday',
  'person',
  'speaker',
  'known-speaker',
  'force',
  'target',
]

/** @param known folded words of the head of the article, and of the names of its bases. */
export function findElsewhere(passage: Passage, known: ReadonlySet<string>): Run | undefined {
  if (passage.lang !== 'en' || passage.bases.length > 0) return undefined
  if (hasMark(passage, ...claims) || isOfThis(passage)) return undefined
  const at =
    findFrontedPlace(passage, known) ??
    findPlace(passage, acts, { known, reach: actReach }) ??
    findPlace(passage, tolls, { known, reach: tollReach })
  return at === undefined ? undefined : { first: at, last: at }
}

/** Words of a place at the head of a sentence, and from its comma to "said". */
const frontedWords = 6
const saidReach = 6

/** "In neighbouring Kandahar, three civilians were killed"; but "In London, the ministry said" tells where it was said. */
function findFrontedPlace(passage: Passage, known: ReadonlySet<string>): number | undefined {
  const { tokens } = passage
  if (!before.test(tokens[0]?.word ?? '') || !hasMark(passage, ...tolls)) return undefined
  const comma = tokens.findIndex(({ gap }, at) => at > 1 && gap.startsWith(','))
  const at = tokens.findIndex(({ capital }, place) => place > 0 && capital)
  if (comma < 0 || comma > frontedWords || at < 0 || at >= comma) return undefined
  const isSaid = marksOf(passage, 'said').some(({ first }) => first >= comma && first - comma < saidReach)
  return isSaid || isKnown(passage, at, known) || isNoTown(passage, at) ? undefined : at
}

/** "the base", "this attack": of what was told before. */
function isOfThis(passage: Passage): boolean {
  return marksOf(passage, ...things).some(({ first }) =>
    passage.tokens
      .slice(Math.max(0, first - definiteReach), first)
      .some(({ word }) => /^(?:the|this|that|its|their)$/.test(word)),
  )
}

interface Search {
  readonly known: ReadonlySet<string>
  /** Words behind the act. */
  readonly reach: number
}

function findPlace(
  passage: Passage,
  labels: readonly MarkLabel[],
  { known, reach }: Search,
): number | undefined {
  for (const { last } of marksOf(passage, ...labels)) {
    const at = placeBehind(passage, last, reach)
    if (at !== undefined && !isKnown(passage, at, known) && !isNoTown(passage, at)) return at
  }
  return undefined
}

/** "in Nahariya": the preposition and a capital, in the clause of the act. */
function placeBehind({ tokens }: Passage, act: number, reach: number): number | undefined {
  for (let at = act + 1; at < Math.min(tokens.length - 1, act + reach); at++) {
    if (clauseEnd.test(tokens[at]?.gap ?? '')) return undefined
    if (before.test(tokens[at]?.word ?? '') && tokens[at + 1]?.capital === true) return at + 1
  }
  return undefined
}

function isKnown(passage: Passage, at: number, known: ReadonlySet<string>): boolean {
  return (
    known.has(passage.tokens[at]?.word ?? '') ||
    [...passage.actors, ...marksOf(passage, ...noPlaces)].some(({ first, last }) => first <= at && at <= last)
  )
}

/** A capital alone makes no town. Where that is open, the passage is of this attack: its figures are told. */
function isNoTown(passage: Passage, at: number): boolean {
  const name = { first: at, last: lastOfName(passage, at) }
  return isPart(passage, name) || isOfPeople(passage, name)
}

/** "Hangar Four", "Building 12", "Operation Sunrise": a part of the base, or a thing of the army's. */
function isPart(passage: Passage, name: Run): boolean {
  const next = passage.tokens[name.last + 1]
  return (
    (next?.gap === '' && /^\d/.test(next.word)) ||
    marksOf(passage, 'named-part').some((mark) => overlaps(mark, name)) ||
    marksOf(passage, 'number').some(({ first, last }) => name.first < first && last <= name.last)
  )
}

function isOfPeople(passage: Passage, { last }: Run): boolean {
  const behind = { first: last + 1, last: last + describedReach }
  return marksOf(passage, ...people).some(
    (mark) => overlaps(mark, behind) && !isClauseBetween(passage, { first: last, last }, mark),
  )
}

/** The capitals in a row from `at` on. */
function lastOfName(passage: Passage, at: number): number {
  const next = passage.tokens[at + 1]
  return next?.capital === true && !clauseEnd.test(next.gap) ? lastOfName(passage, at + 1) : at
}

/** Sentences, the title included, whose places are those of the news. */
export const headSentences = 3

/** Words of the places that the article is about. */
export function listKnownPlaces(
  passages: readonly Passage[],
  bases: ReadonlyMap<string, Base>,
): ReadonlySet<string> {
  const head = passages
    .filter(({ sentence }) => sentence < headSentences)
    .flatMap(({ tokens }) => tokens.flatMap(({ word, capital }) => (capital ? [word] : [])))
  const named = [...bases.values()].flatMap(({ name, region, country }) =>
    `${name} ${region ?? ''} ${country}`.split(/[^\p{L}]+/u).map(foldWord),
  )
  return new Set([...head, ...named])
}
