import type { Word } from '#names'

/** Under what a word of a list can be found again. Keys are hashed; what is found is always compared afterwards. */

const prime = 0x01000193

/** FNV-1a over UTF-16 units, 32 bits, seeded with the kind of key. */
export function hashOf(kind: number, text: string): number {
  let hash = 0x811c9dc5 ^ kind
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Hash of a text with one or two letters left out, without making the text. */
function hashWithout(text: string, first: number, second: number): number {
  let hash = 0x811c9dc5 ^ keyKinds.letters
  for (let i = 0; i < text.length; i++) {
    if (i !== first && i !== second) hash = Math.imul(hash ^ text.charCodeAt(i), prime)
  }
  return (hash ^ (hash >>> 15)) >>> 0
}

export const keyKinds = { letters: 1, romanised: 2, bones: 3, value: 4, joined: 5, identifier: 6 } as const

/** Shortest word whose slips are looked for; from seven letters on, two at once. */
const oneSlip = 3
const twoSlips = 7
const longestTwoSlips = 12

/** Every key under which a word is found: its letters with up to two left out, its sound, its consonants, its meaning. */
export function keysOf(word: Word): Set<number> {
  const { text } = word
  const keys = new Set<number>()
  if (text !== '') keys.add(hashWithout(text, -1, -1))
  if (text.length >= oneSlip && text.length <= 64) {
    for (let i = 0; i < text.length; i++) keys.add(hashWithout(text, i, -1))
  }
  if (text.length >= twoSlips && text.length <= longestTwoSlips) {
    for (let i = 0; i < text.length; i++)
      for (let j = i + 1; j < text.length; j++) keys.add(hashWithout(text, i, j))
  }
  if (word.written !== text && word.written.length >= oneSlip) {
    for (let i = -1; i < word.written.length; i++) keys.add(hashWithout(word.written, i, -1))
  }
  if (word.key !== '') keys.add(hashOf(keyKinds.romanised, word.key))
  if (word.bones.length >= 2) keys.add(hashOf(keyKinds.bones, word.bones))
  if (word.value !== '') keys.add(hashOf(keyKinds.value, `${word.kind}:${word.value}`))
  return keys
}

/** Texts that two to four neighbouring words make together. */
export function joinedTexts(words: readonly Word[]): string[] {
  const texts: string[] = []
  for (let from = 0; from < words.length; from++) {
    let text = words[from]?.text ?? ''
    for (let next = from + 1; next < Math.min(words.length, from + 4); next++) {
      text += words[next]?.text ?? ''
      if (text.length >= 5 && text.length <= 40) texts.push(text)
    }
  }
  return texts
}
