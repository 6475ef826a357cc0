import { describe, expect, test } from 'vitest'
import { describeClaim } from '../../src/model/describe-claim.ts'
import { reportOf } from './shipped-reader.ts'

// The day on which somebody spoke of an attack is not the day of another one.

const lead =
  'Rockets hit Camp Taji on Sunday, killing two soldiers, the army said. The camp is north of Baghdad. It was quiet by noon.'

function claimsOf(sentence: string, lang = 'en', opening = lead): readonly string[] {
  const { attacks } = reportOf({ lang, body: `${opening} ${sentence}`, published: '2021-07-07' })
  return attacks[0].claims.map(({ body }) => describeClaim(body, (id) => id))
}

describe('a day between that of the attack and that of the article', () => {
  test('is when the attack was claimed', () => {
    expect(claimsOf('Kataib Hezbollah, in a message posted late on Tuesday, claimed the assault.')).toContain(
      'claimed by kataib-hezbollah',
    )
  })

  test('is when its dead were counted, in other languages as well', () => {
    const opening =
      'Des roquettes ont frappé dimanche le camp Taji en Irak, tuant deux soldats. Le calme est revenu. Le camp est grand.'
    expect(
      claimsOf("Le Hezbollah a revendiqué l'assaut mardi et parlé de neuf morts.", 'fr', opening),
    ).toContain('killed 9')
  })

  test('is that of another attack where one is told', () => {
    expect(
      claimsOf('On Tuesday gunmen attacked a patrol and killed nine soldiers, the army said.'),
    ).not.toContain('killed 9')
  })
})
