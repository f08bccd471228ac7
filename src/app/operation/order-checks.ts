import { type Static, Type } from 'typebox'
import { validate } from '#kernel'
import type { CheckLabels } from './metrics.ts'

const Layer = Type.Object({ outcome: Type.String() })
/** As much of a verdict as is counted. */
const Judged = Type.Object({
  outcome: Type.String(),
  lines: Type.Array(Type.Object({ outcome: Type.String(), law: Layer, policy: Layer })),
})
const Answered = Type.Object({ verdict: Judged })
const Many = Type.Object({ results: Type.Array(Type.Unknown()) })

/** What is to be counted of an answer of the order desk: one for every order that was judged in it. */
export function judgedIn(answer: unknown): Omit<CheckLabels, 'deed'>[] {
  const one = validate(Judged, answer)
  if (one.ok) return [labelsOf(one.value)]
  const beside = validate(Answered, answer)
  if (beside.ok) return [labelsOf(beside.value.verdict)]
  const many = validate(Many, answer)
  return many.ok ? many.value.results.flatMap(judgedIn) : []
}

/** The layer that decided: of the lines as strict as the whole, those of its two layers that are as strict. */
function labelsOf({ outcome, lines }: Static<typeof Judged>): Omit<CheckLabels, 'deed'> {
  const deciding = lines.filter((line) => line.outcome === outcome)
  const law = deciding.some((line) => line.law.outcome === outcome)
  const policy = deciding.some((line) => line.policy.outcome === outcome)
  return { outcome, layer: law && policy ? 'both' : policy ? 'policy' : 'law' }
}
