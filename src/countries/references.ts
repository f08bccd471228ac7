import type { FieldError, Reference } from '#kernel'
import type { CountryBand } from './model.ts'

/** A band points to no other record. */
export function referencesOf(_record: CountryBand): readonly Reference[] {
  return []
}

/** An area belongs to its country: ISO 3166-2 begins with the country's code. */
export function problemsOf({ country, area }: CountryBand): readonly FieldError[] {
  return area === null || area.startsWith(`${country}-`)
    ? []
    : [
        {
          path: '/area',
          message: `is not an area of ${country}; ISO 3166-2 writes ${country}-…, or give null`,
        },
      ]
}
