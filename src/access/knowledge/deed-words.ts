import { type Wording, wording } from '#kernel'
import { type Deed, type Permission, permissions } from '../permissions.ts'
import { businessDeeds } from './business-deeds.ts'
import { caseDeeds } from './case-deeds.ts'
import { catalogueDeeds } from './catalogue-deeds.ts'
import { decisionDeeds } from './decision-deeds.ts'
import { gatheringDeeds } from './gathering-deeds.ts'
import { houseDeeds } from './house-deeds.ts'
import { partnerDeeds } from './partner-deeds.ts'
import { phaseoutDeeds } from './phaseout-deeds.ts'
import { warningDeeds } from './warning-deeds.ts'

/** What the table says in English, in the other languages of the house. */
const said: Readonly<Record<Deed, readonly [sv: string, nb: string, fi: string]>> = {
  ...businessDeeds,
  ...caseDeeds,
  ...catalogueDeeds,
  ...decisionDeeds,
  ...gatheringDeeds,
  ...houseDeeds,
  ...partnerDeeds,
  ...phaseoutDeeds,
  ...warningDeeds,
}

/** What a deed is called after "may": `add or change a product`. */
export function deedWords(deed: Deed): Wording {
  const [sv, nb, fi] = said[deed]
  const { says }: Permission = permissions[deed]
  return wording(sv, nb, fi, says)
}
