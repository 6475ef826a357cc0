import { expect, onTestFinished, test } from 'vitest'
import { listShards, readShardRange } from '../../src/discord/shard-range.ts'
import { openDiscordDouble } from '../discord-double/start-discord-double.ts'
import { createFakeSubscriptions, createTestBot } from './create-test-bot.ts'

test('a range is read as it is written, and one that cannot be is none', () => {
  expect(readShardRange('0-3/8')).toEqual({ first: 0, last: 3, count: 8 })
  expect(readShardRange('5/8')).toEqual({ first: 5, last: 5, count: 8 })
  for (const word of ['8/8', '3-1/8', '0-8/8', '-1/2', '1', 'all', '0-3/']) {
    expect(readShardRange(word)).toBeUndefined()
  }
  expect(listShards({ first: 2, last: 4, count: 8 })).toEqual({ shards: [2, 3, 4], shardCount: 8 })
  expect(listShards(undefined)).toEqual({ shards: 'auto' })
})

test('two processes hold half of the gateway each; a command is answered once, by the one that hears it', async () => {
  const double = await openDiscordDouble()
  onTestFinished(() => double.stop())
  // One store for both, as on PostgreSQL.
  const subscriptions = createFakeSubscriptions()
  const bots = [0, 1].map((first) =>
    createTestBot(double, { subscriptions, shards: { first, last: first, count: 2 } }),
  )
  for (const { bot } of bots) {
    onTestFinished(() => bot.close())
    bot.start()
  }
  await double.until(({ connections, commands }) => connections === 2 && commands.length > 0)
  const channelId = '300000000000000001'
  const answer = await double.act({ kind: 'command', name: 'subscribe', options: [], channelId })
  expect(JSON.stringify(answer)).toContain(channelId)
  expect(subscriptions.rows.size).toBe(1)
  expect((await double.state()).log.faultsOfOurs).toEqual([])
})
