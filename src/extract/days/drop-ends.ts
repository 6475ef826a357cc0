// "Blasts went on until Wednesday": the day on which something ended is not the one on which it began, where the
// passage names that one, too.
import type { Passage } from '../words/passage.ts'
import type { DatePhrase } from './date-phrase.ts'

/** Folded, as tokens are. */
const untilWords = /^(?:until|till|حتی|تا|до|jusqu|jusque|hasta|bis|fino|עד|ate|pana)$/u
/** Words between "until" and its day: "jusqu'à la nuit de", "حتى ساعات فجر". */
const untilReach = 3
/** Turkish says it behind the day. */
const turkishUntil = /^(?:kadar|dek|degin)$/

/** The dates without those on which something only ended. */
export function dropEnds(passage: Passage, dates: readonly DatePhrase[]): DatePhrase[] {
  return dates.filter(
    ({ day, ...run }) =>
      day === undefined ||
      !isEnd(passage, run) ||
      !dates.some((other) => other.day !== undefined && other.day < day),
  )
}

function isEnd({ lang, tokens }: Passage, { first, last }: Pick<DatePhrase, 'first' | 'last'>): boolean {
  const words = (from: number, to: number): readonly string[] =>
    tokens.slice(Math.max(0, from), to).map(({ word }) => word)
  return lang === 'tr'
    ? words(last + 1, last + 1 + untilReach).some((word) => turkishUntil.test(word))
    : words(first - untilReach, first + 1).some((word) => untilWords.test(word))
}
