// How an incident came to its grade: its ledger folded anew for each moment at which something was heard. An
// article that was edited or struck out counts as it stands today. Pure.
import type { Grade, GradeChange, Incident } from '../model/incident.ts'
import { type FoldRules, foldIncident } from './fold-incident.ts'

/** Of the moments the newest are looked at: each costs a fold of all that was known by then. */
const maxMoments = 50
/** Entries folded for one incident, all moments together: 25 ms, or 120 ms on two shared cores. */
const maxFolded = 5000

/** Oldest first; the first one is the grade from which the others are told. */
export function listGradeChanges(incident: Incident, rules: FoldRules): readonly GradeChange[] {
  const moments = [...new Set(incident.ledger.map(({ heardAt }) => heardAt))].toSorted((a, b) => a - b)
  const count = Math.max(1, Math.min(maxMoments, Math.floor(maxFolded / incident.ledger.length)))
  const changes: GradeChange[] = []
  let before: Grade | undefined
  for (const at of moments.slice(-count)) {
    const known = incident.ledger.filter(({ heardAt }) => heardAt <= at)
    const { grade } = foldIncident(incident, known, rules)
    if (before?.letter !== grade.letter || before.digit !== grade.digit)
      changes.push({
        at,
        grade: { letter: grade.letter, digit: grade.digit },
        because: listNew(grade, before),
      })
    before = grade
  }
  return changes
}

function listNew(grade: Grade, before: Grade | undefined): GradeChange['because'] {
  return grade.because.filter(
    ({ rule }) =>
      (rule === 'grade-letter' && grade.letter !== before?.letter) ||
      (rule === `grade-${grade.digit}` && grade.digit !== before?.digit),
  )
}
