// News or background, second pass: once the day of the news is known, other days, other countries and the
// company of background tell against a passage.

import type { Base } from '../../model/base.ts'
import type { Cue } from '../../model/keywords.ts'
import { daysBetween, type LocalDay } from '../../model/local-day.ts'
import { isOfRecord } from '../days/is-of-record.ts'
import { hasMark, marksOf, wordsOf } from '../words/passage.ts'
import type { AnchorDay } from './choose-anchor-day.ts'
import { findElsewhere, headSentences } from './find-elsewhere.ts'
import { isRelative } from './find-other-matter.ts'
import { isOfStay } from './is-of-stay.ts'
import type { CueHit } from './score-passage.ts'
import type { WeighedPassage } from './weighed-passage.ts'
import { isDayDate, listEventDates } from './weighed-passage.ts'

export interface DayScoring {
  readonly weights: Readonly<Record<Cue, number>>
  readonly anchor: AnchorDay | undefined
  readonly today: LocalDay
  readonly bases: ReadonlyMap<string, Base>
  /** Country of the base that the news is about, where one is known. */
  readonly country: string | undefined
  /** Countries that the head of the article names. */
  readonly countriesNamed: ReadonlySet<string>
  /** Words of the places that the article is about. */
  readonly knownPlaces: ReadonlySet<string>
  /** Of states, as actors have them. */
  readonly stateNames: ReadonlySet<string>
  readonly previous: WeighedPassage | undefined
  /** Neither the title nor the first sentence is news of an attack. */
  readonly isOtherStory: boolean
}

/** Sources differ by a day over one attack: midnight, and US dates. */
const sameDayReach = 1
const oldDays = 40
const oldDaysWithoutAnchor = 10

export function scoreAgainstDay(one: WeighedPassage, scoring: DayScoring): readonly CueHit[] {
  const hits: CueHit[] = []
  const add = (cue: Cue, detail: string): void => {
    hits.push({ cue, points: scoring.weights[cue], detail })
  }
  const cue = judgeDays(one, scoring)
  if (cue !== undefined) add(cue.cue, cue.detail)
  if (isOldPeriod(one, scoring)) add('old-date', 'a month or a year long past')
  if (isAbroad(one, scoring)) add('other-country', 'a base in another country than the news')
  const elsewhere =
    one.passage.sentence < headSentences
      ? undefined
      : findElsewhere(one.passage, { known: scoring.knownPlaces, ...scoring })
  if (elsewhere !== undefined) add('elsewhere', `“${wordsOf(one.passage, elsewhere)}” is another place`)
  if (scoring.isOtherStory && isUndatedLater(one))
    add('other-story', 'the head of the article is about something else')
  if (inheritsBackground(one, scoring.previous))
    add('inherits', 'follows background, with no day or base of its own')
  return hits
}

function judgeDays(
  one: WeighedPassage,
  { anchor, today }: DayScoring,
): { cue: Cue; detail: string } | undefined {
  const dates = listEventDates(one)
  const days = dates.map(({ day }) => day).filter((day): day is LocalDay => day !== undefined)
  const [first] = days
  if (first === undefined) {
    return anchor?.from === 'event' && one.event === 'attack' && one.passage.sentence <= 1
      ? { cue: 'lede-of-day', detail: `the head of an article about ${anchor.day}` }
      : undefined
  }
  if (anchor === undefined) {
    const isOld = days.every((day) => daysBetween(day, today) > oldDaysWithoutAnchor)
    return isOld ? { cue: 'old-date-without-anchor', detail: `${first} is long past` } : undefined
  }
  if (days.includes(anchor.day) && isOfAnother(one)) return undefined
  if (days.includes(anchor.day)) return { cue: 'anchor-day', detail: `${anchor.day} is the day of the news` }
  const isOther = days.every((day) => Math.abs(daysBetween(day, anchor.day)) > sameDayReach)
  return isOther ? { cue: 'other-day', detail: `${first} is not ${anchor.day}` } : undefined
}

/** "Pictures taken on Tuesday show X, which was hit last year": the day is not the attack's. */
function isOfAnother({ passage, hits }: WeighedPassage): boolean {
  const acts = marksOf(passage, 'attack-verb', 'attack-noun')
  return (
    hits.some(({ cue }) => cue === 'past-period') &&
    acts.length > 0 &&
    acts.every((act) => isRelative(passage, act))
  )
}

function isOldPeriod(one: WeighedPassage, { today, anchor }: DayScoring): boolean {
  return one.dates.some(
    ({ first, granularity, day, isStatement }) =>
      (granularity === 'month' || granularity === 'year') &&
      !isStatement &&
      day !== undefined &&
      daysBetween(day, anchor?.day ?? today) > oldDays &&
      !isOfStay(one.passage, { first }) &&
      !isOfRecord(one.passage, { first }),
  )
}

function isUndatedLater({ passage, dates }: WeighedPassage): boolean {
  return passage.sentence >= 2 && !dates.some((date) => isDayDate(date) && !date.isStatement)
}

function isAbroad(one: WeighedPassage, scoring: DayScoring): boolean {
  const { passage } = one
  const { country, countriesNamed, bases, previous } = scoring
  if (country === undefined || passage.isTitle || passage.sentence <= 1 || passage.bases.length === 0)
    return false
  if (previous !== undefined && goesOn(one, previous)) return false
  return passage.bases.every(({ mention }) => {
    const other = bases.get(mention.id)?.country
    return other !== undefined && other !== country && !countriesNamed.has(other)
  })
}

const further = /^(?:and|also|likewise|meanwhile|simultaneously|then|another|later|elsewhere)$/

/** "Drones came at X; at Y in Syria there were two attacks", "And at Y eight rounds landed": one more of the same news. */
function goesOn({ passage, event }: WeighedPassage, previous: WeighedPassage): boolean {
  return (
    passage.lang === 'en' &&
    event === 'attack' &&
    previous.event === 'attack' &&
    !previous.isBackground &&
    (passage.sentence === previous.passage.sentence || further.test(passage.tokens[0]?.word ?? ''))
  )
}

const asides: readonly Cue[] = [
  'visit',
  'movement',
  'withdrawal',
  'other-matter',
  'descriptive',
  'late-sentence',
  'past-period',
  'habitual',
]

/** "The convoy had been due to leave": no news, and no older story that the next sentence goes on with. */
function isAsideOnly({ hits, event }: WeighedPassage): boolean {
  return event === 'none' && hits.every(({ cue, points }) => points <= 0 || asides.includes(cue))
}

function inheritsBackground(
  { passage, dates }: WeighedPassage,
  previous: WeighedPassage | undefined,
): boolean {
  return (
    previous?.isBackground === true &&
    !isAsideOnly(previous) &&
    previous.passage.paragraph === passage.paragraph &&
    passage.bases.length === 0 &&
    !dates.some(isDayDate) &&
    !hasMark(passage, 'now', 'unclaimed', 'known-speaker')
  )
}
