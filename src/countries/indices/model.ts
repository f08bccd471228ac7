import { type Static, Type } from 'typebox'
import { Nullable } from '#kernel'

/** What a figure tells about. Human rights and democracy make the band; the others stand beside it. */
export const dimensions = ['humanRights', 'democracy', 'ruleOfLaw', 'corruption', 'flag'] as const
export const Dimension = Type.Enum([...dimensions], { $id: 'CountryDimension' })
export type Dimension = (typeof dimensions)[number]

/** A figure's way to 0–100, 100 being best: (value − worst) ÷ (best − worst) × 100, kept within 0 and 100. */
export interface Scale {
  readonly worst: number
  readonly best: number
  /** What the publisher may write, where it reaches past worst and best; a number beyond is refused. */
  readonly least?: number
  readonly most?: number
}

/** One figure that a publisher gives for a country and year. */
export interface Measure {
  readonly id: string
  readonly title: string
  readonly dimension: Dimension
  /** Left out for a flag, whose value is a word. */
  readonly scale?: Scale
  /** Whether it makes the band; why not, where it does not. */
  readonly counts: true | 'partOfAnother' | 'notIndependent' | 'besideTheBand' | 'otherMeasure'
  /** Where a file carries figures of several publishers; that of the file if left out. */
  readonly publisher?: string
}

/** How a file is laid out: which column holds what. */
export interface Layout {
  readonly id: string
  readonly title: string
  /** Where the layout is described, or that it is one of our own. */
  readonly describedAt: string
  /** By code or by name; `orElse` is the column of names where a place has no code. */
  readonly country: { readonly column: Column; readonly by: 'code' | 'name'; readonly orElse?: string }
  /** The year that a figure is about; `shift` is added to what the column says. */
  readonly year?: { readonly column: Column; readonly shift?: number }
  /** A column for each year instead: the pattern of their names, the year in its group. */
  readonly spread?: { readonly pattern: string; readonly measure: string; readonly example: string }
  /** Columns by the measure that they hold. */
  readonly measures: Readonly<Record<string, Column>>
  /** Measures with a year column of their own. */
  readonly years?: Readonly<Record<string, Column>>
  /** A row for each measure: the column that names it, and what each name stands for ('': not read); the value is under `value`. */
  readonly long?: { readonly column: string; readonly names: Readonly<Record<string, string>> }
  /** Columns that are not read; `others`: any other may be there too. */
  readonly also: readonly string[]
  readonly others?: true
  /** What the publisher writes where there is no figure. */
  readonly none: readonly string[]
  /** For flags: what each word in the column becomes; null says that the flag is not set. */
  readonly words?: Readonly<Record<string, string | null>>
}
/** A column may come under several names. */
export type Column = string | readonly string[]

/** A publication of figures: who makes it, under which terms, on which scale. Data, reviewed like code. */
export interface IndexFacts {
  readonly index: string
  readonly title: string
  /** Indices of one publisher count as one voice. */
  readonly publisher: string
  readonly licence: string
  readonly url: string
  readonly measures: readonly Measure[]
  readonly layouts: readonly Layout[]
  /** Years before this are not kept. */
  readonly keepFrom?: number
  /** The publisher's codes for what ISO 3166-1 has no code for: a place, or null for a state that ended. */
  readonly places?: Readonly<Record<string, string | null>>
  /** Where several indices have a figure of the same year from one publisher, the lower number is taken. */
  readonly precedence: number
}

/** A figure as it was published and as it is compared; a flag has a word and no number. */
export const Figure = Type.Object(
  { raw: Type.Union([Type.Number(), Type.String()]), normal: Nullable(Type.Number()) },
  { additionalProperties: false },
)
export type Figure = Static<typeof Figure>

/** What one publication says of one place in one year, by measure. */
export interface FigureRow {
  readonly country: string
  readonly area: string | null
  readonly year: number
  readonly figures: Readonly<Record<string, Figure>>
}
