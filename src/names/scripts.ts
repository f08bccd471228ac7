import type { Script } from './model.ts'

/** Read as: these code points (inclusive) belong to this script. Unicode 16 blocks. */
const blocks: readonly (readonly [number, number, Script])[] = [
  [0x0000, 0x024f, 'latin'],
  [0x0250, 0x02af, 'latin'],
  [0x0370, 0x03ff, 'greek'],
  [0x0400, 0x052f, 'cyrillic'],
  [0x0590, 0x05ff, 'hebrew'],
  [0x0600, 0x06ff, 'arabic'],
  [0x0750, 0x077f, 'arabic'],
  [0x08a0, 0x08ff, 'arabic'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x2c60, 0x2c7f, 'latin'],
  [0x3040, 0x30ff, 'kana'],
  [0x31f0, 0x31ff, 'kana'],
  [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'],
  [0xa720, 0xa7ff, 'latin'],
  [0xac00, 0xd7af, 'hangul'],
  [0xf900, 0xfaff, 'han'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfeff, 'arabic'],
  [0x20000, 0x323af, 'han'],
]

/** The script of a character. */
export function scriptOfCharacter(point: number): Script {
  if (point < 0x250) return 'latin'
  for (const [from, to, script] of blocks) if (point >= from && point <= to) return script
  return 'other'
}

/** The script of a text: of its first letter that is not Latin, else Latin. */
export function scriptOf(text: string): Script {
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    if (point < 0x370) continue
    const script = scriptOfCharacter(point)
    if (script !== 'latin' && /\p{L}/u.test(character)) return script
  }
  return 'latin'
}

/** Scripts that write consonants and leave most vowels to the reader. */
export function isVowelless(script: Script): boolean {
  return script === 'arabic' || script === 'hebrew'
}
