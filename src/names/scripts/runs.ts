import type { Script } from '../model.ts'
import { scriptOfCharacter } from '../scripts.ts'

/** Scripts that write no space between words. */
export function isUnspaced(script: Script): boolean {
  return script === 'han' || script === 'hangul' || script === 'kana'
}

export interface Run {
  readonly text: string
  readonly script: Script
}

/** A word cut where its script changes, if any of it is written without spaces: `A7有限公司`, `カザン火薬工場`. */
export function runsOf(word: string): Run[] {
  const runs: { text: string; script: Script }[] = []
  for (const letter of word) {
    const script = scriptOfCharacter(letter.codePointAt(0) ?? 0)
    const last = runs.at(-1)
    if (last && (last.script === script || (!isUnspaced(last.script) && !isUnspaced(script))))
      last.text += letter
    else runs.push({ text: letter, script })
  }
  return runs
}
