import type { Wording } from '#kernel'
import type { OwnMapping, PreviewColumn } from './model.ts'
import type { Wish } from './table/open.ts'

/** One cell, or one row, that cannot be taken over. */
export interface Fault {
  readonly line: number
  readonly column: string | null
  readonly says: Wording
}

/** What is learnt of a file while an own list is read, beside its entries. */
export interface OwnSession {
  readonly wish: Wish
  columns: readonly PreviewColumn[]
  mapping: OwnMapping | undefined
  from: 'given' | 'kept' | 'guessed' | undefined
  /** The first of them; `faulty` counts all. */
  readonly faults: readonly Fault[]
  readonly faulty: number
  fault(fault: Fault): void
}

const mostFaults = 50

export function newSession(wish: Wish = {}): OwnSession {
  const faults: Fault[] = []
  let faulty = 0
  return {
    ...{ wish, columns: [], mapping: undefined, from: undefined, faults },
    get faulty() {
      return faulty
    },
    fault: (fault) => {
      faulty++
      if (faults.length < mostFaults) faults.push(fault)
    },
  }
}
