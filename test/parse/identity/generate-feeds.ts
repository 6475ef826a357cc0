// Feeds of the kinds that are met, and what becomes of them over weeks: their ids, addresses and dates change,
// items are edited, vanish and come back. Every item knows what it truly is. The same seed gives the same world.
import type { FeedItem } from '../../../src/model/feed.ts'

const hourMs = 3_600_000
export const dayMs = 24 * hourMs
export const startAt = Date.parse('2026-01-05T00:00:00Z')

export interface Sighting {
  /** What it truly is: equal for every showing of one article. */
  readonly truth: string
  readonly item: FeedItem
}

export interface GeneratedFeed {
  readonly id: string
  readonly outletDomain: string
  readonly kind: string
  /** What the feed shows then, newest first. Asked in order of time. */
  showAt(now: number): readonly Sighting[]
}

type Chance = () => number

/** Mulberry32: small, and the same everywhere. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Story {
  readonly truth: string
  readonly number: number
  readonly publishedAt: number
  title: string
  text: string
  slug: string
  /** Taken away for a while, or for ever. */
  goneFrom: number
  goneUntil: number
}

/** What a feed makes of its items' names. */
interface Habits {
  readonly kind: string
  readonly guid: (story: Story, place: number, world: World) => string | undefined
  readonly link: (story: Story, place: number, world: World) => string | undefined
}

/** What happens to a feed as a whole. */
interface World {
  readonly chance: Chance
  readonly domain: string
  scheme: 'http' | 'https'
  host: string
  guidEpoch: number
  redatedAt: number
}

const address = (path: string, { scheme, host }: World): string => `${scheme}://${host}${path}`
const slugLink: Habits['link'] = ({ slug, number }, _, world) => address(`/news/${number}-${slug}`, world)

const habits: readonly Habits[] = [
  {
    kind: 'address with a number as id',
    guid: ({ number }, _, world) => address(`/?p=${number + 1000 * world.guidEpoch}`, world),
    link: slugLink,
  },
  { kind: 'link as id', guid: slugLink, link: slugLink },
  {
    kind: 'tag as id',
    guid: ({ number }, _, { domain, guidEpoch }) => `tag:${domain},2026:${guidEpoch}/${number}`,
    link: slugLink,
  },
  {
    kind: 'number as id',
    guid: ({ number }, _, { guidEpoch }) => String(number + 100_000 * guidEpoch),
    link: slugLink,
  },
  {
    kind: 'hash as id',
    guid: ({ truth }, _, { guidEpoch }) => Buffer.from(`${truth}${guidEpoch}`).toString('hex'),
    link: slugLink,
  },
  { kind: 'no id', guid: () => undefined, link: slugLink },
  {
    kind: 'campaign in the link',
    guid: () => undefined,
    link: (story, place, world) =>
      `${slugLink(story, place, world)}?utm_source=rss&utm_campaign=${Math.floor(world.chance() * 1e6)}`,
  },
  {
    kind: 'front page as every link',
    guid: ({ number }, _, { guidEpoch }) => `n-${number}-${guidEpoch}`,
    link: (_, __, world) => address('/', world),
  },
  { kind: 'one id for all', guid: () => 'feed', link: slugLink },
  { kind: 'place as id', guid: (_, place) => String(place + 1), link: slugLink },
  {
    kind: 'one section page as every link',
    guid: ({ number }) => `s-${number}`,
    link: (_, __, world) => address('/news/latest', world),
  },
  {
    kind: 'a new token in every link',
    guid: () => undefined,
    link: ({ slug }, _, world) => address(`/news/${slug}?sid=${Math.floor(world.chance() * 1e9)}`, world),
  },
]

const places = [
  'Ain al-Asad',
  'Erbil',
  'Conoco',
  'al-Tanf',
  'Victoria',
  'al-Shaddadi',
  'Incirlik',
  'Balad',
  'Taji',
  'Harir',
]
const openings = [
  'Rockets hit the base at',
  'Drones shot down near',
  'Attack reported on troops at',
  'Sirens and blasts heard at',
  'Coalition confirms strike at',
]
const endings = [
  'nobody was hurt',
  'two were hurt',
  'damage is being assessed',
  'no group claimed it',
  'an inquiry has begun',
]
const words =
  'officials said that the search of the ground around the camp went on through the night while crews looked at walls roads fuel stores towers radars gates runways kitchens barracks and lorries near villages fields rivers hills and the old road to the border where shepherds had seen lights in the sky before dawn'.split(
    ' ',
  )

export function generateFeeds(count: number, seed: number): readonly GeneratedFeed[] {
  return Array.from({ length: count }, (_, index) => generateFeed(index, createChance(seed * 1000 + index)))
}

function generateFeed(index: number, chance: Chance): GeneratedFeed {
  const habit = habits[index % habits.length] as Habits
  const domain = `outlet-${index}.example`
  const world: World = { chance, domain, scheme: 'http', host: domain, guidEpoch: 0, redatedAt: 0 }
  const perDay = 2 + Math.floor(chance() * 8)
  const size = 10 + Math.floor(chance() * 20)
  const stories: Story[] = []
  let lastAt = startAt - 3 * dayMs
  return {
    id: `feed-${index}`,
    outletDomain: domain,
    kind: habit.kind,
    showAt: (now) => {
      while (lastAt + dayMs / perDay <= now) {
        lastAt += Math.round(dayMs / perDay)
        stories.push(
          writeStory(`${index}/${stories.length}`, stories.length, lastAt, {
            chance,
            previous: stories.at(-1),
          }),
        )
      }
      changeWorld(world, now)
      const shown = stories.slice(-size).reverse()
      for (const story of shown) changeStory(story, now, chance)
      const old = stories
        .slice(0, -size)
        .filter(
          (story) =>
            story.goneUntil > story.publishedAt + 1 && now > story.goneUntil && now < story.goneUntil + dayMs,
        )
      return [...shown.filter((story) => now < story.goneFrom || now >= story.goneUntil), ...old].map(
        (story, place) => ({
          truth: story.truth,
          item: itemOf(story, place, habit, world),
        }),
      )
    },
  }
}

function writeStory(
  truth: string,
  number: number,
  publishedAt: number,
  { chance, previous }: { chance: Chance; previous: Story | undefined },
): Story {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T
  // Now and then the headline of the last one again: a second attack, or the briefing of every day.
  const again = previous !== undefined && chance() < 0.05
  const title = again ? previous.title : `${pick(openings)} ${pick(places)}, ${pick(endings)} (${number})`
  const sentence = (): string => `${Array.from({ length: 14 }, () => pick(words)).join(' ')}.`
  const vanishes = chance() < 0.06
  const goneFrom = vanishes ? publishedAt + Math.round(chance() * 2 * dayMs) : Number.POSITIVE_INFINITY
  return {
    truth,
    number,
    publishedAt,
    title,
    text: Array.from({ length: 2 + Math.floor(chance() * 5) }, sentence).join(' '),
    slug: title.toLowerCase().replace(/[^a-z]+/g, '-'),
    goneFrom,
    goneUntil: vanishes ? goneFrom + chance() * 20 * dayMs : 0,
  }
}

/** About one change of each kind in a month. */
function changeWorld(world: World, now: number): void {
  const { chance } = world
  const happens = (perMonth: number): boolean => chance() < perMonth / 60
  if (happens(1)) world.scheme = 'https'
  if (happens(1)) world.host = world.host.startsWith('www.') ? world.domain : `www.${world.domain}`
  if (happens(0.3)) world.host = `news.${world.domain}`
  if (happens(0.5)) world.guidEpoch += 1
  if (happens(1)) world.redatedAt = now
}

function changeStory(story: Story, now: number, chance: Chance): void {
  const isFresh = now - story.publishedAt < 2 * dayMs
  if (!isFresh || chance() > 0.05) return
  if (chance() < 0.5) story.text = `${story.text} More was learned later.`
  else story.title = `${story.title} - updated`
}

function itemOf(story: Story, place: number, habit: Habits, world: World): FeedItem {
  const guid = habit.guid(story, place, world)
  const link = habit.link(story, place, world)
  return {
    title: story.title,
    text: story.text,
    publishedAt: Math.max(story.publishedAt, story.publishedAt < world.redatedAt ? world.redatedAt : 0),
    ...(guid === undefined ? {} : { guid }),
    ...(link === undefined ? {} : { link }),
  }
}
