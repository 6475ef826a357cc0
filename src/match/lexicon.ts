import type { FacilityType } from '../model/base.ts'
import type { MatchRules, WordsByLanguage } from '../model/match-rules.ts'
import type { Steps } from '../model/steps.ts'
import { scriptOf } from '../text/fold-script.ts'
import { tokenise } from '../text/tokenise.ts'
import { articles, conjunctions, ownConjunctions, stopWords } from './small-words.ts'
import { facilityBit, wordClass } from './word-class.ts'
import { canonicalForm, formsOf } from './word-forms.ts'

// The operator's word lists and the small words of grammar, made fast to ask: what may this word be beside a name?

export interface Lexicon {
  /** Bits of `wordClass` and `facilityBit` of a folded word in a text of `lang`. */
  classOf(word: string, lang: string): number
  /** The same, whatever the language: for names, of which the language is not known. */
  classAnywhere(word: string): number
  /** Is the whole name, folded and without articles, that of another place? */
  isDecoy(name: string): boolean
}

/** Exact words, and words with a `*` at an end. */
interface WordBook {
  readonly exact: Map<string, number>
  readonly patterns: Pattern[]
}

interface Pattern {
  readonly letters: string
  readonly anyBefore: boolean
  readonly anyAfter: boolean
  readonly bits: number
}

type Books = Map<string, WordBook>

// Words of other scripts than Latin stand in this book, for they can be mistaken for no other language's.
const everyLanguage = '*'
const english = 'en'

export function* lexiconSteps(rules: MatchRules): Steps<Lexicon> {
  const books: Books = new Map()
  for (const [words, bits] of listsOf(rules)) addWords(books, words, bits)
  yield
  const sites: Books = new Map()
  for (const [type, words] of entriesOf(rules.siteWords))
    addWords(sites, words, facilityBit[type] | wordClass.site)
  addWords(sites, rules.ownerWords, wordClass.filler)
  yield
  addCommonWords(books, rules.commonWords)
  yield
  const anywhere = new Map<string, number>()
  const decoys = new Set<string>()
  addDecoys(books, decoys, rules.decoys)
  return {
    classOf: (word, lang) =>
      grammarBits(word) |
      ownGrammarBits(word, lang) |
      bookBits(books, word, lang) |
      bookBits(sites, word, lang),
    classAnywhere: (word) => classAnywhere(books, anywhere, word),
    isDecoy: (name) => decoys.has(name),
  }
}

// Asked of words of names only, so the gazetteer bounds what it keeps.
function classAnywhere(books: Books, known: Map<string, number>, word: string): number {
  const bits =
    known.get(word) ??
    [...books.keys()].reduce((sum, lang) => sum | bookBits(books, word, lang), grammarBits(word))
  known.set(word, bits)
  return bits
}

function listsOf(rules: MatchRules): readonly (readonly [WordsByLanguage, number])[] {
  return [
    ...entriesOf(rules.facilityWords).map(([type, words]) => [words, facilityBit[type]] as const),
    [rules.sharedFacilityWords, wordClass.shared],
    [rules.fillers, wordClass.filler],
    [rules.groupWords, wordClass.group],
    [rules.troopWords, wordClass.troops],
    [rules.civilianWords, wordClass.civilian],
    [rules.attackWords, wordClass.attack],
    [rules.directionWords, wordClass.direction],
    [rules.distanceWords, wordClass.distance],
    [rules.nearWords, wordClass.near],
  ]
}

function entriesOf(
  byType: Readonly<Partial<Record<FacilityType, WordsByLanguage>>>,
): readonly (readonly [FacilityType, WordsByLanguage])[] {
  return Object.entries(byType) as [FacilityType, WordsByLanguage][]
}

function addWords(books: Books, words: WordsByLanguage, bits: number): void {
  for (const [lang, entries] of Object.entries(words))
    for (const entry of entries) addWord(books, entry, lang, bits)
}

function addWord(books: Books, entry: string, lang: string, bits: number): void {
  const folded = foldEntry(entry)
  if (folded === undefined) return
  const book = bookOf(books, scriptOf(folded) === 'latin' ? lang : everyLanguage)
  if (entry.includes('*')) {
    book.patterns.push({
      letters: folded,
      anyBefore: entry.startsWith('*'),
      anyAfter: entry.endsWith('*'),
      bits,
    })
    return
  }
  for (const key of new Set([folded, canonicalForm(folded)]))
    book.exact.set(key, (book.exact.get(key) ?? 0) | bits)
}

/** The entry's last word, for a word list knows single words only. */
function foldEntry(entry: string): string | undefined {
  return tokenise(entry.replaceAll('*', '')).words.at(-1)
}

// A common word is taken as it stands: its stem may be a name.
function addCommonWords(books: Books, words: WordsByLanguage): void {
  for (const [lang, entries] of Object.entries(words))
    for (const word of entries.flatMap((entry) => tokenise(entry).words)) {
      const { exact } = bookOf(books, scriptOf(word) === 'latin' ? lang : everyLanguage)
      exact.set(word, (exact.get(word) ?? 0) | wordClass.common)
    }
}

function addDecoys(books: Books, decoys: Set<string>, words: WordsByLanguage): void {
  const { exact } = bookOf(books, everyLanguage)
  for (const name of [...countryNames(), ...Object.values(words).flat()]) {
    const parts = tokenise(name).words
    decoys.add(parts.filter((part) => !articles.has(part)).join(' '))
    const bit = parts.length === 1 ? wordClass.decoy : wordClass.decoyPart
    for (const part of parts) exact.set(part, (exact.get(part) ?? 0) | bit)
  }
}

// Languages of the scripts that names come in; the engine's own tables know the countries in each.
const countryLanguages = [
  'en',
  'ar',
  'fa',
  'ur',
  'ru',
  'uk',
  'he',
  'tr',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'el',
]

/** Read once: the engine's tables stay as they are. */
let knownCountryNames: readonly string[] | undefined

function countryNames(): readonly string[] {
  knownCountryNames ??= readCountryNames()
  return knownCountryNames
}

function readCountryNames(): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  return countryLanguages.flatMap((lang) => {
    const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' })
    return codes.flatMap((code) => names.of(code) ?? [])
  })
}

function bookOf(books: Books, lang: string): WordBook {
  const known = books.get(lang)
  if (known !== undefined) return known
  const created: WordBook = { exact: new Map(), patterns: [] }
  books.set(lang, created)
  return created
}

function grammarBits(word: string): number {
  return (
    (articles.has(word) ? wordClass.article : 0) |
    (stopWords.has(word) ? wordClass.stopWord : 0) |
    (conjunctions.has(word) ? wordClass.conjunction : 0)
  )
}

function ownGrammarBits(word: string, lang: string): number {
  return ownConjunctions[lang]?.has(word) === true ? wordClass.conjunction : 0
}

const unstemmed = wordClass.common | wordClass.decoy | wordClass.decoyPart

function bookBits(books: Books, word: string, lang: string): number {
  if (scriptOf(word) === 'latin') {
    const own = readBook(books.get(lang), word) | readBook(books.get(everyLanguage), word)
    return lang === english ? own | plainEnglish(books, word) : own | readBook(books.get(english), word)
  }
  let bits = readBook(books.get(everyLanguage), word)
  for (const form of formsOf(word, lang)) bits |= readBook(books.get(everyLanguage), form.word) & ~unstemmed
  return bits
}

function readBook(book: WordBook | undefined, word: string): number {
  if (book === undefined) return 0
  let bits = book.exact.get(word) ?? 0
  for (const pattern of book.patterns) if (fits(word, pattern)) bits |= pattern.bits
  return bits
}

function fits(word: string, { letters, anyBefore, anyAfter }: Pattern): boolean {
  if (anyBefore) return anyAfter ? word.includes(letters) : word.endsWith(letters)
  return word.startsWith(letters)
}

const regularEndings = ['s', 'es', 'd', 'ed', 'ing', 'ly', 'er', 'ers']

/** English common words are listed by their plain form: "targeted" is "target". */
function plainEnglish(books: Books, word: string): number {
  const book = books.get(english)
  const own = readBook(book, word)
  if ((own & wordClass.common) !== 0) return own
  const isRegular = regularEndings.some((ending) => {
    const stem = word.slice(0, -ending.length)
    if (!word.endsWith(ending) || stem.length < 3) return false
    return (
      isCommonIn(book, stem) ||
      isCommonIn(book, `${stem}e`) ||
      (stem.at(-1) === stem.at(-2) && isCommonIn(book, stem.slice(0, -1)))
    )
  })
  return isRegular ? own | wordClass.common : own
}

function isCommonIn(book: WordBook | undefined, word: string): boolean {
  return ((book?.exact.get(word) ?? 0) & wordClass.common) !== 0
}
