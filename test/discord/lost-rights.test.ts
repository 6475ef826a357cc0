import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeliveryForm, DeliveryKey } from '../../src/model/delivery.ts'
import { systemClock } from '../../src/ops/clock.ts'
import { createLog } from '../../src/ops/log.ts'
import { calmPolicy } from '../deliver/calm-policy.ts'
import { createFakeDeliveryStore } from '../deliver/create-fake-delivery-store.ts'
import { startDeliveries } from '../deliver/start-deliveries.ts'
import type { PermissionName } from '../discord-double/permissions.ts'
import { type DiscordDouble, openDiscordDouble } from '../discord-double/start-discord-double.ts'
import { createTestBot } from './create-test-bot.ts'

// One right is taken from the bot after a channel was subscribed: what can still be told is told, and what cannot
// waits for the right and is there when it is given back.

let double: DiscordDouble
let caseCount = 0

beforeAll(async () => {
  double = await openDiscordDouble()
})

afterAll(async () => {
  const { log } = await double.state()
  await double.stop()
  expect(log.faultsOfOurs).toEqual([])
})

/** A channel that shows one alert. */
async function openCase(form: DeliveryForm) {
  caseCount += 1
  const channelId = String(320_000_000_000_000_000n + BigInt(caseCount))
  await double.order('addChannels', { ids: [channelId], type: form === 'forum' ? 15 : 0 })
  const store = createFakeDeliveryStore()
  const { messenger } = createTestBot(double).bot
  const parts = { store, messenger, clock: systemClock, log: createLog('silent'), policy: () => calmPolicy }
  const { sweep } = startDeliveries(parts)
  const main: DeliveryKey = { operationId: `op-${caseCount}`, channelId, kind: 'main', ordinal: 0 }
  const update: DeliveryKey = { ...main, kind: 'update', ordinal: 2 }
  store.raise(main, 1, {}, { form })
  await sweep()
  const deny = (...permissions: readonly PermissionName[]) => double.order('deny', { channelId, permissions })
  return { store, sweep, main, update, deny, channelId, messageId: store.rowOf(main)?.messageId ?? '' }
}

test('without the right to read the history an update cannot reply: it is told by itself, and the channel goes on', async () => {
  const { store, sweep, update, deny, channelId } = await openCase('plain')
  await deny('READ_MESSAGE_HISTORY')
  store.raise(update, 2)
  await sweep()
  const [, told] = await double.messages(channelId)
  expect(JSON.stringify(told?.revisions)).toContain(`:${update.operationId}:update:2`)
  expect(told?.replyTo).toBeUndefined()
  expect(store.pauses.size).toBe(0)
})

test('without the right to write in threads an update is a reply under its alert', async () => {
  const { store, sweep, update, deny, channelId, messageId } = await openCase('thread')
  await deny('SEND_MESSAGES_IN_THREADS')
  store.raise(update, 2)
  await sweep()
  const [, told] = await double.messages(channelId)
  expect(told?.replyTo).toBe(messageId)
  expect(store.pauses.size).toBe(0)
})

test('an alert in a forum that is closed to the bot waits, and is brought to its newest when it is opened', async () => {
  const { store, sweep, main, update, deny, messageId } = await openCase('forum')
  await deny('VIEW_CHANNEL')
  store.raise(main, 2)
  store.raise(update, 2)
  await sweep()
  expect([...store.pauses.values()]).toEqual([expect.stringContaining('View Channel')])
  await deny()
  store.pauses.clear()
  store.raise(main, 3)
  const shownOf = async () => {
    await sweep()
    return [main, update].map((key) => store.rowOf(key)?.shownRevision)
  }
  await expect.poll(shownOf).toEqual([3, 3])
  const inPost = (await double.state()).messages.filter((one) => one.channelId === messageId)
  expect(inPost.map(({ revisions }) => revisions.length)).toEqual([2, 1])
})
