// Is a death the reason that is given for the attack? "In retaliation for the killing of two officers" counts no dead of it.
import { isMotiveLast } from '../../words/grammar.ts'
import { distanceBetween, isClauseBetween, marksOf, type Passage, type Run } from '../../words/passage.ts'

/** True for the dead of what the attack answers: "in retaliation for the killing of two officers". */
export function isAvenged(passage: Passage, word: Run): boolean {
  return isNextToMotive(passage, word) || isOfMotive(passage, word)
}

/** Words between "in revenge for" and the death that it answers; in Turkish, behind it. */
const motiveReach = 6

function isNextToMotive(passage: Passage, word: Run): boolean {
  return marksOf(passage, 'retaliation').some(
    (mark) =>
      (isMotiveLast(passage.lang) ? mark.first > word.last : mark.last < word.first) &&
      distanceBetween(mark, word) <= motiveReach &&
      !isClauseBetween(passage, mark, word),
  )
}

/** "Which", before what somebody did or suffered. Folded. */
export const relatives = /^(?:which|that|التی|الذی|الذین|اللذین|که|котор.*|які.*|qui|que|die)$/u

/** "the strike answered raids in which 22 people died": the dead of what is avenged. */
function isOfMotive(passage: Passage, run: Run): boolean {
  return marksOf(passage, 'retaliation').some(
    (mark) =>
      mark.last < run.first &&
      isOneMotive(passage, mark, run) &&
      passage.tokens.slice(mark.last + 1, run.first).some(({ word }) => relatives.test(word)),
  )
}

/** No clause ends between them, but for the comma of "the raid, which killed six". */
function isOneMotive(passage: Passage, motive: Run, run: Run): boolean {
  const { tokens, lang } = passage
  if (!isClauseBetween(passage, motive, run)) return true
  const ends = tokens.slice(motive.last + 1, run.first + 1).filter(({ gap }) => /[,;:.!?()—–]/u.test(gap))
  return lang === 'en' && ends.length === 1 && ends[0]?.gap === ',' && relatives.test(ends[0].word)
}
