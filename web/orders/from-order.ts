import { type Answer, type Draft, type DraftLine, emptyDraft, emptyLine } from './draft.ts'
import { orderTypes, parties, practices, purposes, repressions, useFunctions, wordIn } from './words.ts'

/** Fields that the form can hold. Whatever else a pasted order says is named, never dropped in silence. */
const orderFields = [
  ...[
    'ref',
    'legalEntity',
    'shipTo',
    'currency',
    'orderType',
    'quotedAt',
    'bindingUntil',
    'contract',
    'lines',
  ],
  ...parties,
]
const lineFields = ['sku', 'quantity', 'price', 'purpose', 'serials', 'variant', 'site', 'use', 'answers']
const useFields = [
  ...['scenario', 'text', 'functions', 'practices'],
  ...['realTime', 'publicSpace', 'lawEnforcement', 'repression'],
]
const recordFields = ['type', 'state', 'shipped', 'releasedAt', 'verdict'] // an exported order is an order

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

export interface Read {
  readonly draft: Draft
  /** JSON pointers of what the form does not know. */
  readonly unknown: readonly string[]
}

/** An order as it came, laid into the form. Undefined where it is no order at all. */
export function fromOrder(order: unknown): Read | undefined {
  if (!isJson(order) || !Array.isArray(order.lines)) return undefined
  const shipTo = isJson(order.shipTo) ? order.shipTo : {}
  const lines = order.lines.filter(isJson)
  const field = (name: keyof Draft) => text(order[name])
  return {
    draft: {
      ...emptyDraft,
      ref: field('ref'),
      legalEntity: field('legalEntity'),
      buyer: field('buyer'),
      endUser: field('endUser'),
      consignee: field('consignee'),
      payer: field('payer'),
      intermediary: field('intermediary'),
      shipToCountry: text(shipTo.country),
      shipToArea: text(shipTo.area),
      currency: field('currency') || emptyDraft.currency,
      orderType: wordIn(orderTypes, order.orderType) ?? emptyDraft.orderType,
      quotedAt: field('quotedAt'),
      bindingUntil: field('bindingUntil'),
      contract: field('contract'),
      lines: lines.length > 0 ? lines.map((line, row) => fromLine(line, row + 1)) : [emptyLine(1)],
    },
    unknown: [
      ...strangers(order, [...orderFields, ...recordFields], ''),
      ...lines.flatMap((line, index) => [
        ...strangers(line, lineFields, `/lines/${index}`),
        ...(isJson(line.use) ? strangers(line.use, useFields, `/lines/${index}/use`) : []),
      ]),
    ],
  }
}

const strangers = (value: Json, known: readonly string[], path: string) =>
  Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => `${path}/${name}`)

function fromLine(line: Json, row: number): DraftLine {
  const use = isJson(line.use) ? line.use : {}
  const strings = (value: unknown) => (Array.isArray(value) ? value.map(text).filter(Boolean) : [])
  return {
    ...emptyLine(row),
    sku: text(line.sku),
    quantity: text(line.quantity) || '1',
    price: text(line.price),
    purpose: wordIn(purposes, line.purpose) ?? 'newSale',
    serials: strings(line.serials).join(' '),
    variant: text(line.variant),
    site: text(line.site),
    useText: text(use.text),
    useScenario: text(use.scenario),
    functions: useFunctions.filter((name) => strings(use.functions).includes(name)),
    practices: practices.filter((name) => strings(use.practices).includes(name)),
    realTime: answer(use.realTime),
    publicSpace: answer(use.publicSpace),
    lawEnforcement: answer(use.lawEnforcement),
    repression: wordIn(repressions, use.repression) ?? '',
    answers: answersIn(line.answers),
  }
}

const answer = (value: unknown): Answer => (value === true ? 'yes' : value === false ? 'no' : '')

const answersIn = (value: unknown): Record<string, boolean> =>
  Object.fromEntries(
    Object.entries(isJson(value) ? value : {}).filter(
      (pair): pair is [string, boolean] => typeof pair[1] === 'boolean',
    ),
  )
