// `basewatch explain`: one article through every room, against what the running Basewatch knows,
// with each room's answer and its reasons. Nothing is stored and nobody is told.
import { compileRules } from '../../compile-rules.ts'
import { createFetcher } from '../../fetch/create-fetcher.ts'
import type { Fetched, FetchOutcome } from '../../fetch/fetch-outcome.ts'
import type { Article } from '../../model/article.ts'
import type { Config } from '../../model/config.ts'
import { systemClock } from '../../ops/clock.ts'
import { createLog } from '../../ops/log.ts'
import { OperatorError } from '../../ops/operator-error.ts'
import { readDate } from '../../parse/read-date.ts'
import { readPage } from '../../parse/read-page.ts'
import { readArticle } from '../../pipeline.ts'
import { readingLanguage } from '../../text/reading-language.ts'
import { findOutlet } from '../find-outlet.ts'
import { loadConfig, loadEnvironment } from '../load-config.ts'
import { type Published, readPublished } from '../read-published.ts'
import { readTextFile } from '../read-text-file.ts'
import type { Terminal } from '../terminal.ts'
import { createRehearsal } from './create-rehearsal.ts'
import { describeJourney } from './describe-journey.ts'

export interface ExplainOptions {
  readonly file?: string
  readonly url?: string
  readonly text?: string
  readonly published?: string
  readonly lang: string
  readonly json?: boolean
}

export async function runExplain(terminal: Terminal, options: ExplainOptions): Promise<number> {
  const environment = loadEnvironment(terminal)
  const config = await loadConfig(environment.configDir, terminal)
  requireLanguage(options.lang, config)
  const article = await readSource(options, config)
  const { road, against, end } = await createRehearsal(environment, compileRules(config))
  try {
    road.setTime(Math.max(article.publishedAt, article.heardAt))
    const journey = await readArticle({ article, keys: [] }, road)
    terminal.write(
      options.json === true
        ? `${JSON.stringify({ ...journey, against }, undefined, 2)}\n`
        : describeJourney(journey, { config, against, columns: terminal.columns, colour: terminal.colour }),
    )
    return 0
  } finally {
    await end()
  }
}

/** Without words of its language every text would be told to hold no attack. */
function requireLanguage(lang: string, { keywords }: Config): void {
  const known = Object.keys(keywords.languages).sort()
  if (known.includes(readingLanguage(lang))) return
  throw new OperatorError('no-such-language', `nothing is read in the language "${lang}"`, {
    wayOut: [`write --lang with one of: ${known.join(', ')}`, 'or add its words to keywords.yaml'],
  })
}

async function readSource(options: ExplainOptions, config: Config): Promise<Article> {
  if (options.url !== undefined) return await readUrl(options.url, options, config)
  if (options.file !== undefined)
    return buildArticle(splitTitle(await readTextFile(options.file, 'a text file')), options)
  if (options.text !== undefined && options.text.trim() !== '')
    return buildArticle(splitTitle(options.text), options)
  throw new OperatorError('no-article', 'There is nothing to explain.', {
    wayOut: ['Give an article by --file, --url or --text.'],
  })
}

interface Written {
  readonly title: string
  readonly body: string
}

/** Longer first lines are paragraphs: the longest headline of the labelled corpus has 151 characters. */
const maxTitleChars = 200

function splitTitle(text: string): Written {
  const trimmed = text.replace(/^\ufeff/, '').trim()
  const end = trimmed.indexOf('\n')
  if (end === -1 || end > maxTitleChars) return { title: '', body: paragraphs(trimmed) }
  return { title: trimmed.slice(0, end).trim(), body: paragraphs(trimmed.slice(end)) }
}

/** In a plain text file every line is a paragraph. */
function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n')
}

function buildArticle(
  { title, body }: Written,
  { lang, published }: ExplainOptions,
  url = 'about:blank',
): Article {
  return {
    id: 'explained',
    feedId: 'explain',
    outlet: { name: 'the text', domain: URL.parse(url)?.hostname ?? '', letter: 'F' },
    url,
    lang,
    title,
    body,
    heardAt: Date.now(),
    ...publishedOf(published),
  }
}

function publishedOf(text: string | undefined): Published {
  const published = text === undefined ? undefined : readPublished(text)
  if (published !== undefined) return published
  if (text === undefined) return { publishedAt: Date.now(), publishedDayOnly: false }
  throw new OperatorError('bad-date', `"${text}" is no date.`, {
    wayOut: ['Write 2021-07-07, or 2021-07-07T09:30+03:00.'],
  })
}

/** A feed's `allowPrivate` is no way out here: the address is nobody's feed. */
function sayWhy(outcome: Exclude<FetchOutcome, Fetched>): string {
  if (outcome.kind !== 'failed') return `It answered "${outcome.kind}".`
  return outcome.why === 'private-address'
    ? 'It is on a private address, and this command asks public ones alone.'
    : outcome.detail
}

const useFile = 'Copy its text into a file and use --file.'

/** A page's own date, whatever its form, as a person would give it; none where it cannot be read. */
function writeDate(written: string | undefined): string | undefined {
  const read = written === undefined ? undefined : readDate(written)
  if (read === undefined) return undefined
  const iso = new Date(read.at).toISOString()
  return read.isDayOnly ? iso.slice(0, 10) : iso
}

/** Fetched like a feed: within the same limits, and never from a private address. */
async function readUrl(url: string, options: ExplainOptions, { settings, feeds }: Config): Promise<Article> {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new OperatorError('no-page', `"${url}" is no address of a page`, {
      wayOut: ['write it whole, with https://'],
    })
  const fetcher = createFetcher({ polling: settings.polling, clock: systemClock, log: createLog('silent') })
  try {
    const feed = { id: 'explain', allowPrivate: false }
    const fetched = await fetcher.fetchFeed(
      feed,
      { url },
      AbortSignal.timeout(settings.polling.timeoutSeconds * 1000),
    )
    if (fetched.kind !== 'fetched') {
      throw new OperatorError('no-page', `${url} cannot be read. ${sayWhy(fetched)}`, { wayOut: [useFile] })
    }
    const page = readPage(fetched)
    if (page.kind === 'refused')
      throw new OperatorError('no-page', `${url} cannot be read. ${page.detail}`, { wayOut: [useFile] })
    const published = options.published ?? writeDate(page.published)
    const dated = published === undefined ? options : { ...options, published }
    const article = buildArticle(page, dated, url)
    const outlet = findOutlet(article.outlet.domain, feeds)
    return { ...article, ...(outlet === undefined ? {} : { outlet }) }
  } finally {
    await fetcher.close()
  }
}
