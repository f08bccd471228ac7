import type { ProductDesk } from '#catalogue'
import { countByProduct, plannedFor } from '#phaseout'
import { usesOf } from './uses.ts'

/** What the catalogue is given of the rest of the house. */
export const productDesk: ProductDesk = {
  ...{ usesOf, installedOf: countByProduct, replacementsOf: plannedFor },
}
