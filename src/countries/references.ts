import { type FieldError, fieldFault, type Reference, type Wording, wording } from '#kernel'
import type { CountryBand } from './model.ts'

/** A band points to no other record. */
export function referencesOf(_record: CountryBand): readonly Reference[] {
  return []
}

/** An area belongs to its country: ISO 3166-2 begins with the country's code. */
export function problemsOf({ country, area }: CountryBand): readonly FieldError[] {
  return area === null || area.startsWith(`${country}-`) ? [] : [fieldFault('/area', otherArea(country))]
}

function otherArea(country: string): Wording {
  return wording(
    `är inget område i ${country}; ISO 3166-2 skriver ${country}-…, eller ange null`,
    `er ikke et område i ${country}; ISO 3166-2 skriver ${country}-…, eller oppgi null`,
    `ei ole maan ${country} alue; ISO 3166-2 -koodi alkaa ${country}-…, tai anna null`,
    `is not an area of ${country}; ISO 3166-2 writes ${country}-…, or give null`,
  )
}
