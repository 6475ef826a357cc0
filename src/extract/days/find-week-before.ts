// "On Friday last week", "last Friday week", "vendredi de la semaine dernière": a weekday that is not the last one.
import { marksOf, type Passage, type Run, wordAt } from '../words/passage.ts'

/** Of the calendar's week before this one, or a week before the last such day. */
export type WeekBefore = 'last-week' | 'week-earlier'

/** What stands behind the weekday, and what may stand before it; by language, folded. */
const wordings: Readonly<Record<string, { readonly behind: RegExp; readonly before?: RegExp }>> = {
  en: { behind: /^(?:of )?last week\b/, before: /\blast week (?:on )?$/ },
  fr: { behind: /^(?:de )?la semaine (?:derniere|passee|precedente)\b/ },
  es: { behind: /^de la semana pasada\b/ },
  pt: { behind: /^da semana passada\b/ },
  it: { behind: /^della (?:scorsa settimana|settimana scorsa)\b/ },
  de: { behind: /^(?:der )?(?:letzten|vergangenen|vergangener|vorigen|voriger) woche\b/ },
  nl: { behind: /^(?:van )?vorige week\b/ },
  ru: { behind: /^(?:на )?прошлои (?:недел[еи])(?= |$)/u },
  uk: { behind: /^минулого тижня(?= |$)/u },
  ar: { behind: /^(?:من )?الاسبوع الماضی(?= |$)/u },
  fa: { behind: /^هفته (?:گذشته|پیش)(?= |$)/u },
}
/** Words on either side. */
const reach = 4

/** Undefined for the last such day. */
export function findWeekBefore({ lang, tokens }: Passage, { first, last }: Run): WeekBefore | undefined {
  const words = tokens.slice(last + 1, last + 1 + reach).map(({ word }) => word)
  const before = tokens
    .slice(Math.max(0, first - reach), first)
    .map(({ word }) => `${word} `)
    .join('')
  const wording = wordings[lang]
  if (wording?.behind.test(words.join(' ')) || wording?.before?.test(before)) return 'last-week'
  // "last Friday week", "Friday week's attack"; "on Friday a week ago".
  const isLast = [first, first - 1].some((at) => wordAt(tokens, at) === 'last')
  const isWeek = isLast && words[0] === 'week'
  return lang === 'en' && (isWeek || /^a week ago\b/.test(words.join(' '))) ? 'week-earlier' : undefined
}

const englishDay = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?$/

/** "Last week" beside a weekday is no old period. */
export function isOfWeekday(passage: Passage, run: Run): boolean {
  const days = marksOf(passage, 'weekday')
  const isDay = (at: number): boolean =>
    passage.lang === 'en'
      ? englishDay.test(wordAt(passage.tokens, at))
      : days.some(({ first, last }) => first <= at && at <= last)
  const near = Array.from({ length: run.last - run.first + 1 + 2 * reach }, (_, at) => run.first - reach + at)
  return near.some((at) => isDay(at) && findWeekBefore(passage, { first: at, last: at }) !== undefined)
}
