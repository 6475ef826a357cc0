import type { Quantity, Side } from '../../model/claim.ts'
import type { WordList } from '../../model/keywords.ts'
import type { Passage, Run } from '../words/passage.ts'
import { marksOf, overlaps, wordsOf } from '../words/passage.ts'

export type CasualtySlot = 'killed' | 'injured' | 'missing'

/** One figure of people, in the words of one passage. */
export interface Casualty extends Run {
  readonly slot: CasualtySlot
  readonly quantity: Quantity
  readonly side: Side
  readonly rule: string
  readonly confidence: number
  /** A figure that its own speaker has since replaced. */
  readonly isEarlier?: boolean
  /** "The toll": all whom the passage counts. */
  readonly isTotal?: boolean
  /** "A fourth soldier". */
  readonly ordinal?: number
  /** Some of those whom the text counts elsewhere: "one of them". */
  readonly isPart?: boolean
}

const sides: readonly (readonly [WordList, Side])[] = [
  ['attacker-person', 'attacker'],
  ['us-person', 'us'],
  ['coalition-person', 'coalition'],
  ['civilian-person', 'civilian'],
  ['host-person', 'host'],
]

/** Whose people the words around a figure name. */
export function sideOf(passage: Passage, run: Run): Side {
  const isNextApart = /[,،;؛:.]/u.test(passage.tokens[run.last + 1]?.gap ?? '')
  const wide = { first: run.first, last: isNextApart ? run.last : run.last + 1 }
  if (isTurkishBand(passage, run)) return 'attacker'
  const side = sides.find(([list]) => marksOf(passage, list).some((mark) => overlaps(mark, wide)))
  return side?.[1] ?? 'any'
}

/** "17 DEAŞ'lı", "PKK'lı üç kişi": men of a band by its letters, and not those of a state or an army. */
const turkishBand = /(?<!\p{L})(?!ABD|SDG|TSK|BM|AB|NATO)\p{Lu}{3,}['’ʼ]l[ıiuü]/u

function isTurkishBand(passage: Passage, run: Run): boolean {
  return passage.lang === 'tr' && turkishBand.test(wordsOf(passage, run))
}
