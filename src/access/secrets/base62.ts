const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Bytes as letters and digits, most significant first; 32 bytes become 43 characters. Nothing to escape anywhere. */
export function base62(bytes: Uint8Array): string {
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let text = ''
  while (value > 0n) {
    text = `${alphabet[Number(value % 62n)]}${text}`
    value /= 62n
  }
  return text.padStart(Math.ceil((bytes.length * 8) / Math.log2(62)), '0')
}
