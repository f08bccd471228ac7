import type { Chance } from './chance.ts'
import { inRussian, romanised, schemeNames } from './cyrillic-schemes.ts'

/** One way to damage a Latin name; undefined where the name gives no occasion for it. */
type Damage = (name: string, chance: Chance) => string | undefined

/** Read as: what people, keyboards and other offices do to a name. */
export const damages: Readonly<Record<string, Damage>> = {
  'letter left out': (name, chance) => atLetter(name, chance, () => ''),
  'letter doubled': (name, chance) => atLetter(name, chance, (letter) => letter + letter),
  'letter added': (name, chance) => atLetter(name, chance, (letter) => letter + anyLetter(chance)),
  'letter replaced': (name, chance) => atLetter(name, chance, () => anyLetter(chance)),
  'letters swapped': swapped,
  'two slips': (name, chance) => {
    const once = atLetter(name, chance, () => anyLetter(chance))
    return once === undefined ? undefined : swapped(once, chance)
  },
  'to Russian and back': (name, chance) => {
    const russian = inRussian(name)
    return russian === undefined ? undefined : romanised(russian, chance.of(schemeNames) ?? '')
  },
  'last word first': (name) => {
    const words = name.split(' ')
    return words.length < 2 || name.includes(',')
      ? undefined
      : [words.at(-1), ...words.slice(0, -1)].join(' ')
  },
  'last word first, comma': (name) => {
    const words = name.split(' ')
    return words.length < 2 || name.includes(',')
      ? undefined
      : `${words.at(-1)}, ${words.slice(0, -1).join(' ')}`
  },
  'particles dropped': (name) => changed(name, name.replace(particles, '$1')),
  'particles otherwise': (name) => changed(name, name.replace(particle, otherParticle)),
  'words joined': (name, chance) => {
    const words = name.split(' ')
    if (words.length < 3) return undefined
    const at = chance.below(words.length - 1)
    return [
      ...words.slice(0, at),
      `${words[at]}${words[at + 1]?.toLowerCase()}`,
      ...words.slice(at + 2),
    ].join(' ')
  },
  'word split': (name, chance) => {
    const words = name.split(' ')
    const long = words.flatMap((word, i) => (/^\p{L}{7,}$/u.test(word) ? [i] : []))
    const at = chance.of(long)
    const word = at === undefined ? undefined : words[at]
    if (word === undefined || at === undefined) return undefined
    const cut = 3 + chance.below(word.length - 5)
    return [...words.slice(0, at), word.slice(0, cut), word.slice(cut), ...words.slice(at + 1)].join(' ')
  },
  initial: (name) => {
    const words = name.split(' ')
    const isPlain = words.length > 1 && words.every((word) => /^\p{L}{3,}$/u.test(word))
    return isPlain ? [`${words[0]?.[0]}.`, ...words.slice(1)].join(' ') : undefined
  },
  'case turned': (name) =>
    changed(name, name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase()),
  'accents put on': (name) =>
    changed(
      name,
      name.replace(/[aeiouncs]/g, (letter) => accents[letter] ?? letter),
    ),
  'accents dropped': (name) => changed(name, name.normalize('NFD').replace(/\p{M}/gu, '')),
}

/** Damage that only persons' names suffer. */
export const personal: readonly string[] = ['initial', 'to Russian and back', 'last word first, comma']

const particles = /(^| )(?:al|el|bin|ibn|ben|bint|de|da|del|van|von|der|ould)[ -](?=\p{L})/giu
const particle = /\b(al|el|bin|ibn|ben|abdul|abdel)([ -])(?=\p{L})/giu
const otherParticles: Readonly<Record<string, string>> = {
  al: 'El ',
  el: 'al-',
  bin: 'ibn ',
  ibn: 'ben ',
  ben: 'bin ',
  abdul: 'Abd al-',
  abdel: 'Abdul ',
}
const otherParticle = (written: string, word: string) => otherParticles[word.toLowerCase()] ?? written
const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ö',
  u: 'ü',
  n: 'ñ',
  c: 'ç',
  s: 'š',
}

function atLetter(name: string, chance: Chance, change: (letter: string) => string): string | undefined {
  const letters = [...name]
  const at = chance.of(letters.flatMap((letter, i) => (/\p{L}/u.test(letter) ? [i] : [])))
  if (at === undefined) return undefined
  letters[at] = change(letters[at] ?? '')
  return changed(name, letters.join(''))
}

function swapped(name: string, chance: Chance): string | undefined {
  const letters = [...name]
  const places = letters.flatMap((letter, i) => {
    const next = letters[i + 1] ?? ''
    const isPair = /\p{L}/u.test(letter) && /\p{L}/u.test(next)
    return isPair && letter.toLowerCase() !== next.toLowerCase() ? [i] : []
  })
  const at = chance.of(places)
  if (at === undefined) return undefined
  letters.splice(at, 2, ...letters.slice(at, at + 2).reverse())
  return letters.join('')
}

const alphabet = [...'abcdefghijklmnopqrstuvwxyz']
const anyLetter = (chance: Chance) => chance.of(alphabet) ?? 'a'
const changed = (before: string, after: string) => (before === after ? undefined : after)
