import { hash } from 'node:crypto'
import type { Identity } from '#access'

const knownFor = 1_000 // milliseconds
const most = 1_000

/**
 * Who shows a key, looked up once a second at most: clients of the wire contract ask thousands of times a second with
 * one key, and each look costs as much as the answer's way through HTTP. A key that ends is refused within that second.
 * Keys are remembered by their hash, and only those that are known: strangers are looked up each time.
 */
export function rememberKeys(
  find: (authorization: string) => Promise<Identity | undefined>,
): (authorization: string) => Promise<Identity | undefined> {
  const known = new Map<string, { readonly until: number; readonly identity: Identity }>()
  return async (authorization) => {
    const name = hash('sha256', authorization)
    const now = performance.now()
    const kept = known.get(name)
    if (kept && now < kept.until) return kept.identity
    known.delete(name)
    const identity = await find(authorization)
    if (identity && known.size >= most) known.clear()
    if (identity) known.set(name, { until: now + knownFor, identity })
    return identity
  }
}
