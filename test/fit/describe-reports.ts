// The labelled reports as examples: what the model sees of each, and what the label says.
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { WeighedPassage } from '../../src/extract/relevance/weighed-passage.ts'
import { describeArticle } from '../../src/extract/second-opinion/describe-article.ts'
import { articleSteps } from '../../src/extract/weigh-article.ts'
import { lexiconSteps } from '../../src/extract/words/compile-lexicon.ts'
import { byId } from '../../src/model/by-id.ts'
import { atOnce } from '../../src/model/steps.ts'
import { buildArticle, findMentions } from '../extract/shipped-reader.ts'
import { shippedConfig } from '../shipped.ts'
import { listProbes } from './list-probes.ts'

export interface Example {
  readonly file: string
  readonly features: ReadonlySet<string>
  readonly isTrue: boolean
}

const corpus = new URL('../corpus/', import.meta.url).pathname
const { bases, actors, keywords } = await shippedConfig()
const names = {
  bases: byId(bases),
  actors: byId(actors),
  keywords,
  lexicons: atOnce(lexiconSteps(keywords)),
}

/** @param more files beside those of the corpus. */
export function describeReports(more: readonly string[]): readonly Example[] {
  const own = readdirSync(corpus).filter((file) => file.endsWith('.jsonl'))
  const items = [...own.map((file) => corpus + file), ...more].flatMap((path) =>
    readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line): Item => ({ file: basename(path), ...JSON.parse(line) })),
  )
  return [...items, ...listProbes()].flatMap(describeReport)
}

export interface Item {
  readonly file: string
  readonly lang: string
  readonly published: string
  readonly title: string
  readonly summary: string
  readonly labels: { readonly relevant: boolean; readonly tags?: readonly string[] }
}

function describeReport({ file, lang, published, title, summary, labels }: Item): readonly Example[] {
  const article = buildArticle({ lang, published, title, body: summary })
  const { passages, hasBase } = atOnce(articleSteps(article, findMentions(article), names))
  // An attack on a place that is no base: news or not, as one likes.
  const isOpen = labels.tags?.includes('ambiguous') === true
  if (isOpen || !hasBase) return []
  return cutShort(passages).map((some) => ({
    file,
    features: describeArticle(some),
    isTrue: labels.relevant,
  }))
}

/** All of it, and what some feeds give of an article: the title, a teaser, a text without a title. */
function cutShort(passages: readonly WeighedPassage[]): readonly (readonly WeighedPassage[])[] {
  const heads = [0, 1, 2].map((last) => passages.filter(({ passage }) => passage.sentence <= last))
  const untitled = passages.filter(({ passage }) => !passage.isTitle)
  const cut = [...heads, untitled].filter(
    (some) => some.length < passages.length && some.some(({ passage }) => passage.bases.length > 0),
  )
  return [passages, ...cut]
}
