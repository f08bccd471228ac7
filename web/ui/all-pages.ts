import { ask, type Page } from '../app/client.ts'

/** More rows than a reader would look through in one table; what can grow beyond comes in pages. */
const mostPages = 20

/** Every page of `path`, one after the other, up to 10,000 rows. `path` may carry a query of its own. */
export async function allPages<T>(path: string, signal: AbortSignal): Promise<readonly T[]> {
  const asked = `${path}${path.includes('?') ? '&' : '?'}limit=500`
  const rows: T[] = []
  let after = ''
  for (let page = 0; page < mostPages; page++) {
    const { items, next } = await ask<Page<T>>(
      `${asked}${after ? `&after=${encodeURIComponent(after)}` : ''}`,
      { signal },
    )
    rows.push(...items)
    if (!next) break
    after = next
  }
  return rows
}
