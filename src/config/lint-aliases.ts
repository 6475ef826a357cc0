// Names that will be found too often, never, or for two places. Mostly a matter of judgement, so mostly
// warnings. Pure.
import type { Alias } from '../model/base.ts'
import type { MatchRules } from '../model/match-rules.ts'
import { foldName } from '../text/tokenise.ts'
import type { Complaint } from './fault.ts'
import { listFacilityWords } from './list-rule-words.ts'
import type { Entry } from './read-entries.ts'

interface Named {
  readonly id: string
  readonly aliases: readonly Alias[]
}

/** An alias of an entry, and where it is written. */
export interface AliasPlace {
  readonly id: string
  readonly alias: Alias
  readonly path: Complaint['path']
}

/** Strong and weak aliases stand under two keys of the file. */
export function listAliases(entries: readonly Entry<Named>[]): AliasPlace[] {
  return entries.flatMap(listPlaces)
}

function listPlaces({ value, at }: Entry<Named>): AliasPlace[] {
  const counts = { strong: 0, weak: 0 }
  return value.aliases.map((alias) => {
    const key = alias.strength === 'strong' ? 'aliases' : 'weakAliases'
    return { id: value.id, alias, path: [...at, key, counts[alias.strength]++] }
  })
}

/** Names of two entries, and names that one entry has twice. */
export function lintShared(places: readonly AliasPlace[], rules: MatchRules | undefined): Complaint[] {
  const facilityWords = listFacilityWords(rules)
  const firsts = new Map<string, AliasPlace>()
  return places.flatMap((place) => {
    const folded = foldName(place.alias.text)
    const first = firsts.get(folded)
    if (first === undefined) {
      firsts.set(folded, place)
      return []
    }
    if (first.id === place.id) return lintRepeated(first, place)
    // "X base" needs its facility word in the text, as a weak name does: both places are told, and that is meant.
    const hasFacilityWord = folded.split(' ').some((word) => facilityWords.has(word))
    return hasFacilityWord ? [] : judgeShared(first, place)
  })
}

/** Two places may have one weak name: what stands beside it, and its deny words, tell them apart. */
function judgeShared(first: AliasPlace, { alias, path }: AliasPlace): Complaint[] {
  const strongs = [first.alias, alias].filter(({ strength }) => strength === 'strong').length
  if (strongs === 0) return []
  const message = `"${alias.text}" is a name of "${first.id}" too`
  const wayOut =
    'Make one of them longer, or move it to weakAliases in both: a strong name stands for one alone.'
  return [{ path, message, wayOut, severity: strongs === 2 ? 'error' : 'warning' }]
}

/** Two spellings that fold to one are harmless; the same twice, or strong and weak at once, is a slip. */
function lintRepeated(first: AliasPlace, { alias, path }: AliasPlace): Complaint[] {
  const severity = 'warning'
  if (first.alias.strength !== alias.strength) {
    const message = `"${alias.text}" is listed as strong and as weak`
    return [
      {
        path,
        message,
        wayOut: 'Keep it in one of the two lists: weakAliases if texts use it for other things.',
        severity,
      },
    ]
  }
  if (first.alias.text !== alias.text) return []
  return [{ path, message: `"${alias.text}" is listed twice`, wayOut: 'Keep one.', severity }]
}

/** Fewer letters than this are found everywhere. Arabic and Hebrew leave the short vowels out. */
const fewestLetters = 4
const fewestConsonants = 3

/** Names of bases so short, or so empty, that they are found everywhere or never. */
export function lintShort(places: readonly AliasPlace[]): Complaint[] {
  return places.flatMap(judgeLength)
}

function judgeLength({ alias, path }: AliasPlace): Complaint[] {
  const letters = foldName(alias.text).replaceAll(' ', '')
  if (letters === '') {
    const message = `"${alias.text}" holds no letter or digit, so it is never found`
    return [{ path, message, wayOut: 'Remove it.' }]
  }
  if (alias.strength === 'weak' || isDistinctive(alias.text)) return []
  const fewest = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letters) ? fewestConsonants : fewestLetters
  if ([...letters].length >= fewest) return []
  const message = `"${alias.text}" is short, and will be found where it means something else`
  const wayOut =
    'Move it to weakAliases, so that it needs a word such as "base" beside it, or make it longer.'
  return [{ path, message, wayOut, severity: 'warning' }]
}

/** K1 and T-4, PSAB, ideographs: short and still like no other word. */
function isDistinctive(text: string): boolean {
  const isAcronym = text === text.toUpperCase() && text !== text.toLowerCase()
  return isAcronym || /[\p{N}\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(text)
}
