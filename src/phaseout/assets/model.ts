import { type Static, Type } from 'typebox'
import { Nullable, Ref, Wording } from '#kernel'

/** What somebody who stands before a device asks of the rules. */
export const scanPurposes = ['service', 'swap', 'sparePart', 'expansion', 'returnToMaker'] as const
export type ScanPurpose = (typeof scanPurposes)[number]

export const ScanAnswer = Type.Object(
  {
    purpose: Type.Enum([...scanPurposes]),
    outcome: Type.String(),
    says: Wording,
  },
  { $id: 'ScanAnswer', additionalProperties: false },
)
export type ScanAnswer = Static<typeof ScanAnswer>

export const ScanView = Type.Object(
  {
    ...{ serial: Ref, product: Ref, productName: Type.String(), site: Ref, siteName: Type.String() },
    ...{ customer: Ref, customerName: Type.String(), legalEntity: Ref },
    warrantyEnd: Type.Optional(Nullable(Type.String({ description: 'last day; null: none was given' }))),
    answers: Type.Array(ScanAnswer),
  },
  { $id: 'ScanView', additionalProperties: false },
)
export type ScanView = Static<typeof ScanView>

/** One question about one device on record, as an order would put it. */
export interface AssetQuestion {
  readonly purpose: ScanPurpose
  readonly serial: string
  readonly sku: string
  readonly maker: string
  readonly site: string
  readonly customer: string
  readonly country: string
  readonly legalEntity: string
}
