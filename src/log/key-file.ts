import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError, inEnglish, type Random } from '#kernel'
import { syncFolder } from './keeper.ts'
import { newSigningKey, parseSigningKey, type SigningKey } from './note.ts'

/** Where the signing key lives: outside the database, readable by its owner only. */
export interface KeyFile {
  readonly path: string
  readonly random: Random
}

/** The key of the file; undefined where there is none yet. What others could read is closed to them. Throws AppError where it is no key. */
export async function readKeyFile(path: string): Promise<SigningKey | undefined> {
  const text = await readFile(path, 'utf8').catch((error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  const { mode } = await stat(path)
  if ((mode & 0o077) !== 0) await chmod(path, 0o600)
  return parseSigningKey(text)
}

/** Makes the key of a new log, under a name of its own: `aktsam-` and 16 hexadecimal digits. */
export async function createKeyFile({ path, random }: KeyFile): Promise<SigningKey> {
  const name = `aktsam-${Buffer.from(random(8)).toString('hex')}`
  return await writeKeyFile(path, newSigningKey(name, random(32)))
}

async function writeKeyFile(path: string, text: string): Promise<SigningKey> {
  await mkdir(dirname(path), { recursive: true })
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(`${text}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await syncFolder(dirname(path))
  return parseSigningKey(text)
}

/** A new key of the same name beside the old one, in force only when `adoptNextKey` has renamed it. */
export async function prepareNextKey({ path, random }: KeyFile, name: string): Promise<SigningKey> {
  await rm(nextTo(path), { force: true })
  return await writeKeyFile(nextTo(path), newSigningKey(name, random(32)))
}

/** The prepared key takes the place of the old one, which is gone with it. */
export async function adoptNextKey(path: string): Promise<void> {
  await rename(nextTo(path), path)
}

/**
 * The key that the log is signed with now. A hand-over that a crash cut off between its note and the change of the
 * file is completed. Throws AppError `log_broken` where the file holds another key, or is gone.
 */
export async function currentKey(path: string, expected: string): Promise<SigningKey> {
  const key = await readKeyFile(path)
  if (key?.verifier === expected) return key
  const next = await readKeyFile(nextTo(path))
  if (next?.verifier === expected) {
    await adoptNextKey(path)
    return next
  }
  throw wrongKey(expected, key)
}

export function wrongKey(expected: string, found: SigningKey | undefined): AppError {
  const what = found ? `the key in hand is ${found.verifier}` : 'there is no key'
  return new AppError({
    code: 'log_broken',
    ...inEnglish(
      `The log is signed with the key ${expected}, but ${what}. Restore the key file <data>/log/key (or the setting) from its backup; a key is changed by hand-over only.`,
    ),
  })
}

function nextTo(path: string): string {
  return `${path}.next`
}
