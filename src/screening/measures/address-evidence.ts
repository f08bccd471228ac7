import type { Evidence, Identity } from '../evidence.ts'
import { type Addressed, kindOfMark, markKinds } from './addresses.ts'

/**
 * What the addresses of both sides prove: one house in one town, or one town. Another address speaks against nobody:
 * people and firms have several, and move. Costs nothing: the score is not made of it.
 */
export function addressEvidence(query: Identity, listed: Identity): Evidence[] {
  const theirs = (listed.addresses ?? []).map(({ marks }) => new Set(Array.from(marks)))
  if (theirs.length === 0) return []
  const own = query.addresses ?? []
  const [same] = own
    .filter((one) => theirs.some((other) => isSame(one, other)))
    .map(textOf)
    .sort()
  if (same !== undefined)
    return [{ feature: 'address.same', cost: 0, says: `The address is the same: ${same}.` }]
  const places = [...new Set(own.flatMap((one) => placesShared(one, theirs)))].sort()
  if (places.length === 0) return []
  return [
    { feature: 'address.place', cost: 0, says: `An address is in the same place: ${places.join(', ')}.` },
  ]
}

function isSame({ marks }: Addressed, listed: ReadonlySet<number>): boolean {
  const shared = Array.from(marks).filter((mark) => listed.has(mark))
  const kinds = new Set(shared.map(kindOfMark))
  return kinds.has(markKinds.street) && (kinds.has(markKinds.postCode) || kinds.has(markKinds.place))
}

function placesShared({ marks, said = [] }: Addressed, theirs: readonly ReadonlySet<number>[]): string[] {
  return said.filter((_, at) => {
    const mark = marks[at] ?? 0
    return kindOfMark(mark) === markKinds.place && theirs.some((listed) => listed.has(mark))
  })
}

/** As the party has it, without the full stop that ends the sentence. */
const textOf = ({ text = '' }: Addressed) =>
  text
    .trim()
    .slice(0, 120)
    .replace(/[.\s]+$/u, '')

/** Whether any of these names a house: an address of the other side could then settle it. */
export function statesHouse({ addresses = [] }: Identity): boolean {
  return addresses.some(({ marks }) =>
    Array.from(marks).some((mark) => kindOfMark(mark) === markKinds.street),
  )
}
