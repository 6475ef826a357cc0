import type { LedgerEntry, Severity } from '../model/incident.ts'
import { type Figure, type FigureStatement, leastIn } from '../model/ledger/list-figures.ts'
import { listWeapons } from '../model/ledger/list-weapons.ts'
import type { Reason } from '../model/reason.ts'
import type { SeverityRule, SeverityRules } from '../model/settings.ts'

export interface JudgedSeverity {
  readonly severity: Severity
  readonly because: Reason
}

/** The first rule all of whose conditions hold. Figures are those of the best speaker of each side. */
export function judgeSeverity(
  rules: SeverityRules,
  ledger: readonly LedgerEntry[],
  figures: readonly Figure[],
): JudgedSeverity {
  const facts = gatherFacts(ledger, figures)
  const rule = rules.rules.find(({ when }) => holds(when, facts))
  const severity = rule?.severity ?? rules.otherwise
  const detail = rule === undefined ? 'no rule holds' : describe(rule.when, facts)
  return { severity, because: { rule: `severity-${severity}`, detail } }
}

interface Facts {
  readonly killed: number
  readonly injured: number
  readonly damage: boolean
  readonly weapons: readonly string[]
  readonly baseCount: number
  readonly allIntercepted: boolean
}

function gatherFacts(ledger: readonly LedgerEntry[], figures: readonly Figure[]): Facts {
  const heads = figures.flatMap((figure) => figure.standing.slice(0, 1).map(({ body }) => body))
  return {
    killed: countPeople(figures, 'killed'),
    injured: countPeople(figures, 'injured'),
    damage: heads.some((body) => body.slot === 'damage' && body.damage === 'some'),
    weapons: listWeapons(ledger),
    baseCount: 1 + Math.max(0, ...ledger.map(({ siblingBaseIds }) => siblingBaseIds.length)),
    allIntercepted: heads.some((body) => body.slot === 'intercepted' && body.intercepted === 'all'),
  }
}

/**
 * The most that the best speaker of any side counts, and no more than a better speaker counts over all sides:
 * a boast of eighty dead gives way to the record. The attackers' own dead are no harm to the base.
 */
export function countPeople(figures: readonly Figure[], slot: 'killed' | 'injured' | 'missing'): number {
  const own = figures.filter((figure) => figure.slot === slot && figure.side !== 'attacker')
  const heads = own.flatMap(headOf)
  const [overAll] = own.filter(({ side }) => side === 'any').flatMap(headOf)
  return Math.max(0, ...heads.map((head) => Math.min(leastIn(head.body), limitOf(head, overAll))))
}

/** Reliable enough, as the one that carries it, for a first "nobody" to be taken back. */
const heardLetter = 'C'

/**
 * The best speaker's word. Where that is "nobody hurt" and not on the record, it is as of then: the best of those who
 * count somebody later has it.
 */
function headOf({ standing }: Figure): readonly FigureStatement[] {
  const [first] = standing
  if (first === undefined) return []
  const later = standing.find((one) => leastIn(one.body) > 0 && isLater(one, first))
  return [isProvisional(first) && later !== undefined ? later : first]
}

function isLater({ publishedAt, outlet }: FigureStatement, than: FigureStatement): boolean {
  return publishedAt > than.publishedAt && outlet.letter <= heardLetter
}

function isProvisional({ body, speaker }: FigureStatement): boolean {
  return leastIn(body) === 0 && !speaker.official
}

function limitOf(head: FigureStatement, overAll: FigureStatement | undefined): number {
  if (overAll === undefined || !('quantity' in overAll.body)) return Number.POSITIVE_INFINITY
  if (isProvisional(overAll) && isLater(head, overAll)) return Number.POSITIVE_INFINITY
  const isBetter =
    overAll.speaker.letter < head.speaker.letter || (overAll.speaker.official && !head.speaker.official)
  return isBetter ? (overAll.body.quantity.max ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
}

function holds(when: SeverityRule['when'], facts: Facts): boolean {
  return (
    facts.killed >= (when.killedAtLeast ?? 0) &&
    facts.injured >= (when.injuredAtLeast ?? 0) &&
    facts.baseCount >= (when.basesAtLeast ?? 0) &&
    (when.damage === undefined || when.damage === facts.damage) &&
    (when.weapons === undefined || when.weapons.some((weapon) => facts.weapons.includes(weapon))) &&
    (when.intercepted === undefined || facts.allIntercepted)
  )
}

function describe(when: SeverityRule['when'], facts: Facts): string {
  const parts = [
    when.killedAtLeast === undefined ? undefined : `killed ${facts.killed}`,
    when.injuredAtLeast === undefined ? undefined : `injured ${facts.injured}`,
    when.damage === undefined ? undefined : facts.damage ? 'damage' : 'no damage',
    when.weapons === undefined ? undefined : facts.weapons.join(', '),
    when.basesAtLeast === undefined ? undefined : `${facts.baseCount} bases`,
    when.intercepted === undefined ? undefined : 'all intercepted',
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}
