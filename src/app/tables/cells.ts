import type { Cell } from './model.ts'

/**
 * Text that no spreadsheet takes for a formula: what begins with =, +, -, @, a tab or a line break gets an apostrophe
 * before it (OWASP, "CSV injection"). Numbers, also negative ones, stay as they are.
 */
export function harmless(text: string): string {
  if (/^[+-]?\d+([.,]\d+)?$/.test(text)) return text
  return /^\s*[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text
}

/** A cell as text. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  return harmless(typeof cell === 'string' ? cell : cell.join('; '))
}

/** One line of CSV as RFC 4180 has it, with its line break. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(textOf(cell))).join(',')}\r\n`
}

function quoted(text: string): string {
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** By this mark a spreadsheet knows that the text is UTF-8. */
export const byteOrderMark = '\ufeff'
