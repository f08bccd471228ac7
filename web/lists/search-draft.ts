import type { SearchAsked } from '#screening/model'

export const searchKinds = ['Person', 'Organization', 'Vessel', 'Aircraft'] as const

/** The form as it is written; empty lists: all of them. */
export interface SearchDraft {
  readonly name: string
  readonly kind: string
  readonly birthDate: string
  readonly country: string
  readonly identifier: string
  readonly lists: readonly string[]
}

export const emptySearch: SearchDraft = {
  ...{ name: '', kind: '', birthDate: '', country: '', identifier: '', lists: [] },
}

/** As it is sent: what is blank is left out, and a birth date is no part of what is no person. */
export function askedOf({ name, kind, birthDate, country, identifier, lists }: SearchDraft): SearchAsked {
  const schema = searchKinds.find((one) => one === kind)
  const isPerson = schema === undefined || schema === 'Person'
  return {
    name,
    ...(schema ? { schema } : {}),
    ...(isPerson && birthDate.trim() ? { birthDate: birthDate.trim() } : {}),
    ...(country ? { country } : {}),
    ...(identifier.trim() ? { identifier: identifier.trim() } : {}),
    ...(lists.length > 0 ? { lists: [...lists] } : {}),
  }
}
