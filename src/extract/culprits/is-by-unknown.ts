// "Unidentified jets", "warplanes that nobody has named": who tells of those has not said that they were his.
import { weaponMarks } from '../words/is-event.ts'
import { marksOf, type Passage } from '../words/passage.ts'

const unknown = /^(?:unknown|unidentified|unnamed|mysterious|mystery)$/
const named = /^(?:identified|named|recogni[sz]ed|claimed)$/
/** Words between "nobody" and "identified". */
const namedReach = 4

export function isByUnknown(passage: Passage): boolean {
  const { lang, tokens } = passage
  if (lang !== 'en') return false
  const doers = marksOf(passage, 'attacker-person', ...weaponMarks)
  if (doers.some(({ first }) => unknown.test(tokens[first - 1]?.word ?? ''))) return true
  return marksOf(passage, 'nobody').some(({ last }) =>
    tokens.slice(last + 1, last + 1 + namedReach).some(({ word }) => named.test(word)),
  )
}
