import { expect, test } from 'vitest'
import { reportOf } from './shipped-reader.ts'

const told = 'Rockets hit Ain al-Asad air base in Iraq'

test.each([
  `${told} at dawn on Friday, officials said. The listing of 9999-12-31T23:59:59Z is open. Two soldiers were wounded.`,
  `${told} on Friday, officials said. The offer ends at 23:59 UTC on 31 December 9999. Two soldiers were wounded.`,
  `${told} on Friday at dawn, two soldiers were wounded. The file is dated December 31, 9999 at 11:30 p.m.`,
  `${told} on Friday, two soldiers were wounded. The offer began at 00:00 UTC on 1 January 0001.`,
])('a date that no news has is none: %s', (body) => {
  const { attacks } = reportOf({ body, published: '2026-06-01' })
  expect(attacks.map(({ baseId, happenedAt }) => [baseId, happenedAt?.day])).toEqual([
    ['ain-al-asad', '2026-05-29'],
  ])
})

test('a war of the last century is remembered, and an attack has no day to come', () => {
  const body = `${told} on Friday, two soldiers were wounded. On 7 December 1941 at 7:48 a.m. Pearl Harbor was bombed.`
  expect(reportOf({ body, published: '2026-06-01' }).attacks[0].happenedAt?.day).toBe('2026-05-29')
})

test('as the time of the attack itself, it is none', () => {
  const body = `${told} on December 31, 9999 at 11:30 p.m., officials said. Two soldiers were wounded.`
  expect(reportOf({ body, published: '2026-06-01' }).attacks[0].happenedAt?.day ?? '').not.toContain('9999')
})
