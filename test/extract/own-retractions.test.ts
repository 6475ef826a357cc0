import { expect, test } from 'vitest'
import { readText } from './shipped-reader.ts'

// An outlet that takes its own story back tells of no attack.

const kindOf = (lang: string, title: string, body: string): string => {
  const reading = readText({ lang, title, body })
  return reading.kind === 'none' ? `none: ${reading.why}` : reading.report.kind
}

test.each([
  ['en', 'Correction', 'We have withdrawn our story that drones attacked Incirlik air base on Tuesday.'],
  ['en', "Editor's note", 'This story has been retracted: no drones struck Incirlik air base on Tuesday.'],
  [
    'en',
    'Agency note',
    'Its report of a drone attack on Incirlik air base on Tuesday is wrong, the agency says.',
  ],
  [
    'en',
    'Correction',
    'An earlier version of this report said that drones had attacked Incirlik air base. There was no attack.',
  ],
  [
    'fr',
    'Rectificatif',
    "Nous avons retiré notre article sur une attaque de drones contre la base d'Incirlik.",
  ],
  ['es', 'Rectificación', 'Hemos retirado la noticia de un ataque con drones contra la base de Incirlik.'],
  ['tr', 'Düzeltme', 'İncirlik üssüne İHA saldırısı haberimizi geri çektik; saldırı olmadı.'],
  ['ar', 'تصويب', 'سحبنا خبر استهداف قاعدة إنجرليك بطائرات مسيرة الثلاثاء، فهو غير صحيح.'],
  ['ru', 'Опровержение', 'Редакция отзывает сообщение об атаке беспилотников на авиабазу Инджирлик.'],
])('%s: %s. %s', (lang, title, body) => {
  expect(kindOf(lang, title, body)).toBe('denial')
})

test.each([
  'Drones hit Incirlik air base on Tuesday, officials said. An earlier version of this story gave a wrong number.',
  "Drones hit Incirlik air base on Tuesday. Iran's report that aircraft were destroyed is false, the Pentagon said.",
  'Drones hit Incirlik air base on Tuesday. An earlier version of this story said that three were wounded.',
])('a correction beside the news is none of it: %s', (body) => {
  expect(kindOf('en', 'Drones hit Incirlik air base', body)).toBe('new')
})
