import { type Static, Type } from 'typebox'
import { InstantText, Nullable } from '#kernel'

export { isNumbered, isOwnPerson, namesOwnPerson, ownPersonPrefix } from './knowledge/own-people.ts'
/** Roles of people in the house, as C.4 of the specification names them. */
export { anyOfRoles, rolesHeld } from './knowledge/role-words.ts'

export const insideRoles = [
  'sales',
  'complianceOfficer',
  'legal', // second compliance officer or legal
  'procurement',
  'productManager',
  'engineer',
  'auditor',
  'communications',
  'management',
  'administrator',
] as const
/** Roles of people from outside: they see the objects of their own party, and no others. */
export const outsideRoles = ['customer', 'partner', 'supplier', 'expert'] as const
/** `operator`: whoever holds the data directory of this machine, its command line, and what runs by itself. */
export const roles = [...insideRoles, ...outsideRoles, 'operator'] as const

export type Role = (typeof roles)[number]
export type OutsideRole = (typeof outsideRoles)[number]

export const InsideRole = Type.Enum([...insideRoles], { $id: 'InsideRole' })
export const RoleName = Type.Enum([...roles], { $id: 'Role' })

/** A role, the own legal entities in which it counts, and for people from outside the party whose objects they see. */
export const GrantedRole = Type.Object(
  {
    role: RoleName,
    entities: Type.Union([Type.Literal('all'), Type.Array(Type.String(), { minItems: 1 })]),
    party: Type.Optional(Type.String()),
  },
  { $id: 'GrantedRole', additionalProperties: false },
)
export type GrantedRole = Static<typeof GrantedRole>

const strict = { additionalProperties: false }

/** Languages of the product. */
export const languages = ['sv', 'nb', 'fi', 'en'] as const
export const Language = Type.Enum([...languages], { $id: 'Language' })
export type Language = Static<typeof Language>

export const PersonKind = Type.Enum(['inside', 'outside'], { $id: 'PersonKind' })
export type PersonKind = Static<typeof PersonKind>
export const PersonStatus = Type.Enum(['active', 'suspended'], { $id: 'PersonStatus' })
export type PersonStatus = Static<typeof PersonStatus>

/** Compared without case; kept in small letters. */
export const Email = Type.String({
  minLength: 3,
  maxLength: 254,
  pattern: '^[^\\s@\\u0000-\\u001F]{1,64}@[^\\s@\\u0000-\\u001F]+$',
  description: 'an e-mail address, e.g. anna@nordvakt.example',
})
export const PersonName = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '^[^\\s\\u0000-\\u001F](?:[^\\u0000-\\u001F]*[^\\s\\u0000-\\u001F])?$',
  description: 'a name without blanks at its ends',
})
/** What was typed; whether it will do is for `judgePassword` to say. */
export const TypedPassword = Type.String({ minLength: 1, maxLength: 1000 })
export const Grants = Type.Array(GrantedRole, { maxItems: 50 })
export const Entities = Type.Union([
  Type.Literal('all'),
  Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { minItems: 1, maxItems: 200 }),
])
export type Entities = Static<typeof Entities>

/** Somebody who signs in. `mapped` are the roles that the groups of their OpenID provider give. */
export const Person = Type.Object(
  {
    id: Type.String(),
    email: Email,
    name: PersonName,
    language: Language,
    kind: PersonKind,
    status: PersonStatus,
    grants: Grants,
    mapped: Grants,
    version: Type.Integer(),
    at: InstantText,
  },
  { $id: 'Person', ...strict },
)
export type Person = Static<typeof Person>

/** How somebody signed in. */
export const signInMethods = ['password', 'passkey', 'oidc', 'setUp', 'invitation'] as const
export const SignInMethod = Type.Enum([...signInMethods], { $id: 'SignInMethod' })
export type SignInMethod = Static<typeof SignInMethod>

const ShownGrant = Type.Object({
  role: Type.String(),
  entities: Entities,
  party: Type.Optional(Type.String()),
  onBehalfOf: Type.Optional(Type.String({ description: 'the person who passed the role on' })),
})

const NamedProvider = Type.Object({ id: Type.String(), title: Type.String() })

const SignedOut = Type.Object({
  signedIn: Type.Literal(false),
  setUpNeeded: Type.Boolean({ description: 'there are no people yet: use the set-up link' }),
  methods: Type.Object({
    password: Type.Boolean(),
    passkey: Type.Boolean(),
    oidc: Type.Array(NamedProvider),
  }),
})

const SignedIn = Type.Object({
  signedIn: Type.Literal(true),
  person: Type.Object({
    id: Type.String(),
    name: Type.String(),
    email: Type.String(),
    language: Language,
    kind: PersonKind,
  }),
  grants: Type.Array(ShownGrant),
  may: Type.Array(Type.String(), { description: 'the deeds that the person may do somewhere' }),
  csrf: Type.String({ description: 'sent as x-aktsam-csrf with every write' }),
  verifiedAt: Nullable(InstantText),
  provesBy: Type.Object(
    { password: Type.Boolean(), passkey: Type.Boolean(), oidc: Type.Array(NamedProvider) },
    { description: 'how the person can prove, before a signature, who they are' },
  ),
  breakGlass: Nullable(Type.Object({ until: InstantText })),
  banner: Nullable(Type.Literal('severalRoles')),
})
export type SignedIn = Static<typeof SignedIn>

/** Who is signed in and what they may do, or how one can sign in. */
export const SessionView = Type.Union([SignedOut, SignedIn], { $id: 'Session' })
export type SessionView = Static<typeof SessionView>

/** One of my sessions: where I am signed in. */
export const OwnSession = Type.Object(
  {
    id: Type.String(),
    method: SignInMethod,
    userAgent: Nullable(Type.String()),
    ip: Nullable(Type.String()),
    madeAt: InstantText,
    seenAt: InstantText,
    current: Type.Boolean(),
  },
  { $id: 'OwnSession', ...strict },
)
export type OwnSession = Static<typeof OwnSession>

/** One who signs in, as others who may see it do. */
export const PersonView = Type.Object(
  { ...Person.properties, lastSeenAt: Nullable(InstantText) },
  { $id: 'PersonView', ...strict },
)
export type PersonView = Static<typeof PersonView>

/** Who was invited, by whom, until when; the link itself is shown once, to the one who invites. */
export const InvitationView = Type.Object(
  {
    id: Type.String(),
    email: Email,
    name: PersonName,
    language: Language,
    grants: Grants,
    madeBy: Type.String(),
    madeAt: InstantText,
    expiresAt: InstantText,
    state: Type.Enum(['open', 'accepted', 'revoked', 'expired']),
  },
  { $id: 'Invitation', ...strict },
)
export type InvitationView = Static<typeof InvitationView>

/** A key by which a program acts for a person. `prefix` is all that is shown of it after it was made. */
export const KeyView = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    prefix: Type.String(),
    scopes: Type.Array(Type.String()),
    entities: Entities,
    person: Type.String(),
    madeAt: InstantText,
    expiresAt: InstantText,
    usedAt: Nullable(InstantText),
    revokedAt: Nullable(InstantText),
  },
  { $id: 'Key', ...strict },
)
export type KeyView = Static<typeof KeyView>

/** Roles passed on for a time. */
export const DelegationView = Type.Object(
  {
    id: Type.String(),
    giver: Type.String(),
    taker: Type.String(),
    roles: Type.Array(Type.String()),
    entities: Entities,
    from: InstantText,
    until: InstantText,
    reason: Type.String(),
    madeAt: InstantText,
    endedAt: Nullable(InstantText),
    /** Resting: its giver or its taker is suspended, and it gives nothing until they are back. */
    state: Type.Enum(['coming', 'inForce', 'resting', 'over']),
  },
  { $id: 'Delegation', ...strict },
)
export type DelegationView = Static<typeof DelegationView>

export const reviewVerdicts = ['justified', 'notJustified'] as const
/** Roles taken for an hour in an emergency, and what another person said of it. */
export const BreakGlassView = Type.Object(
  {
    id: Type.String(),
    person: Type.String(),
    roles: Type.Array(Type.String()),
    reason: Type.String(),
    from: InstantText,
    until: InstantText,
    reviewDue: InstantText,
    reviewedAt: Nullable(InstantText),
    reviewedBy: Nullable(Type.String()),
    verdict: Nullable(Type.Enum([...reviewVerdicts])),
    reviewReason: Nullable(Type.String()),
    state: Type.Enum(['inForce', 'toReview', 'overdue', 'reviewed']),
  },
  { $id: 'BreakGlass', ...strict },
)
export type BreakGlassView = Static<typeof BreakGlassView>

/** One of my passkeys. */
export const PasskeyView = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    backedUp: Type.Boolean(),
    madeAt: InstantText,
    usedAt: Nullable(InstantText),
  },
  { $id: 'Passkey', ...strict },
)
export type PasskeyView = Static<typeof PasskeyView>
