import { namesNoEntity } from './knowledge/field-words.ts'
import { things } from './knowledge/things.ts'
import type { Refusal } from './result.ts'
import { fieldFault, noSuch, worded } from './wording.ts'

/** Why a deed for an own company that is not on record is not done; the field that names it is `/legalEntity`. */
export function noLegalEntity(ref: string): Refusal {
  return {
    code: 'unknown_reference',
    ...worded(noSuch(things.legalEntity, ref)),
    errors: [fieldFault('/legalEntity', namesNoEntity)],
  }
}
