import { type Static, Type } from 'typebox'

/** Roles of people in the house, as C.4 of the specification names them. */
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
