/**
 * How the reference of a party begins that is one of our own people. The reference itself says it, so that a key, an
 * entry of the log or a row of an export can be kept from view without asking what it points to.
 */
export const ownPersonPrefix = 'staff:'

/** Whether a reference is that of an own employee or signatory. */
export function isOwnPerson(ref: string): boolean {
  return ref.startsWith(ownPersonPrefix)
}

/**
 * The form of such a reference, wherever it stands: alone, in a sentence, or encoded as a part of a key that was joined
 * of several (`staff%3A4711/eu-fsf/EU.1`). What it follows may be encoded too; `kitchen-staff:1` is somebody else's, and
 * `staff: twenty` is prose, as no reference of theirs has a blank there (`isNumbered`).
 */
const named = /(?:(?<![\p{L}\p{N}-])|(?<=%[\dA-F]{2}))staff(?::|%3[Aa])[^\s\p{Cc}]/u

/** Whether such a reference goes on so that it is known again in prose: with anything but a blank. */
export function isNumbered(ref: string): boolean {
  return isOwnPerson(ref) && /^[^\s\p{Cc}]/u.test(ref.slice(ownPersonPrefix.length))
}

/** Whether a text, or a value that is JSON, names one of our own people, in any of its texts and keys. */
export function namesOwnPerson(value: unknown): boolean {
  if (typeof value === 'string') return named.test(value)
  if (Array.isArray(value)) return value.some(namesOwnPerson)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, one]) => named.test(key) || namesOwnPerson(one))
}
