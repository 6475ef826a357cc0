// Who claimed an attack, who is blamed for it, who denied it, who praised it. A named group is not a blamed one:
// each needs words that say so of this attack.
import type { Actor } from '../model/actor.ts'
import type { MarkLabel } from './compile-lexicon.ts'
import { weaponMarks } from './is-event.ts'
import type { Passage, PlacedMention, Run } from './passage.ts'
import { distanceBetween, hasMark, isClauseBetween, marksOf } from './passage.ts'

export type ActorSlot = 'claimed-by' | 'blamed-on' | 'denied-by' | 'praised-by' | 'threatened-by'

export interface FoundActor extends Run {
  readonly slot: ActorSlot
  readonly actorId: string
  readonly rule: string
  readonly confidence: number
}

export interface ActorContext {
  readonly actors: ReadonlyMap<string, Actor>
  /** Ids of those whose forces are at the attacked bases: never their own attackers. */
  readonly holders: ReadonlySet<string>
  /** The hostile actor named last before this passage, for "the group said". */
  readonly lastActorId: string | undefined
}

export function findActors(passage: Passage, context: ActorContext): readonly FoundActor[] {
  const hostile = passage.actors.filter(({ mention }) => isHostile(mention.id, context))
  const claimed = findClaimed(passage, hostile, context)
  const denied = findDenied(passage, hostile)
  const blamed = hasMark(passage, 'usually-blamed') ? [] : findBlamed(passage, hostile)
  return [
    ...claimed,
    ...denied,
    ...blamed.filter(({ actorId }) => !denied.some((one) => one.actorId === actorId)),
    ...findBeside(passage, hostile, 'praised', 'praised-by'),
  ]
}

export function isHostile(id: string, { holders }: Pick<ActorContext, 'holders'>): boolean {
  return !holders.has(id)
}

/** Words between a claimant and "claimed responsibility". */
const claimReach = 12

function findClaimed(
  passage: Passage,
  hostile: readonly PlacedMention[],
  context: ActorContext,
): FoundActor[] {
  if (hasMark(passage, 'generic', 'habitual') && !hasMark(passage, 'now')) return []
  const marks = marksOf(passage, 'claimed')
  for (const mark of marks) {
    const nearest = pickNearest(passage, hostile, mark)
    if (nearest !== undefined)
      return [toFound(nearest, mark, { slot: 'claimed-by', rule: 'claimed', confidence: 0.85 })]
    if (hostile.length === 0 && context.lastActorId !== undefined && hasMark(passage, 'pronoun', 'speaker')) {
      return [
        {
          first: mark.first,
          last: mark.last,
          slot: 'claimed-by',
          actorId: context.lastActorId,
          rule: 'claimed-by-pronoun',
          confidence: 0.7,
        },
      ]
    }
  }
  return findOwnAct(passage, hostile)
}

/** The nearest, before the mark rather than behind it; a named group before a generic one. */
function pickNearest(
  passage: Passage,
  hostile: readonly PlacedMention[],
  mark: Run,
): PlacedMention | undefined {
  const isPassive = /^by$/.test(passage.tokens[mark.last]?.word ?? '')
  const costOf = (actor: PlacedMention): number => {
    const isBehind = actor.first > mark.last
    return (
      distanceBetween(actor, mark) +
      (isBehind === isPassive ? 0 : 2) +
      (isClauseBetween(passage, actor, mark) ? 2 : 0)
    )
  }
  return hostile
    .filter((actor) => distanceBetween(actor, mark) <= claimReach)
    .sort((a, b) => costOf(a) - costOf(b))[0]
}

/** Words between a force and "said", and between that and its own deed. */
const saidReach = 4
const ownActReach = 12

/** "The Guards said they had struck …": a force that tells of its own strike claims it. */
function findOwnAct(passage: Passage, hostile: readonly PlacedMention[]): FoundActor[] {
  for (const actor of hostile) {
    const said = marksOf(passage, 'said').find(
      (mark) => distanceBetween(mark, actor) <= saidReach && !isClauseBetween(passage, mark, actor),
    )
    if (said === undefined) continue
    const other = (run: Run): boolean =>
      hostile.some(
        (one) => one !== actor && one.first > Math.max(said.last, actor.last) && one.last < run.first,
      )
    const act = marksOf(passage, 'own-act').find(
      (mark) =>
        mark.first > Math.min(said.last, actor.last) &&
        distanceBetween(mark, {
          first: Math.min(said.first, actor.first),
          last: Math.max(said.last, actor.last),
        }) <= ownActReach &&
        !other(mark),
    )
    if (act !== undefined)
      return [toFound(actor, act, { slot: 'claimed-by', rule: 'own-act', confidence: 0.75 })]
  }
  return []
}

const denyReach = 8

function findDenied(passage: Passage, hostile: readonly PlacedMention[]): FoundActor[] {
  return marksOf(passage, 'denied').flatMap((mark) => {
    const actor = hostile
      .filter((one) => distanceBetween(one, mark) <= denyReach)
      .sort((a, b) => distanceBetween(a, mark) - distanceBetween(b, mark))[0]
    return actor === undefined
      ? []
      : [toFound(actor, mark, { slot: 'denied-by', rule: 'denied', confidence: 0.8 })]
  })
}

const blameReach = 8
/** Words between an attacker and the act: "by Iranian-backed militias", "Iran early on Wednesday launched". */
const agentReach = 5

function findBlamed(passage: Passage, hostile: readonly PlacedMention[]): FoundActor[] {
  const found: FoundActor[] = []
  for (const actor of hostile) {
    const blame = marksOf(passage, 'blamed').find(
      (mark) => distanceBetween(mark, actor) <= blameReach && mark.first < actor.last + blameReach,
    )
    const act = findAgent(passage, actor)
    if (blame !== undefined && !isSubjectOfBlame(passage, actor, blame)) {
      found.push(toFound(actor, blame, { slot: 'blamed-on', rule: 'blamed', confidence: 0.7 }))
    } else if (act !== undefined) {
      found.push(toFound(actor, act, { slot: 'blamed-on', rule: 'agent', confidence: 0.65 }))
    }
  }
  return found
}

/** "Iran blamed the US": the one who blames is not the one who is blamed. */
function isSubjectOfBlame(passage: Passage, actor: Run, blame: Run): boolean {
  const verb = /^(?:blam|accus|pin|hold|held)/.test(passage.tokens[blame.first]?.word ?? '')
  return verb && actor.last < blame.first && blame.first - actor.last <= 2
}

/** The actor does it ("Iran launched"), it is done by him ("fired by Iran"), or the weapon is his ("Iranian missiles"). */
function findAgent(passage: Passage, actor: PlacedMention): Run | undefined {
  const before = passage.tokens[actor.first - 1]?.word ?? ''
  const acts = marksOf(passage, 'attack-verb', 'attack-noun')
  if (/^(?:by|von|par|por|da|توسط)$/.test(before)) {
    return acts.find(({ last }) => last < actor.first && actor.first - last <= agentReach + 3)
  }
  const owned = marksOf(passage, ...(weaponMarks as readonly MarkLabel[])).find(
    ({ first }) => first > actor.last && first - actor.last <= 2,
  )
  if (owned !== undefined && acts.length > 0) return owned
  return marksOf(passage, 'attack-verb').find(
    (act) =>
      act.first > actor.last &&
      act.first - actor.last <= agentReach &&
      !isClauseBetween(passage, actor, act) &&
      !/^(?:was|were|been|be|being|is|are|had)$/.test(passage.tokens[act.first - 1]?.word ?? '') &&
      !marksOf(passage, 'said').some(({ first }) => first > actor.last && first < act.first),
  )
}

function findBeside(
  passage: Passage,
  hostile: readonly PlacedMention[],
  list: 'praised',
  slot: ActorSlot,
): FoundActor[] {
  return marksOf(passage, list).flatMap((mark) => {
    const actor = hostile.find((one) => one.last < mark.first && mark.first - one.last <= 3)
    return actor === undefined ? [] : [toFound(actor, mark, { slot, rule: list, confidence: 0.6 })]
  })
}

function toFound(
  actor: PlacedMention,
  mark: Run,
  what: Pick<FoundActor, 'slot' | 'rule' | 'confidence'>,
): FoundActor {
  return {
    first: Math.min(actor.first, mark.first),
    last: Math.max(actor.last, mark.last),
    actorId: actor.mention.id,
    ...what,
  }
}
