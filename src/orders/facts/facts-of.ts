import type { Facts } from '#rules/model'
import type { Dossier, LineFile } from '../dossier.ts'
import { contractFacts } from './contract-facts.ts'
import { itemFacts } from './item-facts.ts'
import { licenceFacts } from './licence-facts.ts'
import { listFacts } from './list-facts.ts'
import { orderFacts } from './order-facts.ts'
import { roleFacts } from './party-facts.ts'
import { destinationFacts, siteFacts } from './place-facts.ts'
import { purposeFacts } from './purpose-facts.ts'
import { supplierFacts } from './supplier-facts.ts'
import { intentFacts } from './use-facts.ts'

/** Every fact about one line, flat, in the vocabulary of the rules. What is not known is not there. */
export function factsOf(dossier: Dossier, file: LineFile): Facts {
  return {
    ...orderFacts(dossier, file),
    ...roleFacts(dossier, file),
    ...destinationFacts(dossier),
    ...siteFacts(file),
    ...itemFacts(dossier, file),
    ...supplierFacts(dossier, file),
    ...purposeFacts(file),
    ...intentFacts(file),
    ...contractFacts(dossier),
    ...licenceFacts(dossier, file),
    ...listFacts(dossier),
  }
}
