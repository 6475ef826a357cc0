// On which side of the number does a language put what befell people? Arabic has "قتل ثلاثة", and "ثلاثة قتلى".

import { marksOf, overlaps, type Passage } from '../../words/passage.ts'
import type { CasualtyWord } from '../casualty.ts'

/** Points against a number on the side where the language does not put it. */
const wrongSide = 4

/** @returns points against a number on the side where the language does not put it, or 0. @param isAfter the number is behind. */
export function orderCost(passage: Passage, word: CasualtyWord, isAfter: boolean): number {
  switch (passage.lang) {
    case 'fa': {
      // "کشته شدن ۱۱ نفر", "شمار کشته‌ها را ۱۵ نفر": the noun of the act and the plural precede their number.
      const precedes = marksOf(passage, 'casualty-counting').some((mark) => overlaps(mark, word))
      return isAfter === precedes ? 0 : wrongSide
    }
    case 'tr':
    case 'am':
    case 'az':
    case 'kk':
    case 'ps':
    case 'uz':
    case 'ur':
    case 'hi':
      return isAfter ? wrongSide : 0
    case 'zh':
    case 'bn':
    case 'ko':
      return isAfter === startsWithNumber(passage) ? wrongSide : 0
    case 'th':
      // "เสียชีวิต 3 นาย"
      return isAfter ? 0 : wrongSide
    case 'ar': {
      // Verbs precede their number ("قتل ثلاثة"), nouns and verbs in the plural follow it ("ثلاثة قتلى", "ثلاثة قتلوا").
      const follows =
        marksOf(passage, 'casualty-counted').some((mark) => overlaps(mark, word)) ||
        arabicPlural.test(passage.tokens[word.first]?.word ?? '')
      return follows === isAfter ? wrongSide : 0
    }
    default:
      return 0
  }
}

/** "They were killed", "the two were hurt": Arabic has the singular before its subject. Folded. */
const arabicPlural = /^[وف]?(?:قتل|اصیب|جرح|قض|قضی|استشهد|توف|توفی|لق|لقی|فارق|فقد)(?:وا|ت?ا)$/u

/** Signs between a number and what befell those whom it counts: "三名士兵死亡". */
const countedSigns = 8

/** "两人死亡七人受伤", and not "死亡两人受伤七人": where the first number precedes its word, all do. */
function startsWithNumber(passage: Passage): boolean {
  const at = Math.min(...marksOf(passage, 'killed', 'injured').map(({ first }) => first))
  const from = Math.max(0, at - countedSigns)
  return (
    marksOf(passage, 'number', 'vague').some(({ first, last }) => first >= from && last < at) ||
    passage.tokens.slice(from, at).some(({ word }) => /^\d+$/.test(word))
  )
}
