/**
 * How the reference of a party begins that is one of our own people. The reference itself says it, so that a key, an
 * entry of the log or a row of an export can be kept from view without asking what it points to.
 */
export const ownPersonPrefix = 'staff:'

/** Whether a reference is that of an own employee or signatory. */
export function isOwnPerson(ref: string): boolean {
  return ref.startsWith(ownPersonPrefix)
}

/** As a whole value, or as a part of a key that was joined of several (`staff%3Aanna/eu-fsf/EU.1`). */
const named = /(?:^|["/])staff(?::|%3a)/i

/** Whether a text, or a value that is JSON, names one of our own people. */
export function namesOwnPerson(value: unknown): boolean {
  return named.test(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
}
