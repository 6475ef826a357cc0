import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportOf } from './shipped-reader.ts'

// What a sentence says of a name or a place beside its news: a clause between the name and its verb, a clause at its end
// that tells of another year.

const summaryOf = (lang: string, title: string, body: string) =>
  summariseReport(reportOf({ published: '2023-04-10', lang, title, body }))

const claims: readonly (readonly [lang: string, title: string, sentence: string])[] = [
  ['en', 'Rocket hits Conoco base', 'X, which has thousands of fighters in Iraq, claimed responsibility.'],
  ['en', 'Rocket hits Conoco base', 'X, a militia that is part of the Iraqi forces, has claimed it.'],
  ['en', 'Rocket hits Conoco base', 'X — which has thousands of fighters in Iraq — claimed responsibility.'],
  [
    'fr',
    'Tir de roquette sur la base de Conoco',
    "X, qui compte des milliers d'hommes en Irak, a revendiqué le tir.",
  ],
  [
    'es',
    'Un cohete alcanza la base de Conoco',
    'X, que cuenta con miles de hombres en Irak, reivindicó el ataque.',
  ],
  [
    'it',
    'Un razzo colpisce la base di Conoco',
    "X, che ha migliaia di uomini in Iraq, ha rivendicato l'attacco.",
  ],
  ['de', 'Rakete trifft Basis Conoco', 'X, die Tausende Kämpfer im Irak hat, bekannte sich zu dem Angriff.'],
  ['pl', 'Rakieta trafiła w bazę Conoco', 'X, która ma tysiące bojowników w Iraku, przyznała się do ataku.'],
]

describe('a clause between a name and its verb', () => {
  test.each(claims)('%s: the claim is of the name: %s %s', (lang, title, sentence) => {
    const { actorsClaimed } = summaryOf(lang, title, sentence.replace('X', 'Kataib Hezbollah'))
    expect(actorsClaimed).toEqual(['kataib-hezbollah'])
  })

  test('in Russian, with the name in quotation marks', () => {
    const said = '«Катаиб Хезболла», поддерживаемая Ираном, взяла на себя ответственность за атаку.'
    expect(summaryOf('ru', 'Ракета попала в базу Коноко', said).actorsClaimed).toEqual(['kataib-hezbollah'])
  })

  test.each([
    'Kataib Hezbollah, which has thousands of fighters in Iraq, was accused of firing it.',
    'Kataib Hezbollah, the most powerful of the militias, was blamed for the attack.',
    'Kataib Hezbollah, which often does this, is likely behind it.',
  ])('who is blamed: %s', (sentence) => {
    expect(summaryOf('en', 'Rocket hits Conoco base', sentence).actorsBlamed).toEqual(['kataib-hezbollah'])
  })

  test('who denies', () => {
    const said = 'Kataib Hezbollah, which has thousands of fighters in Iraq, denied any role.'
    expect(summaryOf('en', 'Rocket hits Conoco base', said).actorsDenied).toEqual(['kataib-hezbollah'])
  })

  test('what the clause itself says is read as well', () => {
    const said = 'Kataib Hezbollah, which claimed the attack, has thousands of fighters in Iraq.'
    expect(summaryOf('en', 'Rocket hits Conoco base', said).actorsClaimed).toEqual(['kataib-hezbollah'])
  })

  test('a row of names is none', () => {
    const said =
      'The rocket was fired by Kataib Hezbollah, Asaib Ahl al-Haq and Harakat al-Nujaba, an officer said.'
    expect(summaryOf('en', 'Rocket hits Conoco base', said).actorsBlamed).toHaveLength(3)
  })
})

describe('a clause of another year at the end of a sentence', () => {
  const title = 'Drones strike al-Tanf base in Syria'

  test('the sentence before it is still the news', () => {
    const { actorsBlamed } = summaryOf(
      'en',
      title,
      'Drones struck the base on Monday. It bore the hallmark of Iran-backed militias, which were suspected of hitting the base with ten drones in October 2021 right after Israeli raids.',
    )
    expect(actorsBlamed).toEqual(['iran-backed-militias'])
  })

  test.each([
    ['en', title, 'Three soldiers were hurt at the base, where a rocket killed five in March 2020.'],
    [
      'fr',
      'Des drones frappent la base d’al-Tanf',
      'Trois soldats ont été blessés sur la base, où une roquette a tué cinq hommes en mars 2020.',
    ],
    [
      'ru',
      'Дроны атаковали базу Эт-Танф',
      'Трое военных ранены на базе, где в марте 2020 года ракетой были убиты пятеро.',
    ],
  ])('its dead are not those of the news: %s', (lang, headline, sentence) => {
    const { casualties } = summaryOf(lang, headline, sentence)
    expect(casualties.map(({ killed, injured }) => [killed, injured])).toEqual([[undefined, 3]])
  })

  test('the day of the news told so stays with it', () => {
    const said = 'Three soldiers were hurt in the attack, which took place on 9 April 2023.'
    expect(reportOf({ published: '2023-04-10', title, body: said }).attacks[0].happenedAt).toMatchObject({
      day: '2023-04-09',
    })
  })
})
