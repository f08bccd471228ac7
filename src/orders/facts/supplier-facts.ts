import type { Facts } from '#rules/model'
import type { Dossier, LineFile } from '../dossier.ts'
import { knowing } from './knowing.ts'

/** `supplier.*`, `decisions.*`, `transition.*`, `exceptions.*`, `customer.*`: where we stand with the makers. */
export function supplierFacts({ existingCustomer }: Dossier, file: LineFile): Facts {
  return knowing({
    'supplier.state': file.supplier.state,
    'supplier.decision': file.supplier.decision,
    'decisions.covering': file.decisions.covering,
    'decisions.newCustomersOnly': file.decisions.newCustomersOnly,
    'transition.honoured': file.honoured,
    'exceptions.rules': file.exceptions,
    'customer.existing': existingCustomer,
  })
}
