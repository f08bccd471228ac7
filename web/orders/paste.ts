import { type DraftLine, emptyLine, numberOf } from './draft.ts'
import { fromOrder, type Read } from './from-order.ts'
import { purposes } from './words.ts'

/** What a pasted text was read as. `line` counts the lines of the text from 1. */
export type Pasted =
  | { readonly kind: 'order'; readonly read: Read; readonly body: unknown }
  | { readonly kind: 'orders'; readonly bodies: readonly unknown[] }
  | { readonly kind: 'lines'; readonly lines: readonly DraftLine[] }
  | { readonly kind: 'unread'; readonly why: PasteError; readonly line: number }
export type PasteError = 'empty' | 'badJson' | 'noOrder' | 'noQuantity' | 'badPrice'

/** Reads one order as JSON, many as NDJSON or a JSON array, or lines copied from a spreadsheet (product, quantity, price). */
export function readPaste(text: string): Pasted {
  const plain = text.trim()
  if (plain === '') return { kind: 'unread', why: 'empty', line: 1 }
  return /^[[{]/.test(plain) ? readJson(plain) : readCells(plain)
}

function readJson(text: string): Pasted {
  const whole = parse(text)
  if (Array.isArray(whole)) return many(whole)
  if (whole !== undefined) return one(whole)
  const rows = text.split(/\r?\n/)
  const bodies: unknown[] = []
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '') continue
    const body = parse(row)
    if (body === undefined) return { kind: 'unread', why: 'badJson', line: index + 1 }
    bodies.push(body)
  }
  return many(bodies)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function one(body: unknown): Pasted {
  const read = fromOrder(body)
  return read ? { kind: 'order', read, body } : { kind: 'unread', why: 'noOrder', line: 1 }
}

function many(bodies: readonly unknown[]): Pasted {
  const [only] = bodies
  if (bodies.length === 1) return one(only)
  const bad = bodies.findIndex((body) => fromOrder(body) === undefined)
  return bad >= 0 || bodies.length === 0
    ? { kind: 'unread', why: 'noOrder', line: bad + 1 }
    : { kind: 'orders', bodies }
}

/** A heading row is a first row whose second cell holds no number. */
function readCells(text: string): Pasted {
  const rows = text.split(/\r?\n/).map((row, index) => ({ cells: cellsOf(row), line: index + 1 }))
  const filled = rows.filter(({ cells }) => cells.some(Boolean))
  const [first] = filled
  const hasHeading = filled.length > 1 && first && numberOf(first.cells[1] ?? '') === undefined
  const lines: DraftLine[] = []
  for (const { cells, line } of hasHeading ? filled.slice(1) : filled) {
    const [sku = '', quantity = '', price = '', purpose = ''] = cells
    if (!sku || numberOf(quantity) === undefined) return { kind: 'unread', why: 'noQuantity', line }
    if (price && numberOf(price) === undefined) return { kind: 'unread', why: 'badPrice', line }
    const known = purposes.find((word) => word.toLowerCase() === purpose.toLowerCase()) ?? 'newSale'
    lines.push({ ...emptyLine(lines.length + 1), sku, quantity, price, purpose: known })
  }
  return { kind: 'lines', lines }
}

/** Spreadsheets copy with tabs; some mail programs turn them into semicolons. */
const cellsOf = (row: string) => row.split(row.includes('\t') ? '\t' : ';').map((cell) => cell.trim())
