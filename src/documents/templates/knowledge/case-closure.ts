import { Type } from 'typebox'
import { DayText, InstantText } from '#kernel'
import type { Template } from '../model.ts'
import { same } from './verdict-words.ts'

const Text = Type.String({ minLength: 1, maxLength: 10_000 })
const Short = Type.String({ minLength: 1, maxLength: 1_000 })
const Many = { maxItems: 1_000 }
const strict = { additionalProperties: false }

/** How a case ended: what was found, what was decided, what was done, and who closed it (R45). */
export const caseClosure: Template = {
  name: 'case-closure',
  version: 1,
  title: {
    sv: 'Slutrapport för ärende {ref}',
    nb: 'Sluttrapport for sak {ref}',
    fi: 'Tapauksen {ref} loppuraportti',
    en: 'Closure report of case {ref}',
  },
  says: {
    sv: 'Hur ett ärende slutade: iakttagelser, beslut och åtgärder',
    nb: 'Hvordan en sak endte: funn, beslutninger og tiltak',
    fi: 'Miten tapaus päättyi: havainnot, päätökset ja toimet',
    en: 'How a case ended: findings, decisions and measures',
  },
  madeFrom: 'records',
  needToKnow: true,
  data: Type.Object(
    {
      ...{ ref: Short, title: Short, company: Short, about: Short, openedOn: DayText },
      closedAt: InstantText,
      findings: Type.Array(Type.Object({ ref: Short, statement: Text, state: Short }, strict), Many),
      decisions: Type.Array(Type.Object({ ref: Short, what: Short, reason: Text }, strict), Many),
      measures: Type.Array(Type.Object({ ref: Short, title: Short, state: Short }, strict), Many),
      closedBy: Type.Array(Short, Many),
    },
    strict,
  ),
  blocks: [
    {
      facts: [
        { label: { sv: 'Ärende', nb: 'Sak', fi: 'Tapaus', en: 'Case' }, value: same('{ref}, {title}') },
        { label: { sv: 'Gäller', nb: 'Gjelder', fi: 'Koskee', en: 'About' }, value: same('{about}') },
        { label: { sv: 'Bolag', nb: 'Selskap', fi: 'Yhtiö', en: 'Company' }, value: same('{company}') },
        { label: { sv: 'Öppnat', nb: 'Åpnet', fi: 'Avattu', en: 'Opened' }, value: same('{openedOn|day}') },
        {
          label: { sv: 'Avslutat', nb: 'Avsluttet', fi: 'Suljettu', en: 'Closed' },
          value: same('{closedAt|instant}'),
        },
      ],
    },
    {
      rows: 'findings',
      caption: {
        sv: 'Vad vi iakttog',
        nb: 'Hva vi fant',
        fi: 'Mitä havaitsimme',
        en: 'What we found',
      },
      columns: [
        { title: { sv: 'Referens', nb: 'Referanse', fi: 'Viite', en: 'Reference' }, cell: same('{ref}') },
        {
          title: { sv: 'Iakttagelse', nb: 'Funn', fi: 'Havainto', en: 'Finding' },
          cell: same('{statement}'),
        },
        { title: { sv: 'Läge', nb: 'Status', fi: 'Tila', en: 'State' }, cell: same('{state}') },
      ],
    },
    {
      rows: 'decisions',
      caption: {
        sv: 'Vad som beslutades',
        nb: 'Hva som ble besluttet',
        fi: 'Mitä päätettiin',
        en: 'What was decided',
      },
      columns: [
        { title: { sv: 'Beslut', nb: 'Beslutning', fi: 'Päätös', en: 'Decision' }, cell: same('{ref}') },
        { title: { sv: 'Vad', nb: 'Hva', fi: 'Mitä', en: 'What' }, cell: same('{what}') },
        { title: { sv: 'Skäl', nb: 'Begrunnelse', fi: 'Perustelu', en: 'Reason' }, cell: same('{reason}') },
      ],
    },
    {
      rows: 'measures',
      caption: {
        sv: 'Vad som gjordes',
        nb: 'Hva som ble gjort',
        fi: 'Mitä tehtiin',
        en: 'What was done',
      },
      columns: [
        { title: { sv: 'Åtgärd', nb: 'Tiltak', fi: 'Toimi', en: 'Measure' }, cell: same('{ref}') },
        { title: { sv: 'Vad', nb: 'Hva', fi: 'Mitä', en: 'What' }, cell: same('{title}') },
        { title: { sv: 'Läge', nb: 'Status', fi: 'Tila', en: 'State' }, cell: same('{state}') },
      ],
    },
    {
      lines: 'closedBy',
      first: { sv: 'Avslutat av', nb: 'Avsluttet av', fi: 'Sulkijat', en: 'Closed by' },
    },
  ],
}

export const caseClosureSample = {
  ...{ ref: 'C-2026-1', title: 'Kameror vid gränsen', company: 'Nordvakt AB' },
  ...{ about: '杭州远望数字技术有限公司', openedOn: '2026-03-02', closedAt: '2026-11-23T12:00:00.000Z' },
  findings: [{ ref: 'F-2026-1', statement: 'Enligt en rapport används kamerorna där.', state: 'slutlig' }],
  decisions: [{ ref: 'D-2026-1', what: 'avveckling', reason: 'Misstanken är stark.' }],
  measures: [{ ref: 'T-2026-1', title: 'Underrätta kunderna', state: 'gett verkan' }],
  closedBy: ['Anna Lind', 'Ulla Ek'],
}
