import { ok, type Result } from '#kernel'
import { decodeLatin, decodeUtf8 } from '../../decode.ts'
import type { ListFile } from '../../list.ts'
import type { SourceView } from '../../model.ts'
import { sourceLines } from '../../source-lines.ts'
import type { Reader } from '../../store.ts'
import { originalOf } from '../../sync/originals/store.ts'
import { unpack } from '../../unpack.ts'
import { placeOf, type Which } from '../actions.ts'

/** Where the versions and the publishers' files are kept. */
export interface Shelf {
  readonly db: Reader
  readonly dataDir: string
}

/** What the publisher's file says of an entry, line by line; undefined where the file is not kept. */
export async function readSource(
  { db, dataDir }: Shelf,
  which: Which & { readonly entry: string },
): Promise<Result<SourceView | undefined>> {
  const place = await placeOf(db, which)
  if (!place.ok) return place
  const { version, file, line, sha256 } = place.value
  const open = sha256 === undefined ? undefined : await originalOf(dataDir, sha256)
  if (!open || sha256 === undefined) return ok(undefined)
  const found = await sourceLines(kept(file, open), line)
  return ok(found && { version, file, sha256, ...found, lines: [...found.lines] })
}

/** A kept file was read once: bytes that are no UTF-8 are of the other encoding that lists have. */
function kept(name: string, open: () => AsyncIterable<Uint8Array>): ListFile {
  const bytes = () => unpack(name, open())
  return {
    name,
    bytes,
    text: async function* (encoding) {
      const isUtf8 = encoding !== 'windows-1252' && (await readsAsUtf8(name, bytes()))
      yield* isUtf8 ? decodeUtf8(name, bytes()) : decodeLatin(name, bytes())
    },
  }
}

async function readsAsUtf8(name: string, bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  if (/\.xlsx$/i.test(name)) return true
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of bytes) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
