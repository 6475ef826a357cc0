import { compileRules } from '../../../src/compile-rules.ts'
import { textOf } from '../../../src/model/article.ts'
import type { Config } from '../../../src/model/config.ts'
import { daysBetween } from '../../../src/model/local-day.ts'
import type { Attack } from '../../../src/model/report.ts'
import type { OracleItem } from '../../incident/oracle.ts'
import { dayOfLabel } from '../../incident/pack.ts'

/**
 * The same articles as the project reads them, mistakes and all. What it misses, and what it takes for a
 * target where no label has one, is left out: that is scored elsewhere, and belongs to no attack.
 */
export function readAsRead(items: readonly OracleItem[], config: Config): readonly OracleItem[] {
  const { matcher, reader } = compileRules(config)
  return items.flatMap(({ article, gold }) => {
    const { found } = matcher.findMentions(textOf(article), article.lang)
    const reading = reader.readReport(article, found)
    if (reading.kind !== 'report') return []
    const { report } = reading
    const matched = report.attacks.flatMap((attack) => {
      const name = findLabel(attack, gold)
      return name === undefined ? [] : [{ attack, name }]
    })
    const [first, ...rest] = matched
    if (first === undefined) return []
    const attacks = [first.attack, ...rest.map(({ attack }) => attack)] as const
    return [{ article, report: { ...report, attacks }, gold: matched.map(({ name }) => name) }]
  })
}

/** Of the labels on the attack's base the one of the nearest day. */
function findLabel({ baseId, happenedAt, citedDay }: Attack, gold: readonly string[]): string | undefined {
  const day = happenedAt?.day ?? citedDay
  const onBase = gold.filter((name) => name.slice(11).replace(/-\d$/, '') === baseId)
  const distance = (name: string): number =>
    day === undefined ? 0 : Math.abs(daysBetween(dayOfLabel(name), day))
  return onBase.toSorted((a, b) => distance(a) - distance(b))[0]
}
