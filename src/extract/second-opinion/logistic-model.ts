// Logistic regression over features that are there or not. Weights are fitted by `npm run fit` and never by hand.

export interface LogisticModel {
  readonly bias: number
  /** Hundredths, by feature. */
  readonly weights: Readonly<Record<string, number>>
}

export interface Opinion {
  /** Logarithm of the odds as the labelled reports have them: 0 is even. */
  readonly odds: number
  /** The features that weigh most, with their shares: `attack-verb in title +0.21`. */
  readonly because: string
}

const shown = 5

/** Many weak signs must not outvote a few strong ones: the sum is shared by the root of their number. */
export function weighFeatures({ bias, weights }: LogisticModel, features: ReadonlySet<string>): Opinion {
  const known = [...features].filter((feature) => Object.hasOwn(weights, feature))
  const share = 100 * Math.sqrt(Math.max(1, known.length))
  const shares = known.map((feature) => ({ feature, points: (weights[feature] ?? 0) / share }))
  const odds = shares.reduce((sum, { points }) => sum + points, bias)
  const strongest = shares.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, shown)
  return {
    odds,
    because: strongest
      .map(({ feature, points }) => `${feature} ${points < 0 ? '' : '+'}${points.toFixed(2)}`)
      .join(', '),
  }
}
