/** 0 to 1, the next of a seeded row. */
export type Chance = () => number

/** Mulberry32: small, quick and good enough to roll histories. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function pick<T>(from: readonly T[], chance: Chance): T {
  const found = from[Math.floor(chance() * from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** Distinct ones, in an order of chance. */
export function pickMany<T>(from: readonly T[], count: number, chance: Chance): readonly T[] {
  return from
    .map((value) => ({ value, rank: chance() }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ value }) => value)
}
