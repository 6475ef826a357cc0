// Dates as feeds write them: RFC 822 and ISO 8601 with all their wear, and the forms of a dozen languages.
// Without a zone a date is UTC, never the machine's time. Pure.
import { instantOf, minuteMs } from '../model/local-day.ts'
import { monthOf, zoneHoursOf } from './date-words.ts'

export interface ReadDate {
  /** Milliseconds since 1970; midnight UTC where only the day is known. */
  readonly at: number
  readonly isDayOnly: boolean
}

/** Longer ones are no dates, and hostile ones are long. */
const maxChars = 120
/** Outside of these a date is a typing error or of another calendar. */
const firstYear = 1951
const lastYear = 2103

/** Undefined where it is no date. */
export function readDate(written: string): ReadDate | undefined {
  if (written.length > maxChars) return undefined
  const usual = readUsual(written)
  if (usual !== undefined) return usual
  const text = withKoreanZone(foldDate(written))
  const epoch = readEpoch(text)
  const parts = epoch === undefined ? readParts(text) : undefined
  const read = epoch ?? (parts === undefined ? undefined : instantOfParts(parts))
  if (read === undefined || Number.isNaN(read.at)) return undefined
  const year = new Date(read.at).getUTCFullYear()
  return year < firstYear || year > lastYear ? undefined : read
}

/** Years whose dates need no look at all, days that every month has, and the two ways in which nearly all feeds write. */
const usualForms =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:0[1-9]|1\d|2[0-8]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) 20\d\d (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d (?:GMT|[+-]\d{4})|20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d))$/

function readUsual(written: string): ReadDate | undefined {
  return usualForms.test(written) ? { at: Date.parse(written), isDayOnly: false } : undefined
}

/** Lower case, no accents, ASCII digits, Arabic letters for Persian ones, no Hebrew "in", no trailing comment, two-word months joined. */
function foldDate(written: string): string {
  return written
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\u2212/g, '-')
    .replace(/\u06cc/g, '\u064a')
    .replace(/\u06a9/g, '\u0643')
    .replace(/(?<=\d\s{1,3})\u05d1(?=[\u05d0-\u05ea]{3})/g, '')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/(كانون|تشرين)\s+(?=ال)/g, '$1_')
    .replace(/[\s\u200e\u200f]+/g, ' ')
    .trim()
}

/** Dates in Korean words are in Korea's time, which has one zone and is hardly ever named. */
function withKoreanZone(text: string): string {
  return /[\uac00-\ud7a3]/.test(text) && !/(?:[+-]\d{2}:?\d{2}|[a-z])$/.test(text) ? `${text} kst` : text
}

function readEpoch(text: string): ReadDate | undefined {
  if (/^\d{10}$/.test(text)) return { at: Number(text) * 1000, isDayOnly: false }
  return /^\d{13}$/.test(text) ? { at: Number(text), isDayOnly: false } : undefined
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  /** What follows the date: a time and a zone, perhaps. */
  readonly rest: string
}

function readParts(text: string): Parts | undefined {
  // A weekday, in any language, says nothing that the date does not.
  const bare = text.replace(/^\p{L}+[.,]*\s+(?=\d)/u, (word) => (monthOf(wordOf(word)) ? word : ''))
  return readNumeric(bare) ?? readNamed(text)
}

function wordOf(text: string): string {
  return text.replace(/[.,\s]+$/, '')
}

type Order = readonly ['year' | 'month' | 'day', 'year' | 'month' | 'day', 'year' | 'month' | 'day']

/** Each with the order of its groups; the last group is what follows. */
const numericForms: readonly { readonly pattern: RegExp; readonly order: Order }[] = [
  { pattern: /^(\d{4})[-/.]0?(\d{1,2})[-/.](\d{1,2})(?!\d)(.*)$/, order: ['year', 'month', 'day'] },
  { pattern: /^(\d{2})-(\d{2})-(\d{2})(?!\d)(.*)$/, order: ['year', 'month', 'day'] },
  { pattern: /^(\d{4})(\d{2})(\d{2})(?!\d)(.*)$/, order: ['year', 'month', 'day'] },
  { pattern: /^(\d{4})(\d{2})(\d{2})(\d{4,6}.*)$/, order: ['year', 'month', 'day'] },
  { pattern: /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일](.*)$/, order: ['year', 'month', 'day'] },
  { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?!\d)(.*)$/, order: ['month', 'day', 'year'] },
  { pattern: /^(\d{1,2})[.-] ?(\d{1,2})[.-] ?(\d{4}|\d{2})(?!\d)(.*)$/, order: ['day', 'month', 'year'] },
]

function readNumeric(text: string): Parts | undefined {
  for (const { pattern, order } of numericForms) {
    const found = pattern.exec(text)
    if (found === null) continue
    const parts = { year: 0, month: 0, day: 0, rest: found[4] ?? '' }
    for (const [index, unit] of order.entries()) parts[unit] = Number(found[index + 1])
    parts.year = fullYearOf(found[order.indexOf('year') + 1] ?? '')
    if (order[0] === 'month' && parts.month > 12) [parts.month, parts.day] = [parts.day, parts.month]
    return isDay(parts) ? parts : undefined
  }
  return readOrdinal(text) ?? readShort(text)
}

/** `2026-093`: year and day of the year. */
function readOrdinal(text: string): Parts | undefined {
  const found = /^(\d{4})-?(\d{3})(?!\d)(t.*)?$/.exec(text)
  if (found === null) return undefined
  const date = new Date(Date.UTC(Number(found[1]), 0, Number(found[2])))
  return { ...calendarOf(date), rest: found[3] ?? '' }
}

function calendarOf(date: Date): { year: number; month: number; day: number } {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** `2026` and `2026-04`. */
function readShort(text: string): Parts | undefined {
  const found = /^(\d{4})(?:-(\d{1,2}))?$/.exec(text)
  if (found === null) return undefined
  const parts = { year: Number(found[1]), month: Number(found[2] ?? 1), day: 1, rest: '' }
  return isDay(parts) ? parts : undefined
}

const clockPattern = /(?<!\d)\d{1,2} ?(?:[:h]\d{2}|\.\d{2}(?![.\d])|\.\d{2}\.\d{2}| ?[ap]\.?m\b)/

/** Dates with a month's name, in any order; the time may stand before the year. */
function readNamed(text: string): Parts | undefined {
  const clockStart = text.search(clockPattern)
  const before = clockStart < 0 ? text : text.slice(0, clockStart)
  const after = clockStart < 0 ? '' : text.slice(clockStart)
  const words = before.split(/[\s,./'’-]+|(?<=\d)(?=\p{L})/u)
  const month = words.map(monthOf).find((found) => found !== undefined)
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word))
  const lateYear = /(?<![\d:.+-])(\d{4})(?![\d:])/.exec(after.slice(1))?.[1]
  const longYear = numbers.find((number) => number.length === 4)
  const others = numbers.filter((number) => number.length <= 2)
  const year = longYear ?? lateYear ?? others[1]
  if (month === undefined || year === undefined) return undefined
  const rest = lateYear === undefined ? after : after.replace(lateYear, ' ')
  const parts = { year: fullYearOf(year), month, day: Number(others[0] ?? 1), rest }
  return isDay(parts) ? parts : undefined
}

/** Two digits are 1970 to 2069; four are what they say, as in `0001-01-01`, which stands for no date at all. */
function fullYearOf(digits: string): number {
  const year = Number(digits)
  return digits.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year
}

function isDay({ month, day }: { month: number; day: number }): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

const timePattern =
  /^(?: - |[,_\s])*(?:t|at |um |kl\.? |в |a las )?(오전|오후|上午|下午)? ?(\d{1,2})(?: ?[:.h]? ?(\d{2}))?(?:[:.]?(\d{2}))?(?:[.,:]\d{1,9})? ?([ap]\.?m\.?)?(?!\d)(.*)$/

function instantOfParts({ year, month, day, rest }: Parts): ReadDate {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const dayText = [String(year).padStart(4, '0'), twoDigits(month), twoDigits(Math.min(day, lastDay))].join(
    '-',
  )
  const midnight = Date.parse(`${dayText}T00:00:00Z`)
  const time = timePattern.exec(rest)
  const hours = hoursOf(Number(time?.[2] ?? 0), time?.[1] ?? time?.[5])
  const minutes = hours * 60 + Number(time?.[3] ?? 0)
  const isTime = time !== null && hours <= 24 && Number(time[3] ?? 0) < 60
  if (!isTime) return { at: midnight, isDayOnly: true }
  const seconds = Number(time[4] ?? 0)
  const wall = midnight + minutes * minuteMs + seconds * 1000
  return { at: atZone({ wall, dayText, minutes, seconds }, time[6] ?? ''), isDayOnly: false }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

function hoursOf(hours: number, half: string | undefined): number {
  if (half === undefined) return hours
  const isAfternoon = half.startsWith('p') || half === '오후' || half === '下午'
  return (hours % 12) + (isAfternoon ? 12 : 0)
}

interface WallTime {
  /** The instant if the clock were at UTC. */
  readonly wall: number
  readonly dayText: string
  readonly minutes: number
  readonly seconds: number
}

/** A zone that is not understood counts as UTC, as single letters do: RFC 5322 says that they mean nothing. */
function atZone({ wall, dayText, minutes, seconds }: WallTime, written: string): number {
  const zone = written.trim()
  const offset = /^(?:utc|gmt|ut|z)? ?([+-])(\d{1,4})(?::(\d{2}))?/.exec(zone)
  if (offset !== null) return wall - offsetMinutes(offset) * minuteMs
  const place = /^[a-z]{2,20}\/[a-z_/+-]{2,40}/.exec(zone)?.[0]
  const atPlace = place === undefined ? undefined : instantAtPlace(dayText, minutes, place)
  if (atPlace !== undefined) return atPlace + seconds * 1000
  const hours = zoneHoursOf(/^[a-z]{1,5}/.exec(zone)?.[0] ?? '') ?? 0
  return wall - hours * 60 * minuteMs
}

function offsetMinutes(found: RegExpExecArray): number {
  const digits = found[2] ?? ''
  const hours = Number(digits.length > 2 ? digits.slice(0, -2) : digits)
  const minutes = Number(digits.length > 2 ? digits.slice(-2) : (found[3] ?? 0))
  const total = hours * 60 + minutes
  // No zone is further off than 14 hours.
  return total > 14 * 60 ? 0 : found[1] === '-' ? -total : total
}

function instantAtPlace(day: string, minutes: number, place: string): number | undefined {
  try {
    return instantOf(day, minutes, place)
  } catch {
    // RangeError: no such zone.
    return undefined
  }
}
