import { expect, test } from 'vitest'
import { readText, reportOf } from './shipped-reader.ts'

// What was hit is something else, and a base is named to say where.

test.each([
  ['was spared', 'Drones hit a fuel depot in Rostov on Tuesday; the airfield of Morozovsk was not attacked.'],
  ['heard it', 'Missiles levelled a villa on Tuesday. The blasts were heard by the US consulate in Erbil.'],
  [
    'lends its men',
    'A bomb tore through a restaurant on Tuesday. Soldiers from Camp Lemonnier often eat there.',
  ],
  ['has a road', 'Gunmen shot dead an elder on Tuesday on the highway that leads to Ain al-Asad air base.'],
  [
    'waits for a bus',
    'Gunmen opened fire on Tuesday on a bus that was taking workers to Camp Speicher, killing two.',
  ],
  [
    'gets supplies',
    'A bomb hit a convoy of lorries on Tuesday that was carrying supplies to Balad air base.',
  ],
  ['is far away', 'An explosive drone crashed in the desert on Tuesday, far from Al-Tanf.'],
  ['is next door', 'Two drones hit the Khurmala oil field near Erbil on Tuesday.'],
  ['gives a depot its name', 'A drone set fire to the Engels oil depot on Tuesday.'],
])('a base that %s was not attacked', (_, body) => {
  expect(readText({ title: 'Attack on Tuesday', body }).kind).toBe('none')
})

test.each([
  ['at its gate', 'A truck packed with explosives blew up outside the gate of Camp Taji on Tuesday.', 'taji'],
  ['around it', 'Three rockets hit houses beside Balad air base on Tuesday, wounding a child.', 'balad'],
  ['on the way to it', 'Two drones that were heading for Balad air base were shot down on Tuesday.', 'balad'],
])('what is aimed at a base and strikes %s is an attack on it', (_, body, baseId) => {
  expect(reportOf({ body }).attacks.map((attack) => attack.baseId)).toEqual([baseId])
})
