// What chrono-node finds in a passage, as facts. Its own choices (nearest weekday, current year, noon) are not
// taken over: only what the words say for certain.
import * as chrono from 'chrono-node'
import { dayMs, localDayOf, offsetMinutesOf, startOfUtcDay } from '../../model/local-day.ts'
import { hasMark, type Passage } from '../words/passage.ts'
import type { DateFacts, DateReference } from './date-phrase.ts'
import { isEarly } from './one-night.ts'
import { blankCounts, prepareDateText } from './prepare-date-text.ts'

/** Languages whose dates chrono-node reads better than a table of ours would. */
const locales: Readonly<Record<string, { readonly casual: chrono.Chrono }>> = {
  en: chrono.en,
  de: chrono.de,
  fr: chrono.fr,
  es: chrono.es,
  it: chrono.it,
  pt: chrono.pt,
  nl: chrono.nl,
  id: chrono.id,
  uk: chrono.uk,
}

/** A date has a digit or begins a word like one of these: three passages in five have neither, and are not worth a parse. */
const englishCalendar =
  /\d|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|tod|ton|tom|yest|noon|mid|night|morn|after|even|now|day|week|month|quarter|year|hour|min|sec)/i

/** Can chrono-node read this language? */
export function hasChronoLocale(lang: string): boolean {
  return locales[lang] !== undefined
}

/** What chrono-node finds, in tokens of the passage; empty in a language that it cannot read. */
export function readChronoDates(
  passage: Passage,
  lang: string,
  reference: DateReference,
): readonly DateFacts[] {
  const locale = locales[lang]
  if (locale === undefined || (lang === 'en' && !englishCalendar.test(passage.text))) return []
  const offset = offsetMinutesOf(reference.publishedAt, reference.zone)
  const now = { instant: new Date(reference.publishedAt), timezone: offset }
  const isNight = hasMark(passage, 'part:night')
  return locale.casual
    .parse(lang === 'en' ? prepareDateText(passage) : blankCounts(passage), now)
    .flatMap((result) => toFacts(passage, result, { lang, reference, isNight }))
}

interface Context {
  readonly lang: string
  readonly isNight: boolean
  readonly reference: DateReference
}

function toFacts(passage: Passage, result: chrono.ParsedResult, context: Context): DateFacts[] {
  const run = runOf(passage, result.index, result.index + result.text.length)
  if (run === undefined || isNoise(result.text, context.lang) || isCut(passage, result)) return []
  const start = pickEnd(result, context)
  const certain = (part: chrono.Component): number | undefined =>
    start.isCertain(part) ? (start.get(part) ?? undefined) : undefined
  const hour = certain('hour')
  const hasClock = hour !== undefined && (start.isCertain('minute') || start.isCertain('meridiem'))
  const minuteOfDay = hasClock ? hour * 60 + (start.get('minute') ?? 0) : undefined
  const facts =
    findLastNight(result, minuteOfDay, context) ??
    findPartOfToday(result, context) ??
    pickDay(certain, result, context)
  const offsetMinutes = certain('timezoneOffset')
  const clock = minuteOfDay === undefined ? {} : { minuteOfDay }
  if (facts === undefined && !hasClock) return []
  return [{ ...run, ...facts, ...clock, ...(offsetMinutes === undefined ? {} : { offsetMinutes }) }]
}

/** chrono goes by the hour of publication in UTC, and has nights before six begin on the day on which they end. */
function findLastNight(
  { text }: chrono.ParsedResult,
  minuteOfDay: number | undefined,
  { lang }: Context,
): Pick<DateFacts, 'relativeDays' | 'part' | 'isLastNight'> | undefined {
  if (lang !== 'en' || !/\blast night\b/i.test(text)) return undefined
  const isAfterMidnight = minuteOfDay !== undefined && isEarly({ minuteOfDay })
  return { relativeDays: isAfterMidnight ? 0 : -1, part: 'night', isLastNight: true }
}

/** "This morning" is today for certain; to chrono only its hour is. */
function findPartOfToday(
  { text }: chrono.ParsedResult,
  { lang }: Context,
): Pick<DateFacts, 'relativeDays' | 'part'> | undefined {
  const named = lang === 'en' ? /\bthis (morning|afternoon|evening)\b/i.exec(text)?.[1] : undefined
  const part = partsOfToday.find((one) => one === named?.toLowerCase())
  return part === undefined ? undefined : { relativeDays: 0, part }
}

const partsOfToday = ['morning', 'afternoon', 'evening'] as const

type Certain = (part: chrono.Component) => number | undefined

/** Days from publication within which a whole date without a figure ("yesterday") is meant as a day. */
const relativeReach = 2

/** "la nuit de lundi à mardi", "du 5 au 6 août" is a span to chrono: the night leads into its second day. */
function pickEnd({ start, end }: chrono.ParsedResult, { isNight }: Context): chrono.ParsedComponents {
  const days = end === null || end === undefined ? 0 : (end.date().getTime() - start.date().getTime()) / dayMs
  return isNight && end && Math.round(days) === 1 ? end : start
}

function pickDay(certain: Certain, { start, text }: chrono.ParsedResult, { reference }: Context) {
  const weekday = certain('weekday')
  const [day, month, year] = [certain('day'), certain('month'), certain('year')]
  if (weekday !== undefined && day === undefined) return { weekday }
  if (day !== undefined && month !== undefined) {
    // "today", "hier": chrono counts from the publication; "last week" comes out as a day, too, and is none.
    const published = startOfUtcDay(localDayOf(reference.publishedAt, reference.zone))
    const days = (Date.UTC(start.get('year') ?? 0, month - 1, day) - published) / dayMs
    const isRelative = year !== undefined && !/\d/.test(text)
    // "tomorrow": nothing that has happened.
    if (isRelative && (days > 0 || days < -relativeReach)) return undefined
    return {
      day,
      month,
      ...(year === undefined ? {} : { year }),
      ...(weekday === undefined ? {} : { weekday }),
    }
  }
  if (month !== undefined) return { month, ...(year === undefined ? {} : { year }) }
  return year === undefined ? undefined : { year }
}

/** "am fr" of "am frühen": a date does not end within a word, unless a figure makes it one. */
function isCut({ text }: Passage, { index, text: found }: chrono.ParsedResult): boolean {
  const after = text.slice(index + found.length)
  return /\p{L}$/u.test(found) && /^\p{L}/u.test(after) && !/\d/.test(found)
}

/** Periods and lower-case look-alikes ("may", "sat", "now") are no dates. */
function isNoise(text: string, lang: string): boolean {
  if (/^(?:now|second|just now)$/i.test(text.trim())) return true
  // "so", "mar", "sat": short words of the language before they are short weekdays.
  if (/^\P{N}{1,3}\.?$/u.test(text.trim())) return true
  if (lang !== 'en') return false
  if (/^in (?:the|an?) /i.test(text)) return true
  // "put the number at about 18": no hour is told so.
  if (/^(?:at\s+)?\d{1,2}$/i.test(text.trim())) return true
  if (/\b(?:week|month|year|quarter|weekend|hour|minute|second)s?\b/i.test(text)) return true
  return /\b(?:may|mar|march|sat|sun|mon|wed)\b/.test(text)
}

function runOf(passage: Passage, start: number, end: number) {
  const from = start + passage.span.start
  const to = end + passage.span.start
  const first = passage.tokens.findIndex(({ span }) => span.end > from)
  const last = passage.tokens.findLastIndex(({ span }) => span.start < to)
  return first < 0 || last < first ? undefined : { first, last }
}
