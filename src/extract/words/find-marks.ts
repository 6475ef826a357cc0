// Finds phrases in a text. Time is linear in the number of words; each phrase looks at a bounded number of words ahead.
import type { Mark } from './mark.ts'
import type { Atom, Phrase } from './phrase.ts'
import type { Token } from './token.ts'

export interface Lexicon {
  findMarks(tokens: readonly Token[]): readonly Mark[]
}

/** Words that `**` may stand for, at most. */
const gapWords = 3

/** Punctuation that no phrase reaches across. */
const breaking = /[,;:.!?()،؛؟—–，、；：。！？（）।]/u

interface Index {
  readonly exact: ReadonlyMap<string, readonly Phrase[]>
  readonly prefix: ReadonlyMap<string, readonly Phrase[]>
  readonly suffix: ReadonlyMap<string, readonly Phrase[]>
  /** Those that begin with a wildcard: tried everywhere. */
  readonly anywhere: readonly Phrase[]
}

export function compileLexicon(phrases: readonly Phrase[], lang: string): Lexicon {
  const usable = phrases.filter(({ atoms }) => atoms.some(({ kind }) => kind !== 'any' && kind !== 'gap'))
  const by = (kind: 'exact' | 'prefix' | 'suffix') =>
    Map.groupBy(
      usable.filter(({ atoms }) => atoms[0]?.kind === kind),
      ({ atoms }) => (atoms[0] !== undefined && 'text' in atoms[0] ? atoms[0].text : ''),
    )
  const index: Index = {
    exact: by('exact'),
    prefix: by('prefix'),
    suffix: by('suffix'),
    anywhere: usable.filter(({ atoms }) => !['exact', 'prefix', 'suffix'].includes(atoms[0]?.kind ?? 'gap')),
  }
  const lookUp = rememberWords((word) => {
    const spellings = spellingsOf(word, lang)
    return { spellings, starting: listStarting(spellings, index) }
  })
  return { findMarks: (tokens) => findMarks(tokens, lookUp) }
}

/** News repeats its words; a few thousand of them are most of any text. */
const maxRemembered = 4000
/** Longer ones come once. */
const longestRemembered = 30

function rememberWords(lookUp: (word: string) => Forms): (word: string) => Forms {
  const known = new Map<string, Forms>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const forms = lookUp(word)
    if (word.length > longestRemembered) return forms
    if (known.size >= maxRemembered) known.clear()
    known.set(word, forms)
    return forms
  }
}

function findMarks(tokens: readonly Token[], lookUp: (word: string) => Forms): Mark[] {
  const forms = tokens.map(({ word }) => lookUp(word))
  const sentence = { forms, isJoined: tokens.map(({ gap }) => gap === '' || !breaking.test(gap)) }
  const marks: Mark[] = []
  for (const [first, { starting }] of forms.entries()) {
    for (const phrase of starting) {
      const last = matchFrom(sentence, phrase.atoms, 0, first)
      if (last !== undefined) marks.push(toMark(phrase, first, last))
    }
  }
  return marks
}

function toMark({ label, text, value, speaker, zone }: Phrase, first: number, last: number): Mark {
  return {
    label,
    first,
    last,
    phrase: text,
    ...(value === undefined ? {} : { value }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(zone === undefined ? {} : { zone }),
  }
}

interface Forms {
  readonly spellings: readonly string[]
  readonly starting: readonly Phrase[]
}

// Arabic joins "and, so, by, to, as, the" to the word that follows.
const arabicPrefix = /^[وف]?[بلک]?(?:ال)?/u
const arabicFor = /^[وف]?لل/u

/** Hebrew joins "and" alone or before one more: "in the", "to the", "that"; "when" and "that the" are two letters. */
const hebrewPrefix = /^ו?(?:כש|ש[הבלמ]|[שהבלמכ])?/u

function spellingsOf(word: string, lang: string): readonly string[] {
  if (lang === 'he') return hebrewSpellings(word)
  if (lang !== 'ar') return [word]
  const spellings = new Set([word])
  const longest = arabicPrefix.exec(word)?.[0].length ?? 0
  for (let cut = 1; cut <= longest; cut++) {
    // "And not" is two letters behind its prefix; a shorter rest than three is else no word.
    if (word.length - cut >= (cut === 1 && word.startsWith('و') ? 2 : 3)) spellings.add(word.slice(cut))
  }
  const forThe = arabicFor.exec(word)?.[0].length ?? 0
  if (forThe > 0 && word.length - forThe >= 3) spellings.add(word.slice(forThe))
  return [...spellings]
}

function hebrewSpellings(word: string): readonly string[] {
  const longest = hebrewPrefix.exec(word)?.[0].length ?? 0
  const cuts = [0, 1, 2, 3].filter((cut) => cut <= longest && (cut === 0 || word.length - cut >= 3))
  return cuts.map((cut) => word.slice(cut))
}

function listStarting(spellings: readonly string[], index: Index): readonly Phrase[] {
  const found = new Set<Phrase>()
  for (const phrase of index.anywhere)
    if (phrase.atoms[0]?.kind === 'gap' || spellings.some((word) => mayStart(phrase, word))) found.add(phrase)
  for (const word of spellings) {
    for (const phrase of index.exact.get(word) ?? []) found.add(phrase)
    // No keyword is longer than this: a word of a megabyte costs no more than another.
    for (let length = 1; length <= Math.min(word.length, 40); length++) {
      for (const phrase of index.prefix.get(word.slice(0, length)) ?? []) found.add(phrase)
      for (const phrase of index.suffix.get(word.slice(-length)) ?? []) found.add(phrase)
    }
  }
  return [...found]
}

function mayStart({ atoms: [first] }: Phrase, word: string): boolean {
  return first !== undefined && isMatch(first, word)
}

interface Sentence {
  readonly forms: readonly Forms[]
  /** Whether a phrase may go on from the token before. */
  readonly isJoined: readonly boolean[]
}

/** The last token of the phrase when its atom `atom` stands at token `at`; the shortest reading wins. */
function matchFrom(sentence: Sentence, atoms: readonly Atom[], atom: number, at: number): number | undefined {
  const wanted = atoms[atom]
  if (wanted === undefined) return at - 1
  if (wanted.kind === 'gap') {
    for (let skipped = 0; skipped <= gapWords; skipped++) {
      if (skipped > 0 && sentence.isJoined[at + skipped - 1] !== true) return undefined
      const last = matchFrom(sentence, atoms, atom + 1, at + skipped)
      if (last !== undefined) return last
    }
    return undefined
  }
  const forms = sentence.forms[at]
  if (forms === undefined || (atom > 0 && sentence.isJoined[at] !== true)) return undefined
  if (!forms.spellings.some((word) => isMatch(wanted, word))) return undefined
  return matchFrom(sentence, atoms, atom + 1, at + 1)
}

function isMatch(atom: Atom, word: string): boolean {
  switch (atom.kind) {
    case 'any':
      return true
    case 'gap':
      return false
    case 'exact':
      return word === atom.text
    case 'prefix':
      return word.startsWith(atom.text)
    case 'suffix':
      return word.endsWith(atom.text)
    case 'infix':
      return word.includes(atom.text)
  }
}
