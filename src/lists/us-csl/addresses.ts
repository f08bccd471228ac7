import { countryCode, currentCodes } from '../country-code.ts'
import names from '../country-names.json' with { type: 'json' }
import { note, type Reading } from '../list.ts'
import type { Address } from '../model.ts'
import { isUsAddress } from '../us-bis-dpl/us-states.ts'

const codes = new Set(Object.values(names.names))

/**
 * An address as the list writes it: text with commas that ends in the country's code. Some end in its name instead, and
 * those in the United States in a state and a ZIP code. One of no country that can be told is counted.
 */
export function addressIn(text: string, reading: Reading): Address {
  const parts = text.split(', ').map((part) => part.trim())
  const last = parts.at(-1) ?? ''
  const [code] = currentCodes(last)
  const country =
    (code && codes.has(code) ? code : undefined) ??
    countryCode(last) ??
    (isUsAddress(parts.at(-2) ?? '', last) ? 'US' : undefined)
  if (!country) note(reading.unknown, 'address of no country that can be told')
  return { text, ...(country ? { country } : {}) }
}
