// Which of the named bases were attacked. A base counts when a passage of the news names it as what was hit; a
// further base has to stand beside the first, or share the day of the news.
import type { Base } from '../../model/base.ts'
import type { Reason } from '../../model/reason.ts'
import { isHit } from '../hits/is-hit.ts'
import type { AnchorDay } from '../relevance/anchor-day.ts'
import { headSentences } from '../relevance/head-of-article.ts'
import type { WeighedPassage } from '../relevance/weighed-passage.ts'
import { isOwnStrike } from '../relevance/weighed-passage.ts'
import { findQuantities } from '../words/find-quantities.ts'
import type { Passage, PlacedMention, Run } from '../words/passage.ts'
import { distanceBetween, hasMark, marksOf } from '../words/passage.ts'
import { isSamePlace } from './is-same-place.ts'
import { judgeFurtherTarget } from './judge-further-target.ts'
import { listUnnamed } from './list-unnamed.ts'

/** A base that was attacked. */
export interface Target {
  readonly baseId: string
  /** Best score of its mentions, 0…1. */
  readonly score: number
  /** The passages of news that name it as hit, in the order of the text. */
  readonly passages: readonly WeighedPassage[]
  readonly because: Reason
}

/** A base that a passage of the news names as hit. */
export interface Candidate {
  readonly baseId: string
  readonly score: number
  readonly passages: readonly WeighedPassage[]
  readonly mention: PlacedMention
  /** Each time only as the place of something: "a base in X". */
  readonly isOnlyPlace: boolean
}

/** What the article says as a whole. */
export interface TargetContext {
  readonly anchor: AnchorDay | undefined
  readonly bases: ReadonlyMap<string, Base>
  /** Countries that the head of the article names. */
  readonly countriesNamed: ReadonlySet<string>
}

/** The bases that were attacked, the one that the article is about first; none where it names none as hit. */
export function findTargets(passages: readonly WeighedPassage[], context: TargetContext): readonly Target[] {
  const candidates = dropExplained(listCandidates(passages), context.bases)
  const isPlural = passages.some(({ passage }) => passage.sentence < headSentences && tellsOfSeveral(passage))
  const [unnamed, ...row] = listUnnamed(passages, candidates, isPlural)
  const named = candidates.filter(({ baseId }) => ![unnamed, ...row].some((one) => one?.baseId === baseId))
  const [first, ...rest] = unnamed === undefined ? named : [unnamed, ...row, ...named]
  if (first === undefined) return []
  const further = {
    first,
    anchor: context.anchor,
    isPlural,
    isAbroad: (candidate: Candidate) => isAbroadInHead(candidate, first, context),
  }
  const others = rest.flatMap((candidate) => {
    const why = judgeFurtherTarget(candidate, further)
    return why === undefined ? [] : [toTarget(candidate, why)]
  })
  const why =
    first === unnamed
      ? 'names the base that the head of the article leaves unnamed'
      : 'the first base that a passage of the news names as hit'
  return [toTarget(first, why), ...others]
}

/** The head of the article tells of attacks in this base's country, too. */
function isAbroadInHead(one: Candidate, first: Candidate, { bases, countriesNamed }: TargetContext): boolean {
  const country = bases.get(one.baseId)?.country
  const home = bases.get(first.baseId)?.country
  return country !== undefined && home !== undefined && country !== home && countriesNamed.has(country)
}

/** "bases", "three attacks": the head of the article speaks of more than one. */
function tellsOfSeveral(passage: Passage): boolean {
  const isCounted = findQuantities(passage).some(
    ({ quantity, last }) =>
      (quantity.min ?? 0) >= 2 &&
      marksOf(passage, 'attack-noun').some(({ first }) => first > last && first - last <= 2),
  )
  return hasMark(passage, 'targets-plural') || isCounted
}

function toTarget({ baseId, score, passages, mention }: Candidate, why: string): Target {
  const { span } = mention.mention
  return { baseId, score, passages, because: { rule: 'target', detail: `${baseId}: ${why}`, span } }
}

function listCandidates(passages: readonly WeighedPassage[]): readonly Candidate[] {
  const byBase = new Map<string, Candidate>()
  for (const one of passages) {
    if (one.isBackground || one.event !== 'attack' || isOwnStrike(one)) continue
    for (const mention of one.passage.bases) {
      if (!isHit(one.passage, mention)) continue
      const { id, score } = mention.mention
      const known = byBase.get(id)
      const isOnlyPlace = isPlaceOnly(one.passage, mention) && known?.isOnlyPlace !== false
      byBase.set(id, {
        baseId: id,
        score: Math.max(known?.score ?? 0, score),
        passages: known?.passages.includes(one) === true ? known.passages : [...(known?.passages ?? []), one],
        mention: known?.mention ?? mention,
        isOnlyPlace,
      })
    }
  }
  return [...byBase.values()]
}

/** "a base in X": a facility, then "in", then the name. */
function isPlaceOnly(passage: Passage, { first, last }: PlacedMention): boolean {
  const before = marksOf(passage, 'located').find(({ last }) => last === first - 1)
  if (before === undefined || isInRow(passage, last)) return false
  // "La base de X" is its name, and "the X base and at Y" are two.
  if (genitive.test(passage.tokens[before.last]?.word ?? '')) return false
  const isNear = ({ last }: Run): boolean => last < before.first && before.first - last <= 3
  const isOfAnother = (target: Run): boolean =>
    passage.bases.some((other) => other.last < first && distanceBetween(other, target) === 0)
  return marksOf(passage, 'target').some((target) => isNear(target) && !isOfAnother(target))
}

const genitive = /^(?:de|del|du|des|di|do|da|dell|dello|della)$/

/** "the airfields in X and Y": each has its own. */
function isInRow(passage: Passage, last: number): boolean {
  // "Les camps de X et de Y".
  const isAfterIn = (at: number): boolean => marksOf(passage, 'located').some((mark) => mark.last === at - 1)
  return (
    marksOf(passage, 'and').some(({ first }) => first === last + 1) &&
    passage.bases.some(({ first }) => first === last + 2 || (first === last + 3 && isAfterIn(first)))
  )
}

/**
 * "A base in Erbil" in the title is Harir once the text says so; "a base at Baghdad airport" is Camp Victory. A
 * candidate that another one explains goes.
 */
function dropExplained(
  candidates: readonly Candidate[],
  bases: ReadonlyMap<string, Base>,
): readonly Candidate[] {
  return candidates.filter((one) => {
    const base = bases.get(one.baseId)
    if (base === undefined) return false
    return !candidates.some((other) => {
      const rival = bases.get(other.baseId)
      if (rival === undefined || other === one || other.isOnlyPlace) return false
      const isNamedByRegion = one.isOnlyPlace && base.region !== undefined && base.region === rival.region
      return isNamedByRegion || (isAirport(base) && !isAirport(rival) && isSamePlace(base, rival))
    })
  })
}

/** Its name is also that of a neighbourhood, and of whatever camp lies at its edge. */
function isAirport({ facilities }: Base): boolean {
  return facilities.includes('airport')
}
