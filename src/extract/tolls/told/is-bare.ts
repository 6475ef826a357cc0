// Does a number stand by itself, with nothing that it counts? "The police chief spoke of five".
import type { DatePhrase } from '../../days/date-phrase.ts'
import { isVerbLast } from '../../words/grammar.ts'
import { marksOf, type Passage, type Run } from '../../words/passage.ts'
import type { PeopleCount } from '../people/people-count.ts'

/** Words from the number to the verb that closes the sentence. */
export const behindReach = 3
const clauseEnd = /[,;:.!?()—–]/u

/** True before the end of a clause, a day or a speaker: "gave 79 on Sunday". */
export function isBare(
  passage: Passage,
  { last, found, hasPerson }: PeopleCount,
  dates: readonly DatePhrase[],
): boolean {
  if (found.isArticle) return false
  if (hasPerson) return isOfOurs(passage, found)
  const next = passage.tokens[last + 1]
  if (dates.some(({ first }) => first === last + 1 || first === last + 2)) return true
  // "bu rakamı sekize çıkardı", "dokuz olduğunu söyledi".
  if (
    isVerbLast(passage.lang) &&
    marksOf(passage, 'toll-at', 'said').some(({ first }) => first - last <= behindReach && first > last)
  )
    return true
  const isCited = marksOf(passage, 'according-to').some(({ first }) => first === last + 1)
  return next === undefined || clauseEnd.test(next.gap) || next.word === 'and' || isCited
}

const ours =
  /^of (?:our|their|his|her) (?:own|sons|men|boys|people|brothers|children|comrades|soldiers|troops|fighters|heroes)$/

/** "Spoke of over 80 of our sons". */
function isOfOurs({ lang, tokens }: Passage, { last }: Run): boolean {
  const behind = tokens.slice(last + 1, last + 4).map(({ word }) => word)
  return lang === 'en' && ours.test(behind.join(' '))
}
