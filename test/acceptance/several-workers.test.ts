import { describe, expect, onTestFinished, test } from 'vitest'
import { createFeedServer } from '../../src/cli/demo/feed-server.ts'
import type { DemoOutlet, DemoStory } from '../../src/cli/demo/stories.ts'
import { type DiscordDouble, openDiscordDouble } from '../discord-double/start-discord-double.ts'
import { createDatabase } from './create-database.ts'
import { startBot } from './start-bot.ts'
import { writeInstallation } from './write-installation.ts'

// The same stories told to one process on SQLite, to one on PostgreSQL, and to four that share the work: the
// channel must show the same. Real processes, real HTTP, a loopback Discord.

const databaseUrl = process.env['DATABASE_URL']
const channelId = '300000000000000001'
/** A shared machine under load takes ten times as long as an idle one. */
const deadlineMs = 240_000
const published = Date.now()
const baseIds = ['ain-al-asad', 'al-tanf', 'incirlik']

interface Told {
  readonly title: string
  readonly text: string
}

/** The attacks of one step are on different bases: in which order they are read is the workers' own affair. */
const steps: readonly (readonly Told[])[] = [
  [
    {
      title: 'Rockets hit Ain al-Asad air base in Iraq',
      text: 'Four rockets struck Ain al-Asad air base in western Iraq today, the US-led coalition said. No casualties were reported.',
    },
    {
      title: 'Drone attack on al-Tanf garrison in Syria',
      text: 'Two drones attacked the US garrison at al-Tanf in southern Syria today, a US official said.',
    },
  ],
  [
    {
      title: 'Rocket attack on Ain al-Asad base wounds two',
      text: 'Two people were wounded when rockets landed at Ain al-Asad air base in Iraq today, a security source said.',
    },
    {
      title: 'Drones shot down over al-Tanf base',
      text: 'Both drones that attacked the al-Tanf base in Syria today were shot down, the US Central Command said. Nobody was hurt.',
    },
  ],
  [
    {
      title: 'Rockets fired at Incirlik air base in Turkey',
      text: 'Three rockets hit Incirlik air base in southern Turkey today, the defence ministry said. One soldier was killed.',
    },
  ],
]

const stories = steps.flatMap((step, index) =>
  step.map((told, place) => {
    const id = `outlet-${index}-${place}`
    const outlet: DemoOutlet = {
      ...{ id, name: `Outlet ${index}-${place}`, domain: `${id}.example`, lang: 'en', letter: 'B' },
      format: 'rss',
    }
    const story: DemoStory = {
      ...{ outlet: id, title: told.title, text: [told.text] },
      published: new Date(published + index).toISOString(),
    }
    return { step: index, outlet, story }
  }),
)
const outlets = stories.map(({ outlet }) => outlet)

async function tell(
  database: Readonly<Record<string, string>>,
  roles: readonly (readonly string[])[],
): Promise<readonly unknown[]> {
  const double = await openDiscordDouble()
  onTestFinished(() => double.stop())
  // A machine under load answers late, and is not what is tested.
  await double.order('settings', { firstAnswerMs: 60_000 })
  const server = await createFeedServer(outlets)
  onTestFinished(() => server.close())
  const { remove, ...installation } = await writeInstallation(outlets, server.urlOf, baseIds)
  onTestFinished(remove)
  const env = {
    ...{ ...installation, ...database },
    ...{ DISCORD_TOKEN: double.token, DISCORD_API_URL: double.apiUrl },
  }
  const bots = await Promise.all(roles.map((role) => startBot(env, role)))
  for (const bot of bots) onTestFinished(() => bot.kill())
  await double.until(({ connections, commands }) => connections === 1 && commands.length > 0, deadlineMs)
  await double.act({ kind: 'command', name: 'subscribe', options: [], channelId })
  for (let step = 0; step < steps.length; step += 1) {
    const now = stories.filter((one) => one.step === step)
    for (const { story } of now) server.publish(story)
    await double.until(({ messages }) => {
      const bodies = JSON.stringify(messages.map(({ revisions }) => revisions.at(-1)))
      return now.every(({ outlet }) => bodies.includes(outlet.domain))
    }, deadlineMs)
  }
  const shown = await readShown(double)
  expect(await Promise.all(bots.map((bot) => bot.stop()))).toEqual(bots.map(() => 0))
  return shown
}

async function createOwn(): Promise<string> {
  const { url, drop } = await createDatabase(databaseUrl ?? '')
  onTestFinished(drop)
  return url
}

/** What a person sees in the end, in one order, without the times at which it was heard. */
async function readShown(double: DiscordDouble): Promise<readonly unknown[]> {
  const { messages, log } = await double.state()
  expect(log.faultsOfOurs).toEqual([])
  const shown = messages.map(({ replyTo, nonce, revisions }) => ({
    nonce,
    isReply: replyTo !== undefined,
    body: JSON.stringify(revisions.at(-1)?.body)
      .replace(/<t:\d+/g, '<t:')
      .replace(/"timestamp":"[^"]*"/g, '')
      .replace(/"message_id":"\d+"/g, ''),
  }))
  return shown.sort((a, b) => String(a.nonce).localeCompare(String(b.nonce)))
}

describe.skipIf(databaseUrl === undefined)('PostgreSQL', () => {
  test(
    'one worker on SQLite, one on PostgreSQL and four on PostgreSQL show the same messages',
    async () => {
      const fourRoles = ['poll', 'poll,deliver', 'deliver', 'gateway,web'].map((role) => ['--role', role])
      // Side by side, for each waits more than it works.
      const [alone, one, four] = await Promise.all([
        tell({}, [[]]),
        tell({ DATABASE_URL: await createOwn() }, [[]]),
        tell({ DATABASE_URL: await createOwn() }, fourRoles),
      ])
      expect(alone.length).toBeGreaterThanOrEqual(3)
      expect(one).toEqual(alone)
      expect(four).toEqual(alone)
    },
    4 * deadlineMs,
  )
})
