import { expect, test } from 'vitest'
import { listChanges } from '../../src/parse/list-changes.ts'

const before = {
  title: 'Two hurt at the base',
  body: 'Rockets fell on the base. Two were hurt. Crews are at work.',
}
const changesTo = (after: Partial<typeof before>) => listChanges(before, { lang: 'en', ...before, ...after })

test('an edit is told by the sentences that it took away and put in', () => {
  expect(
    changesTo({ body: 'Rockets fell on the base. Three were hurt, one gravely. Crews are at work.' }),
  ).toEqual([{ where: 'body', removed: 'Two were hurt.', added: 'Three were hurt, one gravely.' }])
  expect(changesTo({ body: `${before.body} More is not known.` })).toEqual([
    { where: 'body', removed: '', added: 'More is not known.' },
  ])
})

test('a headline is told whole, a body that was tidied away not at all', () => {
  const title = { where: 'title', removed: before.title, added: 'Three hurt at the base' }
  expect(changesTo({ title: title.added })).toEqual([title])
  const tidied = listChanges({ title: before.title }, { lang: 'en', title: title.added, body: 'x' })
  expect(tidied).toEqual([title])
})

test('nothing is told where only paragraphs were moved', () => {
  expect(changesTo({ body: 'Crews are at work. Two were hurt.\n\nRockets fell on the base.' })).toEqual([])
})
