import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { readText, reportOf } from './shipped-reader.ts'

// Words that tell of attacks, of blame and of denial, and of much else: what falls, lands, is denied, is pointed at.

const published = '2024-08-06'
const kindOf = (lang: string, title: string, body = '') => readText({ lang, title, body, published }).kind

test.each([
  ['fr', 'Deux avions se sont écrasés sur la base de Gao'],
  ['pt', 'Helicóptero cai na base de Ain al-Asad, dois mortos'],
  ['pl', 'Śmigłowiec spadł na bazę Ain al-Asad, dwóch zabitych'],
  ['el', 'Ελικόπτερο συνετρίβη στη βάση Ακρωτηρίου, τρεις νεκροί'],
  ['el', 'Μεταγωγικό αεροπλάνο κατέπεσε στη βάση Αΐν αλ Άσαντ'],
  ['id', 'Helikopter angkut jatuh di pangkalan udara Bagram, tiga tewas'],
  ['id', 'Pesawat menteri mendarat di pangkalan udara Al Dhafra'],
  ['id', 'Sebuah bus menabrak pagar pangkalan Ain al-Asad'],
])('aircraft that crash or land attack nobody: %s, %s', (lang, title) => {
  expect(kindOf(lang, title)).toBe('none')
})

test.each([
  ['fr', "Un drone s'est écrasé lundi sur la base de Gao, tuant un soldat"],
  ['el', 'Δύο ρουκέτες κατέπεσαν στη βάση Αΐν αλ Άσαντ'],
  ['id', 'Sebuah drone menabrak hanggar pangkalan Ain al-Asad'],
  ['id', 'Dua roket mendarat di pangkalan Ain al-Asad'],
])('weapons that fall do: %s, %s', (lang, title) => {
  expect(kindOf(lang, title)).toBe('report')
})

test.each([
  ['Mûşek li bingeha Eyn Esed ketin', 'Leşker ji avahiyan derketin derve.'],
  ['Du mûşek li bingeha Eyn Esed ketin', 'Perwerde hat rawestandin û kes birîndar nebû.'],
  ['Bi du dronan êrîşî bingeha Eyn Esed hat kirin', ''],
])('Kurmanji: %s. %s', (title, body) => {
  expect(kindOf('ku', title, body)).toBe('report')
})

const rockets: Readonly<Record<string, string>> = {
  it: 'Due razzi hanno colpito la base di Ain al-Asad.',
  pt: 'Dois foguetes atingiram a base de Ain al-Asad.',
  ru: 'Две ракеты упали на базу Айн-эль-Асад.',
  tr: 'Ayn el-Esad üssüne iki roket isabet etti.',
  fr: "Deux roquettes ont touché la base d'Ain al-Asad.",
  ar: 'سقط صاروخان على قاعدة عين الأسد.',
  id: 'Dua roket menghantam pangkalan Ain al-Asad.',
}

function summaryOf(lang: string, body: string) {
  return summariseReport(reportOf({ lang, published, title: rockets[lang] ?? '', body }))
}

describe('who is named', () => {
  test.each([
    ['it', "L'Iran nega di volere la bomba."],
    ['pt', 'O Irã negou ter enriquecido urânio.'],
    ['pt', 'O Irã aponta a seca como motivo da crise.'],
    ['ru', 'Иран указывает на важность переговоров.'],
    ['tr', 'Şüpheler İran’ın uranyum stoku üzerinde.'],
    ['fr', "L'Iran est mis en cause dans un scandale financier."],
    ['ar', 'وأعلنت إيران أنها وراء مبادرة السلام في المنطقة.'],
    ['tr', 'İran yardım gönderdiğini açıkladı.'],
  ])('everyday verbs name no author: %s, %s', (lang, body) => {
    const { actorsBlamed, actorsClaimed, actorsDenied } = summaryOf(lang, body)
    expect([actorsBlamed, actorsClaimed, actorsDenied]).toEqual([[], [], []])
  })

  test.each([
    ['it', "L'Iran nega ogni coinvolgimento nell'attacco.", 'actorsDenied'],
    ['pt', 'O Irã negou qualquer envolvimento no ataque.', 'actorsDenied'],
    ['ru', 'Пентагон указал на Иран.', 'actorsBlamed'],
    ['pt', 'O ministro apontou o dedo ao Irã.', 'actorsBlamed'],
    ['fr', "L'Iran est mis en cause dans l'attaque.", 'actorsBlamed'],
    ['ar', 'وأعلنت إيران أنها وراء الهجوم.', 'actorsClaimed'],
    ['tr', 'İran üsse İHA gönderdiğini açıkladı.', 'actorsClaimed'],
    ['id', 'Pentagon mengatakan Iran meluncurkan roket ke pangkalan itu.', 'actorsBlamed'],
    ['id', 'Iran mengatakan pihaknya menyerang pangkalan itu.', 'actorsClaimed'],
  ] as const)('those of the attack do: %s, %s', (lang, body, slot) => {
    expect(summaryOf(lang, body)[slot]).toEqual(['iran'])
  })
})
