import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type OrderState, orderStates, wordIn } from './words.ts'

export interface OrdersHeadProps {
  readonly state: OrderState | undefined
  readonly count: number
  /** There are more orders than are shown. */
  readonly hasMore: boolean
}

/** The filter of the queue, and how many it holds. */
export function OrdersHead({ state, count, hasMore }: OrdersHeadProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const filter = (text: string) => {
    const chosen = wordIn(orderStates, text)
    void navigate({ to: '/orders', search: chosen ? { state: chosen } : {} })
  }
  return (
    <div className="queue-head">
      <NativeSelect
        aria-label={t('orders.filter')}
        value={state ?? ''}
        data={['', ...orderStates].map((value) => ({
          value,
          label: t(value ? `state.${value}` : 'orders.all'),
        }))}
        onChange={(event) => filter(event.currentTarget.value)}
      />
      <span className="soft small" role="status">
        {t(hasMore ? 'orders.countMore' : 'orders.count', { count })}
      </span>
    </div>
  )
}
