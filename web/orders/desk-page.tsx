import './orders.css'
import './verdict.css'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#orders/model'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useOrder } from './api.ts'
import { DeskForm } from './desk-form.tsx'
import type { DeskSearch } from './desk-search.ts'
import { emptyDraft, emptyLine } from './draft.ts'
import { fromOrder } from './from-order.ts'

/** The order desk: `/orders/new` and `/orders/$ref`. An order born here stays on the desk it was typed on. */
export function DeskPage() {
  const { ref } = useParams({ from: '/orders/$ref' })
  const begun = useSearch({ from: '/orders/$ref' })
  const navigate = useNavigate()
  const address = [ref, JSON.stringify(begun)].join(' ')
  const [sitting, setSitting] = useState({ address, born: '', desk: 0 })
  const isBornHere = ref === sitting.born
  if (sitting.address !== address)
    setSitting(
      isBornHere ? { ...sitting, address } : { address, born: '', desk: sitting.desk + 1 }, // another order: a clean desk
    )
  const settle = (order: OrderView) => {
    if (ref !== 'new') return
    setSitting((now) => ({ ...now, born: order.ref }))
    void navigate({ to: '/orders/$ref', params: { ref: order.ref }, search: {}, replace: true })
  }
  return ref === 'new' || isBornHere ? (
    <NewDesk key={sitting.desk} settle={settle} begun={begun} />
  ) : (
    <OpenedDesk key={sitting.desk} orderRef={ref} settle={settle} />
  )
}

interface Settle {
  /** Told once the server keeps the order. */
  readonly settle: (order: OrderView) => void
}

function NewDesk({ settle, begun }: Settle & { readonly begun: DeskSearch }) {
  const [start] = useState(() => ({
    ...emptyDraft,
    ref: suggestedRef(new Date()),
    ...{ buyer: begun.buyer ?? '', legalEntity: begun.legalEntity ?? '' },
    lines: [
      { ...emptyLine(1), sku: begun.sku ?? '', quantity: begun.quantity ?? '1', site: begun.site ?? '' },
    ],
  }))
  return <DeskForm opened={undefined} start={start} settle={settle} />
}

function OpenedDesk({ orderRef, settle }: Settle & { readonly orderRef: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useOrder(orderRef)
  if (data)
    return <DeskForm opened={data} start={fromOrder(data.order)?.draft ?? emptyDraft} settle={settle} />
  return (
    <Page title={t('desk.titleOf', { ref: orderRef })}>
      {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton lines={8} />}
    </Page>
  )
}

/** A reference that is free in all likelihood and says when it was typed; the reader may put their own. */
function suggestedRef(now: Date): string {
  const digits = now.toISOString().replaceAll(/\D/g, '')
  return `SO-${digits.slice(2, 8)}-${digits.slice(8, 14)}`
}
