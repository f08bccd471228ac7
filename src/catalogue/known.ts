import type { Classified } from './classification/standing.ts'
import { biometricFeatures, type Feature } from './model.ts'

/** What we know of a product; a field that is absent is unknown, `null` a known none. */
export interface KnownProduct {
  readonly sku: string
  readonly category: string
  readonly features: readonly Feature[]
  readonly isBiometric: boolean
  readonly isThermal: boolean
  readonly annexI?: readonly string[]
  readonly cn?: string | null
  readonly eccn?: string | null
  readonly usContent?: boolean
  readonly thermalHz?: number | null
}

/**
 * What a product's record says, with the defaults of docs/shapes: US content left out is none for a maker of the EU
 * or EEA and unknown for any other.
 * @param makerInEea of the maker's country on the day; undefined where that country is unknown
 */
export function productFacts(product: Classified, makerInEea: boolean | undefined): KnownProduct {
  const { ref, category, cn, eccn, thermalHz } = product
  const features = product.features ?? []
  const usContent = product.usContent ?? (makerInEea === true ? false : undefined)
  return {
    sku: ref,
    category,
    features,
    isBiometric: isBiometric(features),
    isThermal: category === 'thermal' || features.includes('thermal') || typeof thermalHz === 'number',
    ...('annexI' in product && product.annexI === undefined ? {} : { annexI: product.annexI ?? [] }),
    ...(cn === undefined ? {} : { cn }),
    ...(eccn === undefined ? {} : { eccn }),
    ...(usContent === undefined ? {} : { usContent }),
    ...(thermalHz === undefined ? {} : { thermalHz }),
  }
}

/** Tells people, or groups of people, apart by their bodies (AI Act Art. 3(34) to (40)). */
export function isBiometric(features: readonly Feature[]): boolean {
  return features.some((feature) => biometricFeatures.some((biometric) => biometric === feature))
}
