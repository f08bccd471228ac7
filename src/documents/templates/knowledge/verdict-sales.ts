import type { Template } from '../model.ts'
import { VerdictSheet } from './verdict-data.ts'
import { head, missingAndNext, notClearance, same } from './verdict-words.ts'

/** For sales and the customer: the answer and what can be done. No rule, no fact read, no list hit. */
export const verdictSales: Template = {
  name: 'verdict-sales',
  version: 1,
  title: {
    sv: 'Besked om order {order.ref}',
    nb: 'Svar om ordre {order.ref}',
    fi: 'Ratkaisu tilauksesta {order.ref}',
    en: 'Answer on order {order.ref}',
  },
  says: {
    sv: 'Beskedet om en order, för säljaren och kunden',
    nb: 'Svaret om en ordre, for selgeren og kunden',
    fi: 'Ratkaisu tilauksesta myyjälle ja asiakkaalle',
    en: 'The answer on an order, for sales and the customer',
  },
  madeFrom: 'records',
  needToKnow: false,
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
        ...missingAndNext,
      ],
    },
    { paragraph: notClearance },
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
      ],
    },
  ],
}
