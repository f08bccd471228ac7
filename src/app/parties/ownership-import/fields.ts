import { asWritten, DayText, validate, type Wording, wording } from '#kernel'
import { confidences, type OwnershipKind, type ShareRange } from '#parties/model'
import type { Field, Read } from '../../spreadsheets/fields.ts'
import { cellWords } from './words.ts'

const text = (cell: string): Read => ({ value: cell })

/** A number as people write it: `33,5 %`, `33.5`, `100 %`. */
function percentIn(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0%]/g, '').replace(',', '.')
  if (!/^\d{1,3}(\.\d+)?$/.test(plain)) return undefined
  const share = Number(plain)
  return share <= 100 ? share : undefined
}

/** A share: `50`, `33,5 %`, `25-50`, `>50`, `≥ 25 %`, `<10`; a question mark where nobody knows. */
function share(cell: string): Read {
  const plain = cell.trim()
  if (plain === '?') return { value: { share: null } }
  const exact = percentIn(plain)
  if (exact !== undefined) return { value: { share: exact } }
  const range = rangeIn(plain)
  return range ? { value: { share: null, range } } : { expected: cellWords.share }
}

function rangeIn(text: string): ShareRange | undefined {
  const [, mark = '', bound = ''] = /^(>=|≥|>|<=|≤|<)\s*(.+)$/.exec(text) ?? []
  const one = percentIn(bound)
  if (one !== undefined) {
    if (mark === '>') return { least: one, most: 100, over: true }
    if (mark === '<') return { least: 0, most: one, under: true }
    return mark === '>=' || mark === '≥' ? { least: one, most: 100 } : { least: 0, most: one }
  }
  const [, low = '', high = ''] = /^(.+?)\s*(?:-|–|—|\.\.|…)\s*(.+)$/.exec(text) ?? []
  const [least, most] = [percentIn(low), percentIn(high)]
  return least === undefined || most === undefined || least > most ? undefined : { least, most }
}

const percent = (cell: string): Read => {
  const found = percentIn(cell)
  return found === undefined ? { expected: cellWords.percent } : { value: found }
}

const day = (cell: string): Read => {
  const found = validate(DayText, cell)
  return found.ok ? { value: found.value } : { expected: cellWords.day }
}

/** Words for each kind, in lower case. */
const kinds: Readonly<Record<OwnershipKind, readonly string[]>> = {
  direct: [
    'direct',
    'ownership',
    'shares',
    'shareholding',
    'aktier',
    'andelar',
    'ägande',
    'direkt',
    'aksjer',
    'andeler',
    'eierskap',
    'direkte',
    'osakkeet',
    'osuus',
    'omistus',
    'suora',
  ],
  indirect: ['indirect', 'indirekt', 'indirekte', 'välillinen', 'epäsuora'],
  voting: ['voting', 'votes', 'röster', 'stemmer', 'äänet', 'äänivalta'],
  control: ['control', 'kontroll', 'inflytande', 'innflytelse', 'määräysvalta'],
  board: ['board', 'styrelse', 'styre', 'hallitus'],
  other: ['other', 'annat', 'annet', 'muu'],
}
const kind = (cell: string): Read => {
  const word = cell.trim().toLowerCase()
  const found = Object.entries(kinds).find(([, words]) => words.includes(word))?.[0]
  return found === undefined ? { expected: asWritten(Object.keys(kinds).join(', ')) } : { value: found }
}
const confidence = (cell: string): Read => {
  const found = confidences.find((one) => one === cell.trim().toLowerCase())
  return found === undefined ? { expected: asWritten(confidences.join(', ')) } : { value: found }
}

const field = (name: string, title: Wording, more: Pick<Field, 'headings' | 'read'>): Field => ({
  field: name,
  title,
  ...more,
})

/** Every field of a holding, in the order in which they are offered. */
export const holdingFields: readonly Field[] = [
  field('owner', wording('Ägare', 'Eier', 'Omistaja', 'Owner'), {
    read: text,
    headings: [
      'ägare',
      'eier',
      'omistaja',
      'owner',
      'parent',
      'moderbolag',
      'morselskap',
      'emoyhtiö',
      'shareholder',
      'aktieägare',
      'aksjonær',
      'osakkeenomistaja',
    ],
  }),
  field('owned', wording('Ägd', 'Eid', 'Omistettu', 'Owned'), {
    read: text,
    headings: [
      'ägd',
      'ägt',
      'bolag',
      'eid',
      'selskap',
      'omistettu',
      'yhtiö',
      'owned',
      'company',
      'subsidiary',
      'dotterbolag',
      'datterselskap',
      'tytäryhtiö',
    ],
  }),
  field('share', wording('Andel', 'Andel', 'Osuus', 'Share'), {
    read: share,
    headings: [
      'andel',
      'osuus',
      'share',
      'percent',
      'procent',
      'prosent',
      'prosentti',
      'ägarandel',
      'eierandel',
      'omistusosuus',
      'ownership',
      'stake',
    ],
  }),
  field('least', wording('Minst', 'Minst', 'Vähintään', 'At least'), {
    read: percent,
    headings: ['minst', 'vähintään', 'atleast', 'least', 'minimum', 'min', 'sharemin'],
  }),
  field('most', wording('Högst', 'Høyst', 'Enintään', 'At most'), {
    read: percent,
    headings: ['högst', 'høyst', 'enintään', 'atmost', 'most', 'maximum', 'max', 'sharemax'],
  }),
  field('kind', wording('Slag', 'Type', 'Laji', 'Kind'), {
    read: kind,
    headings: ['slag', 'typ', 'type', 'laji', 'kind', 'interest'],
  }),
  field('from', wording('Från', 'Fra', 'Alkaen', 'From'), {
    read: day,
    headings: ['från', 'fra', 'alkaen', 'from', 'since', 'startdate', 'start'],
  }),
  field('to', wording('Till', 'Til', 'Päättyen', 'To'), {
    read: day,
    headings: ['till', 'til', 'päättyen', 'to', 'until', 'enddate', 'end'],
  }),
  field('source', wording('Källa', 'Kilde', 'Lähde', 'Source'), {
    read: text,
    headings: ['källa', 'kilde', 'lähde', 'source'],
  }),
  field('confidence', wording('Säkerhet', 'Sikkerhet', 'Varmuus', 'Confidence'), {
    read: confidence,
    headings: ['säkerhet', 'sikkerhet', 'varmuus', 'confidence'],
  }),
  field(
    'joint',
    wording('Avtal om samverkan', 'Avtale om samarbeid', 'Yhteistoimintasopimus', 'Acting as one'),
    {
      read: text,
      headings: ['avtal', 'avtale', 'sopimus', 'joint', 'jointarrangement', 'agreement'],
    },
  ),
]

/** Without these a row says nothing. */
export const requiredFields: readonly string[] = ['owner', 'owned']
