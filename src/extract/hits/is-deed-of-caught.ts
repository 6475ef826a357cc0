// Is the attack on a base told only as what somebody who was caught or killed had done? "The strike killed the man behind the
// rocket fire at X": the reader knows that attack. English.
import type { Passage, PlacedMention } from '../words/passage.ts'
import { hasMark, marksOf } from '../words/passage.ts'

const culprit =
  /\b(?:man|mastermind|planner|commander|leader|chief|fighter|militant|operative|member|cell|squad|suspect|figure|official|terrorist|gunman|bomber|group|drone expert|head)s? (?:(?:who|that) (?:(?:had|has|have|is|was|were|are|also|allegedly|reportedly) )*|(?:believed|said|thought|alleged|known|suspected|accused) (?:to (?:be|have been|have) |of (?:being )?)?|allegedly |directly |it (?:said|says) (?:was|were|had) )*(?:behind|responsible|involved|took part|taken part|taking part|participated|participating|planned|planning|led|leading|organi[sz]ed|organi[sz]ing|oversaw|overseeing|directed|directing|carried out|carrying out|ordered|ordering|masterminded|masterminding|linked|tied|complicit|helped|helping)\b/u
const took =
  /\b(?:took part in|taken part in|participated in|was behind|were behind|masterminded|was involved in|were involved in|was responsible for|were responsible for|had (?:planned|led|directed|ordered|commanded))\b/u
const caught =
  /\b(?:kill(?:s|ed|ing)?|eliminat(?:es|ed|ing)|arrest(?:s|ed|ing)?|captur(?:es|ed|ing)|detain(?:s|ed|ing)?|seiz(?:es|ed|ing)|assassinat(?:es|ed|ing)|target(?:s|ed|ing)?|hunts?|hunted|hunting|charg(?:es|ed)|sanction(?:s|ed)|nabs?|nabbed|shot dead|strike on|neutrali[sz]e[sd]?)\b/u

/** True where the base stands behind who was caught and what he had done. */
export function isDeedOfCaught(passage: Passage, mention: PlacedMention): boolean {
  if (passage.lang !== 'en' || !isOfAct(passage, mention)) return false
  const words = passage.tokens.slice(0, mention.first).map(({ word }) => word)
  const before = words.join(' ')
  const told = culprit.exec(before) ?? took.exec(before)
  if (told === null) return false
  return caught.test(before.slice(0, told.index))
}

/** Words between the attack and the name. */
const actReach = 6

/** "The attack on X", "rocket fire at X". */
function isOfAct(passage: Passage, { first }: PlacedMention): boolean {
  return (
    hasMark(passage, 'attack-noun') &&
    marksOf(passage, 'attack-noun', 'killed', 'attack-verb').some(
      ({ last }) => last < first && first - last <= actReach,
    )
  )
}
