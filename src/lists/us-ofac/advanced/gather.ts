import { daysOf } from '../../birth-date.ts'
import { note, type Reading } from '../../list.ts'
import { tidy } from '../../tidy.ts'
import { all, textOf, within, type XmlNode } from '../../xml-reader.ts'
import { placed } from '../place.ts'
import { pointOf } from './dates.ts'
import { type Joined, type Listing, type Place, push } from './joined.ts'
import { namesOf } from './names.ts'
import { keepValue, referred, saidBeside } from './references.ts'

/** Takes a record of the first pass over: a reference value, a place, a number, a name, a tie or a listing. */
export function gather(node: XmlNode, joined: Joined, reading: Reading): void {
  const { attributes } = node
  switch (node.name) {
    case 'Location':
      joined.places.set(attributes.ID ?? '', placeOf(node, joined, reading))
      break
    case 'IDRegDocument':
      keepNumber(node, joined, reading)
      break
    case 'DistinctParty':
      for (const profile of all(node, 'Profile')) {
        const primary = namesOf(profile, joined).find(({ kind }) => kind === 'primary')
        if (primary) joined.names.set(profile.attributes.ID ?? '', tidy(`${primary.given} ${primary.family}`))
      }
      break
    case 'ProfileRelationship': {
      const type = saidBeside(joined.references, 'RelationType', {
        ...{ node, reading },
        attribute: 'RelationTypeID',
      })
      const said = attributes.Former === 'true' ? `formerly ${type}` : type
      push(joined.ties, attributes['From-ProfileID'] ?? '', { said, to: attributes['To-ProfileID'] ?? '' })
      break
    }
    case 'SanctionsEntry':
      push(joined.listings, attributes.ProfileID ?? '', listingOf(node, joined))
      break
    case 'SanctionsEntryLink':
      break
    default:
      keepValue(joined.references, node)
  }
}

function placeOf(node: XmlNode, { references }: Joined, reading: Reading): Place {
  const part = (wanted: string) =>
    all(node, 'LocationPart').flatMap((found) => {
      const type = saidBeside(references, 'LocPartType', {
        ...{ node: found, reading },
        attribute: 'LocPartTypeID',
      })
      return type.toUpperCase() === wanted ? within(found, ['LocationPartValue', 'Value']) : []
    })
  const text = (wanted: string) => tidy(part(wanted)[0]?.text ?? '')
  const [country] = all(node, 'LocationCountry').map((found) =>
    saidBeside(references, 'Country', { node: found, attribute: 'CountryID', reading }),
  )
  const city = placed(text('CITY'), text('STATE/PROVINCE'), text('POSTAL CODE'))
  const lines = [text('ADDRESS1'), text('ADDRESS2'), text('ADDRESS3'), city, text('REGION')]
  return { lines: [...lines, text('UNKNOWN')].filter((line) => line !== ''), country: country ?? '' }
}

/** `Passport E123 (Cuba)`: a registration as the remarks of the comma-separated files say it. */
function keepNumber(node: XmlNode, { references, numbers }: Joined, reading: Reading): void {
  const number = textOf(node, 'IDRegistrationNo')
  if (number === '') {
    note(reading.leftOut, 'document without a number')
    return
  }
  const type = referred(references, 'IDRegDocType', { node, attribute: 'IDRegDocTypeID' })
  const country = saidBeside(references, 'Country', { node, attribute: 'IssuedBy-CountryID', reading })
  push(
    numbers,
    node.attributes.IdentityID ?? '',
    tidy(`${type} ${number}${country === '' ? '' : ` (${country})`}`),
  )
}

/** The programmes stand in the comments of measures of the type "Program"; the others say what is done. */
function listingOf(node: XmlNode, { references }: Joined): Listing {
  const measures = all(node, 'SanctionsMeasure').map((measure) => ({
    type: referred(references, 'SanctionsType', { node: measure, attribute: 'SanctionsTypeID' }),
    said: tidy(textOf(measure, 'Comment')),
  }))
  const days = within(node, ['EntryEvent', 'Date']).flatMap((date) => {
    const point = pointOf(date)
    return (point && daysOf(point)?.from) ?? []
  })
  const isProgramme = ({ type }: { type: string }) => type.toLowerCase() === 'program'
  return {
    programmes: measures.filter(isProgramme).map(({ said }) => said),
    measures: measures
      .filter((measure) => !isProgramme(measure))
      .map(({ type, said }) => (said === '' ? type : `${type}: ${said}`)),
    listedOn: days.toSorted()[0],
    remarks: [
      textOf(node, 'LimitationsToListing'),
      ...within(node, ['SupportingInfo', 'Text']).map(({ text }) => text),
    ]
      .map(tidy)
      .filter((text) => text !== ''),
  }
}
