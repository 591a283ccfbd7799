import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

const taken = new Set<string>()

/**
 * Pictures of the README, taken on the way of the journey: `PICTURES=docs/images npm test -- tests/browser/journey`.
 * Without the setting nothing is taken; the first of a name counts. About 30 kB each.
 */
export async function takePicture(page: Page, name: string, height = 800): Promise<void> {
  const folder = process.env['PICTURES']
  if (!folder || taken.has(name)) return
  taken.add(name)
  await page.evaluate(() => scrollTo(0, 0))
  const png = await page.screenshot({ clip: { x: 0, y: 0, width: page.viewportSize()?.width ?? 1280, height } })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.webp`), await sharp(png).webp({ quality: 80, effort: 6 }).toBuffer())
}
