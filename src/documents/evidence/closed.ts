import type { AboutThing } from './model.ts'

/** Things of a kind to which somebody is not let in: what is known of them is for others. */
export interface Closed {
  readonly kind: string
  readonly ids: 'all' | readonly string[]
}

/** Whether one of these things is closed. */
export function isClosed(about: readonly AboutThing[], closed: readonly Closed[]): boolean {
  return about.some((thing) =>
    closed.some(({ kind, ids }) => kind === thing.kind && (ids === 'all' || ids.includes(thing.id))),
  )
}
