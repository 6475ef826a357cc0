// Dates by the tables of date-words.ts: for the languages that chrono-node cannot read, or reads with holes.
import type { Mark } from '../words/mark.ts'
import type { Passage, Run } from '../words/passage.ts'
import { distanceBetween, isClauseBetween, marksOf } from '../words/passage.ts'
import type { DateFacts } from './date-phrase.ts'
import { joinNightOfTwo } from './night-of-two.ts'

/** What our tables find, in tokens of the passage. */
export function readTableDates(passage: Passage): readonly DateFacts[] {
  const dated = joinNightOfTwo(passage, [...readStrokeDays(passage), ...readMonths(passage)])
  const free = (run: Run): boolean => !dated.some((other) => distanceBetween(run, other) === 0)
  const weekdays = marksOf(passage, 'weekday').flatMap((mark) => {
    const near = dated.find(
      (other) => distanceBetween(mark, other) <= 2 && !isClauseBetween(passage, mark, other),
    )
    return near === undefined ? [{ first: mark.first, last: mark.last, weekday: mark.value ?? 0 }] : []
  })
  const joined = joinNightOfTwo(passage, weekdays)
  const isCounted = (run: Run): boolean =>
    marksOf(passage, 'number', 'vague').some(({ last }) => last === run.first - 1)
  const relative = marksOf(passage, 'relative-day')
    // "سه روز گذشته", "the past three days": a number before it makes a span.
    .filter(
      (mark) =>
        free(mark) &&
        !isCounted(mark) &&
        !isPartOfName(passage, mark) &&
        !joined.some((other) => distanceBetween(mark, other) <= 1),
    )
    .map(({ first, last, value }) => ({ first, last, relativeDays: value ?? 0 }))
  const bare = readBareDays(passage).filter(free)
  return [...dated, ...bare, ...joined, ...relative, ...readClocks(passage)].sort((a, b) => a.first - b.first)
}

/** "দেইর আজ-জোর", Deir ez-Zor: Bengali writes the article as it writes "today". */
function isPartOfName({ tokens }: Passage, { last }: Run): boolean {
  return tokens[last + 1]?.gap === '-'
}

/** "28日", "28일": Chinese, Japanese and Korean news name the day of this month or the last by its figure. */
function readBareDays({ lang, tokens }: Passage): readonly DateFacts[] {
  const sign = daySigns[lang]
  if (sign === undefined) return []
  return tokens.flatMap(({ word }, at) => {
    const next = tokens[at + 1]
    const isDay =
      /^(?:[1-9]|[12]\d|3[01])$/.test(word) && next?.gap === '' && sign.test(next.word.normalize('NFC'))
    return isDay && tokens[at + 2]?.word !== '间' ? [{ first: at, last: at + 1, day: Number(word) }] : []
  })
}

// Korean sets its particles on; "18일간" is a span, and "일본" Japan.
const daySigns: Readonly<Record<string, RegExp>> = {
  zh: /^日$/,
  ja: /^日$/,
  ko: /^일(?:에?는?|은|의|자|밤|새벽|오전|오후|저녁|부터|까지|께|쯤|에도|에만)?$/,
}

/** "18/10", "ngày 5/12/2022": Vietnamese news writes a day of the month before the month, with a stroke between. */
function readStrokeDays({ lang, tokens }: Passage): DateFacts[] {
  if (lang !== 'vi') return []
  return tokens.flatMap(({ word }, at) => {
    const next = tokens[at + 1]
    const year = tokens[at + 2]
    const isDay = /^(?:0?[1-9]|[12]\d|3[01])$/.test(word) && next?.gap === '/'
    if (!isDay || !/^(?:0?[1-9]|1[0-2])$/.test(next.word) || tokens[at]?.gap === '/') return []
    const isYear = year?.gap === '/' && /^(?:19|20)\d\d$/.test(year.word)
    const facts = { first: at, last: at + (isYear ? 2 : 1), day: Number(word), month: Number(next.word) }
    return [isYear ? { ...facts, year: Number(year.word) } : facts]
  })
}

/** Years that stand alone: in every language, for chrono gives none. */
export function readYears(passage: Passage, taken: readonly Run[]): readonly DateFacts[] {
  return passage.tokens.flatMap(({ word }, at) => {
    const run = { first: at, last: at }
    const isYear =
      /^(?:19[5-9]|20\d)\d$/.test(word) && !taken.some((other) => distanceBetween(run, other) === 0)
    if (isBuddhist(passage.lang, word)) return [{ ...run, year: Number(word) - buddhistYears }]
    return isYear ? [{ ...run, year: Number(word) }] : []
  })
}

/** Thai counts from 543 years before: 2563 is 2020. */
const buddhistYears = 543

function isBuddhist(lang: string, word: string): boolean {
  return lang === 'th' && /^2[45]\d\d$/.test(word)
}

function readMonths(passage: Passage): DateFacts[] {
  const found: DateFacts[] = []
  const months = [
    ...marksOf(passage, 'month').map((mark) => ({ mark, isPersian: false })),
    ...marksOf(passage, 'persian-month').map((mark) => ({ mark, isPersian: true })),
  ].sort((a, b) => a.mark.first - b.mark.first)
  for (const { mark, isPersian } of months) {
    const before = found.at(-1)
    // Arabic gives a month both its names: "28 يونيو/حزيران".
    if (before !== undefined && before.last >= mark.first - 1 && before.month === mark.value) continue
    const facts = readMonth(passage, mark, isPersian)
    if (facts !== undefined) found.push(facts)
  }
  return found
}

function readMonth(passage: Passage, mark: Mark, isPersian: boolean): DateFacts | undefined {
  const day = findDay(passage, mark)
  const year = findYear(passage, mark)
  // "Mehr", "Tir", "May" are words and names as well: alone they are no date.
  const isFigure = /^\d/.test(passage.tokens[mark.first]?.word ?? '')
  const isName = isFigure
    ? false
    : isPersian
      ? year === undefined
      : mark.first === mark.last && (passage.tokens[mark.first]?.word.length ?? 0) <= 3
  if (day === undefined && (isName || isPlaceName(passage, mark))) return undefined
  const weekday = marksOf(passage, 'weekday').find((one) => distanceBetween(one, day ?? mark) <= 2)?.value
  return {
    first: Math.min(mark.first, day?.first ?? mark.first, year?.at ?? mark.first),
    last: Math.max(mark.last, day?.last ?? mark.last, year?.at ?? mark.last),
    month: mark.value ?? 1,
    isPersian,
    ...(day === undefined ? {} : { day: day.value }),
    ...(year === undefined ? {} : { year: year.value }),
    ...(weekday === undefined ? {} : { weekday }),
  }
}

/** "в посёлке Октябрьский": Slavic months have no capital within a sentence. */
function isPlaceName({ lang, tokens }: Passage, { first }: Run): boolean {
  return first > 0 && /^(?:ru|uk)$/.test(lang) && tokens[first]?.capital === true
}

function findDay(passage: Passage, month: Run): (Run & { readonly value: number }) | undefined {
  // "5ê Tebaxê": Kurmanji sets an ending between the two.
  const isEnding = passage.lang === 'ku' && /^(?:e|an|i)$/.test(passage.tokens[month.first - 1]?.word ?? '')
  // "د جنورۍ په ۸مه": so does Pashto its preposition.
  const isAt = passage.lang === 'ps' && /^(?:په|پر)$/.test(passage.tokens[month.last + 1]?.word ?? '')
  for (const at of [month.first - (isEnding ? 2 : 1), month.last + (isAt ? 2 : 1)]) {
    const word = passage.tokens[at]?.word ?? ''
    const gap = passage.tokens[Math.max(at, month.first)]?.gap ?? ''
    if (/^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 31 && !/[,;:]/.test(gap)) {
      return { first: at, last: at, value: Number(word) }
    }
  }
  const ordinal = marksOf(passage, 'day-ordinal').find(({ last }) => last === month.first - 1)
  return ordinal?.value === undefined
    ? undefined
    : { first: ordinal.first, last: ordinal.last, value: ordinal.value }
}

/** Words of "year" that stand between it and its month. Folded. */
const yearWords =
  /^(?:年|년|il|ilin|yil\p{L}*|жыл\p{L}*|йил\p{L}*|թվական\p{L}*|წლ\p{L}*|সাল\p{L}*|کال|साल|سال)$/u
/** Words from a year before its month to that. */
const yearReach = 5

/** Within two words after the month: "5 января 2020 года", "18 Dey 1398"; or before it: "2020年1月", "2024 წლის 28 იანვარს". */
function findYear(
  { lang, tokens }: Passage,
  { first, last: after }: Run,
): { readonly at: number; readonly value: number } | undefined {
  for (let at = first - 2; at >= first - yearReach; at--) {
    const isYear = /^(?:19|20)\d\d$/.test(tokens[at]?.word ?? '')
    if (isYear && tokens.slice(at + 1, first).some(({ word }) => yearWords.test(word.normalize('NFC'))))
      return { at, value: Number(tokens[at]?.word) }
  }
  for (let at = after + 1; at <= after + 2; at++) {
    const word = tokens[at]?.word ?? ''
    if (/^(?:1[34]|19|20)\d\d$/.test(word)) return { at, value: Number(word) }
    if (isBuddhist(lang, word)) return { at, value: Number(word) - buddhistYears }
  }
  return undefined
}

/** Words between "at" and its clock. */
const clockReach = 2

function readClocks(passage: Passage): DateFacts[] {
  return passage.tokens.flatMap(({ word }, at) => {
    const match = /^([01]?\d|2[0-4])(?:([:.])([0-5]\d))?$/.exec(word)
    if (match === null) return []
    const hasWord = marksOf(passage, 'clock').some(
      ({ last, first }) =>
        last < at &&
        at - last <= clockReach &&
        !isClauseBetween(passage, { first, last }, { first: at, last: at }),
    )
    const part = partBeside(passage, { first: at, last: at })
    const isClock =
      match[2] === ':' ||
      (match[2] === '.' && hasWord) ||
      (match[2] === undefined && hasWord && part !== undefined)
    if (!isClock || isCounted(passage, at, match[2] === undefined)) return []
    const zone = marksOf(passage, 'clock-zone').find(({ first }) => first > at && first - at <= 6)?.zone
    const minuteOfDay = toMinutes(Number(match[1]), Number(match[3] ?? 0), part)
    return [{ first: at, last: at, minuteOfDay, ...(zone === undefined ? {} : { zone }) }]
  })
}

/** A bare number before a noun of people, weapons or measures is a count. */
function isCounted(passage: Passage, at: number, isBare: boolean): boolean {
  return (
    isBare &&
    marksOf(passage, 'person', 'uncounted', 'weapon:rocket', 'weapon:drone').some(
      ({ first }) => first === at + 1,
    )
  )
}

type Half = 'am' | 'pm' | undefined

function partBeside(passage: Passage, run: Run): Half {
  const near = (...labels: readonly Parameters<typeof marksOf>[1][]): boolean =>
    labels.some((label) => marksOf(passage, label).some((mark) => distanceBetween(mark, run) <= 2))
  if (near('part:afternoon', 'part:evening')) return 'pm'
  if (near('part:morning', 'part:dawn')) return 'am'
  return near('part:night', 'part:noon') ? 'pm' : undefined
}

function toMinutes(hour: number, minute: number, half: Half): number {
  const isLate = half === 'pm' && hour >= 4 && hour < 12
  const isNoonish = half === 'pm' && hour >= 1 && hour < 4
  return ((isLate || isNoonish ? hour + 12 : hour) % 24) * 60 + minute
}
