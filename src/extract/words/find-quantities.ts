// Numbers as reports write them: "14", "two dozen", "at least five", "more than a dozen", "several", and in
// the other languages the same, by the words of the keywords. What is counted is for others to say.
import type { Quantity } from '../../model/claim.ts'
import { isArabicAnd } from './grammar.ts'
import type { Mark } from './mark.ts'
import type { Passage, Run } from './passage.ts'
import { marksOf, wordsOf } from './passage.ts'
import { type Core, readNumberWords } from './read-number-words.ts'

export interface FoundQuantity extends Run {
  readonly quantity: Quantity
  /** A noun that counts by its own form ("two-rockets" in Arabic): it is the thing counted, too. */
  readonly isNoun: boolean
  /** An article or "one": counts only where nothing better stands there. */
  readonly isArticle: boolean
}

/** No salvo and no toll of one attack is larger; beyond are years, sums of money and barrels. */
const largest = 5_000

export function findQuantities(passage: Passage): readonly FoundQuantity[] {
  return findCores(passage).map((core) => qualify(passage, core))
}

function findCores(passage: Passage): readonly Core[] {
  const byFirst = Map.groupBy(marksOf(passage, 'number', 'vague', 'counting'), ({ first }) => first)
  const cores: Core[] = []
  for (let at = 0; at < passage.tokens.length; ) {
    const core = readDigits(passage, at) ?? readNumberWords(passage, at, byFirst)
    if (core === undefined) {
      at++
    } else {
      const before = cores.at(-1)
      // "صاروخين اثنين", "один беспилотник": the number that stands beside a counting noun is the number.
      const isDoubled =
        before !== undefined &&
        core.isNoun &&
        core.first - before.last <= (before.isNoun ? 1 : 2) &&
        // "جندي ومتعاقدان": one and two.
        !isArabicAnd(passage, core.first) &&
        !(passage.lang === 'he' && /^ו/u.test(passage.tokens[core.first]?.word ?? ''))
      const isRange = before !== undefined && !core.isNoun && isRangeEnd(passage, before, core)
      if (isInModifier(passage, core) || isOneWay(passage, core)) {
        at = core.last + 1
        continue
      }
      if (isRange) cores[cores.length - 1] = { ...before, last: core.last, isLeast: true }
      else if (!isDoubled) cores.push(core)
      at = core.last + 1
    }
  }
  return cores
}

/** "as many as 12": "many" is no number there. */
function isInModifier(passage: Passage, { isVague, first, last }: Core): boolean {
  return isVague && marksOf(passage, 'up-to').some((mark) => mark.first < first && mark.last > last)
}

/** "several one-way drones": a kind of drone, and no number. */
function isOneWay({ lang, tokens }: Passage, { first }: Core): boolean {
  return lang === 'en' && tokens[first]?.word === 'one' && tokens[first + 1]?.word === 'way'
}

/** "five to seven", and what stands for it; folded, "à" is "a". */
const rangeWords = new Set(
  'to maybe perhaps possibly تا a bis до или or oder ou ila الی עד або чи veya o'.split(' '),
)
/** Before the first number they tell of a rise: "from three to five". */
const riseWords = new Set('from از de da van von с со з із من vom'.split(' '))

/** "five to seven people", "between five and seven": one number, and the least of it counts. */
function isRangeEnd(passage: Passage, before: Core, core: Core): boolean {
  return (
    core.first === before.last + 2 &&
    core.value > before.value &&
    (rangeWords.has(passage.tokens[before.last + 1]?.word ?? '')
      ? !riseWords.has(passage.tokens[before.first - 1]?.word ?? '')
      : passage.tokens[before.first - 1]?.word === 'between' &&
        passage.tokens[before.last + 1]?.word === 'and')
  )
}

function readDigits(passage: Passage, at: number): Core | undefined {
  const word = passage.tokens[at]?.word ?? ''
  const digits = /^\d{1,3}(?:[.,٬]\d{3})+$/.test(word) ? word.replace(/\D/g, '') : word
  if (!/^\d{1,6}$/.test(digits)) return undefined
  const value = Number(digits)
  if (value > largest || isYear(value) || isDesignation(passage, at) || isCalibre(passage, at))
    return undefined
  if (isUnitNumber(passage, at)) return undefined
  const dozens = marksOf(passage, 'number').find(({ first, value: size }) => first === at + 1 && isUnit(size))
  if (dozens?.value !== undefined && /^[-\s]?$/.test(passage.tokens[at + 1]?.gap ?? '')) {
    return { first: at, last: dozens.last, value: value * dozens.value, isVague: false, isNoun: false }
  }
  return { first: at, last: at, value, isVague: false, isNoun: false }
}

/** "3 dozen", "2 hundred"; but "of 14, thirteen were shot down" are two numbers. */
function isUnit(size: number | undefined): boolean {
  return size === 12 || (size !== undefined && size >= 100 && size % 100 === 0)
}

function isYear(value: number): boolean {
  return value >= 1_900 && value <= 2_100
}

/** "122-mm rockets". */
function isCalibre(passage: Passage, at: number): boolean {
  return isCalibreWord(passage.tokens[at + 1]?.word ?? '')
}

/** @param word folded. */
export function isCalibreWord(word: string): boolean {
  return /^(?:mm|millimet|мм$|миллиметр|ملم$|میلی|milimet)/u.test(word)
}

/** "Tower 22", "T-4", "Su-24", "K-1": a number glued to a name. */
function isDesignation(passage: Passage, at: number): boolean {
  const token = passage.tokens[at]
  const before = passage.tokens[at - 1]
  if (token === undefined || before === undefined) return false
  // Hebrew joins "about", "from", "in" to a figure by a hyphen.
  const isPrefix = /^[\u05d0-\u05ea]$/.test(before.word)
  // "65-летний житель", "12-ствольная": a part of an adjective.
  const next = passage.tokens[at + 1]
  const isGluedOn =
    next?.gap === '-' && token.span.end + 1 === next.span.start && /^[а-яіїєґ]{2,}/u.test(next.word)
  if (isGluedOn) return true
  const glued =
    token.gap === '-' && before.span.end + 1 === token.span.start && before.word.length <= 4 && !isPrefix
  return glued || passage.bases.some(({ first, last }) => at >= first && at <= last)
}

const units = /^(?:regiments?|brigades?|battalions?|squadrons?|divisions?|wing|corps|rifles)$/
/** Words of a name between a unit's number and its kind. */
const unitReach = 3

/** "men of the 6 Bihar and 10 Dogra regiments", "44 Squadron": a number of a unit, and no men. */
function isUnitNumber(passage: Passage, at: number): boolean {
  const { lang, tokens } = passage
  if (lang !== 'en') return false
  const behind = tokens.slice(at + 1, at + 1 + unitReach)
  const kind = behind.findIndex(({ word }) => units.test(word))
  // "3 regiments" are counted, "3 Para regiment" and "the 3 Regiment" are not.
  const isKind =
    kind >= 0 && behind.slice(0, kind + 1).every(({ word, capital }) => capital || units.test(word))
  const isNamed =
    tokens[at - 1]?.word === 'the' &&
    behind[0]?.capital === true &&
    !marksOf(passage, ...personLists).some(({ first }) => first === at + 1)
  return isNamed || (isKind && behind[0]?.capital === true)
}

const personLists = ['person', 'us-person', 'coalition-person', 'host-person'] as const

type Modifier = 'at-least' | 'more-than' | 'up-to' | 'about'
const modifiers: readonly Modifier[] = ['at-least', 'more-than', 'up-to', 'about']

/** Words that may stand between a number and a modifier that follows it: "three soldiers at least". */
const trailingReach = 3

function qualify(passage: Passage, core: Core): FoundQuantity {
  const leading = modifiers
    .flatMap((kind) => marksOf(passage, kind).map((mark) => ({ kind, mark })))
    .find(
      ({ kind, mark }) =>
        (mark.last === core.first - 1 && mayLead(passage, kind, mark)) ||
        (mark.first <= core.first && mark.last >= core.first),
    )
  const trailing = modifiers
    .filter((kind) => kind === 'at-least' || kind === 'more-than')
    .flatMap((kind) => marksOf(passage, kind).map((mark) => ({ kind, mark })))
    .find(({ kind, mark }) => isTrailing(passage, core, { kind, mark }))
  const orSo = findOrSo(passage, core)
  const found = leading ?? trailing ?? orSo
  const run = {
    first: Math.min(core.first, found?.mark.first ?? core.first),
    last: orSo?.mark.last ?? core.last,
  }
  const isArticle = core.value === 1 && !core.isNoun && !/\d/.test(passage.tokens[core.last]?.word ?? '')
  return { ...run, quantity: toQuantity(passage, core, found?.kind, run), isNoun: core.isNoun, isArticle }
}

/** "a dozen or so", "30 or more": English joins it to the number. */
function findOrSo(
  passage: Passage,
  { last }: Core,
): { readonly kind: Modifier; readonly mark: Mark } | undefined {
  if (passage.tokens[last + 1]?.word !== 'or') return undefined
  return (['about', 'at-least'] as const)
    .flatMap((kind) => marksOf(passage, kind).map((mark) => ({ kind, mark })))
    .find(({ mark }) => mark.first === last + 1)
}

const rises = /^(?:go|goes|going|gone|went|moved|crept|jumped|shot)$/

/** Turkish says "more than" behind its number: "yoldan geçen bir adam" is a passer-by. What "went up to 35" is 35. */
function mayLead({ lang, tokens }: Passage, kind: Modifier, { first }: Run): boolean {
  if (kind === 'up-to') return lang !== 'en' || !rises.test(tokens[first - 1]?.word ?? '')
  return lang !== 'tr' || kind !== 'more-than'
}

function isTrailing(
  passage: Passage,
  core: Core,
  { kind, mark }: { readonly kind: Modifier; readonly mark: Mark },
): boolean {
  const words = mark.first - core.last - 1
  // Turkish: "20'den fazla roket". Arabic: "تسعة صواريخ على الأقل".
  if (words < 0 || words > (kind === 'more-than' ? 0 : trailingReach)) return false
  const follows = passage.tokens[mark.last + 1]?.word ?? ''
  return !/^\d+$/.test(follows) && !marksOf(passage, 'number').some(({ first }) => first === mark.last + 1)
}

function toQuantity(passage: Passage, core: Core, modifier: Modifier | undefined, run: Run): Quantity {
  const text = wordsOf(passage, run)
  const { value } = core
  if (core.isVague) return { kind: 'vague', min: value, text }
  if (core.isLeast === true) return { kind: 'min', min: value, text }
  switch (modifier) {
    case 'at-least':
    case 'more-than':
      return { kind: 'min', min: value, text }
    case 'up-to':
      return { kind: 'max', max: value, text }
    case 'about':
      return { kind: 'approx', min: value, max: value, text }
    case undefined:
      return { kind: 'exact', min: value, max: value, text }
  }
}
