import type { Organisation } from '#parties/model'

/** A party as it stands in the form: every field is there, empty where nothing is known. */
export interface PartyDraft {
  readonly ref: string
  readonly name: string
  readonly nativeName: string
  /** One a line. */
  readonly aliases: string
  readonly country: string
  readonly schema: string
  readonly ownPerson: string
  readonly publicBody: '' | 'yes' | 'no'
  readonly securityForce: string
  readonly birthDate: string
  readonly sector: string
  readonly identifiers: readonly Row<'kind' | 'value' | 'country'>[]
  readonly addresses: readonly Row<'street' | 'postalCode' | 'city' | 'country'>[]
  readonly contacts: readonly Row<'name' | 'role' | 'email' | 'phone'>[]
}

export type Row<Name extends string> = Readonly<Record<Name, string>>

export const emptyDraft: PartyDraft = {
  ...{ ref: '', name: '', nativeName: '', aliases: '', country: '', schema: '', ownPerson: '' },
  ...{
    publicBody: '',
    securityForce: '',
    birthDate: '',
    sector: '',
    identifiers: [],
    addresses: [],
    contacts: [],
  },
}

export function draftOf(party: Organisation): PartyDraft {
  const { publicBody, identifiers = [], addresses = [], contacts = [] } = party
  return {
    ...{ ref: party.ref, name: party.name, nativeName: party.nativeName ?? '' },
    ...{
      aliases: (party.aliases ?? []).join('\n'),
      country: party.country ?? '',
      schema: party.schema ?? '',
      ownPerson: party.ownPerson ?? '',
    },
    publicBody: publicBody === undefined ? '' : publicBody ? 'yes' : 'no',
    ...{
      securityForce: party.securityForce ?? '',
      birthDate: party.birthDate ?? '',
      sector: party.sector ?? '',
    },
    identifiers: identifiers.map(({ kind, value, country = '' }) => ({ kind, value, country })),
    addresses: addresses.map(({ street = '', postalCode = '', city = '', country = '' }) => ({
      ...{ street, postalCode, city, country },
    })),
    contacts: contacts.map(({ name = '', role = '', email = '', phone = '' }) => ({
      name,
      role,
      email,
      phone,
    })),
  }
}

/** What is sent: fields left empty are left out, what the form does not show stays as it was. */
export function partyOf(draft: PartyDraft, former?: Organisation): object {
  const aliases = draft.aliases.split('\n').flatMap((line) => line.trim() || [])
  const { name, nativeName, country, schema, ownPerson, securityForce, birthDate, sector } = draft
  const keptAddress = (index: number) => {
    const { text, area } = former?.addresses?.[index] ?? {}
    return { ...(text ? { text } : {}), ...(area ? { area } : {}) }
  }
  return {
    ...untouched(former),
    ...{ type: 'organisation', ref: draft.ref.trim(), name: name.trim() },
    ...filled({ nativeName, country, schema, ownPerson, securityForce, birthDate, sector }),
    ...(draft.publicBody === '' ? {} : { publicBody: draft.publicBody === 'yes' }),
    ...list('aliases', aliases),
    ...list('identifiers', draft.identifiers.flatMap(rowOf)),
    ...list(
      'addresses',
      draft.addresses.flatMap((row, index) => rowOf({ ...row, ...keptAddress(index) })),
    ),
    ...list('contacts', draft.contacts.flatMap(rowOf)),
  }
}

/** Facts that only other work sets. */
function untouched(former: Organisation | undefined): object {
  if (!former) return {}
  const { area, usFederalContractor, listedOn, nationality } = former
  return Object.fromEntries(
    Object.entries({ area, usFederalContractor, listedOn, nationality }).filter(
      ([, value]) => value !== undefined,
    ),
  )
}

function filled(row: Readonly<Record<string, string>>): Record<string, string> {
  const known = Object.entries(row).map(([name, text]) => [name, text.trim()])
  return Object.fromEntries(known.filter(([, text]) => text !== ''))
}

function rowOf(row: Readonly<Record<string, string>>): Record<string, string>[] {
  const known = filled(row)
  return Object.keys(known).length === 0 ? [] : [known]
}

const list = (name: string, items: readonly unknown[]): object =>
  items.length === 0 ? {} : { [name]: items }

/** A reference made of a name: `Öresunds Larm AB` → `oresunds-larm-ab`. */
export function refOf(name: string): string {
  return name
    .toLocaleLowerCase()
    .replaceAll(/[æä]/g, 'a')
    .replaceAll(/[øö]/g, 'o')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
}
