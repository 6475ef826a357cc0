import type { LedgerEntry } from '../model/incident.ts'
import { canBothBeTrue } from '../model/ledger/compare-quantities.ts'
import { type Figure, type FigureBody, listFigures } from '../model/ledger/list-figures.ts'

export interface FigureAgreement {
  /** Telling numbers that both sides give: 14 rockets here and there. */
  readonly agreed: number
  /** Questions on which no number of the one fits any of the other. */
  readonly contradicted: number
}

/** Figures never split an incident; they only break ties, since four in ten incidents have rival counts. */
export function compareFigures(own: readonly LedgerEntry[], others: readonly LedgerEntry[]): FigureAgreement {
  const theirs = listQuestions(others)
  let agreed = 0
  let contradicted = 0
  for (const figure of listQuestions(own)) {
    const comparable = theirs.filter((other) => other.slot === figure.slot && mayCountTheSame(figure, other))
    const asked = comparable.filter(({ side }) => side === figure.side)
    if (listPairs(figure, comparable).some(([a, b]) => isTellingMatch(a, b))) agreed += 1
    else if (asked.length > 0 && listPairs(figure, asked).every(([a, b]) => areAtOdds(a, b)))
      contradicted += 1
  }
  return { agreed, contradicted }
}

type Question = Pick<Figure, 'slot' | 'side' | 'standing'>

/** What was fired is one question here, whatever it was: outlets mix the words for it. */
function listQuestions(ledger: readonly LedgerEntry[]): readonly Question[] {
  const same = Map.groupBy(listFigures(ledger), ({ slot, side }) => `${slot}|${side ?? ''}`)
  return [...same.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, standing: [...first.standing, ...others.flatMap(({ standing }) => standing)] }],
  )
}

/** Where one outlet says that three died and another that three Americans did, they may count the same three. */
function mayCountTheSame(a: Question, b: Question): boolean {
  if (a.side === b.side) return true
  const sides = [a.side, b.side]
  return sides.includes('any') && !sides.includes('attacker')
}

function listPairs(
  figure: Question,
  others: readonly Question[],
): readonly (readonly [FigureBody, FigureBody])[] {
  return figure.standing.flatMap((a) =>
    others.flatMap(({ standing }) => standing.map((b) => [a.body, b.body] as const)),
  )
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
