import type { Word } from '../model.ts'
import { isForeign } from './across.ts'
import type { Reading } from './lattice.ts'
import { latticeFor } from './sounding.ts'
import { latinOf } from './translations.ts'

/** Read as: consonants of one row are one sound from afar. Vowels, h, j, v, w and y come and go between scripts. */
const rows = ['bpf', 'td', 'kgqcxsz', 'l', 'r', 'nm']
const sounds = new Map(
  rows.flatMap((row, index) => [...row].map((letter) => [letter, String(index)] as const)),
)
/** A word of another script is looked up under at most this many keys. */
const mostKeys = 4
const mostWays = 24

/** The sound key of a Latin text, single word or neighbours written as one: `khrushchev` and `chruschtschow` are near. */
export function soundKeyOf(latin: string): string {
  return append('', latin)
}

function append(key: string, latin: string): string {
  let longer = key
  for (const letter of latin) {
    const sound = sounds.get(letter)
    if (sound !== undefined && !longer.endsWith(sound)) longer += sound
  }
  return longer
}

/**
 * Keys under which a word meets its spellings in other scripts: one for a Latin word, up to four for another, the
 * likeliest first. Two words that `compareWords` finds alike across scripts share one, but for rare readings.
 */
export function soundKeysOf(word: Pick<Word, 'text' | 'written'>): readonly string[] {
  if (!isForeign(word)) return [soundKeyOf(word.text)]
  const lattice = latticeFor(word.written)
  const keys = lattice ? keysThrough(lattice.readings) : [soundKeyOf(word.text)]
  const translated = latinOf(word.written).map((phrase) => soundKeyOf(phrase.replaceAll(' ', '')))
  return [...new Set([...keys, ...translated])]
}

/** The keys of the cheapest ways through a lattice. */
function keysThrough(places: readonly (readonly Reading[])[]): string[] {
  const at: Map<string, number>[] = places.map(() => new Map())
  at.push(new Map())
  at[0]?.set('', 0)
  places.forEach((readings, place) => {
    const ways = [...(at[place] ?? [])].sort((a, b) => a[1] - b[1]).slice(0, mostWays)
    for (const [key, cost] of ways) {
      for (const { span, latin, cost: extra } of readings) {
        const next = at[place + span]
        const longer = append(key, latin)
        const total = cost + extra
        if (next && total < (next.get(longer) ?? Number.POSITIVE_INFINITY)) next.set(longer, total)
      }
    }
  })
  return [...(at.at(-1) ?? [])]
    .sort((a, b) => a[1] - b[1])
    .slice(0, mostKeys)
    .map(([key]) => key)
}
