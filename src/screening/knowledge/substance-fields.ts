import { type Wording, wording } from '#kernel'

/** One field that a verdict rests on. A change of anything else leaves the verdict as it is. */
export interface SubstanceField {
  readonly field: string
  readonly title: Wording
  /** Who somebody is: what a party that is known to be good is asked about again before its day has come. */
  readonly identity: boolean
}

const field = (name: string, identity: boolean, title: Wording): SubstanceField => ({
  field: name,
  title,
  identity,
})
const names = field('names', true, wording('Namn', 'Navn', 'Nimet', 'Names'))
const birthDates = field(
  'birthDates',
  true,
  wording('Födelsedatum', 'Fødselsdato', 'Syntymäaika', 'Birth date'),
)
const countries = field('countries', false, wording('Länder', 'Land', 'Maat', 'Countries'))
const nationalities = field(
  'nationalities',
  false,
  wording('Medborgarskap', 'Statsborgerskap', 'Kansalaisuus', 'Nationality'),
)
const identifiers = field('identifiers', true, wording('Nummer', 'Numre', 'Tunnukset', 'Numbers'))
const addresses = field('addresses', false, wording('Adresser', 'Adresser', 'Osoitteet', 'Addresses'))
const kind = field('kind', true, wording('Slag', 'Type', 'Laji', 'Kind'))

/**
 * What counts as a change of substance (R6: an edited address opens the alert again; a comment, a sector, a contact
 * or other letters of the same name do not). Own policy, set on 2026-11-22; each line is one that an officer weighs
 * when deciding whether two are the same.
 */
export const partySubstance: readonly SubstanceField[] = [
  names,
  kind,
  birthDates,
  countries,
  nationalities,
  identifiers,
  addresses,
]

/** Of an entry besides: under which programmes it stands, who else it may be. Remarks, titles and dates of listing are not. */
export const entrySubstance: readonly SubstanceField[] = [
  names,
  kind,
  birthDates,
  field('birthPlaces', false, wording('Födelseort', 'Fødested', 'Syntymäpaikka', 'Birth place')),
  field('gender', true, wording('Kön', 'Kjønn', 'Sukupuoli', 'Gender')),
  countries,
  nationalities,
  identifiers,
  addresses,
  field('programmes', false, wording('Program', 'Programmer', 'Ohjelmat', 'Programmes')),
]
