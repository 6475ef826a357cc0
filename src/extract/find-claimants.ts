// Who claims an attack: by the words of a claim, by telling of the own deed, or through a mouthpiece.
import type { Actor } from '../model/actor.ts'
import type { ActorContext, FoundActor } from './found-actor.ts'
import { toFound } from './found-actor.ts'
import { weaponMarks } from './is-event.ts'
import type { Passage, PlacedMention, Run } from './passage.ts'
import { distanceBetween, hasMark, isClauseBetween, marksOf } from './passage.ts'

/** Words between a claimant and "claimed responsibility". */
const claimReach = 12

export function findClaimants(
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

/** What a force or its mouthpiece says that the force did, it claims. */
export function announce(found: FoundActor, { speaksFor, speakerId, actors }: ActorContext): FoundActor {
  const isItself = speakerId === found.actorId && found.rule === 'agent'
  if (isItself) return { ...found, slot: 'claimed-by', rule: 'own-act' }
  const isOwn = speaksFor !== undefined && areKin(found.actorId, speaksFor, actors)
  return isOwn && found.rule === 'agent'
    ? { ...found, slot: 'claimed-by', rule: 'own-mouthpiece', actorId: speaksFor }
    : found
}

function areKin(a: string, b: string, actors: ReadonlyMap<string, Actor>): boolean {
  return a === b || actors.get(a)?.parent === b || actors.get(b)?.parent === a
}
