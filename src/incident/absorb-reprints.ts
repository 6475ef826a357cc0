// A story whose reprint was read before it: feeds are asked in turns, and one of them was not to be reached for weeks.
// What the reprint had opened, by its own "Sunday", becomes part of the story's attack. Pure.
import { type Incident, isTelling, type LedgerEntry } from '../model/incident.ts'
import type { Reason } from '../model/reason.ts'
import type { Verdict } from '../model/verdict.ts'
import { asReprint, isReprintOf } from './find-reprint.ts'
import { foldIncident } from './fold-incident.ts'
import type { JudgeInput } from './judge-input.ts'

/** The verdicts, with what was opened weeks later by nothing but the article's own words. */
export function absorbReprints(verdicts: readonly Verdict[], input: JudgeInput): readonly Verdict[] {
  const { later = [], report } = input
  if (later.length === 0 || (report.kind !== 'new' && report.kind !== 'update')) return verdicts
  return verdicts.map((verdict) => absorbInto(verdict, later, input))
}

function absorbInto(verdict: Verdict, later: readonly Incident[], input: JudgeInput): Verdict {
  if (verdict.kind !== 'opened' && verdict.kind !== 'joined') return verdict
  const { incident } = verdict
  const original = incident.ledger.find(({ articleId }) => articleId === input.article.id)
  if (original === undefined) return verdict
  const [reprint, template] = later.filter((other) => isReprintAlone(other, incident, original))
  if (reprint === undefined || template !== undefined) return verdict
  const why: Reason = { rule: 'printed-again', detail: `its words were printed again weeks later` }
  // Whoever was told of the reprint is told in the same place of what it was.
  const frame = verdict.kind === 'opened' ? { ...incident, operationId: reprint.operationId } : incident
  const ledger = [...incident.ledger, ...reprint.ledger.map(asReprint)]
  return {
    ...verdict,
    incident: foldIncident(frame, ledger, input),
    because: [...verdict.because, why],
    absorbedIds: [...(verdict.absorbedIds ?? []), reprint.id],
  }
}

/** Nobody tells of it in words of his own, and no person has had a hand in it. */
function isReprintAlone(other: Incident, incident: Incident, original: LedgerEntry): boolean {
  const { id, baseId, links, ledger } = other
  return (
    id !== incident.id &&
    baseId === incident.baseId &&
    links.length === 0 &&
    ledger.some(isTelling) &&
    ledger.every((entry) => entry.rejected !== true && isReprintOf(entry, original))
  )
}
