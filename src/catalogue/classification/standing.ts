import type { Day } from '#kernel'
import type { Product } from '../model.ts'
import type { Classification, ClassificationState, Regime } from './model.ts'

/** Days before its end at which a classification is somebody's work. */
export const noticeDays = 60

/** The last word on each variant under each regime: what came later took the place of what stood before. */
export function lastOf(records: readonly Classification[]): Classification[] {
  const last = new Map<string, Classification>()
  for (const one of records.toSorted(byTime))
    last.set(JSON.stringify([one.product, one.variant, one.regime]), one)
  return [...last.values()]
}

/** Where one stands on a day, given the last words. */
export function standingOn(
  one: Classification,
  last: readonly Classification[],
  day: Day,
): ClassificationState {
  if (!last.some(({ ref }) => ref === one.ref)) return 'superseded'
  if (one.validUntil < day) return 'expired'
  return one.validUntil <= later(day, noticeDays) ? 'endsSoon' : 'inForce'
}

/** What is asked: the product, and which variant of it where that is known. */
export interface Asked {
  readonly variant: string | null
  readonly day: Day
}

/** A product as its classifications say on the day. A field that is undefined is unknown. */
export type Classified = Omit<Product, 'annexI'> & { readonly annexI?: readonly string[] | undefined }

/**
 * The codes of a product on a day: where nobody classified it, those of its own record. What has ended is unknown. Where
 * nobody says which variant it is, entries of Annex I of any of them count, and other codes only where all agree.
 */
export function classifiedOn(
  product: Product,
  records: readonly Classification[],
  { variant, day }: Asked,
): Classified {
  const own = product.variants?.find(({ ref }) => ref === variant)
  const base: Classified = {
    ...product,
    annexI: product.annexI ?? [],
    ...(own?.thermalHz === undefined ? {} : { thermalHz: own.thermalHz }),
    ...(own?.features === undefined ? {} : { features: own.features }),
  }
  const last = lastOf(records.filter((one) => one.product === product.ref))
  const { annexI, cn, eccn } = {
    annexI: codesOf(last, 'annexI', { variant, day }),
    cn: codesOf(last, 'cn', { variant, day }),
    eccn: codesOf(last, 'eccn', { variant, day }),
  }
  const { cn: ownCn, eccn: ownEccn, annexI: ownAnnexI, ...rest } = base
  const one = (found: Codes, kept: string | null | undefined) =>
    found === 'none on record' ? kept : found === 'unknown' ? undefined : (found[0] ?? null)
  const [cnNow, eccnNow] = [one(cn, ownCn), one(eccn, ownEccn)]
  return {
    ...rest,
    annexI: annexI === 'none on record' ? ownAnnexI : annexI === 'unknown' ? undefined : annexI,
    ...(cnNow === undefined ? {} : { cn: cnNow }),
    ...(eccnNow === undefined ? {} : { eccn: eccnNow }),
  }
}

type Codes = readonly string[] | 'unknown' | 'none on record'

function codesOf(last: readonly Classification[], regime: Regime, { variant, day }: Asked): Codes {
  const all = last.filter((one) => one.regime === regime)
  const meant =
    variant === null
      ? all
      : [all.find((one) => one.variant === variant) ?? all.find((one) => one.variant === null)].filter(
          (one) => one !== undefined,
        )
  if (meant.length === 0) return all.length === 0 ? 'none on record' : 'unknown'
  if (meant.some(({ validUntil }) => validUntil < day)) return 'unknown'
  if (regime === 'annexI') return [...new Set(meant.flatMap(({ codes }) => codes))].sort()
  const [first = [], ...others] = meant.map(({ codes }) => codes)
  return others.every((codes) => codes[0] === first[0]) ? first : 'unknown'
}

export function later(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

const byTime = (a: Classification, b: Classification) =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.ref < b.ref ? -1 : 1
