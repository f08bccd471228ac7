/** Duties that a true match on a list opens, by the country of the company that the list binds (`lifecycle`). */
const byCountry: Readonly<Record<string, readonly string[]>> = {
  NO: ['NO_FREEZE', 'NO_FREEZE_REPORT'],
}
const inTheUnion = ['EU_FREEZE', 'EU_FREEZE_REPORT'] as const

/** Lists on which to stand is to be frozen: those of the Union, the UN, the UK, and the SDN list. */
export const freezeLists: readonly string[] = ['eu-fsf', 'un-sc', 'uk-sl', 'us-ofac-sdn']

/** What a company in a country owes when somebody it deals with is frozen. */
export function freezeDutiesIn(country: string): readonly string[] {
  return byCountry[country] ?? inTheUnion
}
