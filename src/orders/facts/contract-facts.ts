import type { Facts } from '#rules/model'
import type { Dossier } from '../dossier.ts'
import { knowing } from './knowing.ts'

/** `contract.*` and `risk.*`: what the contracts that cover this sale say. No contract: no clause. */
export function contractFacts({ agreement }: Dossier): Facts {
  return knowing({
    'contract.clauses': agreement.clauses,
    'contract.publicBuyer': agreement.publicBuyer,
    'contract.concludedOn': agreement.concludedOn ?? null,
    'risk.art12gb': agreement.riskArt12gb,
  })
}
