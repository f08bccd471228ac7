import { Type } from 'typebox'
import { DayText } from '#kernel'
import type { Template } from '../model.ts'
import { same } from './verdict-words.ts'

const Text = Type.String({ minLength: 1, maxLength: 10_000 })
const Short = Type.String({ minLength: 1, maxLength: 300 })

/** What an expert from outside is asked to do, for how long and for what fee (R35). */
export const expertMandate: Template = {
  name: 'expert-mandate',
  version: 1,
  title: {
    sv: 'Uppdrag {ref} som extern expert',
    nb: 'Oppdrag {ref} som ekstern ekspert',
    fi: 'Ulkopuolisen asiantuntijan toimeksianto {ref}',
    en: 'Mandate {ref} of an external expert',
  },
  says: {
    sv: 'Uppdrag till en extern expert',
    nb: 'Oppdrag til en ekstern ekspert',
    fi: 'Toimeksianto ulkopuoliselle asiantuntijalle',
    en: 'Mandate of an external expert',
  },
  madeFrom: 'records',
  needToKnow: false,
  data: Type.Object(
    {
      ref: Short,
      company: Short,
      expert: Short,
      organisation: Short,
      scope: Text,
      questions: Type.Array(Text, { minItems: 1 }),
      from: DayText,
      until: DayText,
      deliverable: Text,
      deliverableOn: DayText,
      fee: Short,
      signer: Short,
    },
    { additionalProperties: false },
  ),
  blocks: [
    {
      paragraph: {
        sv: 'Till {expert}, {organisation}',
        nb: 'Til {expert}, {organisation}',
        fi: '{expert}, {organisation}',
        en: 'To {expert}, {organisation}',
      },
    },
    { heading: { sv: 'Uppdraget', nb: 'Oppdraget', fi: 'Toimeksianto', en: 'The mandate' } },
    { paragraph: same('{scope}') },
    { items: 'questions', item: same('{.}') },
    {
      facts: [
        {
          label: { sv: 'Tillträde', nb: 'Tilgang', fi: 'Pääsy', en: 'Access' },
          value: same('{from|day} – {until|day}'),
        },
        {
          label: { sv: 'Att leverera', nb: 'Leveranse', fi: 'Toimitettava', en: 'To deliver' },
          value: same('{deliverable}'),
        },
        {
          label: { sv: 'Senast', nb: 'Senest', fi: 'Viimeistään', en: 'By' },
          value: same('{deliverableOn|day}'),
        },
        { label: { sv: 'Arvode', nb: 'Honorar', fi: 'Palkkio', en: 'Fee' }, value: same('{fee}') },
      ],
    },
    {
      heading: {
        sv: 'Oberoende och tystnad',
        nb: 'Uavhengighet og taushet',
        fi: 'Riippumattomuus ja salassapito',
        en: 'Independence and confidence',
      },
    },
    {
      paragraph: {
        sv: 'Tillträdet öppnas när ni har förklarat ert oberoende, nämnt varje intressekonflikt och godtagit tystnadsplikten. Underlaget läses i rummet med er namnstämpel; originalen lämnas inte ut. Ni bedömer och svarar; ni beslutar inte.',
        nb: 'Tilgangen åpnes når dere har erklært uavhengighet, nevnt enhver interessekonflikt og godtatt taushetsplikten. Materialet leses i rommet med navnestempel; originalene utleveres ikke. Dere vurderer og svarer; dere beslutter ikke.',
        fi: 'Pääsy avautuu, kun olette vakuuttaneet riippumattomuutenne, ilmoittaneet kaikki eturistiriidat ja hyväksyneet salassapidon. Aineisto luetaan tilassa nimellänne leimattuna; alkuperäisiä ei luovuteta. Te arvioitte ja vastaatte; ette päätä.',
        en: 'Access opens when you have declared your independence, named every conflict of interest and accepted the confidence. The material is read in the room, stamped with your name; originals are not handed out. You assess and answer; you do not decide.',
      },
    },
    { signatures: [same('{signer}, {company}'), same('{expert}')] },
  ],
}
