// "Unidentified jets", "warplanes that nobody has named": who tells of those has not said that they were his.

import { weaponMarks } from '../../words/is-event.ts'
import { marksOf, type Passage, wordAt } from '../../words/passage.ts'

const unknown = /^(?:unknown|unidentified|unnamed|mysterious|mystery)$/
// In the other languages the word alone says it. Folded.
const unknownElsewhere =
  /^(?:неизвестн\p{L}*|неопознан\p{L}*|невідом\p{L}*|неідентифікован\p{L}*|inconnus?|inconnues?|unbekannt\p{L}*|desconocid[oa]s?|sconosciut[oi]|ignoti|desconhecid[oa]s?|(?:ال)?مجهول\p{L}*|ناشناس|نامعلوم|ناشناخته|mechul|bilinmeyen|nieznan\p{L}*|niezidentyfikowan\p{L}*|onbekende|אלמונים|अज्ञात|不明)$/u
const named = /^(?:identified|named|recogni[sz]ed|claimed)$/
/** Words between "nobody" and "identified". */
const namedReach = 4

/** Says the passage that nobody knows who did it? */
export function isByUnknown(passage: Passage): boolean {
  const { lang, tokens } = passage
  if (lang !== 'en') return tokens.some(({ word }) => unknownElsewhere.test(word))
  const doers = marksOf(passage, 'attacker-person', ...weaponMarks)
  if (doers.some(({ first }) => unknown.test(wordAt(tokens, first - 1)))) return true
  return marksOf(passage, 'nobody').some(({ last }) =>
    tokens.slice(last + 1, last + 1 + namedReach).some(({ word }) => named.test(word)),
  )
}
