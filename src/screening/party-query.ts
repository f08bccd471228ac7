import type { LegalEntity, Organisation } from '#parties/model'
import type { ScreeningQuery } from './model.ts'

/** A party on record as it is screened: every name it has, and whatever tells it apart from others. */
export function queryOfParty(party: Organisation | LegalEntity): ScreeningQuery {
  const identifiers = (party.identifiers ?? []).map(({ value }) => value)
  const shared = {
    ...(party.country ? { country: party.country } : {}),
    ...(identifiers.length > 0 ? { identifiers } : {}),
  }
  if (party.type === 'legalEntity') return { ...shared, name: party.name, schema: 'Organization' }
  return {
    ...shared,
    name: [party.name, ...(party.aliases ?? [])],
    schema: party.schema ?? 'Organization',
    ...(party.birthDate ? { birthDate: party.birthDate } : {}),
    ...(party.nationality ? { nationality: party.nationality } : {}),
  }
}
