import { hash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { escapeHtml } from '../../web/html.ts'
import type { DemoOutlet, DemoStory } from './stories.ts'

/** The demo's outlets on loopback: real HTTP, real feeds in three formats, validators and all. */
export interface FeedServer {
  urlOf(outlet: DemoOutlet): string
  /** Puts a story at the top of its outlet's feed. */
  publish(story: DemoStory): void
  close(): Promise<void>
}

/** Each outlet is a host of its own, as in life: of one host there is one request at a time. */
export async function createFeedServer(outlets: readonly DemoOutlet[]): Promise<FeedServer> {
  const published = new Map(outlets.map(({ id }): [string, DemoStory[]] => [id, []]))
  const servers: Server[] = []
  const urls = new Map<string, string>()
  for (const outlet of outlets) {
    const server = await listen(outlet, () => published.get(outlet.id) ?? [])
    servers.push(server)
    urls.set(outlet.id, `http://127.0.0.1:${(server.address() as AddressInfo).port}/${outlet.id}`)
  }
  return {
    urlOf: ({ id }) => urls.get(id) ?? '',
    publish: (story) => void published.get(story.outlet)?.unshift(story),
    close: async () => {
      await Promise.all(servers.map(close))
    },
  }
}

async function listen(outlet: DemoOutlet, listStories: () => readonly DemoStory[]): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== `/${outlet.id}`) {
      response.writeHead(404).end()
      return
    }
    const body = writeFeed(outlet, listStories())
    const etag = `"${hash('sha256', body, 'base64url').slice(0, 16)}"`
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end()
      return
    }
    response.writeHead(200, { etag, 'content-type': contentTypes[outlet.format] }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

const contentTypes = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json',
} as const

function writeFeed(outlet: DemoOutlet, stories: readonly DemoStory[]): string {
  switch (outlet.format) {
    case 'rss':
      return writeRss(outlet, stories)
    case 'atom':
      return writeAtom(outlet, stories)
    case 'json':
      return writeJson(outlet, stories)
  }
}

export function linkOf(outlet: DemoOutlet, story: DemoStory): string {
  return `https://${outlet.domain}/${story.published.slice(0, 10)}/${Date.parse(story.published) / 1000}`
}

function toHtml(story: DemoStory): string {
  return story.text.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('')
}

function writeRss(outlet: DemoOutlet, stories: readonly DemoStory[]): string {
  const items = stories.map(
    (story) => `<item><title>${escapeHtml(story.title)}</title><link>${linkOf(outlet, story)}</link>
<guid>${linkOf(outlet, story)}</guid><pubDate>${new Date(story.published).toUTCString()}</pubDate>
<description>${escapeHtml(toHtml(story))}</description></item>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${escapeHtml(outlet.name)}</title><link>https://${outlet.domain}/</link>
<description>Stories of the demo</description>${items.join('\n')}</channel></rss>`
}

function writeAtom(outlet: DemoOutlet, stories: readonly DemoStory[]): string {
  const entries = stories.map(
    (story) => `<entry><title>${escapeHtml(story.title)}</title><link href="${linkOf(outlet, story)}"/>
<id>${linkOf(outlet, story)}</id><published>${story.published}</published><updated>${story.published}</updated>
<content type="html">${escapeHtml(toHtml(story))}</content></entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>${escapeHtml(outlet.name)}</title>
<id>https://${outlet.domain}/</id><updated>${stories[0]?.published ?? '2020-01-01T00:00:00Z'}</updated>
${entries.join('\n')}</feed>`
}

function writeJson(outlet: DemoOutlet, stories: readonly DemoStory[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: outlet.name,
    home_page_url: `https://${outlet.domain}/`,
    items: stories.map((story) => ({
      id: linkOf(outlet, story),
      url: linkOf(outlet, story),
      title: story.title,
      content_html: toHtml(story),
      date_published: story.published,
    })),
  })
}
