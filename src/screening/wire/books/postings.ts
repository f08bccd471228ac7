import { bucketed, type GrowingNumbers, growingNumbers } from '../../growing.ts'

/** Terms and the records that hold them, each record once a term, in rising order. */
export interface Postings {
  readonly terms: readonly string[]
  of(term: string): Uint32Array
  /** The records of the term with this number. */
  at(term: number): Uint32Array
  has(term: string, record: number): boolean
}

export interface PostingsBuilder {
  add(record: number, terms: Iterable<string>): void
  done(): Postings
}

const none = new Uint32Array(0)

/** Records are added in rising order. */
export function postingsBuilder(): PostingsBuilder {
  const ids = new Map<string, number>()
  const pairs = { term: growingNumbers(), record: growingNumbers() }
  return {
    add(record, terms) {
      for (const term of new Set(terms)) {
        const id = ids.get(term) ?? ids.size
        ids.set(term, id)
        pairs.term.push(id)
        pairs.record.push(record)
      }
    },
    done: () => finished(ids, pairs),
  }
}

function finished(
  ids: Map<string, number>,
  { term, record }: { term: GrowingNumbers; record: GrowingNumbers },
): Postings {
  const buckets = 2 ** Math.ceil(Math.log2(Math.max(2, ids.size)))
  const { heads, items } = bucketed(term.done(), record.done(), buckets)
  const at = (id: number) => items.subarray(heads[id], heads[id + 1])
  const of = (text: string) => {
    const id = ids.get(text)
    return id === undefined ? none : at(id)
  }
  return { terms: [...ids.keys()], of, at, has: (text, wanted) => holds(of(text), wanted) }
}

function holds(sorted: Uint32Array, wanted: number): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return sorted[low] === wanted
}
