import type { Spend } from '#partners/model'
import type { Relation } from './api.ts'

/** What is known of a relation, as it is typed. */
export interface FactsDraft {
  readonly riskBand: string
  readonly amount: string
  readonly currency: string
  readonly year: string
  readonly owner: string
  readonly note: string
  readonly reason: string
}

export function draftOf({ riskBand, spend, owner, note }: Relation): FactsDraft {
  return {
    ...{ riskBand: riskBand ?? '', owner: owner ?? '', note: note ?? '', reason: '' },
    ...{ amount: spend ? String(spend.amount / 100) : '', currency: spend?.currency ?? 'SEK' },
    year: spend ? String(spend.year) : '',
  }
}

/** What was bought, in minor units; null where nothing is typed, undefined where it is no amount, currency or year. */
export function spendOf({
  amount,
  currency,
  year,
}: Pick<FactsDraft, 'amount' | 'currency' | 'year'>): Spend | null | undefined {
  const text = amount.replaceAll(/\s/g, '').replace(',', '.')
  if (text === '') return null
  if (!/^\d{1,13}(\.\d{1,2})?$/.test(text)) return undefined
  if (!/^[A-Z]{3}$/.test(currency) || !/^(19[9]\d|2\d{3})$/.test(year)) return undefined
  return { amount: Math.round(Number(text) * 100), currency, year: Number(year) }
}
