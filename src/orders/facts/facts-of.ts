import type { Facts } from '#rules/model'
import type { Dossier, LineFile } from '../dossier.ts'
import { contractFacts } from './contract-facts.ts'
import { itemFacts } from './item-facts.ts'
import { licenceFacts } from './licence-facts.ts'
import { listFacts } from './list-facts.ts'
import { lineFacts, orderFacts } from './order-facts.ts'
import { lineRoleFacts, orderRoleFacts } from './party-facts.ts'
import { destinationFacts, siteFacts } from './place-facts.ts'
import { purposeFacts } from './purpose-facts.ts'
import { supplierFacts } from './supplier-facts.ts'
import { intentFacts } from './use-facts.ts'

/** Facts that all lines of an order share, in the vocabulary of the rules. What is not known is not there. */
export function sharedFacts(dossier: Dossier): Facts {
  return {
    ...orderFacts(dossier),
    ...orderRoleFacts(dossier),
    ...destinationFacts(dossier),
    ...contractFacts(dossier),
    ...listFacts(dossier),
  }
}

/** Facts of one line alone. */
export function ownFacts(dossier: Dossier, file: LineFile): Facts {
  return {
    ...lineFacts(file),
    ...lineRoleFacts(dossier, file),
    ...siteFacts(file),
    ...itemFacts(dossier, file),
    ...supplierFacts(dossier, file),
    ...purposeFacts(dossier, file),
    ...intentFacts(file),
    ...licenceFacts(dossier, file),
  }
}

/** Every fact about one line, flat. */
export function factsOf(dossier: Dossier, file: LineFile): Facts {
  return { ...sharedFacts(dossier), ...ownFacts(dossier, file) }
}
