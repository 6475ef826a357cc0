// Numbers that may count people, each with the noun behind it.
import type { WordList } from '../../model/keywords.ts'
import type { DatePhrase } from '../days/date-phrase.ts'
import type { FoundQuantity } from '../words/find-quantities.ts'
import { findQuantities } from '../words/find-quantities.ts'
import { isBeforePlace } from '../words/grammar.ts'
import { weaponMarks } from '../words/is-event.ts'
import type { Passage, Run } from '../words/passage.ts'
import { isClauseBetween, marksOf, overlaps, wordsOf } from '../words/passage.ts'
import { findLonePersons } from './find-lone-persons.ts'
import { isAnothersNoun } from './is-anothers-noun.ts'
import { isCountryman } from './is-countryman.ts'
import { isOneSpeaker } from './is-one-speaker.ts'
import {
  isJoinedToPart,
  isListedPart,
  isNobodyOf,
  isOf,
  isPartBehind,
  isPartOfToll,
  isWholeOf,
} from './is-part-of-toll.ts'
import { isRisenFrom } from './is-risen-from.ts'

/** From the number to the last word of people behind it. */
export interface PeopleCount extends Run {
  readonly found: FoundQuantity
  readonly hasPerson: boolean
  /** "one of them", "two of the soldiers". */
  readonly isPart: boolean
  /** "To 40 from 34": what it was before. */
  readonly isBefore?: boolean
}

export function findPeopleCounts(passage: Passage, dates: readonly DatePhrase[]): readonly PeopleCount[] {
  const parts = findQuantities(passage).filter((found) => isPartOfToll(passage, found))
  if (tellsWhoTheyWere(passage, parts)) return []
  return dropOuter(
    passage,
    splitRows(passage, [...findCounts(passage, dates), ...findLonePersons(passage)]),
  ).filter((count) => !isJoinedToPart(passage, count, parts))
}

/** Words from "one of the dead" to "was". */
const wereReach = 5

/** "One of the dead is a clerk, the other a sailor": who they were, and no more of them. */
function tellsWhoTheyWere({ lang, tokens }: Passage, parts: readonly Run[]): boolean {
  const [part] = parts
  return (
    lang === 'en' &&
    part?.first === 0 &&
    tokens.slice(part.last, part.last + wereReach).some(({ word }) => /^(?:is|was|are|were)$/.test(word))
  )
}

/** Words between a number and "and": "seventeen US and", "17 U.S. “crusaders” and". */
const rowWords = 3

/** Whose people they are, in small letters. */
const kinds =
  /^(?:coalition|foreign|allied|civilian|local|government|military|private|federal|regular|international|peshmerga|police|army|navy)$/

/** "seventeen US and nine Kenyan troops": one noun for both numbers. */
function splitRows(passage: Passage, counts: readonly PeopleCount[]): readonly PeopleCount[] {
  if (passage.lang !== 'en') return counts
  const ands = marksOf(passage, 'and')
  const acts = marksOf(passage, 'killed', 'injured', 'said', 'including', 'target', 'uncounted')
  return counts.map((one) => {
    const next = counts.find(
      (other) =>
        other.hasPerson &&
        other.first > one.found.last &&
        (other.last === one.last || !one.hasPerson) &&
        ands.some(({ last }) => last === other.first - 1),
    )
    if (next === undefined) return one
    const words = passage.tokens.slice(one.found.last + 1, next.first - 1)
    const isRow =
      words.length > 0 &&
      words.length <= rowWords &&
      words.every(
        ({ gap, capital, word }) =>
          /^["“”'’.-]?$/u.test(gap) && (capital || /["“]/u.test(gap) || kinds.test(word)),
      ) &&
      !acts.some(({ first }) => first > one.found.last && first < next.first)
    return isRow ? { ...one, last: next.first - 2, hasPerson: true } : one
  })
}

/** "two of them American, one British, three soldiers": of numbers before one noun the nearest counts it. */
function dropOuter(passage: Passage, counts: readonly PeopleCount[]): readonly PeopleCount[] {
  const isBetter = (one: PeopleCount, other: PeopleCount): boolean =>
    isSame(passage, one, other) || isSame(passage, other, one)
      ? one.first < other.first
      : one.first > other.first
  return counts.filter(
    (one) => !counts.some((other) => other !== one && other.last === one.last && isBetter(other, one)),
  )
}

/** "one was a Pole": the second says who the first is; "a US civilian contractor": the noun counts itself. */
function isSame({ lang, tokens }: Passage, { found }: PeopleCount, second: PeopleCount): boolean {
  if (lang === 'en' && found.isArticle && second.found.isNoun && second.first > found.last) return true
  return second.first === found.last + 2 && /^(?:is|was|are|were)$/.test(tokens[found.last + 1]?.word ?? '')
}

/** Words between a number and the noun that it counts. */
const nounReach = 4

/** Words more in "five of its own security men". */
const ofReach = 2

/** "two American and one British", "one French, two Danish", "an Estonian": the adjective stands for a man. */
function listCountrymen(passage: Passage, { last }: FoundQuantity): readonly Run[] {
  const { lang, tokens } = passage
  const at = last + 1
  if (lang === 'tr') return isTurkishMember(passage, at) ? [{ first: at, last: at }] : []
  return lang === 'en' && isCountryman(tokens, at) ? [{ first: at, last: at }] : []
}

/** "iki ABD'li", "17 DEAŞ'lı": an ending makes men of a name. */
function isTurkishMember(passage: Passage, at: number): boolean {
  return passage.tokens[at] !== undefined && turkishMember.test(wordsOf(passage, { first: at, last: at }))
}

const turkishMember = /['’ʼ]l[ıiuü]/u

/** Words of a name before the noun, at most, that take nothing from its reach. */
const mostNameWords = 4
/** Words with which a name ends, whatever stands behind them. */
const noNameWords =
  /^(?:in|at|near|on|from|to|by|with|for|and|or|but|who|which|that|when|while|where|as|after|before|during|the|an?|its|his|their|is|are|was|were|has|have|had)$/

/** "two more US Department of Defense contractors": whose people they are may take a few words. */
function countNameWords(passage: Passage, { last }: FoundQuantity): number {
  if (passage.lang !== 'en') return 0
  const behind = passage.tokens.slice(last + 1, last + 1 + nounReach + mostNameWords)
  const acts = marksOf(passage, 'killed', 'injured', 'attack-verb', 'said')
  const end = behind.findIndex(
    ({ word }, at) => noNameWords.test(word) || acts.some(({ first }) => first === last + 1 + at),
  )
  const named = (end < 0 ? behind : behind.slice(0, end)).filter(
    ({ capital, word }, at) =>
      capital || /^(?:more|other|further|years?|old)$/.test(word) || isOfAge(behind, at),
  )
  return Math.min(named.length, mostNameWords)
}

/** "مقتل جندي وإصابة آخر": "another" counts one right behind the word for what befell him, and nowhere else; so does "عسكري". */
function isStrayOther(passage: Passage, found: FoundQuantity): boolean {
  const isOther = marksOf(passage, 'another-person').some((mark) => overlaps(mark, found))
  return (
    found.isNoun &&
    (isOther || /^[وفبل]?عسکری$/u.test(passage.tokens[found.last]?.word ?? '')) &&
    !marksOf(passage, 'killed', 'injured').some(({ last }) => last === found.first - 1)
  )
}

function findCounts(passage: Passage, dates: readonly DatePhrase[]): PeopleCount[] {
  const all = findQuantities(passage)
  return all.flatMap((found) => {
    const isBefore = isRisenFrom(passage, found)
    if (!isBefore && isDated(found, dates)) return []
    if (isOneSpeaker(passage, found) || isAge(passage, found) || isBothOf(passage, found)) return []
    const from = { first: found.last, last: found.last }
    const reach = nounReach + (isOf(passage, found) ? ofReach : 0) + countNameWords(passage, found)
    const near = (run: Run): boolean =>
      run.first >= (found.isNoun ? found.first : found.last) &&
      run.first - found.last <= reach &&
      !isClauseBetween(passage, from, run)
    const persons = [
      ...listCountrymen(passage, found),
      ...marksOf(passage, 'person', 'attacker-person', 'another-person'),
    ]
    const person = persons.find(
      (mark) =>
        !isBefore &&
        near(mark) &&
        !isAnothersNoun(passage, found, mark) &&
        (mark.first > found.last || found.isNoun || isOneMore(passage, mark, found)),
    )
    const rival = marksOf(passage, 'uncounted', ...weaponMarks).find(
      (mark) =>
        near(mark) &&
        !isOrdinal(passage, mark) &&
        !isAgeNoun(passage, mark) &&
        mark.first > found.last &&
        !isBeforePlace(passage, found) &&
        !isArmedPerson(passage, found, mark, person),
    )
    if (isPartOfToll(passage, found) || isStrayOther(passage, found)) return []
    if (!isBefore && rival !== undefined && rival.first <= (person?.first ?? found.last + 2)) return []
    // "two people, not three".
    if (
      marksOf(passage, 'not').some(
        (mark) => mark.last === found.first - 1 && !isClauseBetween(passage, mark, found),
      )
    )
      return []
    if (isNobodyOf(passage, found) || isWholeOf(passage, found, all) || isWeapon(passage, found)) return []
    if (found.isNoun && ((person === undefined && !isCasualty(passage, found)) || isKnownOne(passage, found)))
      return []
    if (
      found.isArticle &&
      person === undefined &&
      !isNumeral(passage, found) &&
      !isOneCasualty(passage, found) &&
      !isThird(passage, found)
    )
      return []
    const last = person === undefined ? found.last : Math.max(found.last, endOfPeople(passage, person))
    const isPart =
      (marksOf(passage, 'landed-number').some(({ first }) => first === found.last + 1) &&
        !isThird(passage, found)) ||
      isListedPart(passage, last) ||
      isPartBehind(passage, found)
    return [{ first: found.first, last, found, hasPerson: person !== undefined, isPart, isBefore }]
  })
}

/** "مسيّرة": a weapon that counts itself, whoever stands behind it. */
function isWeapon(passage: Passage, found: FoundQuantity): boolean {
  return (
    found.isNoun &&
    marksOf(passage, ...weaponMarks).some(
      (mark) => mark.label !== 'weapon:gunfire' && mark.label !== 'weapon:ied' && overlaps(mark, found),
    )
  )
}

/** "A seven-year-old girl": how old she is. */
function isAgeNoun({ lang, tokens }: Passage, { first }: Run): boolean {
  return lang === 'en' && /^years?$/.test(tokens[first]?.word ?? '') && tokens[first + 1]?.word === 'old'
}

function isOfAge(words: Passage['tokens'], at: number): boolean {
  return /^years?$/.test(words[at + 1]?.word ?? '') && words[at + 2]?.word === 'old'
}

/** "a second contractor": one more, and no second of time. */
function isOrdinal({ lang, tokens }: Passage, { first }: Run): boolean {
  return (
    lang === 'en' && tokens[first]?.word === 'second' && /^(?:a|an|the)$/.test(tokens[first - 1]?.word ?? '')
  )
}

/** "Two were killed, a third was injured". */
function isThird({ lang, tokens }: Passage, { last }: Run): boolean {
  return (
    lang === 'en' &&
    /^(?:second|third|fourth|fifth|sixth)$/.test(tokens[last + 1]?.word ?? '') &&
    /^(?:was|is|died|had|has|suffered|sustained|later|wounded|injured|killed)$/.test(
      tokens[last + 2]?.word ?? '',
    )
  )
}

/** "two suicide bombers": a weapon, and men. */
function isArmedPerson(
  { lang }: Passage,
  found: FoundQuantity,
  weapon: Run,
  person: Run | undefined,
): boolean {
  return lang === 'en' && !found.isArticle && person !== undefined && overlaps(weapon, person)
}

/** "الضابط", "القتيل": the one who was named before, and no number. */
function isKnownOne({ lang, tokens }: Passage, { first, quantity }: FoundQuantity): boolean {
  return lang === 'ar' && quantity.min === 1 && /^[وفبل]?ال/u.test(tokens[first]?.word ?? '')
}

/** "one soldier killed and another wounded": the word for one more stands for a person. */
function isOneMore(passage: Passage, mark: Run, { first, last }: Run): boolean {
  if (mark.first !== first || mark.last !== last) return false
  const at = /^(?:was|were)$/.test(passage.tokens[last + 1]?.word ?? '') ? last + 2 : last + 1
  return marksOf(passage, 'killed', 'injured').some((word) => word.first === at || word.last === first - 1)
}

/** "two Iraqi officers", "three soldiers of the coalition", "five others": the words of people that stand in a row. */
function endOfPeople(passage: Passage, { last }: Run): number {
  const next = marksOf(passage, ...peopleWords).find((mark) => mark.first === last + 1)
  if (next === undefined || isClauseBetween(passage, { first: last, last }, next)) return last
  // Arabic: "two Americans and-a-soldier", each noun a number.
  const isNumber = marksOf(passage, 'counting').some(({ first }) => first === next.first)
  return isNumber && /^[וو]/u.test(passage.tokens[next.first]?.word ?? '') ? last : endOfPeople(passage, next)
}

const peopleWords: readonly WordList[] = [
  'person',
  'another-person',
  'us-person',
  'coalition-person',
  'host-person',
  'civilian-person',
]

/** "Two women, both married to sailors": who the two are. */
function isBothOf({ lang, tokens }: Passage, { first }: FoundQuantity): boolean {
  return lang === 'en' && tokens[first]?.word === 'both' && tokens[first]?.gap === ','
}

/** Words right before the years of a person's life. Folded. */
const ageWords: Readonly<Record<string, RegExp>> = {
  en: /^(?:aged|age)$/,
  he: /^(?:בן|בת|בני|בנות|כבן|כבת|בגיל)$/,
}

/** "ילדה בת שבע", "a girl aged seven": her years, and no number of girls. */
function isAge({ lang, tokens }: Passage, { first, last }: Run): boolean {
  if (lang === 'en' && /^years?$/.test(tokens[last + 1]?.word ?? '') && tokens[last + 2]?.word === 'old')
    return true
  return ageWords[lang]?.test(tokens[first - 1]?.word ?? '') ?? false
}

function isDated(found: FoundQuantity, dates: readonly DatePhrase[]): boolean {
  return dates.some(
    (date) =>
      overlaps(date, found) &&
      (date.day !== undefined || (date.minuteOfDay !== undefined && !isBareNumber(date))),
  )
}

/** "put the dead at 19", "à 15 morts", "sprach von 23 Toten": a toll as well as a clock. */
function isBareNumber({ words }: DatePhrase): boolean {
  return /^(?:(?:at|from|to|à|a|a las|um|von|auf|bei|в|о) )?\d{1,2}$/u.test(words)
}

/** "قتيلا", "جريحين": a word for the dead or the hurt that counts itself. */
function isCasualty(passage: Passage, found: Run): boolean {
  return marksOf(passage, 'killed', 'injured').some((mark) => overlaps(mark, found))
}

/** "un herido", "un blessé": the word for what befell him is his noun. English says "a wounded soldier". */
function isOneCasualty(passage: Passage, { last }: Run): boolean {
  return (
    passage.lang !== 'en' && marksOf(passage, 'killed', 'injured').some(({ first }) => first === last + 1)
  )
}

function isNumeral(passage: Passage, { last }: Run): boolean {
  // "bir ölü", "bir üsteğmen"; but "bir kaynak", "یک منبع".
  if (/^(?:bir|یک|ایک)$/.test(passage.tokens[last]?.word ?? ''))
    return !marksOf(passage, 'speaker', 'relay').some(({ first }) => first === last + 1)
  return !/^(?:an?|another|un|una|une|ein|eine|o)$/.test(passage.tokens[last]?.word ?? '')
}
