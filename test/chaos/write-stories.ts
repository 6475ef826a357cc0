import type { DemoOutlet, DemoStory } from '../../src/cli/demo/stories.ts'
import type { Config } from '../../src/model/config.ts'
import type { Feed } from '../../src/model/feed.ts'

export const outletCount = 12
const reportsPerAttack = 3

export const outlets: readonly DemoOutlet[] = Array.from({ length: outletCount }, (_, i) => ({
  ...{ id: `outlet-${i}`, name: `Outlet ${i}`, domain: `outlet-${i}.example`, lang: 'en', letter: 'B' },
  format: i % 2 === 0 ? ('rss' as const) : ('atom' as const),
}))

const wordings = [
  (base: string) => [`Rockets hit ${base}`, `Four rockets struck ${base} today, the coalition said.`],
  (base: string) => [
    `Rocket attack on ${base} wounds two`,
    `Two soldiers were wounded when rockets hit ${base} today, a security source said.`,
  ],
  (base: string) => [
    `${base} hit by rockets`,
    `Rockets hit ${base} today, local media reported. One soldier was killed.`,
  ],
] as const

/** Attacks on bases of the shipped configuration, each told by three outlets; in the order of publication. */
export function writeStories({ bases }: Config, attackCount: number): readonly DemoStory[] {
  const now = Date.now()
  const chosen = bases.filter(({ name }) => /(?:Air Base|Airport|Camp|Naval Base)/.test(name))
  const stories: DemoStory[] = []
  for (let i = 0; i < attackCount * reportsPerAttack; i += 1) {
    const base = chosen[i % attackCount]
    const wording = wordings[Math.floor(i / attackCount)]
    const outlet = outlets[(i * 5 + Math.floor(i / attackCount)) % outletCount]
    if (base === undefined || wording === undefined || outlet === undefined) throw new Error('too few bases')
    const [title = '', text = ''] = wording(base.name)
    // Links of the server are made of the second of publication: each its own.
    const published = new Date(now - (attackCount * reportsPerAttack - i) * 1000).toISOString()
    stories.push({ outlet: outlet.id, published, title, text: [text] })
  }
  return stories
}

export function toFeed(outlet: DemoOutlet, url: string): Feed {
  return {
    ...{
      id: outlet.id,
      url,
      lang: outlet.lang,
      cadenceMinutes: 0.02,
      enabled: true,
      allowPrivate: true,
      fullText: false,
    },
    outlet: { name: outlet.name, domain: outlet.domain, letter: outlet.letter },
  }
}
