import { setImmediate } from 'node:timers/promises'

const step = 2_000

/** Asks for many keys some at a time, so that others get their turn. */
export async function everyFew<T>(
  keys: readonly string[],
  ask: (some: readonly string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const found: T[] = []
  for (let at = 0; at < keys.length; at += step) {
    found.push(...(await ask(keys.slice(at, at + step))))
    await setImmediate()
  }
  return found
}
