import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const folder = join(import.meta.dirname, '../../docs/screens')
const mostBytes = 150_000

/** How a picture is taken; wide and light unless it says otherwise. */
export interface Look {
  /** 1440 for a desk, 375 for a telephone. */
  readonly width?: number
  readonly dark?: boolean
  /** The whole page instead of the first window of it. */
  readonly whole?: boolean
}

/**
 * Keeps what the screen shows as `docs/screens/<name>.png`, or `.jpg` where a PNG would weigh more than 150 kB.
 * Takes nothing unless AKTSAM_PICTURES=1 (`npm run pictures`). The window and the light are as before afterwards.
 */
export async function picture(page: Page, name: string, look: Look = {}): Promise<void> {
  if (process.env.AKTSAM_PICTURES !== '1') return
  const before = page.viewportSize()
  const { width = 1440, dark = false, whole = false } = look
  await page.setViewportSize({ width, height: width < 600 ? 800 : 900 })
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  await page.locator('.skeleton').first().waitFor({ state: 'detached', timeout: 30_000 })
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  keep(name, await shots(page, whole))
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (before) await page.setViewportSize(before)
}

interface Shot {
  readonly type: 'png' | 'jpg'
  readonly bytes: Buffer
}

/** The first that is small enough, or the smallest. */
async function shots(page: Page, fullPage: boolean): Promise<Shot> {
  const common = { fullPage, animations: 'disabled', caret: 'hide' } as const
  const png = await page.screenshot({ ...common, type: 'png' })
  if (png.length <= mostBytes) return { type: 'png', bytes: png }
  let bytes = png
  for (const quality of [80, 65, 50]) {
    bytes = await page.screenshot({ ...common, type: 'jpeg', quality })
    if (bytes.length <= mostBytes) break
  }
  return { type: 'jpg', bytes }
}

/** One file a name: the other type, of an earlier run, goes. */
function keep(name: string, { type, bytes }: Shot) {
  mkdirSync(folder, { recursive: true })
  rmSync(join(folder, `${name}.${type === 'png' ? 'jpg' : 'png'}`), { force: true })
  writeFileSync(join(folder, `${name}.${type}`), bytes)
}
