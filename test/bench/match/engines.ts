import uFuzzy from '@leeoniya/ufuzzy'
import AhoCorasick from 'ahocorasick'
import { distance } from 'fastest-levenshtein'
import Fuse from 'fuse.js'
import fuzzysort from 'fuzzysort'
import { compileGazetteer } from '../../../src/match/compile-gazetteer.ts'
import type { Base } from '../../../src/model/base.ts'
import { foldName, tokenise } from '../../../src/text/tokenise.ts'
import { readShippedNames } from '../../match/shipped-names.ts'

// This matcher and what one would take instead. Each gets the same names and the same texts; the settings of the others
// are those that came out best for them (F1 on labelled sentences).

export interface Engine {
  readonly name: string
  /** Ids of the bases that the text names. */
  readonly find: (text: string, lang: string) => ReadonlySet<string>
}

export interface EngineMaker {
  readonly name: string
  readonly build: (bases: readonly Base[]) => Engine['find']
}

const none: ReadonlySet<string> = new Set()

interface Alias {
  readonly id: string
  readonly folded: string
}

function aliasesOf(bases: readonly Base[]): readonly Alias[] {
  return bases
    .flatMap(({ id, aliases }) => aliases.map(({ text }) => ({ id, folded: foldName(text) })))
    .filter(({ folded }) => folded !== '')
}

/** Runs of one to four words. */
function windowsOf(text: string): readonly string[] {
  const { words } = tokenise(text)
  return words.flatMap((_, from) => [1, 2, 3, 4].map((length) => words.slice(from, from + length).join(' ')))
}

function idsWhere(aliases: readonly Alias[], isThere: (alias: Alias) => boolean): ReadonlySet<string> {
  return new Set(aliases.filter(isThere).map(({ id }) => id))
}

export const thisMatcher: EngineMaker = {
  name: 'this matcher',
  build: (bases) => {
    const { rules } = readShippedNames()
    const matcher = compileGazetteer({ bases, actors: [], rules })
    return (text, lang) => {
      const { found } = matcher.findMentions(text, lang)
      return found.length === 0 ? none : new Set(found.map(({ id }) => id))
    }
  },
}

const naiveFuse: EngineMaker = {
  name: 'fuse.js, each name in the folded text, .1',
  build: (bases) => {
    const aliases = aliasesOf(bases)
    const options = { threshold: 0.1, ignoreLocation: true, includeScore: true }
    return (text) => {
      const folded = foldName(text)
      return idsWhere(aliases, (alias) => Fuse.match(alias.folded, folded, options).isMatch)
    }
  },
}

const windowedFuse: EngineMaker = {
  name: 'fuse.js, windows of 1-4 words, .1',
  build: (bases) => {
    const fuse = new Fuse(aliasesOf(bases), {
      keys: ['folded'],
      threshold: 0.1,
      ignoreLocation: true,
      includeScore: true,
    })
    const isAlike = (a: string, b: string): boolean =>
      Math.min(a.length, b.length) / Math.max(a.length, b.length) >= 0.9
    return (text) =>
      new Set(
        windowsOf(text).flatMap((window) =>
          fuse
            .search(window, { limit: 3 })
            .flatMap(({ item }) => (isAlike(item.folded, window) ? [item.id] : [])),
        ),
      )
  },
}

const fuzzysortEach: EngineMaker = {
  name: 'fuzzysort, each name, .7',
  build: (bases) => {
    const aliases = aliasesOf(bases)
    return (text) => {
      const target = fuzzysort.prepare(foldName(text))
      return idsWhere(aliases, ({ folded }) => (fuzzysort.single(folded, target)?.score ?? 0) >= 0.7)
    }
  },
}

const uFuzzyEach: EngineMaker = {
  name: 'uFuzzy, each name, one error a word',
  build: (bases) => {
    const aliases = aliasesOf(bases)
    const fuzzy = new uFuzzy({
      intraMode: 1,
      unicode: true,
      interSplit: '[^\\p{L}\\d]+',
      intraSplit: '\\p{Ll}\\p{Lu}',
    })
    return (text) => {
      const haystack = [foldName(text)]
      return idsWhere(aliases, ({ folded }) => (fuzzy.filter(haystack, folded)?.length ?? 0) > 0)
    }
  },
}

const levenshteinWindows: EngineMaker = {
  name: 'Levenshtein, windows, .15',
  build: (bases) => {
    const byLength = Map.groupBy(aliasesOf(bases), ({ folded }) => folded.split(' ').length)
    return (text) => {
      const windows = Map.groupBy(new Set(windowsOf(text)), (window) => window.split(' ').length)
      const found = [...byLength].flatMap(([length, aliases]) =>
        (windows.get(length) ?? []).flatMap((window) =>
          aliases.filter(({ folded }) => isNear(folded, window)),
        ),
      )
      return new Set(found.map(({ id }) => id))
    }
  },
}

function isNear(a: string, b: string): boolean {
  const most = 0.15 * Math.max(a.length, b.length)
  return Math.abs(a.length - b.length) <= most && distance(a, b) <= most
}

const exact: EngineMaker = {
  name: 'ahocorasick (exact only)',
  build: (bases) => {
    const byText = new Map(aliasesOf(bases).map(({ id, folded }) => [` ${folded} `, id]))
    const automaton = new AhoCorasick([...byText.keys()])
    return (text) => {
      const hits = automaton.search(` ${foldName(text)} `)
      return new Set(hits.flatMap(([, names]) => names.flatMap((name) => byText.get(name) ?? [])))
    }
  },
}

export const peers: readonly EngineMaker[] = [
  naiveFuse,
  windowedFuse,
  fuzzysortEach,
  uFuzzyEach,
  levenshteinWindows,
  exact,
]
