import type { Alias } from '../model/base.ts'
import { scriptOf } from '../text/fold-script.ts'
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
    core.some((part) => isDistinctive(part, owner)) &&
    owner.entity === 'base' &&
    owner.facilities !== facilityBit.diplomatic
  const carried = takesCore ? core : withoutSmall(parts)
  if (carried.length === 0) return []
  const need: Need = alias.strength === 'weak' ? 'context' : takesCore ? 'facility' : 'nothing'
  const name = buildName(alias.text, owner, { need, carried, parts })
  return need === 'nothing' && carried.length > 1 ? [name, ...gluedNames(name, parts)] : [name]
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

function isSmall(part: Part): boolean {
  return (part.classes & (wordClass.article | wordClass.stopWord)) !== 0
}

// The last word stays whatever it is: "Camp David al" is no name, "Kharab al-Jir" is.
function withoutSmall(parts: readonly Part[]): readonly Part[] {
  const kept = parts.filter((part, index) => !isSmall(part) || index === parts.length - 1)
  return kept.every(isSmall) ? [] : kept
}

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
    (word.length <= 3 && !/\d/.test(word))
  )
}

interface Built {
  readonly need: Need
  readonly carried: readonly Part[]
  readonly parts: readonly Part[]
}

function buildName(alias: string, owner: Owner, { need, carried, parts }: Built): Name {
  const words = carried.map((part) => canonicalWord(part.word))
  const [first] = carried
  const isArabic = first !== undefined && scriptOf(first.word) === 'arabic'
  return {
    owner,
    alias,
    need,
    words,
    letters: words.reduce((sum, word) => sum + word.length, 0),
    isCommon: carried.every(isCommonPart),
    isAcronym: carried.length === 1 && isAcronym(first),
    isCapital: carried.some((part) => (part.flags & wordFlag.capital) !== 0),
    isGlued: false,
    qualifiers: new Set(),
    isBare: isArabic && carried.length === 1 && first.word === words[0] && !first.word.startsWith('ال'),
    hasArticle:
      (parts[0] !== undefined && (parts[0].classes & wordClass.article) !== 0) ||
      (isArabic && first.word !== words[0]),
  }
}

function isAcronym(part: Part | undefined): boolean {
  return (
    part !== undefined &&
    (part.flags & wordFlag.allCapitals) !== 0 &&
    part.word.length <= 5 &&
    !/\d/.test(part.word)
  )
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
