import { readProbes } from '../../match/read-probes.ts'
import { readShippedNames } from '../../match/shipped-names.ts'
import { cpuSeconds } from './cpu-time.ts'
import { type EngineMaker, peers, thisMatcher } from './engines.ts'
import { addTo, describe, startTally } from './tally.ts'

/** Bases in the probes, by this matcher and its peers; one that is too slow is stopped, and says how far it came. */
export function showAccuracy(mostSecondsEach: number): void {
  const probes = readProbes()
  const languages = new Set(probes.map(({ lang }) => lang)).size
  console.log(`${probes.length} probes in ${languages} languages, ${readShippedNames().bases.length} bases`)
  for (const maker of [thisMatcher, ...peers]) showEngine(maker, mostSecondsEach)
}

function showEngine(maker: EngineMaker, mostSeconds: number): void {
  const find = maker.build(readShippedNames().bases)
  const tally = startTally()
  let done = 0
  let spent = 0
  // Spread over all kinds: the first of every seven, then the second.
  const probes = readProbes()
    .map((probe, index) => ({ probe, turn: index % 7 }))
    .toSorted((a, b) => a.turn - b.turn)
  for (const { probe } of probes) {
    if (spent > mostSeconds) break
    spent += cpuSeconds(() => addTo(tally, find(probe.text, probe.lang), new Set(probe.bases)))
    done += 1
  }
  const note = done < probes.length ? `  (${done} probes in ${mostSeconds} s)` : ''
  console.log(`  ${maker.name.padEnd(46)} ${describe(tally)}${note}`)
}
