import { expect, test } from 'vitest'
import { claimsOf, reportOf } from './shipped-reader.ts'

// A base that is named by what it is ("la base de X") is no place of another, and of two each was hit.

test.each([
  [
    'en',
    'Several rockets fell inside the Conoco base and at Green Village on Wednesday, Central Command said.',
  ],
  [
    'es',
    'Varios cohetes cayeron el miércoles en la base de Conoco y poco después en Green Village, en Siria.',
  ],
  ['es', 'Varios cohetes impactaron el miércoles en Green Village y en la base de Conoco.'],
])('%s: %s', (lang, body) => {
  const { attacks } = reportOf({ lang, body, published: '2022-08-25' })
  expect(attacks.map(({ baseId }) => baseId).toSorted()).toEqual(['conoco', 'green-village'])
})

test('a base in a town that has another name is one', () => {
  const { attacks } = reportOf({
    body: 'Rockets hit a base in Erbil on Tuesday. They fell on the Harir base.',
  })
  expect(attacks.map(({ baseId }) => baseId)).toEqual(['harir'])
})

test('the coalition against a group is not that group', () => {
  const body =
    'Rockets hit Camp Taji on Tuesday and killed a contractor, the coalition against the Islamic State said.'
  expect(claimsOf(reportOf({ body }), 'killed')[0]?.speaker.id).toBe('coalition')
})

test('a number behind "at about" is no hour', () => {
  const body =
    'Rockets hit Camp Taji on Tuesday. The army put the number of rockets that hit the camp at about 18 and the time at 7:35 p.m.'
  expect(reportOf({ body }).attacks[0].happenedAt).toMatchObject({ words: expect.stringContaining('7:35') })
})
