import { createWriteStream, openAsBlob } from 'node:fs'
import { readFile, rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { AppError, inEnglish } from '#kernel'
import { usage } from './arguments.ts'

const mebibyte = 1024 * 1024
const longestText = 256 * mebibyte

/** The text of a file, or of standard input for `-`. Strict UTF-8: another encoding is refused, never guessed. */
export async function readText(file: string): Promise<string> {
  const bytes = file === '-' ? await buffer(process.stdin) : await readBytes(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw notUtf8(file) // the decoder says no more than that
  }
}

/** Bytes in another encoding. */
export function notUtf8(file: string): AppError {
  return usage(`${named(file)} is not UTF-8 text. Convert it and run again; nothing was kept.`)
}

async function readBytes(file: string): Promise<Buffer> {
  await demandFile(file, longestText)
  return readFile(file).catch((cause: unknown) => {
    throw unreadable(file, cause)
  })
}

/** A file to be sent as it is. */
export async function openBlob(file: string): Promise<Blob> {
  await demandFile(file)
  return openAsBlob(file)
}

async function demandFile(file: string, longest = Number.POSITIVE_INFINITY): Promise<void> {
  const found = await stat(file).catch((cause: unknown) => {
    throw unreadable(file, cause)
  })
  if (found.isDirectory()) throw usage(`${file} is a directory. Name a file.`)
  if (found.size > longest)
    throw usage(`${file} is larger than ${longest / mebibyte} MiB. Split it and run again for each part.`)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist. Check the path.',
  ENOTDIR: 'does not exist. Check the path.',
  EACCES: 'may not be opened by you. Check its permissions.',
  EISDIR: 'is a directory. Name a file.',
  ENOSPC: 'does not fit: the disk is full.',
  EROFS: 'cannot be written: the disk is read-only.',
}

/** Why a file could not be opened, as a sentence. */
export function unreadable(file: string, cause: unknown): AppError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const said = cause instanceof Error ? cause.message : String(cause)
  return new AppError(
    { code: 'invalid_input', ...inEnglish(`${named(file)} ${reasons[code] ?? `cannot be opened: ${said}`}`) },
    cause,
  )
}

/** Writes a file whole or not at all: beside it first, renamed when it is complete. */
export async function writeWhole(file: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const beside = `${file}.part`
  try {
    await pipeline(Readable.from(content), createWriteStream(beside, { flush: true }))
    await rename(beside, file)
  } catch (cause) {
    await rm(beside, { force: true })
    if (cause instanceof AppError || !(cause instanceof Error && 'syscall' in cause)) throw cause
    if ('code' in cause && cause.code === 'ENOENT')
      throw usage(`${file} cannot be written: its directory does not exist.`)
    throw unreadable(file, cause)
  }
}

function named(file: string): string {
  return file === '-' ? 'Standard input' : `The file ${file}`
}
