import { expect, test } from 'vitest'
import { reportOf } from './shipped-reader.ts'

const dayOf = (lang: string, title: string, body = '') => {
  const { happenedAt } = reportOf({ lang, title, body, published: '2024-08-07' }).attacks[0]
  return happenedAt?.day
}

test.each([
  ['ru', 'Авиабаза Хмеймим: обстрел ракетами начался во вторник вечером и продолжался до утра среды'],
  ['ar', 'استمرت الانفجارات حتى فجر الأربعاء بعدما أصابت صواريخ مساء الثلاثاء قاعدة عين الأسد'],
  ['fr', "Bagram : jusqu'à mercredi matin, la base a brûlé après les roquettes tirées mardi soir"],
  ['tr', 'Çarşamba sabahına kadar süren yangın, salı akşamı roketlerin vurduğu Bagram üssünde çıktı'],
  ['de', 'Bis Mittwochmorgen brannte die Basis Bagram, die am Dienstagabend von Raketen getroffen wurde'],
])('the day on which it ended is not the day of the attack: %s', (lang, title) => {
  expect(dayOf(lang, title)).toBe('2024-08-06')
})

test('a day of its own stays, whatever ended on it', () => {
  expect(dayOf('ru', 'Обстрел авиабазы Хмеймим ракетами продолжался до утра среды')).toBe('2024-08-07')
})

test('a German bomb has an everyday name', () => {
  const title = 'Bombe verwüstet am Dienstagmorgen das Hauptquartier auf dem Stützpunkt Ramstein'
  expect(reportOf({ lang: 'de', title, published: '2024-08-07' }).attacks[0].weapons).toEqual(['ied'])
  expect(dayOf('de', title)).toBe('2024-08-06')
})
