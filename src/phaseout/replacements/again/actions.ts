import { records as catalogue, propose } from '#catalogue'
import { gateTitles } from '#catalogue/model'
import { type Instant, ok, type Result, refuse, worded } from '#kernel'
import type { Tx } from '#storage'
import { changedSinceWords, withdrawnWords } from '../../knowledge/replacement-words.ts'
import { deviceOf, gather } from '../../proposals/gather/actions.ts'
import { offerable } from '../../proposals/shown/index.ts'
import type { Replacement } from '../model.ts'

const open = { verdict: 'yes' as const, says: { sv: '–', nb: '–', fi: '–', en: '–' } }

/**
 * Whether a product still replaces the other as it did when it was proposed: it is sold, its supplier approved, and no
 * gate refuses what it let through. What the law says is asked again by the order itself. Refuses `not_allowed`.
 */
export async function askAgain(
  tx: Tx,
  { product, legalEntity, need, settled }: Pick<Replacement, 'product' | 'legalEntity' | 'need' | 'settled'>,
  { sku, at }: { readonly sku: string; readonly at: Instant },
): Promise<Result<true>> {
  const [old] = await catalogue.product.table.find(tx, [product])
  const gathered = old && (await gather(tx, { product: old.record, legalEntity, at }))
  const candidate = gathered?.products.find(({ ref }) => ref === sku)
  if (!gathered || !candidate) return refuse({ code: 'not_allowed', ...worded(withdrawnWords(sku)) })
  const { proposals, waivable, gap } = propose({
    ...{ old: deviceOf(gathered.old), need, catalogue: gathered.catalogue },
    candidates: [
      {
        ...{ device: deviceOf(candidate), family: candidate.maker },
        standing: { supplier: gathered.standOf(sku), law: open },
      },
    ],
    settled: new Map([[sku, settled.filter((one) => one.sku === sku)]]),
  })
  const [found] = proposals
  if (found && offerable(found.equivalence.label)) return ok(true)
  const because = found?.equivalence.because[0]?.gate ?? waivable[0]?.gate ?? refusedBy(gap)
  return refuse({
    code: 'not_allowed',
    ...worded(because ? changedSinceWords(sku, gateTitles[because]) : withdrawnWords(sku)),
  })
}

function refusedBy(gap: ReturnType<typeof propose>['gap']): keyof typeof gateTitles | undefined {
  return (Object.keys(gap?.refusedBy ?? {}) as (keyof typeof gateTitles)[])[0]
}
