// How well do a number and a word for what befell people go together? Points against, by distance, order and grammar.

import { isPassive } from '../../words/grammar.ts'
import {
  distanceBetween,
  isClauseBetween,
  isThatBetween,
  marksOf,
  type Passage,
  type Run,
} from '../../words/passage.ts'
import type { CasualtyWord } from '../casualty.ts'
import type { PeopleCount } from '../people/people-count.ts'
import {
  asideWords,
  inOrder,
  isAsideBetween,
  isDashAside,
  isDashBetween,
  isNameBetween,
  isPlaceBetween,
  isStateAside,
  nameWords,
} from './is-aside-between.ts'
import { isInAside } from './is-in-aside.ts'
import { isListed, isNumberOf, isTollAt, opensList } from './is-led-to-figure.ts'
import { orderCost } from './word-order-cost.ts'

/** Words between a toll and its casualty word: "two of the soldiers there were slightly wounded". */
const farthest = 6
const bareFarthest = 3
/** "put the number of the wounded from the attack at five". */
const tollReach = 18

/** @returns points against the pair, 0 at best; undefined where the two cannot belong together. */
export function costOf(passage: Passage, word: CasualtyWord, count: PeopleCount): number | undefined {
  if (isListed(passage, word, count)) return 0
  const isAfter = count.first > word.last
  if (isAfter && (isThatBetween(passage, word, count) || isWhenBetween(passage, word, count)))
    return undefined
  const isOneClause = isInOneClause(passage, word, count)
  const led = isAfter ? costOfLed(passage, word, count, isOneClause) : undefined
  if (led !== undefined) return led
  const distance = wordsBetween(passage, word, count)
  const isAside = isAsideBetween(passage, word, count)
  if (distance > reachOf(passage, word, count, isAside) || !(isOneClause || isAside)) return undefined
  return (
    distance +
    (isAfter ? costBehind(passage, word, count) : costBefore(passage, word)) +
    (isInAside(passage, word, count) ? 6 : 0) +
    orderCost(passage, word, isAfter)
  )
}

/** "Two were killed when fifteen rebels …", in the languages that set no comma there. Folded. */
const whens: Readonly<Record<string, RegExp>> = { sv: /^(?:nar|da)$/, da: /^da$/, nb: /^(?:da|nar)$/ }

function isWhenBetween({ lang, tokens }: Passage, { last }: Run, { first }: Run): boolean {
  const when = whens[lang]
  return when !== undefined && tokens.slice(last + 1, first).some((token) => when.test(token.word))
}

/** What stands between two dashes keeps nobody apart. */
function wordsBetween(passage: Passage, word: Run, count: Run): number {
  return isDashAside(passage, ...inOrder(word, count)) ? 1 : distanceBetween(word, count)
}

function isInOneClause(passage: Passage, word: Run, count: PeopleCount): boolean {
  return (
    !isClauseBetween(passage, word, count) ||
    isDashBetween(passage, word, count) ||
    isPlaceBetween(passage, word, count) ||
    isOfLonePerson(word, count) ||
    isStateAside(passage, word, count)
  )
}

/** "The number of the wounded stands at 14": the cost where the words lead to the number behind them. */
function costOfLed(
  passage: Passage,
  word: CasualtyWord,
  count: PeopleCount,
  isOneClause: boolean,
): number | undefined {
  const distance = wordsBetween(passage, word, count)
  const isNear = isOneClause && distance <= tollReach
  if (isNear && isTollAt(passage, count)) return 2
  // Of two numbers behind it the nearer.
  if (isNear && isNumberOf(passage, word)) return 2.5 + distance / 100
  return count.hasPerson && opensList(passage, word, count) ? 6 : undefined
}

/** How many words may stand between the two. */
function reachOf(passage: Passage, word: CasualtyWord, count: PeopleCount, isAside: boolean): number {
  if (!count.hasPerson) return bareFarthest
  const names = isNameBetween(passage, ...inOrder(word, count)) ? nameWords : 0
  const described = isSubject(passage, word, count)
    ? describedWords + (isAtWork(passage, count) ? workWords : 0)
    : 0
  return farthest + (isAside ? asideWords : 0) + names + described
}

/** "Killed two and wounded five" binds forward, "one died and two were hurt" does not. */
function costBehind(passage: Passage, word: CasualtyWord, count: PeopleCount): number {
  const isAnd =
    isJoinedAnd(passage, count) ||
    marksOf(passage, 'and').some(({ first }) => first > word.last && first < count.first)
  return (isAnd ? 2 : 0) + (isPassive(passage, word) ? 3 : 0) + (isDying(passage, word) ? 5 : 0)
}

/** "Two were killed" binds back, "and killing two" does not. */
function costBefore(passage: Passage, word: CasualtyWord): number {
  const isActive = /ing$/.test(passage.tokens[word.first]?.word ?? '')
  const isLeading = startsWithAnd(passage, word) || isNumberOf(passage, word)
  return 0.5 + (isActive ? 4 : 0) + (isLeading ? 4 : 0)
}

/** Words more of where they served: "employed by a firm to protect the embassy in Baghdad". */
const workWords = 8

function isAtWork({ tokens }: Passage, { last }: Run): boolean {
  return /^(?:employed|working|serving|hired|contracted|guarding|based|stationed|posted|deployed|attached|assigned|who)$/.test(
    tokens[last + 1]?.word ?? '',
  )
}

/** Words that may stand between the people and what befell them. */
const describedWords = 6

/** "two contractors working for the department were killed", "a contractor fell ill in the bunker and died": the head of its sentence. */
function isSubject(passage: Passage, word: Run, { first, last }: PeopleCount): boolean {
  const { tokens, lang } = passage
  const before = tokens[word.first - 1]?.word ?? ''
  const isBound = isPassive(passage, word) || before === 'and'
  const others = marksOf(passage, 'number', 'said', 'killed', 'injured', 'attack-verb').some(
    (mark) => mark.first > last && mark.last < word.first && !/^an?$/.test(tokens[mark.last]?.word ?? ''),
  )
  return lang === 'en' && last < word.first && (isPassive(passage, word) || first <= 2) && isBound && !others
}

/** "One died and 18 people were wounded": who dies takes no object. */
function isDying({ lang, tokens }: Passage, { first, last }: Run): boolean {
  return (
    lang === 'en' &&
    first === last &&
    /^(?:die[ds]|perish(?:es|ed)|succumb(?:s|ed))$/.test(tokens[first]?.word ?? '')
  )
}

/** Hebrew joins "and" to the number. */
function isJoinedAnd(passage: Passage, { first }: Run): boolean {
  return passage.lang === 'he' && /^ו/.test(passage.tokens[first]?.word ?? '')
}

/** "The commander, who led the defence, took a bullet": all of it up to the comma is about him. */
function isOfLonePerson(word: Run, { last, found }: PeopleCount): boolean {
  return found.isNoun && found.isArticle && last === word.first - 1
}

/** "القتلى إلى ستة والجرحى إلى 15", "to six and the wounded to 15": what "and" opens takes the number behind it. */
function startsWithAnd(passage: Passage, { first }: Run): boolean {
  if (marksOf(passage, 'and').some(({ last }) => last === first - 1)) return true
  return passage.lang === 'ar' && /^و(?!ف[ای])/.test(passage.tokens[first]?.word ?? '')
}
