import './orders.css'
import './verdict.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OrderPage, OrderView } from '#orders/model'
import { useMay } from '../access/session.ts'
import { ask } from '../app/client.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { KeysHint } from '../ui/keys-hint.tsx'
import { OutcomeMark } from '../ui/outcome.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Queue } from '../ui/queue.tsx'
import { RecordName } from '../ui/record-name.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { ordersPath } from './api.ts'
import { ExportOrders } from './export-orders.tsx'
import { OrderSummary } from './order-summary.tsx'
import { OrdersHead } from './orders-head.tsx'
import { StateMark } from './state-mark.tsx'
import type { OrderState } from './words.ts'

/** The state of the page is its address: `/orders?state=held&order=SO-1`. */
export interface OrdersSearch {
  readonly state?: OrderState
  readonly order?: string
}

/** Every order by its reference, with the answer it stands on. */
export function OrdersPage() {
  const { t } = useTranslation()
  const { state, order: chosen } = useSearch({ from: '/orders' })
  const navigate = useNavigate()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useOrders(state)
  const orders = data?.pages.flatMap((page) => page.orders) ?? []
  const selected = orders.find(({ ref }) => ref === chosen) ?? orders[0]
  const open = (ref: string) => void navigate({ to: '/orders/$ref', params: { ref } })
  const select = (order: string) =>
    void navigate({ to: '/orders', search: { ...(state ? { state } : {}), order }, replace: true })
  return (
    <Page title={t('nav.orders')} aside={<PageActs state={state} count={orders.length} />}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <Queue
          label={t('orders.list')}
          items={orders.map((order) => ({ id: order.ref, row: <OrderRow order={order} /> }))}
          selected={selected?.ref}
          select={select}
          open={open}
          head={<OrdersHead state={state} count={orders.length} hasMore={hasNextPage} />}
          foot={
            hasNextPage && (
              <button
                type="button"
                className="text-button"
                disabled={isFetchingNextPage}
                onClick={() => void fetchNextPage()}
              >
                {t('common.more')}
              </button>
            )
          }
        >
          {selected ? <OrderSummary order={selected} /> : <NoOrders state={state} />}
        </Queue>
      )}
    </Page>
  )
}

function useOrders(state: OrderState | undefined) {
  return useInfiniteQuery({
    queryKey: ['orders', state ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      ask<OrderPage>(`${ordersPath(state)}${pageParam ? `&after=${encodeURIComponent(pageParam)}` : ''}`, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
}

function PageActs({ state, count }: { readonly state: OrderState | undefined; readonly count: number }) {
  const { t } = useTranslation()
  const may = useMay()
  return (
    <>
      {count > 0 && <ExportOrders state={state} />}
      {may('order.draft') && (
        <Link to="/orders/$ref" params={{ ref: 'new' }} className="button-link">
          {t('desk.titleNew')} <KeysHint keys="n" />
        </Link>
      )}
    </>
  )
}

function OrderRow({ order }: { readonly order: OrderView }) {
  return (
    <>
      <span className="queue-row-head">
        <strong>{order.ref}</strong>
        <StateMark state={order.state} />
      </span>
      <span className="queue-row-foot">
        <span className="soft">
          <RecordName type="organisation" reference={order.order.buyer} />
        </span>
        {order.verdict && <OutcomeMark outcome={order.verdict.outcome} />}
      </span>
    </>
  )
}

function NoOrders({ state }: { readonly state: OrderState | undefined }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      title={state ? t('orders.noneIn', { state: t(`state.${state}`) }) : t('orders.none')}
      says={state ? t('orders.noneInSays') : t('orders.noneSays')}
    >
      <Link to="/orders/$ref" params={{ ref: 'new' }}>
        {t('orders.typeFirst')}
      </Link>
    </EmptyState>
  )
}
