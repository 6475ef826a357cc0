import { expect, test } from 'vitest'
import { readText, reportOf } from './shipped-reader.ts'

// Which bases were hit, as other languages put it.

const basesOf = (lang: string, title: string, body: string) =>
  reportOf({ lang, title, body, published: '2024-08-07' }).attacks.map(({ baseId }) => baseId)

test.each([
  [
    'de',
    'Raketen treffen US-Stützpunkte im Irak',
    'Mehrere Raketen haben am Dienstag Stützpunkte im Irak getroffen. Betroffen waren die Basis Ain al-Assad und ein Stützpunkt in Erbil.',
  ],
  [
    'es',
    'Cohetes impactan en bases de Estados Unidos en Irak',
    'Varios cohetes alcanzaron el martes bases en Irak. Se trata de la base de Ain al Asad y de la base aérea de Erbil.',
  ],
])('where the head tells of several bases, all that are named for them: %s', (lang, title, body) => {
  expect(basesOf(lang, title, body)).toEqual(['ain-al-asad', 'erbil'])
})

test.each([
  [
    'ar',
    'مسيرات تهاجم قواعد في العراق',
    'هاجمت مسيرات الثلاثاء قاعدة عين الأسد. وتعرضت قاعدة حرير لهجوم قبل ذلك بيوم.',
  ],
  [
    'ru',
    'Дроны атаковали базы в Ираке',
    'Во вторник дроны атаковали базу Айн-эль-Асад. База Харир была атакована днём ранее.',
  ],
])('what was hit the day before is another attack: %s', (lang, title, body) => {
  expect(basesOf(lang, title, body)).toEqual(['ain-al-asad'])
})

test.each([
  [
    'tr',
    "Göstericiler ABD'nin Bağdat Büyükelçiliği'ni kuşattı",
    "Kalabalık, ABD'nin Bağdat Büyükelçiliği'ni ateşe verdi.",
  ],
  [
    'ru',
    'Толпа ворвалась в посольство США в Багдаде',
    'Нападавшие подожгли ворота посольства США в Багдаде.',
  ],
  [
    'es',
    'Irrumpen en la embajada de Estados Unidos en Bagdad',
    'Los asaltantes incendiaron la entrada de la embajada de Estados Unidos en Bagdad.',
  ],
  ['fa', 'مهاجمان سفارت آمریکا در بغداد را به آتش کشیدند', 'مهاجمان به سفارت آمریکا در بغداد یورش بردند.'],
])('who storms, besieges or burns a mission attacks it: %s', (lang, title, body) => {
  expect(basesOf(lang, title, body)).toEqual(['us-embassy-baghdad'])
})

test('a base whose village was raided, or that was hit the day before, is no target', () => {
  const basesOf = (lang: string, title: string, body: string): readonly string[] => {
    const reading = readText({ lang, title, body, published: '2024-01-30' })
    return reading.kind === 'none' ? [] : reading.report.attacks.map(({ baseId }) => baseId)
  }
  expect(basesOf('tr', 'K1 yakınındaki köyde baskın: 5 ölü', 'Saldırganlar köylülere pusu kurdu.')).toEqual(
    [],
  )
  expect(
    basesOf('de', 'Raketen auf Stützpunkt Schaddadi einen Tag nach Tower 22', 'Drei Raketen schlugen ein.'),
  ).toEqual(['al-shaddadi'])
})
