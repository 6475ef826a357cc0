import type { Steps } from '../model/steps.ts'
import { type Script, scriptOf } from '../text/fold-script.ts'
import { sameSound } from './fuzzy-limit.ts'
import { latinSpellerSteps } from './latin-speller.ts'
import { arabicCosts, cyrillicCosts, hebrewCosts } from './phone-costs.ts'
import { scriptSpellerSteps } from './script-speller.ts'
import type { Speller, Spelling, SpellingMatch } from './speller.ts'
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
/** Each word of theirs is spelled by ear: what only resembles a name is another word. */
const roughScripts: ReadonlySet<Script> = new Set(['bengali', 'armenian', 'georgian', 'ethiopic'])

// A text may be made so that one word is near many; a name needs the nearest few.
const mostCandidates = 24

/** `listed` holds the folded words of the aliases as they were written. */
export function* candidateFinderSteps(trie: TokenTrie, listed: ReadonlySet<string>): Steps<CandidateFinder> {
  const spellers = yield* spellerSteps(trie.words)

  function find(word: string, lang: string, classes: number): readonly Candidate[] {
    const best = new Map<number, Candidate>()
    const forms: readonly WordForm[] = [{ word, cost: 0, flags: 0 }, ...formsOf(word, lang)]
    for (const form of forms) proposeListed(form, best)
    // A spelling that is listed with one name is taken with others only where it sounds the same.
    const mostCost = listed.has(word) && best.size > 0 ? sameSound : Number.POSITIVE_INFINITY
    if ((classes & neverMisspelt) === 0) for (const form of forms) proposeSpellings(form, best, mostCost)
    return [...best.values()].sort((a, b) => a.cost - b.cost || a.id - b.id).slice(0, mostCandidates)
  }

  function proposeListed(form: WordForm, best: Map<number, Candidate>): void {
    const id = trie.idOf(classHead(form.word))
    if (id === undefined) return
    const isOther = form.cost === 0 && !listed.has(form.word)
    const cost = form.cost + (isOther ? costOf.classTable : 0)
    offer(best, { id, cost, flags: form.flags | (isOther ? formFlag.variant : 0) })
  }

  function proposeSpellings(form: WordForm, best: Map<number, Candidate>, mostCost: number): void {
    for (const candidate of spellingsOf(form)) if (candidate.cost <= mostCost) offer(best, candidate)
  }

  function spellingsOf(form: WordForm): readonly Candidate[] {
    const script = scriptOf(form.word)
    const base = script === 'latin' ? costOf.fuzzyLatin : costOf.fuzzyScript
    const alike = (spellers.get(script)?.find(form.word) ?? []).map((one) => spelled(form, one, base))
    const latin = toLatin(form.word, script)
    return latin === undefined ? alike : [...alike, ...transliterated(form, latin)]
  }

  function transliterated(form: WordForm, latin: string): readonly Candidate[] {
    const id = trie.idOf(classHead(latin))
    const exact =
      id === undefined || latin.length < 3 ? [] : [spelled(form, { id, cost: 0 }, costOf.transliterated)]
    const most = roughScripts.has(scriptOf(form.word)) ? sameSound : Number.POSITIVE_INFINITY
    const alike = (spellers.get('latin')?.find(latin) ?? []).filter(({ cost }) => cost <= most)
    return [...exact, ...alike.map((one) => spelled(form, one, costOf.transliterated))]
  }

  return { find }
}

/** The same sound is another spelling; anything further is a guess. */
function spelled(form: WordForm, match: SpellingMatch, base: number): Candidate {
  const flag = match.cost === 0 ? formFlag.variant : formFlag.fuzzy
  return { id: match.id, cost: form.cost + base + match.cost, flags: form.flags | flag }
}

function offer(best: Map<number, Candidate>, candidate: Candidate): void {
  const known = best.get(candidate.id)
  if (known === undefined || candidate.cost < known.cost) best.set(candidate.id, candidate)
}

function* spellerSteps(words: readonly string[]): Steps<ReadonlyMap<Script, Speller>> {
  const byScript = Map.groupBy(
    words.map((word, id): Spelling => ({ word, id })),
    ({ word }) => scriptOf(word),
  )
  return new Map<Script, Speller>([
    ['latin', yield* latinSpellerSteps(byScript.get('latin') ?? [])],
    ['arabic', yield* scriptSpellerSteps(byScript.get('arabic') ?? [], arabicCosts)],
    ['hebrew', yield* scriptSpellerSteps(byScript.get('hebrew') ?? [], hebrewCosts)],
    ['cyrillic', yield* scriptSpellerSteps(byScript.get('cyrillic') ?? [], cyrillicCosts)],
  ])
}
