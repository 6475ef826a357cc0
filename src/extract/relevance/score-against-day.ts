// News or background, second pass: once the day and the places of the news are known, other days, other places and the company of
// background tell against a passage. "On 3 March rockets hit X" in an article about 9 April is no news.
import type { Base } from '../../model/base.ts'
import type { Cue } from '../../model/keywords.ts'
import { daysBetween, type LocalDay } from '../../model/local-day.ts'
import { isOfRecord } from '../days/is-of-record.ts'
import { hasMark, marksOf, wordsOf } from '../words/passage.ts'
import type { AnchorDay } from './anchor-day.ts'
import type { CueHit } from './cue-hit.ts'
import { findElsewhere } from './find-elsewhere.ts'
import { headSentences, ledeSentences } from './head-of-article.ts'
import { isOfStay } from './is-of-stay.ts'
import { isRelative } from './is-relative.ts'
import { isDayDate, listEventDates } from './list-event-dates.ts'
import type { NewsPlaces } from './news-places.ts'
import type { WeighedPassage } from './weighed-passage.ts'

/** What the passage is held against. */
export interface DayScoring {
  readonly weights: Readonly<Record<Cue, number>>
  readonly anchor: AnchorDay | undefined
  /** The day of publication at the base. */
  readonly today: LocalDay
  /** Those that the article names. */
  readonly bases: ReadonlyMap<string, Base>
  readonly places: NewsPlaces
  /** The passage before, weighed. */
  readonly previous: WeighedPassage | undefined
  /** Neither the title nor the first sentence is news of an attack. */
  readonly isOtherStory: boolean
}

/** Sources differ by a day over one attack: midnight, and US dates. */
const sameDayReach = 1
/** Days after which a month or a year is long past, and a day where the day of the news is not known. */
const oldDays = 40
const oldDaysWithoutAnchor = 10

/** The cues that the day and the places of the news give to a passage. */
export function scoreAgainstDay(one: WeighedPassage, scoring: DayScoring): readonly CueHit[] {
  const hits: CueHit[] = []
  const add = (cue: Cue, detail: string): void => {
    hits.push({ cue, points: scoring.weights[cue], detail })
  }
  const cue = judgeDays(one, scoring)
  if (cue !== undefined) add(cue.cue, cue.detail)
  if (isOldPeriod(one, scoring))
    add(scoring.anchor === undefined ? 'old-date-without-anchor' : 'old-date', 'a month or a year long past')
  if (isAbroad(one, scoring)) add('other-country', 'a base in another country than the news')
  const elsewhere =
    one.passage.sentence < ledeSentences ? undefined : findElsewhere(one.passage, scoring.places)
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
    return anchor?.from === 'event' && one.event === 'attack' && one.passage.sentence < headSentences
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
  return passage.sentence >= headSentences && !dates.some((date) => isDayDate(date) && !date.isStatement)
}

function isAbroad(one: WeighedPassage, scoring: DayScoring): boolean {
  const { passage } = one
  const { places, bases, previous } = scoring
  const { country, countriesNamed } = places
  if (
    country === undefined ||
    passage.isTitle ||
    passage.sentence < headSentences ||
    passage.bases.length === 0
  )
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

const older: readonly Cue[] = [
  'old-date',
  'old-date-without-anchor',
  'fronted-old-date',
  'other-day',
  'other-country',
  'elsewhere',
  'other-story',
  'since',
  'tally',
  'anniversary',
  'old-time',
  'generic',
  'habitual',
  'past-period',
  'retrospective',
  'pluperfect',
]

/** "A convoy left. X claimed it": who claims it speaks of the news, unless an older attack stands right before. */
function isClaimBehindAside({ passage }: WeighedPassage, previous: WeighedPassage): boolean {
  return (
    hasMark(passage, 'claimed') &&
    (previous.event === 'none' || !previous.hits.some(({ cue, points }) => points > 0 && older.includes(cue)))
  )
}

function inheritsBackground(one: WeighedPassage, previous: WeighedPassage | undefined): boolean {
  const { passage, dates } = one
  return (
    previous?.isBackground === true &&
    !isAsideOnly(previous) &&
    !isClaimBehindAside(one, previous) &&
    previous.passage.paragraph === passage.paragraph &&
    passage.bases.length === 0 &&
    !dates.some(isDayDate) &&
    !hasMark(passage, 'now', 'unclaimed', 'known-speaker')
  )
}
