// Who boasts of it as his own? "X published a video with the words “we struck the base”", "state television spoke of revenge".

import { weaponMarks } from '../../words/is-event.ts'
import { hasMark, marksOf, type Passage } from '../../words/passage.ts'
import type { ActorContext, FoundActor } from '../found-actor.ts'
import { claimBy, claimIn } from './claim-by.ts'
import type { Claimant } from './list-claimants.ts'

/** Words between "we" and its deed. */
const firstPersonReach = 3

/** "X published a video with the words “we struck the base”": the only one that the sentence names. */
export function findFirstPerson(passage: Passage, claimants: readonly Claimant[]): FoundActor | undefined {
  const [only] = claimants
  if (
    passage.lang !== 'en' ||
    only === undefined ||
    claimants.some(({ actorId }) => actorId !== only.actorId)
  )
    return undefined
  const we = passage.tokens.findIndex(
    ({ word, gap }, at) => at > only.last && word === 'we' && /["'“‘«]/u.test(gap),
  )
  const deed = marksOf(passage, 'attack-verb').find(
    ({ first }) => first > we && first - we <= firstPersonReach,
  )
  return we < 0 || deed === undefined ? undefined : claimBy(only, deed, { rule: 'own-act', confidence: 0.7 })
}

/** Words at the head of a sentence within which its subject stands. */
const subjectWords = 3

/** "It published pictures and claimed that aircraft were destroyed", "state television spoke of revenge": whose deed it is. */
export function findBoast(
  passage: Passage,
  { speaksFor, lastActorId, actors, holders }: ActorContext,
): FoundActor | undefined {
  const said = marksOf(passage, 'said')[0]
  if (said === undefined) return undefined
  const revenge = marksOf(passage, 'retaliation')[0]
  const isMouthpiece = speaksFor !== undefined && !holders.has(speaksFor)
  if (isMouthpiece && revenge !== undefined && hasMark(passage, ...weaponMarks)) {
    return claimIn(said, speaksFor, { rule: 'own-mouthpiece', confidence: 0.6 })
  }
  const isAnaphor = marksOf(passage, 'pronoun').some(
    ({ first }) => first < subjectWords && first < said.first,
  )
  const tellsOfDeed =
    hasMark(passage, 'own-act') && hasMark(passage, 'damage', 'killed', 'injured', 'attack-verb')
  const kind = lastActorId === undefined ? undefined : actors.get(lastActorId)?.kind
  if (!isAnaphor || !tellsOfDeed || lastActorId === undefined || kind === 'generic' || kind === 'state')
    return undefined
  return claimIn(said, lastActorId, { rule: 'own-act-by-pronoun', confidence: 0.65 })
}
