import type { Band } from './model.ts'

/** The worse of two bands; E is worst, and a band we do not have says nothing. */
export function worst(a: Band | undefined, b: Band | undefined): Band | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a > b ? a : b
}
