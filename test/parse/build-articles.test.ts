import { describe, expect, test } from 'vitest'
import type { FeedItem } from '../../src/model/feed.ts'
import { buildArticles } from '../../src/parse/build-articles.ts'
import { hasChanged, judgeIdentity } from '../../src/parse/judge-identity.ts'

const heardAt = Date.parse('2026-04-03T12:00:00Z')
const outlet = { name: 'Example News', domain: 'example.org', letter: 'C' } as const
const feed = { id: 'example', outlet, lang: 'en' }

function buildItem(item: Partial<FeedItem>): FeedItem {
  return {
    guid: 'https://example.org/?p=1',
    link: 'https://example.org/rockets-hit-base',
    title: 'Rockets hit a base in the west of the country',
    text: 'Three rockets hit the base on Friday morning, a spokesman said. Nobody was hurt.',
    publishedAt: Date.parse('2026-04-03T08:00:00Z'),
    ...item,
  }
}

function build(...items: readonly FeedItem[]) {
  return buildArticles({ items, feed, siteUrl: 'https://example.org/news', heardAt })
}

/** What the store would answer if `known` were stored and `item` came. */
function judge(known: FeedItem, item: FeedItem) {
  const [stored] = build(known)
  const [fresh] = build(item)
  if (stored === undefined || fresh === undefined) throw new Error('both give an article')
  const matchedKeys = fresh.keys.filter((key) => stored.keys.includes(key))
  return matchedKeys.length === 0
    ? { kind: 'different', why: 'nothing in common' }
    : judgeIdentity({ ...stored.article, matchedKeys }, fresh.article, fresh.keys)
}

describe('articles of items', () => {
  test('the outlet comes from the configuration, the text is clean', () => {
    const [first] = build(buildItem({ title: 'The baseâ€™s  wall\u00a0', text: 'Soldiersâ€™ quarters' }))
    expect(first?.article).toMatchObject({
      feedId: 'example',
      outlet,
      lang: 'en',
      title: 'The base’s wall',
      body: 'Soldiers’ quarters',
      heardAt,
    })
  })

  test('an item without a link of its own links to the feed’s page', () => {
    const { link: _, ...rest } = buildItem({})
    expect(build(rest)[0]?.article.url).toBe('https://example.org/news')
  })

  test('an item that says nothing gives no article', () => {
    expect(build(buildItem({ title: ' ', text: '' }))).toEqual([])
  })

  test('without a date the article is as old as when it was heard', () => {
    const { publishedAt: _, ...rest } = buildItem({})
    expect(build(rest)[0]?.article).toMatchObject({ publishedAt: heardAt, publishedDayOnly: false })
  })

  test.each(['1969-12-31T16:00:00Z', '1970-01-01T00:00:00Z', '1970-01-21T13:06:54Z'])(
    '%s is the date of a clock that was never set: the article is as old as when it was heard',
    (written) => {
      const [first] = build(buildItem({ publishedAt: Date.parse(written) }))
      expect(first?.article).toMatchObject({ publishedAt: heardAt, publishedDayOnly: false })
    },
  )

  test('a date in the future is a wrong clock', () => {
    expect(build(buildItem({ publishedAt: heardAt + 3_600_000 }))[0]?.article.publishedAt).toBe(heardAt)
  })

  test('a day without a time stands at its noon', () => {
    const item = buildItem({ publishedAt: Date.parse('2026-04-02T00:00:00Z'), publishedDayOnly: true })
    expect(build(item)[0]?.article).toMatchObject({
      publishedAt: Date.parse('2026-04-02T12:00:00Z'),
      publishedDayOnly: true,
    })
  })

  test('a text without end is cut at a word', () => {
    const [first] = build(buildItem({ text: 'word '.repeat(100_000) }))
    expect(first?.article.body.length).toBeLessThanOrEqual(48_000)
    expect(first?.article.body).toMatch(/word…$/)
  })

  test('the same item has the same id on every run, two items have two', () => {
    const other = buildItem({ guid: 'https://example.org/?p=2', link: 'https://example.org/b' })
    const once = build(buildItem({}), other).map(({ article }) => article.id)
    expect(build(buildItem({}), other).map(({ article }) => article.id)).toEqual(once)
    expect(new Set(once).size).toBe(2)
  })
})

describe('an item that is known is known again', () => {
  const known = buildItem({})

  test.each<[string, Partial<FeedItem>, string]>([
    ['re-dated', { publishedAt: heardAt }, 'same-id'],
    ['moved to https and www', { guid: 'http://www.example.org/?p=1' }, 'same-id'],
    [
      'moved to another domain',
      { guid: 'https://example.net/?p=1', link: 'https://example.net/x' },
      'same-id',
    ],
    ['with a new guid', { guid: 'other' }, 'same-link'],
    [
      'with tracking parameters',
      { guid: 'o', link: 'http://www.example.org/rockets-hit-base?utm_campaign=z' },
      'same-link',
    ],
    ['with an edited headline', { title: 'Four rockets hit a base in the west' }, 'same-id'],
    [
      'with guid and link of another make',
      { guid: 'o', link: 'https://example.org/?t=98765' },
      'same-title-and-text',
    ],
  ])('%s', (_, change, why) => {
    expect(judge(known, buildItem(change))).toEqual({ kind: 'same', why })
  })

  test('the same headline over another text is another article', () => {
    const second = buildItem({
      guid: 'o',
      link: 'https://example.org/second',
      text: 'Two drones hit the base on Saturday night, a spokesman said. Five soldiers were hurt.',
      publishedAt: heardAt,
    })
    expect(judge(known, second)).toEqual({ kind: 'different', why: 'only-title' })
  })

  test('the same headline three days on is another article', () => {
    const later = buildItem({
      guid: 'o',
      link: 'https://example.org/x',
      publishedAt: heardAt - 4 * 86_400_000,
    })
    expect(judge(later, buildItem({}))).toEqual({ kind: 'different', why: 'same-title-other-days' })
  })

  test('headlines without a text are only the same where their dates agree', () => {
    const bare = { guid: 'o', link: 'https://example.org/x', text: '' }
    const early = buildItem({ text: '' })
    expect(judge(early, buildItem(bare)).kind).toBe('same')
    expect(judge(early, buildItem({ ...bare, publishedAt: heardAt })).kind).toBe('different')
  })

  test('an id that all items share names none of them', () => {
    const items = [1, 2, 3].map((n) =>
      buildItem({
        guid: 'feed',
        link: `https://example.org/${n}`,
        title: `Rockets hit base number ${n} again`,
      }),
    )
    const keys = build(...items).map((one) => one.keys)
    expect(new Set(keys.flat()).size).toBe(keys.flat().length)
  })

  test('a front page as every item’s link names none of them', () => {
    const items = [1, 2].map((n) => buildItem({ guid: `${n}`, link: 'https://example.org/' }))
    expect(build(...items).flatMap(({ keys }) => keys.filter((key) => key.startsWith('link:')))).toEqual([])
  })

  test('a short title names nothing', () => {
    const [first] = build(buildItem({ title: 'Live updates' }))
    expect(first?.keys.some((key) => key.startsWith('title:'))).toBe(false)
  })
})

describe('a name that an item does not keep', () => {
  const other = {
    title: 'Minister meets envoys in the capital',
    text: 'Envoys of eleven states came to the ministry on Sunday to speak about trade and grain.',
    publishedAt: heardAt + 60_000,
  }

  test.each<[string, Partial<FeedItem>]>([
    ['a number of its place in the feed', { ...other, link: 'https://example.org/minister' }],
    ['the address of a section', { ...other, guid: 'o' }],
  ])('such as %s, names another article', (_, change) => {
    const item = buildItem(change)
    expect(judge(buildItem({}), item)).toEqual({ kind: 'different', why: 'name-used-again' })
  })

  test.each<[string, Partial<FeedItem>]>([
    ['with another headline and address', { text: buildItem({}).text }],
    ['with another headline and text under the same address', { link: buildItem({}).link ?? '' }],
    ['with a text that has grown', { text: `${buildItem({}).text} Six more rockets were found later.` }],
  ])('is the same article %s', (_, change) => {
    const item = buildItem({ ...other, link: 'https://example.org/minister', ...change })
    expect(judge(buildItem({}), item).kind).toBe('same')
  })

  test('is the same article when all is rewritten at its one address, under its date', () => {
    const { guid: _, ...flash } = buildItem({})
    expect(judge(flash, { ...flash, ...other, publishedAt: flash.publishedAt ?? 0 }).kind).toBe('same')
  })

  test('such as a headline makes no id: two attacks under one headline are two articles', () => {
    const { guid: _, link: __, ...first } = buildItem({})
    const second = { ...first, text: 'Two drones hit the base on Saturday.', publishedAt: heardAt }
    const ids = [build(first), build(second)].map(([one]) => one?.article.id)
    expect(new Set(ids).size).toBe(2)
  })
})

describe('a revision', () => {
  const { article } = build(buildItem({}))[0] ?? { article: undefined }

  test('is any other word, white space aside', () => {
    if (article === undefined) throw new Error('there is an article')
    expect(hasChanged(article, article)).toBe(false)
    expect(hasChanged(article, { ...article, body: article.body.replaceAll(' ', '  ') })).toBe(false)
    expect(hasChanged(article, { ...article, body: article.body.replace('Three', 'Four') })).toBe(true)
    expect(hasChanged(article, { ...article, title: `${article.title}!` })).toBe(true)
  })

  test('cannot be told from a text that has been tidied away', () => {
    if (article === undefined) throw new Error('there is an article')
    expect(hasChanged({ title: article.title }, article)).toBe(false)
  })
})
