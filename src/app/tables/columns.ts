import { wording } from '#kernel'
import type { ListStatus } from '#lists'
import type { SequencedEntry } from '#log/model'
import type { records as orders } from '#orders'
import { kindOfParty, type records as parties } from '#parties'
import type { Organisation } from '#parties/model'
import type { ExceptionView } from '#phaseout/model'
import type { records as screening } from '#screening'
import type { Stored } from '#storage'
import type { Column } from './model.ts'

type Columns<T> = readonly Column<T>[]
const words = {
  ref: wording('Referens', 'Referanse', 'Viite', 'Reference'),
  name: wording('Namn', 'Navn', 'Nimi', 'Name'),
  country: wording('Land', 'Land', 'Maa', 'Country'),
  kind: wording('Slag', 'Type', 'Laji', 'Kind'),
  state: wording('Läge', 'Tilstand', 'Tila', 'State'),
  changed: wording('Ändrad', 'Endret', 'Muutettu', 'Changed'),
  entity: wording('Eget bolag', 'Eget selskap', 'Oma yhtiö', 'Own company'),
  party: wording('Part', 'Part', 'Osapuoli', 'Party'),
  list: wording('Lista', 'Liste', 'Luettelo', 'List'),
  reason: wording('Skäl', 'Begrunnelse', 'Perustelu', 'Reason'),
  product: wording('Produkt', 'Produkt', 'Tuote', 'Product'),
} as const

export const partyColumns: Columns<Stored<Organisation>> = [
  { key: 'ref', title: words.ref, cell: ({ key }) => key },
  { key: 'name', title: words.name, cell: ({ record }) => record.name },
  {
    key: 'nativeName',
    title: wording(
      'Namn i egen skrift',
      'Navn i egen skrift',
      'Nimi omalla kirjoituksella',
      'Name in own script',
    ),
    cell: ({ record }) => record.nativeName,
  },
  {
    key: 'aliases',
    title: wording('Andra namn', 'Andre navn', 'Muut nimet', 'Other names'),
    cell: ({ record }) => record.aliases,
  },
  { key: 'country', title: words.country, cell: ({ record }) => record.country },
  { key: 'kind', title: words.kind, cell: ({ record }) => kindOfParty(record) },
  {
    key: 'orgNo',
    title: wording('Organisationsnummer', 'Organisasjonsnummer', 'Y-tunnus', 'Registration number'),
    cell: ({ record }) => numbersOf(record, ['orgNo', 'regNo']),
  },
  {
    key: 'lei',
    title: wording('LEI', 'LEI', 'LEI', 'LEI'),
    cell: ({ record }) => numbersOf(record, ['lei']),
  },
  {
    key: 'vat',
    title: wording('Momsnummer', 'MVA-nummer', 'ALV-numero', 'VAT number'),
    cell: ({ record }) => numbersOf(record, ['vat']),
  },
  {
    key: 'securityForce',
    title: wording('Säkerhetsstyrka', 'Sikkerhetsstyrke', 'Turvallisuusjoukko', 'Security force'),
    cell: ({ record }) => record.securityForce,
  },
  {
    key: 'version',
    title: wording('Version', 'Versjon', 'Versio', 'Version'),
    cell: ({ version }) => version,
  },
  { key: 'changed', title: words.changed, cell: ({ at }) => at },
]

function numbersOf({ identifiers = [] }: Organisation, kinds: readonly string[]): string[] {
  return identifiers.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value)
}

export type OrderRow = Awaited<ReturnType<typeof orders.order.page>>[number]
export const orderColumns: Columns<OrderRow> = [
  { key: 'ref', title: words.ref, cell: ({ key }) => key },
  { key: 'legalEntity', title: words.entity, cell: ({ record }) => record.legalEntity },
  { key: 'state', title: words.state, cell: ({ record }) => record.state ?? 'draft' },
  { key: 'buyer', title: wording('Köpare', 'Kjøper', 'Ostaja', 'Buyer'), cell: ({ record }) => record.buyer },
  {
    key: 'endUser',
    title: wording('Slutanvändare', 'Sluttbruker', 'Loppukäyttäjä', 'End user'),
    cell: ({ record }) => record.endUser,
  },
  {
    key: 'shipTo',
    title: wording('Leveransland', 'Leveringsland', 'Toimitusmaa', 'Ship to'),
    cell: ({ record }) => record.shipTo?.country,
  },
  {
    key: 'lines',
    title: wording('Rader', 'Linjer', 'Rivit', 'Lines'),
    cell: ({ record }) => record.lines.length,
  },
  {
    key: 'pieces',
    title: wording('Antal', 'Antall', 'Kappalemäärä', 'Pieces'),
    cell: ({ record }) => record.lines.reduce((sum, { quantity }) => sum + quantity, 0),
  },
  {
    key: 'outcome',
    title: wording('Utfall', 'Utfall', 'Tulos', 'Outcome'),
    cell: ({ record }) => record.verdict?.outcome,
  },
  {
    key: 'trace',
    title: wording('Spår', 'Spor', 'Jälki', 'Trace'),
    cell: ({ record }) => record.verdict?.traceId,
  },
  { key: 'changed', title: words.changed, cell: ({ at }) => at },
]

export type HitRow = Awaited<ReturnType<typeof screening.hit.page>>[number]
export const hitColumns: Columns<HitRow> = [
  { key: 'party', title: words.party, cell: ({ record }) => record.party },
  { key: 'list', title: words.list, cell: ({ record }) => record.list },
  {
    key: 'entry',
    title: wording('Post', 'Oppføring', 'Merkintä', 'Entry'),
    cell: ({ record }) => record.entry,
  },
  {
    key: 'programme',
    title: wording('Program', 'Program', 'Ohjelma', 'Programme'),
    cell: ({ record }) => record.programme,
  },
  { key: 'score', title: wording('Poäng', 'Poeng', 'Pisteet', 'Score'), cell: ({ record }) => record.score },
  {
    key: 'verdict',
    title: wording('Avgörande', 'Avgjørelse', 'Ratkaisu', 'Verdict'),
    cell: ({ record }) => record.verdict ?? 'open',
  },
  {
    key: 'decidedBy',
    title: wording('Avgjord av', 'Avgjort av', 'Ratkaisija', 'Decided by'),
    cell: ({ record }) => record.decidedBy,
  },
  {
    key: 'decidedAt',
    title: wording('Avgjord', 'Avgjort', 'Ratkaistu', 'Decided at'),
    cell: ({ record }) => record.decidedAt,
  },
  { key: 'reason', title: words.reason, cell: ({ record }) => record.reason },
]

export const listColumns: Columns<ListStatus> = [
  { key: 'name', title: words.list, cell: ({ name }) => name },
  { key: 'title', title: words.name, cell: ({ title }) => title },
  {
    key: 'version',
    title: wording('Version', 'Versjon', 'Versio', 'Version'),
    cell: ({ version }) => version,
  },
  { key: 'state', title: words.state, cell: ({ state }) => state },
  {
    key: 'entries',
    title: wording('Poster', 'Oppføringer', 'Merkinnät', 'Entries'),
    cell: ({ entries }) => entries,
  },
  {
    key: 'publishedOn',
    title: wording('Utgiven', 'Utgitt', 'Julkaistu', 'Published'),
    cell: ({ publishedOn }) => publishedOn,
  },
  {
    key: 'checkedAt',
    title: wording('Kontrollerad', 'Kontrollert', 'Tarkistettu', 'Checked'),
    cell: ({ checkedAt }) => checkedAt,
  },
  {
    key: 'ageHours',
    title: wording('Ålder, timmar', 'Alder, timer', 'Ikä, tuntia', 'Age, hours'),
    cell: ({ ageHours }) => ageHours,
  },
]

export const logColumns: Columns<SequencedEntry> = [
  { key: 'seq', title: wording('Plats', 'Plass', 'Sija', 'Place'), cell: ({ seq }) => seq },
  { key: 'at', title: wording('Tid', 'Tid', 'Aika', 'Time'), cell: ({ entry }) => entry.at },
  { key: 'actor', title: wording('Vem', 'Hvem', 'Kuka', 'Who'), cell: ({ entry }) => entry.actor },
  { key: 'role', title: wording('Roll', 'Rolle', 'Rooli', 'Role'), cell: ({ entry }) => entry.role },
  { key: 'type', title: wording('Handling', 'Handling', 'Teko', 'Deed'), cell: ({ entry }) => entry.type },
  { key: 'object', title: wording('Om', 'Om', 'Kohde', 'About'), cell: ({ entry }) => entry.object },
  { key: 'reason', title: words.reason, cell: ({ entry }) => entry.reason },
  { key: 'leafHash', title: wording('Hash', 'Hash', 'Tiiviste', 'Hash'), cell: ({ leafHash }) => leafHash },
]

export const exceptionColumns: Columns<ExceptionView> = [
  { key: 'ref', title: words.ref, cell: ({ ref }) => ref },
  { key: 'state', title: words.state, cell: ({ state }) => state },
  { key: 'rule', title: wording('Regel', 'Regel', 'Sääntö', 'Rule'), cell: ({ rule }) => rule },
  { key: 'legalEntity', title: words.entity, cell: ({ legalEntity }) => legalEntity },
  { key: 'from', title: wording('Från', 'Fra', 'Alkaen', 'From'), cell: ({ from }) => from },
  {
    key: 'to',
    title: wording('Till (inte med)', 'Til (ikke med)', 'Saakka (ei mukana)', 'Until (not included)'),
    cell: ({ to }) => to,
  },
  {
    key: 'count',
    title: wording('Antal', 'Antall', 'Kappalemäärä', 'Pieces'),
    cell: ({ count }) => count,
  },
  {
    key: 'used',
    title: wording('Använt', 'Brukt', 'Käytetty', 'Used'),
    cell: ({ used }) => used,
  },
  {
    key: 'customer',
    title: wording('Kund', 'Kunde', 'Asiakas', 'Customer'),
    cell: ({ customer }) => customer,
  },
  { key: 'product', title: words.product, cell: ({ product }) => product },
  { key: 'reason', title: words.reason, cell: ({ reason }) => reason },
  {
    key: 'grantedBy',
    title: wording('Beviljat av', 'Innvilget av', 'Myöntäjät', 'Granted by'),
    cell: ({ grantedBy }) => grantedBy,
  },
  {
    key: 'measures',
    title: wording('Åtgärder i stället', 'Tiltak i stedet', 'Korvaavat toimet', 'Measures in its place'),
    cell: ({ measures }) => measures,
  },
]

type SiteRow = Awaited<ReturnType<typeof parties.site.table.page>>[number]
export const siteColumns: Columns<SiteRow> = [
  { key: 'ref', title: words.ref, cell: ({ key }) => key },
  { key: 'organisation', title: words.party, cell: ({ record }) => record.organisation },
  { key: 'name', title: words.name, cell: ({ record }) => record.name },
  { key: 'country', title: words.country, cell: ({ record }) => record.country },
  { key: 'siteType', title: words.kind, cell: ({ record }) => record.siteType },
]
