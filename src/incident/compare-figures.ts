import type { LedgerEntry } from '../model/incident.ts'
import { canBothBeTrue } from '../model/ledger/compare-quantities.ts'
import { type FigureBody, listFigures } from '../model/ledger/list-figures.ts'

export interface FigureAgreement {
  /** Telling numbers that both sides give: 14 rockets here and there. */
  readonly agreed: number
  /** Questions on which no number of the one fits any of the other. */
  readonly contradicted: number
}

/** Figures never split an incident; they only break ties, since four in ten incidents have rival counts. */
export function compareFigures(own: readonly LedgerEntry[], others: readonly LedgerEntry[]): FigureAgreement {
  const theirs = new Map(listFigures(others).map((figure) => [`${figure.slot}|${figure.side ?? ''}`, figure]))
  let agreed = 0
  let contradicted = 0
  for (const figure of listFigures(own)) {
    const other = theirs.get(`${figure.slot}|${figure.side ?? ''}`)
    if (other === undefined) continue
    const pairs = figure.standing.flatMap((a) => other.standing.map((b) => [a.body, b.body] as const))
    if (pairs.some(([a, b]) => isTellingMatch(a, b))) agreed += 1
    else if (pairs.every(([a, b]) => areAtOdds(a, b))) contradicted += 1
  }
  return { agreed, contradicted }
}

/** One and none are said of too many attacks to tell them apart. */
function isTellingMatch(a: FigureBody, b: FigureBody): boolean {
  if (!('quantity' in a && 'quantity' in b)) return false
  const number = a.quantity.min
  return number !== undefined && number >= 2 && number === b.quantity.min && a.quantity.kind !== 'vague'
}

function areAtOdds(a: FigureBody, b: FigureBody): boolean {
  return 'quantity' in a && 'quantity' in b && !canBothBeTrue(a.quantity, b.quantity)
}
