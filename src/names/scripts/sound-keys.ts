import type { Word } from '../model.ts'
import { isForeign } from './across.ts'
import { type FlatReadings, head, lengthAt, readingHead, rowEnd, rowHead, single } from './flat.ts'
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
  const keys = lattice ? keysThrough(lattice.flat) : [soundKeyOf(word.text)]
  const translated = latinOf(word.written).map((phrase) => soundKeyOf(phrase.replaceAll(' ', '')))
  return [...new Set([...keys, ...translated])]
}

/** The keys of the cheapest ways through a lattice. */
function keysThrough(flat: FlatReadings): string[] {
  const rows = flat[lengthAt] ?? 0
  const ways: Map<string, number>[] = Array.from({ length: rows + 1 }, () => new Map())
  ways[0]?.set('', 0)
  for (let row = 0, at = head; row < rows; row++) {
    const readings = soundsAt(flat, at)
    for (const [key, before] of cheapest(ways[row], mostWays)) {
      for (const { span, cost, sound } of readings) {
        const next = ways[row + span]
        const longer = join(key, sound)
        const total = before + cost
        if (next && total < (next.get(longer) ?? Number.POSITIVE_INFINITY)) next.set(longer, total)
      }
    }
    at = rowEnd(flat, at)
  }
  return cheapest(ways[rows], mostKeys).map(([key]) => key)
}

const cheapest = (ways: ReadonlyMap<string, number> | undefined, most: number) =>
  [...(ways ?? [])].sort((a, b) => a[1] - b[1]).slice(0, most)

/** The readings of one letter of the script, each as its own sound key. */
function soundsAt(flat: FlatReadings, row: number): { span: number; cost: number; sound: string }[] {
  const readings: { span: number; cost: number; sound: string }[] = []
  const end = rowEnd(flat, row)
  for (let at = row + rowHead; at < end; ) {
    const length = flat[at + 3] ?? 0
    let sound = length > 0 ? (soundOfCode[(flat[at] ?? 0) & (single - 1)] ?? '') : ''
    const [span, cost] = [flat[at + 1] ?? 1, (flat[at + 2] ?? 0) / 100]
    at += readingHead
    for (let letter = 1; letter < length; letter++) sound = join(sound, soundOfCode[flat[at++] ?? 0] ?? '')
    readings.push({ span, cost, sound })
  }
  return readings
}

const join = (key: string, sound: string) =>
  key !== '' && sound !== '' && key.at(-1) === sound[0] ? key + sound.slice(1) : key + sound
const soundOfCode = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => sounds.get(letter) ?? '')
