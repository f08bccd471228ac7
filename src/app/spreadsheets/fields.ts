import type { CellRead } from '#catalogue'
import { asWritten, type Wording, wording } from '#kernel'
import { partySchemas } from '#parties/model'
import { securityForces } from '#rules/model'
import { expectedInCell } from '../knowledge/import-words.ts'
import { companyCountry } from './countries.ts'

export type Read = CellRead

/** One field of a record that a column can fill. */
export interface Field {
  readonly field: string
  readonly title: Wording
  /** Words of a heading, in lower case and without blanks and marks, that mean this field. */
  readonly headings: readonly string[]
  readonly read: (cell: string) => Read
}

const text = (cell: string): Read => ({ value: cell })
const list = (cell: string): Read => ({
  value: cell
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== ''),
})
const yes = ['ja', 'j', 'yes', 'y', 'kyllä', 'k', 'true', 'sann', 'sant', 'tosi', '1', 'x']
const no = ['nej', 'nei', 'n', 'no', 'ei', 'e', 'false', 'falsk', 'usann', 'epätosi', '0']
const boolean = (cell: string): Read => {
  const word = cell.toLowerCase()
  if (yes.includes(word)) return { value: true }
  return no.includes(word) ? { value: false } : { expected: expectedInCell.yesOrNo }
}
const oneOf =
  (values: readonly string[]) =>
  (cell: string): Read => {
    const found = values.find((value) => value.toLowerCase() === cell.toLowerCase())
    return found === undefined ? { expected: asWritten(values.join(', ')) } : { value: found }
  }
const country = (cell: string): Read => {
  const code = companyCountry(cell)
  return code === undefined ? { expected: expectedInCell.country } : { value: code }
}

/** Every field, in the order in which they are offered. `identifier.…`, `address.…` and `contact.…` are parts of lists. */
export const fields: readonly Field[] = [
  {
    ...{ field: 'ref', read: text, title: wording('Referens', 'Referanse', 'Viite', 'Reference') },
    headings: [
      'ref',
      'referens',
      'referanse',
      'viite',
      'reference',
      'id',
      'kundnr',
      'kundnummer',
      'kundenr',
      'kundenummer',
      'asiakasnumero',
      'customerno',
      'customernumber',
      'customerid',
      'leverantörsnr',
      'partnr',
    ],
  },
  {
    ...{ field: 'name', read: text, title: wording('Namn', 'Navn', 'Nimi', 'Name') },
    headings: [
      'namn',
      'navn',
      'nimi',
      'name',
      'företag',
      'företagsnamn',
      'firma',
      'firmanavn',
      'selskap',
      'yritys',
      'yrityksennimi',
      'company',
      'companyname',
      'kund',
      'kunde',
      'asiakas',
      'customer',
      'organisation',
      'organization',
    ],
  },
  {
    ...{
      field: 'nativeName',
      read: text,
      title: wording(
        'Namn i egen skrift',
        'Navn i egen skrift',
        'Nimi omalla kirjoituksella',
        'Name in own script',
      ),
    },
    headings: [
      'nativename',
      'localname',
      'namniegenskrift',
      'navniegenskrift',
      'nimiomallakirjoituksella',
      'nameinownscript',
    ],
  },
  {
    ...{
      field: 'aliases',
      read: list,
      title: wording('Andra namn', 'Andre navn', 'Muut nimet', 'Other names'),
    },
    headings: ['alias', 'aliases', 'andranamn', 'andrenavn', 'muutnimet', 'othernames', 'aka'],
  },
  {
    ...{ field: 'country', read: country, title: wording('Land', 'Land', 'Maa', 'Country') },
    headings: [
      'land',
      'landskod',
      'landkode',
      'landkod',
      'maa',
      'maakoodi',
      'maatunnus',
      'country',
      'countrycode',
    ],
  },
  {
    ...{ field: 'schema', read: oneOf(partySchemas), title: wording('Slag', 'Type', 'Laji', 'Kind') },
    headings: ['slag', 'type', 'typ', 'laji', 'kind', 'schema'],
  },
  {
    ...{
      field: 'publicBody',
      read: boolean,
      title: wording('Offentligt organ', 'Offentlig organ', 'Julkinen taho', 'Public body'),
    },
    headings: [
      'offentlig',
      'offentligtorgan',
      'offentligorgan',
      'julkinen',
      'julkinentaho',
      'publicbody',
      'public',
    ],
  },
  {
    ...{
      field: 'securityForce',
      read: oneOf(securityForces),
      title: wording('Säkerhetsstyrka', 'Sikkerhetsstyrke', 'Turvallisuusjoukko', 'Security force'),
    },
    headings: ['säkerhetsstyrka', 'sikkerhetsstyrke', 'turvallisuusjoukko', 'securityforce'],
  },
  {
    ...{
      field: 'identifier.orgNo',
      read: text,
      title: wording('Organisationsnummer', 'Organisasjonsnummer', 'Y-tunnus', 'Registration number'),
    },
    headings: [
      'orgnr',
      'orgno',
      'organisationsnummer',
      'organisasjonsnummer',
      'organisasjonsnr',
      'ytunnus',
      'regno',
      'registrationnumber',
      'registrationno',
      'companynumber',
      'businessid',
    ],
  },
  {
    ...{ field: 'identifier.lei', read: text, title: wording('LEI', 'LEI', 'LEI', 'LEI') },
    headings: ['lei', 'leikod', 'leicode', 'leikoodi', 'leinummer'],
  },
  {
    ...{
      field: 'identifier.vat',
      read: text,
      title: wording('Momsnummer', 'MVA-nummer', 'ALV-numero', 'VAT number'),
    },
    headings: [
      'momsnr',
      'momsnummer',
      'momsregnr',
      'vatnr',
      'mvanr',
      'mvanummer',
      'alvnumero',
      'alvtunnus',
      'vat',
      'vatno',
      'vatnumber',
    ],
  },
  {
    ...{ field: 'address.street', read: text, title: wording('Gata', 'Gate', 'Katuosoite', 'Street') },
    headings: [
      'gata',
      'gatuadress',
      'gate',
      'gateadresse',
      'katu',
      'katuosoite',
      'street',
      'streetaddress',
      'adress',
      'adresse',
      'osoite',
      'address',
    ],
  },
  {
    ...{
      field: 'address.postalCode',
      read: text,
      title: wording('Postnummer', 'Postnummer', 'Postinumero', 'Postal code'),
    },
    headings: ['postnr', 'postnummer', 'postinumero', 'postalcode', 'postcode', 'zip', 'zipcode'],
  },
  {
    ...{ field: 'address.city', read: text, title: wording('Ort', 'Poststed', 'Postitoimipaikka', 'City') },
    headings: [
      'ort',
      'postort',
      'stad',
      'poststed',
      'by',
      'sted',
      'kaupunki',
      'postitoimipaikka',
      'city',
      'town',
    ],
  },
  {
    ...{
      field: 'contact.name',
      read: text,
      title: wording('Kontaktperson', 'Kontaktperson', 'Yhteyshenkilö', 'Contact'),
    },
    headings: ['kontakt', 'kontaktperson', 'yhteyshenkilö', 'contact', 'contactname', 'contactperson'],
  },
  {
    ...{ field: 'contact.email', read: text, title: wording('E-post', 'E-post', 'Sähköposti', 'E-mail') },
    headings: ['epost', 'mejl', 'mail', 'email', 'sähköposti', 'epostadress', 'epostadresse'],
  },
  {
    ...{ field: 'contact.phone', read: text, title: wording('Telefon', 'Telefon', 'Puhelin', 'Phone') },
    headings: [
      'telefon',
      'tel',
      'tfn',
      'tlf',
      'mobil',
      'puhelin',
      'puhelinnumero',
      'phone',
      'phonenumber',
      'telephone',
    ],
  },
  {
    ...{
      field: 'birthDate',
      read: text,
      title: wording('Födelsedatum', 'Fødselsdato', 'Syntymäaika', 'Date of birth'),
    },
    headings: ['födelsedatum', 'fødselsdato', 'syntymäaika', 'dateofbirth', 'birthdate', 'dob'],
  },
  {
    ...{ field: 'sector', read: text, title: wording('Bransch', 'Bransje', 'Toimiala', 'Sector') },
    headings: ['bransch', 'bransje', 'toimiala', 'sector', 'industry'],
  },
]
