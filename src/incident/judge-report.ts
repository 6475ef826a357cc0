// Judges a report against the stored incidents near it: one verdict for each attack that it tells of. A
// doubtful case opens a second incident rather than hide an attack in a first. Pure: what is stored is given.
import type { Incident, LedgerEntry } from '../model/incident.ts'
import type { Verdict } from '../model/verdict.ts'
import { absorbReprints } from './absorb-reprints.ts'
import { buildEntry } from './build-entry.ts'
import { chooseIncident } from './choose-incident.ts'
import { fileEntry } from './file-entry.ts'
import type { Filing, JudgeInput } from './judge-input.ts'
import { measureRarity, type Rarity } from './measure-words.ts'
import { reconsiderIncidents } from './reconsider-incidents.ts'
import { weighAll } from './weigh-all.ts'
import type { Weighed } from './weigh-incident.ts'

/** Attacks that surely belong to a stored incident come first, those that speak of a further salvo last. */
export function judgeReport(input: JudgeInput): readonly Verdict[] {
  const rarity = measureRarity([input.report.words, ...listTexts(input.nearby)])
  const looks = lookAtAll(input, rarity)
  const verdicts: Verdict[] = []
  let filing: Filing = { incidents: input.nearby, takenIds: new Set(), byGroup: groupLooks(looks) }
  for (const { entry } of looks) {
    const choice = chooseIncident(entry, { input, filing, rarity })
    const verdict = fileEntry(entry, choice, { input, filing })
    filing = advance(filing, entry, verdict)
    verdicts.push(verdict)
  }
  return absorbReprints(reconsiderIncidents(verdicts, input), input)
}

/** Each article's words once, though it may be in the ledgers of several incidents. */
function listTexts(incidents: readonly Incident[]): readonly (readonly string[])[] {
  const entries = incidents.flatMap(({ ledger }) => ledger)
  return [...new Map(entries.map(({ articleId, words }) => [articleId, words])).values()]
}

interface Look {
  readonly entry: LedgerEntry
  /** The incident that it surely belongs to, before its group is asked. */
  readonly sure: Weighed | undefined
}

function lookAtAll(input: JudgeInput, rarity: Rarity): readonly Look[] {
  const filing: Filing = { incidents: input.nearby, takenIds: new Set(), byGroup: new Map() }
  return input.report.attacks
    .map((attack) => {
      const entry = buildEntry(input.article, input.report, attack)
      const sure = weighAll(entry, { input, filing, rarity }).find(({ kind }) => kind === 'same')
      return { entry, sure }
    })
    .toSorted((a, b) => rankOf(a.entry) - rankOf(b.entry) || (b.sure?.score ?? 0) - (a.sure?.score ?? 0))
}

const rankOf = ({ attack }: LedgerEntry): number => Number(attack.again)

/** The incidents that a group's attacks surely belong to speak for the rest of the group. */
function groupLooks(looks: readonly Look[]): Filing['byGroup'] {
  const groups = Map.groupBy(looks, ({ entry }) => entry.attack.group)
  return new Map(
    [...groups].map(([group, own]) => [group, own.flatMap(({ sure }) => sure?.incident ?? [])] as const),
  )
}

function advance(filing: Filing, { attack }: LedgerEntry, verdict: Verdict): Filing {
  if (verdict.kind === 'dropped') return filing
  const { incident } = verdict
  const mates = replaceIncident(filing.byGroup.get(attack.group) ?? [], incident)
  return {
    incidents: replaceIncident(filing.incidents, incident),
    takenIds: new Set([...filing.takenIds, incident.id]),
    byGroup: new Map([...filing.byGroup, [attack.group, mates]]),
  }
}

function replaceIncident(incidents: readonly Incident[], changed: Incident): readonly Incident[] {
  return [...incidents.filter(({ id }) => id !== changed.id), changed]
}
