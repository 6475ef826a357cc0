import { dirname } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { demoOutlets } from '../../src/cli/demo/stories.ts'
import { createScratchRoad } from '../../src/cli/scratch-road.ts'
import { compileRules } from '../../src/compile-rules.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { readArticle } from '../../src/pipeline.ts'
import { writeInstallation } from '../acceptance/write-installation.ts'
import { buildArticle } from '../incident/build.ts'
import { buildSubscription } from '../route/build.ts'
import { testEngines } from '../store/test-engines.ts'
import { askBasewatch } from './ask-basewatch.ts'

const rockets = {
  title: 'Rockets hit Ain al-Asad air base',
  body: 'Four rockets hit Ain al-Asad air base in Iraq today, the coalition said.',
}
const explain = [
  ...['explain', '--published', '2024-03-05T14:00Z', '--text'],
  'Rockets were fired at Ain al-Asad air base in Iraq today, a police officer said. A guard was wounded.',
] as const

for (const engine of testEngines.filter(({ name }) => name !== 'SQLite in memory'))
  describe.skipIf(engine.missing !== undefined)(engine.name, () => {
    test('an article is judged against what is stored, beside the Basewatch that runs, and nothing stays of it', async () => {
      const own = await engine.create()
      onTestFinished(() => own.remove())
      const { BASEWATCH_CONFIG, remove } = await writeInstallation(
        demoOutlets,
        ({ domain }) => `https://${domain}/feed`,
        ['ain-al-asad', 'erbil'],
      )
      onTestFinished(remove)
      onTestFinished(() => {
        vi.unstubAllEnvs()
      })
      const { place } = own
      vi.stubEnv('BASEWATCH_CONFIG', BASEWATCH_CONFIG)
      vi.stubEnv('DATABASE_URL', place.kind === 'postgres' ? place.url : '')
      vi.stubEnv('BASEWATCH_DATA', place.kind === 'sqlite' ? dirname(place.path) : '')
      // Before Basewatch was started for the first time.
      if (place.kind === 'postgres')
        expect((await askBasewatch(explain)).out).toContain('judged against an empty store')

      const reading = await readConfig(BASEWATCH_CONFIG)
      if (reading.kind !== 'config') throw new Error('the configuration has faults')
      const road = await createScratchRoad(compileRules(reading.config), place)
      onTestFinished(() => road.store.close())
      await road.store.subscriptions.saveSubscription(buildSubscription())
      const publishedAt = Date.parse('2024-03-05T12:00Z')
      road.setTime(publishedAt)
      await readArticle({ article: buildArticle({ id: 'a', ...rockets, publishedAt }), keys: ['a'] }, road)
      const list = () => road.archive.transact((tx) => tx.listIncidentsWith('a'))
      const [before, counts] = [await list(), await road.store.overview.countAll()]

      const { exitCode, out } = await askBasewatch(explain)
      expect(exitCode).toBe(0)
      expect(out).toContain(`joined incident ${before[0]?.id}`)
      const where =
        place.kind === 'postgres' ? 'postgres://' : dirname(place.kind === 'sqlite' ? place.path : '')
      expect(out).toContain(`judged against the data in ${where}`)
      const asJson = JSON.parse((await askBasewatch([...explain, '--json'])).out)
      expect(asJson).toMatchObject({ against: expect.stringContaining(where), end: { kind: 'filed' } })
      expect(await list()).toEqual(before)
      expect(await road.store.overview.countAll()).toEqual(counts)
      expect(await road.store.getArticle('explained')).toBeUndefined()
    })
  })
