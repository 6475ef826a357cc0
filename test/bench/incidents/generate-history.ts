// Reports of an invented history, with what real ones do wrong: no day, a day off, foreign clocks, other words
// for the weapon, rival figures, copies, tolls of later days, round-ups. The shares are set after what the
// labelled reports show, and are said beside each; no rule of the project is known here.

import type { HappenedAt, PartOfDay } from '../../../src/model/happened-at.ts'
import {
  addDays,
  dayMs,
  type EpochMs,
  hourMs,
  localDayOf,
  wallClockOf,
} from '../../../src/model/local-day.ts'
import type { Attack } from '../../../src/model/report.ts'
import { type WeaponClass, weaponGroupOf } from '../../../src/model/weapon.ts'
import { buildAttack, exactly, fired, injured } from '../../incident/build.ts'
import type { OracleItem } from '../../incident/oracle.ts'
import { type Chance, createChance, pick, pickMany } from './chance.ts'
import { type HistoryPlan, type PlannedAttack, planAttacks } from './plan-attacks.ts'

export interface HistoryOptions extends HistoryPlan {
  readonly reportCount: number
  readonly seed: number
}

const roundUpShare = 0.04
const followUpShare = 0.1
const copyShare = 0.12
/** Seven in ten labelled reports are English; two languages share no words. */
const languages = ['en', 'en', 'en', 'en', 'en', 'en', 'en', 'ar', 'fa', 'tr'] as const
const outletCount = 60

/** In order of publication. */
export function generateHistory({ seed, reportCount, ...plan }: HistoryOptions): readonly OracleItem[] {
  const chance = createChance(seed)
  const attacks = planAttacks(plan, chance)
  const sets = [...Map.groupBy(attacks, ({ operation }) => operation).values()]
  // Most attacks have few reports, some have dozens.
  const weights = sets.map(() => 0.15 + chance() ** 3)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const items: OracleItem[] = []
  for (const [index, set] of sets.entries()) {
    const count = Math.max(1, Math.round(((weights[index] ?? 0) / total) * reportCount * (1 - roundUpShare)))
    items.push(...tellOperation(set, count, { attacks, chance, firstId: `s${index}` }))
  }
  for (let index = 0; items.length < reportCount; index += 1)
    items.push(...roundUp(attacks, `r${index}`, chance))
  return items.toSorted((a, b) => a.article.publishedAt - b.article.publishedAt)
}

interface Telling {
  readonly attacks: readonly PlannedAttack[]
  readonly chance: Chance
  readonly firstId: string
}

function tellOperation(
  set: readonly PlannedAttack[],
  count: number,
  { attacks, chance, firstId }: Telling,
): readonly OracleItem[] {
  const items: OracleItem[] = []
  for (let index = 0; index < count; index += 1) {
    const id = `${firstId}-${index}`
    const isFollowUp = index > 0 && chance() < followUpShare
    const lead = pick(set, chance)
    const delay = isFollowUp ? (2 + 10 * chance()) * dayMs : (0.5 - Math.log(1 - chance()) * 7) * hourMs
    const at = lead.at + delay
    // Most reports of an operation name all of its targets, some only the one near them.
    const named = chance() < 0.6 ? [lead, ...set.filter((one) => one !== lead)] : [lead]
    const earlier = attacks.find((one) => isSalvoBefore(one, lead))
    const both = earlier !== undefined && !isFollowUp && chance() < 0.3 ? [...named, earlier] : named
    const copied = items.length > 0 && chance() < copyShare ? pick(items, chance) : undefined
    const item = tell(both, { id, at, isFollowUp }, chance)
    const isSameLanguage = copied?.article.lang === item.article.lang
    items.push(
      copied === undefined || !isSameLanguage
        ? item
        : { ...item, report: { ...item.report, words: copied.report.words } },
    )
  }
  return items
}

function isSalvoBefore(one: PlannedAttack, wave: PlannedAttack): boolean {
  return wave.isWave && one.base === wave.base && one.day === wave.day && one.at < wave.at
}

interface Frame {
  readonly id: string
  readonly at: EpochMs
  readonly isFollowUp: boolean
}

function tell(named: readonly PlannedAttack[], { id, at, isFollowUp }: Frame, chance: Chance): OracleItem {
  const lang = pick(languages, chance)
  const attacks = named.map((attack) => ({
    gold: attack.gold,
    attack: readAttack(attack, { isFollowUp, at, lead: named[0] ?? attack }, chance),
  }))
  const [first, ...rest] = attacks
  if (first === undefined) throw new Error('a report tells of an attack')
  const outlet = `outlet${Math.floor(chance() * outletCount)}`
  return {
    article: {
      id,
      feedId: outlet,
      outlet: { name: outlet, domain: `${outlet}.example`, letter: 'C' },
      url: `https://${outlet}.example/${id}`,
      lang,
      title: id,
      body: '',
      publishedAt: at,
      publishedDayOnly: false,
      heardAt: at,
    },
    report: {
      kind: isFollowUp ? 'update' : 'new',
      attacks: [first.attack, ...rest.map(({ attack }) => attack)],
      confidence: 0.9,
      words: rollWords(named, lang, chance),
      because: [],
    },
    gold: attacks.map(({ gold }) => gold),
  }
}

interface ReadFrame {
  readonly isFollowUp: boolean
  readonly at: EpochMs
  readonly lead: PlannedAttack
}

function readAttack(planned: PlannedAttack, { isFollowUp, at, lead }: ReadFrame, chance: Chance): Attack {
  const { base, weapon, munitions, injured: hurt, isWave, operation } = planned
  const { happenedAt: _, ...blank } = buildAttack({ baseId: base.id })
  const rival = (count: number): number => (chance() < 0.08 ? count + 1 + Math.floor(chance() * 4) : count)
  return {
    ...blank,
    ...rollTime(planned, isFollowUp, at, chance),
    weapons: rollWeapons(weapon, chance),
    claims: [
      ...(chance() < 0.6 ? [fired(exactly(rival(munitions)))] : []),
      ...(chance() < 0.5 ? [injured(exactly(rival(hurt)))] : []),
    ],
    // "Again" is said of two in three second salvos, and of one attack in thirty that is none.
    again: chance() < (isWave ? 0.65 : 0.03),
    group: operation === lead.operation ? 0 : 1,
    confidence: 0.9,
  }
}

/** One in eight gives no day; a day is off by one in 3 of 100, a clock wrong in 3. Follow-ups cite the day. */
function rollTime(
  { at, day, base }: PlannedAttack,
  isFollowUp: boolean,
  publishedAt: EpochMs,
  chance: Chance,
): Pick<Attack, 'happenedAt' | 'citedDay'> {
  if (isFollowUp) return chance() < 0.85 ? { citedDay: day } : {}
  if (chance() < 0.12) return {}
  const said = localDayOf(publishedAt, base.zone) > day && chance() < 0.06 ? addDays(day, 1) : day
  const form = chance()
  if (form < 0.35 && said === day) {
    const clock = chance() < 0.03 ? at - 6 * hourMs : at + (chance() - 0.5) * 0.6 * hourMs
    const words = 'clock'
    return { happenedAt: { day: localDayOf(clock, base.zone), precision: 'minute', at: clock, words } }
  }
  const partOfDay = partOf(wallClockOf(at, base.zone).minuteOfDay / 60)
  const happenedAt: HappenedAt =
    form < 0.6
      ? { day: said, precision: 'part-of-day', partOfDay, words: partOfDay }
      : { day: said, precision: 'day', words: 'day' }
  return { happenedAt }
}

function partOf(hour: number): PartOfDay {
  if (hour < 4 || hour >= 22) return 'night'
  if (hour < 7) return 'dawn'
  if (hour < 12) return 'morning'
  if (hour < 14) return 'noon'
  return hour < 18 ? 'afternoon' : 'evening'
}

const allWeapons: readonly WeaponClass[] = ['rocket', 'drone', 'missile', 'mortar', 'gunfire', 'airstrike']

/**
 * One in ten names none, one in six another word of the same kind, where it has one ("drone" has not), 3 in 200
 * another kind: of 101 labelled reports one names another kind.
 */
function rollWeapons(weapon: WeaponClass, chance: Chance): readonly WeaponClass[] {
  const form = chance()
  if (form < 0.1) return []
  const isSameKind = (other: WeaponClass): boolean => weaponGroupOf(other) === weaponGroupOf(weapon)
  const otherWords = allWeapons.filter((other) => isSameKind(other) && other !== weapon)
  const otherKinds = allWeapons.filter((other) => !isSameKind(other))
  if (form < 0.26) return [otherWords.length > 0 ? pick(otherWords, chance) : weapon]
  return [form < 0.275 ? pick(otherKinds, chance) : weapon]
}

/** Half of the words are the template's and the base's, which tell no attack from another. */
function rollWords(named: readonly PlannedAttack[], lang: string, chance: Chance): readonly string[] {
  const template = Array.from({ length: 12 }, () => `t${Math.floor(chance() ** 2 * 60)}`)
  const own = named.flatMap(({ base, weapon, details }) => [
    base.id,
    weapon,
    ...Array.from({ length: 4 }, () => `b-${base.id}-${Math.floor(chance() * 20)}`),
    ...pickMany(details, Math.ceil(10 / named.length), chance).filter(() => chance() < 0.6),
  ])
  return [...new Set([...template, ...own])].map((word) => (lang === 'en' ? word : `${lang}:${word}`))
}

/** Three to six attacks of the days before, each with its day. */
function roundUp(attacks: readonly PlannedAttack[], id: string, chance: Chance): readonly OracleItem[] {
  const last = pick(attacks, chance)
  const at = last.at + 6 * hourMs
  const recent = attacks.filter((attack) => attack.at < at && at - attack.at < 3 * dayMs)
  const onePerBase = [...new Map(recent.map((attack) => [attack.base.id, attack])).values()]
  if (onePerBase.length < 3) return []
  const named = pickMany(onePerBase, 3 + Math.floor(chance() * 4), chance)
  const { report, ...item } = tell(named, { id, at, isFollowUp: false }, chance)
  const [first, ...rest] = report.attacks.map((attack, group): Attack => {
    const { happenedAt: _, ...blank } = attack
    const day = named[group]?.day ?? ''
    return { ...blank, happenedAt: { day, precision: 'day', words: day }, again: false, group }
  })
  return first === undefined
    ? []
    : [{ ...item, report: { ...report, kind: 'roundup', attacks: [first, ...rest] } }]
}
