import type { Figure, Scale } from './model.ts'
import { refuseIndex } from './refusal.ts'
import { cellWords, type Spot } from './words.ts'

/** A number as published, and on the way from 0 (worst) to 100 (best), to two decimals. */
export function numberOf(spot: Spot, text: string, scale: Scale): Figure {
  const limits = limitsOf(scale)
  if (!/^-?\d+(?:\.\d+)?(?:[eE]-?\d+)?$/.test(text)) refuseIndex(cellWords.notNumber(spot, text, limits))
  const raw = Number(text)
  if (raw < limits.least || raw > limits.most) refuseIndex(cellWords.outside(spot, text, limits))
  return { raw, normal: normalise(raw, scale) }
}

export function limitsOf({ worst, best, least, most }: Scale): { least: number; most: number } {
  return { least: least ?? Math.min(worst, best), most: most ?? Math.max(worst, best) }
}

export function normalise(raw: number, { worst, best }: Scale): number {
  const share = Math.min(1, Math.max(0, (raw - worst) / (best - worst)))
  return Math.round(share * 10_000) / 100
}

/** What a word in a list stands for; undefined where it says that a country is no longer on it. */
export function flagOf(
  spot: Spot,
  text: string,
  words: Readonly<Record<string, string | null>>,
): Figure | undefined {
  const word = words[text]
  if (word === undefined) refuseIndex(cellWords.noWord(spot, text, Object.keys(words)))
  return word === null ? undefined : { raw: word, normal: null }
}

/** A year, the last of a span (2012-2013), or that of a month or day (2026-06, 2024-03-20). */
export function yearOf(spot: Spot, text: string, shift = 0): number {
  const [, first, second] = /^(\d{4})(?:-(\d{2}(?:\d{2})?)(?:-\d{2})?)?$/.exec(text) ?? []
  const year = Number(second?.length === 4 ? second : first) + shift
  if (first === undefined || year < 1900 || year > 2100) refuseIndex(cellWords.noYear(spot, text))
  return year
}
