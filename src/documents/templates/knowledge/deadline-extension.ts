import { Type } from 'typebox'
import { DayText } from '#kernel'
import type { Template } from '../model.ts'
import { same } from './verdict-words.ts'

const Text = Type.String({ minLength: 1, maxLength: 4000 })
const Short = Type.String({ minLength: 1, maxLength: 300 })

/** Tells somebody who waits for an answer that it takes longer, why, by what right, and until when. */
export const deadlineExtension: Template = {
  name: 'deadline-extension',
  version: 1,
  title: {
    sv: 'Förlängd svarstid: {request}',
    nb: 'Forlenget svarfrist: {request}',
    fi: 'Vastausajan pidennys: {request}',
    en: 'Extended time for our answer: {request}',
  },
  says: {
    sv: 'Besked om förlängd svarstid',
    nb: 'Varsel om forlenget svarfrist',
    fi: 'Ilmoitus vastausajan pidennyksestä',
    en: 'Notice that an answer takes longer',
  },
  madeFrom: 'letter',
  needToKnow: false,
  data: Type.Object(
    {
      request: Short,
      recipient: Short,
      receivedOn: DayText,
      due: DayText,
      newDue: DayText,
      reason: Text,
      legalBasis: Short,
      complaint: Short,
      contact: Short,
      company: Short,
      signer: Short,
    },
    { additionalProperties: false },
  ),
  blocks: [
    {
      paragraph: { sv: 'Till {recipient}', nb: 'Til {recipient}', fi: '{recipient}', en: 'To {recipient}' },
    },
    {
      paragraph: {
        sv: 'Vi tog emot er begäran den {receivedOn|day} och skulle ha svarat senast den {due|day}. Vi behöver längre tid och svarar senast den {newDue|day}.',
        nb: 'Vi mottok henvendelsen deres {receivedOn|day} og skulle ha svart senest {due|day}. Vi trenger lengre tid og svarer senest {newDue|day}.',
        fi: 'Vastaanotimme pyyntönne {receivedOn|day}, ja vastauksen määräaika oli {due|day}. Tarvitsemme lisäaikaa ja vastaamme viimeistään {newDue|day}.',
        en: 'We received your request on {receivedOn|day} and were to answer by {due|day}. We need more time and will answer by {newDue|day}.',
      },
    },
    { heading: { sv: 'Varför', nb: 'Hvorfor', fi: 'Miksi', en: 'Why' } },
    { paragraph: same('{reason}') },
    {
      facts: [
        {
          label: { sv: 'Rättslig grund', nb: 'Rettslig grunnlag', fi: 'Oikeusperuste', en: 'Legal basis' },
          value: same('{legalBasis}'),
        },
        {
          label: {
            sv: 'Om ni inte är nöjda',
            nb: 'Hvis dere ikke er fornøyd',
            fi: 'Jos ette ole tyytyväisiä',
            en: 'If you are not content',
          },
          value: same('{complaint}'),
        },
        {
          label: { sv: 'Kontakt', nb: 'Kontakt', fi: 'Yhteystieto', en: 'Contact' },
          value: same('{contact}'),
        },
      ],
    },
    { signatures: [same('{signer}, {company}')] },
  ],
}
