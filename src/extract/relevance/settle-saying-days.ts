// "The group claimed the assault on Thursday", "the minister on Saturday named nine dead": a day between that of the
// attack and that of the article, in a passage that tells who said something, is the day on which it was said.
import { daysBetween, type LocalDay } from '../../model/local-day.ts'
import type { DatePhrase } from '../days/date-phrase.ts'
import type { Passage } from '../words/passage.ts'
import { hasMark, marksOf, overlaps } from '../words/passage.ts'
import type { AnchorDay } from './anchor-day.ts'
import { isDayDate } from './list-event-dates.ts'
import type { WeighedPassage } from './weighed-passage.ts'

/**
 * The same passage, its dates between the attack and the article being those of what was said.
 * @param today the day of publication at the base.
 */
export function settleSayingDays<T extends Pick<WeighedPassage, 'passage' | 'dates'>>(
  one: T,
  anchor: AnchorDay | undefined,
  today: LocalDay,
): T {
  const { passage } = one
  if (anchor === undefined || anchor.from !== 'event' || !isSaying(passage)) return one
  const dates = one.dates.map((date) =>
    isBetween(date, anchor.day, today) ? { ...date, isStatement: true } : date,
  )
  return { ...one, dates }
}

function isBetween(date: DatePhrase, attack: LocalDay, today: LocalDay): boolean {
  const { day, isStatement } = date
  return (
    !isStatement &&
    day !== undefined &&
    isDayDate(date) &&
    daysBetween(attack, day) > 0 &&
    daysBetween(day, today) >= 0
  )
}

/** A claim names its attack; what else is said must tell of no act of its own. */
function isSaying(passage: Passage): boolean {
  if (hasMark(passage, 'claimed')) return true
  if (passage.bases.length > 0 || !hasMark(passage, 'said', 'denied', 'blamed')) return false
  const nouns = marksOf(passage, 'attack-noun')
  return marksOf(passage, 'attack-verb').every((verb) => nouns.some((noun) => overlaps(noun, verb)))
}
