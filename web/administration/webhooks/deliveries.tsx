import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#notices/webhooks/model'
import { useMay } from '../../access/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { deliveriesPath, fetchDeliveries, replayDead, replayOne } from '../api.ts'
import { DeliveryRow } from './delivery-row.tsx'

/** What one address was sent, newest first; without an address, the dead letters of all. */
export function Deliveries({ webhook }: { readonly webhook: string | undefined }) {
  const { t } = useTranslation()
  const may = useMay()
  const client = useQueryClient()
  const path = deliveriesPath(webhook)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['deliveries', path],
    queryFn: ({ pageParam }) => fetchDeliveries(path, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next || undefined,
    refetchInterval: 5_000, // they are sent, tried again and settled while one looks
  })
  const refresh = () => client.invalidateQueries({ queryKey: ['deliveries'] })
  const again = useMutation({ mutationFn: replayOne, onSettled: refresh })
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={4} />
  const items: readonly Delivery[] = data.pages.flatMap((page) => page.items)
  const dead = items.filter(({ state }) => state === 'dead').length
  if (items.length === 0)
    return webhook === undefined ? (
      <EmptyState title={t('webhooks.noDead')} says={t('webhooks.noDeadSays')} />
    ) : (
      <p className="soft">{t('webhooks.nothingSent')}</p>
    )
  const replay = may('webhook.change') ? again.mutate : undefined
  return (
    <>
      {dead > 0 && may('webhook.change') && <DeadNotice webhook={webhook} count={dead} />}
      <ProblemNotice error={again.error} />
      <ScrollingTable label={t('webhooks.deliveries')}>
        <thead>
          <tr>
            <th scope="col">{t('webhooks.deed')}</th>
            <th scope="col">{t('webhooks.when')}</th>
            <th scope="col">{t('webhooks.result')}</th>
            <th scope="col">{t('webhooks.attempts')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {items.map((delivery) => (
            <DeliveryRow
              key={delivery.id}
              delivery={delivery}
              replay={replay}
              showsAddress={webhook === undefined}
            />
          ))}
        </tbody>
      </ScrollingTable>
      {hasNextPage && (
        <button
          type="button"
          className="text-button"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('common.more')}
        </button>
      )}
    </>
  )
}

interface DeadNoticeProps {
  readonly webhook: string | undefined
  readonly count: number
}

function DeadNotice({ webhook, count }: DeadNoticeProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const say = useToast()
  const [isAsking, setAsking] = useState(false)
  return (
    <div className="notice notice-problem dead-letters">
      {t('webhooks.dead', { count })}
      <Button size="xs" onClick={() => setAsking(true)}>
        {t('webhooks.replayAll')}
      </Button>
      {isAsking && (
        <ReasonDialog
          title={t('webhooks.replayAll')}
          says={t(webhook === undefined ? 'webhooks.replayEverywhereSays' : 'webhooks.replayHereSays')}
          act={t('webhooks.replayAll')}
          asks="none"
          close={() => setAsking(false)}
          send={async () => {
            const { replayed } = await replayDead(webhook)
            say({ says: t('webhooks.replayed', { count: replayed }) })
            await client.invalidateQueries({ queryKey: ['deliveries'] })
          }}
        />
      )}
    </div>
  )
}
