import { type Static, Type } from 'typebox'
import { InstantText, Nullable, Ref } from '#kernel'
import { Organisation, partySchemas } from '../model.ts'

/** What parties may be sorted by; a minus before it turns the order. */
export const partySorts = ['name', '-name', 'country', '-country', 'changed', '-changed'] as const
export const PartySort = Type.Enum([...partySorts])
export type PartySort = (typeof partySorts)[number]

export const PartyKind = Type.Enum([...partySchemas], { $id: 'PartyKind' })

/** Which parties, in which order. `after` is the `next` of the page before, for the same wish. */
export const PartyFilter = Type.Object({
  country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
  kind: Type.Optional(Type.Enum([...partySchemas])),
  sort: Type.Optional(PartySort),
})
export type PartyFilter = Static<typeof PartyFilter>

/** A party as it stands in a table. */
export const PartyLine = Type.Object(
  {
    ref: Ref,
    id: Type.String(),
    version: Type.Integer({ minimum: 1 }),
    at: InstantText,
    kind: PartyKind,
    record: Organisation,
  },
  { $id: 'PartyLine' },
)
export type PartyLine = Static<typeof PartyLine>

/** `total` counts what the filter lets through; it is there on the first page. */
export const PartyPage = Type.Object(
  {
    items: Type.Array(PartyLine),
    next: Nullable(Type.String()),
    total: Type.Optional(Type.Integer({ minimum: 0 })),
    asOf: Type.Optional(InstantText),
  },
  { $id: 'PartyPage' },
)
export type PartyPage = Static<typeof PartyPage>

/** What a party is, where its record does not say. */
export function kindOfParty({ schema, publicBody }: Organisation): PartyLine['kind'] {
  return schema ?? (publicBody === true ? 'PublicBody' : 'Organization')
}
