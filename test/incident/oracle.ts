// Reports as a perfect reader would give them: built from the labels of the corpus, for tests of the rooms
// that come after reading. What a label leaves open (clock, words) is read here in the plainest way.
import { readFileSync } from 'node:fs'
import type { Article } from '../../src/model/article.ts'
import type { Base } from '../../src/model/base.ts'
import type { Claim, ClaimBody, Quantity, Speaker } from '../../src/model/claim.ts'
import type { HappenedAt, PartOfDay } from '../../src/model/happened-at.ts'
import { addDays, instantOf, type LocalDay } from '../../src/model/local-day.ts'
import type { Attack, Report } from '../../src/model/report.ts'
import { weaponClasses } from '../../src/model/weapon.ts'

/** One item with what a perfect reader makes of it, and the incident that each attack belongs to. */
export interface OracleItem {
  readonly article: Article
  readonly report: Report
  /** The labelled incident of each attack, in order. */
  readonly gold: readonly string[]
}

interface Figures {
  readonly weapon?: string | null
  readonly munitions?: { readonly count: number; readonly qualifier: string } | null
  readonly casualties?: readonly {
    readonly source: string
    readonly killed?: number | null
    readonly injured?: number | null
  }[]
  readonly event_time_text?: string | null
}

interface Labels extends Figures {
  readonly relevant: boolean
  readonly kind: string
  readonly incidents: readonly string[]
  readonly bases: readonly string[]
  readonly actors_claimed: readonly string[]
  readonly actors_blamed: readonly string[]
  readonly event_date?: string | null
  readonly per_incident: readonly (Figures & { readonly incident: string })[]
}

interface Item {
  readonly id: string
  readonly url: string
  readonly outlet: string
  readonly lang: string
  readonly published: string
  readonly title: string
  readonly summary: string
  readonly labels: Labels
}

const corpus = new URL('../corpus/', import.meta.url)
const zoneOfCountry: Readonly<Record<string, string>> = {
  Iraq: 'Asia/Baghdad',
  Syria: 'Asia/Damascus',
  Kuwait: 'Asia/Kuwait',
  Jordan: 'Asia/Amman',
  Kenya: 'Africa/Nairobi',
  Djibouti: 'Africa/Djibouti',
  Qatar: 'Asia/Qatar',
  Russia: 'Europe/Moscow',
  'Saudi Arabia': 'Asia/Riyadh',
}

interface LabelledBase {
  readonly id: string
  readonly name: string
  readonly country: string
}

export const oracleBases: readonly Base[] = (
  JSON.parse(readFileSync(new URL('base-ids.json', corpus), 'utf8')) as LabelledBase[]
).map(({ id, name, country }) => ({
  id,
  name,
  country,
  zone: zoneOfCountry[country] ?? 'UTC',
  heldBy: [],
  aliases: [],
  facilities: [],
  denyWords: [],
}))

const zones = new Map(oracleBases.map(({ id, zone }) => [id, zone]))

/** The relevant items, in order of publication. */
export function readOracle(): readonly OracleItem[] {
  const lines = readFileSync(new URL('dev.jsonl', corpus), 'utf8').trim().split('\n')
  return lines
    .map((line) => JSON.parse(line) as Item)
    .filter(({ labels }) => labels.relevant)
    .map(buildItem)
    .toSorted(
      (a, b) => a.article.publishedAt - b.article.publishedAt || (a.article.id < b.article.id ? -1 : 1),
    )
}

function buildItem(item: Item): OracleItem {
  const { labels } = item
  const attacks = labels.incidents.map((gold) => buildAttack(item, gold))
  const [first, ...rest] = attacks
  if (first === undefined) throw new Error(`${item.id} has no incident`)
  const kind = labels.kind === 'update' || labels.kind === 'roundup' ? labels.kind : 'new'
  return {
    article: buildArticle(item),
    report: { kind, attacks: [first, ...rest], confidence: 0.9, words: readWords(item), because: [] },
    gold: labels.incidents,
  }
}

function buildArticle({ id, url, outlet, lang, published, title, summary }: Item): Article {
  const publishedDayOnly = published.length === 10
  const hasZone = /Z$|[+-]\d\d:\d\d$/.test(published)
  const publishedAt = Date.parse(
    publishedDayOnly ? `${published}T12:00Z` : hasZone ? published : `${published}Z`,
  )
  return {
    id,
    feedId: outlet,
    outlet: { name: outlet, domain: outlet, letter: 'C' },
    url,
    lang,
    title,
    body: summary,
    publishedAt,
    publishedDayOnly,
    heardAt: publishedAt,
  }
}

function buildAttack({ outlet, labels }: Item, gold: string): Attack {
  const own = labels.per_incident.find(({ incident }) => incident === gold)
  const isLead = labels.incidents[0] === gold
  const figures: Figures = own ?? (isLead || labels.per_incident.length === 0 ? labels : {})
  const labelled = gold.slice(0, 10)
  const day = isLead ? (labels.event_date ?? labelled) : labelled
  const baseId = baseOf(gold)
  const time = readTime(figures.event_time_text ?? '', day, zones.get(baseId) ?? 'UTC')
  const weapons = weaponClasses.filter((weapon) => weapon === figures.weapon)
  return {
    baseId,
    happenedAt: time,
    weapons,
    claims: buildClaims(figures, outlet, labels),
    again: /-\d$/.test(gold) && labels.incidents.length > 1,
    group: labels.incidents.findIndex((other) => other.slice(0, 10) === labelled),
    confidence: 0.9,
    because: [],
  }
}

function baseOf(gold: string): string {
  const name = gold.slice(11)
  return oracleBases.find(({ id }) => name === id || name.replace(/-\d$/, '') === id)?.id ?? name
}

function buildClaims(figures: Figures, outlet: string, labels: Labels): readonly Claim[] {
  const own: Speaker = { name: outlet, letter: 'C', official: false }
  const { munitions, casualties = [] } = figures
  return [
    ...(munitions == null
      ? []
      : [claimOf({ slot: 'munitions', quantity: exact(munitions.count), role: 'fired' }, own)]),
    ...casualties.flatMap(({ source, killed, injured }) => {
      const speaker = { name: source, letter: 'C', official: false } as const
      return [
        ...(killed == null
          ? []
          : [claimOf({ slot: 'killed', quantity: exact(killed), side: 'any' }, speaker)]),
        ...(injured == null
          ? []
          : [claimOf({ slot: 'injured', quantity: exact(injured), side: 'any' }, speaker)]),
      ]
    }),
    ...labels.actors_claimed.map((actorId) => claimOf({ slot: 'claimed-by', actorId }, own)),
    ...labels.actors_blamed.map((actorId) => claimOf({ slot: 'blamed-on', actorId }, own)),
  ]
}

const exact = (count: number): Quantity => ({ kind: 'exact', min: count, max: count, text: String(count) })

function claimOf(body: ClaimBody, speaker: Speaker): Claim {
  const evidence = { sentence: '', span: { start: 0, end: 0 } }
  return { body, speaker, stance: 'asserted', evidence, rule: 'label', confidence: 1 }
}

const parts: readonly (readonly [RegExp, PartOfDay])[] = [
  [/early (?:hours|on)|dawn|بامداد|فجر/i, 'dawn'],
  [/morning|pagi|صباح|varhain/i, 'morning'],
  [/night|شب|late/i, 'night'],
  [/evening|مساء|dark/i, 'evening'],
  [/noon|öğle/i, 'noon'],
]

/** English clocks and a few parts of the day; times of foreign zones are left out. */
function readTime(words: string, day: LocalDay, zone: string): HappenedAt {
  const clock = /(\d{1,2})(?:[:.](\d\d))?\s*([ap])\.?m\b/i.exec(words)
  if (clock !== null && !/EST|ET\b/.test(words)) {
    const hour = (Number(clock[1]) % 12) + (clock[3]?.toLowerCase() === 'p' ? 12 : 0)
    const minute = hour * 60 + Number(clock[2] ?? 0)
    const isEveBefore = hour >= 12 && /last night/i.test(words)
    if (isEveBefore) return readTime(words.replace(/last night/i, ''), addDays(day, -1), zone)
    return { day, precision: 'minute', at: instantOf(day, minute, zone), words }
  }
  const part = parts.find(([pattern]) => pattern.test(words))?.[1]
  return part === undefined
    ? { day, precision: 'day', words }
    : { day, precision: 'part-of-day', partOfDay: part, words }
}

const stopWords = new Set(
  'the and for with from that this was were are been have has had its his her their not but after before said says who which two three one also into over near about some more than when while there'.split(
    ' ',
  ),
)

/** Content words of the title and the first three sentences, English endings off. */
function readWords({ title, summary }: Item): readonly string[] {
  const sentences = summary.split(/(?<=[.!?؟])\s+/).slice(0, 3)
  const words =
    [title, ...sentences]
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const content = words.filter((word) => !stopWords.has(word) && (word.length > 2 || /\d/.test(word)))
  return [...new Set(content.map((word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word)))]
}
