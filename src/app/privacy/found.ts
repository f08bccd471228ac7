import { asWritten, type Wording, wording } from '#kernel'
import type { FoundItem } from '#privacy/model'

const labels = {
  name: wording('Namn', 'Navn', 'Nimi', 'Name'),
  aliases: wording('Andra namn', 'Andre navn', 'Muut nimet', 'Other names'),
  email: wording('E-post', 'E-post', 'Sähköposti', 'E-mail'),
  phone: wording('Telefon', 'Telefon', 'Puhelin', 'Phone'),
  role: wording('Roll', 'Rolle', 'Tehtävä', 'Role'),
  party: wording('Organisation', 'Organisasjon', 'Organisaatio', 'Organisation'),
  birthDate: wording('Födelsedatum', 'Fødselsdato', 'Syntymäaika', 'Date of birth'),
  nationality: wording('Medborgarskap', 'Statsborgerskap', 'Kansalaisuus', 'Nationality'),
  country: wording('Land', 'Land', 'Maa', 'Country'),
  address: wording('Adress', 'Adresse', 'Osoite', 'Address'),
  identifier: wording('Identitetsnummer', 'Identitetsnummer', 'Tunniste', 'Identifier'),
  language: wording('Språk', 'Språk', 'Kieli', 'Language'),
  at: wording('Tid', 'Tid', 'Aika', 'Time'),
  ip: wording('IP-adress', 'IP-adresse', 'IP-osoite', 'IP address'),
  browser: wording('Webbläsare', 'Nettleser', 'Selain', 'Browser'),
  list: wording('Lista', 'Liste', 'Luettelo', 'List'),
  entry: wording('Post på listan', 'Oppføring på listen', 'Luettelomerkintä', 'Entry on the list'),
  score: wording('Likhet', 'Likhet', 'Samankaltaisuus', 'Likeness'),
  verdict: wording('Beslut', 'Avgjørelse', 'Päätös', 'Decision'),
  reason: wording('Skäl', 'Begrunnelse', 'Perustelu', 'Reason'),
  order: wording('Order', 'Ordre', 'Tilaus', 'Order'),
  outcome: wording('Svar', 'Svar', 'Vastaus', 'Answer'),
  file: wording('Fil', 'Fil', 'Tiedosto', 'File'),
  deed: wording('Åtgärd', 'Handling', 'Toimi', 'Deed'),
  content: wording('Innehåll', 'Innhold', 'Sisältö', 'Content'),
  template: wording('Slag', 'Type', 'Laji', 'Kind'),
  right: wording('Rättighet', 'Rettighet', 'Oikeus', 'Right'),
} as const satisfies Record<string, Wording>

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
  self: wording('Du själv', 'Du selv', 'Sinä itse', 'You'),
  machine: wording(
    'Uppstod när systemet användes',
    'Oppstod da systemet ble brukt',
    'Syntyi järjestelmää käytettäessä',
    'Made when the system was used',
  ),
  records: wording('Affärsregistret', 'Handelsregistreringen', 'Kaupan rekisteri', 'Records of business'),
} as const

/** A publisher, a company, whoever handed it in: as it is written. */
export function sourceNamed(text: string): Wording {
  return asWritten(text)
}
