import { type Act, type Language, ok, type Result } from '#kernel'
import type { Tx } from '#storage'
import { enterCase } from '../../cases/enter/actions.ts'
import { lackWords } from '../../knowledge/rating-words.ts'
import { citedFacts } from '../facts/store.ts'
import { riskDimensions, risks, suspicions } from '../ladders.ts'
import { lackFor } from '../minimum.ts'
import type { WeighingView } from '../model.ts'
import { weighingOf } from '../store.ts'
import { lacksIn, levelOn, riskIn, suspicionIn, unjudgedIn } from '../weighing.ts'

/** How a case is weighed, what its evidence would carry, and what a decision still lacks. */
export async function readWeighing(
  tx: Tx,
  act: Act,
  { ref, language }: { readonly ref: string; readonly language: Language },
): Promise<Result<WeighingView>> {
  const entered = await enterCase(tx, act, ref)
  if (!entered.ok) return entered
  const { obligations } = entered.value.stored.record.charter
  const weighing = await weighingOf(tx, ref)
  const facts = await citedFacts(tx, ref)
  const supports = suspicions.map((level) => {
    const lack = lackFor(level, facts)
    return [level, lack ? lackWords[lack][language] : null]
  })
  const levels = riskDimensions.map((scale) => {
    const level = levelOn(weighing, scale)
    return [scale, risks.find((one) => one === level) ?? null]
  })
  return ok({
    ...weighing,
    now: { suspicion: suspicionIn(weighing) ?? null, ...Object.fromEntries(levels) },
    ...{ risk: riskIn(weighing) ?? null, unjudged: unjudgedIn(weighing, obligations) },
    ...{ lacks: lacksIn(weighing, obligations), supports: Object.fromEntries(supports) },
  })
}
