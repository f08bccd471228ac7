import type { records as catalogue } from '#catalogue'
import type { ListStatus } from '#lists'
import type { SequencedEntry } from '#log/model'
import type { records as orders } from '#orders'
import { kindOfParty, type records as parties } from '#parties'
import type { Organisation } from '#parties/model'
import type { ExceptionView } from '#phaseout/model'
import type { records as screening } from '#screening'
import type { Stored } from '#storage'
import { type Column, said } from './model.ts'

type Columns<T> = readonly Column<T>[]
const words = {
  ref: said('Referens', 'Referanse', 'Viite', 'Reference'),
  name: said('Namn', 'Navn', 'Nimi', 'Name'),
  country: said('Land', 'Land', 'Maa', 'Country'),
  kind: said('Slag', 'Type', 'Laji', 'Kind'),
  state: said('Läge', 'Tilstand', 'Tila', 'State'),
  changed: said('Ändrad', 'Endret', 'Muutettu', 'Changed'),
  entity: said('Eget bolag', 'Eget selskap', 'Oma yhtiö', 'Own company'),
  party: said('Part', 'Part', 'Osapuoli', 'Party'),
  list: said('Lista', 'Liste', 'Luettelo', 'List'),
  reason: said('Skäl', 'Begrunnelse', 'Perustelu', 'Reason'),
  product: said('Produkt', 'Produkt', 'Tuote', 'Product'),
} as const

export const partyColumns: Columns<Stored<Organisation>> = [
  { key: 'ref', title: words.ref, cell: ({ key }) => key },
  { key: 'name', title: words.name, cell: ({ record }) => record.name },
  {
    key: 'nativeName',
    title: said(
      'Namn i egen skrift',
      'Navn i egen skrift',
      'Nimi omalla kirjoituksella',
      'Name in own script',
    ),
    cell: ({ record }) => record.nativeName,
  },
  {
    key: 'aliases',
    title: said('Andra namn', 'Andre navn', 'Muut nimet', 'Other names'),
    cell: ({ record }) => record.aliases,
  },
  { key: 'country', title: words.country, cell: ({ record }) => record.country },
  { key: 'kind', title: words.kind, cell: ({ record }) => kindOfParty(record) },
  {
    key: 'orgNo',
    title: said('Organisationsnummer', 'Organisasjonsnummer', 'Y-tunnus', 'Registration number'),
    cell: ({ record }) => numbersOf(record, ['orgNo', 'regNo']),
  },
  { key: 'lei', title: said('LEI', 'LEI', 'LEI', 'LEI'), cell: ({ record }) => numbersOf(record, ['lei']) },
  {
    key: 'vat',
    title: said('Momsnummer', 'MVA-nummer', 'ALV-numero', 'VAT number'),
    cell: ({ record }) => numbersOf(record, ['vat']),
  },
  {
    key: 'securityForce',
    title: said('Säkerhetsstyrka', 'Sikkerhetsstyrke', 'Turvallisuusjoukko', 'Security force'),
    cell: ({ record }) => record.securityForce,
  },
  { key: 'version', title: said('Version', 'Versjon', 'Versio', 'Version'), cell: ({ version }) => version },
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
  { key: 'buyer', title: said('Köpare', 'Kjøper', 'Ostaja', 'Buyer'), cell: ({ record }) => record.buyer },
  {
    key: 'endUser',
    title: said('Slutanvändare', 'Sluttbruker', 'Loppukäyttäjä', 'End user'),
    cell: ({ record }) => record.endUser,
  },
  {
    key: 'shipTo',
    title: said('Leveransland', 'Leveringsland', 'Toimitusmaa', 'Ship to'),
    cell: ({ record }) => record.shipTo?.country,
  },
  {
    key: 'lines',
    title: said('Rader', 'Linjer', 'Rivit', 'Lines'),
    cell: ({ record }) => record.lines.length,
  },
  {
    key: 'pieces',
    title: said('Antal', 'Antall', 'Kappalemäärä', 'Pieces'),
    cell: ({ record }) => record.lines.reduce((sum, { quantity }) => sum + quantity, 0),
  },
  {
    key: 'outcome',
    title: said('Utfall', 'Utfall', 'Tulos', 'Outcome'),
    cell: ({ record }) => record.verdict?.outcome,
  },
  {
    key: 'trace',
    title: said('Spår', 'Spor', 'Jälki', 'Trace'),
    cell: ({ record }) => record.verdict?.traceId,
  },
  { key: 'changed', title: words.changed, cell: ({ at }) => at },
]

export type HitRow = Awaited<ReturnType<typeof screening.hit.page>>[number]
export const hitColumns: Columns<HitRow> = [
  { key: 'party', title: words.party, cell: ({ record }) => record.party },
  { key: 'list', title: words.list, cell: ({ record }) => record.list },
  { key: 'entry', title: said('Post', 'Oppføring', 'Merkintä', 'Entry'), cell: ({ record }) => record.entry },
  {
    key: 'programme',
    title: said('Program', 'Program', 'Ohjelma', 'Programme'),
    cell: ({ record }) => record.programme,
  },
  { key: 'score', title: said('Poäng', 'Poeng', 'Pisteet', 'Score'), cell: ({ record }) => record.score },
  {
    key: 'verdict',
    title: said('Avgörande', 'Avgjørelse', 'Ratkaisu', 'Verdict'),
    cell: ({ record }) => record.verdict ?? 'open',
  },
  {
    key: 'decidedBy',
    title: said('Avgjord av', 'Avgjort av', 'Ratkaisija', 'Decided by'),
    cell: ({ record }) => record.decidedBy,
  },
  {
    key: 'decidedAt',
    title: said('Avgjord', 'Avgjort', 'Ratkaistu', 'Decided at'),
    cell: ({ record }) => record.decidedAt,
  },
  { key: 'reason', title: words.reason, cell: ({ record }) => record.reason },
]

export const listColumns: Columns<ListStatus> = [
  { key: 'name', title: words.list, cell: ({ name }) => name },
  { key: 'title', title: words.name, cell: ({ title }) => title },
  { key: 'version', title: said('Version', 'Versjon', 'Versio', 'Version'), cell: ({ version }) => version },
  { key: 'state', title: words.state, cell: ({ state }) => state },
  {
    key: 'entries',
    title: said('Poster', 'Oppføringer', 'Merkinnät', 'Entries'),
    cell: ({ entries }) => entries,
  },
  {
    key: 'publishedOn',
    title: said('Utgiven', 'Utgitt', 'Julkaistu', 'Published'),
    cell: ({ publishedOn }) => publishedOn,
  },
  {
    key: 'checkedAt',
    title: said('Kontrollerad', 'Kontrollert', 'Tarkistettu', 'Checked'),
    cell: ({ checkedAt }) => checkedAt,
  },
  {
    key: 'ageHours',
    title: said('Ålder, timmar', 'Alder, timer', 'Ikä, tuntia', 'Age, hours'),
    cell: ({ ageHours }) => ageHours,
  },
]

export const logColumns: Columns<SequencedEntry> = [
  { key: 'seq', title: said('Plats', 'Plass', 'Sija', 'Place'), cell: ({ seq }) => seq },
  { key: 'at', title: said('Tid', 'Tid', 'Aika', 'Time'), cell: ({ entry }) => entry.at },
  { key: 'actor', title: said('Vem', 'Hvem', 'Kuka', 'Who'), cell: ({ entry }) => entry.actor },
  { key: 'role', title: said('Roll', 'Rolle', 'Rooli', 'Role'), cell: ({ entry }) => entry.role },
  { key: 'type', title: said('Handling', 'Handling', 'Teko', 'Deed'), cell: ({ entry }) => entry.type },
  { key: 'object', title: said('Om', 'Om', 'Kohde', 'About'), cell: ({ entry }) => entry.object },
  { key: 'reason', title: words.reason, cell: ({ entry }) => entry.reason },
  { key: 'leafHash', title: said('Hash', 'Hash', 'Tiiviste', 'Hash'), cell: ({ leafHash }) => leafHash },
]

export const exceptionColumns: Columns<ExceptionView> = [
  { key: 'ref', title: words.ref, cell: ({ ref }) => ref },
  { key: 'state', title: words.state, cell: ({ state }) => state },
  { key: 'rule', title: said('Regel', 'Regel', 'Sääntö', 'Rule'), cell: ({ rule }) => rule },
  { key: 'legalEntity', title: words.entity, cell: ({ legalEntity }) => legalEntity },
  { key: 'from', title: said('Från', 'Fra', 'Alkaen', 'From'), cell: ({ from }) => from },
  {
    key: 'to',
    title: said('Till (inte med)', 'Til (ikke med)', 'Saakka (ei mukana)', 'Until (not included)'),
    cell: ({ to }) => to,
  },
  {
    key: 'count',
    title: said('Antal', 'Antall', 'Kappalemäärä', 'Pieces'),
    cell: ({ count }) => count,
  },
  {
    key: 'used',
    title: said('Använt', 'Brukt', 'Käytetty', 'Used'),
    cell: ({ used }) => used,
  },
  {
    key: 'customer',
    title: said('Kund', 'Kunde', 'Asiakas', 'Customer'),
    cell: ({ customer }) => customer,
  },
  { key: 'product', title: words.product, cell: ({ product }) => product },
  { key: 'reason', title: words.reason, cell: ({ reason }) => reason },
  {
    key: 'grantedBy',
    title: said('Beviljat av', 'Innvilget av', 'Myöntäjät', 'Granted by'),
    cell: ({ grantedBy }) => grantedBy,
  },
  {
    key: 'measures',
    title: said('Åtgärder i stället', 'Tiltak i stedet', 'Korvaavat toimet', 'Measures in its place'),
    cell: ({ measures }) => measures,
  },
]

type ProductRow = Awaited<ReturnType<typeof catalogue.product.table.page>>[number]
export const productColumns: Columns<ProductRow> = [
  { key: 'ref', title: words.ref, cell: ({ key }) => key },
  { key: 'name', title: words.name, cell: ({ record }) => record.name },
  {
    key: 'maker',
    title: said('Tillverkare', 'Produsent', 'Valmistaja', 'Maker'),
    cell: ({ record }) => record.maker,
  },
  { key: 'category', title: words.kind, cell: ({ record }) => record.category },
  {
    key: 'cn',
    title: said('KN-nummer', 'Tolltariffnummer', 'CN-koodi', 'CN code'),
    cell: ({ record }) => record.cn,
  },
  {
    key: 'annexI',
    title: said('Bilaga I', 'Vedlegg I', 'Liite I', 'Annex I'),
    cell: ({ record }) => record.annexI,
  },
  {
    key: 'features',
    title: said('Funktioner', 'Funksjoner', 'Toiminnot', 'Features'),
    cell: ({ record }) => record.features,
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
