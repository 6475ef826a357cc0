import { expect, test } from 'vitest'
import { createScratchRoad } from '../src/cli/scratch-road.ts'
import { readArticle } from '../src/pipeline.ts'
import { shippedRules } from './shipped.ts'
import { buildArticle, noon } from './store/builders.ts'

test('one item that two feeds bring at once is read once', async () => {
  const road = await createScratchRoad(await shippedRules())
  road.setTime(noon)
  const item = (id: string) => ({ article: buildArticle({ id }), keys: ['link:1'] })
  const journeys = await Promise.all([readArticle(item('a'), road), readArticle(item('b'), road)])
  expect(journeys.map(({ kind }) => kind).sort()).toEqual(['known', 'read'])
  expect((await road.store.overview.countAll()).articles).toBe(1)
  await road.store.close()
})
