// One attack for each attacked base: its day, weapons and claims, and which of them are one operation.
import type { Actor } from '../model/actor.ts'
import type { Base } from '../model/base.ts'
import type { HappenedAt } from '../model/happened-at.ts'
import type { EpochMs, LocalDay } from '../model/local-day.ts'
import type { Outlet } from '../model/outlet.ts'
import type { Attack } from '../model/report.ts'
import type { Steps } from '../model/steps.ts'
import type { WeaponClass } from '../model/weapon.ts'
import { voteWeapons } from './arms/vote-weapons.ts'
import { claimSteps, type Sides } from './read-claims.ts'
import type { AnchorDay } from './relevance/anchor-day.ts'
import type { WeighedPassage } from './relevance/weighed-passage.ts'
import { assignFocus, type Focused } from './targets/assign-focus.ts'
import { findRecurrences } from './targets/find-recurrences.ts'
import type { Target } from './targets/find-targets.ts'
import type { PlacedClaim } from './targets/placed-claim.ts'
import { timeAttack } from './time-attack.ts'
import { weighConfidence } from './weigh-confidence.ts'
import { hasMark } from './words/passage.ts'

export interface AttackSource {
  readonly passages: readonly WeighedPassage[]
  readonly targets: readonly Target[]
  readonly anchor: AnchorDay | undefined
  readonly today: LocalDay
  /** Undefined where only the day is known. */
  readonly publishedAt: EpochMs | undefined
  readonly lang: string
  readonly isLanguageKnown: boolean
  readonly outlet: Outlet
  readonly bases: ReadonlyMap<string, Base>
  readonly actors: ReadonlyMap<string, Actor>
  readonly citedDay: LocalDay | undefined
}

export function* attackSteps(given: AttackSource): Steps<readonly Attack[]> {
  const source = { ...given, anchor: withTargetsOnly(given) }
  const holders = new Set(source.targets.flatMap(({ baseId }) => source.bases.get(baseId)?.heldBy ?? []))
  const news = assignFocus(source.passages, source.targets, {
    dayOf: (baseId) => dayOf(baseId, source),
    countryOf: (baseId) => countryOf(baseId, source),
    sides: { holders, isGroup: (id) => isGroup(source.actors.get(id)) },
  })
  const claims = yield* claimSteps(news, {
    outlet: source.outlet,
    actors: source.actors,
    holders,
    sidesOf: (baseIds) => sidesOf(baseIds, source),
  })
  yield
  const attacks = source.targets.map((target) => buildAttack(target, { source, news, claims, holders }))
  const grouped = groupAttacks(attacks, source.targets)
  const lastGroup = Math.max(0, ...grouped.map(({ group }) => group))
  const again = grouped.flatMap((attack, at) => buildRecurrences(attack, source.targets[at], source))
  return [...grouped, ...again.map((attack, at) => ({ ...attack, group: lastGroup + 1 + at }))]
}

/** "The headquarters beside the airport was shelled on Monday": a base that was not hit takes the day from none. */
function withTargetsOnly({ anchor, targets, passages }: AttackSource): AnchorDay | undefined {
  const isHead = passages.some(
    ({ passage }) => passage.index === anchor?.at && passage.sentence < headSentences,
  )
  if (anchor === undefined || !isHead) return anchor
  const isTarget = (id: string): boolean => targets.some(({ baseId }) => baseId === id)
  return { ...anchor, baseIds: anchor.baseIds.filter(isTarget) }
}

function isGroup(actor: Actor | undefined): boolean {
  return actor?.kind === 'group' || actor?.kind === 'umbrella'
}

/** The title, and the sentence that says what it is about. */
const headSentences = 2

/** The other days of a base in a list of attacks: nothing else is known of those. */
function buildRecurrences(
  attack: Attack,
  target: Target | undefined,
  { today, isLanguageKnown }: AttackSource,
): readonly Attack[] {
  if (target === undefined || attack.happenedAt === undefined) return []
  return findRecurrences(target, attack.happenedAt.day).map(({ day, words }) => {
    const happenedAt: HappenedAt = { day, precision: 'day', words }
    const weapons: readonly WeaponClass[] = []
    const confidence = weighConfidence({ target, weapons, happenedAt, today, isLanguageKnown })
    const because = [{ ...target.because, detail: `${target.baseId}: on ${words}, too` }]
    return { ...attack, happenedAt, weapons, claims: [], again: false, confidence, because }
  })
}

/** The day of an attack by the target's own passages: what the rest is then compared with. */
function dayOf(baseId: string, { targets, anchor, bases, publishedAt }: AttackSource): LocalDay | undefined {
  const target = targets.find((one) => one.baseId === baseId)
  if (target === undefined) return undefined
  const zone = bases.get(baseId)?.zone ?? 'UTC'
  return timeAttack(target, { anchor, zone, publishedAt, about: target.passages }).happenedAt?.day
}

/** Of two states that struck each other's bases, each attacks in what is told of the other's alone. */
function sidesOf(baseIds: readonly string[], source: AttackSource): Sides {
  const all = listSides(
    source.targets.map(({ baseId }) => baseId),
    source,
  )
  const atHome = [...all.hosts].filter((id) => id !== undefined && all.holders.has(id))
  return atHome.length < 2 || baseIds.length === 0 ? all : listSides(baseIds, source)
}

function listSides(baseIds: readonly string[], source: AttackSource): Sides {
  return {
    holders: new Set(baseIds.flatMap((id) => source.bases.get(id)?.heldBy ?? [])),
    hosts: new Set(baseIds.map((id) => hostOf(id, source))),
  }
}

/** The state that the base lies in; undefined where another holds it against that state. */
function hostOf(baseId: string, source: AttackSource): string | undefined {
  const isOccupied = /\boccupied\b/.test(source.bases.get(baseId)?.region ?? '')
  return isOccupied ? undefined : countryOf(baseId, source)
}

function countryOf(baseId: string, { bases, actors }: AttackSource): string | undefined {
  const country = bases.get(baseId)?.country
  return [...actors.values()].find(({ kind, name }) => kind === 'state' && name === country)?.id
}

interface Parts {
  readonly source: AttackSource
  readonly news: readonly Focused[]
  readonly claims: readonly PlacedClaim[]
  readonly holders: ReadonlySet<string>
}

function buildAttack(target: Target, { source, news, claims, holders }: Parts): Attack {
  const { baseId } = target
  const about = news
    .filter(({ baseIds, isResponse }) => !isResponse && baseIds.includes(baseId))
    .map(({ one }) => one)
  const events = about.filter(({ event }) => event !== 'none')
  const own = claims.filter(({ baseIds }) => baseIds.includes(baseId)).map(({ claim }) => claim)
  const attackerIds = own.flatMap(({ body }) =>
    body.slot === 'claimed-by' || body.slot === 'blamed-on' ? [body.actorId] : [],
  )
  const officialWeapons = own.flatMap(({ body, speaker }) =>
    body.slot === 'weapon' && speaker.official ? [body.weapon] : [],
  )
  const weapons = voteWeapons(about, {
    lang: source.lang,
    actors: source.actors,
    holders,
    attackerIds,
    officialWeapons,
  })
  const zone = source.bases.get(baseId)?.zone ?? 'UTC'
  const { happenedAt } = timeAttack(target, {
    anchor: source.anchor,
    zone,
    publishedAt: source.publishedAt,
    about,
  })
  return {
    baseId,
    ...(happenedAt === undefined ? {} : { happenedAt }),
    ...(source.citedDay === undefined ? {} : { citedDay: source.citedDay }),
    weapons,
    claims: own,
    again: events.some(({ passage }) => hasMark(passage, 'again') && passage.sentence < 3),
    group: 0,
    confidence: weighConfidence({
      target,
      weapons,
      happenedAt,
      today: source.today,
      isLanguageKnown: source.isLanguageKnown,
    }),
    because: [target.because],
  }
}

/** Attacks of one day that a passage names together are one operation; "separately" parts them. */
function groupAttacks(attacks: readonly Attack[], targets: readonly Target[]): readonly Attack[] {
  const groups: number[] = []
  for (const [at, attack] of attacks.entries()) {
    const partner = attacks.findIndex(
      (other, place) =>
        place < at && isSameDay(attack, other) && areNamedTogether(targets[at], targets[place]),
    )
    groups.push(partner < 0 ? (groups.length === 0 ? 0 : Math.max(...groups) + 1) : (groups[partner] ?? 0))
  }
  return attacks.map((attack, at) => ({ ...attack, group: groups[at] ?? 0 }))
}

function isSameDay(a: Attack, b: Attack): boolean {
  return a.happenedAt === undefined || b.happenedAt === undefined || a.happenedAt.day === b.happenedAt.day
}

function areNamedTogether(a: Target | undefined, b: Target | undefined): boolean {
  return a?.passages.some((one) => b?.passages.includes(one) === true) === true
}
