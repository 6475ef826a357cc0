import { expect, test } from 'vitest'
import { readText } from './shipped-reader.ts'

// What names bases and words of attack in other languages, and tells of none.

test.each([
  ['uk', 'Суд засудив двох чоловіків за підготовку вибуху на аеродромі Енгельс', ''],
  ['uk', 'Оглядач порівнює, чим бази Хмеймім і Енгельс прикривають від атак дронів', ''],
  ['de', 'Tausende demonstrieren gegen Drohnenangriffe vor der Air Base Ramstein', ''],
  ['fr', 'Deux hommes condamnés à vingt ans pour l’attaque de la base de Kidal', ''],
  ['es', 'Condena a doce años de prisión por planear un ataque con drones contra la base de Morón', ''],
  ['he', 'נעצר בחשד לריגול: צילם את בסיס נבטים לפני מתקפת הטילים', ''],
  ['fa', 'انفجار در پادگان پارچین هنگام جابجایی مهمات؛ سپاه: حادثه‌ای بود', ''],
])('another matter: %s, %s', (lang, title, body) => {
  expect(readText({ lang, title, body, published: '2024-08-06' }).kind).toBe('none')
})

test.each([
  [
    'fa',
    'حمله راکتی به پایگاه عین‌الاسد',
    'وزارت خارجه این حملات به پایگاه عین‌الاسد را محکوم کرد. دو راکت به پایگاه خورد.',
  ],
  [
    'fr',
    'Attaque au mortier contre la base de Gao',
    'Deux obus de mortier sont tombés mardi sur la base de Gao, a indiqué la mission.',
  ],
])('and what only sounds like it: %s', (lang, title, body) => {
  expect(readText({ lang, title, body, published: '2024-08-06' }).kind).toBe('report')
})

test.each([
  [
    'ru',
    'Взрывы на авиабазе в Энгельсе',
    'Губернатор связал их с плановым подрывом старых снарядов, атаки не было.',
  ],
  [
    'fr',
    'Incendie au camp Taji',
    'Un court-circuit est à l’origine du feu, selon les pompiers ; aucune victime.',
  ],
  ['tr', 'Ayn el-Esad üssünde patlama sesleri', 'Ordu, eski mühimmatın kontrollü imhasından söz etti.'],
  ['pl', 'Wybuchy w pobliżu bazy Ajn al-Asad', 'Wojsko mówi o kontrolowanej detonacji, ataku nie było.'],
  ['zh', '阿萨德空军基地附近传出爆炸声', '军方说，这是对废旧弹药的受控引爆。'],
])('a cause that is no enemy: %s, %s', (lang, title, body) => {
  const reading = readText({ lang, title, body, published: '2024-08-06' })
  expect(reading.kind === 'none' ? 'none' : reading.report.kind).toMatch(/none|denial/)
})

test.each([
  [
    'de',
    'Drohnen treffen Raffinerie in Rjasan',
    'Der Militärflugplatz Djagilewo blieb laut Behörden unversehrt.',
  ],
  ['fr', 'Attaque contre un village malien : six morts', 'Les blessés ont été évacués vers la base de Gao.'],
  ['tr', 'Köye baskın: 4 ölü', 'Saldırganlar K1 Üssü’ne 20 kilometre uzaktaki köyde çiftçilere ateş açtı.'],
])('another place was hit: %s, %s', (lang, title, body) => {
  expect(readText({ lang, title, body, published: '2024-08-06' }).kind).toBe('none')
})
