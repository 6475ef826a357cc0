// The day that the article's news is about: that of the earliest passage of a new attack that names one.
import { addDays, daysBetween, type LocalDay } from '../../model/local-day.ts'
import { isVerb } from '../words/grammar.ts'
import {
  distanceBetween,
  hasMark,
  isClauseBetween,
  marksOf,
  type Passage,
  type Run,
} from '../words/passage.ts'
import { isRelative } from './find-other-matter.ts'
import type { WeighedPassage } from './weighed-passage.ts'
import { isDayDate, listEventDates } from './weighed-passage.ts'

export interface AnchorDay {
  readonly day: LocalDay
  /** `statement`: only the day on which somebody spoke is named, and stands for the event's. */
  readonly from: 'event' | 'statement' | 'day-before' | 'cited'
  /** The bases that the passage names; empty where it names none. */
  readonly baseIds: readonly string[]
  /** Index of the passage. */
  readonly at: number
}

/** US evenings are the next day at the base; a clock of the base can run ahead of a page's date. */
const daysAhead = 1
/** News is told within days; an older date belongs to background, or to a follow-up. */
const daysBack = 5
/** Points under which a passage may give the day, somewhat more than make it news. */
const anchorPoints = 2

export function chooseAnchorDay(passages: readonly WeighedPassage[], today: LocalDay): AnchorDay | undefined {
  const current = passages.filter(
    (one) => one.points < anchorPoints && one.event !== 'none' && !isTimeBefore(one),
  )
  const isRecent = (day: LocalDay): boolean =>
    daysBetween(today, day) <= daysAhead && daysBetween(day, today) <= daysBack
  for (const isStatement of [false, true]) {
    const sequel = isStatement ? findSequelDay(passages, isRecent) : undefined
    if (sequel !== undefined) return sequel
    const followed = isStatement ? findCitedDay(current, today, isOfAttack) : undefined
    if (followed !== undefined) return followed
    for (const one of current) {
      const dates = isStatement
        ? one.dates.filter((date) => isDayDate(date) && date.isStatement)
        : listEventDates(one)
      const date = dates.find(({ day }) => day !== undefined && isRecent(day))
      if (date?.day === undefined) continue
      // "said on Thursday of the attack a day earlier".
      if (isStatement && hasMark(one.passage, 'day-before')) {
        return { day: addDays(date.day, -1), from: 'day-before', baseIds: [], at: one.passage.index }
      }
      return {
        day: date.day,
        from: isStatement ? 'statement' : 'event',
        baseIds: listBases(one),
        at: one.passage.index,
      }
    }
  }
  return findOpeningDay(passages, isRecent) ?? findCitedDay(current, today)
}

/** "وكان البنتاغون قد أعلن أن ضرباته ليل 2 شباط": further down, what was before the news, and of no base. */
function isTimeBefore({ passage, hits }: WeighedPassage): boolean {
  return (
    passage.sentence >= openingSentences &&
    passage.bases.length === 0 &&
    hits.some(({ cue }) => cue === 'pluperfect')
  )
}

/** Sentences, the title included, of which one may set the day for what follows. */
const openingSentences = 3

/** "Friday did not stay quiet. In the morning rockets were aimed at X": the day that opens the account. */
function findOpeningDay(
  passages: readonly WeighedPassage[],
  isRecent: (day: LocalDay) => boolean,
): AnchorDay | undefined {
  for (const [at, { passage, event, isBackground, dates }] of passages.entries()) {
    const next = passages[at + 1]
    if (passage.sentence >= openingSentences || next === undefined) break
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
function findSequelDay(
  passages: readonly WeighedPassage[],
  isRecent: (day: LocalDay) => boolean,
): AnchorDay | undefined {
  const at = passages.findIndex(
    ({ event, isBackground, passage }) => event === 'attack' && !isBackground && !passage.isTitle,
  )
  if (at < 0 || (passages[at]?.passage.sentence ?? 0) >= openingSentences) return undefined
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

function listBases({ passage }: WeighedPassage): readonly string[] {
  return passage.bases.map(({ mention }) => mention.id)
}

/** A follow-up ("the toll of the 8 January strike rose") names an older day at its head. */
const citedHead = 2
/** Where the title tells of a toll, further down, too. */
const citedSentences = 4
const citedDaysBack = 60
const otherMatters = [
  'drill',
  'accident',
  'other-matter',
  'retrospective',
  'withdrawal',
  'visit',
  'sanctions',
  'movement',
  'anniversary',
  'analysis',
  'recall',
] as const

/** @param isMeant which of the dates so old may be the day of the news. */
function findCitedDay(
  current: readonly WeighedPassage[],
  today: LocalDay,
  isMeant: (passage: Passage, date: Run) => boolean = () => true,
): AnchorDay | undefined {
  const isToll = current.some(
    ({ passage }) => passage.isTitle && hasMark(passage, 'killed', 'injured', 'damage'),
  )
  const head = current.filter(({ passage }) => passage.sentence < (isToll ? citedSentences : citedHead))
  if (head.some(({ passage, hits }) => passage.sentence < 2 && hits.some(({ cue }) => isOtherMatter(cue))))
    return undefined
  for (const { dates, passage } of head) {
    const cited = dates.find((date) => {
      const age = date.day === undefined ? 0 : daysBetween(date.day, today)
      return (
        isDayDate(date) &&
        !date.isStatement &&
        age > daysBack &&
        age <= citedDaysBack &&
        isMeant(passage, date)
      )
    })
    if (cited?.day !== undefined) return { day: cited.day, from: 'cited', baseIds: [], at: passage.index }
  }
  return undefined
}

/** Words between a date and the attack behind it ("the January 8 missile attack"), or before it, with its place. */
const dateFirstReach = 3
const attackFirstReach = 9

/** "were injured in the January 8 attack, the command said on Friday": what is told is what came of an older attack. */
function isOfAttack(passage: Passage, date: Run): boolean {
  if (!hasMark(passage, 'killed', 'injured', 'damage')) return false
  if (isOfDeed(passage, date)) return true
  return marksOf(passage, 'attack-noun').some((act) => {
    const reach = act.first > date.last ? dateFirstReach : attackFirstReach
    return distanceBetween(act, date) <= reach && !isClauseBetween(passage, act, date)
  })
}

/** Words between "stormed the base" and its day: "stormed their base at X, in the south of Somalia, on 26 May". */
const deedReach = 14

/** "54 were killed when militants stormed their base at X on 26 May": the day behind the deed at a base. */
function isOfDeed(passage: Passage, date: Run): boolean {
  const [base] = passage.bases
  if (passage.lang !== 'en' || base === undefined || base.first > date.first) return false
  const act = marksOf(passage, 'attack-verb').find(
    (one) =>
      one.last < date.first &&
      date.first - one.last <= deedReach &&
      isVerb(passage, one) &&
      !isRelative(passage, one),
  )
  return (
    act !== undefined &&
    !marksOf(passage, 'said', 'after').some(({ first }) => first > act.last && first < date.first)
  )
}

function isOtherMatter(cue: string): boolean {
  return otherMatters.some((matter) => matter === cue)
}
