import { type Evidence, type Identity, sharedIdentifier } from '../evidence.ts'
import { type ReadNumber, readNumber, type Scheme } from './numbers.ts'

/**
 * What the numbers of both sides prove. A shared number with check digits that fit is hardly a slip; one that cannot be
 * written right proves little. Two numbers of a kind of which everybody has one speak against. Costs nothing: the score
 * is not made of it.
 */
export function numberEvidence(query: Identity, listed: Identity): Evidence[] {
  const shared = sharedIdentifier(query, listed)
  if (shared !== undefined) return [sharedNumber(shared, query, listed)]
  return otherNumber(query, listed)
}

function sharedNumber(plain: string, query: Identity, listed: Identity): Evidence {
  const read = [...listed.identifiers, ...query.identifiers]
    .map(readNumber)
    .filter((one) => one.plain === plain && one.scheme !== undefined)
  const known = read.find(({ isNamed }) => isNamed) ?? read[0]
  const named = calledBy(known?.scheme, plain)
  if (known?.fits === true)
    return { feature: 'identifier.checked', cost: 0, says: `The check digits of the number fit: ${named}.` }
  if (known?.fits === false && isJudged(known, listed))
    return {
      ...{ feature: 'identifier.faulty', cost: 0 },
      says: `The number is the same, but it cannot be written right: ${named}.`,
    }
  return { feature: 'identifier.same', cost: 0, says: `The number is the same: ${plain}.` }
}

/** Owners and managers of ships have IMO numbers too, with check digits of another kind. */
export const isJudged = ({ scheme }: ReadNumber, { schema = 'Vessel' }: Identity) =>
  scheme !== 'imo' || schema === 'Vessel'

/** Everybody has one of these at most, for life. Firms have several tax numbers, ships many radio numbers. */
const single: ReadonlySet<Scheme> = new Set<Scheme>([
  ...(['imo', 'lei', 'inn', 'ogrn', 'seOrgNo', 'noOrgNo', 'fiBusinessId'] as const),
])
/** Recognised by their digits alone without a doubt; ten digits may be a tax number of two countries. */
const plainToSee: ReadonlySet<Scheme> = new Set<Scheme>(['lei', 'ogrn'])

const isSure = ({ scheme, fits, isNamed }: ReadNumber) =>
  scheme !== undefined && fits === true && single.has(scheme) && (isNamed || plainToSee.has(scheme))

function otherNumber(query: Identity, listed: Identity): Evidence[] {
  const theirs = listed.identifiers.map(readNumber).filter(isSure)
  for (const own of query.identifiers.map(readNumber).filter(isSure)) {
    const other = theirs.find(({ scheme, plain }) => scheme === own.scheme && plain !== own.plain)
    if (!other) continue
    const says = `Both bear a number of one kind, and they differ: ${calledBy(own.scheme, own.plain)}; listed ${other.plain}.`
    return [{ feature: 'identifier.differs', cost: 0, says }]
  }
  return []
}

const names: Partial<Record<Scheme, string>> = {
  ...{ imo: 'IMO ', lei: 'LEI ', inn: 'INN ', ogrn: 'OGRN ', mmsi: 'MMSI ', seOrgNo: 'SE ' },
  ...{ noOrgNo: 'NO ', fiBusinessId: 'FI ' },
}

/** `IMO 9074729`; a number that begins with what it is called stands as it is. */
function calledBy(scheme: Scheme | undefined, plain: string): string {
  const name = scheme === undefined ? '' : (names[scheme] ?? '')
  return plain.startsWith(name.trim()) ? plain : `${name}${plain}`
}
