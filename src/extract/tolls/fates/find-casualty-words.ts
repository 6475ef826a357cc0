// Which words of a passage say what befell somebody in this attack? In "two soldiers were killed and a third is missing":
// "killed" and "missing".
import type { Mark } from '../../words/mark.ts'
import { marksOf, type Passage } from '../../words/passage.ts'
import type { CasualtySlot, CasualtyWord } from '../casualty.ts'
import { isAvenged } from './is-avenged.ts'
import { isEcho, isOfWounds } from './is-echo.ts'
import { isOfEarlierAttack } from './is-of-earlier-attack.ts'
import { isBehindPerson, isOfTheDead } from './is-of-the-dead.ts'
import { isUnreal } from './is-unreal-fate.ts'

const slots: readonly CasualtySlot[] = ['killed', 'injured', 'missing']

/** The killed first, then the hurt, then the missing; each in the order of the text. */
export function findCasualtyWords(passage: Passage): CasualtyWord[] {
  return slots.flatMap((slot) =>
    marksOf(passage, slot).flatMap((mark, at, all) => {
      if (isOfNobody(passage, mark) || isEcho(passage, mark, all[at - 1])) return []
      const isDead = isOfTheDead(passage, mark)
      // "A soldier wounded in the attack died" has the one who is counted before "wounded".
      if (isDead && !isBehindPerson(passage, mark.first)) return []
      return [{ first: mark.first, last: mark.last, slot: isDead ? 'killed' : slot }]
    }),
  )
}

/** Said of nobody, of nobody in this attack, or of things. */
function isOfNobody(passage: Passage, mark: Mark): boolean {
  return (
    isUnreal(passage, mark) ||
    isAvenged(passage, mark) ||
    isOfEarlierAttack(passage, mark) ||
    isOfThings(passage, mark) ||
    isOfAllHurt(passage, mark) ||
    isOfWounds(passage, mark)
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
