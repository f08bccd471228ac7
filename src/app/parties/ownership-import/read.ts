import { decodeText } from '../../spreadsheets/decode.ts'
import type { Sheet } from '../../spreadsheets/model.ts'
import type { Content } from './store.ts'

/** What a file holds, by its first character: statements begin with a brace or a bracket, all else is a sheet. */
export async function contentOf(
  bytes: Uint8Array,
  readSheet: (bytes: Uint8Array) => Promise<Sheet>,
): Promise<Content> {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isPacked) return { kind: 'sheet', sheet: await readSheet(bytes) }
  const head = decodeText(bytes.subarray(0, 4_096))
    .text.replace(/^\uFEFF/, '')
    .trimStart()
  if (!/^[[{]/.test(head)) return { kind: 'sheet', sheet: await readSheet(bytes) }
  return { kind: 'bods', text: decodeText(bytes).text }
}
