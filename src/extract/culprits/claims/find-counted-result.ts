// Whose deed is a result that a force counts? "General Staff: an airfield was hit".

import { isPassive } from '../../words/grammar.ts'
import { weaponMarks } from '../../words/is-event.ts'
import {
  hasMark,
  marksOf,
  overlaps,
  type Passage,
  type PlacedMention,
  type Run,
} from '../../words/passage.ts'
import type { ActorContext, FoundActor } from '../found-actor.ts'
import { claimIn } from './claim-by.ts'
import { isByUnknown } from './is-by-unknown.ts'

/** "General Staff: an airfield was hit": what a force counts at the other side's base, with nobody else to have done it. */
export function findCountedResult(
  passage: Passage,
  hostile: readonly PlacedMention[],
  { speaksFor, isRelayed, speakerId, holders, hosts }: ActorContext,
): FoundActor | undefined {
  if (speaksFor === undefined || speakerId === undefined || holders.has(speaksFor) || hosts.has(speaksFor))
    return undefined
  // "Rockets hit the base, Fars reported": whose, it does not say.
  if (isRelayed && passage.lang === 'en' && !hostile.some((one) => isNamedByRelay(passage, one, speaksFor)))
    return undefined
  const counted = [
    ...marksOf(passage, 'own-act', 'damage'),
    ...marksOf(passage, 'attack-verb').filter(
      (act) =>
        passage.isTitle ||
        isPassive(passage, act) ||
        /^be(?:en|ing) /.test(act.phrase) ||
        isOfWeapon(passage, act),
    ),
  ]
  const told = passage.lang === 'en' ? [] : marksOf(passage, 'attack-verb')
  const [result] = [...counted, ...told]
  const isThere = passage.bases.length > 0 || (passage.lang !== 'en' && hasMark(passage, 'target'))
  const isDone =
    result !== undefined &&
    isThere &&
    hostile.every(({ mention }) => mention.id === speaksFor) &&
    !isByUnknown(passage) &&
    !hasMark(passage, 'intercepted', 'blamed', 'denied', 'unclaimed')
  if (!isDone) return undefined
  const rule = counted.length > 0 && passage.bases.length > 0 ? 'own-mouthpiece' : 'own-result'
  return claimIn(result, speaksFor, { rule, confidence: 0.55 })
}

/** The agency's own side, named beside its own name. */
function isNamedByRelay(passage: Passage, actor: PlacedMention, speaksFor: string): boolean {
  const isItself = marksOf(passage, 'relay', 'known-speaker').some((mark) => overlaps(mark, actor))
  return actor.mention.id === speaksFor && !isItself
}

/** "drones struck": what did it, and not whose. */
function isOfWeapon(passage: Passage, { first }: Run): boolean {
  return passage.lang === 'en' && marksOf(passage, ...weaponMarks).some(({ last }) => last === first - 1)
}
