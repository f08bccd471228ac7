import { type Wording, wording } from '../wording.ts'

/** What is not there, in the form that `noSuch` and `noneSeen` take: `Det finns {ingen part} 'ACME'.` */
export const things = {
  answers: wording('inget svar', 'ikke noe svar', 'vastauksia', 'answer'),
  asset: wording('ingen enhet', 'ingen enhet', 'laitetta', 'device'),
  calendar: wording('ingen kalender', 'ingen kalender', 'kalenteria', 'calendar'),
  contact: wording('ingen kontaktperson', 'ingen kontaktperson', 'yhteyshenkilöä', 'contact'),
  contract: wording('inget avtal', 'ingen avtale', 'sopimusta', 'contract'),
  decision: wording('inget beslut', 'ingen beslutning', 'päätöstä', 'decision'),
  document: wording('inget dokument', 'ikke noe dokument', 'asiakirjaa', 'document'),
  dryRun: wording('ingen provkörning', 'ingen prøvekjøring', 'koeajoa', 'dry run'),
  duty: wording('ingen skyldighet', 'ingen plikt', 'velvollisuutta', 'duty'),
  evidence: wording('inget bevis', 'ikke noe bevis', 'todistetta', 'evidence'),
  exception: wording('inget undantag', 'ikke noe unntak', 'poikkeusta', 'exception'),
  form: wording('inget formulär', 'ikke noe skjema', 'lomaketta', 'form'),
  legalEntity: wording('inget eget bolag', 'ikke noe eget selskap', 'omaa yhtiötä', 'legal entity'),
  legalHold: wording(
    'inget bevarandebeslut',
    'ikke noe pålegg om bevaring',
    'säilyttämismääräystä',
    'legal hold',
  ),
  list: wording('ingen lista', 'ingen liste', 'listaa', 'list'),
  merge: wording('ingen sammanslagning', 'ingen sammenslåing', 'yhdistämistä', 'merge'),
  order: wording('ingen order', 'ingen ordre', 'tilausta', 'order'),
  organisation: wording('ingen organisation', 'ingen organisasjon', 'organisaatiota', 'organisation'),
  pack: wording('inget regelpaket', 'ingen regelpakke', 'sääntöpakettia', 'pack'),
  party: wording('ingen part', 'ingen part', 'osapuolta', 'party'),
  person: wording('ingen person', 'ingen person', 'henkilöä', 'person'),
  product: wording('ingen produkt', 'ikke noe produkt', 'tuotetta', 'product'),
  provider: wording('ingen leverantör', 'ingen leverandør', 'palveluntarjoajaa', 'provider'),
  report: wording('ingen rapport', 'ingen rapport', 'raporttia', 'report'),
  request: wording('ingen begäran', 'ingen henvendelse', 'pyyntöä', 'request'),
  rule: wording('ingen regel', 'ingen regel', 'sääntöä', 'rule'),
  search: wording('ingen sökning', 'ikke noe søk', 'hakua', 'search'),
  session: wording('ingen session', 'ingen økt', 'istuntoa', 'session'),
  site: wording('ingen plats', 'ikke noe sted', 'kohdetta', 'site'),
  table: wording('ingen tabell', 'ingen tabell', 'taulukkoa', 'table'),
  template: wording('ingen mall', 'ingen mal', 'mallia', 'template'),
  webhook: wording('ingen webhook', 'ingen webhook', 'webhookia', 'webhook'),
} as const

/** By the name of a kind of record, which is said as it stands where it is none of these. */
export function thingOf(type: string): Wording {
  const known = Object.entries(things).find(([name]) => name === type)
  return known?.[1] ?? wording(`ingen '${type}'`, `ingen '${type}'`, `kohdetta '${type}'`, type)
}
