import { Type } from 'typebox'
import { DayText, Nullable } from '#kernel'
import type { Template } from '../model.ts'
import { same } from './verdict-words.ts'

const Text = Type.String({ minLength: 1, maxLength: 5_000 })
const Short = Type.String({ minLength: 1, maxLength: 1_000 })
const strict = { additionalProperties: false }

/** What a customer is told of a phase-out: why, what stops, what goes on until when, what takes its place, whom to ask. */
export const customerNotice: Template = {
  name: 'customer-notice',
  version: 1,
  title: {
    sv: 'Om utrustning hos er, {ref}',
    nb: 'Om utstyr hos dere, {ref}',
    fi: 'Tietoa laitteistanne, {ref}',
    en: 'About equipment at your sites, {ref}',
  },
  says: {
    sv: 'Brev till en kund om en avveckling',
    nb: 'Brev til en kunde om en utfasing',
    fi: 'Kirje asiakkaalle alasajosta',
    en: 'Letter to a customer about a phase-out',
  },
  madeFrom: 'records',
  needToKnow: false,
  data: Type.Object(
    {
      ...{ ref: Short, company: Short, customer: Short, from: DayText, reason: Text, contact: Text },
      products: Type.Array(
        Type.Object(
          { name: Short, count: Type.Integer(), until: Nullable(DayText), options: Nullable(Short) },
          strict,
        ),
        { maxItems: 1_000 },
      ),
    },
    strict,
  ),
  blocks: [
    { paragraph: { sv: 'Till {customer}', nb: 'Til {customer}', fi: '{customer}', en: 'To {customer}' } },
    {
      paragraph: {
        sv: 'Från den {from|day} säljer {company} inte längre de produkter som står nedan. Det är vårt eget beslut.',
        nb: 'Fra {from|day} selger {company} ikke lenger produktene som står nedenfor. Det er vår egen beslutning.',
        fi: '{from|day} alkaen {company} ei enää myy alla olevia tuotteita. Päätös on oma.',
        en: 'From {from|day}, {company} no longer sells the products below. This is our own decision.',
      },
    },
    { paragraph: same('{reason}') },
    {
      paragraph: {
        sv: 'Vi ber om ursäkt för det besvär detta innebär för er.',
        nb: 'Vi beklager bryet dette fører med seg for dere.',
        fi: 'Pahoittelemme tästä teille aiheutuvaa vaivaa.',
        en: 'We apologise for the trouble this causes you.',
      },
    },
    {
      rows: 'products',
      caption: { sv: 'Hos er', nb: 'Hos dere', fi: 'Teillä', en: 'At your sites' },
      columns: [
        { title: { sv: 'Produkt', nb: 'Produkt', fi: 'Tuote', en: 'Product' }, cell: same('{name}') },
        { title: { sv: 'Antal', nb: 'Antall', fi: 'Määrä', en: 'Pieces' }, cell: same('{count}') },
        {
          title: { sv: 'Garanti till', nb: 'Garanti til', fi: 'Takuu päättyy', en: 'Warranty until' },
          cell: same('{until?|day}'),
        },
        {
          title: { sv: 'I stället', nb: 'I stedet', fi: 'Tilalle', en: 'Instead' },
          cell: same('{options?}'),
        },
      ],
    },
    {
      paragraph: {
        sv: 'Service, support och garanti på det som redan står hos er fortsätter. Ingenting behöver bytas ut nu. Behöver ni bygga ut, föreslår vi tillsammans med er likvärdiga eller bättre produkter från andra leverantörer.',
        nb: 'Service, support og garanti på det som allerede står hos dere, fortsetter. Ingenting må byttes ut nå. Trenger dere å utvide, foreslår vi sammen med dere likeverdige eller bedre produkter fra andre leverandører.',
        fi: 'Teillä jo olevien laitteiden huolto, tuki ja takuu jatkuvat. Mitään ei tarvitse vaihtaa nyt. Jos tarvitsette laajennusta, ehdotamme yhdessä teidän kanssanne vastaavia tai parempia tuotteita muilta toimittajilta.',
        en: 'Service, support and warranty for what already stands at your sites go on. Nothing has to be replaced now. Where you need more, we propose, together with you, equivalent or better products from other suppliers.',
      },
    },
    {
      notice: {
        sv: 'Frågor och synpunkter: {contact}. Ni kan också svara i ert rum hos oss, med referensen {ref}.',
        nb: 'Spørsmål og synspunkter: {contact}. Dere kan også svare i rommet deres hos oss, med referansen {ref}.',
        fi: 'Kysymykset ja näkemykset: {contact}. Voitte vastata myös tilassanne meillä viitteellä {ref}.',
        en: 'Questions and views: {contact}. You can also answer in your room with us, with the reference {ref}.',
      },
      tone: 'plain',
    },
    { signatures: [same('{company}')] },
  ],
}
