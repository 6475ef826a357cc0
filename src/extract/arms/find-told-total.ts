// Is a number told as that of a weapon before it? "Put the number of rockets at 18", "شمار راکت‌ها را ۱۸ فروند اعلام کرد".
import type { WeaponClass } from '../../model/weapon.ts'
import type { FoundQuantity } from '../words/find-quantities.ts'
import { isClauseBetween, marksOf, type Passage, type Run } from '../words/passage.ts'
import { countedByPiece, weaponOf } from './weapon-marks.ts'

/** Words between "the number of" and its weapon. */
const ofReach = 2
/** Words between the weapon and its number: "the number of rockets that landed inside the base at". */
const totalReach = 8
/** English says there as well where and when: "that hit the camp on Tuesday is put at". */
const reachOf = (lang: string): number => (lang === 'en' ? 14 : totalReach)

interface ToldTotal extends Run {
  readonly weapon: WeaponClass
}

/** @returns the weapon, from its name to its number. */
export function findToldTotal(passage: Passage, found: FoundQuantity): ToldTotal | undefined {
  if (found.isNoun) return undefined
  const ahead = findAhead(passage, found)
  if (ahead !== undefined || !isTold(passage, found)) return ahead
  for (const opening of marksOf(passage, 'number-of')) {
    const noun = marksOf(passage, ...countedByPiece).find(
      ({ first }) => first > opening.last && first - opening.last <= ofReach,
    )
    if (noun === undefined || noun.last >= found.first || found.first - noun.last > reachOf(passage.lang))
      continue
    if (isClauseBetween(passage, noun, found)) continue
    return { first: noun.first, last: found.last, weapon: weaponOf(noun) }
  }
  return undefined
}

/** "Füze sayısının 6 olduğu": Turkish has the weapon, "the number of" and the figure in a row. */
function findAhead(passage: Passage, { first, last }: Run): ToldTotal | undefined {
  const opening = marksOf(passage, 'number-of').find((mark) => mark.last === first - 1)
  if (passage.lang !== 'tr' || opening === undefined) return undefined
  const noun = marksOf(passage, ...countedByPiece).find((mark) => mark.last === opening.first - 1)
  if (noun === undefined) return undefined
  return { first: noun.first, last, weapon: weaponOf(noun) }
}

/** The word that leads to the figure: "at", "به", "составило"; Arabic may begin with it: "بلغ عدد". */
function isTold(passage: Passage, { first }: Run): boolean {
  const leads = marksOf(passage, 'toll-at')
  if (leads.some(({ last }) => last === first - 1)) return true
  const openings = marksOf(passage, 'number-of')
  return (
    passage.lang === 'ar' && openings.some((opening) => leads.some(({ last }) => last === opening.first - 1))
  )
}
