import { linkOf } from '../../src/cli/demo/feed-server.ts'
import type { DemoStory } from '../../src/cli/demo/stories.ts'
import { createScratchRoad } from '../../src/cli/scratch-road.ts'
import { compileRules } from '../../src/compile-rules.ts'
import type { Config } from '../../src/model/config.ts'
import { readArticle } from '../../src/pipeline.ts'
import { outlets } from './write-stories.ts'

export interface Expected {
  /** The bases that are hit, each once. */
  readonly baseIds: readonly string[]
  /** Of the stories that an alert must rest on. */
  readonly links: readonly string[]
}

/** What the stories come to when one process reads them in peace. */
export async function tellCalmly(stories: readonly DemoStory[], config: Config): Promise<Expected> {
  const road = await createScratchRoad(compileRules(config))
  const baseIds = new Set<string>()
  const links: string[] = []
  for (const story of stories) {
    const outlet = outlets.find(({ id }) => id === story.outlet)
    if (outlet === undefined) throw new Error(`no outlet ${story.outlet}`)
    const publishedAt = Date.parse(story.published)
    const link = linkOf(outlet, story)
    road.setTime(publishedAt)
    const { name, domain, letter } = outlet
    const article = {
      ...{ id: link, feedId: outlet.id, outlet: { name, domain, letter }, url: link, lang: 'en' },
      ...{ title: story.title, body: story.text.join('\n\n'), publishedAt, publishedDayOnly: false },
      heardAt: publishedAt,
    }
    const journey = await readArticle({ article, keys: [`link:${link}`] }, road)
    if (journey.kind !== 'read' || journey.end.kind !== 'filed') continue
    links.push(link)
    for (const verdict of journey.end.verdicts)
      if (verdict.kind !== 'dropped') baseIds.add(verdict.incident.baseId)
  }
  await road.store.close()
  return { baseIds: [...baseIds], links }
}
