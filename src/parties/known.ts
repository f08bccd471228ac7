import type { LegalEntity, Organisation } from './model.ts'

/** What we know of a party; a field that is absent is unknown. */
export interface KnownParty {
  readonly ref: string
  readonly name: string
  readonly listedOn: readonly string[]
  readonly country?: string
  readonly area?: string | null
  readonly publicBody?: boolean
  readonly securityForce?: NonNullable<Organisation['securityForce']>
  readonly usFederalContractor?: boolean
}

/** What the field is when it was left out: known in a country of the EU or EEA, unknown elsewhere. */
const assumed = { publicBody: false, securityForce: 'none', usFederalContractor: false } as const

/**
 * What an organisation's record says, with the defaults of docs/shapes: inside the EU and EEA a public body, a
 * security force or a US federal contractor would have been recorded as one; elsewhere silence says nothing.
 * @param inEea of its country on the day in question; undefined where the country is unknown
 */
export function organisationFacts(organisation: Organisation, inEea: boolean | undefined): KnownParty {
  const { ref, name, country, area, publicBody, securityForce, usFederalContractor } = organisation
  return {
    ref,
    name,
    listedOn: organisation.listedOn ?? [],
    ...(inEea === true ? assumed : {}),
    ...(country === undefined ? {} : { country, area: area ?? null }),
    ...(publicBody === undefined ? {} : { publicBody }),
    ...(securityForce === undefined ? {} : { securityForce }),
    ...(usFederalContractor === undefined ? {} : { usFederalContractor }),
  }
}

/** Our own companies can stand in an order's roles (demo, internal use); of them everything is known. */
export function legalEntityFacts(entity: LegalEntity): KnownParty {
  const { ref, name, country } = entity
  return { ref, name, country, area: null, listedOn: [], ...assumed }
}
