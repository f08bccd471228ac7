import knowledge from '../knowledge/han-readings.json' with { type: 'json' }
import { loanSounds } from './han-loans.ts'
import { cantoneseSpellings, wadeGiles } from './han-spellings.ts'
import { customarySurnames } from './han-surnames.ts'
import { hangulSpellings } from './hangul.ts'
import { type Habits, type Lattice, latticeFrom, type Reading, reading, syllabic } from './lattice.ts'

/** Read as: a character's readings by sound, from a table of the characters that have a sound. */
function byCharacter(table: Readonly<Record<string, string>>): Map<string, string[]> {
  const readings = new Map<string, string[]>()
  for (const [sound, characters] of Object.entries(table)) {
    for (const character of characters) {
      const known = readings.get(character)
      if (known) known.push(sound)
      else readings.set(character, [sound])
    }
  }
  return readings
}

const mandarin = byCharacter(knowledge.mandarin)
const mandarinAlso = byCharacter(knowledge.mandarinAlso)
const cantonese = byCharacter(knowledge.cantonese)
const korean = byCharacter(knowledge.korean)
const traditional = [...knowledge.simplified.from]
const simplified = new Map([...knowledge.simplified.to].map((to, i) => [traditional[i] ?? '', to]))

/** Traditional characters in their simplified form: 華 and 华 are one. */
export function simplify(text: string): string {
  let result = ''
  for (const character of text) result += simplified.get(character) ?? character
  return result
}

/** The Mandarin reading of a character, without tone; '' where none is known. */
export function mandarinOf(character: string): string {
  return mandarin.get(character)?.[0] ?? ''
}

/** Foreign words and names of companies, written by sound: 尤尼泰克 is Unitec. */
const loose: Habits = { ...syllabic, vowel: 0.6, h: 0.5, letter: 1, share: 0.3, most: 2 }

/**
 * A run of Han characters as a lattice over its Pinyin letters. Spelled otherwise (Wade–Giles, ü), other Mandarin
 * readings cost little; Cantonese and Korean readings more, but a surname as its bearers write it costs nothing.
 */
export function hanLattice(run: string): Lattice {
  const places: Reading[][] = []
  const drops: number[] = []
  const characters = [...run]
  const isLoose = characters.length > 2
  for (const character of characters) {
    const sound = mandarinOf(character) || character
    const start = places.length
    for (const letter of sound) {
      places.push([reading(1, letter, 0)])
      drops.push(isLoose && /[aeiouvhnwy]/.test(letter) ? 0.4 : 1.2)
    }
    places[start]?.push(...otherReadings(character, sound))
    if (isLoose)
      places[start]?.push(...loanSounds(character).map((latin) => reading(sound.length, latin, 0.1)))
  }
  const surname = customarySurnames(run)
  places[0]?.push(...surname.map((latin) => reading(places.length, latin, 0)))
  return latticeFrom(places, drops, isLoose ? loose : syllabic)
}

const known = new Map<string, readonly Reading[]>()

function otherReadings(character: string, sound: string): readonly Reading[] {
  const seen = known.get(character)
  if (seen) return seen
  const span = sound.length
  const readings = new Map<string, number>()
  const add = (spellings: readonly string[], cost: number) => {
    for (const latin of spellings) if (latin !== sound && !readings.has(latin)) readings.set(latin, cost)
  }
  const others = mandarinAlso.get(character) ?? []
  add(others, 0)
  add([sound, ...others].flatMap(wadeGiles), 0.1)
  add((cantonese.get(character) ?? []).flatMap(cantoneseSpellings), 0.15)
  add((korean.get(character) ?? []).flatMap(hangulSpellings), 0.15)
  const list = [...readings].map(([latin, cost]) => reading(span, latin, cost))
  known.set(character, list)
  return list
}
