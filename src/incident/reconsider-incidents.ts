// Whether the reports of an incident still belong together, now that one more is in: what tells of another attack
// stands apart, and comes back once more speaks for it. Only the incidents that the new report went to are looked
// at, and what was parted from them. Pure.
import { type Incident, isTelling } from '../model/incident.ts'
import { daysBetween } from '../model/local-day.ts'
import type { Verdict } from '../model/verdict.ts'
import type { JudgeInput } from './judge-input.ts'
import { type Family, regroupFamily } from './regroup-family.ts'
import { tellRegrouped } from './tell-regrouped.ts'
import { compareAge } from './weigh-all.ts'

/** The verdicts as they hold after the second look, and what else it changed. */
export function reconsiderIncidents(verdicts: readonly Verdict[], input: JudgeInput): readonly Verdict[] {
  // A part has its id by the article that parted it: parted a second time it would take the place of the first.
  if (input.isRevised === true) return verdicts
  const stored = new Map(input.nearby.map((incident) => [incident.id, incident]))
  for (const verdict of verdicts)
    if (verdict.kind !== 'dropped') stored.set(verdict.incident.id, verdict.incident)
  // What was joined and not near is an old story printed again: it says nothing of how the others belong together.
  const near = new Set(input.nearby.map(({ id }) => id))
  const joined = verdicts.filter((verdict) => verdict.kind !== 'dropped' && near.has(verdict.incident.id))
  const families = listFamilies(joined, [...stored.values()])
  return families.reduce((before, family) => reconsiderFamily(family, before, input), verdicts)
}

function reconsiderFamily(
  family: Family,
  verdicts: readonly Verdict[],
  input: JudgeInput,
): readonly Verdict[] {
  const ids = new Set([family.core, ...family.parts].map(({ id }) => id))
  const [filed, ...more] = verdicts.flatMap((verdict) =>
    verdict.kind !== 'dropped' && ids.has(verdict.incident.id) ? [verdict] : [],
  )
  const regrouped = regroupFamily(family, input)
  if (filed === undefined || regrouped === undefined) return verdicts
  const told = tellRegrouped(regrouped, { filed, family, input })
  return verdicts.flatMap((verdict) =>
    verdict === filed ? told : more.some((other) => other === verdict) ? [] : [verdict],
  )
}

/** Those of which the report brought something new. */
function listFamilies(verdicts: readonly Verdict[], stored: readonly Incident[]): readonly Family[] {
  const joined = verdicts.flatMap((verdict) =>
    verdict.kind === 'joined' || verdict.kind === 'follow-up' ? [verdict.incident] : [],
  )
  const cores = joined.map((incident) => findCore(incident, stored))
  return [...new Set(cores)].flatMap((core) => {
    const parts = stored.filter((other) => isPartOf(other, core) && !isTakenBack(other)).toSorted(compareAge)
    const members = [core, ...parts]
    if (members.some(isSettledByPerson)) return []
    const neighbours = stored.filter((other) => !members.includes(other) && isNeighbour(other, core))
    return [{ core, parts, neighbourCount: neighbours.length }]
  })
}

function findCore(incident: Incident, stored: readonly Incident[]): Incident {
  return stored.find((other) => isPartOf(incident, other)) ?? incident
}

function isPartOf({ links }: Incident, core: Incident): boolean {
  return links.some(({ incidentId, why }) => why === 'parted' && incidentId === core.id)
}

/** By its own outlet: it tells of no attack any more, and says nothing of the others. */
function isTakenBack({ ledger }: Incident): boolean {
  return ledger.some(({ withdrawn }) => withdrawn === true) && !ledger.some(isTelling)
}

/** People have the last word: what they united, parted or struck out stays so. */
function isSettledByPerson({ links, ledger }: Incident): boolean {
  return (
    links.some(({ why }) => why === 'kept-apart' || why === 'kept-together') ||
    ledger.some(({ rejected }) => rejected === true)
  )
}

const neighbourDays = 2

function isNeighbour({ baseId, day, status }: Incident, core: Incident): boolean {
  if (baseId !== core.baseId || status === 'retracted') return false
  return day === undefined || core.day === undefined || Math.abs(daysBetween(day, core.day)) <= neighbourDays
}
