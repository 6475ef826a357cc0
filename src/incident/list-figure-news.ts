// What a report changed in the figures of an incident, in words for the alert. Pure.
import { figureLabels } from '../model/alert-words.ts'
import type { LedgerEntry } from '../model/incident.ts'
import {
  type Figure,
  type FigureStatement,
  leastIn,
  listFigures,
  questionOf,
  valueKeyOf,
} from '../model/ledger/list-figures.ts'
import { speakerKeyOf } from '../model/ledger/speaker-key.ts'
import { wordCounted, wordStatement, wordValue } from '../model/ledger/word-figure.ts'
import type { NewsKind } from '../model/news.ts'
import { countPeople } from './judge-severity.ts'

export interface FigureNews {
  readonly kind: NewsKind
  readonly what: string
}

export function listFigureNews(
  before: readonly LedgerEntry[],
  after: readonly LedgerEntry[],
): readonly FigureNews[] {
  const old = listFigures(before)
  const figures = listFigures(after)
  const byQuestion = new Map(old.map((figure) => [questionOf(figure), figure]))
  const toll = { before: old, after: figures }
  return figures.flatMap((figure) => {
    const isOneOfSeveral = figures.some((other) => other !== figure && other.slot === figure.slot)
    const word = isOneOfSeveral ? wordCounted : wordValue
    const what = wordChange(figure, byQuestion.get(questionOf(figure))?.standing ?? [], word)
    return what === undefined
      ? []
      : [{ kind: kindOf(figure, toll), what: `${figureLabels[figure.slot].toLowerCase()}: ${what}` }]
  })
}

interface Tolls {
  readonly before: readonly Figure[]
  readonly after: readonly Figure[]
}

function kindOf({ slot, standing }: Figure, { before, after }: Tolls): NewsKind {
  if (slot === 'origin' || slot === 'damage' || slot === 'intercepted') return 'detail'
  if (slot === 'munitions') return 'figures-changed'
  const hasRisen = countPeople(after, slot) > countPeople(before, slot)
  // "None of the one side" beside a rise on the other is no toll.
  if (!hasRisen || !standing.some(({ body }) => leastIn(body) > 0)) return 'figures-changed'
  const wasNobody = countPeople(before, 'killed') + countPeople(before, 'injured') === 0
  return wasNobody ? 'first-casualties' : 'toll-rose'
}

/** More new values of one question than this are told as a number of them. */
const shownValues = 2

/** Undefined where the values are what they were: the same number from one more outlet is no new figure. */
function wordChange(
  { standing }: Figure,
  old: readonly FigureStatement[],
  word: typeof wordValue,
): string | undefined {
  const known = new Set(old.map(({ body }) => valueKeyOf(body)))
  const fresh = standing.filter(({ body }) => !known.has(valueKeyOf(body)))
  const first = standing[0]
  const current = new Set(standing.map(({ body }) => valueKeyOf(body)))
  const gone = old.find(({ body }) => !current.has(valueKeyOf(body)))
  if (fresh.length === 0)
    return gone === undefined || first === undefined
      ? undefined
      : `${wordStatement(first, word)}; no longer ${wordStatement(gone, word)}`
  const beside = standing.find((statement) => !fresh.includes(statement))
  return [
    ...fresh.slice(0, shownValues).map((statement) => wordFresh(statement, old, word)),
    ...(fresh.length > shownValues ? [`${fresh.length - shownValues} more`] : []),
    ...(beside === undefined ? [] : [`beside ${wordStatement(beside, word)}`]),
  ].join(', ')
}

/** A speaker who corrects himself is told as one. */
function wordFresh(
  statement: FigureStatement,
  old: readonly FigureStatement[],
  word: typeof wordValue,
): string {
  const key = speakerKeyOf(statement.speaker)
  const before = old.find(({ speaker }) => speakerKeyOf(speaker) === key)
  const was = before === undefined ? '' : `, before ${wordValue(before.body)}`
  return wordStatement(statement, word) + was
}
