import { expect, test } from 'vitest'
import { shippedRules } from '../shipped.ts'

const { matcher } = await shippedRules()

function basesIn(text: string, lang = 'en'): readonly string[] {
  const { found } = matcher.findMentions(text, lang)
  return [...new Set(found.filter(({ entity }) => entity === 'base').map(({ id }) => id))].sort()
}

test('a base is found by names that outlets of many languages use', () => {
  expect(basesIn('Rockets struck Ayn al Assad on Monday')).toEqual(['ain-al-asad'])
  expect(basesIn('قصف صاروخي على قاعدة عين الأسد', 'ar')).toEqual(['ain-al-asad'])
  expect(basesIn('Ракеты выпущены по авиабазе Айн аль-Асад', 'ru')).toEqual(['ain-al-asad'])
  expect(basesIn("Ayn el-Esad Üssü'ne saldırı", 'tr')).toEqual(['ain-al-asad'])
})

test('a name that begins with a number is found in small letters, too', () => {
  expect(basesIn('Soldados cantan en 101 hava üssü', 'es')).toEqual(['base-101-niamey'])
})

test('a president is not an air base', () => {
  expect(basesIn('Rockets hit the palace of President Bashar al-Assad near a base in Damascus')).toEqual([])
  expect(basesIn('A missile struck al-Assad air base')).toEqual(['ain-al-asad'])
})

test('a facility word belongs to the nearest name', () => {
  expect(basesIn('A drone hit Hareer airbase northeast of Erbil')).toEqual(['harir'])
  expect(basesIn('Rockets were fired at bases in Harir and Erbil')).toEqual(['erbil', 'harir'])
})

test('another kind of place beside a name is another place', () => {
  expect(basesIn('Missiles fell near King Khalid airport')).toEqual([])
  expect(basesIn('Missiles fell near King Khalid air base')).toEqual(['king-khalid-air-base'])
})

test('a name on a list with a base is a base, and a mere direction is not', () => {
  expect(basesIn('Missiles struck Ain al-Asad air base (Anbar province) and Erbil')).toEqual([
    'ain-al-asad',
    'erbil',
  ])
  expect(basesIn('Missiles struck a village 20 km north of Erbil, far from any base')).toEqual([])
})

test('an unlisted spelling beside a facility word is resolved by likeness, and says so', () => {
  const { found } = matcher.findMentions('A missile struck the airbase at Shayerat, the army said', 'en')
  expect(found.filter(({ entity }) => entity === 'base').map(({ id }) => id)).toEqual(['shayrat'])
})

test('every mention says how and why', () => {
  const text = 'Drones hit Erbil airport; Kataeb Hizbollah denied it'
  const { found } = matcher.findMentions(text, 'en')
  expect(found.map(({ id, because }) => [id, because.rule])).toEqual([
    ['erbil', 'beside-facility'],
    ['kataib-hezbollah', 'strong-alias'],
  ])
  const [first] = found
  expect(text.slice(first?.span.start, first?.span.end)).toBe('Erbil')
})
