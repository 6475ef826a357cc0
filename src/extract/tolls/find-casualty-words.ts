// "Killed", "wounded", "missing": the words of a passage that say what befell somebody in this attack.

import { findQuantities } from '../words/find-quantities.ts'
import type { Mark } from '../words/mark.ts'
import type { Passage, Run } from '../words/passage.ts'
import { distanceBetween, isClauseBetween, isThatBetween, marksOf } from '../words/passage.ts'
import type { CasualtySlot } from './casualty.ts'
import type { CasualtyWord } from './casualty-cost.ts'
import { isOfLeadIn } from './is-of-lead-in.ts'

export function findCasualtyWords(passage: Passage): CasualtyWord[] {
  const slots: readonly CasualtySlot[] = ['killed', 'injured', 'missing']
  return slots.flatMap((slot) =>
    marksOf(passage, slot)
      .filter(
        (mark, at, all) =>
          !isUnreal(passage, mark) &&
          !isAvenged(passage, mark) &&
          !isOfThings(passage, mark) &&
          !isOfAllHurt(passage, mark) &&
          !isOfWounds(passage, mark) &&
          (!isOfTheDead(passage, mark) || isBehindPerson(passage, mark.first)) &&
          !isOfOlder(passage, mark) &&
          !isOfAnother(passage, mark) &&
          !isOfLeadIn(passage, mark) &&
          !isEcho(passage, mark, all[at - 1]),
      )
      // "A soldier wounded in the attack died" has the one who is counted before "wounded".
      .map((mark) => ({
        first: mark.first,
        last: mark.last,
        slot: isOfTheDead(passage, mark) ? 'killed' : slot,
      })),
  )
}

const things =
  /^(?:bombers?|jets?|fighters?|planes?|aircraft|helicopters?|tankers?|drones?|vehicles?|tanks?)$/

/** "Six bombers survived, two did not make it": no word of people. */
function isOfThings(passage: Passage, { first, phrase }: Mark): boolean {
  return (
    phrase === 'did not make it' &&
    passage.tokens.slice(0, first).some(({ word }) => things.test(word)) &&
    marksOf(passage, 'person').length === 0
  )
}

/** "The casualty toll rose to 30": of the dead and the hurt. */
function isOfAllHurt({ lang, tokens }: Passage, { first }: Mark): boolean {
  return (
    lang === 'en' &&
    tokens[first]?.word === 'toll' &&
    /^(?:casualty|injury|injuries|economic|material)$/.test(tokens[first - 1]?.word ?? '')
  )
}

/** Words between a casualty word and its echo. */
const echoReach = 5

/** "أصيب … بجروح", "injured with light wounds": the second word says again what the first did. */
function isEcho(passage: Passage, word: Run, before: Run | undefined): boolean {
  if (before === undefined || distanceBetween(before, word) > echoReach) return false
  // "أصيبت امرأة وطفلة بجروح": with wounds.
  if (passage.lang === 'ar' && /^ب(?:جر|اصاب|ارتجاج)/u.test(passage.tokens[word.first]?.word ?? ''))
    return true
  if (isThatBetween(passage, before, word)) return false
  // "One died, which raises the number of the dead to four".
  if (marksOf(passage, 'number-of').some(({ last }) => last === word.first - 1)) return false
  const isNext = marksOf(passage, 'and').some(({ first }) => first > before.last && first < word.first)
  return !isNext && !isClauseBetween(passage, before, word) && !startsNumber(passage, before, word)
}

/** "Of", between "died" and "wounds". */
const ofWords: Readonly<Record<string, RegExp>> = {
  en: /^(?:of|from)$/,
  ar: /^متاثر/u,
  fa: /^اثر$/u,
  ru: /^от$/u,
  uk: /^від$/u,
  de: /^an$/,
  fr: /^(?:de|des)$/,
  es: /^de$/,
  it: /^(?:per|delle)$/,
}
/** Words from "died" to "of", and from there to "wounds". */
const woundsReach = 3

/** "died of his wounds", "توفي متأثرا بجراحه": what he died of, and nobody else's. */
function isOfWounds(passage: Passage, { first, label }: Mark): boolean {
  const of = ofWords[passage.lang]
  if (label !== 'injured' || of === undefined) return false
  const before = passage.tokens.slice(Math.max(0, first - woundsReach), first)
  const at = first - before.length + before.findLastIndex(({ word }) => of.test(word))
  const isCounted =
    passage.tokens.slice(at + 1, first).some(({ word }) => /^\d+$/.test(word)) ||
    marksOf(passage, 'number').some((mark) => mark.first > at && mark.last < first)
  // "Three were killed and four of their comrades wounded".
  const isOfPeople = marksOf(passage, 'person').some((mark) => mark.first > at && mark.last < first)
  return (
    !isCounted &&
    !isOfPeople &&
    before.some(({ word }) => of.test(word)) &&
    marksOf(passage, 'killed').some(({ last }) => last < at && at - last <= woundsReach)
  )
}

/** Words from "hurt in the attack" to "died". */
const diedReach = 18

/** "A soldier wounded in the attack died", "a wounded soldier died": one of the dead, and no wounded any more. */
function isOfTheDead(passage: Passage, { first, last, label }: Mark): boolean {
  if (passage.lang !== 'en' || label !== 'injured') return false
  const isOfPeople =
    isBehindPerson(passage, first) ||
    marksOf(passage, 'person').some((person) => person.first === last + 1 || person.last === first - 1)
  if (!isOfPeople) return false
  const died = marksOf(passage, 'killed').find((mark) => mark.first > last)
  return (
    died !== undefined &&
    died.first - last <= diedReach &&
    /^(?:die[ds]?|succumb(?:s|ed)?)$/.test(passage.tokens[died.first]?.word ?? '') &&
    !isClauseBetween(passage, { first, last }, died) &&
    !findQuantities(passage).some(
      (found) => !found.isNoun && found.first > last && found.last < died.first,
    ) &&
    !marksOf(passage, 'and', 'contrast').some((mark) => mark.first > last && mark.last < died.first)
  )
}

/** Words between "a soldier" and "wounded": "who had been badly". */
const whoReach = 4
const whoWas =
  /^(?:(?:who|that) (?:was|were|had been|has been|got|is|are) ?)?(?:badly|seriously|critically|severely|gravely|mortally|lightly|slightly|also|previously|earlier)?$/

/** "A soldier wounded", "soldiers who had been badly hurt"; not "one of the five soldiers wounded". */
function isBehindPerson(passage: Passage, first: number): boolean {
  return marksOf(passage, 'person').some(
    (person) =>
      person.last < first &&
      !isOfSeveral(passage, person) &&
      first - person.last <= whoReach + 1 &&
      whoWas.test(
        passage.tokens
          .slice(person.last + 1, first)
          .map(({ word }) => word)
          .join(' '),
      ),
  )
}

/** "One of the five soldiers". */
function isOfSeveral({ tokens }: Passage, { first }: Run): boolean {
  return tokens.slice(Math.max(0, first - whoReach), first).some(({ word }) => word === 'of')
}

/** A number of its own stands before the word: "killed three, left five wounded". */
function startsNumber(passage: Passage, before: Run, word: Run): boolean {
  const between = findQuantities(passage).filter(
    ({ first, last }) => first > before.last && last < word.first,
  )
  return between.length > 1
}

/** Words between "in revenge for" and the death that it answers; in Turkish, behind it. */
const motiveReach = 6

/** "in retaliation for the killing of two officers": their deaths are no toll of this attack. */
function isAvenged(passage: Passage, word: Run): boolean {
  return marksOf(passage, 'retaliation').some(
    (mark) =>
      (passage.lang === 'tr' ? mark.first > word.last : mark.last < word.first) &&
      distanceBetween(mark, word) <= motiveReach &&
      !isClauseBetween(passage, mark, word),
  )
}

/** Folded. */
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
  return (end < 0 ? behind : behind.slice(0, end)).some(
    ({ word }, place) =>
      /^(?:earlier|before|ago|previously)$/.test(word) &&
      /^(?:days?|weeks?|months?|years?)$/.test(behind[place - 1]?.word ?? ''),
  )
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

/** Words between "could" and "kill". */
const modalReach = 5

function isUnreal(passage: Passage, run: Run): boolean {
  const before = passage.tokens[run.first - 1]?.word
  if (before === 'to' || before === 'not') return true
  if (isOfMotive(passage, run) || isOfEventBefore(passage, run) || isDismissed(passage, run)) return true
  return marksOf(passage, 'modal').some(
    ({ last }) =>
      last < run.first &&
      run.first - last <= modalReach &&
      !/^(?:confirm|verify)$/.test(passage.tokens[last + 1]?.word ?? ''),
  )
}

/** Words from "dismissed" to "died". */
const dismissedReach = 12
const dismissals = /^(?:dismiss|reject)(?:ed|es|s|ing)$|^(?:den|refut)(?:ied|ies|ying|ed|es|ing)$/

/** "dismissed as false a report that five died": nobody's count of the dead. */
function isDismissed(passage: Passage, run: Run): boolean {
  const { lang, tokens } = passage
  if (lang !== 'en') return false
  const start = Math.max(0, run.first - dismissedReach)
  const near = tokens.slice(start, run.first).map(({ word }) => word)
  const at = near.findLastIndex((word) => dismissals.test(word))
  const between = near.slice(at + 1)
  return (
    at >= 0 &&
    between.some((word) => /^(?:reports?|claims?|rumou?rs|false|untrue|allegations?|that)$/.test(word)) &&
    between.some((word) => /^(?:that|of)$/.test(word)) &&
    !between.some((word) => /^(?:and|but|said|saying)$/.test(word)) &&
    !isClauseBetween(passage, { first: start + at, last: start + at }, run)
  )
}

const relatives = /^(?:which|that|التی|الذی|الذین|اللذین|که|котор.*|які.*|qui|que|die)$/u

/** "the strike answered raids in which 22 people died": the dead of what is avenged. */
function isOfMotive(passage: Passage, run: Run): boolean {
  return marksOf(passage, 'retaliation').some(
    (mark) =>
      mark.last < run.first &&
      isOneMotive(passage, mark, run) &&
      passage.tokens.slice(mark.last + 1, run.first).some(({ word }) => relatives.test(word)),
  )
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

/** No clause ends between them, but for the comma of "the raid, which killed six". */
function isOneMotive(passage: Passage, motive: Run, run: Run): boolean {
  const { tokens, lang } = passage
  if (!isClauseBetween(passage, motive, run)) return true
  const ends = tokens.slice(motive.last + 1, run.first + 1).filter(({ gap }) => /[,;:.!?()—–]/u.test(gap))
  return lang === 'en' && ends.length === 1 && ends[0]?.gap === ',' && relatives.test(ends[0].word)
}
