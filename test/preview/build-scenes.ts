import { demoOutlets, demoStories } from '../../src/cli/demo/stories.ts'
import { createScratchRoad, type ScratchRoad } from '../../src/cli/scratch-road.ts'
import { renderAlert } from '../../src/discord/render-alert.ts'
import { renderDigest } from '../../src/discord/render-digest.ts'
import { writeEdit } from '../../src/discord/write-edit.ts'
import type { Alert } from '../../src/model/alert.ts'
import { hourMs, minuteMs } from '../../src/model/local-day.ts'
import { readArticle } from '../../src/pipeline.ts'
import { shippedRules } from '../shipped.ts'
import type { ShownMessage } from './draw-message.ts'
import type { Scene } from './draw-page.ts'

// What a channel shows, made by the real road out of the demo's stories: nothing here is written for the
// picture but the moments at which it is taken.

const channelId = '300000000000000001'
const roleId = '400000000000000001'
const pollMs = 2 * minuteMs

/** Three days with an attack each; on the last a base is hit, its toll is corrected, and somebody claims it. */
const from = '2021-07-05T00:00:00Z'
const lastDay = '2021-07-07T00:00:00Z'
const until = '2021-07-08T00:00:00Z'
const base = 'ain-al-asad'

interface Told {
  /** The alert's revisions in order, each with the time at which it was told. */
  readonly revisions: readonly { readonly alert: Alert; readonly at: number }[]
  /** Every attack of these days as it stands at the end. */
  readonly all: readonly Alert[]
}

async function tellStories(): Promise<Told> {
  const road = await createScratchRoad(await shippedRules())
  try {
    const told = []
    for (const story of demoStories.filter(({ published }) => published > from && published < until)) {
      const at = Date.parse(story.published) + pollMs
      for (const alert of await tellStory(road, story)) told.push({ alert, at })
    }
    const revisions = told
      .filter(({ at }) => at > Date.parse(lastDay))
      .filter(({ alert }) => alert.sites.some(({ baseId }) => baseId === base))
    return { revisions, all: await road.store.overview.listAlerts(told.length) }
  } finally {
    await road.store.close()
  }
}

async function tellStory(
  road: ScratchRoad,
  { outlet, published, title, text }: (typeof demoStories)[number],
): Promise<readonly Alert[]> {
  const by = demoOutlets.find(({ id }) => id === outlet)
  if (by === undefined) throw new Error(`no outlet ${outlet}`)
  const { id: feedId, lang, format: _format, ...rest } = by
  const publishedAt = Date.parse(published)
  road.setTime(publishedAt + pollMs)
  const slug = title.toLowerCase().replace(/[^a-z]+/g, '-')
  const url = `https://${by.domain}/${published.slice(0, 10)}/${slug}`
  const body = text.join('\n\n')
  const heardAt = publishedAt + pollMs
  const times = { publishedAt, publishedDayOnly: false, heardAt }
  const article = { id: url, feedId, outlet: rest, url, lang, title, body, ...times }
  const journey = await readArticle({ article, keys: [url] }, road)
  if (journey.kind !== 'read' || journey.end.kind !== 'filed') return []
  return journey.end.told.map(({ alert }) => alert)
}

/** @throws where the demo's stories no longer make the alert that the pictures show. */
export async function buildScenes(): Promise<readonly Scene[]> {
  const { revisions: told, all } = await tellStories()
  const [first] = told
  const last = told.at(-1)
  if (first === undefined || last === undefined || first === last) throw new Error('no alert to show')
  const reader = { now: last.at + 10 * minuteMs, zone: 'Europe/Berlin', roleName: () => 'base-watch' }
  const early = { ...reader, now: first.at + minuteMs }
  const post = show(first.alert, first.at, { isPing: true })
  const grown = show(last.alert, first.at, { isPing: true })
  const edited = { ...grown, body: { ...grown.body, ...writeEdit(grown.body) }, isEdited: true }
  const reply: ShownMessage = {
    ...show(last.alert, last.at, { isUpdate: true }),
    repliesTo: post.body.embeds[0].title ?? '',
  }
  const retracted: ShownMessage = {
    ...show(takeBack(last.alert), first.at),
    isEdited: true,
  }
  return [
    {
      name: 'alert',
      title: 'The first word, minutes after the first report',
      messages: [post],
      reader: early,
    },
    { name: 'edit', title: 'The same message hours later, with a reply', messages: [edited, reply], reader },
    {
      name: 'retraction',
      title: 'A retraction',
      messages: [retracted],
      reader: { ...reader, now: last.at + 2 * hourMs },
    },
    {
      name: 'digest',
      title: 'What was missed while the channel could not be reached',
      messages: [showDigest(all, last.at + 5 * hourMs)],
      reader: { ...reader, now: last.at + 5 * hourMs },
    },
  ]
}

/** As the road would, were the alert's own sources to withdraw it. */
function takeBack(alert: Alert): Alert {
  const because = [{ rule: 'status-retracted', detail: 'withdrawn by coalition spokesman' }]
  return { ...alert, status: 'retracted', grade: { ...alert.grade, because }, changes: [] }
}

function showDigest(alerts: readonly Alert[], sentAt: number): ShownMessage {
  const key = { operationId: 'digest-preview', channelId, kind: 'digest', ordinal: 0 } as const
  const body = renderDigest({ key, alerts, possible: [], why: 'late', nonce: 'preview' })
  return { body, sentAt, isEdited: false }
}

function show(
  alert: Alert,
  sentAt: number,
  { isUpdate = false, isPing = false }: { readonly isUpdate?: boolean; readonly isPing?: boolean } = {},
): ShownMessage {
  const kind = isUpdate ? 'update' : 'main'
  const key = { operationId: alert.operationId, channelId, kind, ordinal: 0 } as const
  const body = renderAlert({ key, alert, nonce: 'preview', ...(isPing ? { pingRoleId: roleId } : {}) })
  return { body, sentAt, isEdited: false }
}
