import type { Actor } from '../model/actor.ts'
import type { Alias, Base } from '../model/base.ts'
import type { MatchRules } from '../model/match-rules.ts'
import type { Mentions } from '../model/mention.ts'
import { atOnce, isRestDue, type Steps } from '../model/steps.ts'
import { readingLanguage } from '../text/reading-language.ts'
import { tokenise } from '../text/tokenise.ts'
import { collectMentions } from './build-mention.ts'
import { canonicalWord, compileAlias, withQualifiers } from './compile-alias.ts'
import { candidateFinderSteps } from './find-candidates.ts'
import type { Name, Owner } from './gazetteer-name.ts'
import { type JudgedHit, judgeHits } from './judge-hits.ts'
import { lexiconSteps } from './lexicon.ts'
import { anchorSteps } from './name-anchors.ts'
import { createNameIndex } from './name-index.ts'
import { createWordReader } from './read-words.ts'
import { refuseHit } from './refuse-hit.ts'
import { createAnchoredResolver } from './resolve-anchored.ts'
import { articles, stopWords } from './small-words.ts'
import { buildTrie } from './token-trie.ts'
import { type Hit, walkNames } from './walk-names.ts'
import { facilityBit } from './word-class.ts'
import { canonicalForm, formFlag } from './word-forms.ts'

// The chief file of the room: turns the names of bases and actors into a Matcher that finds them in texts, in any
// script, misspelt or inflected. Pure but for a bounded memo of words, which never changes an answer.

export interface Matcher {
  /** `text` is `textOf(article)`; spans index it. `lang` is its BCP 47 primary tag. */
  findMentions(text: string, lang: string): Mentions
}

export interface Gazetteer {
  readonly bases: readonly Base[]
  readonly actors: readonly Actor[]
  readonly rules: MatchRules
}

const nothing: Mentions = { found: [], nearMisses: [] }

export function compileGazetteer(names: Gazetteer): Matcher {
  return atOnce(gazetteerSteps(names))
}

/** A base has some forty spellings. */
const ownersPerStep = 4

/** Half a second's work; no step of it takes long. */
export function* gazetteerSteps(names: Gazetteer): Steps<Matcher> {
  const lexicon = yield* lexiconSteps(names.rules)
  yield
  const owned = [...names.bases.map(ownerOfBase), ...names.actors.map(ownerOfActor)].map((owner, index) => ({
    ...owner,
    index,
  }))
  const aliases = [...names.bases, ...names.actors].map(({ aliases: listed }) => listed)
  const compiled: Name[] = []
  for (const [index, owner] of owned.entries()) {
    const own = (aliases[index] ?? []).flatMap((alias) => compileAlias(alias, owner, lexicon))
    compiled.push(...withQualifiers(own, lexicon))
    if (isRestDue(index, ownersPerStep)) yield
  }
  const trie = buildTrie(compiled)
  yield
  const listed = new Set(aliases.flat().flatMap(({ text }) => tokenise(text).words))
  yield
  const finder = yield* candidateFinderSteps(trie, listed)
  const anchors = yield* anchorSteps(compiled, trie, lexicon)
  const reader = createWordReader({ lexicon, finder, trie, anchors })
  yield
  const anchored = createAnchoredResolver(createNameIndex(compiled, lexicon), lexicon)
  return {
    findMentions(text, lang) {
      const read = reader.read(text, readingLanguage(lang))
      if (read === undefined) return nothing
      const hits = walkNames(read, trie.root)
      const possible = hits.filter((hit) => refuseHit(hit, read) === undefined)
      const judged = judgeHits(read, possible)
      const unknown = anchored.resolve(read, takenWords(judged.mentions, hits))
      return collectMentions(read, judged, unknown)
    },
  }
}

/** Words of mentions, and of listed names that were judged and refused: no unknown names. */
function takenWords(mentions: readonly JudgedHit[], hits: readonly Hit[]): ReadonlySet<number> {
  const known = [...mentions, ...hits.filter((hit) => (hit.flags & formFlag.fuzzy) === 0)]
  const words = known.flatMap((hit) =>
    Array.from({ length: hit.to - hit.from }, (_, index) => hit.from + index),
  )
  return new Set([...words, ...mentions.flatMap(({ signAt }) => signAt ?? [])])
}

type OwnerDraft = Omit<Owner, 'index'>

function ownerOfBase(base: Base): OwnerDraft {
  const facilities = base.facilities.reduce((bits, type) => bits | facilityBit[type], 0)
  return {
    entity: 'base',
    facilities,
    isSpelledRight: false,
    isDescribed: false,
    guests: guestsOf(base),
    ...ownerOf(base),
  }
}

function ownerOfActor(actor: Actor): OwnerDraft {
  return {
    entity: 'actor',
    facilities: 0,
    isSpelledRight: actor.kind === 'state',
    isDescribed: actor.kind === 'generic',
    guests: noGuests,
    ...ownerOf(actor),
  }
}

const noGuests: ReadonlySet<string> = new Set()

/** Who holds a place alone is at home there, whosever country it is. */
function guestsOf({ country, heldBy }: Base): ReadonlySet<string> {
  const host = country.toLowerCase().replaceAll(' ', '-')
  return heldBy.length > 1 ? new Set(heldBy.filter((id) => id !== host)) : noGuests
}

function ownerOf({ id, aliases, denyWords }: Base | Actor): Pick<Owner, 'id' | 'ownWords' | 'denyWords'> {
  return { id, ownWords: ownWords(aliases), denyWords: foldWords(denyWords) }
}

function ownWords(aliases: readonly Alias[]): ReadonlySet<string> {
  const words = aliases.map(({ text }) => tokenise(text).words.filter((word) => !articles.has(word)))
  return new Set(
    words.flatMap(([only, more]) => (only !== undefined && more === undefined ? [canonicalWord(only)] : [])),
  )
}

/** Of an entry of several words, those that say something. */
function foldWords(entries: readonly string[]): ReadonlySet<string> {
  const words = entries.flatMap((entry) => {
    const all = tokenise(entry).words
    return all.length === 1 ? all : all.filter((word) => !articles.has(word) && !stopWords.has(word))
  })
  return new Set(words.flatMap((word) => [word, canonicalForm(word)]))
}
