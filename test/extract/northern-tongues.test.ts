import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { findLatinLanguage } from '../../src/extract/words/latin-language.ts'
import { readText } from './shipped-reader.ts'

// Hungarian, Finnish and the languages of Scandinavia and the Baltic, in all slots; and reports that name a base and tell
// of no new attack.

interface Row {
  readonly lang: string
  readonly published: string
  readonly title: string
  readonly body: string
  /** The base and day, the weapon and how many; each toll as killed/injured; "none" where it is no news. */
  readonly is: string
}

const text = await readFile(new URL('northern-tongues.yaml', import.meta.url), 'utf8')
const { reports } = parse(text) as { readonly reports: readonly Row[] }

function describeReading({ lang, published, title, body }: Row): string {
  const reading = readText({ lang, published, title, body })
  if (reading.kind === 'none') return 'none'
  const [{ baseId, happenedAt }] = reading.report.attacks
  const { weapon, munitions, casualties, actorsClaimed, actorsBlamed, actorsDenied } = summariseReport(
    reading.report,
  )
  const tolls = casualties.map(({ killed, injured }) => `${killed ?? '-'}/${injured ?? '-'}`)
  const actors = [
    ...actorsClaimed.map((id) => `claimed by ${id}`),
    ...actorsBlamed.map((id) => `blamed on ${id}`),
    ...actorsDenied.map((id) => `denied by ${id}`),
  ]
  const head = [baseId, happenedAt?.day ?? 'no day', weapon ?? 'no arms', munitions?.count ?? '']
    .join(' ')
    .trim()
  return [head, ...tolls, ...actors].join(', ')
}

test.each(reports)('$lang: $title', (row) => {
  expect(describeReading(row)).toBe(row.is)
})

describe('the language of a text in Latin letters', () => {
  test.each([
    [
      'sv',
      'Raketer avfyrades mot basen och enligt uppgifter har ingen person skadats, men det är inte bekräftat.',
    ],
    [
      'da',
      'Raketter blev affyret mod basen, og ifølge myndighederne er ingen kommet til skade efter angrebet.',
    ],
    ['nb', 'Raketter ble avfyrt mot basen, og ifølge myndighetene er ingen kommet til skade etter angrepet.'],
    [
      'nn',
      'Rakettar vart avfyrte mot basen, og etter det ein veit, er ingen komne til skade, seier dei frå staben.',
    ],
    [
      'fi',
      'Tukikohtaan ammuttiin raketteja, ja viranomaisten mukaan kukaan ei ole loukkaantunut, sekä on tuhoja.',
    ],
    [
      'hu',
      'Rakétákat lőttek a bázisra, és a hatóságok szerint nem sérült meg senki, egy épület is megrongálódott.',
    ],
  ])('%s is told from its neighbours', (lang, words) => {
    expect(findLatinLanguage(words, 'en')).toBe(lang)
  })
})
