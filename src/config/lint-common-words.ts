// Names that are words of a language: they would be found in every second article. Pure.
import type { MatchRules } from '../model/match-rules.ts'
import { foldName } from '../text/tokenise.ts'
import type { Complaint } from './fault.ts'
import type { AliasPlace } from './lint-aliases.ts'
import { listFacilityWords, listWords } from './list-rule-words.ts'

/** What an alias of one word may not be: words that matching.yaml lists as something else. */
export function lintCommonWords(places: readonly AliasPlace[], rules: MatchRules): Complaint[] {
  const words = collectWords(rules)
  return places.flatMap(({ alias, path }) => {
    const kind = words.get(foldName(alias.text))
    // A weak name has a facility word beside it, which tells a common word from a place.
    if (kind === undefined || (alias.strength === 'weak' && kind === 'a common word')) return []
    const message = `"${alias.text}" is ${kind} in matching.yaml, so it is found in texts of anything`
    const wayOut = 'Make the name longer, move it to weakAliases, or take the word out of matching.yaml.'
    return [{ path, message, wayOut, severity: 'warning' }]
  })
}

function collectWords(rules: MatchRules): ReadonlyMap<string, string> {
  const kinds: readonly (readonly [string, Iterable<string>])[] = [
    ['a common word', listWords(rules.commonWords)],
    ['a filler', listWords(rules.fillers)],
    ['a word of an attack', listWords(rules.attackWords)],
    ['a word for groups', listWords(rules.groupWords)],
    ['a facility word', listFacilityWords(rules)],
  ]
  return new Map(kinds.flatMap(([kind, words]) => [...words].map((word) => [word, kind] as const)))
}
