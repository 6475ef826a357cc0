import type { LedgerEntry } from '../incident.ts'

/**
 * The same pure reading, done once for each ledger: a report that joins an incident has its figures asked for by
 * nearly every room. A ledger is never changed, only replaced; what was read of it goes when it goes.
 */
export function oncePerLedger<T>(
  read: (ledger: readonly LedgerEntry[]) => T,
): (ledger: readonly LedgerEntry[]) => T {
  const known = new WeakMap<readonly LedgerEntry[], T>()
  return (ledger) => {
    const before = known.get(ledger)
    if (before !== undefined) return before
    const found = read(ledger)
    known.set(ledger, found)
    return found
  }
}
