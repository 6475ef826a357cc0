import type { Actor } from '../model/actor.ts'
import type { ActorContext } from './found-actor.ts'
import type { Passage, PlacedMention } from './passage.ts'
import { distanceBetween, marksOf, overlaps } from './passage.ts'

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
