/** A hash of a set, whatever the order of its members: their SHA-256 digests added up, modulo 2^256. */
export interface ContentHash {
  add(digest: Uint8Array): void
  remove(digest: Uint8Array): void
  /** 64 hexadecimal digits. */
  text(): string
}

export function contentHash(): ContentHash {
  const sum = new Uint8Array(32)
  const change = (digest: Uint8Array, sign: 1 | -1) => {
    let carry = 0
    for (let i = 31; i >= 0; i--) {
      const value = (sum[i] ?? 0) + sign * (digest[i] ?? 0) + carry
      sum[i] = value & 0xff
      carry = value >> 8
    }
  }
  return {
    add: (digest) => change(digest, 1),
    remove: (digest) => change(digest, -1),
    text: () => Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  }
}
