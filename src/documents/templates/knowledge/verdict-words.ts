import type { Block } from '../model.ts'

export const notClearance = {
  sv: 'Beskedet bygger på uppgifterna och listorna vid den angivna tidpunkten. Att inget hinder hittades är inget klartecken för andra affärer.',
  nb: 'Svaret bygger på opplysningene og listene på det angitte tidspunktet. At ingen hindring ble funnet, er ingen klarering av andre handler.',
  fi: 'Ratkaisu perustuu ilmoitetun ajankohdan tietoihin ja listoihin. Se, ettei estettä löytynyt, ei ole hyväksyntä muille kaupoille.',
  en: 'The answer rests on the facts and lists of the stated moment. That no restriction was found clears no other sale.',
}

/** What every reader sees first: whose order, the answer, when and until when. */
export const head: readonly Block[] = [
  {
    notice: {
      sv: '{sentence}',
      nb: '{sentence}',
      fi: '{sentence}',
      en: '{sentence}',
    },
    tone: { of: 'tone' },
  },
  {
    facts: [
      {
        label: { sv: 'Säljare', nb: 'Selger', fi: 'Myyjä', en: 'Seller' },
        value: same('{order.seller}'),
      },
      { label: { sv: 'Köpare', nb: 'Kjøper', fi: 'Ostaja', en: 'Buyer' }, value: same('{order.buyer}') },
      {
        label: { sv: 'Slutanvändare', nb: 'Sluttbruker', fi: 'Loppukäyttäjä', en: 'End user' },
        value: same('{order.endUser?}'),
      },
      {
        label: { sv: 'Levereras till', nb: 'Leveres til', fi: 'Toimituspaikka', en: 'Delivered to' },
        value: same('{order.destination?}'),
      },
      {
        label: { sv: 'Kontrollerad', nb: 'Kontrollert', fi: 'Tarkistettu', en: 'Checked' },
        value: same('{asOf|instant}'),
      },
      {
        label: { sv: 'Gäller till', nb: 'Gjelder til', fi: 'Voimassa asti', en: 'Valid until' },
        value: same('{expiresAt|instant}'),
      },
    ],
  },
]

export const missingAndNext: readonly Block[] = [
  {
    where: 'missing',
    blocks: [
      {
        heading: { sv: 'Det saknas', nb: 'Det mangler', fi: 'Puuttuu', en: 'Still missing' },
        level: 3,
      },
      {
        items: 'missing',
        item: same('{.}'),
      },
    ],
  },
  {
    where: 'next',
    blocks: [
      {
        heading: { sv: 'Nästa steg', nb: 'Neste steg', fi: 'Seuraavat vaiheet', en: 'Next steps' },
        level: 3,
      },
      { items: 'next', item: same('{.}') },
    ],
  },
]

export function same(text: string) {
  return { sv: text, nb: text, fi: text, en: text }
}
