import { type Script, scriptOf } from '../text/fold-script.ts'
import { createLatinSpeller } from './latin-speller.ts'
import { arabicCosts, cyrillicCosts, hebrewCosts } from './phone-costs.ts'
import { createScriptSpeller } from './script-speller.ts'
import type { Speller, Spelling } from './speller.ts'
import { classHead } from './spelling-classes.ts'
import type { TokenTrie } from './token-trie.ts'
import { toLatin } from './transliterate.ts'
import { anyFacility, wordClass } from './word-class.ts'
import { formFlag, formsOf, type WordForm } from './word-forms.ts'

// For one word of a text: which listed words it may be, and at what cost. Every way proposes; the cheapest stays.

export interface Candidate {
  /** Id of a word in the trie. */
  readonly id: number
  readonly cost: number
  /** Bits of `formFlag`. */
  readonly flags: number
}

export interface CandidateFinder {
  /** `word` is folded; `classes` are its bits of `wordClass`. Cheapest first. */
  find(word: string, lang: string, classes: number): readonly Candidate[]
}

// A word that is known for another is not a name misspelt.
const neverMisspelt =
  wordClass.common |
  wordClass.decoy |
  wordClass.decoyPart |
  wordClass.filler |
  wordClass.attack |
  wordClass.group |
  wordClass.direction |
  anyFacility

const costOf = { classTable: 0.02, fuzzyLatin: 0.02, fuzzyScript: 0.05, transliterated: 0.1 } as const
// A text may be made so that one word is near many; a name needs the nearest few.
const mostCandidates = 24

/** `listed` holds the folded words of the aliases as they were written. */
export function createCandidateFinder(trie: TokenTrie, listed: ReadonlySet<string>): CandidateFinder {
  const spellers = createSpellers(trie.words)

  function find(word: string, lang: string, classes: number): readonly Candidate[] {
    const best = new Map<number, Candidate>()
    const forms: readonly WordForm[] = [{ word, cost: 0, flags: 0 }, ...formsOf(word, lang)]
    for (const form of forms) proposeListed(form, best)
    const isListed = listed.has(word) && best.size > 0
    const mayBeMisspelt = (classes & neverMisspelt) === 0 && !isListed
    if (mayBeMisspelt) for (const form of forms) proposeSpellings(form, best)
    return [...best.values()].sort((a, b) => a.cost - b.cost || a.id - b.id).slice(0, mostCandidates)
  }

  function proposeListed(form: WordForm, best: Map<number, Candidate>): void {
    const head = classHead(form.word)
    const id = trie.idOf(head)
    if (id === undefined) return
    const isOther = form.cost === 0 && !listed.has(form.word)
    offer(best, {
      id,
      cost: form.cost + (isOther ? costOf.classTable : 0),
      flags: form.flags | (isOther ? formFlag.variant : 0),
    })
  }

  function proposeSpellings(form: WordForm, best: Map<number, Candidate>): void {
    const script = scriptOf(form.word)
    const base = script === 'latin' ? costOf.fuzzyLatin : costOf.fuzzyScript
    for (const { id, cost } of spellers.get(script)?.find(form.word) ?? [])
      offer(best, { id, cost: form.cost + base + cost, flags: form.flags | formFlag.fuzzy })
    const latin = toLatin(form.word, script)
    if (latin !== undefined) proposeTransliterated(form, latin, best)
  }

  function proposeTransliterated(form: WordForm, latin: string, best: Map<number, Candidate>): void {
    const id = trie.idOf(classHead(latin))
    const added = form.cost + costOf.transliterated
    if (id !== undefined && latin.length >= 3)
      offer(best, { id, cost: added, flags: form.flags | formFlag.variant })
    for (const spelling of spellers.get('latin')?.find(latin) ?? [])
      offer(best, { id: spelling.id, cost: added + spelling.cost, flags: form.flags | formFlag.fuzzy })
  }

  return { find }
}

function offer(best: Map<number, Candidate>, candidate: Candidate): void {
  const known = best.get(candidate.id)
  if (known === undefined || candidate.cost < known.cost) best.set(candidate.id, candidate)
}

function createSpellers(words: readonly string[]): ReadonlyMap<Script, Speller> {
  const byScript = Map.groupBy(
    words.map((word, id): Spelling => ({ word, id })),
    ({ word }) => scriptOf(word),
  )
  return new Map<Script, Speller>([
    ['latin', createLatinSpeller(byScript.get('latin') ?? [])],
    ['arabic', createScriptSpeller(byScript.get('arabic') ?? [], arabicCosts)],
    ['hebrew', createScriptSpeller(byScript.get('hebrew') ?? [], hebrewCosts)],
    ['cyrillic', createScriptSpeller(byScript.get('cyrillic') ?? [], cyrillicCosts)],
  ])
}
