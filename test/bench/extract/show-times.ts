// What reading costs: articles of a given length made of the English texts of the corpus, each length in turn in
// every round, so that a busy machine is as unkind to all.
import type { Article } from '../../../src/model/article.ts'
import { textOf } from '../../../src/model/article.ts'
import { shippedRules } from '../../shipped.ts'
import { labelled } from './labelled.ts'

const words = 500
/** From 8 × on the reader comes to its end: it reads 24,000 characters of a text. */
const factors = [1, 2, 4, 10, 100]

export async function showTimes(rounds: number): Promise<void> {
  const { matcher, reader } = await shippedRules()
  const taken = new Map(factors.map((factor) => [factor, [] as number[]]))
  const warmUp = Math.ceil(rounds / 10)
  for (let round = -warmUp; round < rounds; round++) {
    for (const factor of factors) {
      const article = buildArticle(words * factor, Math.abs(round))
      const mentions = matcher.findMentions(textOf(article), article.lang).found
      const start = performance.now()
      reader.readReport(article, mentions)
      if (round >= 0) taken.get(factor)?.push(performance.now() - start)
    }
  }
  const base = percentile(taken.get(1) ?? [], 0.5)
  console.log(`\nmilliseconds an article, ${rounds} rounds; growth: the median beside that of ${words} words`)
  console.table(
    Object.fromEntries(
      factors.map((factor) => {
        const times = taken.get(factor) ?? []
        const median = percentile(times, 0.5)
        const growth = median / base
        return [
          `${words * factor} words`,
          {
            median: round2(median),
            p95: round2(percentile(times, 0.95)),
            growth: `${growth.toFixed(1)} ×`,
            'growth by length': round2(growth / factor),
          },
        ]
      }),
    ),
  )
}

const paragraphs = labelled
  .filter(({ lang }) => lang === 'en')
  .map(({ title, summary }) => ({ title, summary }))

/** Another article for each number: paragraphs of the corpus in a row, from another one on. */
function buildArticle(length: number, from: number): Article {
  const body: string[] = []
  let count = 0
  for (let at = from * 7; count < length; at++) {
    const { summary } = paragraphs[at % paragraphs.length] ?? { summary: '' }
    const fitting = summary.split(' ').slice(0, length - count)
    count += fitting.length
    body.push(fitting.join(' '))
  }
  const publishedAt = Date.parse('2021-07-07T12:00:00Z')
  return {
    id: `article-${from}`,
    feedId: 'feed',
    outlet: { name: 'The Outlet', domain: 'outlet.example', letter: 'C' },
    url: 'https://outlet.example/1',
    lang: 'en',
    title: paragraphs[(from * 7) % paragraphs.length]?.title ?? '',
    body: body.join('\n\n'),
    publishedAt,
    publishedDayOnly: false,
    heardAt: publishedAt,
  }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function round2(value: number): number {
  return Math.round(value * 100) / 100
}
