// Is a base named only in passing: as home, namesake or client of something, or as what was hit on another day? "Soldiers from X",
// "the X Brigade in the Y barracks", "roquettes sur Y au lendemain de X".
import { listActs } from '../words/is-event.ts'
import type { Passage, PlacedMention } from '../words/passage.ts'
import { isClauseBetween, marksOf } from '../words/passage.ts'

/** True where nothing that the passage tells happened at the base. */
export function isInPassing(passage: Passage, mention: PlacedMention): boolean {
  return (
    isDescribed(passage, mention) ||
    (passage.lang === 'en'
      ? isHomeOf(passage, mention) || isNameOfUnit(passage, mention)
      : isBeneficiary(passage, mention) || isOfDayBefore(passage, mention))
  )
}

/** "…, where the US has a base near Tanf": the clause of the name has no act, and another base is hit. */
function isDescribed(passage: Passage, mention: PlacedMention): boolean {
  const isInClause = marksOf(passage, 'descriptive').some((mark) => !isClauseBetween(passage, mark, mention))
  if (!isInClause || !passage.bases.some((one) => one.mention.id !== mention.mention.id)) return false
  const acts = listActs(passage)
  return !acts.some((act) => !isClauseBetween(passage, act, mention))
}

/** "Americans from X are regular guests", "soldiers from the X base". */
function isHomeOf(passage: Passage, { first }: PlacedMention): boolean {
  const { tokens } = passage
  const from = tokens[first - 1]?.word === 'the' ? first - 2 : first - 1
  if (tokens[from]?.word !== 'from') return false
  return [...passage.actors, ...marksOf(passage, 'person', 'force')].some(({ last }) => last === from - 1)
}

const units = /^(?:brigades?|regiments?|divisions?|battalions?|squadrons?|corps|units?)$/
/** Words between a unit and where it lies. */
const lodgedReach = 8

/** "The headquarters of the X Brigade in the Y barracks": a unit of the base's name, at another base. */
function isNameOfUnit({ tokens, bases }: Passage, { last, mention }: PlacedMention): boolean {
  return (
    [last, last + 1].some((at) => units.test(tokens[at]?.word ?? '')) &&
    bases.some((one) => one.mention.id !== mention.id && one.first > last && one.first - last <= lodgedReach)
  )
}

/** Words between "for" and the place, and its row. */
const forReach = 4

/** "برای مجتمع‌های خجیر و پارچین قطعه می‌خرید": what is done for a place is not done to it. */
function isBeneficiary({ lang, tokens }: Passage, { first }: PlacedMention): boolean {
  return (
    lang === 'fa' && tokens.slice(Math.max(0, first - forReach), first).some(({ word }) => word === 'برای')
  )
}

/** Words between "the day after" and the base, both counted in. */
const dayAfterReach = 3

/** "Roquettes sur X au lendemain de Y": Y was hit before. */
function isOfDayBefore(passage: Passage, { first, mention }: PlacedMention): boolean {
  return (
    marksOf(passage, 'day-after').some(({ last }) => first > last && first - last <= dayAfterReach) &&
    passage.bases.some((one) => one.last < first && one.mention.id !== mention.id)
  )
}
