// Whose people does a figure count? "Two American soldiers" are of the US, "three gunmen" came to attack.
import type { Side } from '../../../model/claim.ts'
import type { WordList } from '../../../model/keywords.ts'
import { marksOf, overlaps, type Passage, type Run, wordsOf } from '../../words/passage.ts'

/** Whose people the words around a figure name. */
export function sideOf(passage: Passage, run: Run): Side {
  const isNextApart = /[,،;؛:.]/u.test(passage.tokens[run.last + 1]?.gap ?? '')
  const wide = { first: run.first, last: isNextApart ? run.last : run.last + 1 }
  if (isTurkishBand(passage, run)) return 'attacker'
  const side = sides.find(([list]) => marksOf(passage, list).some((mark) => overlaps(mark, wide)))
  return side?.[1] ?? 'any'
}

const sides: readonly (readonly [WordList, Side])[] = [
  ['attacker-person', 'attacker'],
  ['us-person', 'us'],
  ['coalition-person', 'coalition'],
  ['civilian-person', 'civilian'],
  ['host-person', 'host'],
]

function isTurkishBand(passage: Passage, run: Run): boolean {
  return passage.lang === 'tr' && turkishBand.test(wordsOf(passage, run))
}

/** "17 DEAŞ'lı", "PKK'lı üç kişi": men of a band by its letters, and not those of a state or an army. */
const turkishBand = /(?<!\p{L})(?!ABD|SDG|TSK|BM|AB|NATO)\p{Lu}{3,}['’ʼ]l[ıiuü]/u
