// "Flights resumed on Tuesday, a day after missiles hit X", "mardi, deux jours après l'attaque": the attack has the day so long before
// the one that the sentence names.
import { addDays } from '../../model/local-day.ts'
import { listActs } from '../words/is-event.ts'
import type { Passage, Run } from '../words/passage.ts'
import type { DatePhrase } from './date-phrase.ts'

/** How many days, and what joins them to the attack; by language, folded. A lone "day after" is one. */
const wordings: Readonly<Record<string, RegExp>> = {
  en: /\b(?:(a|one|two|three|four|five|\d) days?|(the) day) (?:after|since|following)\b/,
  fr: /\b(un|deux|trois|quatre|\d|le) (?:jours?|lendemain) (?:apres|de)\b/,
  es: /\b(un|dos|tres|cuatro|\d) dias? (?:despues de|despues del|tras)\b/,
  pt: /\b(um|dois|tres|quatro|\d) dias? (?:depois d[aeo]|apos)\b/,
  it: /\b(un|due|tre|quattro|\d) giorn[io] dopo\b/,
  sv: /\b(en|tva|tre|fyra|\d) dag(?:ar)? efter\b/,
  da: /\b(en|to|tre|fire|\d) dage? efter\b/,
  nb: /\b(en|to|tre|fire|\d) dag(?:er)? etter\b/,
  de: /\b(einen|zwei|drei|vier|\d) tage? nach(?:dem)?\b/,
  ru: /(?:^| )(?:через|спустя) (?:(два|три|четыре|\d) )?(?:день|дня|сутки) после(?= )/u,
  uk: /(?:^| )(?:через|за) (?:(два|три|чотири|\d) )?(?:день|дні|дн[ія]|добу) після(?= )/u,
  ar: /(?:^| )بعد (?:(یومین)|یوم) (?:واحد )?من(?= )/u,
  fa: /(?:^| )(یک|دو|سه|چهار|\d) روز (?:پس|بعد) از(?= )/u,
}

const counts: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['a', 'one', 'the', 'un', 'le', 'um', 'einen', 'یک'],
    ['two', 'deux', 'dos', 'dois', 'due', 'zwei', 'два', 'یومین', 'دو'],
    ['three', 'trois', 'tres', 'tre', 'drei', 'три', 'سه'],
    ['four', 'quatre', 'cuatro', 'quatro', 'quattro', 'vier', 'четыре', 'чотири', 'چهار'],
    ['five'],
  ].flatMap((words, at) => words.map((word) => [word, at + 1])),
)

/** The dates, the day that the attack is counted from being told as the attack's own. */
export function settleDayAfter(passage: Passage, dates: readonly DatePhrase[]): DatePhrase[] {
  const span = findSpanAfter(passage)
  if (span === undefined) return [...dates]
  const isTwo = tellsOfTwoBases(passage, span)
  if (!isTwo && !tellsOfDeedBehindOnly(passage, span)) return [...dates]
  const days = dates.filter(
    ({ day, last, first }) => day !== undefined && (last < span.first || first > span.last),
  )
  const [from, other] = days
  if (from?.day === undefined || (other !== undefined && other.day !== from.day)) return [...dates]
  const day = addDays(from.day, -span.count)
  const told: DatePhrase = {
    first: span.first,
    last: span.last,
    day,
    granularity: 'day',
    isStatement: false,
    words: span.words,
  }
  if (isTwo) return [...dates.map((date) => beforeItsBase(passage, span, date)), told]
  return [...dates.map((date) => (days.includes(date) ? { ...date, isStatement: true } : date)), told]
}

/** The end of the clause that such a count opens. */
function endOfClause({ tokens }: Passage, { last }: Run): number {
  const end = tokens.findIndex(({ gap }, at) => at > last + 1 && /[,;:،]/.test(gap))
  return end < 0 ? tokens.length : end
}

/** "A day after drones hit X, rockets fell on Y on Thursday", "rockets fell on Y, a day after drones hit X". */
function tellsOfTwoBases(passage: Passage, span: Run): boolean {
  const end = endOfClause(passage, span)
  const isBehind = ({ first }: Run): boolean => first > span.last && first < end
  const isBeside = ({ first }: Run): boolean => first < span.first || first >= end
  const acts = listActs(passage)
  return [acts, passage.bases].every((some) => some.some(isBehind) && some.some(isBeside))
}

/** The day of the second of the two stands for its whole clause. */
function beforeItsBase(passage: Passage, span: Run, date: DatePhrase): DatePhrase {
  const end = endOfClause(passage, span)
  return date.first < end || date.isStatement ? date : { ...date, first: end, last: end }
}

interface SpanAfter extends Run {
  readonly count: number
  readonly words: string
}

function findSpanAfter({ lang, tokens }: Passage): SpanAfter | undefined {
  const words = tokens.map(({ word }) => word).join(' ')
  const match = wordings[lang]?.exec(words)
  if (match == null) return undefined
  const lead = match[0].startsWith(' ') ? 1 : 0
  const first = words.slice(0, match.index + lead).split(' ').length - 1
  const last = first + match[0].trim().split(' ').length - 1
  const count = match.slice(1).find((word) => word !== undefined) ?? ''
  return { first, last, count: counts[count] ?? (Number(count) || 1), words: match[0].trim() }
}

/** "Rockets fell on Wednesday, a day after drones hit Y", "A day after drones hit Y, rockets fell": both tell of two attacks. */
function tellsOfDeedBehindOnly(passage: Passage, { last }: Run): boolean {
  const acts = listActs(passage)
  const isBehind = ({ first }: Run): boolean =>
    first > last && !passage.tokens.slice(last + 1, first + 1).some(({ gap }) => /[,;:]/.test(gap))
  return acts.length > 0 && acts.every(isBehind)
}
