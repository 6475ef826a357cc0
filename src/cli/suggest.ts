// `basewatch suggest`: spellings in the stored articles that nearly matched a name, so that an operator sees which
// to list. Nothing is changed.
import { compileRules } from '../compile-rules.ts'
import { textOf } from '../model/article.ts'
import { nameOf } from '../model/by-id.ts'
import { compareText } from '../model/compare-text.ts'
import type { Config } from '../model/config.ts'
import { countOf } from '../model/count-of.ts'
import { dayMs } from '../model/local-day.ts'
import type { Mention } from '../model/mention.ts'
import { systemClock } from '../ops/clock.ts'
import { OperatorError } from '../ops/operator-error.ts'
import type { StoredText } from '../store/article-rows.ts'
import { printable } from '../text/printable.ts'
import { loadConfig, loadEnvironment } from './load-config.ts'
import { besideRunning } from './open-beside.ts'
import type { Terminal } from './terminal.ts'

interface Near {
  readonly spelling: string
  readonly mention: Mention
  readonly example: StoredText
  count: number
}

const pageSize = 500
const maxShown = 40
/** Distinct spellings; beyond them only those that are known already are counted. */
const maxKept = 20_000

export async function runSuggest(terminal: Terminal, { days }: { readonly days: string }): Promise<number> {
  const since = systemClock.now() - readDays(days) * dayMs
  const environment = loadEnvironment(terminal)
  const config = await loadConfig(environment.configDir, terminal)
  const { matcher } = compileRules(config)
  return await besideRunning(environment, async (store) => {
    const near = new Map<string, Near>()
    let [articleCount, afterId] = [0, '']
    for (;;) {
      const texts = await store.listTexts({ since, afterId, limit: pageSize })
      for (const text of texts) noteNear(near, text, matcher.findMentions(textOf(text), text.lang).nearMisses)
      articleCount += texts.length
      afterId = texts.at(-1)?.id ?? afterId
      if (texts.length < pageSize) break
    }
    terminal.write(describe([...near.values()], { articleCount, config }))
    return 0
  })
}

function readDays(word: string): number {
  const days = Number(word)
  if (days > 0 && days <= 3650) return days
  throw new OperatorError('bad-days', `"${word}" is no number of days`, {
    wayOut: ['write such as --days 30; texts are kept for articleTextDays of settings.yaml'],
  })
}

function noteNear(near: Map<string, Near>, example: StoredText, misses: readonly Mention[]): void {
  const text = textOf(example)
  for (const mention of misses) {
    const spelling = text.slice(mention.span.start, mention.span.end)
    const key = `${mention.entity} ${mention.id} ${spelling}`
    const known = near.get(key)
    if (known !== undefined) known.count += 1
    else if (near.size < maxKept) near.set(key, { spelling, mention, example, count: 1 })
  }
}

function describe(
  near: readonly Near[],
  { articleCount, config }: { readonly articleCount: number; readonly config: Config },
): string {
  if (near.length === 0)
    return `Nothing nearly matched a name in ${countOf(articleCount, 'stored article')}.\n`
  const often = near.toSorted((a, b) => b.count - a.count || compareText(a.spelling, b.spelling))
  const lines = often.slice(0, maxShown).map(
    ({ spelling, mention: { entity, id, alias, because }, example, count }) =>
      `${String(count).padStart(5)} × "${printable(spelling)}" is near "${alias}" of ${nameOf(id, entity === 'base' ? config.bases : config.actors)} (${id}), ${because.rule}
        ${printable(example.title)}
        ${printable(example.url)}\n`,
  )
  const more = near.length > maxShown ? `and ${near.length - maxShown} more, each rarer\n` : ''
  return `Spellings that nearly matched, in ${countOf(articleCount, 'stored article')}. Where one is right, add it to the aliases; where it is
another name, to denyWords.\n\n${lines.join('')}${more}`
}
