// Which stored incident an attack belongs to, or why it opens one of its own, or none. Pure.
import type { Incident, LedgerEntry } from '../model/incident.ts'
import { daysBetween, type LocalDay, localDayOf } from '../model/local-day.ts'
import type { Reason } from '../model/reason.ts'
import type { DropWhy } from '../model/verdict.ts'
import type { Filing, JudgeInput } from './judge-report.ts'
import type { Rarity } from './measure-words.ts'
import { type Weighed, weighIncident } from './weigh-incident.ts'

export interface ChoiceContext {
  readonly input: JudgeInput
  readonly filing: Filing
  readonly rarity: Rarity
}

export type Choice = { readonly runnerUp?: Weighed } & (
  | { readonly kind: 'join'; readonly incident: Incident; readonly because: readonly Reason[] }
  | { readonly kind: 'open'; readonly because: readonly Reason[] }
  /** `first` is the salvo before; the wave is counted from it. */
  | { readonly kind: 'wave'; readonly first: Incident; readonly because: readonly Reason[] }
  | {
      readonly kind: 'link'
      readonly to: readonly Incident[]
      readonly why: 'possibly-same' | 'response'
      readonly because: readonly Reason[]
    }
  | { readonly kind: 'drop'; readonly why: DropWhy; readonly because: readonly Reason[] }
)

export function chooseIncident(entry: LedgerEntry, context: ChoiceContext): Choice {
  const own = findOwn(entry, context)
  if (own !== undefined) return own
  const weighed = weighAll(entry, context)
  const best = weighed.find(({ kind }) => kind === 'same')
  const runnerUp = weighed.find((other) => other !== best && other.kind !== 'unrelated')
  const beside = runnerUp === undefined ? {} : { runnerUp }
  if (best !== undefined) return { kind: 'join', incident: best.incident, because: best.because, ...beside }
  return { ...chooseOpening(entry, weighed, context), ...beside }
}

/** The incidents of the attack's base, best first. */
export function weighAll(entry: LedgerEntry, { input, filing, rarity }: ChoiceContext): readonly Weighed[] {
  const mates = filing.byGroup.get(entry.attack.group) ?? []
  const weighContext = {
    zone: zoneOf(entry, input),
    settings: input.settings,
    publishedDayOnly: input.article.publishedDayOnly,
    rarity,
    siblingOperationIds: new Set(
      mates.filter(({ baseId }) => baseId !== entry.attack.baseId).map(({ operationId }) => operationId),
    ),
  }
  return filing.incidents
    .filter(({ baseId }) => baseId === entry.attack.baseId)
    .map((incident) => weighIncident(entry, incident, weighContext))
    .map((weighed) => (filing.takenIds.has(weighed.incident.id) ? asOtherAttack(weighed) : weighed))
    .toSorted((a, b) => b.score - a.score || compareAge(a.incident, b.incident))
}

/** Two attacks that one report tells apart are two, however alike. */
function asOtherAttack(weighed: Weighed): Weighed {
  if (weighed.kind !== 'same') return weighed
  const detail = `the same article tells of another attack there: ${weighed.because[0]?.detail ?? ''}`
  return { ...weighed, kind: 'wave', because: [{ rule: 'told-apart', detail }] }
}

function listOpen({ attack }: LedgerEntry, { incidents, takenIds }: Filing): readonly Incident[] {
  return incidents.filter(({ id, baseId }) => baseId === attack.baseId && !takenIds.has(id))
}

/** Of equals the older: the one that people already know. */
function compareAge(a: Incident, b: Incident): number {
  return a.firstHeardAt - b.firstHeardAt || (a.id < b.id ? -1 : 1)
}

/** An article that comes again, revised, stays where it was filed. */
function findOwn(entry: LedgerEntry, context: ChoiceContext): Choice | undefined {
  const holds = ({ ledger }: Incident): boolean =>
    ledger.some(({ articleId }) => articleId === entry.articleId)
  const own = listOpen(entry, context.filing)
    .filter(holds)
    .toSorted((a, b) => a.wave - b.wave || compareAge(a, b))
  const incident = own[0]
  if (incident === undefined) return undefined
  const detail = 'the same article, revised, takes the place of what it said before'
  return { kind: 'join', incident, because: [{ rule: 'same-article', detail }] }
}

function chooseOpening(entry: LedgerEntry, weighed: readonly Weighed[], context: ChoiceContext): Choice {
  const { input, filing } = context
  const { happenedAt, citedDay } = entry.attack
  const day = happenedAt?.day ?? citedDay
  switch (entry.kind) {
    case 'denial':
    case 'retrospective':
      return drop('nothing-to-attach-to', `a ${entry.kind} opens no incident`)
    case 'roundup':
      if (day === undefined) return drop('only-new-opens', 'a round-up opens only what it dates')
      break
    case 'response': {
      const answered = [...filing.byGroup.values()]
        .flat()
        .filter(({ baseId }) => baseId !== entry.attack.baseId)
      if (answered.length === 0) return drop('nothing-to-attach-to', 'a response to no stored incident')
      return linkTo(answered, 'response', [{ rule: 'response', detail: 'the attacked side strikes back' }])
    }
    case 'new':
    case 'update':
      break
  }
  const tooOld = day === undefined ? undefined : judgeAge(day, entry, input)
  if (tooOld !== undefined) return drop('too-old', tooOld)
  const waves = weighed.filter(({ kind }) => kind === 'wave')
  const first = waves[0]
  if (first !== undefined) {
    const last = waves.map(({ incident }) => incident).toSorted((a, b) => b.wave - a.wave)[0]
    return { kind: 'wave', first: last ?? first.incident, because: first.because }
  }
  const alike = weighed.filter(({ kind }) => kind === 'possibly-same')
  if (alike.length > 0)
    return linkTo(
      alike.map(({ incident }) => incident),
      'possibly-same',
      alike.flatMap(({ because }) => because),
    )
  return { kind: 'open', because: [{ rule: 'nothing-near', detail: describeNearest(weighed) }] }
}

function judgeAge(day: LocalDay, entry: LedgerEntry, input: JudgeInput): string | undefined {
  const age = daysBetween(day, localDayOf(entry.publishedAt, zoneOf(entry, input)))
  return age > input.settings.followUpDays ? `${day} was ${age} days before publication` : undefined
}

function describeNearest([nearest]: readonly Weighed[]): string {
  if (nearest === undefined) return 'no incident is stored at this base near this day'
  return `the nearest, ${nearest.incident.id}, is another attack: ${nearest.because[0]?.detail ?? ''}`
}

function drop(why: DropWhy, detail: string): Choice {
  return { kind: 'drop', why, because: [{ rule: why, detail }] }
}

function linkTo(
  to: readonly Incident[],
  why: 'possibly-same' | 'response',
  because: readonly Reason[],
): Choice {
  return { kind: 'link', to, why, because }
}

function zoneOf({ attack }: LedgerEntry, { bases }: JudgeInput): string {
  return bases.find(({ id }) => id === attack.baseId)?.zone ?? 'UTC'
}
