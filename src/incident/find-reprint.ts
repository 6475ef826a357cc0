// A story of weeks ago that another outlet prints again as if it were of today: "on Sunday" is then another Sunday. Told
// by its text, word for word, since nothing else in it is wrong. Pure.
import type { Incident, LedgerEntry } from '../model/incident.ts'
import { listFigures, valueKeyOf } from '../model/ledger/list-figures.ts'
import type { Reason } from '../model/reason.ts'
import { overlapOf, wordSetOf } from './measure-words.ts'

export interface Reprint {
  readonly incident: Incident
  readonly because: Reason
}

/** Two short reports after one template share as much as nine words in ten; longer ones share them by copying. */
const leastShared = 20
const leastOverlap = 0.92

/**
 * @param earlier incidents of weeks ago. Where texts of two of them are alike as well, it is a template in which each
 * attack there is told: nothing is found.
 */
export function findReprint(entry: LedgerEntry, earlier: readonly Incident[]): Reprint | undefined {
  const found = earlier.flatMap((incident) => {
    if (incident.baseId !== entry.attack.baseId) return []
    const original = incident.ledger.find((one) => isSameText(entry, one))
    return original === undefined ? [] : [{ incident, original }]
  })
  const [first, second] = found
  if (first === undefined || second !== undefined || !isToldAlike(entry, first.original)) return undefined
  const { incident, original } = first
  const detail = `the words of ${original.outlet.name} about an attack of weeks ago, printed again`
  return { incident, because: { rule: 'printed-again', detail } }
}

/** Word for word and number for number, by another outlet. */
export function isReprintOf(entry: LedgerEntry, original: LedgerEntry): boolean {
  return isSameText(entry, original) && isToldAlike(entry, original)
}

/** What it adds to the incident: its word that it happened, and no day, for it was another day's "Sunday". */
export function asReprint(entry: LedgerEntry): LedgerEntry {
  const { happenedAt: _, citedDay: __, ...attack } = entry.attack
  return { ...entry, kind: 'retrospective', attack: { ...attack, again: false } }
}

/** An outlet has templates of its own, and copies others. */
function isSameText(entry: LedgerEntry, one: LedgerEntry): boolean {
  if (one.lang !== entry.lang || one.outlet.domain === entry.outlet.domain) return false
  const [words, others] = [wordSetOf(entry.words), wordSetOf(one.words)]
  return words.intersection(others).size >= leastShared && overlapOf(words, others) >= leastOverlap
}

/** The time in the same words or in none, and no number that the original has not. */
function isToldAlike(entry: LedgerEntry, original: LedgerEntry): boolean {
  const { happenedAt } = entry.attack
  const isOneTime = happenedAt === undefined || happenedAt.words === original.attack.happenedAt?.words
  const known = listNumbers(original)
  return isOneTime && listNumbers(entry).every((number) => known.includes(number))
}

function listNumbers(entry: LedgerEntry): readonly string[] {
  return listFigures([entry]).flatMap(({ slot, standing }) =>
    standing.flatMap(({ body }) => ('quantity' in body ? [`${slot} ${valueKeyOf(body)}`] : [])),
  )
}
