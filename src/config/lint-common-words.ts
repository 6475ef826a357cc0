// Names that are words of a language: they would be found in every second article. Pure.
import type { MatchRules, WordsByLanguage } from '../model/match-rules.ts'
import { foldName } from '../text/tokenise.ts'
import type { Complaint } from './fault.ts'
import type { AliasPlace } from './lint-aliases.ts'

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
  const { facilityWords, sharedFacilityWords, commonWords, fillers, attackWords, groupWords } = rules
  const words = new Map<string, string>()
  const add = (lists: WordsByLanguage, kind: string): void => {
    // One entry may hold many words, set off by blanks; one with a * is no word by itself.
    for (const entry of Object.values(lists).flat())
      for (const word of entry.split(' ')) if (!word.includes('*')) words.set(foldName(word), kind)
  }
  add(commonWords, 'a common word')
  add(fillers, 'a filler')
  add(attackWords, 'a word of an attack')
  add(groupWords, 'a word for groups')
  for (const lists of [...Object.values(facilityWords), sharedFacilityWords]) add(lists, 'a facility word')
  return words
}
