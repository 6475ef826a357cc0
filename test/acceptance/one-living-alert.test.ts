import { expect, type TestContext, test } from 'vitest'
import { createFeedServer, type FeedServer } from '../../src/cli/demo/feed-server.ts'
import type { DemoOutlet, DemoStory } from '../../src/cli/demo/stories.ts'
import { type Ended, runBasewatch } from '../cli/run-basewatch.ts'
import type { DiscordDouble } from '../discord-double/start-discord-double.ts'
import { openDiscordDouble } from '../discord-double/start-discord-double.ts'
import type { Message } from '../discord-double/world.ts'
import { type RunningBot, startBot } from './start-bot.ts'
import { writeInstallation } from './write-installation.ts'

// The real bot's process, a real HTTP server with feeds, a loopback Discord.

const wire: DemoOutlet = {
  id: 'wire',
  name: 'Wire',
  domain: 'wire.example',
  lang: 'en',
  letter: 'B',
  format: 'rss',
}
const desk: DemoOutlet = { ...wire, id: 'desk', name: 'Desk', domain: 'desk.example', format: 'atom' }

const story = (outlet: DemoOutlet, title: string, text: string): DemoStory => ({
  outlet: outlet.id,
  published: new Date().toISOString(),
  title,
  text: [text],
})

const first = (): DemoStory =>
  story(
    wire,
    'Rockets hit Ain al-Asad air base in Iraq',
    'Four rockets struck Ain al-Asad air base in western Iraq today, the US-led coalition said. No casualties were reported.',
  )
const second = (): DemoStory =>
  story(
    desk,
    'Rocket attack on Ain al-Asad base wounds two',
    'Two people were wounded when rockets landed at Ain al-Asad air base in Iraq today, a security source said.',
  )

interface Stage {
  readonly double: DiscordDouble
  readonly server: FeedServer
  start(): Promise<RunningBot>
  /** Another command on the same data, while the bot runs. */
  ask(...args: readonly string[]): Promise<Ended>
}

async function setStage({ onTestFinished }: TestContext): Promise<Stage> {
  const double = await openDiscordDouble()
  onTestFinished(() => double.stop())
  // A machine under load answers late, and is not what is tested.
  await double.order('settings', { firstAnswerMs: 60_000 })
  const server = await createFeedServer([wire, desk])
  onTestFinished(() => server.close())
  const { remove, ...installation } = await writeInstallation([wire, desk], server.urlOf, ['ain-al-asad'])
  onTestFinished(remove)
  const env = { ...installation, DISCORD_TOKEN: double.token, DISCORD_API_URL: double.apiUrl }
  const start = async (): Promise<RunningBot> => {
    const bot = await startBot(env)
    onTestFinished(() => bot.kill())
    return bot
  }
  return { double, server, start, ask: (...args) => runBasewatch(args, { env: installation }) }
}

/** The double's first text channel. */
const channelId = '300000000000000001'
/** A shared machine under load takes ten times as long as an idle one. */
const deadlineMs = 240_000
/** Each awaits several such things. */
const testTimeoutMs = 4 * deadlineMs

async function subscribe(double: DiscordDouble): Promise<void> {
  const answer = await double.act({ kind: 'command', name: 'subscribe', options: [], channelId })
  expect(JSON.stringify(answer)).toContain(channelId)
}

/** Without the replies under them. */
const alertsIn = (messages: readonly Message[]): readonly Message[] =>
  messages.filter(({ replyTo }) => replyTo === undefined)

const lastBody = (message: { readonly revisions: readonly { readonly body: unknown }[] }): string =>
  JSON.stringify(message.revisions.at(-1)?.body)

/** As a person would: from the page's address in the terminal to the alert, and what stands there. */
async function findIncidentId(bot: RunningBot): Promise<string> {
  const page = /http:\/\/127\.0\.0\.1:\d+/.exec(bot.said())?.[0] ?? ''
  const read = async (path: string): Promise<string> => (await fetch(page + path)).text()
  const alert = /href="(\/alerts\/\w+)"/.exec(await read('/'))?.[1] ?? ''
  const id = /<code>(i\w+)<\/code>/.exec(await read(alert))?.[1]
  if (id === undefined) throw new Error(`${page}${alert} names no incident`)
  return id
}

test.concurrent(
  'one attack is one message, edited by a second outlet, whatever happens to the bot between',
  async (context) => {
    const { double, server, start, ask } = await setStage(context)
    const bot = await start()
    await double.until(({ connections, commands }) => connections === 1 && commands.length > 0, deadlineMs)
    await subscribe(double)

    server.publish(first())
    await double.until(({ messages }) => messages.length === 1, deadlineMs)
    await bot.kill()
    server.publish(second())

    const again = await start()
    const { messages, log } = await double.until(
      (state) => lastBody(state.messages[0] ?? { revisions: [] }).includes('desk.example'),
      deadlineMs,
    )
    expect(alertsIn(messages).map((message) => message.channelId)).toEqual([channelId])
    const body = lastBody(messages[0] ?? { revisions: [] })
    expect(body).toContain('Ain al-Asad Air Base')
    expect(body).toContain('wire.example')
    expect(body).toMatch(/Injured.{0,20}2/)
    expect(log.faultsOfOurs).toEqual([])

    // The operator finds on the page what it is called, and says that it was none: the same message says so.
    const retracted = await ask('correct', 'retract', await findIncidentId(again))
    expect(retracted).toMatchObject({ exitCode: 0, err: '' })
    const { messages: after } = await double.until(
      (state) => lastBody(state.messages[0] ?? { revisions: [] }).includes('RETRACTED'),
      deadlineMs,
    )
    expect(alertsIn(after)).toHaveLength(1)
    expect(await again.stop()).toBe(0)
  },
  testTimeoutMs,
)

test.concurrent(
  'a bot that is killed the moment its post is stored finds the message again',
  async (context) => {
    const { double, server, start } = await setStage(context)
    const bot = await start()
    await double.until(({ connections, commands }) => connections === 1 && commands.length > 0, deadlineMs)
    await subscribe(double)
    // Discord has it, and the bot never learns the message's id.
    await double.order('fault', { method: 'POST', path: '/messages', fault: { kind: 'reply-lost' } })
    server.publish(first())
    await double.until(({ messages }) => messages.length === 1, deadlineMs)
    await bot.kill()

    const again = await start()
    server.publish(second())
    const { messages, log } = await double.until(
      (state) => state.messages.some((one) => lastBody(one).includes('desk.example')),
      deadlineMs,
    )
    expect(alertsIn(messages)).toHaveLength(1)
    expect(log.faultsOfOurs).toEqual([])
    expect(await again.stop()).toBe(0)
  },
  testTimeoutMs,
)
