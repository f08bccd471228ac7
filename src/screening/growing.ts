/** Arrays that grow while a snapshot is built. */

export interface GrowingNumbers {
  push(value: number): void
  /** Sets bits of a number that is there. */
  mark(at: number, bits: number): void
  readonly length: number
  done(): Uint32Array
}
export function growingNumbers(): GrowingNumbers {
  let array = new Uint32Array(1024)
  let length = 0
  return {
    push(value) {
      if (length === array.length) {
        const larger = new Uint32Array(array.length * 2)
        larger.set(array)
        array = larger
      }
      array[length++] = value
    },
    mark(at, bits) {
      array[at] = (array[at] ?? 0) | bits
    },
    get length() {
      return length
    },
    done: () => array.slice(0, length),
  }
}

/** Runs of bytes one after the other, with the offset of each and of the end. */
export interface GrowingBytes {
  push(run: Uint8Array): void
  done(): { readonly offsets: Uint32Array; readonly bytes: Uint8Array }
}
export function growingBytes(): GrowingBytes {
  const offsets = growingNumbers()
  let bytes = new Uint8Array(1 << 16)
  let length = 0
  offsets.push(0)
  return {
    push(run) {
      while (length + run.length > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2)
        larger.set(bytes)
        bytes = larger
      }
      bytes.set(run, length)
      length += run.length
      offsets.push(length)
    },
    done: () => ({ offsets: offsets.done(), bytes: bytes.slice(0, length) }),
  }
}

/**
 * Pairs of a key and an item, brought into buckets: `heads[b]` to `heads[b + 1]` are the items of bucket b. `tags` are
 * eight more bits of each key: they tell most keys of one bucket apart.
 */
export function bucketed(keys: Uint32Array, items: Uint32Array, buckets: number) {
  const heads = new Uint32Array(buckets + 1)
  for (const key of keys) heads[(key & (buckets - 1)) + 1] = (heads[(key & (buckets - 1)) + 1] ?? 0) + 1
  for (let b = 0; b < buckets; b++) heads[b + 1] = (heads[b + 1] ?? 0) + (heads[b] ?? 0)
  const next = heads.slice(0, buckets)
  const sorted = new Uint32Array(items.length)
  const tags = new Uint8Array(items.length)
  for (let i = 0; i < items.length; i++) {
    const bucket = (keys[i] ?? 0) & (buckets - 1)
    const at = next[bucket] ?? 0
    sorted[at] = items[i] ?? 0
    tags[at] = (keys[i] ?? 0) >>> 24
    next[bucket] = at + 1
  }
  return { heads, items: sorted, tags }
}

/** A power of two with two to four items a bucket: their tags lie together, and the heads stay small. */
export function bucketCount(items: number): number {
  return 2 ** Math.max(4, Math.ceil(Math.log2(Math.max(1, items))) - 2)
}
