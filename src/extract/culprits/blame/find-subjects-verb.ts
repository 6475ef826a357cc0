// The verb of attack that a name is the subject of: "Iran early on Wednesday launched", "X, which is based there, stormed".

import { dateLabels } from '../../words/date-labels.ts'
import { inTokens, isPassive, isVerb } from '../../words/grammar.ts'
import { isDoneTo } from '../../words/is-done-to.ts'
import { isOblique } from '../../words/is-oblique.ts'
import type { Mark } from '../../words/mark.ts'
import {
  isClauseBetween,
  marksOf,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
} from '../../words/passage.ts'
import { withAside } from '../names/apposition.ts'

/** Words between an attacker and the act: "Iran early on Wednesday launched". */
const agentReach = 4

/** His verb of attack behind his name; not one that was done to him, nor one that he speaks of. */
export function findSubjectsVerb(passage: Passage, actor: PlacedMention): Run | undefined {
  if (isOblique(passage, actor)) return undefined
  const aside = withAside(passage, actor)
  const reach = inTokens(passage.lang, isDescribed(passage, actor) ? describedReach : agentReach)
  return marksOf(passage, 'attack-verb').find(
    (act) =>
      ((aside.last > actor.last && isRightBehind(passage, aside, act)) ||
        isInRelative(passage, actor, act) ||
        (act.first > actor.last &&
          act.first - actor.last - countAside(passage, actor, act) <= reach &&
          !isClauseBetween(passage, actor, act))) &&
      isVerb(passage, act) &&
      !isPassive(passage, act) &&
      !isSuffered(passage, act) &&
      !isTalk(passage, actor, act) &&
      !isDoneTo(passage, act) &&
      (wordAt(passage.tokens, act.first - 1) !== 'had' || isReported(passage, actor)) &&
      !marksOf(passage, 'said').some(({ first }) => first > aside.last && first < act.first),
  )
}

/** "X, which fired the missiles, said": right behind the word that opens the clause. English. */
function isInRelative({ lang, tokens }: Passage, { last }: Run, { first }: Run): boolean {
  const opens = [last + 1, last + 2].find((at) => /^(?:which|who)$/.test(wordAt(tokens, at)))
  return lang === 'en' && opens !== undefined && first === opens + 1
}

/** "X, which is based there, later stormed"; but not "X, a town in the south, hit by rockets". */
function isRightBehind({ tokens }: Passage, aside: Run, { first, last }: Run): boolean {
  return (
    first > aside.last &&
    first - aside.last <= 2 &&
    !/^(?:by|in|on|with|last)$/.test(wordAt(tokens, last + 1))
  )
}

/** Words between a band that a participle describes and its act. */
const describedReach = 10
const describing =
  /^(?:stationed|based|positioned|deployed|entrenched|holed|dressed|disguised|wearing|clad|riding|armed|carrying|loyal|allied|trained|equipped)$/

/** "militias stationed on the western bank shelled". */
function isDescribed({ lang, tokens }: Passage, { last }: Run): boolean {
  return lang === 'en' && tokens.slice(last + 1, last + 3).some(({ word }) => describing.test(word))
}

const dates =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|early|late|morning|afternoon|evening|night|overnight|dawn|midnight|noon)$/

/** "F-15s", "on Monday morning": the words of a type and of a date lengthen no way. English. */
function countAside(passage: Passage, { last }: Run, { first }: Run): number {
  const { lang, tokens } = passage
  if (lang !== 'en') return countDates(passage, { last }, { first })
  const isNumber = (at: number): boolean => /^\d+\p{L}?$/u.test(wordAt(tokens, at))
  const isType = (at: number): boolean => isNumber(at) || (wordAt(tokens, at).length <= 2 && isNumber(at + 1))
  const isDate = (at: number): boolean =>
    dates.test(wordAt(tokens, at)) || (wordAt(tokens, at) === 'on' && dates.test(wordAt(tokens, at + 1)))
  return tokens.slice(last + 1, first).filter((_, at) => isType(last + 1 + at) || isDate(last + 1 + at))
    .length
}

/** "вранці 11 березня". */
function countDates(passage: Passage, { last }: Pick<Run, 'last'>, { first }: Pick<Run, 'first'>): number {
  const words = marksOf(passage, ...dateLabels)
  const isDate = (at: number): boolean => words.some((date) => date.first <= at && at <= date.last)
  return passage.tokens
    .slice(last + 1, first)
    .filter(({ word }, at) => /^\d{1,4}$/.test(word) || isDate(last + 1 + at)).length
}

/** Words between "said that" and the subject of what is said. */
const reportedReach = 3

/** "the governor said that X fighters had attacked": the tense of what is said, and no older story. */
function isReported(passage: Passage, { first }: Run): boolean {
  const isThat = passage.lang === 'en' && wordAt(passage.tokens, first - 1) === 'that'
  return marksOf(passage, 'said').some(
    (said) =>
      (said.last < first && (isThat || first - said.last <= reportedReach)) ||
      // "X had fired them, he told reporters".
      (passage.lang === 'en' && said.first > first && isClauseBetween(passage, { first, last: first }, said)),
  )
}

/** "came under attack", "took fire", "fell to": what befell the subject. English. */
function isSuffered({ lang }: Passage, { phrase }: Mark): boolean {
  return (
    lang === 'en' &&
    /^(?:(?:came|comes?|coming) under|under|took fire|fell to|falls to|fallen to|has been|have been|been)\b/.test(
      phrase,
    )
  )
}

const talking =
  /^(?:called|calls|termed|described|labell?ed|dubbed|denounced|condemned|criticised|criticized|welcomed|deplored|rejected|praised|blamed)$/

/** "X called Saturday's rocket fire a crime": he speaks of it. English. */
function isTalk({ lang, tokens }: Passage, { last }: Run, { first }: Run): boolean {
  return lang === 'en' && tokens.slice(last + 1, first).some(({ word }) => talking.test(word))
}
