// An incident out of its ledger: the same entries give the same incident, in whatever order they came. Pure.
import { compareText } from '../model/compare-text.ts'
import type { IncidentFrame } from '../model/correction.ts'
import { type Incident, isStanding, isTelling, type LedgerEntry } from '../model/incident.ts'
import { listFigures } from '../model/ledger/list-figures.ts'
import type { IncidentSettings, SeverityRules } from '../model/settings.ts'
import { chooseTime } from './choose-time.ts'
import { gradeIncident } from './grade-incident.ts'
import { judgeSeverity } from './judge-severity.ts'
import { judgeStatus } from './judge-status.ts'
import { listWitnesses } from './list-witnesses.ts'

export interface FoldRules {
  readonly settings: Pick<IncidentSettings, 'copySimilarity'>
  readonly severity: SeverityRules
}

/** `entries` in any order, at least one, each article once. */
export function foldIncident(
  frame: IncidentFrame,
  entries: readonly LedgerEntry[],
  { settings, severity }: FoldRules,
): Incident {
  const ledger = entries.toSorted(compareEntries)
  const figures = listFigures(ledger)
  const witnesses = listWitnesses(ledger, settings.copySimilarity)
  const status = judgeStatus(ledger, witnesses)
  // A denial read with certainty makes no attack likelier.
  const confidence = Math.max(
    0,
    ...ledger.filter(({ kind }) => kind !== 'denial').map(({ attack }) => attack.confidence),
  )
  const judged = judgeSeverity(severity, ledger, figures)
  const grade = gradeIncident({ ledger, witnesses, figures, status, confidence })
  return {
    id: frame.id,
    operationId: frame.operationId,
    baseId: frame.baseId,
    wave: frame.wave,
    links: frame.links,
    ...chooseTime(ledger),
    ledger,
    status: status.status,
    grade: { ...grade, because: [...grade.because, judged.because] },
    severity: judged.severity,
    confidence,
    firstHeardAt: Math.min(...ledger.map(({ heardAt }) => heardAt)),
    lastHeardAt: Math.max(...ledger.map(({ heardAt }) => heardAt)),
  }
}

/** With the entry, in place of what the same article said before. One that tells of the attack begins anew what was struck out. */
export function replaceEntry(ledger: readonly LedgerEntry[], entry: LedgerEntry): readonly LedgerEntry[] {
  const others = ledger.filter(({ articleId }) => articleId !== entry.articleId)
  return [...(isTelling(entry) ? others.filter(isStanding) : others), entry]
}

function compareEntries(a: LedgerEntry, b: LedgerEntry): number {
  return a.publishedAt - b.publishedAt || compareText(a.articleId, b.articleId)
}
