import { weights } from '../knowledge/weights.ts'
import type { Pair } from './device.ts'
import { type Answer, askGate } from './gates.ts'
import {
  type AttributeRow,
  type EquivalenceLabel,
  type GateAnswer,
  type GateId,
  gateIds,
  type Settlement,
  softGates,
} from './model.ts'
import { compareRows, tolerance } from './rows.ts'

/** Raised whenever the same pair may come out otherwise, or the same proposals in another order. */
export const equivalenceVersion = '3'

export interface Equivalence {
  readonly label: EquivalenceLabel
  /** Weighed mean of the ratios that are known, 1 is alike; null where none is. */
  readonly index: number | null
  /** Share of the attributes of the installed device that the candidate states too. */
  readonly confidence: number
  readonly gates: readonly GateAnswer[]
  readonly rows: readonly AttributeRow[]
  /** What decided, where it is not equivalent or unknown. */
  readonly because: readonly GateAnswer[]
}

/** Soft musts set aside in one comparison, at most (D.3). */
const mostWaived = 2
/** A scored attribute has to be this much better before the whole is called better. */
const clearlyBetter = 1.1

/**
 * One device against another at a place (D.3). Unknown never passes: what nobody knows is `unknown` until an engineer
 * settles it. The same pair, need and settlements give the same answer.
 */
export function compare(pair: Pair, settled: readonly Settlement[] = []): Equivalence {
  const gates = gateIds.flatMap((gate): readonly GateAnswer[] => {
    const answer = askGate(gate, pair)
    if (answer === undefined) return []
    const by = settlementOf(gate, answer.verdict, settled)
    const said = { gate, rests: answer.rests, says: answer.says() }
    return [by ? { ...said, verdict: 'yes', settled: by } : { ...said, verdict: answer.verdict }]
  })
  const [failed, open] = [withVerdict(gates, 'no'), withVerdict(gates, 'unknown')]
  const rows = settledRows(pair, settled)
  const isWaived = gates.some(({ settled }) => settled?.kind === 'waived')
  const passed = open.length > 0 ? 'unknown' : labelOf(rows, isWaived)
  const compared = rows.filter(({ verdict }) => verdict !== 'notCompared')
  const known = compared.filter(({ verdict }) => verdict !== 'unknown')
  return {
    ...{ label: failed.length > 0 ? 'notEquivalent' : passed, index: indexOf(rows) },
    confidence: compared.length === 0 ? 0 : known.length / compared.length,
    ...{ gates, rows, because: failed.length > 0 ? failed : open },
  }
}

const withVerdict = (gates: readonly GateAnswer[], wanted: GateAnswer['verdict']) =>
  gates.filter(({ verdict }) => verdict === wanted)

type Sifted =
  | { readonly refusing: GateId }
  | { readonly refusing?: undefined; readonly label: EquivalenceLabel; readonly open: number }

/** As `compare`, for whole catalogues: the first gate that refuses, else the label and how many gates are open. */
export function sift(pair: Pair, settled: readonly Settlement[]): Sifted {
  let [open, isWaived] = [0, false]
  for (const gate of gateIds) {
    const verdict = askGate(gate, pair)?.verdict ?? 'yes'
    if (verdict === 'yes') continue
    const by = settlementOf(gate, verdict, settled)
    if (by) isWaived ||= by.kind === 'waived'
    else if (verdict === 'no') return { refusing: gate }
    else open += 1
  }
  return { label: open > 0 ? 'unknown' : labelOf(settledRows(pair, settled), isWaived), open }
}

function settledRows(pair: Pair, settled: readonly Settlement[]): AttributeRow[] {
  const rows = compareRows(pair)
  const isConfirmed = (attribute: string) =>
    settled.some(({ kind, of }) => kind === 'confirmed' && of === attribute)
  if (!rows.some(({ trap, attribute }) => trap && isConfirmed(attribute))) return rows
  return rows.map((row) =>
    row.trap && isConfirmed(row.attribute)
      ? { ...row, trap: false, verdict: 'equal' as const, ratio: 1 }
      : row,
  )
}

/** Who waived a soft must or confirmed what was unknown; what the law or a supplier's state refuses, nobody settles. */
function settlementOf(
  gate: GateId,
  verdict: Answer['verdict'],
  settled: readonly Settlement[],
): Settlement | undefined {
  if (verdict === 'yes' || settled.length === 0) return undefined
  const waived = settled.filter(({ kind }) => kind === 'waived').slice(0, mostWaived)
  const waiver = softGates.includes(gate) ? waived.find(({ of }) => of === gate) : undefined
  const isOpen = verdict === 'unknown' && gate !== 'law' && gate !== 'supplier'
  return waiver ?? (isOpen ? settled.find(({ kind, of }) => kind === 'confirmed' && of === gate) : undefined)
}

/** Of what every gate let pass. */
function labelOf(rows: readonly AttributeRow[], isWaived: boolean): EquivalenceLabel {
  if (isWaived || rows.some(({ trap }) => trap)) return 'conditional'
  const ratios = rows.map(({ ratio }) => ratio).filter((ratio) => ratio !== null)
  const isWorse =
    rows.some(({ verdict }) => verdict === 'worse') || ratios.some((ratio) => ratio < 1 - tolerance)
  return !isWorse && ratios.some((ratio) => ratio >= clearlyBetter) ? 'better' : 'equivalent'
}

/** Each group is the mean of what is known in it; a group of which nothing is known takes no part. */
function indexOf(rows: readonly AttributeRow[]): number | null {
  let [sum, shares] = [0, 0]
  for (const { share, of } of weights) {
    let [total, known] = [0, 0]
    for (const { attribute, ratio } of rows) {
      if (ratio === null || !of.includes(attribute)) continue
      total += ratio
      known += 1
    }
    if (known === 0) continue
    sum += (share * total) / known
    shares += share
  }
  return shares === 0 ? null : sum / shares
}
