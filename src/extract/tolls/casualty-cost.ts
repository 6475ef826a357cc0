// How well a number and a casualty word go together: points against, by distance, order and grammar.

import { isPassive } from '../words/grammar.ts'
import type { Passage, Run } from '../words/passage.ts'
import { distanceBetween, isClauseBetween, isThatBetween, marksOf, overlaps } from '../words/passage.ts'
import type { CasualtySlot } from './casualty.ts'
import type { PeopleCount } from './find-people-counts.ts'

/** "killed", "wounded", "missing" at its place. */
export interface CasualtyWord extends Run {
  readonly slot: CasualtySlot
}

/** Words between a toll and its casualty word: "two of the soldiers there were slightly wounded". */
const farthest = 6
const bareFarthest = 3
/** "put the number of the wounded from the attack at five". */
const tollReach = 18

/** @returns undefined where the two cannot belong together. */
export function costOf(passage: Passage, word: CasualtyWord, count: PeopleCount): number | undefined {
  // What stands between two dashes keeps nobody apart.
  const distance = isDashAside(passage, ...inOrder(word, count)) ? 1 : distanceBetween(word, count)
  const isAfter = count.first > word.last
  if (isListed(passage, word, count)) return 0
  if (isAfter && isThatBetween(passage, word, count)) return undefined
  const isOneClause =
    !isClauseBetween(passage, word, count) ||
    isDashBetween(passage, word, count) ||
    isPlaceBetween(passage, word, count) ||
    isOfLonePerson(word, count) ||
    isStateAside(passage, word, count)
  if (isAfter && isTollAt(passage, count) && distance <= tollReach && isOneClause) return 2
  // Of two numbers behind it the nearer.
  if (isAfter && isNumberOf(passage, word) && distance <= tollReach && isOneClause)
    return 2.5 + distance / 100
  if (isAfter && count.hasPerson && opensList(passage, word, count)) return 6
  const reach = count.hasPerson
    ? farthest +
      (isAsideBetween(passage, word, count) ? asideWords : 0) +
      (isNameBetween(passage, ...inOrder(word, count)) ? nameWords : 0) +
      (isSubject(passage, word, count) ? describedWords : 0) +
      (isSubject(passage, word, count) && isAtWork(passage, count) ? workWords : 0)
    : bareFarthest
  if (distance > reach) return undefined
  if (!isOneClause && !isAsideBetween(passage, word, count)) return undefined
  const aside = isInAside(passage, word, count) || isPartNamed(passage, word, count) ? 6 : 0
  const isActive = /ing$/.test(passage.tokens[word.first]?.word ?? '')
  // "killed two and wounded five" binds forward; "two were killed" binds back.
  const isAnd =
    isAfter &&
    (isJoinedAnd(passage, count) ||
      marksOf(passage, 'and').some(({ first }) => first > word.last && first < count.first))
  const against =
    (isAnd ? 2 : 0) +
    (isAfter && isPassive(passage, word) ? 3 : 0) +
    (isAfter && isDying(passage, word) ? 5 : 0) +
    (!isAfter && isActive ? 4 : 0) +
    (!isAfter && (startsWithAnd(passage, word) || isNumberOf(passage, word)) ? 4 : 0) +
    (isAfter ? 0 : 0.5)
  return distance + against + aside + orderCost(passage, word, isAfter)
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

/** "Four of his comrades, badly wounded, were flown out": how they are, between commas. */
function isStateAside({ lang, tokens }: Passage, { first, last }: Run, count: Run): boolean {
  const inner = tokens.slice(count.last + 1, first + 1)
  return (
    lang === 'en' &&
    count.last < first &&
    inner.length <= stateReach &&
    inner[0]?.gap === ',' &&
    inner.every(
      ({ gap, word }, at) => at === 0 || (gap === '' && (at === inner.length - 1 || /ly$/.test(word))),
    ) &&
    tokens[last + 1]?.gap === ','
  )
}

/** Words from the comma to "wounded". */
const stateReach = 2

/** Words from "the number of" to what befell them: "the number of UN peacekeepers killed". */
const numberOfReach = 3

/** "the number of soldiers killed at X, near the border, has risen to": between the commas no more than a place. */
function isPlaceBetween(passage: Passage, word: Run, count: Run): boolean {
  const inner = passage.tokens.slice(word.last + 1, count.first + 1).map(({ gap }) => gap)
  const isAside =
    inner.filter((gap) => gap === ',').length === 2 && inner.every((gap) => /^[,.'’-]?$/u.test(gap))
  return (
    isAside &&
    marksOf(passage, 'number-of').some(
      ({ last }) => last < word.first && word.first - last <= numberOfReach + 1,
    ) &&
    !marksOf(passage, 'killed', 'injured', 'said').some(
      ({ first }) => first > word.last && first < count.first,
    )
  )
}

/** "القتلى إلى ستة والجرحى إلى 15", "to six and the wounded to 15": what "and" opens takes the number behind it. */
function startsWithAnd(passage: Passage, { first }: Run): boolean {
  if (marksOf(passage, 'and').some(({ last }) => last === first - 1)) return true
  return passage.lang === 'ar' && /^و(?!ف[ای])/.test(passage.tokens[first]?.word ?? '')
}

/** "Раненых — 12", "раненых — до 12": the dash stands for the verb. */
function isDashBetween(passage: Passage, word: Run, count: Run): boolean {
  const gaps = passage.tokens.slice(word.last + 1, count.first + 1).map(({ gap }) => gap)
  return (
    gaps.length <= dashReach &&
    gaps.filter((gap) => gap !== '').length === 1 &&
    /^[—–-]$/u.test(gaps[0] ?? '')
  )
}

/** "Wounded: 14", "Погибшие: шесть": the colon, and right behind it the number. What has one before it is spelt out. */
function isListed(passage: Passage, word: Run, { first }: Run): boolean {
  // "Treated four people: one badly hurt".
  if (marksOf(passage, 'number').some((mark) => mark.first >= word.first && mark.last <= word.last))
    return false
  if (first !== word.last + 1 || passage.tokens[first]?.gap !== ':') return false
  const from = word.first - listedReach
  const isCounted =
    marksOf(passage, 'number', 'counting').some((mark) => mark.last < word.first && mark.last >= from) ||
    passage.tokens.slice(Math.max(0, from), word.first).some((token) => /^\d+$/.test(token.word))
  return !isCounted
}

/** Words before it in which a word for the dead may have its number. */
const listedReach = 4

/** Words from the dash to its number, both counted. */
const dashReach = 3

/** Points against a number on the side where the language does not put it. */
const wrongSide = 4

function orderCost(passage: Passage, word: CasualtyWord, isAfter: boolean): number {
  switch (passage.lang) {
    case 'fa': {
      // "کشته شدن ۱۱ نفر", "شمار کشته‌ها را ۱۵ نفر": the noun of the act and the plural precede their number.
      const precedes = marksOf(passage, 'casualty-counting').some((mark) => overlaps(mark, word))
      return isAfter === precedes ? 0 : wrongSide
    }
    case 'tr':
    case 'ur':
    case 'hi':
      return isAfter ? wrongSide : 0
    case 'zh':
      return isAfter === startsWithNumber(passage) ? wrongSide : 0
    case 'ar': {
      // Verbs precede their number ("قتل ثلاثة"), nouns and verbs in the plural follow it ("ثلاثة قتلى", "ثلاثة قتلوا").
      const follows =
        marksOf(passage, 'casualty-counted').some((mark) => overlaps(mark, word)) ||
        arabicPlural.test(passage.tokens[word.first]?.word ?? '')
      return follows === isAfter ? wrongSide : 0
    }
    default:
      return 0
  }
}

/** "They were killed", "the two were hurt": Arabic has the singular before its subject. Folded. */
const arabicPlural = /^[وف]?(?:قتل|اصیب|جرح|قض|قضی|استشهد|توف|توفی|لق|لقی|فارق|فقد)(?:وا|ت?ا)$/u

/** Signs between a number and what befell those whom it counts: "三名士兵死亡". */
const countedSigns = 8

/** "两人死亡七人受伤", and not "死亡两人受伤七人": where the first number precedes its word, all do. */
function startsWithNumber(passage: Passage): boolean {
  const at = Math.min(...marksOf(passage, 'killed', 'injured').map(({ first }) => first))
  const from = Math.max(0, at - countedSigns)
  return (
    marksOf(passage, 'number', 'vague').some(({ first, last }) => first >= from && last < at) ||
    passage.tokens.slice(from, at).some(({ word }) => /^\d+$/.test(word))
  )
}

/** Words that a list of names takes beyond an aside. */
const nameWords = 8

function inOrder(a: Run, b: Run): readonly [Run, Run] {
  return a.first < b.first ? [a, b] : [b, a]
}

/** Words of an aside, at most. */
const asideWords = 5

/** "five troops, including two Americans, sustained", "two people, not three, were": an aside, and no new clause. */
function isAsideBetween(passage: Passage, a: Run, b: Run): boolean {
  const [before, after] = inOrder(a, b)
  const gaps = passage.tokens.slice(before.last + 1, after.first + 1).map(({ gap }) => gap)
  const isCommas = gaps.filter((gap) => gap !== '').length === 2 && gaps.every((gap) => /^[,،]?$/u.test(gap))
  const opens = gaps.findIndex((gap) => gap !== '') + before.last + 1
  const isNumber = /^\d+$/.test(passage.tokens[opens]?.word ?? '')
  if (isNameBetween(passage, before, after) || isSubjectAside(passage, before, after)) return true
  if (isDashAside(passage, before, after) || isRowAside(passage, opens, gaps)) return true
  return (
    isCommas &&
    (isNumber ||
      marksOf(passage, 'including', 'not', 'number', 'person').some(({ first }) => first === opens))
  )
}

/** "Nine people, including six civilians, a soldier and two guards, were killed". */
function isRowAside(passage: Passage, opens: number, gaps: readonly string[]): boolean {
  return (
    gaps.filter((gap) => gap !== '').length > 2 &&
    gaps.every((gap) => /^[,،]?$/u.test(gap)) &&
    marksOf(passage, 'including').some(({ first }) => first === opens)
  )
}

/** "Thirty-two men – 30 from here and two from there – were killed", "(a cook and a guard)". */
function isDashAside({ tokens }: Passage, before: Run, after: Run): boolean {
  const marks = tokens
    .slice(before.last + 1, after.first + 1)
    .map(({ gap }) => gap)
    .filter((gap) => !/^['’]?$/u.test(gap))
  return marks.length === 2 && (marks.every((gap) => /^[—–-]$/u.test(gap)) || marks.join('') === '()')
}

/** Words before the subject's noun, and between the commas behind it. */
const subjectWords = 5
const subjectAside = 9

/** Words of whose men they are: "Two fighters of a militia". */
const ownerWords = 5

/** Where the aside behind the subject opens. */
function findOpening({ tokens }: Passage, { last }: Run): number {
  if (!/^(?:of|from)$/.test(tokens[last + 1]?.word ?? '') || tokens[last + 1]?.gap !== '') return last + 1
  const comma = tokens.findIndex(({ gap }, at) => at > last && gap !== '')
  return comma < 0 || comma - last > ownerWords + 1 ? last + 1 : comma
}

/** "A contractor, later identified as a Filipino citizen, died": the subject, and right behind the aside what befell it. */
function isSubjectAside(passage: Passage, before: Run, after: Run): boolean {
  const { lang, tokens } = passage
  const opens = findOpening(passage, before)
  if (lang !== 'en' || before.first > subjectWords || tokens[opens]?.gap !== ',') return false
  const closing = tokens.findIndex(({ gap }, at) => at > opens && gap !== '')
  const verbs = tokens.slice(closing, after.first)
  return (
    closing > 0 &&
    closing <= after.first &&
    closing - opens <= subjectAside &&
    tokens[closing]?.gap === ',' &&
    verbs.every(
      ({ word, gap }, at) =>
        (at === 0 || gap === '') && /^(?:was|were|has|had|have|been|later|also)$/.test(word),
    ) &&
    !marksOf(passage, 'killed', 'injured', 'said').some(({ first }) => first > before.last && first < closing)
  )
}

/** "a soldier, Sepoy Noman Farid, 24, died", "three men, A, B and C, killed": between the commas names and an age. */
function isNameBetween({ lang, tokens }: Passage, before: Run, after: Run): boolean {
  const isVerb = /^(?:was|were|been|had|have)$/
  let end = after.first
  while (end > before.last + 1 && isVerb.test(tokens[end - 1]?.word ?? '')) end--
  // "a medic of the Royal Army Medical Corps, aged 26, was killed".
  const comma = tokens.findIndex(({ gap }, at) => at > before.last && gap !== '')
  const isOwned = tokens
    .slice(before.last + 1, comma)
    .every(({ word, capital }) => capital || /^(?:of|the|from|in)$/.test(word))
  const inner = tokens.slice(isOwned ? comma : before.last + 1, end)
  return (
    lang === 'en' &&
    inner.length > 0 &&
    inner[0]?.gap === ',' &&
    (tokens[end]?.gap ?? '') === ',' &&
    inner.every(
      ({ word, capital, gap }) => /^[,.'’-]?$/u.test(gap) && (capital || /^(?:\d+|and|aged|age)$/.test(word)),
    )
  )
}

/** "three troops, two of them Americans, were hurt": the figure between the commas is a part of the one before. */
function isInAside(passage: Passage, word: Run, count: Run): boolean {
  if (marksOf(passage, 'including').some(({ last }) => last === count.first - 1) && count.last < word.first)
    return true
  const isClosed = passage.tokens.slice(count.last + 1, word.first + 1).some(({ gap }) => /[,،]/u.test(gap))
  return count.last < word.first && /[,،]/u.test(passage.tokens[count.first]?.gap ?? '') && isClosed
}

/** "هفت نظامی از جمله دو افسر کشته شدند": some of those before. */
function isPartNamed(passage: Passage, word: Run, count: Run): boolean {
  return count.last < word.first && marksOf(passage, 'including').some(({ last }) => last === count.first - 1)
}

/** "said how many had died in the attack on the camp: one soldier and two contractors". */
const listReach = 25

function opensList(passage: Passage, word: CasualtyWord, count: PeopleCount): boolean {
  const isColon = (passage.tokens[count.first]?.gap ?? '').includes(':')
  return isColon && count.first - word.last <= listReach
}

/** "Число раненых", "yaralı sayısı": the number of those follows. */
function isNumberOf(passage: Passage, word: Run): boolean {
  return (
    passage.lang !== 'en' &&
    marksOf(passage, 'number-of').some(
      ({ first, last }) => last === word.first - 1 || first === word.last + 1,
    )
  )
}

function isTollAt(passage: Passage, count: PeopleCount): boolean {
  return (
    (!count.hasPerson || passage.lang !== 'en') &&
    marksOf(passage, 'toll-at').some(
      ({ first, last }) =>
        last === count.first - 1 ||
        (first === count.first && last < count.last) ||
        (last === count.first - 2 && isPrefix(passage, count.first - 1)),
    )
  )
}

/** "עלה ל-14": Hebrew joins "to" to the figure. */
function isPrefix({ lang, tokens }: Passage, at: number): boolean {
  return lang === 'he' && /^[בל]$/u.test(tokens[at]?.word ?? '')
}
