import type { ImportedKind } from '../model.ts'
import { assetKind } from './asset.ts'
import type { ImportKind } from './kind.ts'
import { partyKind } from './party.ts'
import { productKind } from './product.ts'

export const importKinds: Readonly<Record<ImportedKind, ImportKind>> = {
  party: partyKind,
  product: productKind,
  asset: assetKind,
}
