import { tidy } from '../tidy.ts'

/** A city as the comma-separated files write it: `Moscow 119034`, `Surgut, Tyumen Region 628415`. */
export function placed(city: string, state: string, code: string): string {
  const rest = tidy(`${state} ${code}`)
  return tidy(state) === ''
    ? tidy(`${city} ${rest}`)
    : [tidy(city), rest].filter((text) => text !== '').join(', ')
}
