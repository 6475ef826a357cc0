import { expect, test } from 'vitest'
import { claimsOf, reportOf } from './shipped-reader.ts'

test('a sentence in quotes goes on with whoever was quoted before', () => {
  const report = reportOf({
    title: 'Missiles hit Ain al-Asad',
    body:
      '"Missiles hit Ain al-Asad on Wednesday," the Pentagon said. ' +
      '"It is clear that these missiles were launched from Iran at Ain al-Asad."',
  })
  expect(claimsOf(report, 'origin').map(({ speaker }) => speaker.id)).toEqual(['pentagon'])
})

test('a statement from a force that an agency quotes is said by the force', () => {
  const report = reportOf({
    title: 'Missiles hit Ain al-Asad',
    body:
      'Missiles hit Ain al-Asad on Wednesday. The agency quoted a statement from the Revolutionary Guards ' +
      'as saying that the operation was code-named ‘Long Night’.',
  })
  expect(claimsOf(report, 'operation-name').map(({ speaker }) => speaker.id)).toEqual(['irgc'])
})

test('what an agency carries is said by whom it cites', () => {
  const report = reportOf({
    title: 'Rockets hit Ain al-Asad',
    body: 'Four rockets hit Ain al-Asad on Wednesday, an Iraqi security source told Reuters.',
  })
  const [claim] = claimsOf(report, 'munitions')
  expect(claim?.speaker.name).toBe('Iraqi security source')
  expect(claim?.via?.id).toBe('reuters')
})
