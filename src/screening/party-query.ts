import type { LegalEntity, Organisation } from '#parties/model'
import type { ScreeningQuery } from './model.ts'

/** A party on record as it is screened: every name it has, and whatever tells it apart from others. */
export function queryOfParty(party: Organisation | LegalEntity): ScreeningQuery {
  const identifiers = (party.identifiers ?? []).map(namedNumber)
  const address = (party.addresses ?? []).map(addressLine).filter((line) => line !== '')
  const shared = {
    ...(party.country ? { country: party.country } : {}),
    ...(identifiers.length > 0 ? { identifiers } : {}),
    ...(address.length > 0 ? { address } : {}),
  }
  if (party.type === 'legalEntity') return { ...shared, name: party.name, schema: 'Organization' }
  return {
    ...shared,
    name: [party.name, ...(party.nativeName ? [party.nativeName] : []), ...(party.aliases ?? [])],
    schema: party.schema ?? 'Organization',
    ...(party.birthDate ? { birthDate: party.birthDate } : {}),
    ...(party.nationality ? { nationality: party.nationality } : {}),
  }
}

/** One line, its parts between commas. */
function addressLine({
  text,
  street,
  postalCode,
  city,
}: NonNullable<LegalEntity['addresses']>[number]): string {
  return [street, postalCode, city, text].filter((part) => part !== undefined && part !== '').join(', ')
}

/** Kinds whose word may stand before the number without being part of it. */
const named = /^(imo|mmsi|lei|inn|ogrn)$/i

/** `IMO 9074729`: what a number is stands before it, so that its check digits are read. */
function namedNumber({ kind, value }: { readonly kind: string; readonly value: string }): string {
  const isSaid = value.trim().toUpperCase().startsWith(kind.toUpperCase())
  return named.test(kind) && !isSaid ? `${kind.toUpperCase()} ${value}` : value
}
