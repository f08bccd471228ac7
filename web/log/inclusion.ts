import type { InclusionProof } from '#log/model'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * The root that a leaf and its path lead to (RFC 9162 §2.1.3.2), computed in the reader's own browser.
 * Undefined where the path does not fit the tree's size.
 */
export async function rootOf({ seq, size, leafHash, path }: InclusionProof): Promise<string | undefined> {
  if (seq >= size) return undefined
  let node = seq
  let last = size - 1
  let hash = bytesOf(leafHash)
  for (const step of path.map(bytesOf)) {
    if (last === 0) return undefined
    if (node % 2 === 1 || node === last) {
      hash = await parentOf(step, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      hash = await parentOf(hash, step)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 ? textOf(hash) : undefined
}

const half = (number: number) => Math.floor(number / 2)

async function parentOf(left: Bytes, right: Bytes): Promise<Bytes> {
  const joined = new Uint8Array([1, ...left, ...right])
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined))
}

const bytesOf = (base64: string): Bytes => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
const textOf = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes))
