// "Rockets hit X as the US moves troops in": what goes on beside the attack that a title tells of. English.
import type { WordList } from '../../model/keywords.ts'
import { isVerb } from '../words/grammar.ts'
import { munitionMarks, tellsOfHurt } from '../words/is-event.ts'
import type { Passage, Run } from '../words/passage.ts'
import { hasMark, marksOf } from '../words/passage.ts'

const asides: readonly WordList[] = ['movement', 'withdrawal', 'visit', 'threat', 'sanctions']
const joints = /^(?:as|while|before|during|amid|despite|hours|days|after|ahead)$/

/** @param list of the topic that the mark is of. */
export function isBesideNews(passage: Passage, list: WordList, mark: Run): boolean {
  if (list === 'movement' && isWithinAttack(passage, mark)) return true
  const { first } = mark
  if (passage.lang !== 'en' || !passage.isTitle || !asides.includes(list)) return false
  if (list === 'movement' && tellsOfHurt(passage)) return true
  const joint = passage.tokens.findIndex(
    ({ word }, at) => at < first && (list === 'movement' ? word === 'as' : joints.test(word)),
  )
  const acts = marksOf(passage, 'attack-verb', 'arrival-verb').filter(
    (act) => act.last < joint && isVerb(passage, act),
  )
  return acts.length > 0 && (list === 'movement' || hasMark(passage, ...munitionMarks))
}

/** "The resistance sends 29 drones at X": what moves there is the attack. */
export function isWithinAttack(passage: Passage, { first, last }: Run): boolean {
  return marksOf(passage, 'attack-verb').some((act) => act.first <= first && act.last >= last)
}
