// Is a weapon's name only a part of another word? "Three rocket attacks" counts attacks.
import type { FoundQuantity } from '../words/find-quantities.ts'
import { isCompounding } from '../words/is-compounding.ts'
import { weaponMarks } from '../words/is-event.ts'
import type { Mark } from '../words/mark.ts'
import { marksOf, type Passage, type Run } from '../words/passage.ts'

/** "three rocket attacks" counts attacks, "several rocket and drone barrages" barrages. */
export function isCompound(passage: Passage, noun: Mark): boolean {
  if (!isCompounding(passage.lang)) return false
  if (passage.lang === 'tr' && isInstrument(passage, noun)) return false
  const next = nextNoun(passage, noun)
  if (/[,;:.]/.test(passage.tokens[next]?.gap ?? '')) return false
  const isAct = marksOf(passage, 'attack-noun').some((mark) => mark.first === next)
  const isVerbToo = marksOf(passage, 'attack-verb').some((mark) => mark.first === next)
  // "two rockets strike the base": a plural before a verb is no compound.
  const isPlural = /s$/.test(passage.tokens[noun.last]?.word ?? '')
  // "came under rocket fire" tells of one rocket as little.
  const isFire = passage.lang === 'en' && !isPlural && passage.tokens[next]?.word === 'fire'
  return isFire || (isAct && !(isVerbToo && isPlural))
}

/** "21 roketle saldırı", "iki insansız hava aracıyla": "with" is an ending, and what has it is no compound. */
function isInstrument(passage: Passage, { last }: Run): boolean {
  return /[^l]l[ae]$/.test(passage.tokens[last]?.word ?? '')
}

/** The token behind the weapon, or behind "and" and a second weapon. */
function nextNoun(passage: Passage, noun: Run): number {
  const isAnd = marksOf(passage, 'and').some(({ first }) => first === noun.last + 1)
  const second = marksOf(passage, ...weaponMarks).find(({ first }) => first === noun.last + 2)
  return isAnd && second !== undefined ? second.last + 1 : noun.last + 1
}

/** "حمله موشکی": "a missile" and "missile-" are one word in Persian; "طائرات مسيرة": Arabic has the feminine behind a plural. */
export function isAdjective(passage: Passage, { first, isNoun }: FoundQuantity, noun: Run): boolean {
  if (!isNoun) return false
  if (passage.lang === 'ar') return noun.first < first && /ات$/u.test(passage.tokens[noun.first]?.word ?? '')
  return passage.lang === 'fa' && marksOf(passage, 'attack-noun').some(({ last }) => last === first - 1)
}
