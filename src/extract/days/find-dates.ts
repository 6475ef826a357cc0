// The dates of one passage in the base's own days: what chrono-node or our tables read, with the part of the
// day, the clock and the day of one sentence joined, and the day on which somebody spoke told apart.
import type { PartOfDay } from '../../model/happened-at.ts'
import { daysBetween } from '../../model/local-day.ts'
import { isVerbLast } from '../words/grammar.ts'
import type { Passage, Run } from '../words/passage.ts'
import { distanceBetween, isClauseBetween, marksOf, overlaps, wordsOf } from '../words/passage.ts'
import type { DateFacts, DatePhrase, DateReference } from './date-phrase.ts'
import { dropEnds } from './drop-ends.ts'
import { findElapsedDays } from './find-elapsed-days.ts'
import { findSpanBefore } from './find-span-before.ts'
import { joinNightOfTwo } from './night-of-two.ts'
import { isEarly } from './one-night.ts'
import { hasChronoLocale, readChronoDates } from './read-chrono-dates.ts'
import { readTableDates, readYears } from './read-table-dates.ts'
import { resolveDate } from './resolve-date.ts'

export function findDates(passage: Passage, lang: string, reference: DateReference): readonly DatePhrase[] {
  const table = readTableDates(passage)
  // "avant-hier", "l'altro ieri": chrono-node knows the last word alone.
  const byChrono = (hasChronoLocale(lang) ? readChronoDates(passage, lang, reference) : []).filter(
    (one) => !table.some((other) => other.relativeDays !== undefined && isWithin(one, other)),
  )
  // Where chrono-node has a locale, the table adds what it misses: "Mittwochabend".
  const byTable = table.filter((one) => !byChrono.some((other) => overlaps(one, other)))
  const all = [...byChrono, ...byTable, ...findElapsedDays(passage)]
  const read = joinNightOfTwo(passage, all)
  const eves = findNewYearsEves(passage)
  // "la veille du Nouvel An" is no "la veille".
  const dates = [...read.filter((one) => !eves.some((eve) => overlaps(one, eve))), ...eves]
  // "Two days before Monday's attack": counted from the attack, which is not what is told of here.
  const span = findSpanBefore(passage)
  const facts = [...dates, ...readYears(passage, dates)].filter(
    (one) => span === undefined || !overlaps(one, span),
  )
  const withParts = addParts(passage, facts).map((one) =>
    isBesideLast(passage, one) ? { ...one, isLast: true } : one,
  )
  return dropEnds(
    passage,
    joinClocks(settleToday(passage, withParts, reference)).flatMap((one) =>
      toPhrase(passage, one, reference),
    ),
  ).sort((a, b) => a.first - b.first)
}

/** "Today, Friday", "اليوم الجمعة", posted when it was Saturday at the base: the weekday is right. */
function settleToday(passage: Passage, facts: readonly DateFacts[], reference: DateReference): DateFacts[] {
  const weekdays = facts.filter(({ weekday }) => weekday !== undefined)
  const byFirst = new Map(weekdays.map((one) => [one.first, one.weekday]))
  const byLast = new Map(weekdays.map((one) => [one.last, one.weekday]))
  return facts.map((one) => {
    const { first, last, part, minuteOfDay } = one
    const weekday = byFirst.get(last + 1) ?? byLast.get(first - 1)
    if (weekday === undefined || one.weekday !== undefined || /\d/.test(wordsOf(passage, one))) return one
    const named = {
      first,
      last,
      weekday,
      ...(part === undefined ? {} : { part }),
      ...(minuteOfDay === undefined ? {} : { minuteOfDay }),
    }
    const told = resolveDate(one, reference)?.day
    const day = resolveDate(named, reference)?.day
    return told !== undefined && day !== undefined && daysBetween(day, told) === 1 ? named : one
  })
}

/** Inside the other, and shorter. */
function isWithin(one: Run, whole: Run): boolean {
  return one.first >= whole.first && one.last <= whole.last && one.last - one.first < whole.last - whole.first
}

/** chrono-node knows no feast. */
function findNewYearsEves(passage: Passage): DateFacts[] {
  return marksOf(passage, 'new-years-eve').map(({ first, last }) => ({ first, last, day: 31, month: 12 }))
}

function isBesideLast(passage: Passage, run: Run): boolean {
  return marksOf(passage, 'last-day').some((mark) => distanceBetween(mark, run) === 0 || overlaps(mark, run))
}

const parts: readonly PartOfDay[] = ['dawn', 'morning', 'noon', 'afternoon', 'evening', 'night']

/** Words between a day and its part: "on Monday in the early hours". */
const partReach = 3

function addParts(passage: Passage, facts: readonly DateFacts[]): DateFacts[] {
  const found = parts.flatMap((part) => marksOf(passage, `part:${part}`).map((mark) => ({ part, mark })))
  const used = new Set<Run>()
  const dated = facts.map((one) => {
    if (one.part !== undefined) return one
    const near = found
      .filter(({ mark }) => distanceBetween(mark, one) <= partReach && !isClauseBetween(passage, mark, one))
      .sort((a, b) => distanceBetween(a.mark, one) - distanceBetween(b.mark, one))[0]
    if (near === undefined) return one
    used.add(near.mark)
    const first = Math.min(one.first, near.mark.first)
    return { ...one, first, last: Math.max(one.last, near.mark.last), part: near.part }
  })
  const lone = found
    .filter(({ mark }) => !used.has(mark) && !dated.some((one) => distanceBetween(mark, one) === 0))
    .map(({ part, mark }) => ({ first: mark.first, last: mark.last, part }))
  return [...dated, ...lone]
}

/** A clock takes the nearest day of its sentence. */
function joinClocks(facts: readonly DateFacts[]): DateFacts[] {
  const isDay = (one: DateFacts): boolean =>
    one.weekday !== undefined || one.relativeDays !== undefined || one.day !== undefined
  const days = facts.filter(isDay)
  const clocks = facts
    .filter((one) => one.minuteOfDay !== undefined && !isDay(one))
    .map((clock) => {
      const day = days
        .filter((one) => one.minuteOfDay === undefined)
        .sort((a, b) => distanceBetween(a, clock) - distanceBetween(b, clock))[0]
      if (day === undefined) return clock
      const joined = { ...day, ...clock, ...(day.part === undefined ? {} : { part: day.part }) }
      // "Last night … at 03:10": of the day into which it led.
      return day.isLastNight === true && isEarly(joined) ? { ...joined, relativeDays: 0 } : joined
    })
  const rest = facts.filter((one) => one.minuteOfDay === undefined || isDay(one))
  return [...rest, ...clocks]
}

function toPhrase(passage: Passage, facts: DateFacts, reference: DateReference): DatePhrase[] {
  const resolved = resolveDate(facts, reference)
  if (resolved === undefined) return []
  return [
    {
      first: facts.first,
      last: facts.last,
      ...resolved,
      ...(facts.part === undefined ? {} : { part: facts.part }),
      isStatement: isStatementDate(passage, facts),
      words: wordsOf(passage, facts),
    },
  ]
}

/** Words between a date and a deed of its subject. */
const deedReach = 2

/** "The Pentagon on Thursday called the attack …": a day right behind a speaker that opens the sentence. */
function isSpeakersDay(passage: Passage, run: Run): boolean {
  const speaker = marksOf(passage, 'speaker', 'known-speaker').find(
    ({ last }) => last < run.first && run.first - last <= 2,
  )
  if (isVerbLast(passage.lang) || speaker === undefined || isClauseBetween(passage, speaker, run))
    return false
  // "The Guards on Wednesday fired": the deed follows at once.
  const acts = marksOf(passage, 'attack-verb', 'attack-noun', 'intercepted')
  if (acts.some(({ first }) => first > run.last && first - run.last <= deedReach)) return false
  return !acts.some(({ first }) => first < run.first)
}

/** "…, said the head of the centre, on Monday." */
function isSaidAtEnd(passage: Passage, run: Run): boolean {
  const said = marksOf(passage, 'said').findLast(({ last }) => last < run.first)
  if (said === undefined || run.last < passage.tokens.length - 1) return false
  return !marksOf(passage, 'attack-verb', 'attack-noun', 'intercepted', 'happened', 'killed', 'injured').some(
    ({ first, last }) => first > said.last && last < run.first,
  )
}

/** Words between "rose" and the day: "rose from six to nine on". */
const riseReach = 6
const risen = /^(?:rose|rises|risen|climbed|climbs|reached|stood|stands|jumped|grew|increased)$/

/** "The toll rose to nine on Wednesday": a day of counting, and not of the attack. */
function isTollsDay({ lang, tokens, marks }: Passage, { first }: Run): boolean {
  const before = tokens.slice(Math.max(0, first - riseReach), first)
  return (
    lang === 'en' &&
    before.some(({ word }) => risen.test(word)) &&
    (marks.has('killed') || marks.has('injured'))
  )
}

/** "The army mourned on Sunday three men who fell in an attack at": the day of its word. */
function isMourningDay({ lang, tokens }: Passage, { first }: Run): boolean {
  const before = tokens.slice(Math.max(0, first - statementReach), first)
  return lang === 'en' && before.some(({ word }) => /^mourn(?:s|ed)$/.test(word))
}

/** "国防省は10日、8日夕に襲われた事件で…と明らかにした": of two days the one behind the topic is that of its word. */
function isTopicsDay({ lang, tokens, marks }: Passage, { first, last }: Run): boolean {
  const isTopic = lang === 'ja' && tokens[first - 1]?.word === 'は' && tokens[last + 1]?.gap === '、'
  return isTopic && marks.has('said') && tokens.slice(last + 1).some(({ word }) => word === '日')
}

/** Words between "said" and the day on which it was said. */
const statementReach = 3

/** "said on Tuesday that rockets hit": the day belongs to the speaker, unless an attack stands between. */
function isStatementDate(passage: Passage, run: Run): boolean {
  const said = marksOf(passage, 'said').find(
    (mark) =>
      (mark.last < run.first && run.first - mark.last <= statementReach) ||
      (mark.first > run.last && mark.first - run.last <= 1),
  )
  if (isSaidAtEnd(passage, run) || isSpeakersDay(passage, run) || isTollsDay(passage, run)) return true
  if (isTopicsDay(passage, run) || isMourningDay(passage, run)) return true
  if (said === undefined || isClauseBetween(passage, said, run)) return false
  // "said that early on 6 July …": the day stands in what was said.
  const isWithin = marksOf(passage, 'that').some(({ first }) => first > said.last && first < run.first)
  if (isWithin) return false
  const from = Math.min(said.first, run.first)
  const to = Math.max(said.last, run.last)
  const acts = marksOf(passage, 'attack-verb', 'attack-noun', 'intercepted')
  if (acts.some(({ first, last }) => first > from && last < to)) return false
  // "Rockets hit the base, police said on Monday": what happened stands before, in a clause of its own.
  return said.last < run.first || !acts.some(({ last }) => last < from && from - last <= 2)
}
