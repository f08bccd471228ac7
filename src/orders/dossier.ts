import type { Instant } from '#kernel'
import type { Facts, Role } from '#rules/model'
import type { Licence, Order, OrderLine } from './model.ts'

/**
 * Everything gathered for one check: the records, and what each room makes of them. Plain data, so that the facts
 * follow from it alone. What a room does not know is left out; `null` and `[]` are its answer "none".
 */
export interface Dossier {
  readonly order: Order
  /** The moment the question is about. */
  readonly at: Instant
  readonly seller: { readonly ref: string; readonly country: string; readonly inEu: boolean }
  /** By reference, as `party.*` facts without their role: `country`, `screening`, … */
  readonly parties: Readonly<Record<string, Facts>>
  /** `shipTo.*` without the prefix, but for `isExport`. */
  readonly destination: Facts
  readonly isExport?: boolean
  readonly agreement: Agreement
  readonly existingCustomer: boolean
  readonly lists: ListState
  /** Screening cannot be reached; `keptClear` of the parties says what their last kept answer was. */
  readonly outage: boolean
  readonly lines: readonly LineFile[]
}

/** What the contracts with the buyer say on the day. */
export interface Agreement {
  readonly clauses: readonly string[]
  readonly publicBuyer?: boolean
  readonly concludedOn?: string
  readonly riskArt12gb: boolean
}

/** The lists a check rests on: name → version, those that are too old, those that are required and not there. */
export interface ListState {
  readonly versions: Readonly<Record<string, string>>
  readonly stale: readonly string[]
  readonly absent: readonly string[]
  /** From which score on a likeness is an alert; left out: from the engine's own. */
  readonly threshold?: number
}

/** One line with what belongs to it. */
export interface LineFile {
  readonly number: number
  readonly line: OrderLine
  /** Pieces that the question is about: the line's, or those of one shipment. */
  readonly quantity: number
  readonly item: Item
  /** Where the product stands in our range; null: nobody took it there. */
  readonly saleState: string | null
  /** The brand first, then whoever really made it. */
  readonly makers: readonly string[]
  readonly relabel: { readonly of: string; readonly evidence: string } | null
  readonly codes: { readonly chp?: boolean; readonly chpBelarus?: boolean }
  readonly supplier: { readonly state?: string; readonly decision: string | null }
  readonly decisions: { readonly covering: readonly string[]; readonly newCustomersOnly: readonly string[] }
  readonly honoured: readonly string[]
  readonly exceptions: readonly string[]
  readonly proof: Proof
  readonly spare: Spare
  readonly askedBefore: AskedBefore
  readonly site: SiteFile | null
  readonly textMatches: readonly string[]
  readonly balance: { readonly made: boolean; readonly dpia: boolean }
  readonly statement: boolean
  readonly licences: readonly Licence[]
  readonly redFlags: { readonly unanswered: readonly string[]; readonly raised: readonly string[] }
}

/** What we know of the product; a field that is left out is unknown, `null` a known none. */
export interface Item {
  readonly sku: string
  readonly category: string
  readonly features: readonly string[]
  readonly isBiometric: boolean
  readonly isThermal: boolean
  readonly annexI?: readonly string[]
  readonly cn?: string | null
  readonly eccn?: string | null
  readonly usContent?: boolean
  readonly thermalHz?: number | null
}

/** The ceiling of a spare-part line, in pieces, counted over every brand of the same thing (R48). */
export interface Spare {
  readonly ceiling: number | null
  readonly used: number
  readonly over: number
  /** Earlier orders that wait and with which the line would pass the ceiling, and how many pieces that makes. */
  readonly others: readonly string[]
  readonly together: number
}

/**
 * Orders of the same customer that asked for the same thing, under any brand, as a new sale or an expansion and did
 * not go through (R48); `daysAgo` is that of the latest, null where there is none.
 */
export interface AskedBefore {
  readonly orders: readonly string[]
  readonly daysAgo: number | null
}

/** Evidence that a line is what its purpose says (R48). Left out: cannot be told from what was given. */
export interface Proof {
  readonly serials?: readonly string[]
  readonly asset?: boolean
  readonly warranty?: boolean
  readonly contract?: boolean
}

export interface SiteFile {
  readonly ref: string
  readonly country: string
  readonly area?: string | null
  readonly type?: string
}

/** Who stands in which role: `null` is nobody, `undefined` not known. Makers and brand are parties as well. */
export type Cast = Readonly<Partial<Record<Role, string | null>>>
