// What a report changed in an incident, as typed differences between two states of it. Pure.
import type { Incident, LedgerEntry, Severity } from '../model/incident.ts'
import { severities } from '../model/incident.ts'
import { type ActorSlot, listActors } from '../model/ledger/list-actors.ts'
import type { News, NewsKind } from '../model/news.ts'
import type { WeaponGroup } from '../model/weapon.ts'
import { listFigureNews } from './list-figure-news.ts'
import { settleCause } from './settle-cause.ts'

/** From the first word of an incident. */
export type FirstNews = Extract<NewsKind, 'opened' | 'new-base' | 'new-wave'>

interface Place {
  readonly baseName: string
  /** Which salvo on the base it is. */
  readonly salvo: number
}

export function listFirstNews(
  kind: FirstNews,
  incident: Incident,
  { baseName, salvo }: Place,
): readonly News[] {
  const isDoubtful = incident.links.some(({ why }) => why === 'possibly-same')
  const words = {
    opened: `attack reported at ${baseName}`,
    'new-base': `also attacked: ${baseName}`,
    'new-wave': isDoubtful
      ? `perhaps another attack at ${baseName}, perhaps the same`
      : `new attack at ${baseName}: wave ${salvo}`,
  }
  return [{ kind, incidentId: incident.id, what: words[kind] }]
}

/** The loudest kinds first within each question; empty where the report changed nothing at all. */
export function listNews(before: Incident, after: Incident): readonly News[] {
  const found = [
    ...listStatusNews(before, after),
    ...listSeverityNews(before.severity, after.severity),
    ...listFigureNews(before.ledger, after.ledger),
    ...listActorNews(before.ledger, after.ledger),
    ...listCauseNews(before.ledger, after.ledger),
    ...listTimeNews(before, after),
    ...listOutletNews(before.ledger, after.ledger),
  ]
  return found.map((news) => ({ ...news, incidentId: after.id }))
}

type Change = Omit<News, 'incidentId'>

function listStatusNews(before: Incident, after: Incident): readonly Change[] {
  if (before.status === after.status) return []
  const why =
    after.grade.because.find(({ rule }) => rule === `status-${after.status}`)?.detail ?? after.status
  switch (after.status) {
    case 'retracted':
      return [{ kind: 'retracted', what: why }]
    case 'disputed':
      return [{ kind: 'denied', what: why }]
    case 'confirmed':
      return [{ kind: 'confirmed', what: why }]
    case 'corroborated':
      return [{ kind: 'detail', what: why }]
    case 'reported':
      return [
        {
          kind: 'detail',
          what: before.status === 'retracted' ? `told again: ${why}` : `no longer ${before.status}: ${why}`,
        },
      ]
  }
}

export function listSeverityNews(before: Severity, after: Severity): readonly Change[] {
  const rose = severities.indexOf(after) > severities.indexOf(before)
  return rose ? [{ kind: 'severity-rose', what: `severity: ${after}, was ${before}` }] : []
}

function listActorNews(before: readonly LedgerEntry[], after: readonly LedgerEntry[]): readonly Change[] {
  const fresh = (slot: ActorSlot): readonly string[] => {
    const known = new Set(listActors(before, slot).map(({ actorId }) => actorId))
    return listActors(after, slot)
      .map(({ actorId }) => actorId)
      .filter((actorId) => !known.has(actorId))
  }
  const claimKind: NewsKind =
    listActors(before, 'claimed-by').length === 0
      ? 'first-claim-of-responsibility'
      : 'new-claim-of-responsibility'
  const claimants = new Set(listActors(after, 'claimed-by').map(({ actorId }) => actorId))
  return [
    ...fresh('claimed-by').map((actorId) => ({ kind: claimKind, what: 'claimed by', actorId })),
    // That others blame who claims it himself is no news.
    ...fresh('blamed-on')
      .filter((actorId) => !claimants.has(actorId))
      .map((actorId) => ({ kind: 'blame' as const, what: 'blamed on', actorId })),
    ...fresh('denied-by').map((actorId) => ({
      kind: 'denied' as const,
      what: 'responsibility denied by',
      actorId,
    })),
  ]
}

const groupWords: Readonly<Record<WeaponGroup, string>> = {
  indirect: 'rockets, missiles or shells',
  drone: 'drones',
  air: 'an air strike',
  ground: 'an attack on the ground',
}

/** Rockets that turn out to be placed charges; not rockets that turn out to be missiles. */
function listCauseNews(before: readonly LedgerEntry[], after: readonly LedgerEntry[]): readonly Change[] {
  const was = settleCause(before)
  const is = settleCause(after)
  if (was === undefined || is === undefined || was === is) return []
  return [{ kind: 'cause-revised', what: `now said to be ${groupWords[is]}, not ${groupWords[was]}` }]
}

function listTimeNews(before: Incident, after: Incident): readonly Change[] {
  if (after.day === undefined || before.day === after.day) return []
  return [
    { kind: 'detail', what: `day: ${after.day}${before.day === undefined ? '' : `, was ${before.day}`}` },
  ]
}

function listOutletNews(before: readonly LedgerEntry[], after: readonly LedgerEntry[]): readonly Change[] {
  const known = new Set(before.map(({ articleId }) => articleId))
  return after
    .filter(({ articleId }) => !known.has(articleId))
    .map(({ outlet }) => ({ kind: 'another-outlet', what: `also reported by ${outlet.name}` }))
}
