import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import type { ActOption, ActResult } from '../discord-double/interactions.ts'
import { type DiscordDouble, openDiscordDouble } from '../discord-double/start-discord-double.ts'
import { createTestBot, type TestBot } from './create-test-bot.ts'

/** Where the commands are given. */
export const alertsChannel = '300000000000000001'

export interface TestDesk {
  readonly double: DiscordDouble
  readonly one: TestBot
  command(name: string, ...options: readonly ActOption[]): Promise<ActResult>
}

/**
 * A bot over a real gateway, for all tests of a file; each begins without subscriptions. At the end nothing that the
 * bot sent may have been against Discord's rules.
 */
export function useTestBot(): TestDesk {
  let opened: { readonly double: DiscordDouble; readonly one: TestBot } | undefined
  const held = () => {
    if (opened === undefined) throw new Error('the bot is there from the first test on')
    return opened
  }

  beforeAll(async () => {
    const double = await openDiscordDouble()
    opened = { double, one: createTestBot(double) }
    opened.one.bot.start()
    await double.until(({ commands }) => commands.length > 0)
  })

  afterAll(async () => {
    const { double, one } = held()
    await one.bot.close()
    const { log } = await double.state()
    await double.stop()
    expect(log.faultsOfOurs).toEqual([])
  })

  beforeEach(() => held().one.subscriptions.rows.clear())

  return {
    get double() {
      return held().double
    },
    get one() {
      return held().one
    },
    command: (name, ...options) =>
      held().double.act({ kind: 'command', name, options, channelId: alertsChannel }),
  }
}
