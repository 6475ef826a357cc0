// An incident and what was parted from it: which of them holds each report, as the reports belong together now. Pure.
import type { IncidentFrame } from '../model/correction.ts'
import type { Incident, LedgerEntry } from '../model/incident.ts'
import { groupReports, type PairOdds } from './group-reports.ts'
import type { JudgeInput } from './judge-input.ts'
import { makePartId } from './make-ids.ts'
import { measureRarity } from './measure-words.ts'
import { readTestimony, type Testimony } from './read-testimony.ts'
import { hasClock } from './relate-times.ts'
import { weighPair } from './weigh-pair.ts'
import type { PairLimits } from './weigh-times.ts'
import { zoneOf } from './zone-of.ts'

/** An incident, and the incidents that were parted from it. */
export interface Family {
  readonly core: Incident
  /** In the order of their age. */
  readonly parts: readonly Incident[]
  /** Other incidents of the base near its day: the more there are, the likelier is another attack. */
  readonly neighbourCount: number
}

type Group = readonly LedgerEntry[]

/** What one incident of a family holds from now on. */
export interface Regrouped {
  readonly frame: IncidentFrame
  /** As it was stored; undefined for what stands apart only now. */
  readonly before: Incident | undefined
  readonly group: Group
  /** Incidents of the family that are part of it from now on. */
  readonly absorbedIds: readonly string[]
}

/** Of more reports the pairs are too many to be compared for each one that comes in; by then it is settled. */
const maxReports = 48

/** Undefined where all is as it was filed. */
export function regroupFamily(family: Family, input: JudgeInput): readonly Regrouped[] | undefined {
  const members = [family.core, ...family.parts]
  const entries = members.flatMap(({ ledger }) => ledger)
  if (entries.length < 2 || entries.length > maxReports) return undefined
  const groups = groupEntries(entries, family, input)
  const isAsFiled =
    groups.length === members.length &&
    groups.every((group) => members.some(({ ledger }) => isSame(ledger, group)))
  return isAsFiled ? undefined : placeGroups(groups, family, input)
}

function isSame(ledger: readonly LedgerEntry[], group: Group): boolean {
  return ledger.length === group.length && ledger.every((entry) => group.includes(entry))
}

// What must speak for it before reports are held together, chosen with the benchmark in view. Below even odds where no
// other attack is known near: of two reports of one base and day most are of one. With 0.1 more, labelled reports whose
// day is off by one would be parted.
const leastAlone = -0.9
const leastPerNeighbour = 0.85
const leastAtMost = 1

function groupEntries(
  entries: readonly LedgerEntry[],
  { core, neighbourCount }: Family,
  { bases, settings }: JudgeInput,
): readonly Group[] {
  const zone = zoneOf(core.baseId, bases)
  const rarity = measureRarity(entries.map(({ words }) => words))
  const testimonies = entries.map((entry) => readTestimony(entry, zone, rarity))
  const odds = weighPairs(testimonies, settings)
  const isBound = (index: number): boolean => !canStandAlone(entries[index])
  const least = Math.min(leastAtMost, leastAlone + leastPerNeighbour * neighbourCount)
  return groupReports(odds, { least, isBound }).map((group) => group.flatMap((index) => entries[index] ?? []))
}

/** A denial tells nothing of the attack; a round-up gives many a word each and mixes them up, unless it has the hour. */
function canStandAlone(entry: LedgerEntry | undefined): boolean {
  const { kind, attack } = entry ?? {}
  if (kind === 'roundup') return attack?.happenedAt !== undefined && hasClock(attack.happenedAt)
  return kind === 'new' || kind === 'update'
}

/** Each two once: the table is the same from both sides. */
function weighPairs(testimonies: readonly Testimony[], limits: PairLimits): PairOdds {
  const odds = testimonies.map(() => new Array<number>(testimonies.length).fill(0))
  for (const [i, a] of testimonies.entries())
    for (const [j, b] of testimonies.slice(0, i).entries()) {
      // What one article tells apart is two.
      const isOneArticle = a.entry.articleId === b.entry.articleId
      const weight = isOneArticle ? Number.NEGATIVE_INFINITY : weighPair(a, b, limits)
      for (const [row, column] of [
        [i, j],
        [j, i],
      ] as const) {
        const own = odds[row]
        if (own !== undefined) own[column] = weight
      }
    }
  return odds
}

/** Each incident keeps the group that has most of its reports; what is left over stands apart, or has gone into others. */
function placeGroups(groups: readonly Group[], family: Family, input: JudgeInput): readonly Regrouped[] {
  const members = [family.core, ...family.parts]
  const stored = new Map(input.nearby.map((incident) => [incident.id, incident]))
  const free = new Set(groups)
  const kept = members.flatMap((frame) => {
    const before = stored.get(frame.id)
    const group = before && findLargest(before, [...free])
    if (group === undefined) return []
    free.delete(group)
    return [{ frame, before, group }]
  })
  const gone = members.filter((member) => !kept.some(({ frame }) => frame === member))
  const keptGroups = kept.map(({ group }) => group)
  const goneInto = Map.groupBy(gone, (member) => findLargest(member, keptGroups))
  const apart = [...free].map((group, ordinal) => ({
    frame: framePart(family, ordinal, input),
    before: undefined,
    group,
  }))
  return [...kept, ...apart].map((one) => ({
    ...one,
    absorbedIds: (goneInto.get(one.group) ?? []).map(({ id }) => id),
  }))
}

/** Of equals the first. */
function findLargest({ ledger }: Incident, groups: readonly Group[]): Group | undefined {
  const own = new Set(ledger.map(({ articleId }) => articleId))
  const count = (group: Group): number => group.filter(({ articleId }) => own.has(articleId)).length
  const best = groups.toSorted((a, b) => count(b) - count(a))[0]
  return best === undefined || count(best) === 0 ? undefined : best
}

/** Beside the incident, in the same alert: nothing is hidden, and nothing is told as if unheard of. */
function framePart({ core, parts }: Family, ordinal: number, { article, nearby }: JudgeInput): IncidentFrame {
  const { baseId, operationId } = core
  const mates = nearby.filter((other) => other.operationId === operationId && other.baseId === baseId)
  return {
    id: makePartId(core.id, article.id, ordinal),
    operationId,
    baseId,
    wave: Math.max(...[core, ...parts, ...mates].map(({ wave }) => wave)) + 1 + ordinal,
    links: [{ incidentId: core.id, why: 'parted' }],
  }
}
