import { wording } from '#kernel'
import type { Block, Template } from '../model.ts'
import { ListSearchSheet } from './list-search-data.ts'
import { same } from './verdict-words.ts'

const question: Block = {
  facts: [
    { label: wording('Namn', 'Navn', 'Nimi', 'Name'), value: same('{asked.name}') },
    { label: wording('Slag', 'Type', 'Laji', 'Kind'), value: same('{asked.kind?}') },
    {
      label: wording('Födelsedatum', 'Fødselsdato', 'Syntymäaika', 'Date of birth'),
      value: same('{asked.birthDate?}'),
    },
    { label: wording('Land', 'Land', 'Maa', 'Country'), value: same('{asked.country?}') },
    { label: wording('Nummer', 'Nummer', 'Numero', 'Number'), value: same('{asked.identifier?}') },
    {
      label: wording('Valda listor', 'Valgte lister', 'Valitut listat', 'Lists chosen'),
      value: same('{asked.lists?}'),
    },
    { label: wording('Sökt', 'Søkt', 'Haettu', 'Searched'), value: same('{at|instant}') },
    { label: wording('Av', 'Av', 'Hakija', 'By'), value: same('{by}') },
  ],
}

const found: readonly Block[] = [
  {
    notice: wording(
      'Antal poster som liknar det som söktes: {total|number}',
      'Antall oppføringer som ligner det som ble søkt etter: {total|number}',
      'Haettua muistuttavia merkintöjä: {total|number}',
      'Entries that resemble what was asked for: {total|number}',
    ),
    tone: 'wait',
  },
  {
    each: 'matches',
    blocks: [
      { heading: same('{name}'), level: 3 },
      {
        facts: [
          { label: wording('Lista', 'Liste', 'Lista', 'List'), value: same('{list}') },
          { label: wording('Post', 'Oppføring', 'Merkintä', 'Entry'), value: same('{entry}') },
          {
            label: wording('Likhet', 'Likhet', 'Samankaltaisuus', 'Likeness'),
            value: same('{likeness} ({percent|number} %)'),
          },
          {
            label: wording('Program', 'Program', 'Ohjelma', 'Programme'),
            value: same('{programmes?}'),
          },
          { label: wording('Källa', 'Kilde', 'Lähde', 'Source'), value: same('{source?}') },
        ],
      },
      { items: 'because', item: same('{.}') },
    ],
  },
]

const nothing: Block = {
  notice: wording(
    'Ingen post på listorna nedan, i dessa versioner, liknar det som söktes. Det friar ingen på andra listor eller vid en annan tid.',
    'Ingen oppføring i listene nedenfor, i disse versjonene, ligner det som ble søkt etter. Det frikjenner ingen i andre lister eller på et annet tidspunkt.',
    'Mikään merkintä alla olevilla listoilla, näissä versioissa, ei muistuta haettua. Se ei vapauta ketään muilla listoilla tai muuna aikana.',
    'No entry of the lists below, in these versions, resembles what was asked for. It clears nobody on other lists or at another time.',
  ),
  tone: 'plain',
}

const proof: readonly Block[] = [
  { heading: wording('Bevis', 'Bevis', 'Todiste', 'Proof') },
  {
    where: 'lists',
    blocks: [
      {
        rows: 'lists',
        caption: wording(
          'Listor som tillfrågades',
          'Lister som ble spurt',
          'Listat, joilta kysyttiin',
          'Lists that were asked',
        ),
        columns: [
          { title: wording('Lista', 'Liste', 'Lista', 'List'), cell: same('{name}') },
          { title: wording('Version', 'Versjon', 'Versio', 'Version'), cell: same('{version}') },
        ],
      },
    ],
  },
  {
    facts: [
      { label: wording('Sökning', 'Søk', 'Haku', 'Search'), value: same('{id}') },
      { label: wording('Kontrollsumma', 'Sjekksum', 'Tiiviste', 'Digest'), value: same('{digest}') },
    ],
  },
  {
    where: 'proof',
    blocks: [
      {
        paragraph: wording(
          'Loggpost {proof.entry}, med kontrollsumman {proof.leafHash}, är nummer {proof.seq|number} i loggens träd med {proof.size|number} poster. Den signerade kontrollpunkten lyder:',
          'Loggoppføring {proof.entry}, med sjekksummen {proof.leafHash}, er nummer {proof.seq|number} i loggens tre med {proof.size|number} oppføringer. Det signerte kontrollpunktet lyder:',
          'Lokimerkintä {proof.entry}, jonka tiiviste on {proof.leafHash}, on numero {proof.seq|number} lokin puussa, jossa on {proof.size|number} merkintää. Allekirjoitettu tarkistuspiste kuuluu:',
          "Log entry {proof.entry}, with the digest {proof.leafHash}, is number {proof.seq|number} in the log's tree of {proof.size|number} entries. The signed checkpoint reads:",
        ),
      },
      { paragraph: same('{proof.checkpoint}') },
    ],
  },
]

/** A name looked for on the lists: what was asked, of which versions, what was found, and where the log keeps it. */
export const listSearch: Template = {
  name: 'list-search',
  version: 1,
  title: wording(
    'Sökning på listor efter {asked.name}',
    'Søk i lister etter {asked.name}',
    'Haku listoilta: {asked.name}',
    'Search of the lists for {asked.name}',
  ),
  says: wording(
    'En sökning på listorna med svar och bevis',
    'Et søk i listene med svar og bevis',
    'Haku listoilta vastauksineen ja todisteineen',
    'A search of the lists with its answer and proof',
  ),
  madeFrom: 'records',
  needToKnow: true,
  data: ListSearchSheet,
  blocks: [
    question,
    {
      where: 'refused',
      blocks: [
        {
          notice: wording(
            'Kunde inte sökas: {refused}',
            'Kunne ikke søkes: {refused}',
            'Hakua ei voitu tehdä: {refused}',
            'Could not be looked for: {refused}',
          ),
          tone: 'stop',
        },
      ],
    },
    {
      without: 'refused',
      blocks: [
        { where: 'matches', blocks: found },
        { without: 'matches', blocks: [nothing] },
      ],
    },
    ...proof,
  ],
}
