// Is a number a part of a toll that is told elsewhere, what a toll was before, or a whole of which nobody was hit?
import type { Passage, Run } from '../words/passage.ts'
import { isClauseBetween, marksOf } from '../words/passage.ts'

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
const partReach = 4

/** "Of", right before the dead of whom a number is a part. */
const partitives: Readonly<Record<string, readonly string[]>> = {
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
}

/** "دو نفر از کشته‌شدگان", "двое из погибших", "deux des blessés". */
function isPartAbroad(passage: Passage, { first: from, last }: Run): boolean {
  if (isTurkishPart(passage, from) || isHebrewPart(passage, last)) return true
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

/** "Among the", right before the wounded; Turkish says it right behind them. Arabic and Hebrew need the article on the next word. */
const among: Readonly<Record<string, RegExp>> = {
  fr: /^parmi les? $/,
  de: /^unter den $/,
  es: /^entre l[oa]s $/,
  pt: /^entre [oa]s $/,
  it: /^(?:tra|fra) (?:i|gli|le) $/,
  nl: /^onder de $/,
  pl: /(?:^| )wsrod $/,
  ru: /(?:^| )среди $/u,
  uk: /(?:^| )серед $/u,
  el: /^(?:μεταξυ|αναμεσα) (?:των|στους) $/u,
  id: /(?:^| )(?:antara|antaranya) (?:korban )?$/,
  fa: /(?:^| )(?:میان|بین) $/u,
  ar: /(?:^| )[وف]?بین $/u,
  he: /(?:^| )[ומ]?בין $/u,
  tr: /^arasinda /,
}

/** "Parmi les blessés figurent trois", "yaralılar arasında": some of those who are counted elsewhere. */
export function isAmongThose({ lang, tokens }: Passage, { first, last }: Run): boolean {
  const words = among[lang]
  if (words === undefined) return false
  if ((lang === 'ar' || lang === 'he') && !/^(?:ال|ה)/u.test(tokens[first]?.word ?? '')) return false
  const at = lang === 'tr' ? last + 1 : Math.max(0, first - 2)
  const beside = tokens.slice(at, lang === 'tr' ? last + 2 : first).map(({ word }) => `${word} `)
  return words.test(beside.join(''))
}

/** "eight of the 20 soldiers", "восемь из 20 солдат": how many there were, and not how many were hit. */
export function isWholeOf(passage: Passage, { first }: Run, counts: readonly Run[]): boolean {
  if (passage.lang === 'en' && isNamedHit(passage, first)) return false
  const { tokens, lang } = passage
  const at = determiners.test(tokens[first - 1]?.word ?? '') ? first - 1 : first
  const ofWords =
    lang === 'en' ? ['of'] : [...(partitives[lang] ?? []), ...(lang === 'ar' ? ['من اصل', 'من بین'] : [])]
  return ofWords.some((of) => {
    const length = of.split(' ').length
    const from = Math.max(0, at - length)
    const words = tokens.slice(from, at).map(({ word }) => word)
    return (
      words.join(' ') === of &&
      counts.some((count) => count.last === from - 1 && !isPartOfToll(passage, count)) &&
      !isClauseBetween(passage, { first: from - 1, last: from - 1 }, { first, last: first })
    )
  })
}

/** "one of three soldiers killed": all three were. */
function isNamedHit(passage: Passage, first: number): boolean {
  const end = marksOf(passage, 'person').find((mark) => mark.first > first && mark.first - first <= partReach)
  return (
    end !== undefined && marksOf(passage, 'killed', 'injured').some((word) => word.first === end.last + 1)
  )
}

const determiners = /^(?:the|its|their|these|those)$/

/** "none of the 200 troops were hurt": how many there were, and not how many were hit. */
export function isNobodyOf(passage: Passage, { first }: Run): boolean {
  const isOf = passage.tokens.slice(Math.max(0, first - nobodyReach), first).some(({ word }) => word === 'of')
  return (
    isOf && marksOf(passage, 'nobody').some(({ first: from }) => from < first && first - from <= nobodyReach)
  )
}

/** From "none" to the number: "none of the". */
const nobodyReach = 3

/** Words between a part of a toll and the next one: "two of the dead were Americans and one a Briton". */
const nextPartReach = 8

export function isJoinedToPart(passage: Passage, count: Run, parts: readonly Run[]): boolean {
  return parts.some(
    (part) =>
      part.last < count.first &&
      count.first - part.last <= nextPartReach &&
      !isClauseBetween(passage, part, count) &&
      marksOf(passage, 'and').some(({ last }) => last === count.first - 1),
  )
}

/** Words between those counted and "are among them". */
const amongReach = 3

/** "دوازده کودک نیز شامل آنان است": Persian says behind the number that they are some of those before. */
export function isListedPart(passage: Passage, last: number): boolean {
  const among = marksOf(passage, 'including').filter(({ phrase }) => phrase !== 'که')
  return (
    passage.lang === 'fa' &&
    among.some(
      (mark) =>
        mark.first > last &&
        mark.first - last <= amongReach &&
        !isClauseBetween(passage, { first: last, last }, mark) &&
        !passage.tokens
          .slice(mark.last + 1, mark.last + 3)
          .some(({ word }) => /^(?:یک|دو|سه|چهار|\d+)$/.test(word)),
    )
  )
}

/** "Of them", right behind a number. Folded. */
const ofThem: Readonly<Record<string, RegExp>> = {
  en: /^of (?:them|whom|which|these|those)(?: |$)/,
  ar: /^منهم(?: |$)/u,
  fa: /^(?:(?:تن|نفر) )?از (?:انان|انها|آنان|ایشان)(?: |$)/u,
  ru: /^из них(?: |$)/u,
  uk: /^(?:з|із) них(?: |$)/u,
  fr: /^(?:d entre eux|d entre elles)(?: |$)/,
  es: /^de (?:ellos|ellas)(?: |$)/,
  it: /^(?:di (?:loro|essi)|dei quali)(?: |$)/,
  pt: /^(?:deles|delas|dos quais)(?: |$)/,
  de: /^(?:von ihnen|davon)(?: |$)/,
  he: /^מהם(?: |$)/u,
}

/** "One of whom was flown out", "ten hurt, with four in hospital": some of those who are counted elsewhere. */
export function isPartBehind({ lang, tokens }: Passage, { first, last }: Run): boolean {
  const behind = tokens.slice(last + 1, last + 4).map(({ word }) => word)
  if (ofThem[lang]?.test(behind.join(' '))) return true
  if (lang !== 'en') return false
  const isWith =
    tokens[first - 1]?.word === 'with' &&
    /^(?:in|still|critically|seriously|badly)$/.test(tokens[last + 1]?.word ?? '')
  return isWith
}
