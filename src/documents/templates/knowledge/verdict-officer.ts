import type { Block, Template } from '../model.ts'
import { VerdictSheet } from './verdict-data.ts'
import { head, missingAndNext, notClearance, same } from './verdict-words.ts'

const ruleParts: readonly Block[] = [
  { paragraph: same('{rule} – {outcome}. {citation}') },
  { where: 'unverified', blocks: [{ paragraph: same('{unverified}') }] },
  {
    where: 'reads',
    blocks: [
      {
        rows: 'reads',
        caption: {
          sv: 'Uppgifter som {rule} läste',
          nb: 'Opplysninger som {rule} leste',
          fi: 'Tiedot, jotka {rule} luki',
          en: 'Facts that {rule} read',
        },
        columns: [
          { title: { sv: 'Uppgift', nb: 'Opplysning', fi: 'Tieto', en: 'Fact' }, cell: same('{fact}') },
          { title: { sv: 'Värde', nb: 'Verdi', fi: 'Arvo', en: 'Value' }, cell: same('{value}') },
        ],
      },
    ],
  },
]

function layer(path: 'law' | 'policy', heading: Record<'sv' | 'nb' | 'fi' | 'en', string>): readonly Block[] {
  return [
    { heading, level: 3 },
    { each: `${path}.rules`, blocks: ruleParts },
    {
      without: `${path}.rules`,
      blocks: [
        {
          paragraph: {
            sv: 'Inget hinder hittades; det är inget klartecken.',
            nb: 'Ingen hindring ble funnet; det er ikke en klarering.',
            fi: 'Estettä ei löytynyt; se ei ole hyväksyntä.',
            en: 'No restriction found; this is not a clearance.',
          },
        },
      ],
    },
    {
      where: `${path}.couldBe`,
      blocks: [
        {
          items: `${path}.couldBe`,
          item: {
            sv: 'Ännu oavgjort: {rule} ({citation}) kan ge {outcome}.',
            nb: 'Ennå uavgjort: {rule} ({citation}) kan gi {outcome}.',
            fi: 'Vielä avoinna: {rule} ({citation}), mahdollinen lopputulos {outcome}.',
            en: 'Still open: {rule} ({citation}) could give {outcome}.',
          },
        },
      ],
    },
  ]
}

const proof: readonly Block[] = [
  { heading: { sv: 'Bevis', nb: 'Bevis', fi: 'Todiste', en: 'Proof' } },
  {
    facts: [
      {
        label: { sv: 'Spårnummer', nb: 'Sporingsnummer', fi: 'Jäljitystunnus', en: 'Trace id' },
        value: same('{traceId}'),
      },
      {
        label: { sv: 'Kontrollsumma', nb: 'Sjekksum', fi: 'Tiiviste', en: 'Digest' },
        value: same('{digest}'),
      },
      {
        label: { sv: 'Regeluppsättning', nb: 'Regelsett', fi: 'Sääntöjoukko', en: 'Rule set' },
        value: same('{ruleSet}'),
      },
    ],
  },
  {
    where: 'lists',
    blocks: [
      {
        rows: 'lists',
        caption: {
          sv: 'Listor som parterna jämfördes med',
          nb: 'Lister som partene ble sammenlignet med',
          fi: 'Listat, joihin osapuolia verrattiin',
          en: 'Lists with which the parties were compared',
        },
        columns: [
          { title: { sv: 'Lista', nb: 'Liste', fi: 'Lista', en: 'List' }, cell: same('{name}') },
          { title: { sv: 'Version', nb: 'Versjon', fi: 'Versio', en: 'Version' }, cell: same('{version}') },
        ],
      },
    ],
  },
  {
    without: 'lists',
    blocks: [
      {
        paragraph: {
          sv: 'Ingen lista hade lästs in.',
          nb: 'Ingen liste var lest inn.',
          fi: 'Yhtään listaa ei ollut ladattu.',
          en: 'No list had been loaded.',
        },
      },
    ],
  },
  {
    where: 'proof',
    blocks: [
      {
        paragraph: {
          sv: 'Loggpost {proof.entry} är nummer {proof.seq|number} av {proof.size|number} i loggens träd, vars rot är {proof.root}. Den signerade kontrollpunkten lyder:',
          nb: 'Loggoppføring {proof.entry} er nummer {proof.seq|number} av {proof.size|number} i loggens tre, med rot {proof.root}. Det signerte kontrollpunktet lyder:',
          fi: 'Lokimerkintä {proof.entry} on numero {proof.seq|number} lokin puussa, jossa on {proof.size|number} merkintää ja jonka juuri on {proof.root}. Allekirjoitettu tarkistuspiste kuuluu:',
          en: "Log entry {proof.entry} is number {proof.seq|number} of {proof.size|number} in the log's tree, whose root is {proof.root}. The signed checkpoint reads:",
        },
      },
      { paragraph: same('{proof.checkpoint}') },
    ],
  },
]

/** For the officer and the auditor: both layers, every rule with what it read, and where the log keeps it. */
export const verdictOfficer: Template = {
  name: 'verdict-officer',
  version: 1,
  title: {
    sv: 'Besked om order {order.ref} med underlag',
    nb: 'Svar om ordre {order.ref} med grunnlag',
    fi: 'Ratkaisu tilauksesta {order.ref} perusteluineen',
    en: 'Answer on order {order.ref} with its grounds',
  },
  says: {
    sv: 'Beskedet om en order med regler, uppgifter och bevis',
    nb: 'Svaret om en ordre med regler, opplysninger og bevis',
    fi: 'Ratkaisu tilauksesta sääntöineen, tietoineen ja todisteineen',
    en: 'The answer on an order with rules, facts and proof',
  },
  madeFrom: 'records',
  needToKnow: true,
  data: VerdictSheet,
  blocks: [
    ...head,
    {
      each: 'lines',
      blocks: [
        {
          heading: {
            sv: 'Rad {line}: {what}',
            nb: 'Linje {line}: {what}',
            fi: 'Rivi {line}: {what}',
            en: 'Line {line}: {what}',
          },
        },
        { paragraph: same('{sentence}') },
        ...layer('law', {
          sv: 'Lag: {law.outcome}',
          nb: 'Lov: {law.outcome}',
          fi: 'Laki: {law.outcome}',
          en: 'Law: {law.outcome}',
        }),
        ...layer('policy', {
          sv: 'Egen policy: {policy.outcome}',
          nb: 'Egen policy: {policy.outcome}',
          fi: 'Oma linjaus: {policy.outcome}',
          en: 'Own policy: {policy.outcome}',
        }),
        ...missingAndNext,
      ],
    },
    ...proof,
    { paragraph: notClearance },
  ],
}
