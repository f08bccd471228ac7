import { createHash, timingSafeEqual } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import type { Random } from '#kernel'

/** A secret that opens something once it is shown: 32 bytes, base64url. It is kept as `hashOf` of it, never itself. */
export function newToken({ random }: { readonly random: Random }): string {
  return Buffer.from(random(32)).toString('base64url')
}

/** SHA-256, base64url. Enough for secrets of 32 random bytes; passwords take `hashPassword`. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** Whether two texts are the same, in a time that tells neither their content nor their length. */
export function isSame(shown: string, expected: string): boolean {
  const [left, right] = [shown, expected].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}

/** OWASP's first choice for argon2id (Password Storage Cheat Sheet, 2025): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** A password as it is kept (argon2id, PHC string). Both ways of writing `é` are one: NFKC first. */
export async function hashPassword(password: string, random: Random): Promise<string> {
  return await hash(password.normalize('NFKC'), { ...cost, salt: random(16) })
}

let standIn: Promise<string> | undefined

/**
 * Whether the password is the one kept. Where none is kept the same work is done on a stand-in, so that the time does
 * not tell whether there is such an account.
 */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  standIn ??= hash('nobody has this password', cost)
  const isRight = await verify(kept ?? (await standIn), password.normalize('NFKC'))
  return isRight && kept !== undefined
}
