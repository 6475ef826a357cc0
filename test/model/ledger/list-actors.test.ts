import { expect, test } from 'vitest'
import type { Claim } from '../../../src/model/claim.ts'
import { listActors } from '../../../src/model/ledger/list-actors.ts'
import { listWeapons } from '../../../src/model/ledger/list-weapons.ts'
import type { WeaponClass } from '../../../src/model/weapon.ts'
import { buildAttack, buildClaim, buildEntry, channel, spokesman } from '../../incident/build.ts'

const claimed = (actorId: string, claim: Partial<Claim> = {}): Claim =>
  buildClaim({ slot: 'claimed-by', actorId }, claim)
const ledgerOf = (...claims: readonly Claim[]) =>
  claims.map((claim, index) =>
    buildEntry({ articleId: `a${index}`, attack: buildAttack({ claims: [claim] }) }),
  )

test('an actor is named once, by the best speaker who names him', () => {
  const ledger = ledgerOf(claimed('irgc', { speaker: channel }), claimed('irgc', { speaker: spokesman }))
  expect(
    listActors(ledger, 'claimed-by').map(({ actorId, statement }) => [actorId, statement.speaker.name]),
  ).toEqual([['irgc', 'coalition spokesman']])
})

test('a claim that is taken back is none, and blame is no claim', () => {
  const ledger = ledgerOf(
    claimed('irgc', { speaker: channel }),
    claimed('irgc', { speaker: channel, stance: 'withdrawn' }),
    buildClaim({ slot: 'blamed-on', actorId: 'houthis' }),
  )
  expect(listActors(ledger, 'claimed-by')).toEqual([])
  expect(listActors(ledger, 'blamed-on')).toHaveLength(1)
})

test('of a claim and a later denial of the same group its last word holds', () => {
  const claim = { slot: 'claimed-by', actorId: 'irgc' } as const
  const denial = { slot: 'denied-by', actorId: 'irgc' } as const
  const ledger = (...bodies: readonly (typeof claim | typeof denial)[]) =>
    bodies.map((body, hour) => ({
      ...buildEntry({ articleId: `a${hour}`, attack: buildAttack({ claims: [buildClaim(body)] }) }),
      publishedAt: hour,
    }))
  const roles = (...bodies: readonly (typeof claim | typeof denial)[]) =>
    (['claimed-by', 'denied-by'] as const).map((slot) => listActors(ledger(...bodies), slot).length)
  expect(roles(claim, denial)).toEqual([0, 1])
  expect(roles(denial, claim)).toEqual([1, 0])
  expect(roles(claim, denial, claim)).toEqual([1, 0])
})

test('the weapons that most name come first, and a lone word among many is left out', () => {
  const ledger = (...weapons: readonly WeaponClass[]) =>
    weapons.map((weapon, index) =>
      buildEntry({ articleId: `a${index}`, attack: buildAttack({ weapons: [weapon] }) }),
    )
  expect(listWeapons(ledger('rocket', 'missile', 'rocket'))).toEqual(['rocket', 'missile'])
  expect(listWeapons(ledger('rocket', 'rocket', 'rocket', 'rocket', 'mortar'))).toEqual(['rocket'])
  expect(listWeapons(ledger('other', 'drone'))).toEqual(['drone'])
})
