import { currentCodes } from '../country-code.ts'
import { note, type Reading } from '../list.ts'
import type { Address, Identifier } from '../model.ts'
import { distinct, tidy } from '../tidy.ts'
import { all, textOf, type XmlNode } from '../xml-reader.ts'

/** A place that addresses and birth places refer to by number. */
export interface Place {
  readonly text: string
  readonly country?: string
}

export function placeOf(node: XmlNode): Place {
  const [country] = all(node, 'country')
  const [code] = currentCodes(country?.attributes['iso-code'] ?? '')
  const text = distinct([textOf(node, 'location'), textOf(node, 'area'), country?.text]).join(', ')
  return { text, ...(code ? { country: code } : {}) }
}

export function placeText(place: Place | undefined): string {
  return place?.text ?? ''
}

export function addressesOf(identity: XmlNode, places: ReadonlyMap<string, Place>): Address[] {
  return all(identity, 'address').flatMap((address) => {
    const place = places.get(address.attributes['place-id'] ?? '')
    const parts = ['c-o', 'address-details', 'p-o-box', 'zip-code'].map((part) => textOf(address, part))
    const text = distinct([...parts, place?.text]).join(', ')
    return text === '' ? [] : [{ text, ...(place?.country ? { country: place.country } : {}) }]
  })
}

/** Documents of the identities; the IMO number of a vessel stands in words among the other information. */
export function identifiersOf(
  subject: XmlNode,
  identities: readonly XmlNode[],
  reading: Reading,
): Identifier[] {
  const documents = identities.flatMap((identity) => all(identity, 'identification-document'))
  const numbers = all(subject, 'other-information').flatMap(({ text }): Identifier[] => {
    const [, imo] = /\bIMO\b\D{0,20}(\d{7})\b/i.exec(text) ?? []
    return imo ? [{ kind: 'imo', value: imo }] : []
  })
  return [...documents.flatMap((document) => documentOf(document, reading)), ...numbers]
}

const kinds: Readonly<Record<string, Identifier['kind']>> = {
  passport: 'passport',
  'diplomatic-passport': 'passport',
  'service-passport': 'passport',
  'id-card': 'nationalId',
  'national-id': 'nationalId',
  'tax-id': 'taxId',
  'registration-number': 'registration',
  imo: 'imo',
}

function documentOf(document: XmlNode, reading: Reading): Identifier[] {
  const value = tidy(textOf(document, 'number'))
  if (!/[\p{L}\d]/u.test(value)) {
    note(reading.leftOut, 'document without a number')
    return []
  }
  const type = document.attributes['document-type'] ?? ''
  const [issuer] = all(document, 'issuer')
  const [country] = currentCodes(issuer?.attributes.code ?? '')
  const kind = kinds[type] ?? 'other'
  return [
    { kind, value, ...(country ? { country } : {}), ...(kind === 'other' && type ? { label: type } : {}) },
  ]
}
