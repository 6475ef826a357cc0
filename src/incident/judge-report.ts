// Judges a report against the stored incidents near it: one verdict for each attack that it tells of. A
// doubtful case opens a second incident rather than hide an attack in a first. Pure: what is stored is given.
import type { Article } from '../model/article.ts'
import type { Base } from '../model/base.ts'
import type { Incident, LedgerEntry } from '../model/incident.ts'
import type { Report } from '../model/report.ts'
import type { IncidentSettings, SeverityRules } from '../model/settings.ts'
import type { Verdict } from '../model/verdict.ts'
import { buildEntry } from './build-entry.ts'
import { chooseIncident, weighAll } from './choose-incident.ts'
import { fileEntry } from './file-entry.ts'
import { measureRarity } from './measure-words.ts'

export interface JudgeInput {
  readonly article: Article
  readonly report: Report
  /** What the searches of `planSearch` found, in any order. */
  readonly nearby: readonly Incident[]
  readonly bases: readonly Base[]
  readonly settings: IncidentSettings
  readonly severity: SeverityRules
}

/** The report's attacks so far filed, and what the next one is judged against. */
export interface Filing {
  /** What was found near, and what this report has opened or changed. */
  readonly incidents: readonly Incident[]
  /** Incidents that an attack of this report is filed under: two attacks of one report are two incidents. */
  readonly takenIds: ReadonlySet<string>
  /** By group: the incidents that its attacks belong to. */
  readonly byGroup: ReadonlyMap<number, readonly Incident[]>
}

/** In the order of the report's attacks, those that speak of a further salvo after the others. */
export function judgeReport(input: JudgeInput): readonly Verdict[] {
  const entries = input.report.attacks
    .toSorted((a, b) => Number(a.again) - Number(b.again))
    .map((attack) => buildEntry(input.article, input.report, attack))
  const rarity = measureRarity([input.report.words, ...listTexts(input.nearby)])
  const verdicts: Verdict[] = []
  let filing = joinGroups(input, entries, rarity)
  for (const entry of entries) {
    const choice = chooseIncident(entry, { input, filing, rarity })
    const verdict = fileEntry(entry, choice, { input, filing })
    filing = advance(filing, entry, verdict)
    verdicts.push(verdict)
  }
  return verdicts
}

/** Each article's words once, though it may be in the ledgers of several incidents. */
function listTexts(incidents: readonly Incident[]): readonly (readonly string[])[] {
  const entries = incidents.flatMap(({ ledger }) => ledger)
  return [...new Map(entries.map(({ articleId, words }) => [articleId, words])).values()]
}

/** A first look at all attacks: the incidents that they surely belong to speak for the rest of their group. */
function joinGroups(
  input: JudgeInput,
  entries: readonly LedgerEntry[],
  rarity: (word: string) => number,
): Filing {
  const empty: Filing = { incidents: input.nearby, takenIds: new Set(), byGroup: new Map() }
  const sure = entries.flatMap((entry) => {
    const best = weighAll(entry, { input, filing: empty, rarity }).find(({ kind }) => kind === 'same')
    return best === undefined ? [] : [{ group: entry.attack.group, incident: best.incident }]
  })
  const byGroup = Map.groupBy(sure, ({ group }) => group)
  return {
    ...empty,
    byGroup: new Map([...byGroup].map(([group, found]) => [group, found.map(({ incident }) => incident)])),
  }
}

function advance(filing: Filing, { attack }: LedgerEntry, verdict: Verdict): Filing {
  if (verdict.kind === 'dropped') return filing
  const { incident } = verdict
  const mates = filing.byGroup.get(attack.group) ?? []
  return {
    incidents: [...filing.incidents.filter(({ id }) => id !== incident.id), incident],
    takenIds: new Set([...filing.takenIds, incident.id]),
    byGroup: new Map([...filing.byGroup, [attack.group, [...mates, incident]]]),
  }
}
