import { createScratchRoad, type ScratchRoad } from '../src/cli/scratch-road.ts'
import type { Rules } from '../src/compile-rules.ts'
import { fileReport } from '../src/file-report.ts'
import type { JourneyEnd } from '../src/journey.ts'
import type { Alert } from '../src/model/alert.ts'
import type { Config } from '../src/model/config.ts'
import type { Reading } from '../src/model/report.ts'
import { bases, buildArticle, buildReport, type Telling } from './incident/build.ts'
import { buildSubscription } from './route/build.ts'
import { shippedRules } from './shipped.ts'

export interface Stage {
  readonly config: Config
  readonly road: ScratchRoad
  /** Files what an article tells, perhaps nothing. */
  tell(
    telling: Telling | { readonly id: string; readonly nothing: true },
    revised?: boolean,
  ): Promise<JourneyEnd>
}

/** Reports, as if they had been read, filed in a store of their own with one subscribed channel. */
export async function onStage(work: (stage: Stage) => Promise<void>): Promise<void> {
  const rules = await shippedRules()
  const road = await createScratchRoad({ ...rules, config: { ...rules.config, bases } })
  await road.store.subscriptions.saveSubscription(buildSubscription())
  try {
    await work(stageOn(road, rules))
  } finally {
    await road.store.close()
  }
}

export function stageOn(road: ScratchRoad, rules: Rules): Stage {
  const config: Config = { ...rules.config, bases }
  const tell: Stage['tell'] = (telling, revised = false) => {
    const article = buildArticle({ id: telling.id, ...('article' in telling ? telling.article : {}) })
    const read: Reading =
      'nothing' in telling
        ? { kind: 'none', why: 'no-attack', because: [], sentences: [] }
        : { kind: 'report', report: buildReport(telling), sentences: [] }
    const filing = { article, keys: [`guid:${telling.id}`], reading: read, config, revised }
    const afterMs = 'heardAfterMs' in telling ? (telling.heardAfterMs ?? 60_000) : 60_000
    const now = article.publishedAt + afterMs
    return road.archive.transact((tx) => fileReport(tx, { ...filing, now }))
  }
  return { road, config, tell }
}

export function alertOf(end: JourneyEnd): Alert {
  if (end.kind !== 'filed' || end.told[0] === undefined) throw new Error('nothing was told')
  return end.told[0].alert
}
