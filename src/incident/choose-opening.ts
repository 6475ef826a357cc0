// What becomes of an attack that no stored incident tells of. Pure.
import type { Incident, LedgerEntry } from '../model/incident.ts'
import { daysBetween, localDayOf } from '../model/local-day.ts'
import type { DropWhy } from '../model/verdict.ts'
import type { Choice } from './choice.ts'
import { dayOf } from './day-of.ts'
import { findReprint } from './find-reprint.ts'
import type { ChoiceContext, JudgeInput } from './judge-input.ts'
import type { Weighed } from './weigh-incident.ts'
import { zoneOf } from './zone-of.ts'

export function chooseOpening(
  entry: LedgerEntry,
  weighed: readonly Weighed[],
  context: ChoiceContext,
): Choice {
  return (
    judgeAge(entry, context.input) ??
    judgeKind(entry, context) ??
    findBefore('wave', weighed) ??
    findBefore('possibly-same', weighed) ??
    chooseReprint(entry, context.input) ?? {
      kind: 'open',
      because: [{ rule: 'nothing-near', detail: describeNearest(weighed[0]) }],
    }
  )
}

/** An attack of long ago opens nothing: a re-published story, an anniversary. */
function judgeAge(entry: LedgerEntry, { bases, settings }: JudgeInput): Choice | undefined {
  const day = dayOf(entry.attack)
  if (day === undefined) return undefined
  const age = daysBetween(day, localDayOf(entry.publishedAt, zoneOf(entry.attack.baseId, bases)))
  return age > settings.followUpDays
    ? drop('too-old', `${day} was ${age} days before publication`)
    : undefined
}

/** Only news of an attack opens; undefined where the report is such news. */
function judgeKind(entry: LedgerEntry, { filing }: ChoiceContext): Choice | undefined {
  switch (entry.kind) {
    case 'new':
    case 'update':
      return undefined
    case 'roundup':
      return dayOf(entry.attack) === undefined
        ? drop('only-new-opens', 'a round-up opens only what it dates')
        : undefined
    case 'denial':
    case 'retrospective':
      return drop('nothing-to-attach-to', `a ${entry.kind} opens no incident`)
    case 'response': {
      const to = [...filing.byGroup.values()].flat().filter(({ baseId }) => baseId !== entry.attack.baseId)
      if (to.length === 0) return drop('nothing-to-attach-to', 'a response to no stored incident')
      return {
        kind: 'response',
        to,
        because: [{ rule: 'response', detail: 'the attacked side strikes back' }],
      }
    }
  }
}

/** Only news is printed again as news; by its "Wednesday" it may be of some days ago. */
function chooseReprint(entry: LedgerEntry, { earlier = [] }: JudgeInput): Choice | undefined {
  const reprint = entry.kind === 'new' || entry.kind === 'update' ? findReprint(entry, earlier) : undefined
  return reprint && { kind: 'reprint', incident: reprint.incident, because: [reprint.because] }
}

/** The last of the incidents that stand so to the attack, with the reason of the likeliest. */
function findBefore(kind: 'wave' | 'possibly-same', weighed: readonly Weighed[]): Choice | undefined {
  const alike = weighed.filter((one) => one.kind === kind)
  const because = alike[0]?.because
  const last = alike.map(({ incident }) => incident).toSorted(compareWaves)[0]
  return last === undefined || because === undefined ? undefined : { kind, last, because }
}

function compareWaves(a: Incident, b: Incident): number {
  return b.wave - a.wave || b.firstHeardAt - a.firstHeardAt
}

function describeNearest(nearest: Weighed | undefined): string {
  if (nearest === undefined) return 'no incident is stored at this base near this day'
  return `the nearest, ${nearest.incident.id}, is another attack: ${nearest.because[0]?.detail ?? ''}`
}

function drop(why: DropWhy, detail: string): Choice {
  return { kind: 'drop', why, because: [{ rule: why, detail }] }
}
