// Is a base named only in an attack that the reader knows? "The X attack", "in response to an attack on X": the passage tells of what
// followed it.
import { isInElapsed } from '../days/find-elapsed-days.ts'
import { isAfterAttack } from '../hits/is-after-attack.ts'
import { marksOf, type Passage, type PlacedMention } from '../words/passage.ts'

/** True where the name belongs to an attack that was told before. */
export function isKnownAttack(passage: Passage, mention: PlacedMention): boolean {
  return (
    marksOf(passage, 'attack-noun').some(({ first }) => first === mention.last + 1) ||
    isAnswered(passage, mention) ||
    isInElapsed(passage, mention) ||
    isAfterAttack(passage, mention)
  )
}

/** Words between "in response to" and the base: "a missile attack a day ago on the X". */
const answeredReach = 8

/** "in response to an attack on X": what the strike that is told of answers. */
function isAnswered(passage: Passage, { first }: PlacedMention): boolean {
  if (passage.lang !== 'en') return false
  return marksOf(passage, 'retaliation', 'response').some(
    (mark) =>
      /^(?:to|for|of)$/.test(passage.tokens[mark.last]?.word ?? passage.tokens[mark.last + 1]?.word ?? '') &&
      mark.last < first &&
      first - mark.last <= answeredReach &&
      marksOf(passage, 'attack-noun').some((act) => act.first > mark.last && act.last < first),
  )
}
