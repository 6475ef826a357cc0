import { expect, test } from 'vitest'
import { at, buildAttack, buildClaim, exactly, fired, injured, killed, onDay } from './incident/build.ts'
import { alertOf, onStage } from './stage.ts'

test('an article that is revised and no longer reports takes back the alert that it alone had raised', () =>
  onStage(async ({ road, tell }) => {
    const before = alertOf(await tell({ id: 'a' }))
    const end = await tell({ id: 'a', nothing: true }, true)
    expect(end).toMatchObject({
      kind: 'filed',
      verdicts: [{ kind: 'withdrawn', news: [{ kind: 'retracted' }] }],
    })
    const after = alertOf(end)
    expect([after.operationId, after.status, after.revision]).toEqual([before.operationId, 'retracted', 2])
    expect((await road.store.getArticle('a'))?.outcome.kind).toBe('dropped')
    // Told again, it stands again.
    expect(alertOf(await tell({ id: 'a' }, true)).status).toBe('reported')
  }))

test('what others tell stands without it, and its figures are gone', () =>
  onStage(async ({ tell }) => {
    await tell({ id: 'a' })
    await tell({ id: 'b', attacks: [buildAttack({ claims: [injured(exactly(9))] })] })
    const after = alertOf(await tell({ id: 'b', nothing: true }, true))
    expect(after.status).toBe('reported')
    expect(after.sources.map(({ articleId }) => articleId)).toEqual(['a'])
    expect(after.sites[0]?.figures).toEqual([])
  }))

test('an article that is revised to tell of another base leaves the first', () =>
  onStage(async ({ road, tell }) => {
    await tell({ id: 'a' })
    const end = await tell({ id: 'a', attacks: [buildAttack({ baseId: 'bravo' })] }, true)
    if (end.kind !== 'filed') throw new Error('nothing was filed')
    expect(end.verdicts.map(({ kind }) => kind)).toEqual(['opened', 'withdrawn'])
    const { sites, status } = alertOf(end)
    expect([sites.map(({ baseId }) => baseId), status]).toEqual([['bravo'], 'reported'])
    const filed = await road.archive.transact((tx) => tx.listIncidentsWith('a'))
    expect(filed.map((one) => [one.baseId, one.status])).toEqual([
      ['alpha', 'retracted'],
      ['bravo', status],
    ])
  }))

test('two operations become one when a report names bases of both as targets of one attack', () =>
  onStage(async ({ road, tell }) => {
    const alpha = alertOf(await tell({ id: 'a' }))
    const later = { publishedAt: Date.parse('2024-03-05T16:00Z') }
    const bravo = alertOf(
      await tell({ id: 'b', attacks: [buildAttack({ baseId: 'bravo' })], article: later }),
    )
    const both = { id: 'c', attacks: [buildAttack(), buildAttack({ baseId: 'bravo' })] as const }
    const end = await tell(both)
    if (end.kind !== 'filed') throw new Error('nothing was filed')
    expect(end.told).toHaveLength(1)
    const united = alertOf(end)
    expect(united.operationId).toBe(alpha.operationId)
    expect(united.sites.map(({ baseId }) => baseId)).toEqual(['alpha', 'bravo'])
    expect(united.changes).toContain('told as one attack: Camp alpha and Camp bravo')
    // Both messages show it now, and follow it on; the channel gets one reply.
    const desired = end.told[0]?.desired.map(({ key }) => [key.operationId, key.kind])
    expect(desired?.toSorted()).toEqual(
      [
        [alpha.operationId, 'main'],
        [alpha.operationId, 'update'],
        [bravo.operationId, 'main'],
      ].toSorted(),
    )
    expect(await road.store.deliveries.getAlert(bravo.operationId)).toEqual(united)
  }))

test('a round-up that names many attacks in one breath makes no operation of them', () =>
  onStage(async ({ tell }) => {
    await tell({ id: 'a' })
    await tell({ id: 'b', attacks: [buildAttack({ baseId: 'bravo' })] })
    const end = await tell({
      id: 'c',
      kind: 'roundup',
      attacks: [buildAttack(), buildAttack({ baseId: 'bravo' })],
    })
    expect(end.kind === 'filed' ? end.told.length : 0).toBe(2)
  }))

test('an update tells what it was raised for, though the alert has moved on before it is sent', () =>
  onStage(async ({ road, tell }) => {
    const { operationId } = alertOf(await tell({ id: 'a' }))
    await tell({ id: 'b', attacks: [buildAttack({ claims: [injured(exactly(2))] })] })
    await tell({ id: 'c' })
    const key = { operationId, channelId: 'c1', kind: 'update', ordinal: 2 } as const
    const now = Date.parse('2024-03-06T00:00Z')
    const update = await road.store.deliveries.claimDelivery(key, { now, until: now + 1 })
    expect(update?.changes?.[0]).toMatch(/^severity: serious|^injured: 2/)
    expect((await road.store.deliveries.getAlert(operationId))?.changes).toEqual([
      'also reported by Outlet c',
    ])
  }))

test('an article of what stands apart, revised to another day, takes no other report from there', () =>
  onStage(async ({ road, tell }) => {
    const told = (count: number, dead: number, actorId: string) => ({
      claims: [fired(exactly(count)), killed(exactly(dead)), buildClaim({ slot: 'claimed-by', actorId })],
    })
    const [many, few] = [told(14, 3, 'x'), told(3, 0, 'y')]
    const beforeMidnight = buildAttack({ ...many, happenedAt: at('2024-03-05', '23:50') })
    for (const id of ['a', 'b']) await tell({ id, words: ['hangar', 'runway'], attacks: [beforeMidnight] })
    const village = {
      words: ['gate', 'village', 'shepherd'],
      article: { publishedAt: Date.parse('2024-03-06T10:00Z') },
    }
    await tell({ id: 'c', attacks: [buildAttack({ ...few, happenedAt: onDay('2024-03-05') })], ...village })
    for (const id of ['d', 'e'])
      await tell({ id, attacks: [buildAttack({ ...few, happenedAt: onDay('2024-03-04') })], ...village })
    const withD = () => road.archive.transact((tx) => tx.listIncidentsWith('d'))
    expect((await withD()).map(({ links, ledger }) => [links.length, ledger.length])).toEqual([[1, 3]])
    const afterMidnight = buildAttack({ ...few, happenedAt: at('2024-03-06', '00:10') })
    await tell({ id: 'c', attacks: [afterMidnight], ...village }, true)
    expect((await withD()).map(({ ledger }) => ledger.map(({ articleId }) => articleId))).toEqual([
      ['d', 'e'],
    ])
  }))

test('an article that is revised stays with its incident, though others have moved the day of it since', () =>
  onStage(async ({ road, tell }) => {
    const article = { publishedAt: Date.parse('2024-03-06T10:00Z') }
    const telling = (id: string, day: string, words = ['hangar', 'runway', 'militia', 'truck']) =>
      ({ id, attacks: [buildAttack({ happenedAt: onDay(day) })], words, article }) as const
    await tell(telling('a', '2024-03-05'))
    for (const id of ['b', 'c', 'd']) await tell(telling(id, '2024-03-04'))
    for (const id of ['e', 'f', 'g', 'h', 'i']) await tell(telling(id, '2024-03-03'))
    const end = await tell(telling('a', '2024-03-05', ['hangar', 'runway']), true)
    expect(end).toMatchObject({ verdicts: [{ kind: 'joined', incident: { day: '2024-03-03' } }] })
    const withI = await road.archive.transact((tx) => tx.listIncidentsWith('i'))
    expect(withI.map(({ ledger }) => ledger.length)).toEqual([9])
  }))

test('a story of six weeks ago that another outlet prints again raises no alert', () =>
  onStage(async ({ tell }) => {
    const words = Array.from({ length: 30 }, (_, index) => `word${index}`)
    const onSunday = (id: string, day: string) =>
      tell({
        ...{ id, words, article: { publishedAt: Date.parse(`${day}T15:00Z`) } },
        attacks: [buildAttack({ happenedAt: { day, precision: 'day', words: 'on Sunday' } })],
      })
    const before = alertOf(await onSunday('a', '2024-03-03'))
    const end = await onSunday('b', '2024-04-14')
    expect(end).toMatchObject({ verdicts: [{ kind: 'follow-up', because: [{ rule: 'printed-again' }] }] })
    expect(end.kind === 'filed' && end.told[0]?.desired.map(({ key }) => key.kind)).toEqual(['main'])
    expect(alertOf(end).operationId).toBe(before.operationId)
  }))

const heardLateMs = 43 * 24 * 3_600_000

test.each([['a', 'b', 'c'] as const, ['b', 'a', 'c'] as const, ['b', 'c', 'a'] as const])(
  'a story of six weeks ago (a) is one with its reprint (b), whichever is read first: %s, %s, %s',
  (...order) =>
    onStage(async ({ tell, road }) => {
      const words = Array.from({ length: 30 }, (_, index) => `word${index}`)
      const onSunday = (id: string, day: string, said = words) => ({
        ...{ id, words: said, heardAfterMs: id === 'b' ? 60_000 : heardLateMs },
        article: { publishedAt: Date.parse(`${day}T15:00Z`) },
        attacks: [buildAttack({ happenedAt: { day, precision: 'day', words: 'on Sunday' } })] as const,
      })
      const tellings = {
        a: onSunday('a', '2024-03-03'),
        b: onSunday('b', '2024-04-14'),
        c: onSunday('c', '2024-03-03', ['others']),
      }
      for (const id of order) await tell(tellings[id])
      const stored = await road.archive.transact((tx) => tx.listIncidentsWith('b'))
      expect(stored.map(({ day, ledger }) => [day, ledger.length])).toEqual([['2024-03-03', 3]])
      const operations = await road.archive.transact((tx) =>
        tx.listIncidentsOf([stored[0]?.operationId ?? '']),
      )
      expect(operations).toHaveLength(1)
    }),
)
