import { expect, test } from 'vitest'
import { compileGazetteer } from '../../src/match/compile-gazetteer.ts'
import { readShippedNames } from './shipped-names.ts'

const matcher = compileGazetteer(readShippedNames())

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

test('a president is not an air base', () => {
  expect(basesIn('Rockets hit the palace of President Bashar al-Assad near a base in Damascus')).toEqual([])
  expect(basesIn('A missile struck al-Assad air base')).toEqual(['ain-al-asad'])
})
