import { signDecision } from '#casework'
import { type Decision, Decision as DecisionSchema } from '#casework/model'
import { type Act, type Refusal, validate } from '#kernel'
import { addRules, rulesOfDecision } from '#rules'
import type { Rule } from '#rules/model'
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
    if (outcome.value.signed) await addRules(tx, act, rulesWithin(decision.value))
  }
  return undefined
}

/** The rules of a decision, for the purposes that it names; for all where it names none. */
export function rulesWithin(decision: Decision): Rule[] {
  const { purposes = [] } = decision
  const rules = rulesOfDecision(decision)
  if (purposes.length === 0) return rules
  return rules.flatMap((rule) => {
    const { when } = rule
    if (when === undefined || !('all' in when)) return [rule]
    const narrowed = when.all.map((part) =>
      'fact' in part && part.fact === 'line.purpose' && part.in
        ? { ...part, in: part.in.filter((purpose) => purposes.some((wanted) => wanted === purpose)) }
        : part,
    )
    const speaks = narrowed.every((part) => !('fact' in part && part.in?.length === 0))
    return speaks ? [{ ...rule, when: { all: narrowed } }] : []
  })
}
