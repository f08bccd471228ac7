import type { Classified } from '../classification/standing.ts'
import type { ApprovedUse, Lacks } from './model.ts'

/** What stands between a product and its sale (R16, R20): its codes, and an approved use for it and each of its functions. */
export function lacksOf(product: Classified, uses: readonly ApprovedUse[]): Lacks {
  const { features = [] } = product
  return {
    codes: (['cn', 'annexI', 'eccn'] as const).filter((code) => product[code] === undefined),
    use: uses.length === 0,
    features: features.filter((feature) => !uses.some(({ functions }) => functions.includes(feature))),
  }
}

export const isClassified = ({ codes }: Lacks): boolean => codes.length === 0
export const isCovered = ({ use, features }: Lacks): boolean => !use && features.length === 0
