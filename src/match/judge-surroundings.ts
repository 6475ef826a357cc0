import { wordFlag } from '../text/tokenise.ts'
import type { FacilityBeside } from './find-facilities.ts'
import { isAt, isOfClass, type ReadText } from './read-words.ts'
import { locatives } from './small-words.ts'
import type { Hit } from './walk-names.ts'
import { wordClass } from './word-class.ts'
import { canonicalForm, formsOf } from './word-forms.ts'

// What the words around a hit say against it.

const small = wordClass.article | wordClass.stopWord
const deniedLeft = 3
const deniedRight = 2

/**
 * A word beside the hit makes it something else ("President al-Assad"). A facility word on its right saves it, unless
 * the other word stands close before it.
 */
export function isDenied(hit: Hit, read: ReadText, facility: FacilityBeside | undefined): boolean {
  const { denyWords } = hit.name.owner
  if (denyWords.size === 0) return false
  // A full name is something else only if the word beside it says so ("Diego Garcia scored", "Turkish embassy in X").
  if (hit.to - hit.from > 1 && hit.name.need !== 'context') {
    const isBefore = !isAt(read, hit.from, wordFlag.followsPunctuation) && isDenyWord(hit, read, hit.from - 1)
    return isBefore || (!isAt(read, hit.to, wordFlag.followsPunctuation) && isDenyWord(hit, read, hit.to))
  }
  const left = denyDistanceLeft(hit, read)
  const isSaved = facility?.side === 'right' || (facility?.side === 'left' && facility.distance === 0)
  if (left !== undefined && (!isSaved || left < 2)) return true
  return !isSaved && hasDenyWordRight(hit, read)
}

/** Words between the deny word and the hit, small ones uncounted. */
function denyDistanceLeft(hit: Hit, read: ReadText): number | undefined {
  let counted = 0
  for (let at = hit.from - 1; at >= 0 && counted < deniedLeft; at -= 1) {
    if (isAt(read, at + 1, wordFlag.followsPunctuation)) return undefined
    if (isDenyWord(hit, read, at)) return counted
    if (!isOfClass(read, at, small)) counted += 1
  }
  return undefined
}

function hasDenyWordRight(hit: Hit, read: ReadText): boolean {
  for (let at = hit.to; at < hit.to + deniedRight; at += 1) {
    if (isAt(read, at, wordFlag.followsPunctuation)) return false
    if (isDenyWord(hit, read, at)) return true
  }
  return false
}

function isDenyWord(hit: Hit, read: ReadText, at: number): boolean {
  const { denyWords } = hit.name.owner
  const word = read.tokens.words[at]
  if (word === undefined) return false
  if (denyWords.has(word) || denyWords.has(canonicalForm(word))) return true
  return formsOf(word, read.lang).some((form) => denyWords.has(form.word))
}

const postpositional: ReadonlySet<string> = new Set(['tr', 'az', 'fi', 'hu', 'hi', 'ur', 'zh', 'ja', 'ko'])

/** `beside`: "north of X", "12 km from X": X is only where something else is. `near`: "near X". */
export function placeSense(hit: Hit, read: ReadText): 'beside' | 'near' | undefined {
  // Turkish and Finnish say it behind the name; in English what follows tells where the name itself lies.
  if (
    postpositional.has(read.lang) &&
    !isAt(read, hit.to, wordFlag.followsPunctuation) &&
    isOfClass(read, hit.to, wordClass.direction)
  )
    return 'beside'
  let isNear = false
  for (let at = hit.from - 1; at >= 0 && at >= hit.from - 4; at -= 1) {
    if (isAt(read, at + 1, wordFlag.followsPunctuation)) break
    if (isOfClass(read, at, wordClass.direction | wordClass.distance)) return 'beside'
    if (isOfClass(read, at, wordClass.near)) isNear = true
    else if (!isOfClass(read, at, small)) break
  }
  return isNear ? 'near' : undefined
}

/** "in X", over articles. */
export function isAfterLocative(hit: Hit, read: ReadText): boolean {
  let at = hit.from - 1
  while (at >= 0 && isOfClass(read, at, wordClass.article) && !locatives.has(read.tokens.words[at] ?? ''))
    at -= 1
  return (
    at >= 0 && !isAt(read, at + 1, wordFlag.followsPunctuation) && locatives.has(read.tokens.words[at] ?? '')
  )
}

/** "al-Asad's forces". */
export function isPossessed(hit: Hit, read: ReadText): boolean {
  return hit.to - hit.from === 1 && isAt(read, hit.to - 1, wordFlag.possessive)
}

/** The article that the alias is listed with stands before the hit, or in its first word. */
export function hasListedArticle(hit: Hit, read: ReadText, hadArticle: boolean): boolean {
  if (!hit.name.hasArticle || hadArticle) return true
  return (
    hit.from > 0 &&
    isOfClass(read, hit.from - 1, wordClass.article) &&
    !isAt(read, hit.from, wordFlag.followsPunctuation)
  )
}

function isLocativeAt(read: ReadText, at: number): boolean {
  return locatives.has(read.tokens.words[at] ?? '')
}

/** A capitalised word that is nothing known stands next to it, set off by blanks only: a person's name. */
export function isBesideStranger(hit: Hit, read: ReadText, isTaken: (at: number) => boolean): boolean {
  const right = !isAt(read, hit.to, wordFlag.followsPunctuation) && isStranger(hit.to, read, isTaken)
  let left = hit.from - 1
  // "el campamento de la ONU en Gao": what is in a place is no part of its name.
  while (left >= 0 && isOfClass(read, left, wordClass.article) && !isLocativeAt(read, left)) left -= 1
  const touches = left >= 0 && !isAt(read, left + 1, wordFlag.followsPunctuation)
  return right || (touches && !isAt(read, left, wordFlag.startsSentence) && isStranger(left, read, isTaken))
}

function isStranger(at: number, read: ReadText, isTaken: (at: number) => boolean): boolean {
  return isAt(read, at, wordFlag.capital) && (read.classes[at] ?? 0) === 0 && !isTaken(at)
}
