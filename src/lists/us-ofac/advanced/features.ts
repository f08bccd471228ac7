import { note, type Reading } from '../../list.ts'
import type { Address } from '../../model.ts'
import { tidy } from '../../tidy.ts'
import { all, within, type XmlNode } from '../../xml-reader.ts'
import { addressOf } from '../entry.ts'
import { noRemarks, type Remarks, readPart } from '../remarks.ts'
import { inWords, periodOf } from './dates.ts'
import type { Joined, Place } from './joined.ts'
import { referred, saidBeside } from './references.ts'

/** What the features of a profile say, in the terms of the other layouts. */
export interface Features {
  readonly facts: Remarks
  readonly addresses: Address[]
  readonly positions: string[]
  readonly prose: string[]
  flag: string
  callSign: string
  owner: string
}

/** Reads the features of a profile, each version of each: birth dates, places, titles, vessel details, and prose. */
export function featuresOf(profile: XmlNode, joined: Joined, reading: Reading): Features {
  const found: Features = {
    ...{ facts: noRemarks(), addresses: [], positions: [], prose: [], flag: '', callSign: '', owner: '' },
  }
  for (const feature of all(profile, 'Feature')) {
    const type = referred(joined.references, 'FeatureType', { node: feature, attribute: 'FeatureTypeID' })
    for (const version of all(feature, 'FeatureVersion')) take(found, { type, version, joined, reading })
  }
  return found
}

interface Feature {
  readonly type: string
  readonly version: XmlNode
  readonly joined: Joined
  readonly reading: Reading
}

/** Features that the remarks of the comma-separated files say in fixed words: read alike. */
const inRemarks: Readonly<Record<string, string>> = {
  'place of birth': 'POB',
  'nationality country': 'nationality',
  'citizenship country': 'citizen',
  gender: 'Gender',
}

/** What only vessels have. Type and tonnage are passed by, as in the other layouts. */
const ofVessels: Readonly<Record<string, 'flag' | 'callSign' | 'owner' | 'none'>> = {
  'vessel flag': 'flag',
  'vessel call sign': 'callSign',
  'vessel owner': 'owner',
  'vessel type': 'none',
  'vessel tonnage': 'none',
  'vessel gross tonnage': 'none',
  'vessel gross registered tonnage': 'none',
}

function take(found: Features, feature: Feature): void {
  const { reading } = feature
  const type = feature.type.toLowerCase()
  const word = inRemarks[type]
  const ofVessel = ofVessels[type]
  if (word) for (const text of saidOf(feature)) readPart(`${word} ${text}`, found.facts, reading)
  else if (type === 'birthdate') takeBirthDates(found, feature)
  else if (type === 'title') found.positions.push(...saidOf(feature).flatMap((text) => text.split(';')))
  else if (type === 'location')
    for (const { lines, country } of placesOf(feature))
      found.addresses.push(...addressOf(lines, country, reading))
  else if (!ofVessel) takeOther(found, feature)
  else if (ofVessel !== 'none') found[ofVessel] = saidOf(feature)[0] ?? found[ofVessel]
}

function takeBirthDates({ facts }: Features, { version, joined, reading }: Feature): void {
  for (const period of all(version, 'DatePeriod')) {
    const calendar = referred(joined.references, 'CalendarType', {
      node: period,
      attribute: 'CalendarTypeID',
    })
    const date = periodOf(period)
    if (calendar.toLowerCase() !== 'gregorian')
      note(reading.leftOut, `birth date in the ${calendar} calendar`)
    else if (date) facts.birthDates.push(date)
    else note(reading.leftOut, 'birth date that is none')
  }
}

/** Numbers, directives and what else stands in the remarks of the other layouts; words that say nothing else are prose. */
function takeOther({ facts, prose }: Features, feature: Feature): void {
  const said = saidOf(feature)
  for (const text of said) {
    const before = facts.identifiers.length
    const part = tidy(`${feature.type} ${text}`)
    readPart(part, facts, feature.reading)
    if (facts.identifiers.length === before) prose.push(part)
  }
}

/** The texts of a version: its own words, values that it points to, its places, its days. */
function saidOf({ version, joined, reading }: Feature): string[] {
  const details = all(version, 'VersionDetail').map((detail) =>
    tidy(detail.text) === ''
      ? saidBeside(joined.references, 'DetailReference', {
          ...{ node: detail, reading },
          attribute: 'DetailReferenceID',
        })
      : tidy(detail.text),
  )
  const places = placesOf({ version, joined, reading, type: '' }).map(({ lines, country }) =>
    [...lines, country].filter((text) => text !== '').join(', '),
  )
  const texts = [...details, ...places].filter((text) => text !== '')
  if (texts.length > 0) return texts
  return within(version, ['DatePeriod']).flatMap((period) => {
    const read = periodOf(period)
    return read ? [inWords(read)] : []
  })
}

function placesOf({ version, joined, reading }: Feature): Place[] {
  return all(version, 'VersionLocation').flatMap(({ attributes }) => {
    const place = joined.places.get(attributes.LocationID ?? '')
    if (!place) note(reading.unknown, 'location without its place')
    return place ?? []
  })
}
