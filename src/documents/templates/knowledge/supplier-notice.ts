import { Type } from 'typebox'
import { DayText, Nullable } from '#kernel'
import type { Template } from '../model.ts'
import { same } from './verdict-words.ts'

const Text = Type.String({ minLength: 1, maxLength: 10_000 })
const Short = Type.String({ minLength: 1, maxLength: 1_000 })
const strict = { additionalProperties: false }

/** What was decided of a supplier, to the supplier: from when, how far, and on which findings it was heard (R43). */
export const supplierNotice: Template = {
  name: 'supplier-notice',
  version: 1,
  title: {
    sv: 'Underrättelse om beslut {ref}',
    nb: 'Underretning om beslutning {ref}',
    fi: 'Ilmoitus päätöksestä {ref}',
    en: 'Notice of decision {ref}',
  },
  says: {
    sv: 'Underrättelse till en leverantör om vad som har beslutats',
    nb: 'Underretning til en leverandør om hva som er besluttet',
    fi: 'Ilmoitus toimittajalle siitä, mitä on päätetty',
    en: 'Notice to a supplier of what was decided',
  },
  madeFrom: 'records',
  needToKnow: true,
  data: Type.Object(
    {
      ...{ ref: Short, company: Short, supplier: Short, signer: Short, decision: Short, from: DayText },
      ...{ companies: Short, categories: Short, countries: Nullable(Short), reviewOn: Nullable(DayText) },
      findings: Type.Array(Type.Object({ ref: Short, statement: Text }, strict), { maxItems: 1_000 }),
    },
    strict,
  ),
  blocks: [
    { paragraph: { sv: 'Till {supplier}', nb: 'Til {supplier}', fi: '{supplier}', en: 'To {supplier}' } },
    {
      paragraph: {
        sv: '{company} har beslutat om er som leverantör: {decision}. Beslutet gäller från den {from|day}.',
        nb: '{company} har tatt en beslutning om dere som leverandør: {decision}. Den gjelder fra {from|day}.',
        fi: '{company} on tehnyt päätöksen teistä toimittajana: {decision}. Päätös on voimassa {from|day} alkaen.',
        en: '{company} has decided on you as a supplier: {decision}. The decision applies from {from|day}.',
      },
    },
    {
      facts: [
        { label: { sv: 'Beslut', nb: 'Beslutning', fi: 'Päätös', en: 'Decision' }, value: same('{ref}') },
        {
          label: {
            sv: 'Bolag som det binder',
            nb: 'Selskaper den binder',
            fi: 'Yhtiöt, joita se sitoo',
            en: 'Companies that it binds',
          },
          value: same('{companies}'),
        },
        {
          label: { sv: 'Varor', nb: 'Varer', fi: 'Tuotteet', en: 'Goods' },
          value: same('{categories}'),
        },
        { label: { sv: 'Länder', nb: 'Land', fi: 'Maat', en: 'Countries' }, value: same('{countries?}') },
        {
          label: {
            sv: 'Prövas på nytt',
            nb: 'Vurderes på nytt',
            fi: 'Arvioidaan uudelleen',
            en: 'Looked at again',
          },
          value: same('{reviewOn?|day}'),
        },
      ],
    },
    {
      where: 'findings',
      blocks: [
        {
          rows: 'findings',
          caption: {
            sv: 'Iakttagelser som ni har fått yttra er över och som står fast',
            nb: 'Funn dere har fått uttale dere om, og som står fast',
            fi: 'Havainnot, joista teitä on kuultu ja jotka pysyvät',
            en: 'Findings on which you were heard and which stand',
          },
          columns: [
            { title: { sv: 'Referens', nb: 'Referanse', fi: 'Viite', en: 'Reference' }, cell: same('{ref}') },
            {
              title: { sv: 'Iakttagelse', nb: 'Funn', fi: 'Havainto', en: 'Finding' },
              cell: same('{statement}'),
            },
          ],
        },
      ],
    },
    {
      paragraph: {
        sv: 'Har ni uppgifter som ändrar detta, sänd dem med referensen {ref}. Ett nytt beslut kan fattas när grunden har ändrats.',
        nb: 'Har dere opplysninger som endrer dette, send dem med referansen {ref}. En ny beslutning kan tas når grunnlaget er endret.',
        fi: 'Jos teillä on tietoja, jotka muuttavat tätä, lähettäkää ne viitteellä {ref}. Uusi päätös voidaan tehdä, kun perusteet ovat muuttuneet.',
        en: 'If you have information that changes this, send it with the reference {ref}. A new decision can be taken when its ground has changed.',
      },
    },
    { signatures: [same('{signer}, {company}')] },
  ],
}

export const supplierNoticeSample = {
  ...{ ref: 'D-2026-1', company: 'Nordvakt AB', supplier: '杭州远望数字技术有限公司', signer: 'Anna Lind' },
  ...{ decision: 'avveckling', from: '2026-11-23', companies: 'Nordvakt AB', categories: 'kameror' },
  ...{ countries: null, reviewOn: '2027-11-23' },
  findings: [{ ref: 'F-2026-1', statement: 'Enligt en rapport används kamerorna där.' }],
}
