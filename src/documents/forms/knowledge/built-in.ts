import type { Form } from '../model.ts'
import { endUseStatement } from './end-use-statement.ts'
import { exceptionRequest } from './exception-request.ts'
import { identityCheck } from './identity-check.ts'
import { partnerAttestation } from './partner-attestation.ts'

/** The forms that come with the product. An imported form with the same reference and a higher version replaces one. */
export const forms: readonly Form[] = [endUseStatement, partnerAttestation, exceptionRequest, identityCheck]
