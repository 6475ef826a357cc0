// Is what stands between a number and its word an aside, which keeps them no farther apart? "Five troops, including two
// Americans, were hurt".
import { marksOf, type Passage, type Run } from '../../words/passage.ts'

/** Words of an aside, at most. */
export const asideWords = 5

/** "five troops, including two Americans, sustained", "two people, not three, were": an aside, and no new clause. */
export function isAsideBetween(passage: Passage, a: Run, b: Run): boolean {
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
export function isDashAside({ tokens }: Passage, before: Run, after: Run): boolean {
  const marks = tokens
    .slice(before.last + 1, after.first + 1)
    .map(({ gap }) => gap)
    .filter((gap) => !/^['’]?$/u.test(gap))
  // "14 others - Americans, Britons and Poles - were hurt".
  const inner = marks.slice(1, -1)
  const edges = [marks[0] ?? '', marks.at(-1) ?? '']
  return (
    marks.length >= 2 &&
    inner.every((gap) => gap === ',') &&
    (edges.every((gap) => /^[—–-]$/u.test(gap)) || edges.join('') === '()')
  )
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

/** Words that a list of names takes beyond an aside. */
export const nameWords = 8

/** "a soldier, Sepoy Noman Farid, 24, died", "three men, A, B and C, killed": between the commas names and an age. */
export function isNameBetween({ lang, tokens }: Passage, before: Run, after: Run): boolean {
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

/** The two runs as the text has them. */
export function inOrder(a: Run, b: Run): readonly [Run, Run] {
  return a.first < b.first ? [a, b] : [b, a]
}

/** Words from the comma to "wounded". */
const stateReach = 2

/** "Four of his comrades, badly wounded, were flown out": how they are, between commas. */
export function isStateAside({ lang, tokens }: Passage, { first, last }: Run, count: Run): boolean {
  const inner = tokens.slice(count.last + 1, first + 1)
  return (
    lang === 'en' &&
    count.last < first &&
    inner.length <= stateReach &&
    inner[0]?.gap === ',' &&
    inner.slice(1).every(({ gap }) => gap === '') &&
    tokens[last + 1]?.gap === ','
  )
}

/** Words from "the number of" to what befell them: "the number of UN peacekeepers killed". */
const numberOfReach = 3

/** "the number of soldiers killed at X, near the border, has risen to": between the commas no more than a place. */
export function isPlaceBetween(passage: Passage, word: Run, count: Run): boolean {
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

/** Words from the dash to its number, both counted. */
const dashReach = 3

/** "Раненых — 12", "раненых — до 12": the dash stands for the verb. */
export function isDashBetween(passage: Passage, word: Run, count: Run): boolean {
  const gaps = passage.tokens.slice(word.last + 1, count.first + 1).map(({ gap }) => gap)
  return (
    gaps.length <= dashReach &&
    gaps.filter((gap) => gap !== '').length === 1 &&
    /^[—–-]$/u.test(gaps[0] ?? '')
  )
}
