// Who claimed an attack, who is blamed for it, who denied it, who praised it. A named group is not a blamed one:
// each needs words that say so of this attack.
import type { Actor } from '../model/actor.ts'
import type { MarkLabel } from './compile-lexicon.ts'
import { weaponMarks } from './is-event.ts'
import type { Passage, PlacedMention, Run } from './passage.ts'
import { distanceBetween, hasMark, isClauseBetween, marksOf, overlaps, wordsOf } from './passage.ts'

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
  /** Ids of the states that the attacked bases lie in: their names stand for the place as well. */
  readonly hosts: ReadonlySet<string | undefined>
  /** The hostile group or force named last before this passage, for "the group said". */
  readonly lastActorId: string | undefined
  /** The actor whose deeds the passage's speaker announces: "state television said the Guards had struck". */
  readonly speaksFor: string | undefined
}

export function findActors(passage: Passage, context: ActorContext): readonly FoundActor[] {
  const hostile = listHostile(passage, context)
  const claimed = findClaimed(passage, hostile, context)
  const denied = findDenied(passage, hostile)
  const blamed = hasMark(passage, 'usually-blamed') ? [] : findBlamed(passage, hostile, context)
  return [
    ...claimed,
    ...denied,
    ...blamed
      .map((found) => announce(found, context))
      .filter(({ actorId }) => !denied.some((one) => one.actorId === actorId)),
    ...findPraise(passage, hostile),
  ]
}

/** What a force's own mouthpiece says that it did, it claims. */
function announce(found: FoundActor, { speaksFor, actors }: ActorContext): FoundActor {
  const isOwn = speaksFor !== undefined && areKin(found.actorId, speaksFor, actors)
  return isOwn && found.rule === 'agent'
    ? { ...found, slot: 'claimed-by', rule: 'own-mouthpiece', actorId: speaksFor }
    : found
}

function areKin(a: string, b: string, actors: ReadonlyMap<string, Actor>): boolean {
  return a === b || actors.get(a)?.parent === b || actors.get(b)?.parent === a
}

/** The actors of a passage that could have done it, in the order of the text. */
export function listHostile(
  passage: Passage,
  { actors, holders }: Pick<ActorContext, 'actors' | 'holders'>,
): readonly PlacedMention[] {
  const able = passage.actors.filter(
    (actor) =>
      !holders.has(actor.mention.id) && !isLinkOnly(passage, actor) && !isPartOfSpeaker(passage, actor),
  )
  // "Iran's Guards": the state that stands beside its own force only says whose force it is.
  return able.filter(
    (actor) =>
      !able.some(
        (other) => other !== actor && distanceBetween(actor, other) <= 1 && isUnder(other, actor, actors),
      ),
  )
}

/** "al-Qaeda-linked group": a name that only describes another. Where the two make a name, the matcher gives that. */
function isLinkOnly(passage: Passage, actor: PlacedMention): boolean {
  return marksOf(passage, 'linked').some(({ first }) => first === actor.last + 1)
}

/** "Syrian Observatory" is no Syria. */
function isPartOfSpeaker(passage: Passage, actor: PlacedMention): boolean {
  // "Iraqi media", "رسانه‌های عراقی".
  if (marksOf(passage, 'relay').some((mark) => distanceBetween(mark, actor) === 0)) return true
  return marksOf(passage, 'known-speaker').some(
    (mark) =>
      overlaps(mark, actor) &&
      mark.speaker?.id !== actor.mention.id &&
      mark.last - mark.first > actor.last - actor.first,
  )
}

function isUnder(one: PlacedMention, above: PlacedMention, actors: ReadonlyMap<string, Actor>): boolean {
  let parent = actors.get(one.mention.id)?.parent
  for (let depth = 0; parent !== undefined && depth < 4; depth++) {
    if (parent === above.mention.id) return true
    parent = actors.get(parent)?.parent
  }
  return false
}

/** Words between a claimant and "claimed responsibility". */
const claimReach = 12

function findClaimed(
  passage: Passage,
  hostile: readonly PlacedMention[],
  context: ActorContext,
): FoundActor[] {
  if (hasMark(passage, 'generic', 'habitual') && !hasMark(passage, 'now')) return []
  for (const mark of marksOf(passage, 'claimed')) {
    const nearest = pickNearest(passage, hostile, mark)
    if (nearest !== undefined) {
      return [toFound(nearest, mark, { slot: 'claimed-by', rule: 'claimed', confidence: 0.85 })]
    }
    if (context.lastActorId !== undefined && hostile.length === 0) {
      const { first, last } = mark
      const actorId = context.lastActorId
      return [{ first, last, slot: 'claimed-by', actorId, rule: 'claimed-by-pronoun', confidence: 0.7 }]
    }
  }
  const own = findOwnAct(passage, hostile, context)
  return own.length > 0 ? own : findBoast(passage, context)
}

/** The nearest: before the mark, or behind a "claimed by". */
function pickNearest(
  passage: Passage,
  hostile: readonly PlacedMention[],
  mark: Run,
): PlacedMention | undefined {
  const isPassive = passage.tokens[mark.last]?.word === 'by'
  const costOf = (actor: PlacedMention): number => {
    const isBehind = actor.first > mark.last
    const clause = isClauseBetween(passage, actor, mark) ? 2 : 0
    return distanceBetween(actor, mark) + (isBehind === isPassive ? 0 : 2) + clause
  }
  return hostile
    .filter((actor) => distanceBetween(actor, mark) <= claimReach)
    .sort((a, b) => costOf(a) - costOf(b))[0]
}

/** Words between a force and "said", and between that and its own deed. */
const saidReach = 4
const verbLast = new Set(['fa', 'tr'])
/** Far, for Persian and Turkish put the verb last. */
const ownActReach = 25
/** Words before a deed within which another actor is its doer. */
const doerReach = 2

/** "The Guards said they had struck …": a force that tells of its own strike claims it. */
function findOwnAct(
  passage: Passage,
  hostile: readonly PlacedMention[],
  { actors }: Pick<ActorContext, 'actors'>,
): FoundActor[] {
  for (const actor of hostile) {
    // A claim is a body's own word: "Iran-backed militias" in general say nothing.
    if (actors.get(actor.mention.id)?.kind === 'generic') continue
    const said = marksOf(passage, 'said').find(
      (mark) =>
        distanceBetween(mark, actor) <= (verbLast.has(passage.lang) ? ownActReach : saidReach) &&
        // Where the verb comes last, a comma behind the subject ends nothing.
        (verbLast.has(passage.lang) || !isClauseBetween(passage, mark, actor)),
    )
    if (said === undefined) continue
    const head = { first: Math.min(said.first, actor.first), last: Math.max(said.last, actor.last) }
    const act = marksOf(passage, 'own-act').find(
      (mark) =>
        mark.first > head.first &&
        distanceBetween(mark, head) <= ownActReach &&
        !passage.actors.some(
          (one) =>
            one !== actor &&
            one.first > head.last &&
            one.last < mark.first &&
            mark.first - one.last <= doerReach,
        ),
    )
    if (act !== undefined) {
      return [toFound(actor, act, { slot: 'claimed-by', rule: 'own-act', confidence: 0.75 })]
    }
  }
  return []
}

/** Words at the head of a sentence within which its subject stands. */
const subjectWords = 3

/** "It published pictures and claimed that aircraft were destroyed", "state television spoke of revenge": whose deed it is. */
function findBoast(passage: Passage, { speaksFor, lastActorId, actors }: ActorContext): FoundActor[] {
  const said = marksOf(passage, 'said')[0]
  if (said === undefined) return []
  const run = { first: said.first, last: said.last }
  const revenge = marksOf(passage, 'retaliation')[0]
  if (speaksFor !== undefined && revenge !== undefined && hasMark(passage, ...weaponMarks)) {
    return [{ ...run, slot: 'claimed-by', actorId: speaksFor, rule: 'own-mouthpiece', confidence: 0.6 }]
  }
  const isAnaphor = marksOf(passage, 'pronoun').some(
    ({ first }) => first < subjectWords && first < said.first,
  )
  const tellsOfDeed =
    hasMark(passage, 'own-act') && hasMark(passage, 'damage', 'killed', 'injured', 'attack-verb')
  const kind = lastActorId === undefined ? undefined : actors.get(lastActorId)?.kind
  if (!isAnaphor || !tellsOfDeed || lastActorId === undefined || kind === 'generic' || kind === 'state')
    return []
  return [{ ...run, slot: 'claimed-by', actorId: lastActorId, rule: 'own-act-by-pronoun', confidence: 0.65 }]
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

/** Words between "blamed" or "suspected" and the name: near for a state, whose name is a place as well. */
const blameReach = 5
const stateBlameReach = 2
/** Words between an attacker and the act: "Iran early on Wednesday launched". */
const agentReach = 4

function findBlamed(
  passage: Passage,
  hostile: readonly PlacedMention[],
  context: ActorContext,
): FoundActor[] {
  return hostile.flatMap((actor) => {
    const isState = context.actors.get(actor.mention.id)?.kind === 'state'
    if (isState && (isPlaceName(passage, actor) || isPlaceOfAttack(passage, actor, context))) return []
    const reach = isState ? stateBlameReach : blameReach
    const blame = marksOf(passage, 'blamed').find(
      (mark) =>
        distanceBetween(mark, actor) <= reach &&
        !isClauseBetween(passage, mark, actor) &&
        (actor.first >= mark.first || isBlamedBefore(passage, mark)),
    )
    if (blame !== undefined)
      return [toFound(actor, blame, { slot: 'blamed-on', rule: 'blamed', confidence: 0.7 })]
    const act = findAgent(passage, actor)
    return act === undefined
      ? []
      : [toFound(actor, act, { slot: 'blamed-on', rule: 'agent', confidence: 0.65 })]
  })
}

/** "in Syria", "across Iraq and Syria". */
function isPlaceName(passage: Passage, actor: PlacedMention): boolean {
  return (
    marksOf(passage, 'located').some(({ last }) => last === actor.first - 1) ||
    marksOf(passage, 'target').some(({ first }) => first === actor.last + 1)
  )
}

/** "Syria mortar attack": the state that the base lies in, by its bare name, is where and not who. */
function isPlaceOfAttack(passage: Passage, actor: PlacedMention, { hosts, actors }: ActorContext): boolean {
  const { id } = actor.mention
  return hosts.has(id) && actors.get(id)?.name === wordsOf(passage, actor)
}

/** "X were blamed", "X believed to be behind": in the passive, and in languages whose verb comes last. */
function isBlamedBefore(passage: Passage, { first }: Run): boolean {
  const before = passage.tokens[first - 1]?.word ?? ''
  const verb = passage.tokens[first]?.word ?? ''
  const isActive =
    /^(?:blam|accus|hold|suspect|alleg|likely|possibl|hallmark|attribut|pin|most|apparent)/.test(verb)
  return /^(?:was|were|been|be|being|is|are)$/.test(before) || !isActive
}

/** The actor does it ("Iran launched"), it is done by him ("fired by Iran"), or the weapon is his ("Iranian missiles"). */
function findAgent(passage: Passage, actor: PlacedMention): Run | undefined {
  const before = passage.tokens[actor.first - 1]?.word ?? ''
  const acts = marksOf(passage, 'attack-verb', 'attack-noun', ...(weaponMarks as readonly MarkLabel[]))
  if (/^(?:by|von|par|por|da|توسط|قبل)$/.test(before)) {
    return acts.find(({ last }) => last < actor.first && actor.first - last <= agentReach + 3)
  }
  const own = acts.find(
    ({ first, label }) =>
      first > actor.last &&
      first - actor.last <= 2 &&
      label !== 'attack-verb' &&
      !isClauseBetween(passage, actor, { first, last: first }),
  )
  if (own !== undefined && !isCompany(passage, actor)) return own
  return marksOf(passage, 'attack-verb').find(
    (act) =>
      act.first > actor.last &&
      act.first - actor.last <= agentReach &&
      !isClauseBetween(passage, actor, act) &&
      !/^(?:was|were|been|be|being|is|are|had)$/.test(passage.tokens[act.first - 1]?.word ?? '') &&
      !marksOf(passage, 'said').some(({ first }) => first > actor.last && first < act.first),
  )
}

/** Arabic "and X" in a row of places: the row before it tells what it is. */
function isCompany(passage: Passage, actor: PlacedMention): boolean {
  return (
    /^و/.test(passage.tokens[actor.first]?.word ?? '') &&
    passage.actors.some(({ last }) => last === actor.first - 1)
  )
}

function findPraise(passage: Passage, hostile: readonly PlacedMention[]): FoundActor[] {
  return marksOf(passage, 'praised').flatMap((mark) => {
    const actor = hostile.find((one) => one.last < mark.first && mark.first - one.last <= 3)
    return actor === undefined
      ? []
      : [toFound(actor, mark, { slot: 'praised-by', rule: 'praised', confidence: 0.6 })]
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
