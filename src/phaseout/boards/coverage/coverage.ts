/** What the range aims at for a product that is left (R57). */
export const targetReplacements = 3
export const coverageStates = ['bare', 'gap', 'few', 'covered'] as const
export type CoverageState = (typeof coverageStates)[number]

interface Covering {
  readonly gap: string | null
  /** One for each product that is named as a replacement: whether its supplier is approved and it is offered. */
  readonly replacements: readonly { readonly counts: boolean }[]
}

/** How a stopped product is covered: by what counts, not by what is named. */
export function coverageStateOf({ gap, replacements }: Covering): CoverageState {
  const counting = replacements.filter(({ counts }) => counts).length
  if (counting >= targetReplacements) return 'covered'
  if (counting > 0) return 'few'
  return gap === null ? 'bare' : 'gap'
}
