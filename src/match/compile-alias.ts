import type { Alias } from '../model/base.ts'
import { scriptOf } from '../text/fold-script.ts'
import { isIdeographic, isThai } from '../text/fold-table.ts'
import { tokenise, wordFlag } from '../text/tokenise.ts'
import type { Name, Need, Owner } from './gazetteer-name.ts'
import type { Lexicon } from './lexicon.ts'
import { classHead } from './spelling-classes.ts'
import { anyFacility, facilityBit, wordClass } from './word-class.ts'
import { canonicalForm } from './word-forms.ts'

// Turns one alias of the YAML into what is looked for in texts: the words that carry the name, and what must stand
// beside them. "Balad Air Base" becomes [balad] + a facility word; "Camp Victory", which has no word of its own,
// stays as it is.

interface Part {
  readonly word: string
  readonly flags: number
  readonly classes: number
}

/** One name, and its glued spellings. Nothing where the alias has no word that could be looked for. */
export function compileAlias(alias: Alias, owner: Owner, lexicon: Lexicon): readonly Name[] {
  const parts = readParts(alias.text, lexicon)
  const core = parts.filter(
    (part) => (part.classes & (anyFacility | wordClass.filler)) === 0 && !isSmall(part),
  )
  const hasFacility = parts.some((part) => (part.classes & anyFacility) !== 0)
  const takesCore =
    hasFacility &&
    isTogether(parts) &&
    isDistinctiveCore(core, owner, lexicon) &&
    owner.entity === 'base' &&
    owner.facilities !== facilityBit.diplomatic
  const carried = takesCore ? core : withoutSmall(parts)
  // "Ve flotte" less its small words is any fleet.
  const isKindOnly = carried.length === 1 && parts.length > 1 && carried.every(isKind)
  if (carried.length === 0 || isKindOnly) return []
  const need: Need = alias.strength === 'weak' ? 'context' : takesCore ? 'facility' : 'nothing'
  const name = buildName(alias.text, owner, { need, carried, parts, lexicon })
  if (need !== 'nothing' || carried.length < 2) return [name]
  return [name, ...gluedNames(name, parts), ...turnedName(name, carried)]
}

/** "Baghdad airport" also as "airport Baghdad", over the small words of "airport in Baghdad". */
function turnedName(name: Name, carried: readonly Part[]): readonly Name[] {
  const kinds = carried.map(isKind)
  const turn = kinds.findIndex((kind, index) => index > 0 && kind !== kinds[0])
  const isTwoParts = turn > 0 && kinds.slice(turn).every((kind) => kind !== kinds[0])
  if (!isTwoParts || !carried.some(({ classes }) => (classes & anyFacility) !== 0)) return []
  return [
    {
      ...name,
      words: [...name.words.slice(turn), ...name.words.slice(0, turn)],
      isTurned: true,
      isClosed: false,
    },
  ]
}

// Letters that only Turkish and its neighbours write: there an apostrophe hides a case ending.
const turkishLetters = /[ğışİŞ]/

function readParts(text: string, lexicon: Lexicon): readonly Part[] {
  const tokens = tokenise(text, turkishLetters.test(text) ? 'tr' : '')
  return tokens.words.map((word, index) => ({
    word,
    flags: tokens.flags[index] ?? 0,
    classes: lexicon.classAnywhere(word),
  }))
}

/** A kind of place inside the name ("QG de la flotte de la mer Noire") is a part of it. */
function isTogether(parts: readonly Part[]): boolean {
  const isCore = parts.map((part) => !isKind(part) && !isSmall(part))
  const isWithin = (at: number): boolean => at > isCore.indexOf(true) && at < isCore.lastIndexOf(true)
  return !parts.some((part, at) => isWithin(at) && (part.classes & anyFacility) !== 0)
}

function isKind({ classes }: Part): boolean {
  return (classes & (anyFacility | wordClass.filler)) !== 0
}

function isSmall(part: Part): boolean {
  return (part.classes & (wordClass.article | wordClass.stopWord)) !== 0
}

// The last word stays whatever it is: "Camp David al" is no name, "Kharab al-Jir" is.
function withoutSmall(parts: readonly Part[]): readonly Part[] {
  const kept = parts.filter((part, index) => !isSmall(part) || index === parts.length - 1)
  return kept.every(isSmall) ? [] : kept
}

function isDistinctiveCore(core: readonly Part[], owner: Owner, lexicon: Lexicon): boolean {
  const isOtherPlace = core.length > 1 && lexicon.isDecoy(core.map(({ word }) => word).join(' '))
  return !isOtherPlace && (core.some((part) => isDistinctive(part, owner)) || countSigns(core) > 1)
}

/** Ideographs that are words of their own: one is part of many words, several in a row spell a name. A Thai letter is half one. */
function countSigns(parts: readonly Part[]): number {
  const signs = parts.filter(({ word }) => word.length === 1 && isIdeographic(word.charCodeAt(0)))
  return signs.reduce((sum, { word }) => sum + (isThai(word.charCodeAt(0)) ? 0.5 : 1), 0)
}

// "QG flotte mer Noire": so many common words side by side are no chance, and their capitals are those of the language.
const tellingWords = 4

function isTellingPhrase(parts: readonly Part[]): boolean {
  const isCapital = ({ flags }: Part): boolean => (flags & wordFlag.capital) !== 0
  return parts.length >= tellingWords && parts.some(isCapital) && !parts.every(isCapital)
}

/** So many signs in a row are no other words. */
const tellingSigns = 3

/** A word that only this name can be: no common word, no other place's name; or a letter with digits (K1). */
function isDistinctive({ word, classes }: Part, owner: Owner): boolean {
  if (/^\p{L}\d+$/u.test(word)) return true
  const isOthers = (classes & wordClass.decoy) !== 0 && !owner.ownWords.has(canonicalWord(word))
  return !isOthers && (classes & wordClass.common) === 0 && word.length > 2 && !/^\d+$/.test(word)
}

function isCommonPart({ word, classes }: Part): boolean {
  return (
    (classes & (wordClass.common | wordClass.attack | anyFacility | wordClass.filler)) !== 0 ||
    /^\d+$/.test(word) ||
    word.length <= 2
  )
}

interface Built {
  readonly need: Need
  readonly carried: readonly Part[]
  readonly parts: readonly Part[]
  readonly lexicon: Lexicon
}

function buildName(alias: string, owner: Owner, { need, carried, parts, lexicon }: Built): Name {
  const words = carried.map((part) => canonicalWord(part.word))
  const [first] = carried
  const isOfWords = carried.every(isCommonPart)
  const isArabic = first !== undefined && scriptOf(first.word) === 'arabic'
  return {
    owner,
    alias,
    need,
    words,
    letters: words.reduce((sum, word) => sum + word.length, 0),
    facilities: facilitiesOf(parts, owner, need),
    isCommon:
      isOfWords && !owner.isDescribed && countSigns(carried) < tellingSigns && !isTellingPhrase(carried),
    isClosed: isOfWords && parts.slice(1).every((part) => !isSmall(part)),
    isAcronym: carried.length === 1 && isAcronym(alias),
    isCapital: carried.some((part) => (part.flags & wordFlag.capital) !== 0),
    isGlued: false,
    isTurned: false,
    qualifiers: noQualifiers,
    isBare: isArabic && carried.length === 1 && first.word === words[0] && !first.word.startsWith('ال'),
    needsArticle:
      isArabic && carried.length === 1 && first.word !== words[0] && isWeakWord(words[0] ?? '', lexicon),
    hasArticle:
      (parts[0] !== undefined && (parts[0].classes & wordClass.article) !== 0) ||
      (isArabic && first.word !== words[0]),
  }
}

/** One for the thousands of names that have none. */
const noQualifiers: ReadonlySet<string> = new Set()

/** "X airport" is not every base in X; a name without such a word is any kind of place that its owner is. */
function facilitiesOf(parts: readonly Part[], owner: Owner, need: Need): number {
  const own = parts.reduce((bits, { classes }) => bits | (classes & anyFacility), 0)
  if (own !== 0 && need !== 'context') return own | (owner.facilities & ~facilityBit.base)
  return owner.facilities === facilityBit.diplomatic ? owner.facilities : owner.facilities | facilityBit.base
}

// At most five letters, two of them capitals: SDF, MaT, U.S., DEAŞ.
function isAcronym(alias: string): boolean {
  const letters = alias.replaceAll('.', '')
  return /^\p{L}{2,5}$/u.test(letters) && (letters.match(/\p{Lu}/gu)?.length ?? 0) > 1
}

export function canonicalWord(word: string): string {
  return classHead(canonicalForm(word))
}

/** The same names, the weak ones with what the owner's longer names add to them. */
export function withQualifiers(names: readonly Name[], lexicon: Lexicon): readonly Name[] {
  const full = names.filter((name) => name.need === 'nothing' && !name.isGlued)
  return names.map((name) =>
    name.need === 'context' ? { ...name, qualifiers: qualifiersOf(name, full, lexicon) } : name,
  )
}

function qualifiersOf(name: Name, full: readonly Name[], lexicon: Lexicon): ReadonlySet<string> {
  const longer = full.filter(
    ({ words }) => words.length > name.words.length && name.words.every((word) => words.includes(word)),
  )
  const added = longer.flatMap(({ words }) => words.filter((word) => !name.words.includes(word)))
  return new Set(added.filter((word) => word.length > 2 && (lexicon.classAnywhere(word) & telling) === 0))
}

const telling = wordClass.common | wordClass.filler | wordClass.group | anyFacility

// Short or common without its article: عند "at", مان.
function isWeakWord(bare: string, lexicon: Lexicon): boolean {
  return bare.length <= 3 || (lexicon.classAnywhere(bare) & wordClass.common) !== 0
}

// ainasad, ainalasad, tower22: as in handles, hashtags and careless typing. Shorter ones are other words.
const shortestGlued = 6

function gluedNames(name: Name, parts: readonly Part[]): readonly Name[] {
  const all = parts.map((part) => part.word).join('')
  const bare = parts
    .filter((part) => !isSmall(part))
    .map((part) => part.word)
    .join('')
  return [...new Set([all, bare])]
    .filter((word) => word.length >= shortestGlued && word.length <= 40)
    .map((word) => ({
      ...name,
      words: [canonicalWord(word)],
      letters: word.length,
      isGlued: true,
      isCommon: false,
      isCapital: false,
    }))
}
