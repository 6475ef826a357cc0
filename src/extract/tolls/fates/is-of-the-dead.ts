// Is somebody called wounded who has died by now? "A soldier wounded in the attack died" tells of one dead.
import { findQuantities } from '../../words/find-quantities.ts'
import type { Mark } from '../../words/mark.ts'
import { isClauseBetween, marksOf, type Passage, type Run } from '../../words/passage.ts'

/** Words from "hurt in the attack" to "died". */
const diedReach = 18

/** "A soldier wounded in the attack died", "a wounded soldier died": one of the dead, and no wounded any more. */
export function isOfTheDead(passage: Passage, { first, last, label }: Mark): boolean {
  if (passage.lang !== 'en' || label !== 'injured') return false
  const isOfPeople =
    isBehindPerson(passage, first) ||
    marksOf(passage, 'person').some((person) => person.first === last + 1 || person.last === first - 1)
  if (!isOfPeople) return false
  const died = marksOf(passage, 'killed').find((mark) => mark.first > last)
  return (
    died !== undefined &&
    died.first - last <= diedReach &&
    /^(?:die[ds]?|succumb(?:s|ed)?)$/.test(passage.tokens[died.first]?.word ?? '') &&
    !isClauseBetween(passage, { first, last }, died) &&
    !findQuantities(passage).some(
      (found) => !found.isNoun && found.first > last && found.last < died.first,
    ) &&
    !marksOf(passage, 'and', 'contrast').some((mark) => mark.first > last && mark.last < died.first)
  )
}

/** Words between "a soldier" and "wounded": "who had been badly". */
const whoReach = 4
const whoWas =
  /^(?:(?:who|that) (?:was|were|had been|has been|got|is|are) ?)?(?:badly|seriously|critically|severely|gravely|mortally|lightly|slightly|also|previously|earlier)?$/

/** "A soldier wounded", "soldiers who had been badly hurt"; not "one of the five soldiers wounded". */
export function isBehindPerson(passage: Passage, first: number): boolean {
  return marksOf(passage, 'person').some(
    (person) =>
      person.last < first &&
      !isOfSeveral(passage, person) &&
      first - person.last <= whoReach + 1 &&
      whoWas.test(
        passage.tokens
          .slice(person.last + 1, first)
          .map(({ word }) => word)
          .join(' '),
      ),
  )
}

/** "One of the five soldiers". */
function isOfSeveral({ tokens }: Passage, { first }: Run): boolean {
  return tokens.slice(Math.max(0, first - whoReach), first).some(({ word }) => word === 'of')
}
