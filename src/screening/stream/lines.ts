import { type CutFault, type Cutter, longestRecord } from './csv.ts'

/** A line that says something, with its number from 1. */
export interface TextLine {
  readonly line: number
  readonly text: string
  readonly fault?: CutFault
}

/** Lines of text; blank ones are left out, and of one that is too long nothing is kept but its number. */
export function lineCutter(): Cutter<TextLine> {
  let left = ''
  let line = 0
  let skipping = false
  const take = (text: string): TextLine[] => {
    line++
    if (skipping) {
      skipping = false
      return []
    }
    if (text.length > longestRecord) return [{ line, text: '', fault: 'tooLong' }]
    return text.trim() === '' ? [] : [{ line, text: text.endsWith('\r') ? text.slice(0, -1) : text }]
  }
  return {
    push: (piece) => {
      const lines = (left + piece).split('\n')
      left = lines.pop() ?? ''
      const taken = lines.flatMap(take)
      if (left.length <= longestRecord) return taken
      if (!skipping) taken.push({ line: line + 1, text: '', fault: 'tooLong' })
      skipping = true
      left = ''
      return taken
    },
    end: () => {
      const rest = left
      left = ''
      return rest === '' && !skipping ? [] : take(rest)
    },
  }
}
