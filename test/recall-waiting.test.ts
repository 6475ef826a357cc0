import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createScratchRoad } from '../src/cli/scratch-road.ts'
import { hourMs } from '../src/model/local-day.ts'
import { waitingMs } from '../src/recall-waiting.ts'
import { buildAttack, buildClaim, partOf, spokesman, type Telling } from './incident/build.ts'
import { shippedRules } from './shipped.ts'
import { alertOf, onStage, stageOn } from './stage.ts'

const morning = Date.parse('2024-03-05T06:00Z')
const denied = buildClaim({ slot: 'attack' }, { stance: 'denied', speaker: spokesman })

const report = (id: string, hours = 0): Telling => ({
  id,
  attacks: [buildAttack()],
  article: { publishedAt: morning + hours * hourMs },
})
const denial = (id: string, hours: number, baseIds: readonly [string, ...string[]] = ['alpha']): Telling => {
  const [first, ...others] = baseIds.map((baseId) => buildAttack({ baseId, claims: [denied], weapons: [] }))
  if (first === undefined) throw new Error('a denial names a base')
  return {
    id,
    kind: 'denial',
    attacks: [first, ...others],
    article: { publishedAt: morning + hours * hourMs },
  }
}

test('a denial that is read before the report that it denies waits for it', () =>
  onStage(async ({ tell, road }) => {
    expect(await tell(denial('d', 2))).toMatchObject({ kind: 'dropped', why: 'nothing-to-attach-to' })
    expect(await road.store.getArticle('d')).toMatchObject({ outcome: { kind: 'dropped' } })
    const end = await tell(report('a'))
    const alert = end.kind === 'filed' ? end.told.at(-1)?.alert : undefined
    expect(alert).toMatchObject({ status: 'disputed', operationId: alertOf(end).operationId })
    expect(await road.store.getArticle('d')).toMatchObject({ outcome: { kind: 'reported' } })
    const filed = await road.archive.transact((tx) => tx.listIncidentsWith('d'))
    expect(filed.map(({ ledger }) => ledger.map(({ articleId }) => articleId))).toEqual([['a', 'd']])
  }))

test('one that names two bases waits on for the second', () =>
  onStage(async ({ tell, road }) => {
    await tell(denial('d', 2, ['alpha', 'bravo']))
    await tell(report('a'))
    await tell({ ...report('b', 1), attacks: [buildAttack({ baseId: 'bravo' })] })
    const filed = await road.archive.transact((tx) => tx.listIncidentsWith('d'))
    expect(filed.map(({ baseId, status }) => [baseId, status]).toSorted()).toEqual([
      ['alpha', 'disputed'],
      ['bravo', 'disputed'],
    ])
  }))

test('it says nothing of an attack that is told of hours later, nor of one that it could not know of', () =>
  onStage(async ({ tell }) => {
    await tell(denial('d', 2))
    const evening = buildAttack({ happenedAt: partOf('2024-03-05', 'evening') })
    const later = await tell({ ...report('a', 12), attacks: [evening] })
    expect(later).toMatchObject({ told: [{ alert: { status: 'reported' } }] })
  }))

test('it waits for some days, and no longer', () =>
  onStage(async ({ tell }) => {
    await tell(denial('d', 2))
    const heardLate = (id: string, afterMs: number): Telling => ({ ...report(id), heardAfterMs: afterMs })
    const late = await tell({ ...heardLate('a', waitingMs + 3 * hourMs) })
    expect(late).toMatchObject({ told: [{ alert: { status: 'reported' } }] })
  }))

test('a denial that takes itself back meanwhile waits for nothing', () =>
  onStage(async ({ tell }) => {
    await tell(denial('d', 2))
    await tell({ id: 'd', nothing: true }, true)
    expect(await tell(report('a'))).toMatchObject({ told: [{ alert: { status: 'reported' } }] })
  }))

test('it waits through a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'basewatch-waiting-'))
  try {
    const rules = await shippedRules()
    const open = () => createScratchRoad(rules, { kind: 'sqlite', path: join(folder, 'basewatch.db') })
    const before = await open()
    await stageOn(before, rules).tell(denial('d', 2))
    await before.store.close()
    const after = await open()
    const end = await stageOn(after, rules).tell(report('a'))
    await after.store.close()
    expect(end.kind === 'filed' ? end.told.at(-1)?.alert.status : end.why).toBe('disputed')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('reports and denials of one attack make the same incident in any order', async () => {
  const tellings = [report('a'), report('b', 1), denial('c', 2), denial('d', 3), report('e', 5)]
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(tellings, { minLength: tellings.length }), (shuffled) =>
      onStage(async ({ tell, road }) => {
        for (const telling of shuffled) await tell(telling)
        const [incident, ...others] = await road.archive.transact((tx) => tx.listIncidentsWith('a'))
        expect([others, incident?.status]).toEqual([[], 'disputed'])
        expect(incident?.ledger.map(({ articleId }) => articleId)).toEqual(['a', 'b', 'c', 'd', 'e'])
      }),
    ),
    { numRuns: 20 },
  )
})
