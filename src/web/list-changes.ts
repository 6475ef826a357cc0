import type { AuditEntry } from '../model/audit-entry.ts'
import type { Correction, StoredCorrection } from '../model/correction.ts'
import type { EpochMs } from '../model/local-day.ts'
import type { Overview } from './ports.ts'

/** What a person, or Basewatch itself, has changed. */
export interface Change {
  readonly at: EpochMs
  readonly who: string
  readonly what: string
  readonly detail?: string
}

/** Subscriptions, configuration and corrections in one list, newest first. */
export async function listChanges(
  { listAudit, listCorrections }: Pick<Overview, 'listAudit' | 'listCorrections'>,
  limit: number,
): Promise<readonly Change[]> {
  const audit = (await listAudit(limit)).map(changeOfEntry)
  const corrections = (await listCorrections(limit)).map(changeOfCorrection)
  return [...audit, ...corrections].toSorted((a, b) => b.at - a.at).slice(0, limit)
}

const actionWords: Readonly<Record<string, string>> = {
  subscribe: 'subscribed channel',
  unsubscribe: 'ended the subscription of channel',
  pause: 'paused channel',
  resume: 'resumed channel',
  reload: 'read the configuration anew from',
}

function changeOfEntry({ at, who, action, subject, detail }: AuditEntry): Change {
  // A user of Discord, whose name is not kept.
  const actor = /^\d{15,20}$/.test(who) ? `Discord user ${who}` : who
  const what = `${actionWords[action] ?? action} ${subject}`
  return { at, who: actor, what, ...(detail === undefined ? {} : { detail }) }
}

function changeOfCorrection({ id, at, who, undoneAt, correction }: StoredCorrection): Change {
  const back =
    undoneAt === undefined ? '' : `, taken back on ${new Date(undoneAt).toISOString().slice(0, 10)}`
  return { at, who, what: describeCorrection(correction), detail: `correction ${id}${back}` }
}

function describeCorrection(correction: Correction): string {
  switch (correction.kind) {
    case 'merge':
      return `merged ${correction.from.id} into ${correction.intoId}`
    case 'split':
      return `split ${correction.apart.id} off ${correction.incidentId}`
    case 'retract':
      return `struck out ${correction.incidentId}: no attack`
  }
}
