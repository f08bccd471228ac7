import type { AttributeId, Sheet } from '../sheet/model.ts'
import type { Recommended } from './agreement.ts'
import { isSameDevice } from './designation.ts'
import { type Row, textIn } from './rows.ts'
import { headings, joined, type Origin, type SheetsRead, statedOf } from './sheets.ts'

export interface RecommendedAsked {
  readonly rows: readonly Row[]
  readonly origin: Origin
  /** What others state of the devices that are left. */
  readonly facts: SheetsRead['devices']
  /** Left out: every brand of the table. */
  readonly brands?: readonly string[] | undefined
  /** Forms that the customer takes in place of another, by the form that is left: `turret` to `dome`. */
  readonly alternatives?: ReadonlyMap<string, string> | undefined
}

export interface RecommendedRead {
  readonly recommendations: readonly Recommended[]
  /** Rows of the table that name no brand: successors within the maker's own range. */
  readonly ownSuccessors: number
  readonly unread: ReadonlyMap<AttributeId, readonly string[]>
  /** Devices of which other facts are known besides what the table states. */
  readonly met: number
}

/** Reads a whole table of recommendations, and joins what others state of the same device. */
export function recommendedIn({
  rows,
  origin,
  facts,
  brands,
  alternatives,
}: RecommendedAsked): RecommendedRead {
  const unread = new Map<AttributeId, string[]>()
  const recommendations: Recommended[] = []
  let [ownSuccessors, met] = [0, 0]
  for (const row of rows) {
    const brand = textIn(row, headings.brand)
    const model = textIn(row, headings.known)
    const { sheet: stated, faults } = statedOf(row, origin)
    for (const { attribute, given } of faults)
      unread.set(attribute, [...(unread.get(attribute) ?? []), given])
    if (brand === '') ownSuccessors += 1
    if (brand === '' || (brands && !brands.includes(brand))) continue
    const other = facts.find(({ sku }) => isSameDevice(sku, model))
    if (other) met += 1
    const sheet = withAlternative(other ? joined(other.sheet, stated) : stated, alternatives)
    const old = { sku: model, maker: brand, sheet, features: [] }
    recommendations.push({ brand, old, replacement: textIn(row, headings.replacement) })
  }
  return { recommendations, ownSuccessors, unread, met }
}

/** The gate of the form asks for the alternative in place of the form itself. */
function withAlternative(sheet: Sheet, alternatives: ReadonlyMap<string, string> | undefined): Sheet {
  const form = sheet.formFactor
  const taken = form && alternatives?.get(form.value)
  return form && taken ? { ...sheet, formFactor: { ...form, value: taken as typeof form.value } } : sheet
}
