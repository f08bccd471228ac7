import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError, asWritten, saidBy, sentences, validate, type Wording, worded } from '#kernel'
import { differsWords, flaws, itsEnd, otherManifestWords, someFile } from '../knowledge/backup-words.ts'
import { type ByteReader, readerOf } from './bytes.ts'
import { type BackupFile, filesOf, Manifest } from './manifest.ts'
import { unsealed } from './seal.ts'
import { type Entry, ending, noBackup, paddingOf, readHeader } from './tar.ts'

const longestManifest = 16 * 1024 * 1024

export interface ArchiveWish {
  readonly file: string
  readonly key?: Uint8Array | undefined
  /** Where the files go; left out: they are held against the manifest and let go. */
  readonly into?: string
}

/**
 * Reads a backup from its first byte to its last and holds every file against the manifest. Throws `invalid_input`
 * naming the first that is not as it was, or where the bytes are no backup of ours, cut off, or sealed with another key.
 */
export async function readArchive({ file, key, into }: ArchiveWish): Promise<Manifest> {
  const reader = readerOf(unsealed(createReadStream(file), key))
  const manifest = await readManifest(reader)
  for (const expected of filesOf(manifest)) await readFile(reader, expected, into)
  if (await readHeader(reader)) throw differs(someFile, flaws.isExtra)
  const rest = await reader.take(2 * ending.length)
  if (rest.length !== ending.length / 2 || rest.some(Boolean)) throw differs(itsEnd, flaws.wasAltered)
  return manifest
}

async function readManifest(reader: ByteReader): Promise<Manifest> {
  const text = await readSmall(reader, 'manifest.json')
  const said = (await readSmall(reader, 'manifest.sha256')).toString()
  if (createHash('sha256').update(text).digest('hex') !== said)
    throw differs(asWritten('manifest.json'), flaws.wasAltered)
  const checked = validate(Manifest, parsed(text.toString()))
  if (checked.ok) return checked.value
  throw new AppError({
    code: 'invalid_input',
    ...worded(sentences(otherManifestWords, saidBy(checked.refusal))),
  })
}

async function readSmall(reader: ByteReader, path: string): Promise<Buffer> {
  const header = await readHeader(reader)
  if (header?.path !== path || header.size > longestManifest) throw noBackup()
  const content = await reader.take(header.size)
  await skipPadding(reader, header)
  return content
}

async function skipPadding(reader: ByteReader, { path, size }: Entry): Promise<void> {
  if ((await reader.take(paddingOf(size).length)).some(Boolean))
    throw differs(asWritten(path), flaws.wasAlteredBehind)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw noBackup()
  }
}

async function readFile(reader: ByteReader, expected: BackupFile, into: string | undefined): Promise<void> {
  const { path, size, sha256 } = expected
  const header = await readHeader(reader)
  if (header?.path !== path || header.size !== size)
    throw differs(asWritten(path), header ? flaws.isMissingOrOther : flaws.isMissing)
  const hash = createHash('sha256')
  async function* hashed() {
    for await (const piece of reader.stream(size)) {
      hash.update(piece)
      yield piece
    }
  }
  await pipeline(Readable.from(hashed()), await sinkFor(path, into))
  await skipPadding(reader, expected)
  if (hash.digest('hex') !== sha256) throw differs(asWritten(path), flaws.wasAltered)
}

async function sinkFor(path: string, into: string | undefined): Promise<Writable> {
  if (into === undefined) return new Writable({ write: (_piece, _encoding, done) => done() })
  await mkdir(dirname(join(into, path)), { recursive: true, mode: 0o700 })
  return createWriteStream(join(into, path), { mode: 0o600, flush: true })
}

function differs(part: Wording, how: Wording): AppError {
  return new AppError({ code: 'invalid_input', ...worded(differsWords(part, how)) })
}
