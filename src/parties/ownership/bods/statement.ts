import { type Static, Type } from 'typebox'

/**
 * What is read of the Beneficial Ownership Data Standard, version 0.4 (Open Ownership, openownership.org): statements
 * about entities, persons and the relationships between them. What else a statement holds is left where it is.
 */
const Text = Type.String({ maxLength: 20_000 })
const some = { additionalProperties: true }
const Code = Type.Object({ code: Type.Optional(Text), name: Type.Optional(Text) }, some)
const Numbered = Type.Object(
  { id: Type.Optional(Text), scheme: Type.Optional(Text), schemeName: Type.Optional(Text) },
  some,
)
const Place = Type.Object(
  {
    type: Type.Optional(Text),
    address: Type.Optional(Text),
    postCode: Type.Optional(Text),
    country: Type.Optional(Code),
  },
  some,
)

/** What stands around every statement. */
export const Statement = Type.Object(
  {
    statementId: Type.String({ minLength: 1, maxLength: 200 }),
    statementDate: Type.Optional(Text),
    recordId: Type.String({ minLength: 1, maxLength: 200 }),
    recordType: Type.Enum(['entity', 'person', 'relationship']),
    recordStatus: Type.Optional(Type.Enum(['new', 'updated', 'closed'])),
    recordDetails: Type.Object({}, some),
    replacesStatements: Type.Optional(Type.Array(Text, { maxItems: 1_000 })),
    publicationDetails: Type.Optional(
      Type.Object(
        {
          bodsVersion: Type.Optional(Text),
          publisher: Type.Optional(Type.Object({ name: Type.Optional(Text) }, some)),
        },
        some,
      ),
    ),
    source: Type.Optional(
      Type.Object(
        {
          type: Type.Optional(Type.Union([Text, Type.Array(Text, { maxItems: 20 })])),
          description: Type.Optional(Text),
          url: Type.Optional(Text),
        },
        some,
      ),
    ),
  },
  some,
)
export type Statement = Static<typeof Statement>

export const EntityDetails = Type.Object(
  {
    entityType: Type.Optional(Type.Object({ type: Type.Optional(Text) }, some)),
    name: Type.Optional(Text),
    alternateNames: Type.Optional(Type.Array(Text, { maxItems: 100 })),
    jurisdiction: Type.Optional(Code),
    identifiers: Type.Optional(Type.Array(Numbered, { maxItems: 100 })),
    addresses: Type.Optional(Type.Array(Place, { maxItems: 50 })),
  },
  some,
)
export type EntityDetails = Static<typeof EntityDetails>

export const PersonDetails = Type.Object(
  {
    personType: Type.Optional(Text),
    names: Type.Optional(
      Type.Array(
        Type.Object(
          {
            type: Type.Optional(Text),
            fullName: Type.Optional(Text),
            familyName: Type.Optional(Text),
            givenName: Type.Optional(Text),
          },
          some,
        ),
        { maxItems: 100 },
      ),
    ),
    birthDate: Type.Optional(Text),
    nationalities: Type.Optional(Type.Array(Code, { maxItems: 50 })),
    identifiers: Type.Optional(Type.Array(Numbered, { maxItems: 100 })),
    addresses: Type.Optional(Type.Array(Place, { maxItems: 50 })),
  },
  some,
)
export type PersonDetails = Static<typeof PersonDetails>

const Percent = Type.Number({ minimum: 0, maximum: 100 })
export const Interest = Type.Object(
  {
    type: Type.Optional(Text),
    directOrIndirect: Type.Optional(Text),
    share: Type.Optional(
      Type.Object(
        {
          exact: Type.Optional(Percent),
          minimum: Type.Optional(Percent),
          maximum: Type.Optional(Percent),
          // a bound of its own in 0.4, a remark on the bound before it
          exclusiveMinimum: Type.Optional(Type.Union([Type.Boolean(), Percent])),
          exclusiveMaximum: Type.Optional(Type.Union([Type.Boolean(), Percent])),
        },
        some,
      ),
    ),
    startDate: Type.Optional(Text),
    endDate: Type.Optional(Text),
  },
  some,
)
export type Interest = Static<typeof Interest>

/** An end of a relationship: the id of a record, or the reason why nobody says whose. */
const Party = Type.Union([
  Type.String({ minLength: 1, maxLength: 200 }),
  Type.Object({ reason: Type.Optional(Text) }, some),
])
export const RelationshipDetails = Type.Object(
  {
    subject: Party,
    interestedParty: Party,
    interests: Type.Optional(Type.Array(Interest, { maxItems: 100 })),
  },
  some,
)
export type RelationshipDetails = Static<typeof RelationshipDetails>
