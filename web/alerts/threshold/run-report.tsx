import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ShownRun } from '#screening/model'
import { useMay } from '../../access/session.ts'
import { outcomes, wordIn } from '../../rules/words.ts'
import { useFormat } from '../../ui/format.ts'
import { OutcomeMark } from '../../ui/outcome.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { cancelLook, useNoteThreshold } from './api.ts'
import { Differences } from './differences.tsx'
import { RunLine } from './run-line.tsx'

export interface RunReportProps {
  readonly run: ShownRun
  readonly title: string
}

/** A look at everybody: how far it is, and what it found otherwise than it is kept. */
export function RunReport({ run, title }: RunReportProps) {
  const { t } = useTranslation()
  const isTrial = run.kind === 'trial'
  const lists = Object.entries(run.lists)
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <RunLine run={run} />
      {run.state === 'running' && isTrial && <Cancel run={run.id} />}
      {isTrial && run.newer.length > 0 && run.state === 'done' && (
        <p className="notice">
          {t('threshold.newerLists', { lists: run.newer.map(({ list }) => list).join(', ') })}
        </p>
      )}
      <Tally run={run} />
      {isTrial && run.orders && <Orders orders={run.orders} />}
      {isTrial && run.state === 'done' && <Differences run={run} />}
      <p className="soft small">
        {t('threshold.ground', {
          engine: run.engine,
          lists: lists.map(([list, version]) => `${list} ${version}`).join(', '),
        })}
      </p>
    </section>
  )
}

function Cancel({ run }: { readonly run: string }) {
  const { t } = useTranslation()
  const may = useMay()
  const note = useNoteThreshold()
  const cancel = useMutation({ mutationFn: () => cancelLook(run), onSettled: note })
  if (!may('threshold.propose')) return null
  return (
    <>
      <ProblemNotice error={cancel.error} />
      <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
        {t('threshold.cancelLook')}
      </Button>
    </>
  )
}

function Tally({ run: { tally, looked } }: { readonly run: ShownRun }) {
  const { t } = useTranslation()
  const format = useFormat()
  const counts = [
    ['looked', looked],
    ['opened', tally.opened],
    ['closed', tally.closed],
    ['kept', tally.kept],
    ['rescored', tally.rescored],
    ['unread', tally.unread],
  ] as const
  return (
    <>
      <dl className="threshold-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`threshold.tally.${name}`)}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {tally.keptMatches > 0 && (
        <p className="notice notice-problem">{t('threshold.keptMatches', { count: tally.keptMatches })}</p>
      )}
    </>
  )
}

function Orders({ orders }: { readonly orders: NonNullable<ShownRun['orders']> }) {
  const { t } = useTranslation()
  const { asked, held, freed, more, moved } = orders
  return (
    <>
      <h3>{t('threshold.orders')}</h3>
      <p>
        {t('threshold.ordersAsked', { count: asked })} {t('threshold.ordersHeld', { count: held })}{' '}
        {t('threshold.ordersFreed', { count: freed })} {more && t('threshold.ordersMore')}
      </p>
      {moved.length > 0 && (
        <ScrollingTable label={t('threshold.orders')}>
          <thead>
            <tr>
              <th scope="col">{t('threshold.order')}</th>
              <th scope="col">{t('threshold.orderNow')}</th>
              <th scope="col">{t('threshold.orderThen')}</th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ ref, before, after }) => (
              <tr key={ref}>
                <th scope="row">
                  <Link to="/orders/$ref" params={{ ref }}>
                    {ref}
                  </Link>
                </th>
                <td>
                  <Mark outcome={before} />
                </td>
                <td>
                  <Mark outcome={after} />
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
    </>
  )
}

function Mark({ outcome }: { readonly outcome: string }) {
  const known = wordIn(outcomes, outcome)
  return known ? <OutcomeMark outcome={known} /> : outcome
}
