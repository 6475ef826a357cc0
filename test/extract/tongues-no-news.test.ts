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
