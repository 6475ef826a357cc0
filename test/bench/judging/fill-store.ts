// Rows of many attacks by SQL alone: a template of each row, multiplied inside SQLite.
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../src/store/engine.ts'
import {
  buildAlert,
  buildAttack,
  buildEntry,
  buildIncident,
  buildReport,
  noon,
} from '../../store/builders.ts'

export interface Size {
  readonly reports: number
  readonly attacks: number
}

export const firstDay = '2020-01-01'

/** Every base is hit each third day, in both sizes: what is near a report is the same. */
export async function fillStore({ kysely }: Database, size: Size, baseIds: readonly string[]): Promise<void> {
  const perAttack = size.reports / size.attacks
  const happenedAt = { day: '@day', precision: 'day', words: '@day' } as const
  const attack = buildAttack({ baseId: '@base', happenedAt })
  const words = Array.from({ length: 40 }, (_, index) => `word${index}`)
  const entry = buildEntry({ articleId: '@article', attack, words: ['rockets', ...words] })
  const { ledger: _, ...head } = buildIncident({
    id: '@incident',
    operationId: '@operation',
    baseId: '@base',
  })
  const alert = buildAlert({ operationId: '@operation' })
  const bases = sql.join(baseIds.map((id, index) => sql`(${sql.lit(index)}, ${sql.lit(id)})`))
  await sql`create temp table hit as
    with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ${sql.lit(size.attacks)}),
      base(k, id) as (values ${bases})
    select i, base.id as base, date(${sql.lit(firstDay)}, '+' || (i / ${sql.lit(baseIds.length)} * 3) || ' days') as day
    from n join base on base.k = i % ${sql.lit(baseIds.length)}`.execute(kysely)
  const at = sql`(unixepoch(day) * 1000 + 43200000)`
  const fill = (template: object): RawBuilder<string> =>
    sql`replace(replace(replace(replace(replace(${sql.lit(JSON.stringify({ ...template }))},
      '@base', base), '@day', day), '@incident', 'i' || i), '@operation', 'o' || i),
      ${sql.lit(String(noon))}, ${at})`
  await sql`insert into incidents (id, operation_id, base_id, day, told_from, told_until, body_json)
    select 'i' || i, 'o' || i, base, day, ${at}, ${at}, ${fill({ ...head, day: '@day' })} from hit`.execute(
    kysely,
  )
  await sql`insert into operations (id, revision, first_heard_at, body_json)
    select 'o' || i, 1, ${at}, ${fill(alert)} from hit`.execute(kysely)
  const turns = sql`(with recursive t(j) as (select 0 union all select j + 1 from t where j + 1 < ${sql.lit(perAttack)}) select j from t)`
  const ofReport = (template: object): RawBuilder<string> =>
    sql`replace(${fill(template)}, '@article', 'a' || i || '-' || j)`
  await sql`insert into ledger (incident_id, article_id, body_json)
    select 'i' || i, 'a' || i || '-' || j, ${ofReport(entry)} from hit, ${turns}`.execute(kysely)
  await sql`insert into reports (article_id, kind, body_json)
    select 'a' || i || '-' || j, 'new', ${ofReport(buildReport({ attacks: [attack] }))} from hit, ${turns}`.execute(
    kysely,
  )
  await sql`insert into articles (id, feed_id, outlet_json, url, lang, title, body, published_at, is_day_only,
      heard_at, outcome)
    select 'a' || i || '-' || j, 'wire', ${sql.lit(JSON.stringify(entry.outlet))}, 'https://x.example/' || i, 'en',
      'Rockets', null, ${at}, 0, ${at}, 'reported' from hit, ${turns}`.execute(kysely)
  await sql`insert into item_keys (digest, article_id, seen_at)
    select lower(hex(randomblob(22))), 'a' || i || '-' || j, ${at} from hit, ${turns}`.execute(kysely)
}
