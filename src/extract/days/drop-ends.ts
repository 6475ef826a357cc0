// "Blasts went on until Wednesday": the day on which something ended is not the one on which it began, where the
// passage names that one, too. "The first deaths since the strikes began on Friday": nor is one from which is counted.
import { listActs } from '../words/is-event.ts'
import type { Passage, Run } from '../words/passage.ts'
import type { DatePhrase } from './date-phrase.ts'

/** Folded, as tokens are. */
const untilWords = /^(?:until|till|حتی|تا|до|jusqu|jusque|hasta|bis|fino|עד|ate|pana)$/u
/** Words between "until" and its day: "jusqu'à la nuit de", "حتى ساعات فجر". */
const untilReach = 3
/** Turkish says it behind the day. */
const turkishUntil = /^(?:kadar|dek|degin)$/

/** The dates without those on which something else ended or began. */
export function dropEnds(passage: Passage, dates: readonly DatePhrase[]): DatePhrase[] {
  return dates.filter(
    ({ day, ...run }) =>
      day === undefined ||
      (!isBeginning(passage, run) &&
        (!isEnd(passage, run) || !dates.some((other) => other.day !== undefined && other.day < day))),
  )
}

/** The title and the sentence behind it tell the news; further down such a day shows that a passage is none. */
const newsSentences = 2
/** Words between "since" and the day of what began. */
const sinceReach = 8

/** "A drone hit X, the first since the war began on Friday"; "since Friday" may be how long the attack goes on. */
function isBeginning(passage: Passage, { first }: Pick<Run, 'first'>): boolean {
  const { lang, sentence, tokens } = passage
  if (lang !== 'en' || sentence >= newsSentences) return false
  const since = tokens.findLastIndex(({ word }, at) => at < first - 1 && word === 'since')
  if (
    since < 0 ||
    first - since > sinceReach ||
    /^(?:late|early|last|about)$/.test(tokens[since + 1]?.word ?? '')
  )
    return false
  if (tokens.slice(since + 1, first + 1).some(({ gap }) => /[,;:]/.test(gap))) return false
  return listActs(passage).some((act) => act.last < since)
}

function isEnd({ lang, tokens }: Passage, { first, last }: Pick<DatePhrase, 'first' | 'last'>): boolean {
  const words = (from: number, to: number): readonly string[] =>
    tokens.slice(Math.max(0, from), to).map(({ word }) => word)
  return lang === 'tr'
    ? words(last + 1, last + 1 + untilReach).some((word) => turkishUntil.test(word))
    : words(first - untilReach, first + 1).some((word) => untilWords.test(word))
}
