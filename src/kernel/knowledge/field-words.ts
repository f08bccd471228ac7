import { type Wording, wording } from '../wording.ts'

/** What one field says of another: each completes `/to: …`. */

/** `to` is the first day after. */
export function mustFollow(field: string, day: string): Wording {
  return wording(
    `måste vara senare än ${field} (${day}): det är den första dagen efteråt`,
    `må være senere enn ${field} (${day}): det er den første dagen etterpå`,
    `pitää olla myöhempi kuin ${field} (${day}): se on ensimmäinen päivä sen jälkeen`,
    `must be after ${field} (${day}); it is the first day after`,
  )
}

export function notBefore(field: string, day: string): Wording {
  return wording(
    `får inte vara tidigare än ${field} (${day})`,
    `kan ikke være tidligere enn ${field} (${day})`,
    `ei saa olla aikaisempi kuin ${field} (${day})`,
    `must not be before ${field} (${day})`,
  )
}

/** Of how many there are: `is more than the 5 ordered`. */
export function moreThan(count: number, which: Wording): Wording {
  return wording(
    `är fler än de ${count} som ${which.sv}`,
    `er flere enn de ${count} som ${which.nb}`,
    `on enemmän kuin ${which.fi} ${count}`,
    `is more than the ${count} ${which.en}`,
  )
}

/** Of a field. */
export const missing = wording('saknas', 'mangler', 'puuttuu', 'is missing')
export const notOnRecord = wording(
  'finns inte i registret',
  'finnes ikke i registeret',
  'ei ole rekisterissä',
  'is not on record',
)

/** Of `after`, the place in a list that is read page by page. */
export const notNextPage = wording(
  'är inte `next` från en sida',
  'er ikke `next` fra en side',
  'ei ole minkään sivun `next`',
  'is not the next of a page',
)
export const namesNoEntity = wording(
  'anger inget eget bolag',
  'oppgir ikke noe eget selskap',
  'ei nimeä omaa yhtiötä',
  'names no legal entity',
)
