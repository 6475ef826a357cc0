// `basewatch parse`: what is read of one feed, from a file or an address, or of many, one a line.

import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createFetcher } from '../../fetch/create-fetcher.ts'
import { countOf } from '../../model/count-of.ts'
import { systemClock } from '../../ops/clock.ts'
import { createLog } from '../../ops/log.ts'
import { OperatorError } from '../../ops/operator-error.ts'
import { type ParsedFeed, parseFeed, type RawFeed } from '../../parse/parse-feed.ts'
import { printable } from '../../text/printable.ts'
import { loadConfig, loadEnvironment } from '../load-config.ts'
import type { Terminal } from '../terminal.ts'
import { parseJsonLines } from './parse-json-lines.ts'

export interface ParseOptions {
  readonly file?: string
  readonly url?: string
  readonly jsonl?: boolean
}

export async function runParse(
  terminal: Terminal,
  { file, url, jsonl = false }: ParseOptions,
): Promise<number> {
  if (jsonl) {
    const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
    for await (const answer of parseJsonLines(lines)) terminal.write(`${answer}\n`)
    return 0
  }
  const parsed = await parseFeed(await readRaw({ file, url }, terminal))
  terminal.write(describeFeed(parsed))
  return parsed.kind === 'feed' ? 0 : 1
}

async function readRaw(
  { file, url }: { readonly file: string | undefined; readonly url: string | undefined },
  terminal: Terminal,
): Promise<RawFeed> {
  if (url !== undefined) return await fetchRaw(url, terminal)
  if (file === undefined)
    throw new OperatorError('no-feed', 'There is nothing to parse.', {
      wayOut: ['Give a feed by --file or --url, or many by --jsonl on standard input.'],
    })
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new OperatorError('no-file', `The file ${file} cannot be read.`, {
      wayOut: ['Name a file.'],
      cause,
    })
  })
  return { bytes }
}

async function fetchRaw(url: string, terminal: Terminal): Promise<RawFeed> {
  const config = await loadConfig(loadEnvironment(terminal).configDir, terminal)
  const { polling } = config.settings
  const feed = config.feeds.find((one) => one.url === url) ?? { id: 'parse', allowPrivate: false }
  const fetcher = createFetcher({ polling, clock: systemClock, log: createLog('silent') })
  try {
    const fetched = await fetcher.fetchFeed(feed, { url }, AbortSignal.timeout(polling.timeoutSeconds * 1000))
    if (fetched.kind === 'fetched') return fetched
    const detail = fetched.kind === 'failed' ? fetched.detail : `It answered "${fetched.kind}".`
    throw new OperatorError('no-feed', `${url} cannot be read. ${detail}`, {
      wayOut: ['Save what your browser shows there, and use --file.'],
    })
  } finally {
    await fetcher.close()
  }
}

function describeFeed(parsed: ParsedFeed): string {
  if (parsed.kind === 'refused') return `This is no feed (${parsed.why}). ${printable(parsed.detail)}\n`
  const items = parsed.items.map(({ title, link, publishedAt }) => {
    const when =
      publishedAt === undefined ? 'undated' : `${new Date(publishedAt).toISOString().slice(0, 16)}Z`
    return `${when.padEnd(17)}  ${printable(title)}\n                   ${printable(link ?? 'no link')}\n`
  })
  const cut = parsed.truncated ? ', cut off' : ''
  return `${printable(parsed.title)}: ${countOf(parsed.items.length, 'item')}${cut}\n\n${items.join('')}`
}
