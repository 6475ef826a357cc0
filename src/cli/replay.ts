// `basewatch replay FILE.jsonl …`: sends items through the whole road in order of publication, each at its own
// time, and prints what became of them. Each file is a history of its own, with a scratch store of its own. It
// reads an item's text and no label.

import { z } from 'zod'
import { compileRules, type Rules } from '../compile-rules.ts'
import { summariseReport } from '../extract/summarise-report.ts'
import type { Journey } from '../journey.ts'
import type { Article } from '../model/article.ts'
import { byId } from '../model/by-id.ts'
import type { Config } from '../model/config.ts'
import { countOf } from '../model/count-of.ts'
import type { Incident } from '../model/incident.ts'
import { localDayOf } from '../model/local-day.ts'
import { OperatorError } from '../ops/operator-error.ts'
import type { IdentifiedArticle } from '../parse/build-articles.ts'
import { readArticle } from '../pipeline.ts'
import { findOutlet } from './find-outlet.ts'
import { loadConfig, loadEnvironment } from './load-config.ts'
import { type Published, readPublished } from './read-published.ts'
import { readTextFile } from './read-text-file.ts'
import { createScratchRoad, type ScratchRoad } from './scratch-road.ts'
import type { Terminal } from './terminal.ts'

const itemSchema = z.object({
  url: z.string().min(1),
  outlet: z.string(),
  lang: z.string(),
  published: z.string().transform((text, context): Published => {
    const published = readPublished(text)
    if (published !== undefined) return published
    context.addIssue('is no date, such as 2021-07-07 or 2021-07-07T09:30+03:00')
    return z.NEVER
  }),
  title: z.string(),
  summary: z.string(),
})

/** A line of a history, as it is written. */
export type ReplayItem = Readonly<z.input<typeof itemSchema>>

type Item = z.output<typeof itemSchema>

export async function runReplay(
  terminal: Terminal,
  { files, json }: { readonly files: readonly string[]; readonly json: boolean },
): Promise<number> {
  const histories = await Promise.all(files.map(readItems))
  const rules = compileRules(await loadConfig(loadEnvironment(terminal).configDir, terminal))
  for (const items of histories) await replayHistory(items, { rules, terminal, json })
  return 0
}

interface Replaying {
  readonly rules: Rules
  readonly terminal: Terminal
  readonly json: boolean
}

async function replayHistory(items: readonly Item[], { rules, terminal, json }: Replaying): Promise<void> {
  const { config } = rules
  const road = await createScratchRoad(rules)
  try {
    const journeys = await replayItems(items, road, config)
    const incidents = await listIncidents(journeys, road)
    for (const { item, journey } of journeys) {
      const line = (): string => JSON.stringify(describeItem(item, journey, incidents, config))
      terminal.write(json ? `${line()}\n` : describePlainly(item, journey))
    }
    if (!json)
      terminal.write(`\n${countOf(items.length, 'item')}, ${countOf(incidents.length, 'incident')}\n`)
  } finally {
    await road.store.close()
  }
}

async function readItems(file: string): Promise<readonly Item[]> {
  const text = await readTextFile(file, 'a JSONL file')
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readItem(line, `${file}:${index + 1}`)]))
}

function readItem(line: string, place: string): Item {
  const value = parseLine(line, place)
  const read = itemSchema.safeParse(value)
  if (read.success) return read.data
  const faults = read.error.issues.map((issue) => describeIssue(issue, value))
  throw new OperatorError('bad-item', `${place} is no item: ${faults.join(', ')}`, {
    wayOut: ['An item has the fields url, outlet, lang, published, title and summary, all of them text.'],
  })
}

function describeIssue({ path: [field], message }: z.core.$ZodIssue, item: unknown): string {
  if (typeof field !== 'string' || typeof item !== 'object' || item === null) return 'it is no JSON object'
  const value = Object.entries(item).find(([key]) => key === field)?.[1]
  if (value === undefined) return `${field} is missing`
  if (typeof value !== 'string') return `${field} is no text`
  return value === '' ? `${field} is empty` : `${field} ${message}`
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw brokenLine(place, cause)
  }
}

function brokenLine(place: string, cause: unknown): OperatorError {
  const wayOut = ['Write one JSON object a line.']
  return new OperatorError('bad-item', `${place} is no JSON.`, { wayOut, cause })
}

interface Travelled {
  readonly item: Item
  readonly journey: Journey
}

async function replayItems(
  items: readonly Item[],
  road: ScratchRoad,
  config: Config,
): Promise<readonly Travelled[]> {
  const journeys: Travelled[] = []
  for (const item of items.toSorted((a, b) => a.published.publishedAt - b.published.publishedAt)) {
    road.setTime(item.published.publishedAt)
    journeys.push({ item, journey: await readArticle(identify(item, config), road) })
  }
  return journeys
}

function identify(item: Item, config: Config): IdentifiedArticle {
  const article: Article = {
    id: item.url,
    feedId: 'replay',
    outlet: findOutlet(item.outlet, config.feeds) ?? { name: item.outlet, domain: item.outlet, letter: 'F' },
    url: item.url,
    lang: item.lang,
    title: item.title,
    body: item.summary,
    heardAt: item.published.publishedAt,
    ...item.published,
  }
  return { article, keys: [`link:${item.url}`] }
}

/** As they are after the whole replay: later items may have changed what earlier ones opened. */
async function listIncidents(
  journeys: readonly Travelled[],
  { archive }: ScratchRoad,
): Promise<readonly Incident[]> {
  const operationIds = journeys.flatMap(({ journey }) =>
    journey.kind === 'read' && journey.end.kind === 'filed'
      ? journey.end.told.map(({ alert }) => alert.operationId)
      : [],
  )
  return archive.transact((tx) => tx.listIncidentsOf([...new Set(operationIds)]))
}

function describeItem(
  item: Item,
  journey: Journey,
  incidents: readonly Incident[],
  { bases, settings }: Config,
): object {
  const filed = incidents.filter(({ ledger }) =>
    ledger.some(({ articleId }) => articleId === journey.article.id),
  )
  const reading = journey.kind === 'read' ? journey.reading : undefined
  if (filed.length === 0 || reading?.kind !== 'report') return { url: item.url, relevant: false }
  const summary = summariseReport(reading.report)
  const zoneOf = (baseId: string): string => byId(bases).get(baseId)?.zone ?? 'UTC'
  return {
    url: item.url,
    // What is only possible alerts nobody.
    relevant: filed.some(({ confidence }) => confidence >= settings.alerts.gate),
    incidents: filed.map(({ id, baseId, day, ledger }) => ({
      id,
      bases: [baseId],
      // Nobody has said: the day on which it was first told of.
      date: day ?? localDayOf(ledger[0]?.publishedAt ?? item.published.publishedAt, zoneOf(baseId)),
    })),
    actors_claimed: summary.actorsClaimed,
    actors_blamed: summary.actorsBlamed,
    actors_denied: summary.actorsDenied,
    weapon: summary.weapon ?? null,
    munitions: summary.munitions ?? null,
    casualties: summary.casualties.map(({ source, killed, injured }) => ({
      source,
      killed: killed ?? null,
      injured: injured ?? null,
    })),
  }
}

function describePlainly(item: Item, journey: Journey): string {
  const day = new Date(item.published.publishedAt).toISOString().slice(0, 10)
  return `${day}  ${describeEnd(journey).padEnd(40)} ${item.title}\n`
}

function describeEnd(journey: Journey): string {
  if (journey.kind === 'known') return 'known already'
  if (journey.end.kind === 'dropped') return `dropped: ${journey.end.why}`
  return journey.end.verdicts
    .flatMap((verdict) => (verdict.kind === 'dropped' ? [] : [`${verdict.kind} ${verdict.incident.baseId}`]))
    .join(', ')
}
