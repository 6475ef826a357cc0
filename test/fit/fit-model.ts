// Logistic regression by stochastic gradient descent; the same examples give the same weights.
import type { LogisticModel } from '../../src/extract/second-opinion/logistic-model.ts'
import type { Example } from './describe-reports.ts'

/** How strongly weights are drawn to zero. */
const decay = 1e-3
/** Examples that must have a feature before it counts. */
const least = 3
const rounds = 40
const firstRate = 2
const rateDecay = 0.2
const biasRate = 0.1

export function fitModel(examples: readonly Example[]): LogisticModel {
  const counts = new Map<string, number>()
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const rows = examples.map(({ features, isTrue }) => {
    const known = [...features].filter((feature) => (counts.get(feature) ?? 0) >= least)
    return { known, share: 1 / Math.sqrt(Math.max(1, known.length)), truth: isTrue ? 1 : 0 }
  })
  const weights = new Map<string, number>()
  let bias = 0
  const random = createRandom()
  for (let round = 0; round < rounds; round++) {
    const rate = firstRate / (1 + round * rateDecay)
    for (const { known, share, truth } of shuffle(rows, random)) {
      const odds = known.reduce((sum, feature) => sum + (weights.get(feature) ?? 0) * share, bias)
      const error = 1 / (1 + Math.exp(-odds)) - truth
      bias -= rate * biasRate * error
      for (const feature of known) {
        const weight = weights.get(feature) ?? 0
        weights.set(feature, weight - rate * (error * share + decay * weight))
      }
    }
  }
  const rounded = [...weights].map(([feature, weight]) => [feature, Math.round(weight * 100)] as const)
  const sorted = rounded.filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  return { bias: Math.round(bias * 1000) / 1000, weights: Object.fromEntries(sorted) }
}

function shuffle<T>(rows: readonly T[], random: () => number): readonly T[] {
  return rows
    .map((row) => ({ row, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row)
}

/** Park and Miller's generator. */
function createRandom(): () => number {
  const modulus = 2 ** 31 - 1
  let seed = 1
  return () => {
    seed = (seed * 16_807) % modulus
    return seed / modulus
  }
}
