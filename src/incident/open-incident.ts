import { nameOf } from '../model/by-id.ts'
import type { IncidentFrame } from '../model/correction.ts'
import { type Incident, type LedgerEntry, salvoOf } from '../model/incident.ts'
import type { News } from '../model/news.ts'
import { dayOf } from './day-of.ts'
import { foldIncident } from './fold-incident.ts'
import type { FileContext } from './judge-input.ts'
import { type FirstNews, listFirstNews } from './list-news.ts'
import { makeIncidentId } from './make-ids.ts'

export interface Opened {
  readonly incident: Incident
  readonly news: readonly News[]
}

export function openIncident(
  entry: LedgerEntry,
  frame: Omit<IncidentFrame, 'id' | 'baseId'>,
  context: FileContext,
): Opened {
  const { baseId } = entry.attack
  const id = makeIncidentId({
    baseId,
    day: dayOf(entry.attack),
    articleId: entry.articleId,
    ordinal: countTaken(baseId, context),
  })
  const incident = foldIncident({ ...frame, id, baseId }, [entry], context.input)
  const baseName = nameOf(baseId, context.input.bases)
  const salvo = salvoOf(incident, context.filing.incidents)
  return { incident, news: listFirstNews(kindOfNews(frame, context), incident, { baseName, salvo }) }
}

/** How many incidents of the base this article is filed under already. */
function countTaken(baseId: string, { filing }: FileContext): number {
  return filing.incidents.filter((incident) => incident.baseId === baseId && filing.takenIds.has(incident.id))
    .length
}

function kindOfNews(
  { wave, operationId }: Pick<IncidentFrame, 'wave' | 'operationId'>,
  { filing }: FileContext,
): FirstNews {
  if (wave > 1) return 'new-wave'
  return filing.incidents.some((incident) => incident.operationId === operationId) ? 'new-base' : 'opened'
}
