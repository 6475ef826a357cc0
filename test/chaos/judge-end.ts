import type { Store } from '../../src/store/open-store.ts'
import type { DiscordDouble } from '../discord-double/start-discord-double.ts'
import type { Message } from '../discord-double/world.ts'
import type { Expected } from './tell-calmly.ts'

/** What is there in the end, beside what should be. */
export interface Judgement {
  readonly attacks: number
  readonly stories: number
  readonly alerts: number
  readonly messages: number
  readonly edits: number
  /** Stories that no alert rests on, and attacks without a message in a channel that asked for them. */
  readonly lost: readonly string[]
  /** Attacks told of by two alerts, and messages that stand in a channel twice. */
  readonly doubled: readonly string[]
  /** Messages that do not show their alert's newest revision. */
  readonly stale: readonly string[]
  readonly faultsOfOurs: number
  readonly isWhole: boolean
}

export async function judgeEnd(store: Store, double: DiscordDouble, expected: Expected): Promise<Judgement> {
  const alerts = await store.overview.listAlerts(1000)
  const { messages, log } = await double.state()
  const pending = (await store.overview.countAll()).pendingDeliveries
  const mains = messages.filter(({ replyTo, isDeleted }) => replyTo === undefined && !isDeleted)
  const incidents = await Promise.all(
    alerts.map(({ operationId }) => store.overview.listIncidents(operationId)),
  )
  const restsOn = new Set(incidents.flat().flatMap(({ ledger }) => ledger.map(({ url }) => url)))
  const alertsOfBase = Map.groupBy(incidents.flat(), ({ baseId }) => baseId)
  const shown = Map.groupBy(mains, operationOf)
  const lost = [
    ...expected.links.filter((link) => !restsOn.has(link)),
    ...alerts
      .filter(({ operationId }) => (shown.get(operationId)?.length ?? 0) < channelsPerBase)
      .map(({ operationId }) => `a message of ${operationId}`),
    ...(pending > 0 ? [`${pending} deliveries wait`] : []),
  ]
  const doubled = [
    ...[...alertsOfBase].filter(([, own]) => own.length > 1).map(([baseId]) => `alerts of ${baseId}`),
    ...listTwice(messages.filter(({ isDeleted }) => !isDeleted)),
  ]
  const stale = alerts.flatMap(({ operationId, revision }) =>
    (shown.get(operationId) ?? [])
      .filter((message) => revisionOf(message) < revision)
      .map(({ channelId }) => `${operationId} in ${channelId}`),
  )
  const faultsOfOurs = log.faultsOfOurs.length
  return {
    ...{ attacks: expected.baseIds.length, stories: expected.links.length, alerts: alerts.length },
    ...{ messages: mains.length, edits: mains.reduce((sum, { revisions }) => sum + revisions.length - 1, 0) },
    ...{ lost, doubled, stale, faultsOfOurs },
    isWhole:
      lost.length + doubled.length + stale.length + faultsOfOurs === 0 &&
      alerts.length === expected.baseIds.length &&
      mains.length === expected.baseIds.length * channelsPerBase,
  }
}

const channelsPerBase = 2

function listTwice(messages: readonly Message[]): readonly string[] {
  const byName = Map.groupBy(messages, ({ nonce }) => nonce)
  return [...byName].filter(([, own]) => own.length > 1).map(([nonce]) => `message ${nonce}`)
}

const lastBody = ({ revisions }: Message): string => JSON.stringify(revisions.at(-1)?.body)

function operationOf(message: Message): string {
  return /bw:1:info:(\w+):main/.exec(lastBody(message))?.[1] ?? ''
}

function revisionOf(message: Message): number {
  return Number(/update (\d+)/.exec(lastBody(message))?.[1] ?? 0)
}

export function printJudgement(judgement: Judgement): void {
  const { attacks, stories, alerts, messages, edits, lost, doubled, stale, faultsOfOurs } = judgement
  console.log(
    `${stories} stories of ${attacks} attacks: ${alerts} alerts, ${messages} messages, ${edits} edits`,
  )
  console.log(
    `lost ${lost.length}, doubled ${doubled.length}, stale ${stale.length}, refused ${faultsOfOurs}`,
  )
  for (const [what, list] of Object.entries({ lost, doubled, stale }))
    for (const one of list.slice(0, 10)) console.log(`  ${what}: ${one}`)
}
