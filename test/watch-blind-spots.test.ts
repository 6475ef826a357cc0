import { expect, onTestFinished, test } from 'vitest'
import type { FeedState } from '../src/fetch/ports.ts'
import type { DeliveryKey } from '../src/model/delivery.ts'
import type { Feed } from '../src/model/feed.ts'
import { hourMs, minuteMs } from '../src/model/local-day.ts'
import { systemClock } from '../src/ops/clock.ts'
import { createLog } from '../src/ops/log.ts'
import { openStore } from '../src/store/open-store.ts'
import { watchBlindSpots } from '../src/watch-blind-spots.ts'
import { startDeliveries } from './deliver/start-deliveries.ts'
import { createTestBot } from './discord/create-test-bot.ts'
import { openDiscordDouble } from './discord-double/start-discord-double.ts'
import { ids } from './discord-double/world.ts'
import { buildSubscription } from './store/builders.ts'

const alertsChannel = '300000000000000001'

const feeds = [
  ['north', 'en'],
  ['south', 'ar'],
].map(
  ([id = '', lang = '']): Feed => ({
    id,
    lang,
    url: `https://${id}.example/feed`,
    outlet: { name: `The ${id}`, domain: `${id}.example`, letter: 'B' },
    cadenceMinutes: 15,
    fullText: false,
    allowPrivate: false,
    enabled: true,
  }),
)

test('a channel and a forum are told of feeds that have gone silent, once, and of their return', async () => {
  const double = await openDiscordDouble()
  onTestFinished(() => double.stop())
  const store = await openStore({ kind: 'memory' })
  onTestFinished(() => store.close())
  let offsetMs = 0
  const clock = { ...systemClock, now: () => Date.now() + offsetMs }
  const { messenger } = createTestBot(double, { clock }).bot
  const log = createLog('silent')
  const deliverer = startDeliveries({ store: store.deliveries, messenger, clock, log })
  const places = [
    { id: 'a', channelId: alertsChannel },
    { id: 'b', channelId: ids.forum, form: 'forum' },
  ] as const
  for (const place of places) await store.subscriptions.saveSubscription(buildSubscription(place))
  await store.feedStates.syncFeeds(feeds)

  /** A poll of each feed, and a look at what they came to. */
  const look = async (failureCount: number): Promise<readonly DeliveryKey[]> => {
    const woken: DeliveryKey[] = []
    for (const { id, url } of feeds) {
      const failed = id === 'south' ? failureCount : 0
      const lastGoodAt = clock.now() - (failed === 0 ? minuteMs : 7 * hourMs)
      const state: FeedState = { feedId: id, url, nextPollAt: 0, lastGoodAt, failureCount: failed }
      await store.feedStates.saveFeedState({ state, leaseUntil: 0 })
    }
    await watchBlindSpots({ store, clock, feeds: () => feeds, wake: (keys) => void woken.push(...keys) })
    for (const key of woken) await deliverer.deliver(key)
    return woken
  }
  expect(await look(0)).toEqual([])
  expect(await look(9)).toHaveLength(2)
  expect(await look(10)).toEqual([])
  offsetMs += minuteMs
  expect(await look(0)).toHaveLength(2)

  const { messages, log: doubleLog } = await double.state()
  expect(messages).toHaveLength(2)
  for (const { revisions, pinged } of messages) {
    const titles = revisions.map(({ body }) => /"title":"([^"]*)"/.exec(JSON.stringify(body))?.[1])
    expect(titles).toEqual([
      'Blind spot: news in Arabic does not come in',
      'Over: news in Arabic comes in again',
    ])
    expect(pinged).toEqual([])
  }
  expect(doubleLog.faultsOfOurs).toEqual([])
})
