import { createCompleter } from '../../../src/match/create-completer.ts'
import { readQueries } from '../../match/read-queries.ts'
import { readShippedNames } from '../../match/shipped-names.ts'
import { cpuSeconds } from './cpu-time.ts'
import { nameBases } from './names.ts'
import { readPlaces } from './places.ts'

const sizes = [0, 10_000]
const rounds = 3

/** Is what was meant first, and how long does it take? */
export function showCompletion(): void {
  const queries = readQueries()
  for (const size of sizes) {
    const bases = size === 0 ? readShippedNames().bases : nameBases(readPlaces(), size)
    const completer = createCompleter({ bases, actors: readShippedNames().actors })
    const times: number[] = []
    let right = 0
    for (let round = 0; round < rounds; round += 1) {
      right = 0
      for (const { typed, id } of queries)
        times.push(
          1000 *
            cpuSeconds(() => {
              if (completer.completeBases(typed)[0]?.id === id) right += 1
            }),
        )
    }
    const nameCount = bases.reduce((sum, { aliases }) => sum + aliases.length, 0)
    const sorted = times.toSorted((a, b) => a - b)
    const at = (share: number): string => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(2)
    const share = (right / queries.length).toFixed(3)
    console.log(
      `\n${nameCount} names, ${queries.length} typed queries: right first ${share}, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`,
    )
  }
}
