import type { Facts } from '#rules/model'
import type { LineFile } from '../dossier.ts'
import { knowing } from './knowing.ts'

/** `proof.*` and `spare.*`: is the line what its purpose says (R48)? The ceiling speaks of spare parts only. */
export function purposeFacts({ line, proof, spare }: LineFile): Facts {
  const isSpare = line.purpose === 'sparePart'
  return knowing({
    'proof.asset': proof.asset,
    'proof.warranty': proof.warranty,
    'proof.contract': proof.contract,
    'spare.ceiling': isSpare ? spare.ceiling : null,
    'spare.used': isSpare ? spare.used : 0,
    'spare.over': isSpare ? spare.over : 0,
  })
}
