import { AppError, inEnglish, worded } from '#kernel'
import { noBackupWords } from '../knowledge/backup-words.ts'
import type { ByteReader } from './bytes.ts'
import { cutOff } from './bytes.ts'

/** The archive is a plain tar (ustar), so that it can be opened without us. */
const block = 512
const nameLength = 100
const largestOctal = 8 ** 11 - 1

export interface Entry {
  readonly path: string
  readonly size: number
}

/** The header of one file. Throws `fault` where its path is too long for the format. */
export function headerOf({ path, size }: Entry): Buffer {
  const { name, prefix } = splitPath(path)
  const header = Buffer.alloc(block)
  header.write(name, 0, nameLength, 'latin1')
  header.write('0000600\0', 100, 'latin1')
  header.write('0000000\0', 108, 'latin1')
  header.write('0000000\0', 116, 'latin1')
  writeSize(header, size)
  header.write('00000000000\0', 136, 'latin1')
  header.write('        ', 148, 'latin1') // as the checksum counts itself
  header.write('0', 156, 'latin1')
  header.write('ustar\x0000', 257, 'latin1')
  header.write(prefix, 345, 155, 'latin1')
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}

/** What follows the content of a file, up to a whole block. */
export function paddingOf(size: number): Buffer {
  return Buffer.alloc((block - (size % block)) % block)
}

/** The end of an archive: two empty blocks. */
export const ending: Buffer = Buffer.alloc(2 * block)

/** The next file's header; undefined at the end. Throws `invalid_input` where it is none. */
export async function readHeader(reader: ByteReader): Promise<Entry | undefined> {
  const header = await reader.take(block)
  if (header.length < block) throw cutOff()
  if (header.every((byte) => byte === 0)) return undefined
  const said = Number.parseInt(text(header, 148, 8), 8)
  const copy = Buffer.from(header)
  copy.write('        ', 148, 'latin1')
  if (text(header, 257, 5) !== 'ustar' || said !== checksumOf(copy)) throw noBackup()
  const prefix = text(header, 345, 155)
  return {
    path: `${prefix === '' ? '' : `${prefix}/`}${text(header, 0, nameLength)}`,
    size: readSize(header),
  }
}

/** Bytes that are no archive of ours, or no longer. */
export function noBackup(): AppError {
  return new AppError({ code: 'invalid_input', ...worded(noBackupWords) })
}

function splitPath(path: string): { name: string; prefix: string } {
  if (path.length <= nameLength) return { name: path, prefix: '' }
  const cut = path.indexOf('/', path.length - nameLength - 1)
  if (cut > 0 && cut <= 155) return { name: path.slice(cut + 1), prefix: path.slice(0, cut) }
  throw new AppError({ code: 'fault', ...inEnglish(`The path ${path} is too long for a backup.`) })
}

/** Beyond eight gibibytes in base 256, as all tar programs read it. */
function writeSize(header: Buffer, size: number): void {
  if (size <= largestOctal) header.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1')
  else {
    header.writeUInt8(0x80, 124)
    header.writeBigUInt64BE(BigInt(size), 128)
  }
}

function readSize(header: Buffer): number {
  if (header.readUInt8(124) === 0x80) return Number(header.readBigUInt64BE(128))
  return Number.parseInt(text(header, 124, 12), 8)
}

function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte) => sum + byte, 0)
}

function text(header: Buffer, from: number, length: number): string {
  return header.toString('latin1', from, from + length).split('\0')[0] ?? ''
}
