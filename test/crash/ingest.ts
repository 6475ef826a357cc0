// The labelled reports as articles, and a road that takes them in: the same for the process that is killed and
// for the clean replay beside it. They are read once, beforehand: a process that lives for a moment must not
// spend it on compiling the gazetteer.
import { readFileSync } from 'node:fs'
import { readPublished } from '../../src/cli/read-published.ts'
import { compileRules, type Rules } from '../../src/compile-rules.ts'
import type { Journey } from '../../src/journey.ts'
import { type Article, textOf } from '../../src/model/article.ts'
import type { Config } from '../../src/model/config.ts'
import type { Reading } from '../../src/model/report.ts'
import type { Steps } from '../../src/model/steps.ts'
import type { Clock } from '../../src/ops/clock.ts'
import { readArticle } from '../../src/pipeline.ts'
import type { ArticleRoad } from '../../src/road.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { buildSubscription } from '../route/build.ts'
import { shippedRules } from '../shipped.ts'

interface Item {
  readonly url: string
  readonly outlet: string
  readonly lang: string
  readonly published: string
  readonly title: string
  readonly summary: string
}

/** In order of publication. */
export function readItems(): readonly Article[] {
  const file = new URL('../corpus/dev.jsonl', import.meta.url)
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines
    .map((line) => JSON.parse(line) as Item)
    .flatMap(({ url, outlet, lang, published, title, summary }) => {
      const at = readPublished(published)
      if (at === undefined) return []
      const by = { name: outlet, domain: outlet, letter: 'C' } as const
      const article = { id: url, feedId: 'labelled', outlet: by, url, lang, title, body: summary }
      return [{ ...article, ...at, heardAt: at.publishedAt }]
    })
    .toSorted((a, b) => a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1))
}

/** All that is read once: the configuration, and what the reader makes of each article, by id. */
export interface Readings {
  readonly config: Config
  readonly byId: Readonly<Record<string, Reading>>
}

export async function readAll(items: readonly Article[]): Promise<Readings> {
  const { config, matcher, reader } = await shippedRules()
  const read = (article: Article): Reading =>
    reader.readReport(article, matcher.findMentions(textOf(article), article.lang).found)
  return { config, byId: Object.fromEntries(items.map((article) => [article.id, read(article)])) }
}

export interface IngestRoad extends ArticleRoad {
  readonly store: Store
  setTime(now: number): void
}

export async function openRoad(
  place: Parameters<typeof openStore>[0],
  { config, byId }: Readings,
): Promise<IngestRoad> {
  // Nothing is matched or read here: no names and no words will do.
  const keywords = { ...config.keywords, languages: {} }
  const matching = { ...config.matching, commonWords: {}, decoys: {} }
  const empty = compileRules({ ...config, bases: [], actors: [], keywords, matching })
  let now = 0
  const clock: Clock = { now: () => now, sleep: async () => undefined }
  const store = await openStore(place, { clock })
  await store.subscriptions.saveSubscription(buildSubscription())
  // biome-ignore lint/correctness/useYield: what was read beforehand needs no rest.
  function* reportSteps(article: Pick<Article, 'id'>): Steps<Reading> {
    const reading = byId[article.id]
    if (reading === undefined) throw new Error(`${article.id} was not read`)
    return reading
  }
  const rules: Rules = { ...empty, config, reader: { ...empty.reader, reportSteps } }
  return {
    store,
    archive: store.archive,
    clock,
    rules: () => rules,
    tell: () => undefined,
    setTime: (time) => {
      now = time
    },
  }
}

export async function takeIn(article: Article, road: IngestRoad): Promise<Journey> {
  road.setTime(article.publishedAt + 60_000)
  return await readArticle({ article, keys: [`guid:${article.id}`, `link:${article.url}`] }, road)
}
