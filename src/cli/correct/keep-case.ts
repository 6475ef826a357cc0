// A correction as a labelled case: the articles that it is about, with what a person has said that they tell of, in
// the shape that `basewatch replay` reads. One file each, so that each is a history of its own.
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Corrected } from '../../correct-incidents.ts'
import type { Article } from '../../model/article.ts'
import { compareText } from '../../model/compare-text.ts'
import { type Incident, isStanding } from '../../model/incident.ts'
import type { EpochMs } from '../../model/local-day.ts'
import { makeDirectory } from '../../ops/make-directory.ts'
import type { Store } from '../../store/open-store.ts'
import type { ReplayItem } from '../replay.ts'

interface LabelledItem extends ReplayItem {
  readonly labels: {
    readonly relevant: boolean
    /** `YYYY-MM-DD-baseid`, the local date; `-2` and so on for the next attack on that base and day. */
    readonly incidents: readonly string[]
    readonly bases: readonly string[]
  }
}

/** The file that was written. An article whose text has been tidied away is left out. */
export async function keepCase(
  store: Store,
  { correctionId, incidents }: Extract<Corrected, { kind: 'corrected' }>,
  { dataDir, keptSince }: { readonly dataDir: string; readonly keptSince: EpochMs },
): Promise<string> {
  const ids = [...new Set(incidents.flatMap(({ ledger }) => ledger.map(({ articleId }) => articleId)))]
  const filed = new Map<string, readonly Incident[]>()
  for (const id of ids) filed.set(id, await store.archive.transact((tx) => tx.listIncidentsWith(id)))
  const names = nameIncidents([...filed.values()].flat())
  const items: LabelledItem[] = []
  for (const [id, all] of filed) {
    const tellsOf = all.filter(({ ledger }) => ledger.some(isStanding))
    const stored = await store.getArticle(id)
    // Without a body one that is kept is a headline, one that is not has been tidied.
    if (stored !== undefined && (stored.article.body !== '' || stored.article.heardAt >= keptSince))
      items.push(label(stored.article, tellsOf, names))
  }
  const file = fileOf(dataDir, correctionId)
  makeDirectory(join(file, '..'))
  await writeFile(file, items.map((item) => `${JSON.stringify(item)}\n`).join(''))
  return file
}

/** What was taken back is no case. */
export async function dropCase(dataDir: string, correctionId: string): Promise<void> {
  await rm(fileOf(dataDir, correctionId), { force: true })
}

function fileOf(dataDir: string, correctionId: string): string {
  return join(dataDir, 'corrections', `${correctionId}.jsonl`)
}

function nameIncidents(incidents: readonly Incident[]): ReadonlyMap<string, string> {
  const each = [...new Map(incidents.map((one) => [one.id, one])).values()]
  const sorted = each.toSorted((a, b) => a.firstHeardAt - b.firstHeardAt || compareText(a.id, b.id))
  const names = new Map<string, string>()
  for (const [stem, same] of Map.groupBy(sorted, stemOf))
    for (const [at, { id }] of same.entries()) names.set(id, at === 0 ? stem : `${stem}-${at + 1}`)
  return names
}

function stemOf({ day, firstHeardAt, baseId }: Incident): string {
  return `${day ?? new Date(firstHeardAt).toISOString().slice(0, 10)}-${baseId}`
}

function label(
  { url, outlet, lang, title, body, pageText, publishedAt, publishedDayOnly }: Article,
  incidents: readonly Incident[],
  names: ReadonlyMap<string, string>,
): LabelledItem {
  const published = new Date(publishedAt).toISOString()
  return {
    url,
    outlet: outlet.domain,
    lang,
    published: publishedDayOnly ? published.slice(0, 10) : published,
    title,
    summary: pageText ?? body,
    labels: {
      relevant: incidents.length > 0,
      incidents: incidents.map(({ id }) => names.get(id) ?? id),
      bases: [...new Set(incidents.map(({ baseId }) => baseId))],
    },
  }
}
