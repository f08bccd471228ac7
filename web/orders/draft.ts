import type { FieldFault } from '../app/client.ts'
import type { OrderType, PartyField, Practice, Purpose, Repression, UseFunction } from './words.ts'

/** The form as typed: text stays text until it is sent. `''` is "not filled in". */
export interface Draft extends Record<PartyField, string> {
  readonly ref: string
  readonly legalEntity: string
  readonly shipToCountry: string
  readonly shipToArea: string
  readonly currency: string
  readonly orderType: OrderType
  readonly quotedAt: string
  readonly bindingUntil: string
  readonly contract: string
  readonly lines: readonly DraftLine[]
}

/** `yes` and `no` are answers; `''` is unknown, and stays unknown when sent. */
export type Answer = 'yes' | 'no' | ''

export interface DraftLine {
  /** Names the row on the screen; never sent. */
  readonly row: number
  readonly sku: string
  readonly quantity: string
  readonly price: string
  readonly purpose: Purpose
  readonly serials: string
  /** Which build of the product, where it has several. */
  readonly variant: string
  readonly site: string
  readonly useText: string
  readonly useScenario: string
  readonly functions: readonly UseFunction[]
  readonly practices: readonly Practice[]
  readonly realTime: Answer
  readonly publicSpace: Answer
  readonly lawEnforcement: Answer
  readonly repression: Repression | ''
  readonly answers: Readonly<Record<string, boolean>>
}

export const emptyLine = (row: number): DraftLine => ({
  row,
  sku: '',
  quantity: '1',
  price: '',
  purpose: 'newSale',
  serials: '',
  variant: '',
  site: '',
  useText: '',
  useScenario: '',
  functions: [],
  practices: [],
  realTime: '',
  publicSpace: '',
  lawEnforcement: '',
  repression: '',
  answers: {},
})

export const emptyDraft: Draft = {
  ref: '',
  legalEntity: '',
  buyer: '',
  endUser: '',
  consignee: '',
  payer: '',
  intermediary: '',
  shipToCountry: '',
  shipToArea: '',
  currency: 'SEK',
  orderType: 'standard',
  quotedAt: '',
  bindingUntil: '',
  contract: '',
  lines: [emptyLine(1)],
}

/** Enough to ask the server while the reader still types: a seller, a buyer, and one line with a product. */
export const isAskable = (draft: Draft): boolean =>
  draft.legalEntity !== '' &&
  draft.buyer !== '' &&
  filledLines(draft).length > 0 &&
  missingFields(draft).length === 0

/** Untouched rows at the end are not lines of the order. */
export function filledLines(draft: Draft): readonly DraftLine[] {
  const last = draft.lines.findLastIndex(({ sku, price, serials, site, useText }) =>
    [sku, price, serials, site, useText].some(Boolean),
  )
  return draft.lines.slice(0, last + 1)
}

export type LocalError = FieldFault & {
  readonly message:
    | 'needLegalEntity'
    | 'needRef'
    | 'needBuyer'
    | 'needLine'
    | 'needSku'
    | 'badQuantity'
    | 'badPrice'
}

/** What the form itself can see is wrong, before anyone is asked; messages are keys of the catalogue. */
export function missingFields(draft: Draft): LocalError[] {
  const errors: LocalError[] = []
  if (!draft.ref) errors.push({ path: '/ref', message: 'needRef' })
  if (!draft.legalEntity) errors.push({ path: '/legalEntity', message: 'needLegalEntity' })
  if (!draft.buyer) errors.push({ path: '/buyer', message: 'needBuyer' })
  if (filledLines(draft).length === 0) return [...errors, { path: '/lines/0/sku', message: 'needLine' }]
  filledLines(draft).forEach((line, index) => {
    if (!line.sku) errors.push({ path: `/lines/${index}/sku`, message: 'needSku' })
    const quantity = numberOf(line.quantity)
    if (quantity === undefined || !Number.isInteger(quantity) || quantity < 1)
      errors.push({ path: `/lines/${index}/quantity`, message: 'badQuantity' })
    const price = numberOf(line.price)
    if (line.price && (price === undefined || price < 0))
      errors.push({ path: `/lines/${index}/price`, message: 'badPrice' })
  })
  return errors
}

/** "1 450,50", "1.450,50" and "1450.5" are one number; "1.450" groups thousands. Undefined where it is none. */
export function numberOf(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f']/g, '')
  const isGrouped = /^-?\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(plain)
  const mark = isGrouped ? -1 : Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'))
  const whole = (mark < 0 ? plain : plain.slice(0, mark)).replaceAll(/[.,]/g, '')
  const written = mark < 0 ? whole : `${whole}.${plain.slice(mark + 1)}`
  return /^-?\d+(\.\d*)?$/.test(written) ? Number(written) : undefined
}
