// Are two counts of people tied to each other? "A medic was killed along with two drivers".

import { inTokens, isCountedBehind } from '../../words/grammar.ts'
import { isClauseBetween, marksOf, type Passage, type Run } from '../../words/passage.ts'
import type { PeopleCount } from '../people/people-count.ts'

/** True where "and", a comma of a row or "along with" ties the two, in either order. */
export function isJoined(passage: Passage, a: PeopleCount, b: PeopleCount): boolean {
  const [before, after] = a.first < b.first ? [a, b] : [b, a]
  if (isInRow(passage, before, after) || isAlong(passage, before, after) || isAsWere(passage, before, after))
    return true
  if (isClauseBetween(passage, before, after)) return false
  // "üç askerle bir sivil": "with" is an ending.
  const isWith = passage.lang === 'tr' && /[^l]l[ae]$/.test(passage.tokens[before.last]?.word ?? '')
  if (isWith && before.last === after.first - 1) return true
  const isAnd = marksOf(passage, 'and').some(
    ({ first, last }) =>
      (last === after.first - 1 ||
        (last === after.first - 2 && kin.test(passage.tokens[last + 1]?.word ?? ''))) &&
      (first === before.last + 1 || isOwner(passage, before.last + 1, first)),
  )
  // Arabic and Hebrew join "and" to the word itself.
  return (
    isAnd ||
    isAndBehind(passage, before, after) ||
    (before.last === after.first - 1 && /^[وו]/u.test(passage.tokens[after.first]?.word ?? ''))
  )
}

/** Words of whose men they are: "と国防総省の契約業者2人". */
const whoseWords = 4

/** "米兵1人と国防総省の契約業者2人", "미군 1명과 계약업체 직원 2명": where the number stands behind, whose they are is said between. */
function isAndBehind(passage: Passage, before: Run, after: Run): boolean {
  const { lang, tokens } = passage
  if (!isCountedBehind(lang)) return false
  const isEnding = lang === 'ko' && /[과와]$/u.test(tokens[before.last]?.word.normalize('NFC') ?? '')
  const sign = marksOf(passage, 'and').find(({ first }) => first === before.last + 1)
  const and = isEnding ? before.last : sign?.last
  return (
    and !== undefined &&
    after.first - and <= inTokens(lang, whoseWords) &&
    !marksOf(passage, 'killed', 'injured', 'attack-verb', 'said').some(
      ({ first }) => first > and && first < after.first,
    )
  )
}

/** "a father and his two sons", "five soldiers and the three attackers", "a dos soldados y a una médica". Folded. */
const kin = /^(?:his|her|their|its|the|all|a|ad|de|di|aux|um)$/

const degrees = /^(?:seriously|lightly|slightly|badly|gravely|severely|critically|moderately|mildly)$/

/** "two were seriously hurt and five lightly". */
export function isDegreed({ lang, tokens }: Passage, { last }: Run): boolean {
  const next = tokens[last + 2]
  return (
    lang === 'en' &&
    degrees.test(tokens[last + 1]?.word ?? '') &&
    (next === undefined || next.gap !== '' || next.word === 'and')
  )
}

/** "A medic was killed along with two drivers": the verb stands between those who died with each other. */
function isAlong(passage: Passage, before: Run, after: Run): boolean {
  const { lang, tokens } = passage
  const word = marksOf(passage, 'killed', 'injured').find(({ first }) => first > before.last)
  const and = marksOf(passage, 'and').find(
    ({ first, last }) => last < after.first && first === (word?.last ?? 0) + 1,
  )
  if (lang !== 'en' || word === undefined || and === undefined) return false
  if (isSoWere(passage, and)) return and.last + 2 < after.first && after.first - and.last <= soReach
  const verb = tokens.slice(before.last + 1, word.first)
  const behindAside = verb.findLastIndex(({ gap }) => gap === ',')
  const between = [
    ...(behindAside < 0 ? verb : verb.slice(behindAside).map((token) => ({ ...token, gap: '' }))),
    ...tokens.slice(and.last + 1, after.first).filter(({ word: own }) => !kin.test(own)),
  ]
  return (
    (/with$|^alongside$/.test(tokens[and.last]?.word ?? '') ||
      isDegreed(passage, after) ||
      isToo(passage, after)) &&
    between.every(
      ({ word: own, gap }) =>
        gap === '' && (/^(?:was|were|been|has|have|had)$/.test(own) || degrees.test(own)),
    )
  )
}

const soWere = /^(?:were|was|did|had|have)$/
/** Words from "and" to whom it adds: "and so were two". */
const soReach = 4

/** "Three men were hurt and so were two guards". */
function isSoWere({ tokens }: Passage, { last }: Run): boolean {
  return tokens[last + 1]?.word === 'so' && soWere.test(tokens[last + 2]?.word ?? '')
}

/** "Four soldiers were hurt, as were two policemen": what befell the first befell the second. */
function isAsWere(passage: Passage, before: PeopleCount, after: PeopleCount): boolean {
  const { lang, tokens } = passage
  const words = marksOf(passage, 'killed', 'injured').filter((word) => word.first > before.last)
  return (
    lang === 'en' &&
    tokens[after.first - 2]?.word === 'as' &&
    /^(?:were|was|are|is|did|have|had|has)$/.test(tokens[after.first - 1]?.word ?? '') &&
    words.some(({ last }) => last < after.first) &&
    !words.some(({ first }) => first > after.last)
  )
}

/** Words from those who were hit as well to "too": "and two guards inside the gate too". */
const tooReach = 5

function isToo({ tokens }: Passage, { last }: Run): boolean {
  const behind = tokens.slice(last + 1, last + 1 + tooReach)
  const end = behind.findIndex(({ gap }) => /[,;:.!?]/u.test(gap))
  const own = end < 0 ? behind : behind.slice(0, end)
  return own.some(
    ({ word }, at) => word === 'too' || word === 'also' || (word === 'well' && own[at - 1]?.word === 'as'),
  )
}

/** Words behind a number at which it may turn out to be part of the one before. */
const partReach = 3

/** "two Americans, one Briton killed": one row, unless the second are some of the first. */
function isInRow(passage: Passage, before: PeopleCount, after: PeopleCount): boolean {
  const isComma = after.first === before.last + 1 && /^[,،]$/u.test(passage.tokens[after.first]?.gap ?? '')
  // "darunter zwei Offiziere, etwa ein Dutzend": behind those who are named the next number.
  const isNamed = marksOf(passage, 'including').some(({ last }) => last === before.first - 1)
  if (isNamed && !after.hasPerson) return false
  if (isComma && isAppositive(passage, after)) return false
  const isPart = marksOf(passage, 'including', 'landed-number').some(
    ({ first, last }) => last >= after.first && first - after.last <= partReach,
  )
  return isComma && !isPart
}

/** "one person, an American, was hurt": who that one was. But "a guard, a cook and a driver" are three. */
function isAppositive({ lang, tokens }: Passage, { first, last }: Run): boolean {
  const next = tokens[last + 1]
  const isArticle = /^an?$/.test(tokens[first]?.word ?? '')
  return (
    lang === 'en' &&
    isArticle &&
    (next === undefined || /^[,;:.—–]/u.test(next.gap)) &&
    !isRowBehind(tokens, last)
  )
}

/** Words from one of a row to its "and". */
const rowReach = 5

function isRowBehind(tokens: Passage['tokens'], last: number): boolean {
  return tokens
    .slice(last + 1, last + 1 + rowReach)
    .some(({ word }, at) => word === 'and' && /^an?$/.test(tokens[last + 2 + at]?.word ?? ''))
}

/** Words of an owner between two counts: "three troops of the US-led coalition and two Iraqi soldiers". */
const ownerWords = 6

function isOwner(passage: Passage, from: number, to: number): boolean {
  if (
    !/^(?:of|from|with|in|working|serving|employed|attached|based|posted)$/.test(
      passage.tokens[from]?.word ?? '',
    ) ||
    to - from > ownerWords
  )
    return false
  return !marksOf(passage, 'killed', 'injured', 'attack-verb', 'said').some(
    ({ first }) => first >= from && first < to,
  )
}
