// Did somebody die in an attack before this one? "It came a week after three men were killed there".

import type { Mark } from '../../words/mark.ts'
import { isClauseBetween, marksOf, type Passage, type Run } from '../../words/passage.ts'
import { relatives } from './is-avenged.ts'
import { isOfLeadIn } from './is-of-lead-in.ts'

/** True for those who died before: of the lead-in, of what the attack followed, or of another attack that is told beside it. */
export function isOfEarlierAttack(passage: Passage, word: Mark): boolean {
  return (
    isOfOlder(passage, word) ||
    isOfEventBefore(passage, word) ||
    isOfAnother(passage, word) ||
    isOfLeadIn(passage, word)
  )
}

/** Days, weeks, years, in languages that say "days after" in several ways. Folded. */
const times: Readonly<Record<string, RegExp>> = {
  ar: /^(?:ال)?(?:یوم(?:ین)?|ایام|اسبوع(?:ین)?|اسابیع|شهر(?:ین)?|اشهر|شهور|عام(?:ین|ا)?|اعوام|سن[هت](?:ین)?|سنوات|ساعات|ساعه)$/u,
  fa: /^(?:روز|هفته|ماه|سال)$/u,
  he: /^(?:יום|יומיים|ימים|שבוע|שבועיים|שבועות|חודש|חודשיים|חודשים|שנה|שנתיים|שנים|שעות)$/u,
  ur: /^(?:دن|روز|هفت[هے]|ہفتے|ہفتہ|ماه|ماہ|مہینے|سال)$/u,
}
/** Words between "days after" and the dead of then. */
const afterReach = 4
/** Words from "who" to "a week ago", at most. */
const relativeReach = 8

/** "بعد أيام من مقتل ثلاثة", "the soldiers, three of whom were killed a week ago": the toll of an attack before this one. */
function isOfOlder(passage: Passage, word: Mark): boolean {
  if (passage.lang === 'en') return isOfRelativeBefore(passage, word)
  const time = times[passage.lang]
  if (time === undefined) return false
  const isTime = (from: number, to: number): boolean =>
    passage.tokens.slice(Math.max(0, from), to).some((token) => time.test(token.word))
  const isAfter = marksOf(passage, 'after').some(
    ({ first, last }) =>
      last < word.first &&
      word.first - last <= afterReach + 1 &&
      !isClauseBetween(passage, { first: last, last }, word) &&
      (isTime(last + 1, word.first) || isTime(first - 2, first)),
  )
  return isAfter || isToldOfBefore(passage, word)
}

/** Words from "where" to "died", and from there to "days earlier". */
const whereReach = 9
const earlierReach = 7

/** "The camp where three men lost their lives only three days earlier". */
function isOfRelativeBefore({ tokens }: Passage, { first, last }: Run): boolean {
  const start = Math.max(0, first - whereReach)
  const at = tokens.findLastIndex(
    ({ word }, place) => place >= start && place < first && /^(?:where|which|that|who|whose)$/.test(word),
  )
  if (at < 0 || tokens.slice(at + 1, first).some(({ gap }) => /[;:.]/u.test(gap))) return false
  const behind = tokens.slice(last + 1, last + 1 + earlierReach)
  const end = behind.findIndex(({ gap }) => /[;:.]/u.test(gap))
  const own = end < 0 ? behind : behind.slice(0, end)
  return (
    own.some(
      ({ word }, place) =>
        /^(?:earlier|before|ago|previously)$/.test(word) &&
        /^(?:days?|weeks?|months?|years?)$/.test(behind[place - 1]?.word ?? ''),
    ) ||
    (tokens[at]?.word === 'where' && isOfOtherDay(tokens.slice(0, at), own))
  )
}

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

/** "Rockets hit the camp on Saturday, where two men died on Wednesday". */
function isOfOtherDay(main: Passage['tokens'], relative: Passage['tokens']): boolean {
  const days = main.filter(({ word }) => weekday.test(word)).map(({ word }) => word)
  const day = relative.find(({ word }) => weekday.test(word))
  return day !== undefined && days.length > 0 && !days.includes(day.word)
}

/** Words from the head of a sentence to "followed", and from "came" to "after". */
const followedReach = 5

/** "The attack followed a raid in which five died", "it came a week after three men were killed": those died before. */
function isOfEventBefore(passage: Passage, run: Run): boolean {
  const { lang, tokens } = passage
  if (lang !== 'en') return false
  const at = tokens.findIndex(({ word }) => /^(?:follow(?:s|ed)|came|comes)$/.test(word))
  if (at < 1 || at > followedReach || run.first <= at) return false
  const isOfAttack =
    /^(?:it|this|that)$/.test(tokens[at - 1]?.word ?? '') ||
    marksOf(passage, 'attack-noun').some(({ last }) => last < at)
  const isAfter =
    /^follow/.test(tokens[at]?.word ?? '') ||
    marksOf(passage, 'after').some((mark) => mark.first > at && mark.first - at <= followedReach)
  return isOfAttack && isAfter && marksOf(passage, 'number', 'attack-noun').some(({ first }) => first > at)
}

/** Words from "a week after" to "killed", and from "killed" to "elsewhere". */
const anotherReach = 5
const elsewhereReach = 3

/** "Two were killed, a week after three others were killed there", "and four were killed elsewhere": beside those told of before. */
function isOfAnother(passage: Passage, { first, last, label }: Mark): boolean {
  const { lang, tokens } = passage
  if (lang !== 'en') return false
  const start = Math.max(0, first - anotherReach)
  const near = tokens.slice(start, first).map(({ word }) => word)
  const at = near.findLastIndex(
    (word, index) =>
      /^(?:after|before)$/.test(word) &&
      /^(?:day|week|fortnight|month|year)s?$/.test(tokens[start + index - 1]?.word ?? ''),
  )
  const isElsewhere = tokens
    .slice(last + 1, last + 1 + elsewhereReach)
    .some(({ word, gap }) => word === 'elsewhere' && !/[;:.]/u.test(gap))
  const from = at < 0 ? first : start + at
  const isTold = marksOf(passage, label).some((mark) => mark.last < from)
  // "Rockets hit the camp on Saturday, three days after two soldiers died there."
  const isBehindAct =
    at >= 0 && marksOf(passage, 'attack-verb').some(({ last }) => last < from && !isOfPerson(passage, last))
  return isTold ? at >= 0 || isElsewhere : isBehindAct
}

/** "The wounded man": no act. */
function isOfPerson(passage: Passage, at: number): boolean {
  return marksOf(passage, 'killed', 'injured').some(({ first, last }) => first <= at && last >= at)
}

/** Beside others that are told of now. */
function isToldOfBefore(passage: Passage, { first, last }: Run): boolean {
  const who = passage.tokens.findLastIndex(({ word }, at) => at < first && relatives.test(word))
  return (
    who >= 0 &&
    first - who <= 2 &&
    marksOf(passage, 'past-period').some((mark) => mark.first > last && mark.first - who <= relativeReach) &&
    marksOf(passage, 'killed', 'injured', 'no-casualties', 'no-injured', 'no-killed', 'casualty-noun').some(
      (mark) => mark.last < who,
    )
  )
}
