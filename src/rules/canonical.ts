import type { CouldBe, LayerVerdict, LineVerdict, Spoken } from './model.ts'
import { strictest } from './rank.ts'

/** Raised whenever equal facts and rules could give another verdict than before: replays compare it first. */
export const evaluatorVersion = '1'

/**
 * What of a verdict must be the same when it is shown again: outcomes, rule ids, values read, facts missing and the
 * version of the evaluator; no prose, no ids of ours, no clock. Its RFC 8785 SHA-256 is the digest (docs/decisions,
 * "Replay"); the caller writes it with `canonicalJson` and hashes it.
 */
export function canonicalVerdict(lines: readonly LineVerdict[]) {
  return { evaluator: evaluatorVersion, ...strictest(lines), lines: lines.map(canonicalLine) }
}

function canonicalLine({ line, outcome, kind, law, policy, missing }: LineVerdict) {
  return {
    line,
    outcome,
    ...(kind ? { kind } : {}),
    law: canonicalLayer(law),
    policy: canonicalLayer(policy),
    missing: missing.map(({ fact }) => fact),
  }
}

function canonicalLayer({ outcome, kind, spoke, couldBe }: LayerVerdict) {
  return {
    outcome,
    ...(kind ? { kind } : {}),
    spoke: spoke.map(canonicalSpoken),
    couldBe: couldBe.map(canonicalCouldBe),
  }
}

function canonicalSpoken({ rule, outcome, kind, reads }: Spoken) {
  return { rule, outcome, ...(kind ? { kind } : {}), reads }
}

function canonicalCouldBe({ rule, outcome, kind, missing }: CouldBe) {
  return { rule, outcome, ...(kind ? { kind } : {}), missing }
}
