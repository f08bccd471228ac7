import { type Static, Type } from 'typebox'
import { DayText, Nullable, Prose, Ref, Wording } from '#kernel'
import { features, practices, siteTypes } from '#rules/model'

const strict = { additionalProperties: false }
const Features = Type.Array(Type.Enum([...features]))

/** What our own due diligence says on internal repression (Art. 5 Reg. (EU) 2021/821). */
export const repressionLevels = ['none', 'suspected', 'aware'] as const

/** What the buyer says it is for. Every field left out is unknown; `scenario: null` is a known none. */
export const UseDeclaration = Type.Object(
  {
    scenario: Type.Optional(Nullable(Ref)),
    text: Type.Optional(Nullable(Prose)),
    functions: Type.Optional(Features),
    realTime: Type.Optional(Type.Boolean()),
    publicSpace: Type.Optional(Type.Boolean()),
    lawEnforcement: Type.Optional(Type.Boolean()),
    repression: Type.Optional(Type.Enum([...repressionLevels])),
    practices: Type.Optional(Type.Array(Type.Enum([...practices]))), // coded by a person who read the text; left out: none
  },
  { $id: 'UseDeclaration', ...strict },
)
export type UseDeclaration = Static<typeof UseDeclaration>

/** A documented weighing of interests for one site (GDPR Art. 6, 9, 35; kamerabevakningslagen). */
export const BalanceTest = Type.Object(
  {
    type: Type.Literal('balanceTest'),
    ref: Ref,
    site: Ref,
    madeOn: DayText,
    dpia: Type.Boolean(),
    validTo: Type.Optional(Nullable(DayText)),
    functions: Type.Optional(Features), // left out: the whole use of the site
    necessity: Type.Optional(Prose),
    lessIntrusive: Type.Optional(Prose),
    groups: Type.Optional(Prose),
    safeguards: Type.Optional(Prose),
    residualRisk: Type.Optional(Prose),
  },
  { $id: 'BalanceTest', ...strict },
)
export type BalanceTest = Static<typeof BalanceTest>

/** A signed end-use statement. What `products` or `site` leave out, it covers wholly. */
export const Statement = Type.Object(
  {
    type: Type.Literal('statement'),
    ref: Ref,
    endUser: Ref,
    signedOn: DayText,
    signedBy: Type.Optional(Prose),
    validTo: Type.Optional(Nullable(DayText)),
    site: Type.Optional(Nullable(Ref)),
    products: Type.Optional(Type.Array(Ref)),
    order: Type.Optional(Nullable(Ref)),
    use: Type.Optional(UseDeclaration),
  },
  { $id: 'Statement', ...strict },
)
export type Statement = Static<typeof Statement>

/** An intended use that somebody wrote down and somebody else approved. */
export const IntendedUse = Type.Object(
  {
    type: Type.Literal('scenario'),
    ref: Ref,
    title: Type.Union([Prose, Wording]),
    purpose: Prose,
    functions: Features,
    siteTypes: Type.Array(Type.Enum([...siteTypes])),
    products: Type.Optional(Type.Array(Ref)),
    safeguards: Type.Optional(Prose),
    approvedOn: Type.Optional(Nullable(DayText)),
    approvedBy: Type.Optional(Type.Array(Ref)),
    reviewOn: Type.Optional(Nullable(DayText)),
  },
  { $id: 'IntendedUse', ...strict },
)
export type IntendedUse = Static<typeof IntendedUse>

/** One question of the red-flag catalogue. An answer that equals `flagWhen` raises the flag; none at all is open. */
export interface RedFlag {
  readonly id: string
  readonly question: Wording
  readonly flagWhen: boolean
  /** 1 (worth a look) to 4 (stops until somebody has looked). */
  readonly weight: 1 | 2 | 3 | 4
  /** Asked always, or only where the record does not already answer it. */
  readonly answeredBy?: 'record'
}

/** A use that our values, or the law, do not accept anywhere. */
export interface ProhibitedUse {
  readonly code: string
  readonly layer: 'law' | 'policy'
  readonly citation: string
  readonly title: Wording
  /** Word patterns by language; they add a question or a review and never permit. */
  readonly patterns: Readonly<Record<'sv' | 'nb' | 'fi' | 'en', readonly string[]>>
}
