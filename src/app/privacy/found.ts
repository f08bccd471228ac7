import { asWritten, said } from '#privacy'
import type { FoundItem } from '#privacy/model'

type Words = FoundItem['source']

const labels = {
  name: said('Namn', 'Navn', 'Nimi', 'Name'),
  aliases: said('Andra namn', 'Andre navn', 'Muut nimet', 'Other names'),
  email: said('E-post', 'E-post', 'Sähköposti', 'E-mail'),
  phone: said('Telefon', 'Telefon', 'Puhelin', 'Phone'),
  role: said('Roll', 'Rolle', 'Tehtävä', 'Role'),
  party: said('Organisation', 'Organisasjon', 'Organisaatio', 'Organisation'),
  birthDate: said('Födelsedatum', 'Fødselsdato', 'Syntymäaika', 'Date of birth'),
  nationality: said('Medborgarskap', 'Statsborgerskap', 'Kansalaisuus', 'Nationality'),
  country: said('Land', 'Land', 'Maa', 'Country'),
  address: said('Adress', 'Adresse', 'Osoite', 'Address'),
  identifier: said('Identitetsnummer', 'Identitetsnummer', 'Tunniste', 'Identifier'),
  language: said('Språk', 'Språk', 'Kieli', 'Language'),
  at: said('Tid', 'Tid', 'Aika', 'Time'),
  ip: said('IP-adress', 'IP-adresse', 'IP-osoite', 'IP address'),
  browser: said('Webbläsare', 'Nettleser', 'Selain', 'Browser'),
  list: said('Lista', 'Liste', 'Luettelo', 'List'),
  entry: said('Post på listan', 'Oppføring på listen', 'Luettelomerkintä', 'Entry on the list'),
  score: said('Likhet', 'Likhet', 'Samankaltaisuus', 'Likeness'),
  verdict: said('Beslut', 'Avgjørelse', 'Päätös', 'Decision'),
  reason: said('Skäl', 'Begrunnelse', 'Perustelu', 'Reason'),
  order: said('Order', 'Ordre', 'Tilaus', 'Order'),
  outcome: said('Svar', 'Svar', 'Vastaus', 'Answer'),
  file: said('Fil', 'Fil', 'Tiedosto', 'File'),
  deed: said('Åtgärd', 'Handling', 'Toimi', 'Deed'),
  content: said('Innehåll', 'Innhold', 'Sisältö', 'Content'),
  template: said('Slag', 'Type', 'Laji', 'Kind'),
  right: said('Rättighet', 'Rettighet', 'Oikeus', 'Right'),
} as const satisfies Record<string, Words>

/** Values by their label; what is not known is left out. */
export function fieldsOf(
  values: Partial<Record<keyof typeof labels, string | number | null | undefined>>,
): FoundItem['fields'] {
  return Object.entries(values).flatMap(([name, value]) => {
    const label = Object.entries(labels).find(([one]) => one === name)?.[1]
    return label && value != null && value !== '' ? [{ label, value: String(value) }] : []
  })
}

export const sources = {
  self: said('Du själv', 'Du selv', 'Sinä itse', 'You'),
  machine: said(
    'Uppstod när systemet användes',
    'Oppstod da systemet ble brukt',
    'Syntyi järjestelmää käytettäessä',
    'Made when the system was used',
  ),
  records: said('Affärsregistret', 'Handelsregistreringen', 'Kaupan rekisteri', 'Records of business'),
} as const

/** A publisher, a company, whoever handed it in: as it is written. */
export function sourceNamed(text: string): Words {
  return asWritten(text)
}
