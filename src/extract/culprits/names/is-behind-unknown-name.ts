// Ends a name there that the configuration does not know? "Jaish al-Fursan, a new group": before the comma.
import type { Passage } from '../../words/passage.ts'

/** Words of such a name. */
const nameWords = 4

/** @param at the word behind the name. The capital that every sentence begins with names nobody. */
export function isBehindUnknownName({ tokens }: Passage, at: number): boolean {
  const from = Math.max(0, at - nameWords)
  return tokens
    .slice(from, at)
    .some(
      ({ capital, word }, place) =>
        capital && word.length > 1 && (from + place > 0 || tokens[1]?.capital === true),
    )
}
