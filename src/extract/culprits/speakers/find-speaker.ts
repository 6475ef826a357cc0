// Who says what a passage tells, and who carried it. In order: "according to X", "X told Y", "X said" and "said X",
// a pronoun for whoever spoke last; and where nobody is named, the outlet itself.

import type { Speaker } from '../../../model/claim.ts'
import type { Outlet } from '../../../model/outlet.ts'
import { isVerbLast } from '../../words/grammar.ts'
import {
  distanceBetween,
  hasMark,
  isClauseBetween,
  marksOf,
  overlaps,
  type Passage,
  type Run,
  wordAt,
} from '../../words/passage.ts'
import { findSources } from './find-sources.ts'
import type { Source } from './source.ts'

/** Who says something, and whose word it is. */
export interface Attribution {
  readonly speaker: Speaker
  readonly via?: Speaker
  /** The actor whose deeds the speaker or the relay announces. */
  readonly speaksFor?: string
  /** A newspaper or an agency, which tells of other people's deeds as well. */
  readonly isRelay?: boolean
  /** True where the passage itself names nobody. */
  readonly isOutlet: boolean
}

/** Who was named before a passage. */
export interface Before {
  /** Whoever spoke last, for "he added". */
  readonly last: Attribution | undefined
  /** True where he spoke in the same sentence: "X said; one man was hurt". */
  readonly isSameSentence: boolean
  /** True where he spoke in the same paragraph: his quotation may go on. */
  readonly isSameParagraph: boolean
  /** The hostile group named last, for "the group said". */
  readonly group: Speaker | undefined
}

/** The speaker of a passage; the outlet where nobody is named and nobody goes on speaking. */
export function findSpeaker(
  passage: Passage,
  outlet: Outlet,
  { last, isSameSentence, isSameParagraph, group }: Before,
): Attribution {
  const sources = findSources(passage)
  const source =
    findCited(passage, sources) ??
    findSaying(passage, sources) ??
    findHeading(passage, sources) ??
    (isSameSentence ? findElliptic(passage, sources) : undefined)
  if (
    source !== undefined &&
    group !== undefined &&
    (isSpokesmanOfBand(passage, source) || (source.isAnaphor && isBand(passage, source)))
  )
    return { speaker: group, isOutlet: false }
  const service = source === undefined ? undefined : findService(passage, source, sources)
  if (service !== undefined) return attribute(service, sources)
  const before = last?.isOutlet === false ? last : undefined
  if (
    before !== undefined &&
    (source === undefined
      ? isSameSentence || isSaidByPronoun(passage) || (isSameParagraph && isQuotation(passage))
      : source.isAnaphor)
  )
    return before
  if (source !== undefined) return attribute(source, sources)
  return { speaker: { name: outlet.name, letter: outlet.letter, official: false }, isOutlet: true }
}

/** "Drones of the SBU struck, the service said": the body that the passage has named. */
function findService(
  { lang, tokens }: Passage,
  { first, last }: Source,
  sources: readonly Source[],
): Source | undefined {
  const isService = lang === 'en' && /^(?:service|agency)$/.test(wordAt(tokens, last))
  const isNamed = isService && /^(?:the|its)$/.test(wordAt(tokens, first === last ? first - 1 : first))
  if (!isNamed && !isWithinService({ lang, tokens }, { first, last })) return undefined
  return sources.find((one) => one.last < first && one.speaksFor !== undefined && !one.isRelay)
}

/** "заявили в ведомстве", "джерело в спецслужбі": within the body that the passage has named. Folded. */
function isWithinService({ lang, tokens }: Pick<Passage, 'lang' | 'tokens'>, { first, last }: Run): boolean {
  if (lang !== 'ru' && lang !== 'uk') return false
  return [first, last + 2].some(
    (at) => /^[вуі]$/u.test(wordAt(tokens, at - 1)) && service.test(wordAt(tokens, at)),
  )
}

const service = /^(?:ведомств|відомств|спецслужб|служб|управлени|управлінн|разведк|розвідц)/u

/** "…", the statement reads. "…": a sentence in quotes. */
function isQuotation({ text }: Passage): boolean {
  return /^["“«].*["”»]\s*$/su.test(text)
}

/** "the group", "the militants". */
function isBand(passage: Passage, source: Source): boolean {
  return marksOf(passage, 'band').some((mark) => overlaps(mark, source))
}

/** Words between "the group's" and "spokesman". */
const spokesmanReach = 3

/** "the group's military spokesman", "a spokesman for the movement". */
function isSpokesmanOfBand(passage: Passage, { first, last }: Source): boolean {
  const { tokens, lang } = passage
  const isSpokesman = tokens.slice(first, last + 1).some(({ word }) => /^spokes/.test(word))
  if (lang !== 'en' || !isSpokesman) return false
  return marksOf(passage, 'band').some(
    (band) =>
      /^(?:the|its|their)$/.test(wordAt(tokens, band.first - 1)) &&
      distanceBetween(band, { first, last }) <= spokesmanReach &&
      !isClauseBetween(passage, band, { first, last }),
  )
}

function attribute(source: Source, sources: readonly Source[]): Attribution {
  const carrier = sources.find(({ isRelay }) => isRelay)
  const relay = source.isRelay || carrier?.speaker.name === source.speaker.name ? undefined : carrier
  const speaksFor = source.speaksFor ?? relay?.speaksFor
  return {
    speaker: source.speaker,
    ...(relay === undefined ? {} : { via: relay.speaker }),
    ...(speaksFor === undefined ? {} : { speaksFor }),
    isRelay: source.isRelay,
    isOutlet: false,
  }
}

/** Words between a speaker and the verb of speaking. */
const reach = 9

/** "according to X", "citing X"; in Turkish the word follows the name. */
function findCited(passage: Passage, sources: readonly Source[]): Source | undefined {
  for (const mark of marksOf(passage, 'citing', 'according-to')) {
    const after = sources.find(({ first }) => first > mark.last && first - mark.last <= reach)
    if (after !== undefined && !isClauseBetween(passage, mark, after)) return after
    const before = sources.findLast(({ last }) => last < mark.first && mark.first - last <= 2)
    if (before !== undefined && !before.isRelay) return before
  }
  return sources.find((source) => isByAccount(passage, source))
}

const accounts = /^(?:accounts?|count|tally|reckoning|estimates?|figures)$/
/** Words between "by" and who counts: "by a hospital doctor's account". */
const byReach = 3

/** "Twenty are wounded, by a doctor's account". */
function isByAccount({ lang, tokens }: Passage, { first, last }: Source): boolean {
  return (
    lang === 'en' &&
    accounts.test(wordAt(tokens, last + 1)) &&
    tokens.slice(Math.max(0, first - byReach), first).some(({ word }) => word === 'by')
  )
}

function findSaying(passage: Passage, sources: readonly Source[]): Source | undefined {
  const pairs = marksOf(passage, 'said', 'claimed').flatMap((said) =>
    sources
      .filter((source) => distanceBetween(said, source) <= reach || isOpening(passage, said, source))
      .filter((source) => !overlaps(said, source))
      .map((source) => ({ source, cost: costOf(passage, said, source) })),
  )
  return pairs.sort((a, b) => a.cost - b.cost)[0]?.source
}

/** Words at the head of a sentence within which its subject begins. */
const openingWords = 6

/** Persian and Turkish begin with who speaks and end with "said". */
function isOpening({ lang }: Passage, said: Run, source: Source): boolean {
  return isVerbLast(lang) && source.first <= openingWords && source.last < said.first
}

/** What the subject that opens the sentence costs: less than what stands between it and its verb. */
const openingCost = 3

function costOf(passage: Passage, said: Run, source: Source): number {
  const cost = costByPlace(passage, said, source)
  return isOpening(passage, said, source) && !source.isRelay ? Math.min(cost, openingCost) : cost
}

function costByPlace(passage: Passage, said: Run, source: Source): number {
  const distance = distanceBetween(said, source)
  const clause = isClauseBetween(passage, said, source) ? 4 : 0
  const relay = source.isRelay ? 5 : 0
  return distance + clause + relay + (source.first > said.last ? costBehind(passage, distance) : 0)
}

/** "officials told Reuters": the one before the verb speaks; "said the mayor": the one right behind; Arabic begins with the verb. */
function costBehind({ lang }: Passage, distance: number): number {
  if (lang === 'ar') return 0
  return distance === 0 ? 1 : 5
}

/** Words of a title before the speaker that a colon sets apart. */
const headingWords = 3

/** "Army: rockets hit the base". */
function findHeading(passage: Passage, sources: readonly Source[]): Source | undefined {
  const [first] = sources
  if (first === undefined || first.first > headingWords) return undefined
  return (passage.tokens[first.last + 1]?.gap ?? '').includes(':') ? first : undefined
}

/** "The governor gave four dead, the hospital six": the verb was said before. */
function findElliptic({ lang, tokens }: Passage, sources: readonly Source[]): Source | undefined {
  const [first] = sources
  const isShort = lang === 'en' && tokens.length <= ellipticWords
  return isShort && first !== undefined && first.first <= 1 && !first.isAnaphor ? first : undefined
}

const ellipticWords = 8

function isSaidByPronoun(passage: Passage): boolean {
  return hasMark(passage, 'said') && hasMark(passage, 'pronoun')
}
