import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildScenes } from './build-scenes.ts'
import { drawPage, type Scene } from './draw-page.ts'
import { hasChromium, photograph } from './photograph.ts'

let scenes: readonly Scene[]

beforeAll(async () => {
  scenes = await buildScenes()
})

test('the page shows each scene, with the text of feeds escaped', () => {
  const [first] = scenes
  const title = '<script>alert(1)</script>'
  const page = drawPage([...scenes, ...(first === undefined ? [] : [{ ...first, name: 'hostile', title }])])
  for (const { name } of scenes) expect(page).toContain(`id="${name}"`)
  expect(page).not.toContain('<script>')
})

test.skipIf(!hasChromium())('each scene can be photographed, and none is wider than a phone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'basewatch-pictures-'))
  try {
    const pictures = await photograph(scenes, folder)
    expect(pictures.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['alert', 'edit', 'retraction', 'digest']),
    )
    for (const { name, path, overflow } of pictures) {
      expect(overflow, name).toBeLessThanOrEqual(0)
      // An empty page is about 5 kB.
      expect((await stat(path)).size, name).toBeGreaterThan(20_000)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
})
