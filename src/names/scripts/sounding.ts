import { scriptOfCharacter } from '../scripts.ts'
import { brahmicLattice, isBrahmic } from './brahmic.ts'
import { armenian, georgian } from './caucasian.ts'
import { cyrillic } from './cyrillic.ts'
import { greek } from './greek.ts'
import { hanLattice } from './han.ts'
import { hangulLattice } from './hangul.ts'
import { kanaLattice } from './kana.ts'
import { type Alphabet, type Lattice, latticeOf } from './lattice.ts'
import { plainLattice } from './plain.ts'
import { arabic, hebrew } from './semitic.ts'
import { isThai, thaiLattice } from './thai.ts'

/** Read as: words that begin with a letter from–to are read by this alphabet. Unicode 16 blocks. */
const alphabets: readonly (readonly [number, number, Alphabet])[] = [
  [0x0370, 0x03ff, greek],
  [0x0400, 0x052f, cyrillic],
  [0x0530, 0x058f, armenian],
  [0x0590, 0x05ff, hebrew],
  [0x0600, 0x06ff, arabic],
  [0x10a0, 0x10ff, georgian],
]
const known = new Map<string, Lattice>()
const mostKnown = 50_000

/** The lattice of a word as written, lower case; undefined for Latin. */
export function latticeFor(written: string): Lattice | undefined {
  const point = written.codePointAt(0) ?? 0
  if (point < 0x370) return undefined
  const seen = known.get(written)
  if (seen) return seen
  if (known.size >= mostKnown) known.clear()
  const lattice = makeLattice(written, point)
  known.set(written, lattice)
  return lattice
}

function makeLattice(written: string, point: number): Lattice {
  const alphabet = alphabets.find(([from, to]) => point >= from && point <= to)?.[2]
  if (alphabet) return latticeOf(written, alphabet)
  const script = scriptOfCharacter(point)
  if (script === 'han') return hanLattice(written)
  if (script === 'hangul') return hangulLattice(written)
  if (script === 'kana') return kanaLattice(written)
  if (isBrahmic(point)) return brahmicLattice(written)
  return isThai(point) ? thaiLattice(written) : plainLattice(written)
}
