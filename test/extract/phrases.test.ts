import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type ReportSummary, summariseReport } from '../../src/extract/summarise-report.ts'
import type { Report } from '../../src/model/report.ts'
import { reportBehind } from './plain-openings.ts'
import { type ArticleParts, readText, reportOf } from './shipped-reader.ts'

// How news puts it in each language, phrase by phrase: `phrases/<language>.txt` has a line for each, what must be read
// of it before the bar. A sentence stands behind a plain opening; "title ‖ body" is an article of its own, of Tuesday,
// 6 August 2024.

const folder = fileURLToPath(new URL('phrases/', import.meta.url))

type Check = (read: ReportSummary, report: Report) => boolean

const checks: readonly (readonly [RegExp, (value: string) => Check])[] = [
  [
    /^(\d+) killed$/,
    (n) =>
      ({ casualties }) =>
        casualties.some(({ killed }) => killed === Number(n)),
  ],
  [
    /^(\d+) hurt$/,
    (n) =>
      ({ casualties }) =>
        casualties.some(({ injured }) => injured === Number(n)),
  ],
  [
    /^nobody killed or hurt$/,
    () => (read) => read.casualties.some(({ killed, injured }) => killed === 0 && injured === 0),
  ],
  [/^no dead told$/, () => (read) => read.casualties.every(({ killed }) => killed === undefined)],
  [/^no toll$/, () => (read) => read.casualties.length === 0],
  [/^blames nobody$/, () => (read) => read.actorsBlamed.length === 0],
  [/^blames (.+)$/, (id) => (read) => read.actorsBlamed.includes(id)],
  [/^never blames (.+)$/, (id) => (read) => !read.actorsBlamed.includes(id)],
  [/^claimed by nobody$/, () => (read) => read.actorsClaimed.length === 0],
  [/^claimed by (.+)$/, (id) => (read) => read.actorsClaimed.includes(id)],
  [/^never claimed by (.+)$/, (id) => (read) => !read.actorsClaimed.includes(id)],
  [/^(\d+) fired$/, (n) => (read) => read.munitions?.count === Number(n)],
  [/^with (.+)$/, (weapon) => (read) => read.weapon === weapon],
  [
    /^on (.+)$/,
    (day) =>
      (_, { attacks }) =>
        attacks.some(({ happenedAt }) => happenedAt?.day === day),
  ],
  [
    /^at (.+)$/,
    (id) =>
      (_, { attacks }) =>
        attacks.some(({ baseId }) => baseId === id),
  ],
]

function checkOf(words: string): Check {
  const found = checks.find(([pattern]) => pattern.test(words))
  if (found === undefined) throw new Error(`what is "${words}"?`)
  return found[1](found[0].exec(words)?.[1] ?? '')
}

function readPhrase(lang: string, text: string): Report {
  const parts = toArticle(text)
  return parts === undefined ? reportBehind(lang, text) : reportOf({ lang, ...parts })
}

function toArticle(text: string): ArticleParts | undefined {
  const [title = '', body] = text.split('‖').map((part) => part.trim())
  return body === undefined ? undefined : { title, body, published: '2024-08-06' }
}

describe.each(readdirSync(folder).map((file) => file.replace('.txt', '')))('%s', (lang) => {
  const lines = readFileSync(`${folder}${lang}.txt`, 'utf8').trim().split('\n')
  test.each(lines)('%s', (line) => {
    const [wanted = '', text = ''] = line.split(' | ')
    if (wanted === 'no report') return expect(readText({ lang, ...toArticle(text) }).kind).toBe('none')
    const report = readPhrase(lang, text)
    const read = summariseReport(report)
    const missed = wanted.split(', ').filter((words) => !checkOf(words)(read, report))
    expect(missed, JSON.stringify(read)).toEqual([])
  })
})
