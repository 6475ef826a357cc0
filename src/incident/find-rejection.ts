// What a person has struck out stays so: through the edits of its article, and in the copies that others print of
// it. Pure.
import { isTelling, type LedgerEntry } from '../model/incident.ts'
import type { Reason } from '../model/reason.ts'
import { overlapOf, wordSetOf } from './measure-words.ts'

/** Why the entry is struck out as it comes in; undefined where it stands, told in words of its own. */
export function findRejection(
  entry: LedgerEntry,
  ledger: readonly LedgerEntry[],
  copySimilarity: number,
): Reason | undefined {
  const before = ledger.find(({ articleId }) => articleId === entry.articleId)
  if (before !== undefined)
    return before.rejected === true
      ? { rule: 'struck-out', detail: 'a person has said that the article tells of no attack' }
      : undefined
  if (!isTelling(entry) && ledger.length > 0 && ledger.every(({ rejected }) => rejected === true))
    return { rule: 'struck-out', detail: `a ${entry.kind} of what a person struck out tells of no attack` }
  const words = wordSetOf(entry.words)
  const original = ledger.find(
    (one) => one.rejected === true && overlapOf(wordSetOf(one.words), words) >= copySimilarity,
  )
  return original === undefined
    ? undefined
    : {
        rule: 'copy-of-struck-out',
        detail: `the words of ${original.outlet.name}, which a person struck out`,
      }
}
