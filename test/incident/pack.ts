// Packs a history into few days: the attacks of years as if all were of one busy month, fortnight or week.
// Each attack keeps its reports, their clocks and their delays, and gets a day of its own by chance.
import type { HappenedAt } from '../../src/model/happened-at.ts'
import { addDays, dayMs, type LocalDay } from '../../src/model/local-day.ts'
import type { Attack } from '../../src/model/report.ts'
import type { OracleItem } from './oracle.ts'

export interface Packing {
  readonly days: number
  readonly seed: number
}

const firstDay = '2022-01-01'

/** One item for each attack of an item, in order of publication. The words of the calendar are taken out. */
export function pack(items: readonly OracleItem[], packing: Packing): readonly OracleItem[] {
  return items
    .flatMap((item) => packItem(item, packing))
    .toSorted(
      (a, b) => a.article.publishedAt - b.article.publishedAt || (a.article.id < b.article.id ? -1 : 1),
    )
}

function packItem({ article, report, gold }: OracleItem, packing: Packing): readonly OracleItem[] {
  return report.attacks.map((attack, index) => {
    const name = gold[index] ?? ''
    const target = addDays(firstDay, Math.floor(chanceOf(name, packing.seed) * packing.days))
    const moved = (Date.parse(target) - Date.parse(name.slice(0, 10))) / dayMs
    const times = {
      publishedAt: article.publishedAt + moved * dayMs,
      heardAt: article.heardAt + moved * dayMs,
    }
    return {
      article: { ...article, ...times, id: `${article.id}/${index}` },
      report: {
        ...report,
        words: report.words.filter((word) => !calendarWords.test(word)),
        attacks: [{ ...moveAttack(attack, moved), group: 0 }],
      },
      gold: [name],
    }
  })
}

function moveAttack({ happenedAt, citedDay, ...rest }: Attack, days: number): Attack {
  return {
    ...rest,
    ...(happenedAt === undefined ? {} : { happenedAt: moveTime(happenedAt, days) }),
    ...(citedDay === undefined ? {} : { citedDay: addDays(citedDay, days) }),
  }
}

function moveTime({ at, day, ...rest }: HappenedAt, days: number): HappenedAt {
  return { ...rest, day: addDays(day, days), ...(at === undefined ? {} : { at: at + days * dayMs }) }
}

/** The day of an attack as a label has it. */
export const dayOfLabel = (gold: string): LocalDay => gold.slice(0, 10)

/** Weekdays, months and numbers of years and days, in English; the other languages name 13 in all these reports. */
const calendarWords =
  /^(?:(?:mon|tue|wedne?s|thur?s|fri|satur|sun)(?:day)?s?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|\d{1,2}(?:st|nd|rd|th)?|20\d\d)$/

/** 0 to 1, the same for the same name and seed (FNV-1a). */
function chanceOf(name: string, seed: number): number {
  let hash = 2_166_136_261
  for (const letter of `${seed} ${name} ${seed}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}
