import { expect, test } from 'vitest'
import { type Corrected, correctIncidents } from '../src/correct-incidents.ts'
import type { CorrectionRequest } from '../src/model/correction.ts'
import type { Incident } from '../src/model/incident.ts'
import { buildAttack, exactly, fired, injured } from './incident/build.ts'
import { alertOf, onStage, type Stage } from './stage.ts'

const later = (hour: number) => Date.parse(`2024-03-05T${hour}:00Z`)

function correct({ road, config }: Stage, request: CorrectionRequest, now = later(20)): Promise<Corrected> {
  return road.archive.transact((tx) => correctIncidents(tx, request, { config, now, who: 'an operator' }))
}

async function correctedBy(stage: Stage, request: CorrectionRequest, now?: number) {
  const corrected = await correct(stage, request, now)
  if (corrected.kind === 'refused') throw new Error(corrected.why)
  return corrected
}

const incidentsWith = ({ road }: Stage, articleId: string): Promise<readonly Incident[]> =>
  road.archive.transact((tx) => tx.listIncidentsWith(articleId))

/** Two incidents at one base and day, one told by `a`, with drones by `b`. */
async function tellTwo(stage: Stage): Promise<readonly [Incident, Incident]> {
  await stage.tell({ id: 'a' })
  await stage.tell({
    id: 'b',
    attacks: [buildAttack({ weapons: ['drone'], claims: [injured(exactly(3))] })],
    article: { publishedAt: later(16) },
  })
  const [[rockets], [drones]] = [await incidentsWith(stage, 'a'), await incidentsWith(stage, 'b')]
  if (rockets === undefined || drones === undefined || rockets.id === drones.id) throw new Error('not two')
  return [rockets, drones]
}

test('two incidents are merged: one line in the alert, all articles in it, the old id stands for the new', () =>
  onStage(async (stage) => {
    const [rockets, drones] = await tellTwo(stage)
    const { incidents, told } = await correctedBy(stage, {
      kind: 'merge',
      fromId: drones.id,
      intoId: rockets.id,
    })
    expect(incidents.map(({ id, ledger }) => [id, ledger.length])).toEqual([[rockets.id, 2]])
    expect(told.map(({ alert }) => alert.sites.length)).toEqual([1])
    const found = await stage.road.archive.transact((tx) => tx.listIncidentsById([drones.id, rockets.id]))
    expect(found.map(({ id }) => id)).toEqual([rockets.id])
    expect((await incidentsWith(stage, 'b')).map(({ id }) => id)).toEqual([rockets.id])
  }))

test('what is told later of either joins the merged one', () =>
  onStage(async (stage) => {
    const [rockets, drones] = await tellTwo(stage)
    await correctedBy(stage, { kind: 'merge', fromId: drones.id, intoId: rockets.id })
    const end = await stage.tell({
      id: 'c',
      attacks: [buildAttack({ weapons: ['drone'] })],
      article: { publishedAt: later(18) },
    })
    expect(end).toMatchObject({ verdicts: [{ kind: 'joined', incident: { id: rockets.id } }] })
  }))

test('a merge is undone: both are as they were, and the first alert tells of two again', () =>
  onStage(async (stage) => {
    const [rockets, drones] = await tellTwo(stage)
    const { correctionId } = await correctedBy(stage, {
      kind: 'merge',
      fromId: drones.id,
      intoId: rockets.id,
    })
    await correctedBy(stage, { kind: 'undo', correctionId }, later(21))
    const [again] = await incidentsWith(stage, 'b')
    expect(again).toEqual(drones)
    expect((await incidentsWith(stage, 'a'))[0]?.ledger).toEqual(rockets.ledger)
    expect(await correct(stage, { kind: 'undo', correctionId }, later(22))).toEqual({
      kind: 'refused',
      why: 'undone-already',
    })
  }))

test('an article that tells of both is in both again when a merge is undone', () =>
  onStage(async (stage) => {
    const drones = buildAttack({ weapons: ['drone'], claims: [injured(exactly(3))], group: 1, again: true })
    await stage.tell({ id: 'a', attacks: [buildAttack(), drones] })
    const before = await incidentsWith(stage, 'a')
    const [into, from] = before
    if (into === undefined || from === undefined) throw new Error('not two')
    const request = { kind: 'merge', fromId: from.id, intoId: into.id } as const
    const { correctionId } = await correctedBy(stage, request)
    expect(await incidentsWith(stage, 'a')).toHaveLength(1)
    await correctedBy(stage, { kind: 'undo', correctionId }, later(21))
    const after = await incidentsWith(stage, 'a')
    expect(after.map(({ id, ledger }) => [id, ledger])).toEqual(before.map(({ id, ledger }) => [id, ledger]))
  }))

test('incidents of two alerts are merged: both messages show the one, and after the undoing each its own', () =>
  onStage(async (stage) => {
    const one = alertOf(await stage.tell({ id: 'a' }))
    const nextDay = { day: '2024-03-07', precision: 'day', words: '' } as const
    const publishedAt = Date.parse('2024-03-07T12:00Z')
    const attacks = [buildAttack({ happenedAt: nextDay })] as const
    const other = alertOf(await stage.tell({ id: 'b', attacks, article: { publishedAt } }))
    expect(other.operationId).not.toBe(one.operationId)
    const [[into], [from]] = [await incidentsWith(stage, 'a'), await incidentsWith(stage, 'b')]
    const request = { kind: 'merge', fromId: from?.id ?? '', intoId: into?.id ?? '' } as const
    const merged = await correctedBy(stage, request, publishedAt + 1)
    const edited = merged.told.flatMap(({ desired }) => desired).filter(({ key }) => key.kind === 'main')
    expect(edited.map(({ key }) => key.operationId).toSorted()).toEqual(
      [one.operationId, other.operationId].toSorted(),
    )
    const { road } = stage
    expect((await road.store.deliveries.getAlert(other.operationId))?.operationId).toBe(one.operationId)
    await correctedBy(stage, { kind: 'undo', correctionId: merged.correctionId }, publishedAt + 2)
    const restored = await road.store.deliveries.getAlert(other.operationId)
    expect(restored?.sources.map(({ articleId }) => articleId)).toEqual(['b'])
    // Newer than what its message shows, so that it is edited back.
    expect(restored?.revision).toBeGreaterThan(merged.told[0]?.alert.revision ?? 0)
  }))

test('what was merged into a merged incident goes back with it, and can be taken apart from it then', () =>
  onStage(async (stage) => {
    const tellOn = async (id: string, day: string) => {
      const happenedAt = { day, precision: 'day', words: '' } as const
      const article = { publishedAt: Date.parse(`${day}T12:00Z`) }
      await stage.tell({ id, attacks: [buildAttack({ happenedAt })], article })
      const [incident] = await incidentsWith(stage, id)
      if (incident === undefined) throw new Error(`${id} tells of nothing`)
      return incident
    }
    const [one, two, three] = [
      await tellOn('a', '2024-03-05'),
      await tellOn('b', '2024-03-08'),
      await tellOn('c', '2024-03-11'),
    ]
    const now = Date.parse('2024-03-11T13:00Z')
    const inner = await correctedBy(stage, { kind: 'merge', fromId: one.id, intoId: two.id }, now)
    const outer = await correctedBy(stage, { kind: 'merge', fromId: two.id, intoId: three.id }, now + 1)
    expect(await correct(stage, { kind: 'undo', correctionId: inner.correctionId }, now + 2)).toMatchObject({
      why: 'built-upon',
    })
    const standsFor = async ({ id, operationId }: Incident) => {
      const [found] = await stage.road.archive.transact((tx) => tx.listIncidentsById([id]))
      const alert = await stage.road.store.deliveries.getAlert(operationId)
      return [found?.id, alert?.operationId]
    }
    expect(await standsFor(one)).toEqual([three.id, three.operationId])
    const undone = await correctedBy(stage, { kind: 'undo', correctionId: outer.correctionId }, now + 3)
    expect(await standsFor(one)).toEqual([two.id, two.operationId])
    const edited = undone.told.flatMap(({ alert, desired }) =>
      desired.flatMap(({ key }) => (key.kind === 'main' ? [[key.operationId, alert.operationId]] : [])),
    )
    expect(Object.fromEntries(edited)).toEqual({
      [one.operationId]: two.operationId,
      [two.operationId]: two.operationId,
      [three.operationId]: three.operationId,
    })
    await correctedBy(stage, { kind: 'undo', correctionId: inner.correctionId }, now + 4)
    for (const each of [one, two, three]) expect(await standsFor(each)).toEqual([each.id, each.operationId])
  }))

test('an incident is split: the articles get an alert of their own, and no report unites the two again', () =>
  onStage(async (stage) => {
    await stage.tell({ id: 'a' })
    await stage.tell({ id: 'b', article: { publishedAt: later(16) } })
    const [both] = await incidentsWith(stage, 'a')
    const split = { kind: 'split', incidentId: both?.id ?? '', articleIds: ['b'] } as const
    const { incidents, told, correctionId } = await correctedBy(stage, split)
    const [kept, apart] = incidents
    expect([kept, apart].map((one) => one?.ledger.map(({ articleId }) => articleId))).toEqual([['a'], ['b']])
    expect(kept?.operationId).not.toBe(apart?.operationId)
    expect(told.map(({ alert }) => alert.sources.length)).toEqual([1, 1])
    const revised = await stage.tell({ id: 'b', article: { publishedAt: later(17) } }, true)
    expect(revised).toMatchObject({ verdicts: [{ incident: { id: apart?.id } }] })
    await correctedBy(stage, { kind: 'undo', correctionId }, later(21))
    expect((await incidentsWith(stage, 'b')).map(({ id, links }) => [id, links])).toEqual([[both?.id, []]])
  }))

test('what was split, united and split again is shown and found as it was the first time', () =>
  onStage(async (stage) => {
    await stage.tell({ id: 'a' })
    await stage.tell({ id: 'b', article: { publishedAt: later(16) } })
    const [both] = await incidentsWith(stage, 'a')
    const split = { kind: 'split', incidentId: both?.id ?? '', articleIds: ['b'] } as const
    const { correctionId } = await correctedBy(stage, split)
    await correctedBy(stage, { kind: 'undo', correctionId }, later(21))
    const { incidents, told } = await correctedBy(stage, split, later(22))
    const ids = incidents.map(({ id }) => id)
    expect(told.map(({ alert }) => alert.sites.map(({ incidentId }) => incidentId))).toEqual(
      ids.map((id) => [id]),
    )
    const found = await stage.road.archive.transact((tx) => tx.listIncidentsById(ids))
    expect(found.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  }))

test('a false alarm is struck out, stays so when its article is edited, and another article begins it anew', () =>
  onStage(async (stage) => {
    const alert = alertOf(await stage.tell({ id: 'a' }))
    const [incident] = await incidentsWith(stage, 'a')
    const request = { kind: 'retract', incidentId: incident?.id ?? '' } as const
    const { incidents, told, correctionId } = await correctedBy(stage, request)
    expect(incidents.map(({ status }) => status)).toEqual(['retracted'])
    expect(told.map((one) => [one.alert.status, one.desired.length])).toEqual([['retracted', 2]])
    expect(await correct(stage, request)).toEqual({ kind: 'refused', why: 'retracted-already' })

    await stage.tell({ id: 'a', article: { publishedAt: later(17) } }, true)
    expect((await incidentsWith(stage, 'a')).map(({ status }) => status)).toEqual(['retracted'])
    await stage.tell({ id: 'b', article: { publishedAt: later(18) } })
    const [anew] = await incidentsWith(stage, 'b')
    expect([anew?.id, anew?.status]).toEqual([incident?.id, 'reported'])
    expect((await stage.road.store.deliveries.getAlert(alert.operationId))?.status).toBe('reported')
    expect(await correct(stage, { kind: 'undo', correctionId })).toEqual({
      kind: 'refused',
      why: 'built-upon',
    })
  }))

test("another outlet's copy of a false alarm is struck out too, and taken back with it", () =>
  onStage(async (stage) => {
    const words = ['rockets', 'hit', 'camp', 'alpha', 'soldiers', 'hurt']
    const { operationId } = alertOf(await stage.tell({ id: 'a', words }))
    const [incident] = await incidentsWith(stage, 'a')
    const request = { kind: 'retract', incidentId: incident?.id ?? '' } as const
    const { correctionId } = await correctedBy(stage, request)

    const copy = { id: 'b', words: [...words, 'agency'], article: { publishedAt: later(18) } }
    expect(await stage.tell(copy)).toMatchObject({
      verdicts: [
        {
          kind: 'joined',
          news: [],
          because: expect.arrayContaining([expect.objectContaining({ rule: 'copy-of-struck-out' })]),
        },
      ],
    })
    const alertNow = () => stage.road.store.deliveries.getAlert(operationId)
    expect((await alertNow())?.status).toBe('retracted')
    await correctedBy(stage, { kind: 'undo', correctionId }, later(21))
    const [restored] = await incidentsWith(stage, 'b')
    expect(restored?.ledger.map(({ articleId, rejected }) => [articleId, rejected])).toEqual([
      ['a', undefined],
      ['b', undefined],
    ])
    expect((await alertNow())?.status).toBe('reported')

    await correctedBy(stage, request, later(22))
    const own = ['gunmen', 'stormed', 'the', 'gate', 'witnesses', 'said']
    await stage.tell({ id: 'c', words: own, article: { publishedAt: later(19) } })
    expect((await alertNow())?.status).toBe('reported')
  }))

test('a retraction is taken back: the incident is as it was', () =>
  onStage(async (stage) => {
    await stage.tell({ id: 'a' })
    const before = await incidentsWith(stage, 'a')
    const incidentId = before[0]?.id ?? ''
    const { correctionId } = await correctedBy(stage, { kind: 'retract', incidentId })
    await correctedBy(stage, { kind: 'undo', correctionId })
    expect(await incidentsWith(stage, 'a')).toEqual(before)
  }))

test.each([
  ['no-such-incident', { kind: 'merge', fromId: 'x', intoId: 'y' }],
  ['no-such-correction', { kind: 'undo', correctionId: 'x' }],
  ['no-such-incident', { kind: 'split', incidentId: 'x', articleIds: ['a'] }],
] as const)('%s is refused, and nothing is changed', (why, request) =>
  onStage(async (stage) => {
    expect(await correct(stage, request)).toEqual({ kind: 'refused', why })
    expect(await stage.road.store.overview.listCorrections(10)).toEqual([])
  }),
)

test('an incident cannot be split into itself and nothing, nor merged across bases', () =>
  onStage(async (stage) => {
    await stage.tell({ id: 'a' })
    await stage.tell({ id: 'b', attacks: [buildAttack({ baseId: 'bravo' })] })
    const [[alpha], [bravo]] = [await incidentsWith(stage, 'a'), await incidentsWith(stage, 'b')]
    const ids = { alpha: alpha?.id ?? '', bravo: bravo?.id ?? '' }
    expect(await correct(stage, { kind: 'split', incidentId: ids.alpha, articleIds: ['a'] })).toMatchObject({
      why: 'nothing-left',
    })
    expect(await correct(stage, { kind: 'merge', fromId: ids.alpha, intoId: ids.bravo })).toMatchObject({
      why: 'other-base',
    })
  }))

/** Two reports that agree, and one whose count, toll and words all differ: a line of its own in their alert. */
async function tellParted(stage: Stage): Promise<readonly [Incident, Incident]> {
  const differing = { words: ['gate', 'village', 'shepherd'], attacks: [fewRockets] } as const
  for (const [index, id] of ['a', 'b'].entries())
    await stage.tell({
      id,
      words: ['hangar', 'runway'],
      attacks: [manyRockets],
      article: { publishedAt: later(14 + index) },
    })
  await stage.tell({ id: 'c', ...differing, article: { publishedAt: later(16) } })
  const [[many], [few]] = [await incidentsWith(stage, 'a'), await incidentsWith(stage, 'c')]
  if (many === undefined || few === undefined || many.id === few.id) throw new Error('not parted')
  return [many, few]
}

const manyRockets = buildAttack({ claims: [fired(exactly(14)), injured(exactly(3))] })
const fewRockets = buildAttack({ claims: [fired(exactly(3)), injured(exactly(0))] })

test('what stands apart is a line in the same alert, told by a reply that pings nobody', () =>
  onStage(async (stage) => {
    await stage.tell({ id: 'a', words: ['hangar', 'runway'], attacks: [manyRockets] })
    const end = await stage.tell({
      id: 'b',
      words: ['gate', 'village'],
      attacks: [fewRockets],
      article: { publishedAt: later(17) },
    })
    expect(alertOf(end).sites.map(({ doubtful = false }) => doubtful)).toEqual([false, true])
    const desired = end.kind === 'filed' ? end.told.flatMap((told) => told.desired) : []
    expect(desired.map(({ key, pingRoleId }) => [key.kind, pingRoleId])).toEqual([
      ['main', undefined],
      ['update', undefined],
    ])
  }))

test('what stood apart comes back: one line, silently, and its id stands for the other', () =>
  onStage(async (stage) => {
    const [many, few] = await tellParted(stage)
    const both = buildAttack({ claims: [fired(exactly(14)), fired(exactly(3)), injured(exactly(3))] })
    const words = ['hangar', 'runway', 'gate', 'village', 'shepherd']
    const end = await stage.tell({ id: 'd', words, attacks: [both], article: { publishedAt: later(18) } })
    expect(alertOf(end).sites).toHaveLength(1)
    const desired = end.kind === 'filed' ? end.told.flatMap((told) => told.desired) : []
    expect(desired.map(({ key }) => key.kind)).toEqual(['main'])
    const found = await stage.road.archive.transact((tx) => tx.listIncidentsById([few.id]))
    expect(found.map(({ id, ledger }) => [id, ledger.length])).toEqual([[many.id, 4]])
  }))

test('what a person has united is never parted again, and what a person has parted never comes back', () =>
  onStage(async (stage) => {
    const [many, few] = await tellParted(stage)
    const { correctionId } = await correctedBy(stage, { kind: 'merge', fromId: few.id, intoId: many.id })
    const alike = (id: string, hour: number) =>
      stage.tell({
        id,
        words: ['gate', 'village'],
        attacks: [fewRockets],
        article: { publishedAt: later(hour) },
      })
    await alike('d', 18)
    expect((await incidentsWith(stage, 'd')).map(({ id, ledger }) => [id, ledger.length])).toEqual([
      [many.id, 4],
    ])
    await correctedBy(stage, { kind: 'undo', correctionId })
    await alike('e', 19)
    expect((await incidentsWith(stage, 'c')).map(({ id }) => id)).toEqual([few.id])
    expect((await incidentsWith(stage, 'a')).map(({ id }) => id)).toEqual([many.id])
  }))
