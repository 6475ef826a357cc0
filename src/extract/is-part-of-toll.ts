// Is a number a part of a toll that is told elsewhere, or of a whole of which nobody was hit?
import type { Passage, Run } from './passage.ts'
import { isClauseBetween, marksOf } from './passage.ts'

export function isOf(passage: Passage, { last }: Run): boolean {
  return passage.tokens[last + 1]?.word === 'of'
}

/** "two of the dead were Americans", "five of the 14 wounded": a part of a toll told already. */
export function isPartOfToll(passage: Passage, found: Run): boolean {
  if (isPartAbroad(passage, found)) return true
  // "All four of the dead were Americans": the whole of it.
  if (!isOf(passage, found) || passage.tokens[found.first - 1]?.word === 'all') return false
  return (
    marksOf(passage, 'killed', 'injured', 'casualty-noun').some(
      ({ first }) => first > found.last + 1 && first - found.last <= partReach,
    ) && passage.tokens[found.last + 2]?.word === 'the'
  )
}

/** Words between a number and the toll that it is a part of. */
const partReach = 4

/** "Of", right before the dead of whom a number is a part. */
const partitives: Readonly<Record<string, string>> = {
  fa: 'از',
  ar: 'من',
  ru: 'из',
  uk: 'з із',
  de: 'der von',
  fr: 'des de',
  es: 'de los',
  pt: 'dos',
  it: 'dei degli',
  nl: 'van',
  pl: 'z',
}

/** "دو نفر از کشته‌شدگان", "двое из погибших", "deux des blessés". */
function isPartAbroad(passage: Passage, { first: from, last }: Run): boolean {
  if (isTurkishPart(passage, from)) return true
  const ofWords = partitives[passage.lang]?.split(' ') ?? []
  return marksOf(passage, 'killed', 'injured').some(
    ({ first }) =>
      first > last + 1 &&
      first - last <= partReach &&
      ofWords.includes(passage.tokens[first - 1]?.word ?? '') &&
      !isClauseBetween(passage, { first: last, last }, { first, last: first }),
  )
}

/** "ölenlerin sekizi": of the dead, in the genitive, eight. */
function isTurkishPart(passage: Passage, first: number): boolean {
  const before = passage.tokens[first - 1]?.word ?? ''
  return (
    passage.lang === 'tr' &&
    /(?:ler|lar)[iu]n$/.test(before) &&
    marksOf(passage, 'killed', 'injured').some(({ last }) => last === first - 1)
  )
}

/** "none of the 200 troops were hurt": how many there were, and not how many were hit. */
export function isNobodyOf(passage: Passage, { first }: Run): boolean {
  const isOf = passage.tokens.slice(Math.max(0, first - nobodyReach), first).some(({ word }) => word === 'of')
  return (
    isOf && marksOf(passage, 'nobody').some(({ first: from }) => from < first && first - from <= nobodyReach)
  )
}

/** From "none" to the number: "none of the". */
const nobodyReach = 3
