import { Type } from 'typebox'
import type { Template } from '../model.ts'
import { same } from './verdict-words.ts'

const Short = Type.String({ minLength: 1, maxLength: 300 })

/** Any letter: a person writes it, the house keeps it with what it was made of. */
export const letter: Template = {
  name: 'letter',
  version: 1,
  title: same('{subject}'),
  says: { sv: 'Brev', nb: 'Brev', fi: 'Kirje', en: 'Letter' },
  madeFrom: 'letter',
  needToKnow: false,
  data: Type.Object(
    {
      subject: Short,
      date: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'day, e.g. 2026-11-23' }),
      sender: Type.Object(
        { company: Short, name: Short, title: Type.Optional(Short), contact: Type.Optional(Short) },
        { additionalProperties: false },
      ),
      recipient: Type.Object(
        { name: Short, address: Type.Array(Short, { maxItems: 8 }) },
        { additionalProperties: false },
      ),
      reference: Type.Optional(Short),
      paragraphs: Type.Array(Type.String({ minLength: 1, maxLength: 8000 }), { minItems: 1, maxItems: 60 }),
    },
    { additionalProperties: false },
  ),
  blocks: [
    { lines: 'recipient.address', first: same('{recipient.name}') },
    {
      facts: [
        { label: { sv: 'Från', nb: 'Fra', fi: 'Lähettäjä', en: 'From' }, value: same('{sender.company}') },
        { label: { sv: 'Datum', nb: 'Dato', fi: 'Päiväys', en: 'Date' }, value: same('{date|day}') },
        {
          label: { sv: 'Vår referens', nb: 'Vår referanse', fi: 'Viitteemme', en: 'Our reference' },
          value: same('{reference?}'),
        },
      ],
    },
    { paragraphs: 'paragraphs' },
    {
      paragraph: {
        sv: 'Med vänlig hälsning',
        nb: 'Med vennlig hilsen',
        fi: 'Ystävällisin terveisin',
        en: 'Yours sincerely',
      },
    },
    { signatures: [same('{sender.name}')] },
    {
      where: 'sender.title',
      blocks: [{ paragraph: same('{sender.title}') }],
    },
    {
      where: 'sender.contact',
      blocks: [{ paragraph: same('{sender.contact}') }],
    },
  ],
}
