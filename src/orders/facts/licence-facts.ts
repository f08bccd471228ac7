import type { Day } from '#kernel'
import type { Facts } from '#rules/model'
import type { Dossier, LineFile } from '../dossier.ts'
import type { Licence } from '../model.ts'

/** For whom and where a licence is asked to stand in. */
export interface LicenceQuestion {
  readonly day: Day
  readonly sku: string
  readonly endUser: string | null
  readonly country: string | null
}

/** Licences that name the product and are valid on the day, for this end user and country; soonest to end first. */
export function licencesFor(licences: readonly Licence[], question: LicenceQuestion): Licence[] {
  const { day, sku, endUser, country } = question
  return licences
    .filter(({ products }) => products.includes(sku))
    .filter(({ validFrom, validTo }) => (validFrom ?? day) <= day && day <= validTo)
    .filter((licence) => !licence.endUser || licence.endUser === endUser)
    .filter(({ countries }) => !countries || (country !== null && countries.includes(country)))
    .toSorted((a, b) => (a.validTo < b.validTo ? -1 : a.validTo > b.validTo ? 1 : a.ref < b.ref ? -1 : 1))
}

/** How the authority that licenses exports from a country is written on its licences; each name may be part of a longer one. */
const authorities: Readonly<Record<string, RegExp>> = {
  SE: /\bISP\b|strategiska produkter|strategic products/i,
  NO: /\bDEKSA\b|eksportkontroll|utenriksdepartementet|norwegian ministry of foreign affairs/i,
  FI: /\bUM\b|ulkoasiainministeriö|ulkoministeriö|utrikesministeriet|ministry for foreign affairs/i,
}

/** A licence frees the exporter of the country that granted it, no other company of the group (Art. 12 Reg. 2021/821). */
export function grantedTo(country: string, licences: readonly Licence[]): Licence[] {
  const own = authorities[country]
  return licences.filter(({ authority }) => own?.test(authority) ?? true)
}

/** Pieces left on a licence. */
export function remainingOn({ quantity, used }: Licence): number {
  return Math.max(0, quantity - (used ?? 0))
}

/** What a shipment takes from which licence: soonest to end first, never more than is left. */
export function drawDown(
  licences: readonly Licence[],
  quantity: number,
): { licence: Licence; pieces: number }[] {
  let open = quantity
  const drawn: { licence: Licence; pieces: number }[] = []
  for (const licence of licences) {
    const pieces = Math.min(open, remainingOn(licence))
    if (pieces > 0) drawn.push({ licence, pieces })
    open -= pieces
  }
  return drawn
}

/**
 * `licence.*`: what is left counts for all lines of the order with the same product together, so that two lines
 * never spend the same piece twice (R14).
 */
export function licenceFacts({ lines, seller }: Dossier, file: LineFile): Facts {
  const before = lines
    .filter(({ number, item }) => number < file.number && item.sku === file.item.sku)
    .reduce((sum, { quantity }) => sum + quantity, 0)
  const licences = grantedTo(seller.country, file.licences)
  const left = licences.reduce((sum, licence) => sum + remainingOn(licence), 0)
  return { 'licence.covers': licences.length > 0, 'licence.remaining': Math.max(0, left - before) }
}
