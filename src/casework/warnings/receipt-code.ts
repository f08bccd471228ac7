/** Crockford's alphabet: no letter is taken for a digit, and none makes a word worse than it is. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Bytes of randomness in a code: 120 bits, which nobody guesses. */
export const codeBytes = 15

/**
 * A receipt code from random bytes, in groups that can be read aloud.
 * `codeOf(new Uint8Array(15))` is `0000-0000-0000-0000-0000-0000`.
 */
export function codeOf(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = bits.match(/.{5}/g)?.map((five) => alphabet[Number.parseInt(five, 2)] ?? '') ?? []
  return (letters.join('').match(/.{1,4}/g) ?? []).join('-')
}

/** As it is looked up, whatever the reader made of case, blanks and dashes; O is read as 0, I and L as 1. */
export function plainCode(code: string): string {
  return code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}
