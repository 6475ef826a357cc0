import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkFeeds, checkUnique } from '../../src/config/check-names.ts'
import { feedSchema } from '../../src/config/feed-schema.ts'
import { readEntries } from '../../src/config/read-entries.ts'
import { readYamlFile } from '../../src/config/read-yaml-file.ts'

const path = join(import.meta.dirname, '../../config/feeds.yaml')
const feeds = readEntries(await readYamlFile(path), 'feeds', feedSchema)
const values = feeds.good.map(({ value }) => value)

test('the shipped feeds are read without a fault or a warning', () => {
  expect(feeds.faults).toEqual([])
  expect(checkFeeds(feeds.good, undefined)).toEqual([])
  expect(values.length).toBeGreaterThanOrEqual(40)
})

test('no two shipped feeds share an id or an address', () => {
  expect([...checkUnique(feeds.good, 'id'), ...checkUnique(feeds.good, 'url')]).toEqual([])
})

test('the shipped feeds speak English, Arabic, Persian, Russian and Turkish, several of each', () => {
  const byLang = Object.groupBy(values, ({ lang }) => lang)
  for (const lang of ['en', 'ar', 'fa', 'ru', 'tr'])
    expect(byLang[lang]?.length ?? 0, lang).toBeGreaterThanOrEqual(3)
})

test('every shipped feed says which public source names its address', () => {
  const raw = parse(readFileSync(path, 'utf8')) as { feeds: { id: string; confirmedBy?: string }[] }
  const unconfirmed = raw.feeds.filter(({ confirmedBy = '' }) => !/[\w.-]+\/[\w.-]+/.test(confirmedBy))
  expect(unconfirmed.map(({ id }) => id)).toEqual([])
})

test('every shipped feed is asked by https, at a pace that servers accept', () => {
  expect(values.filter(({ url }) => !url.startsWith('https://'))).toEqual([])
  expect(values.filter(({ cadenceMinutes }) => cadenceMinutes < 15)).toEqual([])
})

test('feeds of one outlet are of one reliability and one side', () => {
  const byOutlet = Object.groupBy(values, ({ outlet }) => outlet.name)
  for (const [name, those = []] of Object.entries(byOutlet))
    expect(new Set(those.map(({ outlet }) => `${outlet.letter} ${outlet.affiliation}`)).size, name).toBe(1)
})
