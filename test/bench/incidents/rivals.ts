// What the project is compared with, on the same reports: the key base + day alone, and clustering by text.

import type { Base } from '../../../src/model/base.ts'
import { dayMs, localDayOf } from '../../../src/model/local-day.ts'
import type { OracleItem } from '../../incident/oracle.ts'
import type { Cell } from '../../incident/replay.ts'

/** One incident for each base and local day; of a report without a day, its day of publication. */
export function clusterByKey(items: readonly OracleItem[], bases: readonly Base[]): readonly Cell[] {
  const zones = new Map(bases.map(({ id, zone }) => [id, zone]))
  return items.flatMap(({ article, report, gold }) =>
    report.attacks.map(({ baseId, happenedAt, citedDay }, index) => {
      const published = localDayOf(article.publishedAt, zones.get(baseId) ?? 'UTC')
      const day = happenedAt?.day ?? citedDay ?? published
      const predicted = `${baseId} ${day}`
      return { articleId: article.id, gold: gold[index] ?? '', predicted, operation: predicted }
    }),
  )
}

/** A story that nobody told of for so long takes no more texts. */
const storyEndMs = 4 * dayMs

interface Cluster {
  readonly id: string
  readonly sum: Map<string, number>
  lastAt: number
}

/**
 * The usual way: each text joins the story whose mean TF-IDF vector it is nearest to, if nearer than the
 * threshold, else it opens one. An article is one text, so all of its attacks go to one story.
 */
export function clusterByText(items: readonly OracleItem[], threshold: number): readonly Cell[] {
  const rarity = measureAll(items)
  const clusters: Cluster[] = []
  const byWord = new Map<string, Set<Cluster>>()
  return items.flatMap(({ article, report, gold }) => {
    const vector = unit(new Map(report.words.map((word) => [word, rarity(word)])))
    const cluster = findNearest(vector, byWord, article.publishedAt, threshold) ?? open(clusters)
    cluster.lastAt = article.publishedAt
    for (const [word, weight] of vector) {
      cluster.sum.set(word, (cluster.sum.get(word) ?? 0) + weight)
      const known = byWord.get(word)
      if (known === undefined) byWord.set(word, new Set([cluster]))
      else known.add(cluster)
    }
    return gold.map((name) => ({
      articleId: article.id,
      gold: name,
      predicted: cluster.id,
      operation: cluster.id,
    }))
  })
}

function open(clusters: Cluster[]): Cluster {
  const cluster: Cluster = { id: `t${clusters.length}`, sum: new Map(), lastAt: 0 }
  clusters.push(cluster)
  return cluster
}

function findNearest(
  vector: ReadonlyMap<string, number>,
  byWord: ReadonlyMap<string, ReadonlySet<Cluster>>,
  at: number,
  threshold: number,
): Cluster | undefined {
  const dots = new Map<Cluster, number>()
  for (const [word, weight] of vector)
    for (const cluster of byWord.get(word) ?? [])
      if (at - cluster.lastAt <= storyEndMs)
        dots.set(cluster, (dots.get(cluster) ?? 0) + weight * (cluster.sum.get(word) ?? 0))
  let best: Cluster | undefined
  let bestScore = threshold
  for (const [cluster, dot] of dots) {
    const score = dot / lengthOf(cluster.sum)
    if (score >= bestScore) {
      bestScore = score
      best = cluster
    }
  }
  return best
}

/** Over all texts, future ones too: in the rival's favour. */
function measureAll(items: readonly OracleItem[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const { report } of items)
    for (const word of report.words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => Math.log(1 + (items.length + 1) / ((counts.get(word) ?? 0) + 0.5))
}

function lengthOf(vector: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const weight of vector.values()) sum += weight * weight
  return Math.sqrt(sum)
}

function unit(vector: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const length = lengthOf(vector) || 1
  return new Map([...vector].map(([word, weight]) => [word, weight / length]))
}
