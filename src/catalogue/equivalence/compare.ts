import { weights } from '../knowledge/weights.ts'
import type { Pair } from './device.ts'
import { type Answer, askGates } from './gates.ts'
import {
  type AttributeRow,
  type EquivalenceLabel,
  type GateAnswer,
  type GateId,
  type Settlement,
  softGates,
} from './model.ts'
import { compareRows, tolerance } from './rows.ts'

/** Raised whenever the same pair may come out otherwise, or the same proposals in another order. */
export const equivalenceVersion = '2'

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
  const { gates, ...judged } = judge(pair, settled)
  const said = gates.map(({ says, ...answer }) => ({ ...answer, says: says() }))
  const failed = said.filter(({ verdict }) => verdict === 'no')
  const because = failed.length > 0 ? failed : said.filter(({ verdict }) => verdict === 'unknown')
  return { ...judged, gates: said, because }
}

/** The first gate that refuses: all that is asked of most of a catalogue. */
export function refusingGate(pair: Pair, settled: readonly Settlement[] = []): GateId | undefined {
  for (const [gate, answer] of askGates(pair))
    if (answer.verdict === 'no' && settlementOf(gate, 'no', settled) === undefined) return gate
  return undefined
}

/** As `compare`, before anything is put into words. */
export function judge(pair: Pair, settled: readonly Settlement[] = []) {
  const gates = Array.from(askGates(pair), ([gate, answer]): Asked => {
    const by = settlementOf(gate, answer.verdict, settled)
    return by ? { gate, ...answer, verdict: 'yes', settled: by } : { gate, ...answer }
  })
  const confirmed = new Set(settled.filter(({ kind }) => kind === 'confirmed').map(({ of }) => of))
  const rows = compareRows(pair).map((row) =>
    row.trap && confirmed.has(row.attribute)
      ? { ...row, trap: false, verdict: 'equal' as const, ratio: 1 }
      : row,
  )
  const compared = rows.filter(({ verdict }) => verdict !== 'notCompared')
  const known = compared.filter(({ verdict }) => verdict !== 'unknown')
  const confidence = compared.length === 0 ? 0 : known.length / compared.length
  return { label: labelOf(gates, rows), index: indexOf(rows), confidence, gates, rows }
}

type Asked = Answer & { readonly gate: GateId; readonly settled?: Settlement }

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

function labelOf(gates: readonly Asked[], rows: readonly AttributeRow[]): EquivalenceLabel {
  if (gates.some(({ verdict }) => verdict === 'no')) return 'notEquivalent'
  if (gates.some(({ verdict }) => verdict === 'unknown')) return 'unknown'
  if (rows.some(({ trap }) => trap) || gates.some(({ settled }) => settled?.kind === 'waived'))
    return 'conditional'
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
