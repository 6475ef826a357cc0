// Is a number a part of a toll that is told elsewhere? "Two of the dead were Americans".
import { isClauseBetween, marksOf, type Passage, type Run } from '../../words/passage.ts'

/** "Two of": a number of others. English. */
export function isOf(passage: Passage, { last }: Run): boolean {
  return passage.tokens[last + 1]?.word === 'of'
}

/** "two of the dead were Americans", "five of the 14 wounded": a part of a toll told already. */
export function isPartOfToll(passage: Passage, found: Run): boolean {
  if (isPartAbroad(passage, found)) return true
  // "All four of the dead were Americans": the whole of it.
  if (!isOf(passage, found) || passage.tokens[found.first - 1]?.word === 'all') return false
  const determiner = passage.tokens[found.last + 2]?.word ?? ''
  if (!/^(?:the|those|its|their|his|her|our)$/.test(determiner)) return false
  const word = marksOf(passage, 'killed', 'injured', 'casualty-noun').find(
    ({ first }) => first > found.last + 1 && first - found.last <= partReach,
  )
  return word !== undefined && !isWhatBefell(passage, word, /^th(?:e|ose)$/.test(determiner))
}

/** "three of its soldiers killed", "two of the sailors died": a toll. "Two of the sailors killed were" is a part of one. */
function isWhatBefell(passage: Passage, word: Run, isKnown: boolean): boolean {
  const { tokens } = passage
  const isBehindPeople = marksOf(passage, 'person').some(({ last }) => last === word.first - 1)
  if (!isBehindPeople) return false
  const isParticiple = !/^(?:died|drowned|perished|fell|lost|bled)$/.test(tokens[word.first]?.word ?? '')
  return !isKnown || !isParticiple || !hasVerbBehind(passage, word)
}

/** Words from "killed" to the verb of those who were: "killed at the gate were". */
const participleReach = 6

function hasVerbBehind({ tokens }: Passage, { last }: Run): boolean {
  return tokens
    .slice(last + 1, last + 1 + participleReach)
    .some(({ word }) => /^(?:was|were|is|are|had|have|came|belonged)$/.test(word))
}

/** Words between a number and the toll that it is a part of. */
export const partReach = 4

/** "Of", right before the dead of whom a number is a part. */
export const partitives: Readonly<Record<string, readonly string[]>> = {
  fa: ['از'],
  ar: ['من'],
  ru: ['из'],
  uk: ['з', 'із'],
  de: ['der', 'von'],
  fr: ['des'],
  es: ['de los', 'de las'],
  pt: ['dos'],
  it: ['dei', 'degli'],
  nl: ['van'],
  pl: ['z'],
  sv: ['av', 'av de', 'bland de'],
  da: ['af', 'af de', 'blandt de'],
  nb: ['av', 'av de', 'av dei', 'blant de'],
}

/** "دو نفر از کشته‌شدگان", "двое из погибших", "deux des blessés". */
function isPartAbroad(passage: Passage, { first: from, last }: Run): boolean {
  if (isTurkishPart(passage, from) || isHebrewPart(passage, last) || isFinnishPart(passage, last)) return true
  const ofWords = partitives[passage.lang] ?? []
  // Arabic "of the wounded" is people, and "of his wounds" none.
  const people = passage.lang === 'ar' ? (['casualty-counted'] as const) : (['killed', 'injured'] as const)
  return marksOf(passage, ...people).some(({ first }) => {
    if (first <= last + 1 || first - last > partReach) return false
    const between = passage.tokens.slice(last + 1, first).map(({ word }) => word)
    return (
      ofWords.some((of) => ` ${between.join(' ')}`.endsWith(` ${of}`)) &&
      !isClauseBetween(passage, { first: last, last }, { first, last: first })
    )
  })
}

/** "אחד הפצועים", "שניים מההרוגים": but "שלושת ההרוגים" are all three. */
function isHebrewPart({ lang, tokens }: Passage, last: number): boolean {
  return (
    lang === 'he' &&
    /^מ?ה(?:פצועים|הרוגים|נפגעים|חללים)$/u.test(tokens[last + 1]?.word ?? '') &&
    !/ת$/u.test(tokens[last]?.word.replace(/^אחת$/u, '') ?? '')
  )
}

/** "yksi loukkaantuneista", "kaksi kuolleista": of them, by the ending. */
function isFinnishPart(passage: Passage, last: number): boolean {
  return (
    passage.lang === 'fi' &&
    /ista$/.test(passage.tokens[last + 1]?.word ?? '') &&
    marksOf(passage, 'killed', 'injured').some(({ first }) => first === last + 1)
  )
}

/** Words between a part and "olmak üzere". */
const beingReach = 8

/** "sekizi sivil olmak üzere": the part stands before the whole. */
function isBeforeBeing(passage: Passage, first: number): boolean {
  if (passage.lang !== 'tr') return false
  const words = passage.tokens.slice(first, first + beingReach).map(({ word }) => word)
  const being = words.findIndex((word, at) => word === 'olmak' && words[at + 1] === 'uzere')
  return (
    being > 0 &&
    !marksOf(passage, 'killed', 'injured').some((one) => one.first > first && one.first < first + being)
  )
}

/** "ölenlerin sekizi": of the dead, in the genitive, eight; "sekizi sivil olmak üzere dokuz kişi": eight of the nine. */
function isTurkishPart(passage: Passage, first: number): boolean {
  const { tokens } = passage
  const before = tokens[first - 1]?.word ?? ''
  if (isBeforeBeing(passage, first)) return true
  return (
    passage.lang === 'tr' &&
    /(?:ler|lar)[iu]n$/.test(before) &&
    marksOf(passage, 'killed', 'injured').some(({ last }) => last === first - 1)
  )
}

/** Words between a part of a toll and the next one: "two of the dead were Americans and one a Briton". */
const nextPartReach = 8

/** True for "one" in "two of the dead were Americans and one a Briton". @param parts the numbers that are parts. */
export function isJoinedToPart(passage: Passage, count: Run, parts: readonly Run[]): boolean {
  return parts.some(
    (part) =>
      part.last < count.first &&
      count.first - part.last <= nextPartReach &&
      !isClauseBetween(passage, part, count) &&
      marksOf(passage, 'and').some(
        ({ last }) =>
          last === count.first - 1 || (last < count.first && isName(passage, last + 1, count.first - 1)),
      ),
  )
}

/** Words of a hospital's name. */
const hospitalWords = 3

/** "Rambam received 21 of the wounded and Hillel Yaffe 36". */
function isName({ tokens }: Passage, first: number, last: number): boolean {
  const words = tokens.slice(first, last + 1)
  return (
    words.length > 0 &&
    words.length <= hospitalWords &&
    words.every(({ capital, gap }) => capital && gap === '')
  )
}
