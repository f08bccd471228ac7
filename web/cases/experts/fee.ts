import type { OwnMandate } from '#casework/model'
import { useFormat } from '../../ui/format.ts'

/** A fee as the reader writes money: it is kept in minor units, as many as the currency has. */
export function useFee(): (fee: OwnMandate['fee']) => string {
  const format = useFormat()
  return ({ amount, currency }) => {
    const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
      ...{ style: 'currency', currency },
    }).resolvedOptions()
    return format.money(amount / 10 ** maximumFractionDigits, currency)
  }
}
