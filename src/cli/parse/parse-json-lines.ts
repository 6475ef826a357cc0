// What is read of feeds given one a line, for comparing the parser with others.
// In: {id, bytes (base64), contentType, url}; out: {id, feed, items} or {id, error}.
import { z } from 'zod'
import type { FeedItem } from '../../model/feed.ts'
import { type ParsedFeed, parseFeed } from '../../parse/parse-feed.ts'

const questionSchema = z.object({
  id: z.string(),
  bytes: z.string(),
  contentType: z.string().nullish(),
  url: z.string().nullish(),
})

/** One answer a line, in the order of the questions; lines that are no question get an error of their own. */
export async function* parseJsonLines(
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string> {
  for await (const line of lines) {
    if (line.trim() !== '') yield JSON.stringify(await answerLine(line))
  }
}

async function answerLine(line: string): Promise<object> {
  const question = questionSchema.safeParse(parseJson(line))
  if (!question.success) return { id: null, error: 'Not a question: it needs `id` and `bytes`.' }
  const { id, bytes, contentType, url } = question.data
  const parsed = await parseFeed({
    bytes: Buffer.from(bytes, 'base64'),
    contentType: contentType ?? undefined,
    url: url ?? undefined,
  })
  return answerOf(id, parsed)
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function answerOf(id: string, parsed: ParsedFeed): object {
  if (parsed.kind === 'refused') return { id, error: `${parsed.why}: ${parsed.detail}` }
  const { title, link, items } = parsed
  return {
    id,
    feed: { title, ...(link === undefined ? {} : { link }) },
    items: items.map((item) => itemAnswer(item, link)),
  }
}

function itemAnswer(
  { title, link, guid, publishedAt, text }: FeedItem,
  feedLink: string | undefined,
): object {
  const published = publishedAt === undefined ? null : new Date(publishedAt).toISOString()
  return { title, link: link ?? feedLink, id: guid, published, text }
}
