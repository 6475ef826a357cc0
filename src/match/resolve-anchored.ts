import { scriptOf } from '../text/fold-script.ts'
import { wordFlag } from '../text/tokenise.ts'
import type { Name } from './gazetteer-name.ts'
import type { Lexicon } from './lexicon.ts'
import type { NameIndex, NearName } from './name-index.ts'
import { isAt, isOfClass, type ReadText } from './read-words.ts'
import { toLatin } from './transliterate.ts'
import { anyFacility, wordClass } from './word-class.ts'
import { canonicalForm, formsOf } from './word-forms.ts'
import { createWordMemo } from './word-memo.ts'

// Spellings that nobody listed and no rule of sound reaches: an unknown name beside a facility word, in an article that
// speaks of an attack, is looked up among all names. Decoys and a margin keep it from guessing.

/** An unknown name beside a facility word, and what it may be. */
export interface AnchoredName {
  /** Words `from` to `to`, half open. */
  readonly from: number
  readonly to: number
  /** The facility word. */
  readonly anchor: number
  readonly near: NearName
  readonly isAccepted: boolean
}

export interface AnchoredResolver {
  /** `taken`: words of names that are known. In the order of the text. */
  resolve(read: ReadText, taken: ReadonlySet<number>): readonly AnchoredName[]
}

// Measured on other spellings of 822 places: at .3 recall .79 and precision .92, at .4 .86 and .91, at .5 .68 precision.
const mostDistance = 0.3
const leastMargin = 0.03
const shortestSpan = 5
const longestSpan = 32
const spanMemoCapacity = 10_000
// An article that names more unknown facilities is a list, or made to cost time.
const mostAnchors = 40

interface Span {
  readonly from: number
  readonly to: number
  readonly anchor: number
}

export function createAnchoredResolver(index: NameIndex, lexicon: Lexicon): AnchoredResolver {
  const memo = createWordMemo<{ readonly near: NearName | undefined }>(spanMemoCapacity)

  function look(folded: string): NearName | undefined {
    const known = memo.get(folded)
    if (known !== undefined) return known.near
    const near = index.find(folded)
    memo.set(folded, { near })
    return near
  }

  function resolveSpan(read: ReadText, span: Span): AnchoredName | undefined {
    const folded = foldSpan(read, span)
    if (folded.length < shortestSpan || folded.length > longestSpan || lexicon.isDecoy(folded))
      return undefined
    const near = look(folded)
    if (near === undefined || !mayStand(read, span, near.name)) return undefined
    return { ...span, near, isAccepted: near.distance <= mostDistance && near.margin >= leastMargin }
  }

  return {
    resolve(read, taken) {
      if (!read.classes.some((classes) => (classes & wordClass.attack) !== 0)) return []
      const anchors = read.classes.flatMap((classes, at) =>
        (classes & anyFacility) !== 0 && (classes & wordClass.site) === 0 && !taken.has(at) ? [at] : [],
      )
      const spans = anchors.slice(0, mostAnchors).flatMap((anchor) => spansBeside(read, anchor, taken))
      return spans.flatMap((span) => resolveSpan(read, span) ?? [])
    },
  }
}

/** Kind of place and deny words, as for a weak name. */
function mayStand(read: ReadText, span: Span, name: Name): boolean {
  const { owner } = name
  if (!isOfClass(read, span.anchor, name.facilities)) return false
  // "Haber's base" is a person's.
  if (isAt(read, span.to - 1, wordFlag.possessive)) return false
  const words = read.tokens.words.slice(Math.max(0, span.from - 2), span.to + 2)
  return !words.some((word) => owner.denyWords.has(word) || owner.denyWords.has(canonicalForm(word)))
}

function spansBeside(read: ReadText, anchor: number, taken: ReadonlySet<number>): readonly Span[] {
  const isNameWord = (at: number): boolean => !taken.has(at) && mayBeName(read, at)
  const spans = [leftOf(read, anchor, isNameWord), rightOf(read, anchor, isNameWord)]
  return spans.filter((span) => span !== undefined)
}

const mostWordsLeft = 3
const mostWordsRight = 2

function leftOf(read: ReadText, anchor: number, isNameWord: (at: number) => boolean): Span | undefined {
  let to = anchor
  while (to > 0 && isOfClass(read, to - 1, wordClass.filler) && !isAt(read, to, wordFlag.followsPunctuation))
    to -= 1
  let from = to
  let count = 0
  while (from > 0 && !isAt(read, from, wordFlag.followsPunctuation) && count < mostWordsLeft) {
    const isArticle = isOfClass(read, from - 1, wordClass.article)
    if (!isArticle && !isNameWord(from - 1)) break
    from -= 1
    count += isArticle ? 0 : 1
  }
  return count > 0 ? { from, to, anchor } : undefined
}

function rightOf(read: ReadText, anchor: number, isNameWord: (at: number) => boolean): Span | undefined {
  let from = anchor + 1
  while (
    isOfClass(read, from, wordClass.filler | wordClass.article | wordClass.stopWord) &&
    !isAt(read, from, wordFlag.followsPunctuation)
  )
    from += 1
  let to = from
  let count = 0
  while (!isAt(read, to, wordFlag.followsPunctuation) && count < mostWordsRight) {
    const isArticle = isOfClass(read, to, wordClass.article)
    if (!isArticle && !isNameWord(to)) break
    to += 1
    count += isArticle ? 0 : 1
  }
  return count > 0 ? { from, to, anchor } : undefined
}

/** A capitalised word that is nothing known; in Arabic and Hebrew, where there are none, a long one. */
function mayBeName(read: ReadText, at: number): boolean {
  const word = read.tokens.words[at]
  if (word === undefined || ((read.classes[at] ?? 0) & ~wordClass.near) !== 0) return false
  const script = scriptOf(word)
  if (script === 'arabic' || script === 'hebrew') return word.length > 3
  return isAt(read, at, wordFlag.capital)
}

/** As the names are folded; Cyrillic and Greek in Latin letters. */
function foldSpan(read: ReadText, span: Span): string {
  const words = read.tokens.words.slice(span.from, span.to)
  const kept = words.filter((_, index) => !isOfClass(read, span.from + index, wordClass.article))
  return kept.map((word) => latinOrSame(word, read.lang)).join(' ')
}

function latinOrSame(word: string, lang: string): string {
  const stem = formsOf(word, lang).at(0)?.word
  return toLatin(stem ?? word, scriptOf(word)) ?? canonicalForm(word)
}
