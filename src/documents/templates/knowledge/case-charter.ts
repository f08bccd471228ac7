import { Type } from 'typebox'
import { DayText, InstantText, Nullable } from '#kernel'
import type { Template } from '../model.ts'
import { same } from './verdict-words.ts'

const Text = Type.String({ minLength: 1, maxLength: 20_000 })
const Short = Type.String({ minLength: 1, maxLength: 1_000 })
const Many = { maxItems: 500 }
const strict = { additionalProperties: false }

/** By what a case is investigated: why, how far, what is asked, by whom and until when (R31). */
export const caseCharter: Template = {
  name: 'case-charter',
  version: 1,
  title: {
    sv: 'Uppdrag för ärende {ref}',
    nb: 'Oppdrag for sak {ref}',
    fi: 'Tapauksen {ref} toimeksianto',
    en: 'Charter of case {ref}',
  },
  says: {
    sv: 'Uppdraget för en utredning, till dem som arbetar med den',
    nb: 'Oppdraget for en undersøkelse, til dem som arbeider med den',
    fi: 'Selvityksen toimeksianto sitä tekeville',
    en: 'The charter of an investigation, for those who work on it',
  },
  madeFrom: 'records',
  needToKnow: true,
  data: Type.Object(
    {
      ...{ ref: Short, title: Short, company: Short, about: Short, lead: Short },
      team: Type.Array(Short, Many),
      ...{ why: Text, scope: Text, questions: Type.Array(Text, Many), obligations: Type.Array(Text, Many) },
      timetable: Type.Array(Type.Object({ dueOn: DayText, what: Text }, strict), Many),
      approvedBy: Nullable(Short),
      approvedAt: Nullable(InstantText),
    },
    strict,
  ),
  blocks: [
    {
      facts: [
        { label: { sv: 'Ärende', nb: 'Sak', fi: 'Tapaus', en: 'Case' }, value: same('{ref}, {title}') },
        { label: { sv: 'Gäller', nb: 'Gjelder', fi: 'Koskee', en: 'About' }, value: same('{about}') },
        { label: { sv: 'Bolag', nb: 'Selskap', fi: 'Yhtiö', en: 'Company' }, value: same('{company}') },
        { label: { sv: 'Leds av', nb: 'Ledes av', fi: 'Vetäjä', en: 'Led by' }, value: same('{lead}') },
      ],
    },
    { heading: { sv: 'Varför', nb: 'Hvorfor', fi: 'Miksi', en: 'Why' } },
    { paragraph: same('{why}') },
    { heading: { sv: 'Hur långt', nb: 'Hvor langt', fi: 'Rajaus', en: 'How far' } },
    { paragraph: same('{scope}') },
    { heading: { sv: 'Frågor', nb: 'Spørsmål', fi: 'Kysymykset', en: 'Questions' } },
    { items: 'questions', item: same('{.}') },
    { heading: { sv: 'Prövas mot', nb: 'Prøves mot', fi: 'Mihin verrataan', en: 'Tested against' } },
    { items: 'obligations', item: same('{.}') },
    {
      rows: 'timetable',
      caption: { sv: 'Tidplan', nb: 'Tidsplan', fi: 'Aikataulu', en: 'Timetable' },
      columns: [
        { title: { sv: 'Senast', nb: 'Senest', fi: 'Viimeistään', en: 'By' }, cell: same('{dueOn|day}') },
        { title: { sv: 'Vad', nb: 'Hva', fi: 'Mitä', en: 'What' }, cell: same('{what}') },
      ],
    },
    {
      where: 'team',
      blocks: [
        { heading: { sv: 'Deltar', nb: 'Deltar', fi: 'Mukana', en: 'Taking part' } },
        { items: 'team', item: same('{.}') },
      ],
    },
    {
      where: 'approvedBy',
      blocks: [
        {
          notice: {
            sv: 'Godkänt av {approvedBy?} {approvedAt?|instant}.',
            nb: 'Godkjent av {approvedBy?} {approvedAt?|instant}.',
            fi: 'Hyväksynyt {approvedBy?} {approvedAt?|instant}.',
            en: 'Approved by {approvedBy?} {approvedAt?|instant}.',
          },
          tone: 'good',
        },
      ],
    },
    {
      without: 'approvedBy',
      blocks: [
        {
          notice: {
            sv: 'Uppdraget är inte godkänt ännu.',
            nb: 'Oppdraget er ikke godkjent ennå.',
            fi: 'Toimeksiantoa ei ole vielä hyväksytty.',
            en: 'The charter is not approved yet.',
          },
          tone: 'wait',
        },
      ],
    },
  ],
}

export const caseCharterSample = {
  ...{ ref: 'C-2026-1', title: 'Kameror vid gränsen', company: 'Nordvakt AB', lead: 'Anna Lind' },
  ...{ about: '杭州远望数字技术有限公司', team: ['Ольга Петрова'], why: 'En rapport namnger tillverkaren.' },
  ...{ scope: 'Tillverkaren och dess varumärken.', questions: ['Stämmer det?'] },
  ...{ obligations: ['Leverantörskoden, punkt 3'], approvedBy: 'Ulla Ek' },
  timetable: [{ dueOn: '2026-12-20', what: 'Utkast till iakttagelser' }],
  approvedAt: '2026-11-23T12:00:00.000Z',
}
