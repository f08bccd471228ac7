import { type Static, Type } from 'typebox'
import { SiteNeed } from '#catalogue/model'
import { DayText, Nullable, Prose, Ref } from '#kernel'

export * from './assets/model.ts'
export * from './base/model.ts'
export * from './boards/model.ts'
export * from './exceptions-life/model.ts'
export * from './notices/model.ts'
export * from './notices/outside/model.ts'
export * from './plans/impact/model.ts'
export * from './plans/model.ts'
export * from './plans/notes/model.ts'
export * from './proposals/model.ts'
export * from './replacements/model.ts'
export * from './support/model.ts'
export * from './survey/model.ts'

const strict = { additionalProperties: false }
/** How much hangs on a device: what fails with it. */
export const assetRoles = ['ordinary', 'important', 'critical'] as const
/** Whether it still stands there; left out, it does. */
export const assetStatuses = ['inService', 'replaced', 'removed'] as const
const installed = {
  product: Ref,
  site: Ref,
  installedOn: Type.Optional(Nullable(DayText)),
  warrantyEnd: Type.Optional(Nullable(DayText)), // last day of warranty; null: none was given
  contract: Type.Optional(Nullable(Ref)),
  firmware: Type.Optional(Prose),
  recorder: Type.Optional(Nullable(Ref)), // serial of what it records to
  role: Type.Optional(Type.Enum([...assetRoles])),
  need: Type.Optional(SiteNeed), // what the place asks of whatever stands there
  status: Type.Optional(Type.Enum([...assetStatuses])),
  replacementOf: Type.Optional(Nullable(Ref)), // serial of the device whose place it took
}

/** One device at a customer's site, known by its serial. */
export const Asset = Type.Object(
  { type: Type.Literal('asset'), serial: Ref, ...installed },
  { $id: 'Asset', ...strict },
)
export type Asset = Static<typeof Asset>

/** Whether a device still stands where it was installed. */
export const stands = ({ status = 'inService' }: Pick<Asset, 'status'>): boolean => status === 'inService'

/** Many alike in one record: expanded on import to `count` assets (`expandAssets`), LG9 → LG900001, LG900002 … */
export const Assets = Type.Object(
  {
    type: Type.Literal('assets'),
    count: Type.Integer({ minimum: 1, maximum: 99_999 }),
    serialPrefix: Ref,
    ...installed,
  },
  { $id: 'Assets', ...strict },
)
export type Assets = Static<typeof Assets>

/**
 * One rule of own policy set aside for one entity, for a time, by two. `to` is the first day after it.
 * `customer`, `product` and `count` narrow it; left out they do not.
 */
export const Exception = Type.Object(
  {
    type: Type.Literal('exception'),
    ref: Ref,
    rule: Type.String({ pattern: '^(P-[A-Za-z0-9][A-Za-z0-9./-]*|D-[A-Za-z0-9-]+/[A-Za-z]+)$' }),
    legalEntity: Ref,
    from: DayText,
    to: DayText,
    reason: Prose,
    approvedBy: Type.Array(Ref, { minItems: 2, uniqueItems: true }),
    requestedBy: Type.Optional(Ref),
    count: Type.Optional(Nullable(Type.Integer({ minimum: 1 }))), // pieces in all
    customer: Type.Optional(Nullable(Ref)),
    product: Type.Optional(Nullable(Ref)),
  },
  { $id: 'Exception', ...strict },
)
export type Exception = Static<typeof Exception>
