// Which of the named bases were attacked. A base counts when a passage of the news names it as what was hit; a
// further base has to stand beside the first, or share the day of the news.
import type { LocalDay } from '../model/local-day.ts'
import { daysBetween } from '../model/local-day.ts'
import type { Reason } from '../model/reason.ts'
import type { AnchorDay } from './choose-anchor-day.ts'
import { isTrigger } from './is-event.ts'
import type { Passage, PlacedMention } from './passage.ts'
import { hasMark, isClauseBetween, marksOf, spanOf } from './passage.ts'
import type { WeighedPassage } from './weighed-passage.ts'
import { isDayDate } from './weighed-passage.ts'

export interface Target {
  readonly baseId: string
  /** Best score of its mentions, 0…1. */
  readonly score: number
  /** The passages of news that name it as hit, in the order of the text. */
  readonly passages: readonly WeighedPassage[]
  readonly because: Reason
}

interface Candidate {
  readonly baseId: string
  readonly score: number
  readonly passages: WeighedPassage[]
  readonly mention: PlacedMention
}

export interface TargetContext {
  readonly anchor: AnchorDay | undefined
  /** Ids that may stand for one place, so that only the better named of the two is kept. */
  readonly areNeighbours?: (a: string, b: string) => boolean
}

export function findTargets(passages: readonly WeighedPassage[], context: TargetContext): readonly Target[] {
  const candidates = listCandidates(passages)
  const [first] = candidates
  if (first === undefined) return []
  const lead = first.passages[0]
  const others = candidates.slice(1).flatMap((candidate) => {
    const why = judgeSecond(candidate, {
      lead,
      leadId: first.baseId,
      anchor: context.anchor,
      isPlural: isPlural(passages),
    })
    return why === undefined ? [] : [toTarget(candidate, why)]
  })
  return [toTarget(first, 'the first base that a passage of the news names as hit'), ...others]
}

function toTarget({ baseId, score, passages, mention }: Candidate, why: string): Target {
  const passage = passages[0]?.passage
  const span = passage === undefined ? mention.mention.span : spanOf(passage, mention)
  return { baseId, score, passages, because: { rule: 'target', detail: `${baseId}: ${why}`, span } }
}

function listCandidates(passages: readonly WeighedPassage[]): readonly Candidate[] {
  const byBase = new Map<string, Candidate>()
  for (const one of passages) {
    if (one.isBackground || one.event === 'none') continue
    for (const mention of one.passage.bases) {
      if (!isHit(one, mention)) continue
      const { id, score } = mention.mention
      const known = byBase.get(id)
      if (known === undefined) byBase.set(id, { baseId: id, score, passages: [one], mention })
      else
        byBase.set(id, { ...known, score: Math.max(known.score, score), passages: [...known.passages, one] })
    }
  }
  return [...byBase.values()]
}

/** Words between "launched from" and the place. */
const originReach = 3

/** Does the passage tell that this base was hit, rather than name it as a place nearby or a place of departure? */
function isHit({ passage, event }: WeighedPassage, mention: PlacedMention): boolean {
  const isOrigin = marksOf(passage, 'origin').some(
    ({ last }) => last < mention.first && mention.first - last <= originReach,
  )
  if (isOrigin) return false
  if (event === 'attack') return !isDescribedOnly(passage, mention)
  return false
}

/** In "…, where the US has a base near Tanf": the clause of the mention has no act, and another has. */
function isDescribedOnly(passage: Passage, mention: PlacedMention): boolean {
  const describing = marksOf(passage, 'descriptive').find(
    (mark) => !isClauseBetween(passage, mark, mention) && Math.abs(mark.first - mention.first) <= 8,
  )
  if (describing === undefined) return false
  const others = passage.bases.some(({ mention: { id } }) => id !== mention.mention.id)
  const acts = [...passage.marks.keys()].filter(isTrigger).flatMap((label) => marksOf(passage, label))
  return others && !acts.some((act) => !isClauseBetween(passage, act, mention))
}

interface SecondContext {
  readonly lead: WeighedPassage | undefined
  readonly leadId: string
  readonly anchor: AnchorDay | undefined
  readonly isPlural: boolean
}

/** Above this a passage is too near to background to name a second target. */
const secondPoints = 0.6
/** Sentences, the title included, whose targets all count. */
const ledeSentences = 2

/** @returns why this further base counts as a target too, or undefined. */
function judgeSecond(candidate: Candidate, context: SecondContext): string | undefined {
  const { lead, leadId, anchor, isPlural: mayBeNear } = context
  for (const one of candidate.passages) {
    const { passage, points } = one
    const isShared =
      passage.bases.some(({ mention }) => mention.id === leadId) ||
      passage.sentence === lead?.passage.sentence
    if (isShared && points <= secondPoints) return 'stands beside the first'
    const days = one.dates.filter(isDayDate).map(({ day }) => day)
    if (passage.sentence < ledeSentences && !isOtherDay(days, anchor)) return 'named in the lede'
    if (
      points <= secondPoints &&
      anchor !== undefined &&
      days.some((day) => isNear(day, anchor.day, mayBeNear ? 1 : 0))
    ) {
      return 'was hit on the day of the news'
    }
    if (points <= secondPoints && hasMark(passage, 'same-day') && days.length === 0)
      return 'told as of the same day'
  }
  const isFirm = candidate.passages.length >= 2 && candidate.passages.some(({ points }) => points < 0)
  return isFirm &&
    !candidate.passages.some(({ dates }) =>
      isOtherDay(
        dates.filter(isDayDate).map(({ day }) => day),
        anchor,
      ),
    )
    ? 'named as hit in two passages of the news'
    : undefined
}

function isNear(day: LocalDay | undefined, anchor: LocalDay, reach: number): boolean {
  return day !== undefined && Math.abs(daysBetween(day, anchor)) <= reach
}

function isOtherDay(days: readonly (LocalDay | undefined)[], anchor: AnchorDay | undefined): boolean {
  return anchor !== undefined && days.length > 0 && days.every((day) => day !== anchor.day)
}

/** A title or lede that speaks of attacks on bases, in the plural: neighbouring days are one wave. */
function isPlural(passages: readonly WeighedPassage[]): boolean {
  return passages.some(
    ({ passage }) => passage.sentence < ledeSentences && hasMark(passage, 'targets-plural'),
  )
}
