import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { AppError, type Random, worded } from '#kernel'
import { encryptedWords, noKeyWords, otherKeyWords } from '../knowledge/backup-words.ts'
import type { ByteReader } from './bytes.ts'
import { cutOff, readerOf } from './bytes.ts'

/**
 * Encryption of a backup, piece by piece: AES-256-GCM with a key of its own for each backup (HKDF of the key file and a
 * salt), the number of the piece as nonce, and a mark on the last one, so that pieces can be neither left out, changed
 * in order nor cut off.
 */
const magic = Buffer.from('aktsam-sealed-1\n')
const saltLength = 32
const tagLength = 16
const pieceLength = 64 * 1024

export async function* seal(
  plain: AsyncIterable<Uint8Array>,
  { key, random }: { readonly key: Uint8Array; readonly random: Random },
): AsyncGenerator<Buffer> {
  const salt = Buffer.from(random(saltLength))
  const ownKey = keyFor(key, salt)
  yield Buffer.concat([magic, salt])
  const reader = readerOf(plain)
  let piece = await reader.take(pieceLength)
  for (let number = 0; ; number++) {
    const next = piece.length < pieceLength ? Buffer.alloc(0) : await reader.take(pieceLength)
    const isLast = next.length === 0
    const cipher = createCipheriv('aes-256-gcm', ownKey, nonceOf(number, isLast))
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
    if (isLast) return
    piece = next
  }
}

/**
 * The bytes of a backup, opened where they are sealed. Throws `invalid_input` where the key is missing or another one,
 * and at the first piece that is not as it was sealed.
 */
export async function* unsealed(
  pieces: AsyncIterable<Uint8Array>,
  key: Uint8Array | undefined,
): AsyncGenerator<Buffer> {
  const reader = readerOf(pieces)
  const first = await reader.take(magic.length)
  if (!first.equals(magic)) {
    yield first
    yield* reader.rest()
    return
  }
  if (key) yield* unseal(reader, key)
  else throw new AppError({ code: 'invalid_input', ...worded(encryptedWords) })
}

async function* unseal(reader: ByteReader, key: Uint8Array): AsyncGenerator<Buffer> {
  const salt = await reader.take(saltLength)
  const ownKey = keyFor(key, salt)
  let piece = await reader.take(pieceLength + tagLength)
  for (let number = 0; ; number++) {
    if (piece.length < tagLength) throw cutOff()
    const next = await reader.take(pieceLength + tagLength)
    yield opened(piece, ownKey, nonceOf(number, next.length === 0))
    if (next.length === 0) return
    piece = next
  }
}

function opened(piece: Buffer, key: Uint8Array, nonce: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
  decipher.setAuthTag(piece.subarray(piece.length - tagLength))
  try {
    return Buffer.concat([decipher.update(piece.subarray(0, piece.length - tagLength)), decipher.final()])
  } catch (cause) {
    throw new AppError({ code: 'invalid_input', ...worded(otherKeyWords) }, cause)
  }
}

function keyFor(key: Uint8Array, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, magic, 32))
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(number), 0)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

/** The key in a key file: 32 bytes as 64 hexadecimal digits (`openssl rand -hex 32`). */
export function sealKeyOf(text: string): Uint8Array {
  if (/^[0-9a-fA-F]{64}$/.test(text.trim())) return new Uint8Array(Buffer.from(text.trim(), 'hex'))
  throw new AppError({ code: 'invalid_input', ...worded(noKeyWords) })
}
