import { scriptOfCharacter } from '../scripts.ts'
import { armenian, georgian } from './caucasian.ts'
import { cyrillic } from './cyrillic.ts'
import { greek } from './greek.ts'
import { type Alphabet, type Lattice, latticeOf } from './lattice.ts'
import { arabic, hebrew } from './semitic.ts'

/** Read as: words that begin with a letter from–to are read by this alphabet. Unicode 16 blocks. */
const alphabets: readonly (readonly [number, number, Alphabet])[] = [
  [0x0370, 0x03ff, greek],
  [0x0400, 0x052f, cyrillic],
  [0x0530, 0x058f, armenian],
  [0x0590, 0x05ff, hebrew],
  [0x0600, 0x06ff, arabic],
  [0x10a0, 0x10ff, georgian],
]
const known = new Map<string, Lattice | undefined>()
const mostKnown = 50_000

/** The lattice of a word as written, lower case; undefined for Latin and for scripts that have none. */
export function latticeFor(written: string): Lattice | undefined {
  const point = written.codePointAt(0) ?? 0
  if (point < 0x370) return undefined
  if (known.has(written)) return known.get(written)
  if (known.size >= mostKnown) known.clear()
  const alphabet = alphabets.find(([from, to]) => point >= from && point <= to)?.[2]
  const lattice = alphabet && latticeOf(written, alphabet)
  known.set(written, lattice)
  return lattice
}

/** Whether two words are written in one script. */
export function isOneScript(a: string, b: string): boolean {
  return scriptOfCharacter(a.codePointAt(0) ?? 0) === scriptOfCharacter(b.codePointAt(0) ?? 0)
}
