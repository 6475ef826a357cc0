// Who says what a passage tells, and who carried it: whom it names, a pronoun or "the group" for one named before, or who
// goes on speaking; and where nobody is named, the outlet itself.
import type { Speaker } from '../../../model/claim.ts'
import type { Outlet } from '../../../model/outlet.ts'
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
import { chooseSource } from './choose-source.ts'
import { findSources } from './find-sources.ts'
import type { Source } from './source.ts'

/** Who says something, and whose word it is. */
export interface Attribution {
  readonly speaker: Speaker
  readonly via?: Speaker
  /** The actor whose deeds the speaker or the relay announces. */
  readonly speaksFor?: string
  /** Whose channel or office it is. */
  readonly ownerId?: string
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
  const source = chooseSource(passage, sources, isSameSentence)
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
      : source.isAnaphor && !isOfState(passage, source, before, group))
  )
    return before
  if (source !== undefined) return attribute(source, sources)
  return { speaker: { name: outlet.name, letter: outlet.letter, official: false }, isOutlet: true }
}

/** "The group claimed the raid. The army said": whose army it is, it is not the group's. English. */
function isOfState(
  { lang, tokens }: Passage,
  { last }: Source,
  { speaker }: Attribution,
  group: Speaker | undefined,
): boolean {
  const noun = wordAt(tokens, last)
  return (
    lang === 'en' &&
    group?.id !== undefined &&
    speaker.id === group.id &&
    /^(?:army|military|ministry)$/.test(noun) &&
    !speaker.name.toLowerCase().includes(noun)
  )
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
    ...(source.ownerId === undefined ? {} : { ownerId: source.ownerId }),
    isRelay: source.isRelay,
    isOutlet: false,
  }
}

function isSaidByPronoun(passage: Passage): boolean {
  return hasMark(passage, 'said') && hasMark(passage, 'pronoun')
}
