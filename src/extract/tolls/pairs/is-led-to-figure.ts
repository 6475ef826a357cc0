// Do the words lead from what befell people to their figure? "The number of the wounded stands at 14", "Wounded: 14".

import { marksOf, type Passage, type Run } from '../../words/passage.ts'
import type { CasualtyWord } from '../casualty.ts'
import type { PeopleCount } from '../people/people-count.ts'

/** "Wounded: 14", "Погибшие: шесть": the colon, and right behind it the number. What has one before it is spelt out. */
export function isListed(passage: Passage, word: Run, { first }: Run): boolean {
  // "Treated four people: one badly hurt".
  if (marksOf(passage, 'number').some((mark) => mark.first >= word.first && mark.last <= word.last))
    return false
  if (first !== word.last + 1 || passage.tokens[first]?.gap !== ':') return false
  const from = word.first - listedReach
  const isCounted =
    marksOf(passage, 'number', 'counting').some((mark) => mark.last < word.first && mark.last >= from) ||
    passage.tokens.slice(Math.max(0, from), word.first).some((token) => /^\d+$/.test(token.word))
  return !isCounted
}

/** Words before it in which a word for the dead may have its number. */
const listedReach = 4

/** Words from what befell them to the list of who they were. */
const listReach = 25

/** "said how many had died in the attack on the camp: one soldier and two contractors". */
export function opensList(passage: Passage, word: CasualtyWord, count: PeopleCount): boolean {
  const isColon = (passage.tokens[count.first]?.gap ?? '').includes(':')
  return isColon && count.first - word.last <= listReach
}

/** "Число раненых", "yaralı sayısı": the number of those follows. */
export function isNumberOf(passage: Passage, word: Run): boolean {
  return (
    passage.lang !== 'en' &&
    marksOf(passage, 'number-of').some(
      ({ first, last }) => last === word.first - 1 || first === word.last + 1,
    )
  )
}

/** "The toll stands at 14", "عدد القتلى إلى ستة": the word before the figure leads to it. */
export function isTollAt(passage: Passage, count: PeopleCount): boolean {
  return (
    (!count.hasPerson || passage.lang !== 'en') &&
    marksOf(passage, 'toll-at').some(
      ({ first, last }) =>
        last === count.first - 1 ||
        (first === count.first && last < count.last) ||
        (last === count.first - 2 && isPrefix(passage, count.first - 1)),
    )
  )
}

/** "עלה ל-14": Hebrew joins "to" to the figure. */
function isPrefix({ lang, tokens }: Passage, at: number): boolean {
  return lang === 'he' && /^[בל]$/u.test(tokens[at]?.word ?? '')
}
