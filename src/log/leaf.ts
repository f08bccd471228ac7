import { hash } from 'node:crypto'
import { canonicalJson } from '#kernel'
import { leafHash } from './tree.ts'

/** SHA-256, hexadecimal, of a value's canonical JSON (RFC 8785). Throws as `canonicalJson` does. */
export function digestOf(value: unknown): string {
  return hash('sha256', canonicalJson(value), 'hex')
}

/** An entry whose body is still the canonical text that the database holds. */
export interface WrittenEntry {
  readonly id: string
  readonly at: string
  readonly actor: string
  readonly role: string
  readonly type: string
  readonly object: string
  readonly reason: string | null
  readonly body: string
  readonly commitment: string | null
}

/** The bytes of a leaf: canonical JSON of the entry. Members stand in the order of RFC 8785; the body is so already. */
export function leafText(entry: WrittenEntry): string {
  const { actor, at, body, commitment, id, object, reason, role, type } = entry
  return (
    `{"actor":${JSON.stringify(actor)},"at":${JSON.stringify(at)},"body":${body},` +
    `"commitment":${JSON.stringify(commitment)},"id":${JSON.stringify(id)},"object":${JSON.stringify(object)},` +
    `"reason":${JSON.stringify(reason)},"role":${JSON.stringify(role)},"type":${JSON.stringify(type)}}`
  )
}

/** RFC 9162 leaf hash of an entry. */
export function leafHashOf(entry: WrittenEntry): Uint8Array {
  return leafHash(leafText(entry))
}

/**
 * What an entry holds instead of its personal part: SHA-256, hexadecimal, over 32 bytes of salt and the canonical
 * JSON. Once salt and payload are erased, nobody can find out the payload by trying.
 */
export function commitmentTo(salt: Uint8Array, payload: string): string {
  return hash('sha256', Buffer.concat([salt, Buffer.from(payload)]), 'hex')
}
