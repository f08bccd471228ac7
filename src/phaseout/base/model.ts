import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Ref } from '#kernel'

const strict = { additionalProperties: false }

export const warrantyStates = ['running', 'over', 'none', 'unknown'] as const
const WarrantyState = Type.Enum([...warrantyStates])
export type WarrantyState = (typeof warrantyStates)[number]

/** One device in the list of what stands at customers. */
export const AssetLine = Type.Object(
  {
    ...{ serial: Ref, product: Ref, productName: Type.String(), maker: Ref, makerName: Type.String() },
    ...{ site: Ref, siteName: Type.String(), customer: Ref, customerName: Type.String() },
    ...{ installedOn: Nullable(DayText), warrantyEnd: Nullable(DayText), warranty: WarrantyState },
    ...{ role: Type.String(), recorder: Nullable(Ref), firmware: Nullable(Type.String()) },
    ...{ contract: Nullable(Ref), status: Type.String() },
  },
  { $id: 'AssetLine', ...strict },
)
export type AssetLine = Static<typeof AssetLine>

export const assetSorts = ['serial', 'product', 'site', 'installedOn', 'warrantyEnd', 'role'] as const

/** One device with all that is known of it. */
export const AssetRecord = Type.Object(
  {
    line: AssetLine,
    version: Type.Integer(),
    /** As the record says: `Asset`. */
    record: Type.Unsafe<Record<string, unknown>>(Type.Object({}, { additionalProperties: true })),
    /** Serials that record to it, at most a hundred. */
    recordsFor: Type.Array(Ref),
    replacementOf: Nullable(Ref),
    replacedBy: Type.Array(Ref),
    /** Those that its record names or that name its serial; `isRunning`: today. */
    contracts: Type.Array(
      Type.Object(
        { ref: Ref, title: Nullable(Type.String()), to: Nullable(DayText), isRunning: Type.Boolean() },
        strict,
      ),
    ),
    /** Versions of the record, the newest first, with the fields that changed. */
    history: Type.Array(
      Type.Object({ version: Type.Integer(), at: InstantText, changed: Type.Array(Type.String()) }, strict),
    ),
  },
  { $id: 'AssetRecord', ...strict },
)
export type AssetRecord = Static<typeof AssetRecord>

/** How the duty of warranty runs off, and what is owed to whom until when (R50). */
export const RunOff = Type.Object(
  {
    /** Quarters, the present one first: `2026-Q4`. */
    quarters: Type.Array(Type.String()),
    makers: Type.Array(
      Type.Object(
        {
          ...{ maker: Ref, name: Type.String() },
          /** Pieces under warranty at the beginning of each quarter; of the present one, today. */
          pieces: Type.Array(Type.Integer()),
          ...{ standing: Type.Integer(), underWarranty: Type.Integer(), warrantyUntil: Nullable(DayText) },
          ...{ unknown: Type.Integer(), serviced: Type.Integer(), serviceUntil: Nullable(DayText) },
          /** A service contract without an end covers some of them. */
          openEnded: Type.Boolean(),
        },
        strict,
      ),
    ),
  },
  { $id: 'WarrantyRunOff', ...strict },
)
export type RunOff = Static<typeof RunOff>
