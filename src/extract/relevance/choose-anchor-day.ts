// On which day was what the article reports? That of the earliest passage of a new attack that names one: "rockets hit X on Tuesday";
// else what goes on with the account, cites an older attack, or only says when somebody spoke.
import { addDays, daysBetween, type LocalDay } from '../../model/local-day.ts'
import type { DatePhrase } from '../days/date-phrase.ts'
import { hasMark } from '../words/passage.ts'
import { type AnchorDay, newsDaysBack } from './anchor-day.ts'
import { findCitedDay, isDayOfToll } from './find-cited-day.ts'
import { ledeSentences } from './head-of-article.ts'
import { isDayDate, listEventDates } from './list-event-dates.ts'
import type { WeighedPassage } from './weighed-passage.ts'

/** US evenings are the next day at the base; a clock of the base can run ahead of a page's date. */
const daysAhead = 1

/** Points under which a passage may give the day, somewhat more than make it news. */
const anchorPoints = 2

/**
 * The day of the news; undefined where no passage of a new attack names one.
 * @param today the day of publication at the base.
 */
export function chooseAnchorDay(passages: readonly WeighedPassage[], today: LocalDay): AnchorDay | undefined {
  const current = passages.filter(
    (one) => one.points < anchorPoints && one.event !== 'none' && !isTimeBefore(one),
  )
  const isRecent = (day: LocalDay): boolean =>
    daysBetween(today, day) <= daysAhead && daysBetween(day, today) <= newsDaysBack
  return (
    findEventDay(current, isRecent) ??
    findSequelDay(passages, isRecent) ??
    findCitedDay(current, today, isDayOfToll) ??
    findStatementDay(current, isRecent) ??
    findOpeningDay(passages, isRecent) ??
    findCitedDay(current, today)
  )
}

type IsRecent = (day: LocalDay) => boolean

/** "Rockets hit X on Tuesday": the first passage that says when it was. */
function findEventDay(current: readonly WeighedPassage[], isRecent: IsRecent): AnchorDay | undefined {
  for (const one of current) {
    const day = findDay(listEventDates(one), isRecent)
    if (day !== undefined) return { day, from: 'event', baseIds: listBases(one), at: one.passage.index }
  }
  return undefined
}

/** "A spokesman said on Tuesday that rockets had hit X", "said on Thursday of the attack a day earlier". */
function findStatementDay(current: readonly WeighedPassage[], isRecent: IsRecent): AnchorDay | undefined {
  for (const one of current) {
    const { passage, dates } = one
    const day = findDay(
      dates.filter((date) => isDayDate(date) && date.isStatement),
      isRecent,
    )
    if (day === undefined) continue
    return hasMark(passage, 'day-before')
      ? { day: addDays(day, -1), from: 'day-before', baseIds: [], at: passage.index }
      : { day, from: 'statement', baseIds: listBases(one), at: passage.index }
  }
  return undefined
}

function findDay(dates: readonly DatePhrase[], isRecent: IsRecent): LocalDay | undefined {
  return dates.find(({ day }) => day !== undefined && isRecent(day))?.day
}

function listBases({ passage }: WeighedPassage): readonly string[] {
  return passage.bases.map(({ mention }) => mention.id)
}

/** "وكان البنتاغون قد أعلن أن ضرباته ليل 2 شباط": further down, what was before the news, and of no base. */
function isTimeBefore({ passage, hits }: WeighedPassage): boolean {
  return (
    passage.sentence >= ledeSentences &&
    passage.bases.length === 0 &&
    hits.some(({ cue }) => cue === 'pluperfect')
  )
}

/** "Friday did not stay quiet. In the morning rockets were aimed at X": the day that opens the account. */
function findOpeningDay(passages: readonly WeighedPassage[], isRecent: IsRecent): AnchorDay | undefined {
  for (const [at, { passage, event, isBackground, dates }] of passages.entries()) {
    const next = passages[at + 1]
    if (passage.sentence >= ledeSentences || next === undefined) break
    if (passage.lang !== 'en' || passage.isTitle || event !== 'none' || isBackground) continue
    if (next.event !== 'attack' || next.isBackground || next.points >= anchorPoints) continue
    const date = dates.find((one) => one.first <= 1 && isDayDate(one) && !one.isStatement)
    if (date?.day !== undefined && isRecent(date.day))
      return { day: date.day, from: 'event', baseIds: [], at: passage.index }
  }
  return undefined
}

/** Passages behind the news that may say when it was. */
const sequelReach = 2

/** "Gunmen attacked X. The shooting began on Tuesday at dawn": what goes on with the account, and tells of no other attack. */
function findSequelDay(passages: readonly WeighedPassage[], isRecent: IsRecent): AnchorDay | undefined {
  const at = passages.findIndex(
    ({ event, isBackground, passage }) => event === 'attack' && !isBackground && !passage.isTitle,
  )
  if (at < 0 || (passages[at]?.passage.sentence ?? 0) >= ledeSentences) return undefined
  const sequel = passages.slice(at + 1, at + 1 + sequelReach)
  for (const { passage, event, isBackground, dates } of sequel) {
    if (event !== 'none' || isBackground) break
    if (!hasMark(passage, 'happened', 'attacker-person', 'weapon:gunfire')) continue
    const date = dates.find((one) => isDayDate(one) && !one.isStatement)
    if (date?.day !== undefined && isRecent(date.day))
      return { day: date.day, from: 'event', baseIds: [], at: passage.index }
  }
  return undefined
}
