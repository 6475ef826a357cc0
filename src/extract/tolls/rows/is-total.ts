// Does a figure count all whom the attack befell, by now? "Bringing the death toll to four".
import { marksOf, type Passage, type Run } from '../../words/passage.ts'

/** The words for all of them: a whole, which takes in those told beside it. */
const wholes =
  /^(?:tolls?|bilan|balance|saldo|bilancio|balanco|bilanz|opferzahl|bilanco(?:su)?|dodental|حصیله|حصیلتها|الحصیله|شمار|امار)$/u
/** Words from "the toll" to its figure. */
const wholeReach = 8

/** "bringing the death toll to four", "ارتفع عدد القتلى إلى أربعة": all, by now. */
export function isTotal(passage: Passage, word: Run, count: Run): boolean {
  const { tokens } = passage
  const before = tokens.slice(Math.max(0, count.first - wholeReach), count.first)
  const isNumberOf = marksOf(passage, 'number-of').some(({ first, last }) => {
    const isLed = /^(?:the|its|their)$/.test(tokens[first - 1]?.word ?? 'the') || passage.lang !== 'en'
    // "The number of Americans killed".
    const isNear = last < word.first && word.first - last <= (passage.lang === 'en' ? 3 : 1)
    return isLed && (isNear || first === word.last + 1)
  })
  return isNumberOf || before.some(({ word: noun }) => wholes.test(noun))
}
