import { expect, test } from 'vitest'
import { listWitnesses } from '../../src/incident/list-witnesses.ts'
import { buildAttack, buildClaim, buildEntry, buildSpeaker, exactly, injured } from './build.ts'

const told = buildEntry({ articleId: 'a', words: ['drone', 'hangar', 'fire'] })
const militia = buildSpeaker({ name: 'the Brigades', id: 'brigades' })
const denies = buildClaim({ slot: 'denied-by', actorId: 'brigades' }, { speaker: militia })
const drone = buildClaim({ slot: 'weapon', weapon: 'drone' }, { speaker: militia })
const denial = (...claims: readonly ReturnType<typeof buildClaim>[]) =>
  buildEntry({
    articleId: 'b',
    words: ['brigades', 'role'],
    attack: buildAttack({ claims: [denies, ...claims] }),
  })
const namesOf = (...entries: Parameters<typeof listWitnesses>[0]) =>
  listWitnesses(entries, 0.8).origins.map(({ name }) => name)

test('who denies a part in an attack that others have told of is no second witness of it', () => {
  expect(namesOf(told, denial(drone))).toEqual(['Outlet a'])
  const takenBack = buildClaim({ slot: 'claimed-by', actorId: 'irgc' }, { stance: 'withdrawn' })
  expect(namesOf(told, { ...denial(), attack: buildAttack({ claims: [takenBack] }) })).toEqual(['Outlet a'])
})

test('an article that has more than the denial is one', () => {
  expect(namesOf(told, denial(injured(exactly(2))))).toEqual(['Outlet a', 'a security source'])
})

test('where nobody else has told of it the denial is all that there is', () => {
  expect(namesOf(denial())).toEqual(['Outlet b'])
})
