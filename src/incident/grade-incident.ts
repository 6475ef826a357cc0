// The Admiralty grade: a letter for the best speaker, a digit for how well the facts agree. The digit is
// computed without the letter, so that a trusted voice alone is not taken for agreement.
import { compareText } from '../model/compare-text.ts'
import type { Grade, LedgerEntry } from '../model/incident.ts'
import type { Figure } from '../model/ledger/list-figures.ts'
import { listStatements } from '../model/ledger/list-statements.ts'
import type { ReliabilityLetter } from '../model/outlet.ts'
import type { Reason } from '../model/reason.ts'
import type { JudgedStatus } from './judge-status.ts'
import type { Witnesses } from './list-witnesses.ts'

/** Below this the reading itself is doubtful, whoever speaks. Half of the alert gate as shipped. */
const doubtfulConfidence = 0.25

export interface GradeInput {
  readonly ledger: readonly LedgerEntry[]
  readonly witnesses: Witnesses
  readonly figures: readonly Figure[]
  readonly status: JudgedStatus
  readonly confidence: number
}

export function gradeIncident(input: GradeInput): Grade {
  const letter = chooseLetter(input.ledger)
  const digit = chooseDigit(input)
  return {
    letter: letter.letter,
    digit: digit.digit,
    because: [letter.because, digit.because, input.status.because],
  }
}

interface Letter {
  readonly letter: ReliabilityLetter
  readonly because: Reason
}

/** The speaker's letter; the outlet's only where it names nobody. */
function chooseLetter(ledger: readonly LedgerEntry[]): Letter {
  const said = listStatements(ledger)
    .filter(({ stance }) => stance === 'asserted' || stance === 'preliminary')
    .map(({ speaker }) => speaker)
  const voices = said.length > 0 ? said : ledger.map(({ outlet }) => outlet)
  const best = voices.toSorted((a, b) => compareText(a.letter, b.letter))[0]
  const letter = best?.letter ?? 'F'
  return {
    letter,
    because: { rule: 'grade-letter', detail: `${letter}: ${best?.name ?? 'nobody is named'}` },
  }
}

interface Digit {
  readonly digit: Grade['digit']
  readonly because: Reason
}

function chooseDigit({ status, witnesses, figures, confidence }: GradeInput): Digit {
  const count = witnesses.independentCount
  if (status.status === 'disputed' || status.status === 'retracted')
    return digit(5, `${status.status}: ${status.because.detail}`)
  if (confidence < doubtfulConfidence) return digit(6, `the reading is doubtful (${confidence.toFixed(2)})`)
  if (count >= 3) return digit(1, `${count} independent origins agree that it happened`)
  if (count === 2) {
    const disputed = figures.find((figure) => figure.disputed)
    return disputed === undefined
      ? digit(2, 'a second origin agrees')
      : digit(4, `two origins contradict each other on ${disputed.slot}`)
  }
  if (status.status === 'confirmed') return digit(2, 'official, on the record and uncontested')
  return digit(3, 'one origin, clear in itself')
}

function digit(value: Grade['digit'], detail: string): Digit {
  return { digit: value, because: { rule: `grade-${value}`, detail } }
}
