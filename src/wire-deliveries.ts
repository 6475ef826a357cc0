// Makes what shows alerts: the deliverer with its messenger, the queue of due deliveries, and the wake-ups
// that reach whichever worker does it.
import type { Environment } from './config/read-environment.ts'
import { createDeliverer, leaseMs } from './deliver/create-deliverer.ts'
import { policyOf } from './deliver/delivery-policy.ts'
import { createMessengerByChannel } from './deliver/messenger-by-channel.ts'
import type { Messenger } from './deliver/ports.ts'
import { createSlackMessenger } from './deliver/slack-messenger.ts'
import { createWebhookMessenger } from './deliver/webhook-messenger.ts'
import { createTerminalMessenger } from './discord/terminal-messenger.ts'
import { createClockHeed } from './heed-clock.ts'
import { listPossible } from './list-possible.ts'
import type { DeliveryKey } from './model/delivery.ts'
import type { Settings } from './model/settings.ts'
import type { Clock } from './ops/clock.ts'
import type { Log } from './ops/log.ts'
import type { Metrics } from './ops/metrics.ts'
import type { Shutdown } from './ops/shutdown.ts'
import type { Store } from './store/open-store.ts'
import { passTrouble } from './wire-upkeep.ts'
import type { Boss } from './work/create-boss.ts'
import { createQueue, type Queue } from './work/create-queue.ts'

export interface TerminalParts {
  readonly write: (text: string) => void
  readonly columns: number
  readonly colour: boolean
  readonly zone: string
}

export interface DeliveryParts {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  readonly shutdown: Shutdown
  readonly terminal: TerminalParts
  readonly discord: Messenger | undefined
  /** Where else alerts are sent. */
  readonly outputs: Pick<Environment, 'webhookUrl' | 'webhookSecret' | 'slackUrl'>
  /** As they are now: a reload swaps them. */
  readonly settings: () => Pick<Settings, 'alerts' | 'delivery'>
  readonly onDelivery: (outcome: string) => void
  /** Undefined where this process is the only one. */
  readonly boss: Boss | undefined
  /** Whether this process shows alerts, or only wakes those that do. */
  readonly isShowing: boolean
}

export interface Deliveries extends Pick<Queue<DeliveryKey>, 'sweep' | 'whenIdle'> {
  wake(keys: readonly DeliveryKey[]): void
  /** At the start, before anything else: takes up what a crash left half done. */
  recover(): Promise<void>
}

/** Wake-ups that wait beyond this are left to the next tick. */
const maxWaiting = 1000
/** One in each channel at a time, so this many channels: the limits of Discord bound what is really sent. */
const deliveryConcurrency = 200
/** Among several workers what has only just become due is on its way by its wake-up. */
const sweepGraceMs = 1000

const nameOf = (key: DeliveryKey): string => Object.values(key).join(' ')

export async function createDeliveries(parts: DeliveryParts): Promise<Deliveries> {
  const showing = parts.isShowing ? createShowing(parts) : undefined
  const wakeOwn = (keys: readonly DeliveryKey[]): void => {
    for (const key of keys) void showing?.queue.wake(key)
  }
  const wakeUps = await parts.boss?.open<DeliveryKey>({
    name: 'deliveries',
    keyOf: nameOf,
    ...(showing === undefined ? {} : { run: wakeOwn }),
  })
  return {
    wake: (keys) => {
      if (wakeUps === undefined) wakeOwn(keys)
      else void wakeUps.wake(keys)
    },
    sweep: async () => (await showing?.queue.sweep()) ?? 0,
    whenIdle: async () => await showing?.queue.whenIdle(),
    recover: async () => await showing?.recover(),
  }
}

function createShowing(parts: DeliveryParts) {
  const { store, clock, log, metrics, shutdown, boss, onDelivery } = parts
  const { columns: width, colour: colors, ...terminal } = parts.terminal
  const { webhookUrl, webhookSecret: secret, slackUrl } = parts.outputs
  const signing = secret === undefined ? {} : { secret }
  const messenger = createMessengerByChannel({
    terminal: createTerminalMessenger({ ...terminal, width, colors, clock }),
    discord: parts.discord,
    ...(webhookUrl && { webhook: createWebhookMessenger({ url: webhookUrl, clock, ...signing }) }),
    ...(slackUrl && { slack: createSlackMessenger({ url: slackUrl }) }),
  })
  const countDelivery = (outcome: string): void => {
    metrics.countDelivery(outcome)
    onDelivery(outcome)
  }
  const deliverer = createDeliverer({
    store: store.deliveries,
    messenger,
    listPossible: (channelId, alerts) =>
      listPossible({ store, maxAgeHours: parts.settings().alerts.maxAgeHours }, channelId, alerts),
    policy: () => policyOf(parts.settings().delivery),
    clock,
    log,
    metrics: { countDelivery },
  })
  const heedClock = createClockHeed({ recall: (at) => store.deliveries.recallDeliveries(at), leaseMs })
  const graceMs = boss === undefined ? 0 : sweepGraceMs
  const queue = createQueue<DeliveryKey>({
    name: 'deliveries',
    keyOf: nameOf,
    laneOf: ({ channelId }) => channelId,
    run: (key) => deliverer.deliver(key).catch((cause: unknown) => passTrouble(store, cause)),
    concurrency: deliveryConcurrency,
    maxWaiting,
    due: {
      listDue: async (limit) => {
        if (!deliverer.isOpen()) return []
        const now = clock.now()
        await heedClock(now)
        return await store.deliveries.listDueDeliveries(now - graceMs, limit)
      },
    },
    log,
  })
  shutdown.add('deliveries', () => queue.close())
  // Closed before the queue: what waits for a limit of Discord's waits no longer, and what is queued is not begun.
  shutdown.add('deliverer', () => deliverer.close())
  return {
    queue,
    recover: async () => {
      // Among several workers a lease may be a living one's.
      if (boss === undefined) await store.deliveries.releaseLeases()
      await queue.sweep()
    },
  }
}
