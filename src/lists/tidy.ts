/** Characters that control, and marks that turn the direction of what follows: on a screen a name would read as another. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** Blanks at the ends go, runs of blanks and line breaks become one space; characters that only steer the eye go too. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(unseen, '').trim()
}

/** The same characters by their numbers, `⟨U+202E⟩`, where a text is shown as its publisher wrote it; tabs stay. */
export function shownAsWritten(text: string): string {
  return text.replace(unseen, (mark) => {
    const number = mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
    return mark === '\t' ? mark : `⟨U+${number}⟩`
  })
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
