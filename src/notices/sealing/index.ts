import { createCipheriv, createDecipheriv } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError, inEnglish, type Random, worded } from '#kernel'
import type { Sealer } from '../desk/index.ts'
import { otherSealWords } from '../knowledge/refusal-words.ts'

const keyLength = 32
const ivLength = 12
const tagLength = 16

/** AES-256-GCM under a key that does not lie in the database. Sealed text is `v1.` and base64url of iv, tag, secret. */
export function sealerOf(key: Uint8Array, random: Random): Sealer {
  return {
    seal: (text) => {
      const iv = random(ivLength)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const secret = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `v1.${Buffer.concat([iv, cipher.getAuthTag(), secret]).toString('base64url')}`
    },
    open: (sealed) => {
      try {
        const bytes = Buffer.from(sealed.slice(3), 'base64url')
        const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength), {
          authTagLength: tagLength,
        })
        cipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
        const secret = cipher.update(bytes.subarray(ivLength + tagLength))
        return Buffer.concat([secret, cipher.final()]).toString('utf8')
      } catch (error) {
        throw new AppError({ code: 'fault', ...worded(otherSealWords) }, error)
      }
    },
  }
}

/**
 * The sealer whose key lies in a file of its own, mode 0600; made where there is none. Processes that share a database
 * need the same file. Throws AppError `fault` where the file holds no key.
 */
export function sealerIn(file: string, random: Random): Sealer {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const made = Buffer.from(random(keyLength)).toString('base64')
  try {
    writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length === keyLength) return sealerOf(key, random)
  throw new AppError({
    code: 'fault',
    ...inEnglish(`${file} holds no key of 32 bytes. Bring the right file back.`),
  })
}
