// Did those who came to attack leave their dead on the field? "They left behind 20 dead", "the raiders withdrew, leaving nine
// bodies". English.

import { marksOf, type Passage, type Run } from '../../words/passage.ts'
import type { CasualtyWord } from '../casualty.ts'

/** Words from "left" to the number of the dead: "left behind the bodies of". */
const leftReach = 6
/** Words behind the dead to "behind": "leaving nine bodies behind". */
const behindReach = 2
const leaves = /^(?:left|leaving|leaves|abandoned|abandoning)$/
const withdraws =
  /^(?:withdrew|withdrawn|withdrawing|retreated|retreating|fled|fleeing|repelled|repulsed|beaten|driven|routed|scattered|dispersed)$/

/** @param word a word for death; @param count how many it befell. */
export function isLeftBehind(passage: Passage, word: CasualtyWord, count: Run): boolean {
  const { lang, tokens } = passage
  if (lang !== 'en' || word.slot !== 'killed') return false
  const from = Math.max(0, count.first - leftReach)
  const at = tokens.findLastIndex(
    (token, place) => place >= from && place < count.first && leaves.test(token.word),
  )
  if (at < 0 || !hasAttackersBefore(passage, at)) return false
  const end = Math.max(word.last, count.last) + behindReach + 1
  return (
    tokens.slice(at, end).some((token) => token.word === 'behind') ||
    tokens.slice(0, at).some((token) => withdraws.test(token.word))
  )
}

/** Those who leave are they: named, or "they" where nobody else is. */
function hasAttackersBefore(passage: Passage, at: number): boolean {
  const isBefore = ({ last }: Run): boolean => last < at
  return (
    marksOf(passage, 'attacker-person', 'band').some(isBefore) ||
    (passage.tokens.slice(0, at).some(({ word }) => word === 'they') &&
      !marksOf(passage, 'person').some(isBefore))
  )
}
