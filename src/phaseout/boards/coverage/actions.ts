import { supplierStand } from '#catalogue'
import { type Act, dayIn, zoneOf } from '#kernel'
import type { Tx } from '#storage'
import { countByProduct } from '../../base/store.ts'
import type { PlanView } from '../../plans/model.ts'
import { listPlans } from '../../plans/read/actions.ts'
import type { CoverageLine } from '../model.ts'
import { type Range, rangeOf } from '../range/actions.ts'
import { coverageStateOf } from './coverage.ts'

/** Every product that a plan stops, with what takes its place and whether that counts; those of plans that one sees. */
export async function coverageBoardOf(tx: Tx, act: Act, ref?: string): Promise<CoverageLine[]> {
  const plans = (await listPlans(tx, act)).filter((one) => ref === undefined || one.decision === ref)
  const lines: CoverageLine[] = []
  for (const plan of plans) lines.push(...(await linesOf(tx, act, plan)))
  return lines
}

async function linesOf(tx: Tx, act: Act, plan: PlanView): Promise<CoverageLine[]> {
  const range = await rangeOf(tx, plan, act.at)
  const standing = await countByProduct(
    tx,
    plan.stopped.map(({ sku }) => sku),
  )
  const day = dayIn(zoneOf(plan.country), act.at)
  return plan.stopped.map(({ sku, name, maker, gap, replacements: named }) => {
    const replacements = named.map((one) => replacementIn(range, one, day))
    return {
      ...{ plan: plan.decision, planTitle: plan.title, planState: plan.stateTitle },
      ...{ legalEntity: plan.legalEntity, sku, name, maker, makerName: range.nameOf(maker) },
      ...{ standing: standing.get(sku) ?? 0, replacements, gap },
      approved: replacements.filter(({ counts }) => counts).length,
      state: coverageStateOf({ gap, replacements }),
    }
  })
}

function replacementIn(range: Range, sku: string, day: string): CoverageLine['replacements'][number] {
  const product = range.products.get(sku)
  const { verdict, says } = supplierStand(sku, {
    ...{ records: range.chain, day },
    suppliers: { stateOf: (maker) => range.stateOf(maker, product?.category), nameOf: range.nameOf },
  })
  const isOffered = range.isOffered(sku)
  return {
    ...{ sku, name: product?.name ?? sku, makerName: range.nameOf(product?.maker ?? '–') },
    ...{ counts: verdict === 'yes' && isOffered, isOffered, says },
  }
}
