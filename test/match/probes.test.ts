import { expect, test } from 'vitest'
import { shippedRules } from '../shipped.ts'
import { type Probe, readProbes } from './read-probes.ts'

// Precision and recall on sentences of our own; the figures may only rise.

const probes = readProbes()
const { matcher } = await shippedRules()

interface Tally {
  readonly right: number
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

function judge(probe: Probe, entity: 'base' | 'actor', wanted: readonly string[]): Tally {
  const { found } = matcher.findMentions(probe.text, probe.lang)
  const ids = [...new Set(found.filter((one) => one.entity === entity).map(({ id }) => id))]
  const told = (id: string): string => `${id} in: ${probe.text}`
  return {
    right: ids.filter((id) => wanted.includes(id)).length,
    wrong: ids.filter((id) => !wanted.includes(id)).map(told),
    missed: wanted.filter((id) => !ids.includes(id)).map(told),
  }
}

function total(tallies: readonly Tally[]) {
  const right = tallies.reduce((sum, tally) => sum + tally.right, 0)
  const wrong = tallies.flatMap((tally) => tally.wrong)
  const missed = tallies.flatMap((tally) => tally.missed)
  return {
    right,
    wrong,
    missed,
    precision: right / (right + wrong.length),
    recall: right / (right + missed.length),
  }
}

test('the probes hold at least 400 sentences in at least ten languages', () => {
  expect(probes.length).toBeGreaterThanOrEqual(400)
  expect(new Set(probes.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(10)
})

test('bases are found in the probes with the precision and recall that were reached', () => {
  const { precision, recall, wrong, missed } = total(probes.map((probe) => judge(probe, 'base', probe.bases)))
  console.log(`probes, bases: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`, {
    wrong,
    missed,
  })
  expect(precision).toBeGreaterThanOrEqual(0.98)
  expect(recall).toBeGreaterThanOrEqual(0.97)
})

test('actors are found where the probes name them, and nowhere else', () => {
  const labelled = probes.filter((probe) => probe.actors !== undefined)
  const { precision, recall, wrong, missed } = total(
    labelled.map((probe) => judge(probe, 'actor', probe.actors ?? [])),
  )
  console.log(`probes, actors: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`, {
    wrong,
    missed,
  })
  expect(recall).toBeGreaterThanOrEqual(0.97)
  expect(precision).toBeGreaterThanOrEqual(0.97)
})
