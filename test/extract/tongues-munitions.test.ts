import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportOf } from './shipped-reader.ts'

// How many came, in languages other than English: shares, sums, raids and lone bombs.

const countOf = (lang: string, title: string, body: string) =>
  summariseReport(reportOf({ published: '2024-08-06', lang, title, body })).munitions?.count

describe('of a night’s salvo the share that came to the place counts', () => {
  test.each([
    ['ru', 'Атака на аэродром Энгельс', 'Сбиты 132 беспилотника, из них 54 — над Саратовской областью.', 54],
    [
      'uk',
      'Атака на аеродром Саки',
      'Міноборони РФ заявило про 96 збитих дронів, з них 31 — над Кримом.',
      31,
    ],
    // Several shares: nobody knows whose is meant.
    [
      'ru',
      'Атака на аэродром Энгельс',
      'Уничтожены 60 беспилотников, из них 21 над Брянской областью и 27 над Крымом.',
      60,
    ],
  ])('%s: %s. %s', (lang, title, body, count) => expect(countOf(lang, title, body)).toBe(count))
})

describe('what fell elsewhere is added, unless each base has its own', () => {
  test.each([
    [
      'ar',
      'هجوم على قاعدة بلد',
      'ستة صواريخ سقطت على قاعدة بلد، وأسقطت المنظومة الدفاعية ثلاثة صواريخ أخرى.',
      9,
    ],
    ['ru', 'Атака на базу Хмеймим', 'На базу Хмеймим упали два снаряда, ещё четыре — в поле.', 6],
    [
      'ru',
      'Атака на базы в Сирии',
      'К базе Хмеймим приблизились десять беспилотников, ещё три — к пункту обеспечения в Тартусе.',
      10,
    ],
  ])('%s: %s. %s', (lang, title, body, count) => expect(countOf(lang, title, body)).toBe(count))
})

describe('a third one makes three, and a third attack does not', () => {
  test.each([
    ['ar', 'استهداف قاعدة حرير', 'اعترضت الدفاعات مسيرتين فوق قاعدة حرير وسقطت ثالثة خارج السياج.', 3],
    ['he', 'מתקפה על בסיס רמת דוד', 'שני כטב"מים יורטו ושלישי פגע בבסיס רמת דוד.', 3],
    [
      'fr',
      'La base d’Erbil visée',
      "Deux drones ont été abattus près de la base d'Erbil, un troisième s'est écrasé.",
      3,
    ],
    [
      'es',
      'Ataque a Al Tanf',
      'Dos drones fueron derribados y un tercero impactó en la guarnición de Al Tanf.',
      3,
    ],
    ['ar', 'استهداف قاعدة حرير', 'أسقطت الدفاعات مسيرتين فوق قاعدة حرير في ثالث هجوم خلال أسبوع.', 2],
  ])('%s: %s. %s', (lang, title, body, count) => expect(countOf(lang, title, body)).toBe(count))
})

describe('air raids are counted one by one, and not the jets', () => {
  test.each([
    ['ar', 'قصف قاعدة الوطية', 'شن طيران مجهول تسع غارات على قاعدة الوطية.', 9],
    ['fr', 'La base de Tiyas visée', 'L’armée a recensé quatre raids aériens contre la base de Tiyas.', 4],
    ['ar', 'قصف قاعدة الوطية', 'قصفت ثلاث مقاتلات حربية قاعدة الوطية.', undefined],
  ])('%s: %s. %s', (lang, title, body, count) => expect(countOf(lang, title, body)).toBe(count))
})

describe('a bomb on wheels is one', () => {
  test.each([
    ['ar', 'هجوم على معسكر التاجي', 'اقتحم انتحاري يقود شاحنة ملغومة بوابة معسكر التاجي.', 1],
    ['fa', 'انفجار در پایگاه بگرام', 'یک موتربم در دروازه پایگاه بگرام منفجر شد.', 1],
    ['ru', 'Взрыв на базе Кандагар', 'Грузовик со взрывчаткой подорвали у ворот базы Кандагар.', 1],
    ['tr', 'Bagram üssüne saldırı', 'Bagram üssüne bomba yüklü kamyonla saldırı düzenlendi.', 1],
    ['es', 'Ataque en Bagram', 'Una camioneta cargada con explosivos estalló en la base de Bagram.', 1],
  ])('%s: %s. %s', (lang, title, body, count) => expect(countOf(lang, title, body)).toBe(count))
})

test('Turkish and Arabic have the number of weapons in their own order', () => {
  expect(
    countOf('tr', 'Bagram üssüne saldırı', 'Bagram üssüne atılan füze sayısının 6 olduğu açıklandı.'),
  ).toBe(6)
  expect(countOf('ar', 'هجوم على قاعدة بلد', 'بلغ عدد الصواريخ التي سقطت على قاعدة بلد سبعة.')).toBe(7)
})
