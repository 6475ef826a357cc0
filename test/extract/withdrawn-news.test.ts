import { expect, test } from 'vitest'
import { readText, reportOf } from './shipped-reader.ts'

// News that an outlet takes back is none; news that something was withdrawn, or that a figure was wrong, is.

test.each([
  [
    'Withdrawn: drones strike Ain al-Asad base',
    'A report of today said that drones had struck the Ain al-Asad base.',
  ],
  ['Retraction: rockets hit Ain al-Asad', 'Our report that rockets hit the Ain al-Asad base was wrong.'],
  ['Correction', 'Drones hit the Ain al-Asad base on Tuesday, we reported; that was an error.'],
  [
    'Editor’s note',
    'We reported on Tuesday that rockets had hit the Ain al-Asad base. That was a mistake: they fell on a market.',
  ],
])('taken back: %s', (title, body) => {
  const reading = readText({ title, body })
  expect(reading.kind === 'none' ? 'denial' : reading.report.kind).toBe('denial')
})

test.each([
  ['Troops withdrawn after drones strike Ain al-Asad', 'Drones struck the Ain al-Asad base on Tuesday.'],
  [
    'Rockets hit Ain al-Asad',
    'Rockets hit the Ain al-Asad base on Tuesday. An earlier version of this story gave a wrong number of rockets.',
  ],
  [
    'Rockets hit Ain al-Asad',
    'Rockets hit the Ain al-Asad base on Tuesday. The ministry said that its first word of no damage was an error.',
  ],
])('not taken back: %s', (title, body) => {
  expect(reportOf({ title, body }).kind).toBe('new')
})
