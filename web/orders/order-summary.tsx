import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#orders/model'
import { useMay } from '../access/session.ts'
import { useFormat } from '../ui/format.ts'
import { KeysHint } from '../ui/keys-hint.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecordName } from '../ui/record-name.tsx'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useVerdict, whatIf } from './api.ts'
import { DeskActs } from './desk-acts.ts'
import { StateMark } from './state-mark.tsx'
import { VerdictPanel } from './verdict-panel.tsx'
import { parties } from './words.ts'

/** The chosen order beside the queue: what it says, and the answer it stands on. */
export function OrderSummary({ order }: { readonly order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data, isLoading, error } = useAnswer(order)
  const { shipTo } = order.order
  return (
    <>
      <header className="summary-head">
        <h2>{order.ref}</h2>
        <StateMark state={order.state} />
        <Link to="/orders/$ref" params={{ ref: order.ref }} className="summary-open">
          {t('orders.open')} <KeysHint keys="o" />
        </Link>
      </header>
      <dl className="pairs">
        <dt>{t('field.legalEntity')}</dt>
        <dd>
          <RecordName type="legalEntity" reference={order.order.legalEntity} />
        </dd>
        {parties.map((party) => {
          const ref = order.order[party]
          return ref ? (
            <Pair
              key={party}
              name={t(`field.${party}`)}
              value={<RecordName type="organisation" reference={ref} />}
            />
          ) : null
        })}
        {shipTo?.country && <Pair name={t('field.shipTo')} value={format.country(shipTo.country)} />}
      </dl>
      <LinesTable order={order} />
      {isLoading && <Skeleton />}
      {data && (
        <DeskActs value={{ orderRef: order.ref, about: order.order }}>
          <VerdictPanel verdict={data} isKept={order.verdict !== null} />
        </DeskActs>
      )}
      <ProblemNotice error={error} />
    </>
  )
}

/** The answer the order stands on; a draft that stands on none is asked as a what-if. */
function useAnswer({ order, verdict }: OrderView) {
  const may = useMay() // customers see their order and its state, not how we judge it
  const kept = useVerdict(may('verdict.read') ? verdict?.traceId : undefined)
  const asked = useQuery({
    queryKey: ['what-if', order],
    queryFn: ({ signal }) => whatIf(order, signal),
    enabled: verdict === null && may('order.check'),
    staleTime: 10_000,
  })
  return verdict ? kept : asked
}

function Pair({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

function LinesTable({ order: { order, shipped } }: { readonly order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ScrollingTable label={t('desk.lines')}>
      <caption className="unseen">{t('desk.lines')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('field.sku')}</th>
          <th scope="col">{t('field.purpose')}</th>
          <th scope="col" className="number">
            {t('field.quantity')}
          </th>
          <th scope="col" className="number">
            {t('orders.shipped')}
          </th>
          <th scope="col" className="number">
            {t('field.price')}
          </th>
        </tr>
      </thead>
      <tbody>
        {order.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
          <tr key={index}>
            <th scope="row">{line.sku}</th>
            <td>{line.purpose && t(`purpose.${line.purpose}`)}</td>
            <td className="number">{format.number(line.quantity)}</td>
            <td className="number">{format.number(shipped[index] ?? 0)}</td>
            <td className="number">
              {typeof line.price === 'number' && format.money(line.price, order.currency ?? 'SEK')}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}
