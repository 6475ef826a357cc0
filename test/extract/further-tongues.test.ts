import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { chooseLanguage } from '../../src/extract/words/choose-language.ts'
import { drills, reports } from './further-tongues.ts'
import { type ArticleParts, readText, reportOf } from './shipped-reader.ts'

// One attack, told as the newsrooms of further languages tell it; and a visit with an old attack behind it.

const published = '2024-08-06'

describe('an attack is read with all that is told of it', () => {
  test.each(reports)('$lang', ({ lang, title, body }) => {
    const report = reportOf({ lang, title, body, published })
    const [lead] = report.attacks
    const { weapon, munitions, casualties, actorsClaimed, actorsBlamed } = summariseReport(report)
    expect(report.attacks.map(({ baseId }) => baseId)).toEqual(['ain-al-asad'])
    expect(lead.happenedAt?.day).toBe('2024-08-05')
    expect(weapon).toBe('drone')
    expect(munitions?.count).toBe(3)
    expect(casualties).toMatchObject([{ killed: 2, injured: 5 }])
    expect(actorsBlamed).toEqual(['iran-backed-militias'])
    expect(actorsClaimed).toEqual(['islamic-resistance-iraq'])
  })
})

describe('what is no news is none', () => {
  test.each(drills)('$lang', ({ lang, title, body }) => {
    const reading = readText({ lang, title, body, published } satisfies ArticleParts)
    expect(reading.kind).toBe('none')
  })
})

describe('a text tells its language by its letters', () => {
  test.each(reports.filter(({ lang }) => !['sw', 'so', 'az', 'uz'].includes(lang)))(
    '$lang',
    ({ lang, body }) => {
      expect(chooseLanguage('en', body)).toBe(lang)
    },
  )
})

describe('a text in Latin letters tells its language by its small words', () => {
  test.each(reports.filter(({ lang }) => ['sw', 'so', 'az'].includes(lang)))('$lang', ({ lang, body }) => {
    expect(chooseLanguage('en', body)).toBe(lang)
  })
})
