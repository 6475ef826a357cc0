// chrono-node reads dates well once the text around them is plain. What misleads it is replaced by spaces, so
// that every offset stays. Most of it is English: in the other languages little is written so.
import type { Span } from '../../model/reason.ts'
import { weaponMarks } from '../words/is-event.ts'
import type { Passage } from '../words/passage.ts'
import { marksOf } from '../words/passage.ts'

/** Digits in names: a base ("Tower 22"), a calibre, a designation ("Su-24", "MQ-9"), a percentage, a rise. */
const noDates: readonly RegExp[] = [
  /\b\d{2,3}(?:\.\d)?[ -]?(?:mm|millimet(?:er|re)s?)\b/gi,
  /\b\p{Lu}[\p{L}]{0,3}-\d{1,3}\p{L}{0,2}\b/gu,
  /\b\d+(?:\.\d+)?\s?(?:%|percent\b|per cent\b)/gi,
  /\bfrom \d{1,3} to (?:(?:more than|at least|over|about) )?\d{1,3}\b(?!\s?(?::|[ap]\.?m|\p{Lu}))/gu,
  /\b(?:an?|one|the|two|three|four|five|six|seven|eight|nine|ten|several|a few|\d{1,3})\s(?:minutes?|hours?|days?|nights?|weeks?|months?|years?)\s(?:after|before|later|earlier)\b/gi,
]

/** Words between a date and its clock, or before it, that make chrono lose one of the two. */
const fillers: readonly RegExp[] = [
  /\(?\b(?:local|Baghdad|Iraqi|Iraq|Syrian|Damascus|Kabul|Moscow|Tehran|Israeli|Kuwaiti|Kenyan|Turkish)\s(?:local\s)?time\b\)?/gi,
  /\b(?:approximately|about|around|approx\.?|roughly|just after|just before|shortly after|shortly before|some time after|exactly)\s(?=\d)/gi,
  /\b(?:on the\s)?(?:night|evening|morning|afternoon|early hours|early morning|dawn)\sof\s(?=\p{Lu}|\d)/gu,
  /\bin the (?:morning|afternoon|evening)\s(?=on \p{Lu}\p{L}+day\b)/gu,
  /\bthe\snight\s(?:to|into|leading (?:in)?to|that led (?:in)?to)\s(?=\p{Lu}|\d)/gu,
]

/** "09-07-2024": only slashes are read in the American order. */
const dayFirst = /\b([0-3]\d)[-.](0[1-9]|1[0-2])[-.](\d{4})\b/g

const clockHours = /\b([01]\d|2[0-3])([0-5]\d)\s?hours\b/gi
const zoneNames: readonly (readonly [RegExp, string])[] = [
  [/\bEastern Standard Time\b/gi, 'EST'],
  [/\bEastern Daylight Time\b/gi, 'EDT'],
  [/\bEastern Time\b/gi, 'EST'],
  [/\b(?:US|U\.S\.|Washington) time\b/gi, 'EST'],
]

/** "mourned on Sunday four servicemen": a number in words behind a weekday counts what follows, unless it is an hour. */
const countBehindDay =
  /(?<=\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?!\s?(?:[ap]\.?m\b|o['’]clock))/g

/** "Thursday last week", "last Friday week": a week to chrono; which one is read beside the weekday. */
const weekBehindDay =
  /(?<=\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) (?:(?:of )?last week|week|a week ago)\b/g

/** The text of the passage for chrono-node; as long as before. */
export function prepareDateText(passage: Passage): string {
  let text = blankCounts(passage)
  for (const { mention } of passage.bases) text = blank(text, passage, mention.span)
  for (const pattern of [...noDates, ...fillers, countBehindDay, weekBehindDay])
    text = text.replace(pattern, (found) => ' '.repeat(found.length))
  text = text.replace(dayFirst, '$3-$2-$1')
  text = text.replace(clockHours, (found, hours: string, minutes: string) =>
    `${hours}:${minutes}`.padEnd(found.length),
  )
  for (const [pattern, zone] of zoneNames) text = text.replace(pattern, (found) => zone.padEnd(found.length))
  // "5:51 p.m. (EST)": the brackets part the clock from its zone.
  return text.replace(/[()]/g, ' ')
}

/** "the January 8 missile attack": the number is the month's, whatever stands behind it. */
const englishMonthBefore =
  /\b(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)\s$/

/** "On Tuesday 14 rockets": a number before what it counts is no day of the month. In every language. */
export function blankCounts(passage: Passage): string {
  const counted = marksOf(passage, 'person', ...weaponMarks)
  return passage.tokens.reduce(
    (text, { word, span }, at) => {
      const isCount =
        /^\d{1,3}$/.test(word) &&
        counted.some(({ first }) => first === at + 1) &&
        !englishMonthBefore.test(passage.text.slice(0, span.start - passage.span.start))
      return isCount ? blank(text, passage, span) : text
    },
    passage.cut === undefined ? passage.text : blank(passage.text, passage, passage.cut),
  )
}

function blank(text: string, passage: Passage, span: Span): string {
  const start = span.start - passage.span.start
  const end = span.end - passage.span.start
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}
