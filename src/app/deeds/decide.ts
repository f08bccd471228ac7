import { signDecision } from '#casework'
import { Decision as DecisionSchema } from '#casework/model'
import { type Act, type Refusal, validate } from '#kernel'
import { addRules, rulesOfDecision } from '#rules'
import type { Tx } from '#storage'

/**
 * Signs decisions on suppliers. A decision and the rules it makes are written together, or not at all; the caller
 * holds the gate closed, so that every order deed sees both or neither (R43, R47).
 */
export async function decide(tx: Tx, act: Act, records: readonly object[]): Promise<Refusal | undefined> {
  for (const record of records) {
    const decision = validate(DecisionSchema, record)
    if (!decision.ok) return decision.refusal
    const outcome = await signDecision(tx, act, decision.value)
    if (!outcome.ok) return outcome.refusal
    if (outcome.value.signed) await addRules(tx, act, rulesOfDecision(decision.value))
  }
  return undefined
}
