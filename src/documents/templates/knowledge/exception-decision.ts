import { Type } from 'typebox'
import { DayText, InstantText, Nullable } from '#kernel'
import type { Template } from '../model.ts'
import { same } from './verdict-words.ts'

const Text = Type.String({ minLength: 1, maxLength: 4000 })
const Short = Type.String({ minLength: 1, maxLength: 300 })

/** What was asked for, by whom, what two persons decided, and what keeps the risk down meanwhile (R58). */
export const exceptionDecision: Template = {
  name: 'exception-decision',
  version: 1,
  title: {
    sv: 'Beslut om undantag {ref}',
    nb: 'Vedtak om unntak {ref}',
    fi: 'Päätös poikkeuksesta {ref}',
    en: 'Decision on exception {ref}',
  },
  says: {
    sv: 'Beslut om undantag från en egen regel',
    nb: 'Vedtak om unntak fra en egen regel',
    fi: 'Päätös poikkeuksesta omaan sääntöön',
    en: 'Decision on an exception from a rule of our own',
  },
  madeFrom: 'records',
  needToKnow: false,
  data: Type.Object(
    {
      ref: Short,
      legalEntity: Short,
      rule: Short,
      ruleTitle: Short,
      scope: Text,
      reason: Text,
      from: Nullable(DayText),
      to: Nullable(DayText),
      count: Nullable(Type.Integer({ minimum: 1 })),
      askedBy: Short,
      askedAt: InstantText,
      compensating: Type.Array(Text),
      decisions: Type.Array(
        Type.Object(
          { by: Short, role: Short, at: InstantText, reason: Text },
          { additionalProperties: false },
        ),
        { minItems: 1 },
      ),
      granted: Type.Boolean(),
    },
    { additionalProperties: false },
  ),
  blocks: [
    {
      where: 'granted',
      blocks: [
        {
          notice: {
            sv: 'Undantaget beviljas från {from?|day} till {to?|day}. Därefter gäller regeln åter utan undantag.',
            nb: 'Unntaket innvilges fra {from?|day} til {to?|day}. Deretter gjelder regelen igjen uten unntak.',
            fi: 'Poikkeus myönnetään ajalle {from?|day}–{to?|day}. Sen jälkeen sääntö on taas voimassa ilman poikkeusta.',
            en: 'The exception is granted from {from?|day} to {to?|day}. After that the rule holds again without exception.',
          },
          tone: 'good',
        },
      ],
    },
    {
      without: 'granted',
      blocks: [
        {
          notice: {
            sv: 'Undantaget beviljas inte. Regeln gäller.',
            nb: 'Unntaket innvilges ikke. Regelen gjelder.',
            fi: 'Poikkeusta ei myönnetä. Sääntö on voimassa.',
            en: 'The exception is refused. The rule holds.',
          },
          tone: 'stop',
        },
      ],
    },
    {
      facts: [
        { label: { sv: 'Bolag', nb: 'Selskap', fi: 'Yhtiö', en: 'Company' }, value: same('{legalEntity}') },
        {
          label: { sv: 'Regel', nb: 'Regel', fi: 'Sääntö', en: 'Rule' },
          value: same('{rule} – {ruleTitle}'),
        },
        { label: { sv: 'Omfattning', nb: 'Omfang', fi: 'Laajuus', en: 'Scope' }, value: same('{scope}') },
        {
          label: { sv: 'Högst antal', nb: 'Høyeste antall', fi: 'Enimmäismäärä', en: 'At most' },
          value: same('{count?|number}'),
        },
        {
          label: { sv: 'Begärt av', nb: 'Bedt om av', fi: 'Pyytäjä', en: 'Asked for by' },
          value: same('{askedBy}, {askedAt|instant}'),
        },
      ],
    },
    { heading: { sv: 'Skäl', nb: 'Begrunnelse', fi: 'Perustelut', en: 'Reason' } },
    { paragraph: same('{reason}') },
    {
      where: 'compensating',
      blocks: [
        {
          heading: {
            sv: 'Åtgärder som begränsar risken',
            nb: 'Tiltak som begrenser risikoen',
            fi: 'Riskiä rajoittavat toimet',
            en: 'Measures that keep the risk down',
          },
        },
        { items: 'compensating', item: same('{.}') },
      ],
    },
    {
      rows: 'decisions',
      caption: { sv: 'Beslutat av', nb: 'Besluttet av', fi: 'Päättäjät', en: 'Decided by' },
      columns: [
        { title: { sv: 'Namn', nb: 'Navn', fi: 'Nimi', en: 'Name' }, cell: same('{by}') },
        { title: { sv: 'Roll', nb: 'Rolle', fi: 'Rooli', en: 'Role' }, cell: same('{role}') },
        {
          title: { sv: 'Tidpunkt', nb: 'Tidspunkt', fi: 'Ajankohta', en: 'Time' },
          cell: same('{at|instant}'),
        },
        { title: { sv: 'Skäl', nb: 'Begrunnelse', fi: 'Perustelu', en: 'Reason' }, cell: same('{reason}') },
      ],
    },
  ],
}
