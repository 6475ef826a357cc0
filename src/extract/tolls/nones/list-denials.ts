// Which words say that nobody was hurt, however the sentence puts it? "Did not cause any reported casualties".
import type { WordList } from '../../../model/keywords.ts'
import { hasMark, marksOf, type Passage, type Run } from '../../words/passage.ts'
import { isException, isOfTheHurt } from './is-no-denial.ts'
import { listNoPersons } from './list-no-persons.ts'

/** Words between a negation and the casualties that it denies; in Persian and Turkish it comes behind. */
const negationReach = 8
const negationBehindReach = 5

/** Languages whose negation never comes behind what it denies: "وإصابات من دون تحديدها" tells of the hurt. */
const negatedInFront = new Set(['en', 'ar', 'he', 'es', 'fr'])

/** "did not cause any reported casualties", "تلفاتی در پی نداشت": however the sentence puts it. */
export function findNegated(passage: Passage, label: WordList): Run[] {
  if (hasMark(passage, 'casualties-unknown')) return []
  const behindReach = negatedInFront.has(passage.lang) ? 0 : negationBehindReach
  return marksOf(passage, label).flatMap((noun) => {
    const negation = marksOf(passage, 'not').find(
      (mark) =>
        !isSentenceBetween(passage, mark, noun) &&
        (mark.last < noun.first
          ? noun.first - mark.last <= negationReach
          : mark.first - noun.last <= behindReach),
    )
    // "No statement gives the number of the wounded": not told, and not none.
    const isNumber = marksOf(passage, 'number-of').some(({ last }) => last === noun.first - 1)
    if (negation === undefined || isNumber) return []
    return [{ first: Math.min(noun.first, negation.first), last: Math.max(noun.last, negation.last) }]
  })
}

/** Words between "no one" and "injured". */
const nobodyReach = 9

/** "no one on the base was injured", "none of the troops there were hurt": nobody, then the verb. */
export function findNobody(passage: Passage, list: 'killed' | 'injured'): Run[] {
  if (hasMark(passage, 'casualties-unknown')) return []
  return marksOf(passage, list).flatMap((word) => {
    const nobody = [...marksOf(passage, 'nobody'), ...listNoPersons(passage)].find(
      (mark) =>
        mark.last < word.first &&
        word.first - mark.last <= nobodyReach &&
        !isCountedMen(passage, mark) &&
        !isSentenceBetween(passage, mark, word),
    )
    const run = nobody === undefined ? undefined : { first: nobody.first, last: word.last }
    return run === undefined || isException(passage, run) || isOfTheHurt(passage, run) ? [] : [run]
  })
}

/** "שישים איש": behind a number the Hebrew word for "nobody" is that for men. */
function isCountedMen(passage: Passage, { first }: Run): boolean {
  const isNumber = marksOf(passage, 'number', 'vague').some(({ last }) => last === first - 1)
  return isNumber || /^\d+$/.test(passage.tokens[first - 1]?.word ?? '')
}

/** A comma may stand in what is denied: "no damage, injuries or casualties". */
function isSentenceBetween(passage: Passage, a: Run, b: Run): boolean {
  const from = Math.min(a.last, b.last) + 1
  const to = Math.max(a.first, b.first)
  return passage.tokens.slice(from, to + 1).some(({ gap }) => /[;:.!?؛؟]/u.test(gap))
}
