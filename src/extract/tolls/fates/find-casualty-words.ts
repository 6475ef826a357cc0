// Which words of a passage say what befell somebody in this attack? In "two soldiers were killed and a third is
// missing": "killed" and "missing".

import type { Mark } from '../../words/mark.ts'
import { marksOf, type Passage } from '../../words/passage.ts'
import type { CasualtySlot, CasualtyWord } from '../casualty.ts'
import { isAvenged } from './is-avenged.ts'
import { isEcho, isOfWounds } from './is-echo.ts'
import { isOfAnother, isOfOlder } from './is-of-earlier-attack.ts'
import { isOfLeadIn } from './is-of-lead-in.ts'
import { isBehindPerson, isOfTheDead } from './is-of-the-dead.ts'
import { isUnreal } from './is-unreal-fate.ts'

export function findCasualtyWords(passage: Passage): CasualtyWord[] {
  const slots: readonly CasualtySlot[] = ['killed', 'injured', 'missing']
  return slots.flatMap((slot) =>
    marksOf(passage, slot)
      .filter(
        (mark, at, all) =>
          !isUnreal(passage, mark) &&
          !isAvenged(passage, mark) &&
          !isOfThings(passage, mark) &&
          !isOfAllHurt(passage, mark) &&
          !isOfWounds(passage, mark) &&
          (!isOfTheDead(passage, mark) || isBehindPerson(passage, mark.first)) &&
          !isOfOlder(passage, mark) &&
          !isOfAnother(passage, mark) &&
          !isOfLeadIn(passage, mark) &&
          !isEcho(passage, mark, all[at - 1]),
      )
      // "A soldier wounded in the attack died" has the one who is counted before "wounded".
      .map((mark) => ({
        first: mark.first,
        last: mark.last,
        slot: isOfTheDead(passage, mark) ? 'killed' : slot,
      })),
  )
}

const things =
  /^(?:bombers?|jets?|fighters?|planes?|aircraft|helicopters?|tankers?|drones?|vehicles?|tanks?)$/

/** "Six bombers survived, two did not make it": no word of people. */
function isOfThings(passage: Passage, { first, phrase }: Mark): boolean {
  return (
    phrase === 'did not make it' &&
    passage.tokens.slice(0, first).some(({ word }) => things.test(word)) &&
    marksOf(passage, 'person').length === 0
  )
}

/** "The casualty toll rose to 30": of the dead and the hurt. */
function isOfAllHurt({ lang, tokens }: Passage, { first }: Mark): boolean {
  return (
    lang === 'en' &&
    tokens[first]?.word === 'toll' &&
    /^(?:casualty|injury|injuries|economic|material)$/.test(tokens[first - 1]?.word ?? '')
  )
}
