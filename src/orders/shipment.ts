import { fieldFault, ok, type Result, refuse, worded } from '#kernel'
import { noLineWords, nothingLeftWords, tooManyPiecesWords } from './knowledge/refusal-words.ts'
import type { OrderRecord, OrderState, Shipment } from './model.ts'

/** Pieces of each line that have gone out. A record of a shipped order that does not say went out whole. */
export function shippedOf({ lines, shipped, state }: OrderRecord): number[] {
  return lines.map(({ quantity }, index) => shipped?.[index] ?? (state === 'shipped' ? quantity : 0))
}

/** Pieces of each line that are still to go out. */
export function openOf(record: OrderRecord): number[] {
  const shipped = shippedOf(record)
  return record.lines.map(({ quantity }, index) => Math.max(0, quantity - (shipped[index] ?? 0)))
}

/** How many pieces of each line this shipment sends; refused where a line has fewer open, or does not exist. */
export function planShipment(record: OrderRecord, { lines }: Shipment): Result<number[]> {
  const open = openOf(record)
  if (!lines) return ok(open)
  const pieces = open.map(() => 0)
  for (const { line, quantity } of lines) {
    const left = (open[line - 1] ?? 0) - (pieces[line - 1] ?? 0)
    pieces[line - 1] = (pieces[line - 1] ?? 0) + (quantity ?? left)
  }
  const errors = lines.flatMap(({ line }, index) => faultOf({ line, index, record, open, pieces }))
  const [first] = errors
  return first ? refuse({ code: 'not_allowed', ...worded(first.wording), errors }) : ok(pieces)
}

interface Planned {
  readonly line: number
  readonly index: number
  readonly record: OrderRecord
  readonly open: readonly number[]
  readonly pieces: readonly number[]
}

function faultOf({ line, index, record, open, pieces }: Planned) {
  const path = `/lines/${index}`
  const left = open[line - 1]
  if (left === undefined) return [fieldFault(path, noLineWords(record.ref, line, record.lines.length))]
  const sent = pieces[line - 1] ?? 0
  if (sent > left) return [fieldFault(path, tooManyPiecesWords(record.ref, line, { left, sent }))]
  return sent === 0 ? [fieldFault(path, nothingLeftWords(record.ref, line))] : []
}

/** The record after the shipment, in the state that it leads to. */
export function afterShipment(
  record: OrderRecord,
  pieces: readonly number[],
  state: OrderState,
): OrderRecord {
  const shipped = shippedOf(record).map((before, index) => before + (pieces[index] ?? 0))
  return { ...record, shipped, state }
}
