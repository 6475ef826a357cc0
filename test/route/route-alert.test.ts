import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newsKinds } from '../../src/model/news.ts'
import type { RouteInput } from '../../src/route/route-input.ts'
import { buildAttack, buildClaim, exactly, injured, spokesman, tellAll } from '../incident/build.ts'
import {
  alertAfter,
  alertFrom,
  alertOf,
  anHourLater,
  buildSubscription,
  newsOf,
  route,
  settings,
} from './build.ts'

const minor = alertOf({ id: 'a' })
const showing = (channelId: string) => ({ channelId, operationId: minor.operationId })
const hurt = injured(exactly(2), { speaker: spokesman })
const serious = alertOf({ id: 'a', attacks: [buildAttack({ claims: [hurt] })] })
const claimed = alertOf({
  id: 'a',
  attacks: [buildAttack({ claims: [buildClaim({ slot: 'claimed-by', actorId: 'irgc' })] })],
})

describe('which channels', () => {
  test('empty lists mean all', () => {
    expect(route({ alert: minor }).desired).toMatchObject([
      {
        key: { operationId: minor.operationId, channelId: 'c1', kind: 'main', ordinal: 0 },
        desiredRevision: 1,
      },
    ])
  })

  test.each([
    ['other-bases', { baseIds: ['bravo'] }],
    ['other-actors', { actorIds: ['irgc'] }],
    ['below-severity', { minSeverity: 'grave' }],
  ] as const)('%s is why a channel is passed over', (why, subscription) => {
    const routed = route({ alert: minor, subscriptions: [buildSubscription(subscription)] })
    expect(routed).toEqual({ desired: [], skipped: [{ channelId: 'c1', why }] })
  })

  test('an actor that claims it is found, and must stand beside the base', () => {
    const watch = (baseIds: readonly string[]) =>
      route({ alert: claimed, subscriptions: [buildSubscription({ actorIds: ['irgc'], baseIds })] }).desired
        .length
    expect([watch([]), watch(['alpha']), watch(['bravo'])]).toEqual([1, 1, 0])
  })

  test('a channel with two subscriptions gets one message', () => {
    const subscriptions = [
      buildSubscription({ id: 's1', baseIds: ['bravo'] }),
      buildSubscription({ id: 's2', baseIds: ['alpha'] }),
    ]
    expect(route({ alert: minor, subscriptions })).toMatchObject({
      desired: [{ key: { channelId: 'c1' } }],
      skipped: [],
    })
  })

  test('below the gate nobody is told', () => {
    const possible = alertFrom(tellAll([{ id: 'a' }]), { gate: 1 })
    expect(route({ alert: possible }).skipped).toEqual([{ channelId: 'c1', why: 'below-gate' }])
  })

  test('an attack that was old when first heard of is told to nobody', () => {
    const late = alertOf({ id: 'a', article: { publishedAt: Date.parse('2024-03-10T12:00Z') } })
    expect(route({ alert: late }).skipped).toEqual([{ channelId: 'c1', why: 'too-old-when-first-heard' }])
  })

  test('a channel that shows it follows to the end: grave or not, old or not, subscribed or not', () => {
    const { alert, previous, news } = alertAfter([{ id: 'a' }], { id: 'b' })
    const routed = route({ alert, previous, news, subscriptions: [], showing: [showing('c9')] })
    expect(routed.desired).toMatchObject([{ key: { channelId: 'c9', kind: 'main' }, desiredRevision: 2 }])
  })

  test('messages of operations that became one are all edited; the channel gets one reply', () => {
    const two = [showing('c1'), { channelId: 'c1', operationId: 'older' }]
    const input = { previous: minor, showing: two, news: newsOf('confirmed') }
    const { desired, skipped } = route({ alert: { ...minor, revision: 9 }, ...input })
    expect(desired.map(({ key }) => [key.operationId, key.kind])).toEqual([
      [minor.operationId, 'main'],
      ['older', 'main'],
      [minor.operationId, 'update'],
    ])
    expect(skipped).toEqual([])
  })

  test('where nothing changed nothing is asked for', () => {
    const routed = route({ alert: minor, previous: minor, showing: [showing('c9')] })
    expect(routed).toEqual({ desired: [], skipped: [{ channelId: 'c1', why: 'nothing-changed' }] })
  })
})

describe('how loud', () => {
  const again = (input: Partial<RouteInput>) =>
    route({ alert: { ...serious, revision: 2 }, previous: serious, showing: [showing('c1')], ...input })
      .desired

  test('the first message of a serious attack pings the role, that of a minor one does not', () => {
    expect(route({ alert: serious }).desired[0]?.pingRoleId).toBe('r1')
    expect(route({ alert: minor }).desired[0]?.pingRoleId).toBeUndefined()
  })

  test('a team without a role is never pinged', () => {
    const { pingRoleId: _, ...silent } = buildSubscription()
    expect(route({ alert: serious, subscriptions: [silent] }).desired[0]?.pingRoleId).toBeUndefined()
  })

  test('another outlet is a silent edit', () => {
    expect(again({ news: newsOf('another-outlet', 'detail') }).map(({ key }) => key.kind)).toEqual(['main'])
  })

  test('a claim of responsibility is an edit and one reply, without a ping', () => {
    const desired = again({ news: newsOf('another-outlet', 'first-claim-of-responsibility') })
    expect(desired.map(({ key }) => [key.kind, key.ordinal])).toEqual([
      ['main', 0],
      ['update', 2],
    ])
    expect(desired.some(({ pingRoleId }) => pingRoleId !== undefined)).toBe(false)
  })

  test('a rise of severity pings once: a swing back and up again does not', () => {
    const previous = { ...serious, severity: 'minor', peakSeverity: 'minor' } as const
    const rise = again({ previous, news: newsOf('severity-rose') })
    expect(rise.find(({ key }) => key.kind === 'update')?.pingRoleId).toBe('r1')
    const swing = again({ previous: { ...previous, peakSeverity: 'grave' }, news: newsOf('severity-rose') })
    expect(swing.find(({ key }) => key.kind === 'update')).toBeDefined()
    expect(swing.some(({ pingRoleId }) => pingRoleId !== undefined)).toBe(false)
  })

  test('a further attack is told anew to a channel that has removed the message, other news is not', () => {
    const unseen = (kind: 'new-wave' | 'first-casualties') =>
      route({ alert: serious, previous: minor, news: newsOf(kind) }).desired[0]?.isAnew
    expect([unseen('new-wave'), unseen('first-casualties')]).toEqual([true, undefined])
    expect(route({ alert: minor, news: newsOf('opened') }).desired[0]).not.toHaveProperty('isAnew')
  })

  test('a new wave pings again', () => {
    expect(again({ news: newsOf('new-wave') })[1]?.pingRoleId).toBe('r1')
  })

  test('what may be another attack is a reply without a ping, also where the settings do not say', () => {
    const { 'perhaps-another': _, ...byNews } = settings.loudness.byNews
    const older = { ...settings, loudness: { ...settings.loudness, byNews } }
    for (const said of [settings, older]) {
      const desired = again({ news: newsOf('perhaps-another'), settings: said })
      expect(desired.map(({ key, pingRoleId }) => [key.kind, pingRoleId])).toEqual([
        ['main', undefined],
        ['update', undefined],
      ])
    }
  })

  test('what may be another attack pings where the operator says so', () => {
    const byNews = { ...settings.loudness.byNews, 'perhaps-another': 'ping' } as const
    const said = { ...settings, loudness: { ...settings.loudness, byNews } }
    expect(again({ news: newsOf('perhaps-another'), settings: said })[1]?.pingRoleId).toBe('r1')
  })

  test('what was missed in an outage is told without a ping', () => {
    const now = anHourLater + 40 * 3_600_000
    expect(route({ alert: serious, now }).desired).toHaveLength(1)
    expect(route({ alert: serious, now }).desired[0]?.pingRoleId).toBeUndefined()
  })
})

test('each channel has at most one edit and one reply, and each is told or passed over with a reason', () => {
  const subscription = fc.record({
    channelId: fc.constantFrom('c1', 'c2', 'c3'),
    baseIds: fc.subarray(['alpha', 'bravo']),
    minSeverity: fc.constantFrom('info', 'serious', 'grave'),
  })
  fc.assert(
    fc.property(
      fc.array(subscription, { maxLength: 5 }),
      fc.subarray(['c1', 'c2', 'c9']),
      fc.subarray([...newsKinds]),
      fc.constantFrom(minor, serious),
      (drawn, channelIds, kinds, alert) => {
        const subscriptions = drawn.map((one, index) => buildSubscription({ ...one, id: `s${index}` }))
        const { desired, skipped } = route({
          alert: { ...alert, revision: 2 },
          previous: alert,
          news: newsOf(...kinds),
          subscriptions,
          showing: channelIds.map(showing),
        })
        const keys = desired.map(({ key }) => `${key.channelId} ${key.kind}`)
        expect(new Set(keys).size).toBe(keys.length)
        const told = new Set(desired.map(({ key }) => key.channelId))
        const all = new Set([...channelIds, ...subscriptions.map(({ channelId }) => channelId)])
        expect(told.size + skipped.length).toBe(all.size)
        expect(desired.every(({ why }) => why !== '')).toBe(true)
      },
    ),
  )
})
