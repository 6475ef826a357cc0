import { compareText } from '../model/compare-text.ts'
import type { Incident, LedgerEntry } from '../model/incident.ts'
import type { WeighedKind } from './decide-identity.ts'
import type { ChoiceContext } from './judge-input.ts'
import { type Weighed, weighIncident } from './weigh-incident.ts'
import { zoneOf } from './zone-of.ts'

/** The incidents of the attack's base, best first. */
export function weighAll(entry: LedgerEntry, { input, filing, rarity }: ChoiceContext): readonly Weighed[] {
  const { baseId, group } = entry.attack
  const mates = (filing.byGroup.get(group) ?? []).filter((mate) => mate.baseId !== baseId)
  const incidents = filing.incidents.filter((incident) => incident.baseId === baseId)
  const weighContext = {
    zone: zoneOf(baseId, input.bases),
    settings: input.settings,
    rarity,
    siblingOperationIds: new Set(mates.map(({ operationId }) => operationId)),
  }
  return incidents
    .map((incident) => weighIncident(entry, incident, weighContext))
    .map((weighed) => (filing.takenIds.has(weighed.incident.id) ? asOtherAttack(weighed) : weighed))
    .toSorted((a, b) => b.score - a.score || compareAge(a.incident, b.incident))
}

/** Of equals the older: the one that people already know. */
export function compareAge(a: Incident, b: Incident): number {
  return a.firstHeardAt - b.firstHeardAt || compareText(a.id, b.id)
}

/** Two attacks that one report tells apart are two, however alike: salvos if they are of one day. */
function asOtherAttack(weighed: Weighed): Weighed {
  if (weighed.kind !== 'same') return weighed
  const isOneDay =
    weighed.when === 'same-day' || weighed.when === 'same-hour' || weighed.when === 'same-night'
  const kind: WeighedKind = isOneDay ? 'wave' : 'unrelated'
  const detail = `the same article tells of another attack there: ${weighed.because[0]?.detail ?? ''}`
  return { ...weighed, kind, because: [{ rule: 'told-apart', detail }] }
}
