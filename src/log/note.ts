import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto'
import { AppError, inEnglish } from '#kernel'

/**
 * Signed notes (C2SP signed-note): a text that ends in a newline, an empty line, and one line a signature,
 * `— NAME BASE64(key id ‖ signature)`. Keys are Ed25519 and written as other tools of that family write them:
 * `NAME+ID+BASE64` for verifying, `PRIVATE+KEY+NAME+ID+BASE64` for signing.
 */
export interface SigningKey {
  readonly name: string
  /** What anybody may know: `NAME+ID+BASE64`. */
  readonly verifier: string
  readonly secret: KeyObject
}

interface VerifierKey {
  readonly name: string
  readonly id: Buffer
  readonly key: KeyObject
}

const algorithm = 1 // Ed25519, as the first byte of key data
const derOfSecret = Buffer.from('302e020100300506032b657004220420', 'hex') // RFC 8410: PKCS #8 before the 32-byte seed
const derOfPublic = Buffer.from('302a300506032b6570032100', 'hex') // RFC 8410: SPKI before the 32-byte key
const namePattern = /^[^\s+]+$/u

/** The text of a new signing key. `seed` is 32 random bytes; `name` has no blank and no plus. */
export function newSigningKey(name: string, seed: Uint8Array): string {
  const { id } = keyFromSeed(name, seed)
  return `PRIVATE+KEY+${name}+${id}+${Buffer.from([algorithm, ...seed]).toString('base64')}`
}

/** Reads `PRIVATE+KEY+…`. Throws AppError `invalid_input` for anything else; never repeats the text. */
export function parseSigningKey(text: string): SigningKey {
  const [, name = '', id, data = ''] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? []
  const bytes = Buffer.from(data, 'base64')
  if (bytes.length !== 33 || bytes[0] !== algorithm) throw unreadableKey()
  const made = keyFromSeed(name, bytes.subarray(1))
  if (made.id !== id) throw unreadableKey()
  return { name, verifier: made.verifier, secret: made.secret }
}

function unreadableKey() {
  return new AppError({
    code: 'invalid_input',
    ...inEnglish(
      'The key that signs the log cannot be read. Expected PRIVATE+KEY+<name>+<8 hexadecimal digits>+<base64>; ' +
        'restore the key file from its backup, or correct the setting.',
    ),
  })
}

function keyFromSeed(name: string, seed: Uint8Array) {
  if (!namePattern.test(name) || seed.length !== 32) throw unreadableKey()
  const secret = createPrivateKey({ key: Buffer.concat([derOfSecret, seed]), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' })
  const data = Buffer.concat([Buffer.from([algorithm]), spki.subarray(derOfPublic.length)])
  const id = keyId(name, data).toString('hex')
  return { id, secret, verifier: `${name}+${id}+${data.toString('base64')}` }
}

function keyId(name: string, data: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\n`).update(data).digest().subarray(0, 4)
}

function parseVerifier(text: string): VerifierKey | undefined {
  const [, name = '', id, base64 = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text) ?? []
  const data = Buffer.from(base64, 'base64')
  if (data.length !== 33 || data[0] !== algorithm || keyId(name, data).toString('hex') !== id)
    return undefined
  const key = createPublicKey({
    key: Buffer.concat([derOfPublic, data.subarray(1)]),
    format: 'der',
    type: 'spki',
  })
  return { name, id: Buffer.from(id, 'hex'), key }
}

/** The note: the text with a signature of each key. The text ends in a newline. */
export function signNote(text: string, keys: readonly SigningKey[]): string {
  const lines = keys.map(({ name, verifier, secret }) => {
    const id = Buffer.from(verifier.split('+')[1] ?? '', 'hex')
    const signature = signBytes(null, Buffer.from(text), secret)
    return `— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`
  })
  return `${text}\n${lines.join('')}`
}

/** The text above the signatures, or undefined where this is no signed note. */
export function textOfNote(note: string): string | undefined {
  const end = note.lastIndexOf('\n\n')
  return end < 0 || !note.endsWith('\n') || !note.startsWith('— ', end + 2)
    ? undefined
    : note.slice(0, end + 1)
}

/** Whether the note carries a valid signature of this verifier key. Unknown signatures are passed over. */
export function isSignedBy(note: string, verifier: string): boolean {
  const text = textOfNote(note)
  const known = parseVerifier(verifier)
  if (text === undefined || !known) return false
  return note
    .slice(text.length + 1)
    .split('\n')
    .some((line) => {
      const [, name, base64 = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? []
      const bytes = Buffer.from(base64, 'base64')
      return (
        name === known.name &&
        bytes.subarray(0, 4).equals(known.id) &&
        verifyBytes(null, Buffer.from(text), known.key, bytes.subarray(4))
      )
    })
}
