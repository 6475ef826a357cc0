// A night that is named by the two days between which it lies: it leads into the second.
import type { Passage } from '../words/passage.ts'
import { distanceBetween, isClauseBetween, marksOf } from '../words/passage.ts'
import type { DateFacts } from './date-phrase.ts'

/** Words between the night and its days. */
const nightReach = 3
/** Between the two days: "lundi à mardi", "понедельника на вторник". Folded. */
const joint =
  /^(?:to|into|a|e|et|y|i|auf|zum|zu|op|al|och|og|ja|es|para|ila|na|i|spre|drejt|и|към|срещу|кон|на|та|й|علی|الی|به|ו|ל)$/u

/** "pazartesiyi salıya bağlayan gece", "ليل الاثنين الثلاثاء", "nuit de lundi à mardi". */
export function joinNightOfTwo(passage: Passage, days: readonly DateFacts[]): DateFacts[] {
  const joined: DateFacts[] = []
  for (const day of [...days].sort((a, b) => a.first - b.first)) {
    const before = joined.at(-1)
    if (before !== undefined && (isPair(passage, before, day) || isOvernight(passage, before, day)))
      joined[joined.length - 1] = { ...day, first: before.first, part: 'night' }
    else joined.push(day)
  }
  return joined
}

function isPair(passage: Passage, before: DateFacts, day: DateFacts): boolean {
  const isTouching =
    distanceBetween(before, day) === 0 ||
    (day.first === before.last + 2 && joint.test(passage.tokens[before.last + 1]?.word ?? ''))
  return (
    isTouching &&
    isNextDay(before, day) &&
    !isClauseBetween(passage, before, day) &&
    marksOf(passage, 'part:night').some(
      (night) => distanceBetween(night, day) <= nightReach || distanceBetween(night, before) <= nightReach,
    )
  )
}

/** "overnight into Tuesday", "overnight to January 6": the day that is named, and no last night. */
function isOvernight(passage: Passage, before: DateFacts, day: DateFacts): boolean {
  return (
    passage.tokens[before.last]?.word === 'overnight' &&
    day.first - before.last <= 2 &&
    (day.weekday !== undefined || day.day !== undefined) &&
    !isClauseBetween(passage, before, day)
  )
}

/** "4 Temmuz'u 5 Temmuz'a": by the figures, where there are any. */
function isNextDay(before: DateFacts, day: DateFacts): boolean {
  if (before.day !== undefined && day.day !== undefined)
    return before.month === day.month && day.day === before.day + 1
  return before.weekday !== undefined && day.weekday === (before.weekday + 1) % 7
}
