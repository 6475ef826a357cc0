import type { MatchRules, WordsByLanguage } from '../model/match-rules.ts'
import { foldName } from '../text/tokenise.ts'

/** The folded single words of lists. An entry may hold several, set off by blanks; one with a * is no word. Pure. */
export function listWords(lists: WordsByLanguage): string[] {
  const words = Object.values(lists).flatMap((entries) => entries.flatMap((entry) => entry.split(' ')))
  return words.filter((word) => !word.includes('*')).map(foldName)
}

/** Words that make a place of a name: base, airfield, پایگاه. None where the rules could not be read. */
export function listFacilityWords(rules: MatchRules | undefined): ReadonlySet<string> {
  if (rules === undefined) return new Set()
  return new Set([...Object.values(rules.facilityWords), rules.sharedFacilityWords].flatMap(listWords))
}
