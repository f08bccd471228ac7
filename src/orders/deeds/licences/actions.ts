import type { Act } from '#kernel'
import { record } from '#log'
import type { Tx } from '#storage'
import type { Dossier } from '../../dossier.ts'
import { drawDown, grantedTo } from '../../facts/licence-facts.ts'
import { licences } from '../../store.ts'

/**
 * Draws the licences that cover the shipped lines down by what goes out, soonest to end first (R14). The check before,
 * under the same lock, has seen to it that enough is left.
 */
export async function drawLicences(
  tx: Tx,
  act: Act,
  { lines, seller }: Pick<Dossier, 'lines' | 'seller'>,
): Promise<void> {
  const kept = new Map(
    lines.flatMap((line) => line.licences.map((licence) => [licence.ref, licence] as const)),
  )
  for (const line of lines) {
    const own = grantedTo(seller.country, line.licences).flatMap(({ ref }) => kept.get(ref) ?? [])
    for (const { licence, pieces } of drawDown(own, line.quantity)) {
      const drawn = { ...licence, used: (licence.used ?? 0) + pieces }
      kept.set(licence.ref, drawn)
      await licences.put(tx, act, drawn)
      await record(tx, act, {
        type: 'licence.change',
        object: licence.ref,
        body: { drawn: pieces, used: drawn.used },
      })
    }
  }
}
