// Which operations turn out to be one, by a report that names targets of both as those of one attack. Pure.
import type { Incident } from '../model/incident.ts'
import { isNearDay } from './choose-operation.ts'
import { compareAge } from './weigh-all.ts'

/** All that is shown in the alert of `from` belongs to that of `to`, the older. */
export interface Union {
  readonly from: string
  readonly to: string
}

/** `incidents` as they are with the article in them. A round-up tells of many attacks in one breath: it unites none. */
export function findUnions(
  articleId: string,
  incidents: readonly Incident[],
  dayTolerance: number,
): readonly Union[] {
  const targets = incidents.flatMap((incident) => {
    const entry = incident.ledger.find((one) => one.articleId === articleId)
    return entry === undefined || (entry.kind !== 'new' && entry.kind !== 'update')
      ? []
      : [{ incident, group: entry.attack.group }]
  })
  const groups = Map.groupBy(targets, ({ group }) => group)
  const unions = [...groups.values()].flatMap((same) => {
    // In the order in which people heard of them before this article.
    const knownSince = ({ ledger }: Incident): number =>
      Math.min(...ledger.filter((entry) => entry.articleId !== articleId).map(({ heardAt }) => heardAt))
    const ordered = same
      .map(({ incident }) => incident)
      .toSorted((a, b) => Math.sign(knownSince(a) - knownSince(b)) || compareAge(a, b))
    return uniteGroup(ordered, dayTolerance)
  })
  return [...new Map(unions.map((union) => [union.from, union])).values()]
}

/** @param incidents the oldest first */
function uniteGroup([oldest, ...others]: readonly Incident[], dayTolerance: number): readonly Union[] {
  if (oldest === undefined) return []
  return others
    .filter(
      (other) =>
        other.operationId !== oldest.operationId &&
        other.baseId !== oldest.baseId &&
        isNearDay(other.day, oldest.day, dayTolerance) &&
        !isKeptApart(other, oldest),
    )
    .map((other) => ({ from: other.operationId, to: oldest.operationId }))
}

/** A person has said so. */
function isKeptApart(a: Incident, b: Incident): boolean {
  const says = (one: Incident, other: Incident): boolean =>
    one.links.some(({ incidentId, why }) => why === 'kept-apart' && incidentId === other.id)
  return says(a, b) || says(b, a)
}
