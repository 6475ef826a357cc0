import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { drawPage, type Scene } from './draw-page.ts'

/** Where Debian puts it. */
export const chromiumPath = '/usr/bin/chromium'

export function hasChromium(): boolean {
  return existsSync(chromiumPath)
}

/** A picture as it was taken. */
export interface Picture {
  readonly name: string
  readonly path: string
  /** CSS pixels by which something is wider than the phone; 0 where all fits. */
  readonly overflow: number
}

const phone = { width: 400, height: 800 }

/** Takes each scene as a phone shows it, into `folder`. */
export async function photograph(scenes: readonly Scene[], folder: string): Promise<readonly Picture[]> {
  const args = ['--no-sandbox', '--disable-gpu']
  const browser = await chromium.launch({ executablePath: chromiumPath, args })
  try {
    const page = await browser.newPage({ viewport: phone, deviceScaleFactor: 2 })
    await page.setContent(drawPage(scenes))
    const pictures: Picture[] = []
    for (const { name } of scenes) {
      const scene = page.locator(`#${name}`)
      const path = join(folder, `${name}.png`)
      await scene.screenshot({ path })
      const overflow = await scene.evaluate((element) => element.scrollWidth - element.clientWidth)
      pictures.push({ name, path, overflow })
    }
    return pictures
  } finally {
    await browser.close()
  }
}
