import { type Act, canonicalJson, ok, type Result, refuse, sentenceOf, worded } from '#kernel'
import { record } from '#log'
import type { Stored, Tx } from '#storage'
import { signedBeforeWords, unfitDecisionWords } from './knowledge/refusal-words.ts'
import type { Decision } from './model.ts'
import { problemsOf } from './references.ts'
import { decisions } from './store.ts'

/** A signature: `signed` false where the very same decision stood already. */
export interface Signature {
  readonly stored: Stored<Decision>
  readonly signed: boolean
}

/**
 * Keeps a decision for good: a reference once signed is never given another content; a new decision supersedes it.
 * The caller makes its rules in the same transaction, behind a closed gate.
 */
export async function signDecision(tx: Tx, act: Act, decision: Decision): Promise<Result<Signature>> {
  const [kept] = await decisions.find(tx, [decision.ref])
  const outcome = judge(decision, kept)
  if (!outcome.ok) {
    const body = { decision: decision.ref, refused: outcome.refusal.code }
    await record(tx, act, { type: 'decision.sign', object: decision.ref, body })
    return outcome
  }
  if (kept) return ok({ stored: kept, signed: false })
  const { stored } = await decisions.put(tx, act, decision)
  await record(tx, act, { type: 'decision.sign', object: decision.ref, body: { decision } })
  return ok({ stored, signed: true })
}

function judge(decision: Decision, kept: Stored<Decision> | undefined): Result<Decision> {
  const errors = problemsOf(decision)
  if (errors.length > 0) {
    const said = unfitDecisionWords(decision.ref, sentenceOf(errors))
    return refuse({ code: 'invalid_input', ...worded(said), errors })
  }
  if (kept && canonicalJson(kept.record) !== canonicalJson(decision))
    return refuse({
      code: 'conflict',
      ...worded(signedBeforeWords(decision.ref)),
      facts: { ref: decision.ref, signedAt: kept.at },
    })
  return ok(decision)
}
