// What a report changed in an incident, as typed differences between two states of it. Pure.
import type { Incident, LedgerEntry, Severity } from '../model/incident.ts'
import { severities } from '../model/incident.ts'
import { type ActorSlot, listActors } from '../model/ledger/list-actors.ts'
import { type Figure, listFigures } from '../model/ledger/list-figures.ts'
import { listWeapons } from '../model/ledger/list-weapons.ts'
import { wordFigure } from '../model/ledger/word-figure.ts'
import type { News, NewsKind } from '../model/news.ts'
import { weaponGroupOf } from '../model/weapon.ts'
import { countPeople } from './judge-severity.ts'

/** From the first word of an incident. */
export type FirstNews = Extract<NewsKind, 'opened' | 'new-base' | 'new-wave'>

export function listFirstNews(kind: FirstNews, incident: Incident, baseName: string): readonly News[] {
  const isDoubtful = incident.links.some(({ why }) => why === 'possibly-same')
  const words = {
    opened: `attack reported at ${baseName}`,
    'new-base': `also attacked: ${baseName}`,
    'new-wave': isDoubtful
      ? `perhaps another attack at ${baseName}, perhaps the same`
      : `new attack at ${baseName}: wave ${incident.wave}`,
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
      return [{ kind: 'detail', what: `no longer ${before.status}: ${why}` }]
  }
}

function listSeverityNews(before: Severity, after: Severity): readonly Change[] {
  const rose = severities.indexOf(after) > severities.indexOf(before)
  return rose ? [{ kind: 'severity-rose', what: `severity: ${after}, was ${before}` }] : []
}

function listFigureNews(before: readonly LedgerEntry[], after: readonly LedgerEntry[]): readonly Change[] {
  const old = new Map(listFigures(before).map((figure) => [keyOf(figure), figure]))
  const figures = listFigures(after)
  const changed = figures.filter((figure) => valuesOf(old.get(keyOf(figure))) !== valuesOf(figure))
  const hurt = (ledger: readonly Figure[]): number =>
    countPeople(ledger, 'killed') + countPeople(ledger, 'injured')
  const was = hurt([...old.values()])
  const rise = hurt(figures) - was
  return changed.map((figure) => {
    const isToll = rise > 0 && (figure.slot === 'killed' || figure.slot === 'injured')
    const kind = isToll ? (was === 0 ? 'first-casualties' : 'toll-rose') : kindOfFigure(figure)
    return { kind, what: wordFigure(figure) }
  })
}

const keyOf = ({ slot, side }: Figure): string => `${slot}|${side ?? ''}`

/** The values themselves, whoever says them: the same number from one more outlet is no new figure. */
function valuesOf(figure: Figure | undefined): string {
  const words = figure?.standing.map(({ body }) =>
    'quantity' in body ? `${body.quantity.min ?? ''}…${body.quantity.max ?? ''}` : valueWord(body),
  )
  return [...new Set(words)].toSorted().join('|')
}

type Unnumbered = Exclude<Figure['standing'][number]['body'], { quantity: unknown }>
function valueWord(body: Unnumbered): string {
  if (body.slot === 'damage') return body.damage
  return body.slot === 'intercepted' ? body.intercepted : body.place
}

function kindOfFigure({ slot }: Figure): NewsKind {
  return slot === 'origin' || slot === 'damage' || slot === 'intercepted' ? 'detail' : 'figures-changed'
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
  return [
    ...fresh('claimed-by').map((actorId) => ({ kind: claimKind, what: 'claimed by', actorId })),
    ...fresh('blamed-on').map((actorId) => ({ kind: 'blame' as const, what: 'blamed on', actorId })),
    ...fresh('denied-by').map((actorId) => ({
      kind: 'denied' as const,
      what: 'responsibility denied by',
      actorId,
    })),
  ]
}

/** Rockets that turn out to be placed charges; not rockets that turn out to be missiles. */
function listCauseNews(before: readonly LedgerEntry[], after: readonly LedgerEntry[]): readonly Change[] {
  const [was] = listWeapons(before)
  const [is] = listWeapons(after)
  if (was === undefined || is === undefined || weaponGroupOf(was) === weaponGroupOf(is)) return []
  return [{ kind: 'cause-revised', what: `now said to be ${is}, was ${was}` }]
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
