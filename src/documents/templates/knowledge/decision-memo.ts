import { Type } from 'typebox'
import { DayText, InstantText, Nullable } from '#kernel'
import type { Template } from '../model.ts'
import { same } from './verdict-words.ts'

const Text = Type.String({ minLength: 1, maxLength: 4000 })
const Short = Type.String({ minLength: 1, maxLength: 300 })
const strict = { additionalProperties: false }

const Option = Type.Object(
  {
    ...{ n: Type.Integer(), title: Short, kind: Short, isProposed: Type.Boolean(), effects: Text },
    ...{
      customers: Text,
      workers: Text,
      rightsHolders: Text,
      environment: Text,
      costs: Short,
      continues: Text,
    },
  },
  strict,
)

/** Two pages for those who sign: what we know and how sure, the options beside each other, and what each would do (R42). */
export const decisionMemo: Template = {
  name: 'decision-memo',
  version: 1,
  title: {
    sv: 'Beslutsunderlag {ref}',
    nb: 'Beslutningsgrunnlag {ref}',
    fi: 'Päätösmuistio {ref}',
    en: 'Decision memo {ref}',
  },
  says: {
    sv: 'Underlag för den som undertecknar ett beslut om en leverantör',
    nb: 'Grunnlag for den som signerer en beslutning om en leverandør',
    fi: 'Muistio toimittajapäätöksen allekirjoittajalle',
    en: 'Memo for those who sign a decision on a supplier',
  },
  madeFrom: 'records',
  needToKnow: true,
  data: Type.Object(
    {
      ...{ ref: Short, case: Short, caseTitle: Short, proposal: Short, why: Text },
      known: Type.Array(Text),
      sure: Type.Array(Text),
      ...{ reason: Text, leverage: Text, crucial: Text, options: Type.Array(Option, { minItems: 2 }) },
      ...{ suppliers: Short, companies: Short, spared: Nullable(Text), categories: Short },
      ...{ countries: Nullable(Short), purposes: Nullable(Short), newSales: Nullable(Short) },
      ...{ promises: Nullable(Short), ceiling: Nullable(Short) },
      ...{ effectiveAt: Nullable(InstantText), reviewOn: Nullable(DayText), measures: Type.Integer() },
      seats: Type.Array(
        Type.Object({ seat: Short, by: Nullable(Short), at: Nullable(InstantText) }, strict),
        { minItems: 1 },
      ),
    },
    strict,
  ),
  blocks: [
    {
      notice: {
        sv: 'Föreslås: {proposal}. Ärende {case}, {caseTitle}.',
        nb: 'Foreslås: {proposal}. Sak {case}, {caseTitle}.',
        fi: 'Ehdotetaan: {proposal}. Tapaus {case}, {caseTitle}.',
        en: 'Proposed: {proposal}. Case {case}, {caseTitle}.',
      },
      tone: 'wait',
    },
    {
      heading: { sv: 'Vad vi vet', nb: 'Hva vi vet', fi: 'Mitä tiedämme', en: 'What we know' },
    },
    { paragraph: same('{why}') },
    { items: 'known', item: same('{.}') },
    {
      where: 'sure',
      blocks: [
        {
          heading: {
            sv: 'Hur säkra vi är',
            nb: 'Hvor sikre vi er',
            fi: 'Kuinka varmoja olemme',
            en: 'How sure we are',
          },
        },
        { items: 'sure', item: same('{.}') },
      ],
    },
    { heading: { sv: 'Alternativ', nb: 'Alternativer', fi: 'Vaihtoehdot', en: 'Options' } },
    {
      rows: 'options',
      caption: {
        sv: 'Effekter och kostnader',
        nb: 'Virkninger og kostnader',
        fi: 'Vaikutukset ja kustannukset',
        en: 'Effects and costs',
      },
      columns: [
        {
          title: { sv: 'Alternativ', nb: 'Alternativ', fi: 'Vaihtoehto', en: 'Option' },
          cell: same('{n}. {title} ({kind})'),
        },
        {
          title: { sv: 'Effekter', nb: 'Virkninger', fi: 'Vaikutukset', en: 'Effects' },
          cell: same('{effects}'),
        },
        {
          title: {
            sv: 'Vad som fortsätter',
            nb: 'Hva som fortsetter',
            fi: 'Mikä jatkuu',
            en: 'What continues',
          },
          cell: same('{continues}'),
        },
        { title: { sv: 'Kostnad', nb: 'Kostnad', fi: 'Kustannus', en: 'Cost' }, cell: same('{costs}') },
      ],
    },
    {
      rows: 'options',
      caption: {
        sv: 'Följder om vi går eller stannar',
        nb: 'Følger av å gå eller bli',
        fi: 'Lähdön tai jäämisen seuraukset',
        en: 'Impact of leaving or staying',
      },
      columns: [
        {
          title: { sv: 'Kunder', nb: 'Kunder', fi: 'Asiakkaat', en: 'Customers' },
          cell: same('{n}. {customers}'),
        },
        {
          title: { sv: 'Arbetstagare', nb: 'Arbeidstakere', fi: 'Työntekijät', en: 'Workers' },
          cell: same('{workers}'),
        },
        {
          title: {
            sv: 'Rättighetshavare',
            nb: 'Rettighetshavere',
            fi: 'Oikeudenhaltijat',
            en: 'Rights holders',
          },
          cell: same('{rightsHolders}'),
        },
        {
          title: { sv: 'Miljö', nb: 'Miljø', fi: 'Ympäristö', en: 'Environment' },
          cell: same('{environment}'),
        },
      ],
    },
    { heading: { sv: 'Skäl', nb: 'Begrunnelse', fi: 'Perustelut', en: 'Reasons' } },
    { paragraph: same('{reason}') },
    {
      facts: [
        {
          label: { sv: 'Prövat', nb: 'Prøvd', fi: 'Kokeiltu', en: 'Tried' },
          value: same('{leverage}'),
        },
        {
          label: {
            sv: 'Avgörande relation (UNGP 19)',
            nb: 'Avgjørende forhold (UNGP 19)',
            fi: 'Ratkaiseva suhde (UNGP 19)',
            en: 'Crucial relationship (UNGP 19)',
          },
          value: same('{crucial}'),
        },
      ],
    },
    { heading: { sv: 'Omfattning', nb: 'Omfang', fi: 'Laajuus', en: 'Scope' } },
    {
      facts: [
        {
          label: { sv: 'Leverantörer', nb: 'Leverandører', fi: 'Toimittajat', en: 'Suppliers' },
          value: same('{suppliers}'),
        },
        {
          label: { sv: 'Våra bolag', nb: 'Våre selskaper', fi: 'Yhtiömme', en: 'Our companies' },
          value: same('{companies}'),
        },
        {
          label: { sv: 'Undantagna', nb: 'Unntatt', fi: 'Poikkeukset', en: 'Spared' },
          value: same('{spared?}'),
        },
        {
          label: { sv: 'Produkter', nb: 'Produkter', fi: 'Tuotteet', en: 'Products' },
          value: same('{categories}'),
        },
        { label: { sv: 'Länder', nb: 'Land', fi: 'Maat', en: 'Countries' }, value: same('{countries?}') },
        {
          label: { sv: 'Ändamål', nb: 'Formål', fi: 'Käyttötarkoitukset', en: 'Purposes' },
          value: same('{purposes?}'),
        },
        {
          label: { sv: 'Nyförsäljning', nb: 'Nysalg', fi: 'Uusmyynti', en: 'New sales' },
          value: same('{newSales?}'),
        },
        {
          label: {
            sv: 'Löften från före stoppet',
            nb: 'Løfter fra før stansen',
            fi: 'Ennen lopettamista annetut lupaukset',
            en: 'Promises from before the stop',
          },
          value: same('{promises?}'),
        },
        {
          label: { sv: 'Reservdelar', nb: 'Reservedeler', fi: 'Varaosat', en: 'Spare parts' },
          value: same('{ceiling?}'),
        },
        {
          label: { sv: 'Omprövas', nb: 'Vurderes på nytt', fi: 'Arvioidaan uudelleen', en: 'Reviewed' },
          value: same('{reviewOn?|day}'),
        },
        {
          label: { sv: 'Åtgärder', nb: 'Tiltak', fi: 'Toimenpiteet', en: 'Measures' },
          value: same('{measures|number}'),
        },
      ],
    },
    {
      where: 'effectiveAt',
      blocks: [
        {
          facts: [
            {
              label: { sv: 'Gäller från', nb: 'Gjelder fra', fi: 'Voimassa alkaen', en: 'In force from' },
              value: same('{effectiveAt?|instant}'),
            },
          ],
        },
      ],
    },
    {
      without: 'effectiveAt',
      blocks: [
        {
          paragraph: {
            sv: 'Beslutet gäller från den sista underskriften.',
            nb: 'Beslutningen gjelder fra siste signatur.',
            fi: 'Päätös on voimassa viimeisestä allekirjoituksesta alkaen.',
            en: 'The decision is in force from the last signature.',
          },
        },
      ],
    },
    {
      rows: 'seats',
      caption: { sv: 'Undertecknas av', nb: 'Signeres av', fi: 'Allekirjoittajat', en: 'Signed by' },
      columns: [
        { title: { sv: 'För', nb: 'For', fi: 'Puolesta', en: 'For' }, cell: same('{seat}') },
        { title: { sv: 'Namn', nb: 'Navn', fi: 'Nimi', en: 'Name' }, cell: same('{by?}') },
        {
          title: { sv: 'Tidpunkt', nb: 'Tidspunkt', fi: 'Ajankohta', en: 'Time' },
          cell: same('{at?|instant}'),
        },
      ],
    },
  ],
}

const memoOption = (n: number, title: string) => ({
  ...{ n, title, kind: 'phaseOut', isProposed: n === 1, effects: 'Ingen nyförsäljning från dag ett.' },
  ...{ customers: 'Byter vid nästa projekt.', workers: '约 40 人', rightsHolders: 'Färre kameror.' },
  ...{
    environment: 'Byte vid livslängdens slut.',
    costs: '2 400 000,00 SEK',
    continues: 'Service och garanti.',
  },
})
/** Data by which the template is shown before anything is made with it. */
export const decisionMemoSample = {
  ...{ ref: 'D-2026-1', case: 'C-2026-1', caseTitle: 'Kameror i läger', proposal: 'Fasa ut leverantören' },
  ...{
    why: 'En rapport namnger leverantörens kameror.',
    known: ['Vi har skäl att tro att kamerorna används där.'],
  },
  ...{
    sure: ['Misstanke: stärkt → skäl att tro'],
    reason: 'Stark misstanke.',
    leverage: 'Två brev och ett möte.',
  },
  ...{ crucial: 'Nej: andra gör detsamma.', options: [memoOption(1, 'Fasa ut'), memoOption(2, 'Villkor')] },
  ...{ suppliers: 'Longan Vision Co., Ltd.', companies: 'Skärvakt AB, Luotovartio Oy', spared: null },
  ...{ categories: 'Kameror', countries: null, purposes: null, effectiveAt: null, reviewOn: '2027-11-23' },
  ...{ newSales: 'upphör för alla kunder', promises: null, ceiling: 'högst 5 % av det installerade' },
  ...{ measures: 8, seats: [{ seat: 'Jurist', by: 'Ольга Петрова', at: '2026-11-23T12:00:00.000Z' }] },
}
