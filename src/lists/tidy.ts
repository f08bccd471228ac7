/** Blanks at the ends go, runs of blanks and line breaks become one space. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The values in order, tidied, without blanks, dashes that stand for nothing, and repetitions. */
export function distinct(values: readonly (string | undefined)[]): string[] {
  const kept = new Set<string>()
  for (const value of values) {
    const text = tidy(value ?? '')
    if (text !== '' && text !== '-') kept.add(text)
  }
  return [...kept]
}

/** "(a) Maulavi, (b) Mullah." is two values, and so is "(1) Director (2) Owner"; other text is one. */
export function lettered(text: string): string[] {
  return distinct(text.split(/\s*\((?:[a-z]|\d{1,2})\)\s*/).map((part) => part.replace(/[\s,;.]+$/, '')))
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Kana', /\p{Script=Katakana}|\p{Script=Hiragana}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Mymr', /\p{Script=Myanmar}/gu],
  ['Thai', /\p{Script=Thai}/gu],
]

/** The script that most letters of a name belong to (ISO 15924); undefined where it has no letters that we know. */
export function scriptOf(text: string): string | undefined {
  if (/^[\p{ASCII}]*[A-Za-z][\p{ASCII}]*$/u.test(text)) return 'Latn'
  let best: string | undefined
  let most = 0
  for (const [script, pattern] of scripts) {
    const count = text.match(pattern)?.length ?? 0
    if (count > most) [best, most] = [script, count]
  }
  return best
}
