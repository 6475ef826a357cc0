import { expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportOf } from './shipped-reader.ts'

// With what, and how many, as other languages put it.

const summaryOf = (lang: string, title: string, body = '') =>
  summariseReport(reportOf({ published: '2024-08-06', lang, title, body }))

test.each([
  ['ru', 'Две мины разорвались на авиабазе Хмеймим, сообщили военные', 2],
  ['uk', 'Три міни впали на базу Айн-ель-Асад, повідомили військові', 3],
])(
  'a shell of a mortar, which a land mine shares its name with, falls or bursts: %s',
  (lang, title, count) => {
    expect(summaryOf(lang, title)).toMatchObject({ weapon: 'mortar', munitions: { count } })
  },
)

test.each([
  ['tr', 'Incirlik üssünün kapısında bomba yüklü üç araç patladı', 3],
  ['tr', 'Bagram üssüne patlayıcı yüklü iki araçla saldırı düzenlendi', 2],
])('a number stands inside the name of what it counts: %s, %s', (lang, title, count) => {
  expect(summaryOf(lang, title)).toMatchObject({ weapon: 'ied', munitions: { count } })
})

test.each([
  ['fr', 'Huit à douze roquettes ont touché la base de Kidal', 8],
  ['es', 'Doce a quince cohetes impactaron en la base de Ain al Asad', 12],
  ['tr', 'Ayn el-Esed üssüne 10 ila 15 roket isabet etti', 10],
  ['ar', 'سقوط 10 إلى 15 صاروخا على قاعدة عين الأسد', 10],
])('of a range, the least counts: %s', (lang, title, count) => {
  expect(summaryOf(lang, title).munitions).toEqual({ count, qualifier: 'atleast' })
})

test.each([
  ['he', 'מחבלים פרצו לבסיס נבטים והשתלטו על השער', 'gunfire'],
  ['uk', 'Точкою-У вдарили по аеродрому Міллерово', 'ballistic-missile'],
  ['ar', 'طيران مسير يقصف قاعدة عين الأسد فجر اليوم', 'drone'],
  ['ar', 'عدوان جوي على مطار النيرب العسكري', 'airstrike'],
])('a weapon by its word: %s, %s', (lang, title, weapon) => {
  expect(summaryOf(lang, title).weapon).toBe(weapon)
})

test.each([
  ['uk', 'Дрони пошкодили три бомбардувальники на аеродромі Енгельс'],
  ['fa', 'پهپادها سه بمب‌افکن را در پایگاه انگلس منهدم کردند'],
  ['fa', 'پهپادها چند جنگنده را در پایگاه انگلس منهدم کردند'],
])('bombers that were hit drop nothing: %s', (lang, title) => {
  expect(summaryOf(lang, title).weapon).toBe('drone')
})

test('"air aggression" names no munition: the missiles that came with it do', () => {
  const body = 'أفادت سانا بأن عدوانا جويا استهدف مطار النيرب العسكري. وأصابت الصواريخ مدرج مطار النيرب.'
  expect(summaryOf('ar', 'عدوان جوي وصواريخ على مطار النيرب العسكري', body).weapon).not.toBe('airstrike')
})

test.each([
  ['fa', 'یازده موشک از دوازده موشکی که به پایگاه العدید شلیک شد رهگیری شد', 12],
  ['fr', 'Camp Taji : onze des quatorze roquettes ont été interceptées', 14],
  ['it', 'Undici dei quattordici razzi lanciati su Camp Taji sono stati intercettati', 14],
  ['ru', 'Пожар на базе Таджи вызвало попадание 82-миллиметровой мины', 1],
])('of a part and a whole the whole was fired, and a hit is one: %s, %s', (lang, title, count) => {
  expect(summaryOf(lang, title)).toMatchObject({ munitions: { count } })
})

test('bombers who are counted with the dead are no bombs', () => {
  const told = "L'attentat contre la base de Gao a fait 47 morts, cinq kamikazes compris."
  expect(summaryOf('fr', 'Attentat contre la base de Gao', told).munitions?.count).not.toBe(5)
})

test('Dari: a car full of explosives', () => {
  const told = 'یک موتر پر از مواد انفجاری در دروازه پایگاه بگرام منفجر شد.'
  expect(summaryOf('fa', 'حمله موتربمب بر پایگاه بگرام', told)).toMatchObject({
    weapon: 'ied',
    munitions: { count: 1 },
  })
})

test('Sorani: what a state fires is a missile, and one drone is one', () => {
  const title = 'هێرشی مووشەکیی ئێران بۆ سەر بارەگاکانی حیزبی دیموکرات لە کۆیە'
  const told = 'سوپای پاسداران ئەمڕۆ بە حەوت مووشەک بارەگای حیزبەکەی لە کۆیە کردە ئامانج.'
  expect(summaryOf('ckb', title, told)).toMatchObject({ weapon: 'missile', munitions: { count: 7 } })
  const drone = 'درۆنێکی بۆمبڕێژکراو لە ئاسمانی بنکەی حەریر خرایە خوارەوە'
  expect(summaryOf('ckb', drone)).toMatchObject({ weapon: 'drone', munitions: { count: 1 } })
})
