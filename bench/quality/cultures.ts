import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Chance } from './chance.ts'

interface Culture {
  readonly name: string
  readonly country: string
  /** Words of a name, in the order in which the culture writes them. */
  readonly order: string
  /** What stands between words in the culture's own script. */
  readonly join: string
  readonly [part: string]: string
}
const file = join(import.meta.dirname, 'cultures.json')
const read: { readonly cultures: readonly Culture[] } = JSON.parse(readFileSync(file, 'utf8'))
export const cultures = read.cultures

/** A person who does not exist: in Latin letters, and in the culture's own where it has them. */
export interface Invented {
  readonly latin: string
  readonly own: string | undefined
  readonly birthDate: string
}

/** Draws a person of this culture; the two given names or family names of a person are never the same. */
export function invent(culture: Culture, chance: Chance): Invented {
  const words: string[] = []
  for (const part of culture.order.split(' ')) {
    const names = (culture[part] ?? '').split(' ').filter((name) => !words.includes(name))
    words.push(chance.of(names) ?? '')
  }
  const [latin, own] = [0, 1].map((side) => words.map((word) => word.split('=')[side]))
  const hasOwn = own?.every((word) => word !== undefined)
  const two = (n: number) => String(n).padStart(2, '0')
  return {
    latin: latin?.join(' ') ?? '',
    own: hasOwn ? own?.join(culture.join) : undefined,
    birthDate: `${1940 + chance.below(65)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`,
  }
}
