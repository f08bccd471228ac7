import { mayAnywhere } from '#access'
import { listCases, listWarnings } from '#casework'
import type { Act } from '#kernel'
import type { Tx } from '#storage'

/** So many are named; the count goes on to a hundred. */
const named = 20
const counted = 100

interface Counted {
  readonly count: number
  readonly refs: string[]
}

/** Warnings that name one of these parties, as far as the reader may see them; null where they may see none. */
export async function warningsOn(tx: Tx, act: Act, names: readonly string[]): Promise<Counted | null> {
  if (!mayAnywhere(act, 'warning.read')) return null
  const refs: string[] = []
  for (const subject of names) {
    const { items } = await listWarnings(tx, act, { subject, sort: '-received', limit: counted })
    refs.push(...items.map(({ ref }) => ref))
  }
  return countedOnce(refs)
}

/** Cases about one of these parties that the reader is let into; nobody else learns that there is one. */
export async function casesOn(tx: Tx, act: Act, names: readonly string[]): Promise<Counted | null> {
  if (!mayAnywhere(act, 'case.join')) return null
  const refs: string[] = []
  for (const subject of names) {
    const { items } = await listCases(tx, act, { subject, limit: counted })
    refs.push(...items.map(({ ref }) => ref))
  }
  return countedOnce(refs)
}

function countedOnce(refs: readonly string[]): Counted {
  const each = [...new Set(refs)]
  return { count: each.length, refs: each.slice(0, named) }
}
