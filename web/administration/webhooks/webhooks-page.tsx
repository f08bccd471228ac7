import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Webhook } from '#notices/webhooks/model'
import { useMay } from '../../access/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Queue } from '../../ui/queue.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AdministrationPage } from '../administration-page.tsx'
import { fetchWebhooks } from '../api.ts'
import { useAdministrationSearch } from '../search.ts'
import { Deliveries } from './deliveries.tsx'
import { WebhookDialog } from './webhook-dialog.tsx'
import { WebhookPanel } from './webhook-panel.tsx'
import { WebhookState } from './webhook-state.tsx'

/** Other systems that are told of deeds, what they were sent, and what did not arrive. */
export function WebhooksPage() {
  const { t } = useTranslation()
  const may = useMay()
  const { search, change } = useAdministrationSearch()
  const [isAdding, setAdding] = useState(false)
  const isDead = search.view === 'dead'
  return (
    <AdministrationPage
      word="webhooks"
      aside={may('webhook.change') && <Button onClick={() => setAdding(true)}>{t('webhooks.add')}</Button>}
    >
      <fieldset className="view-switch">
        <legend className="unseen">{t('people.shown')}</legend>
        <button type="button" aria-pressed={!isDead} onClick={() => change({ view: undefined })}>
          {t('webhooks.addresses')}
        </button>
        <button type="button" aria-pressed={isDead} onClick={() => change({ view: 'dead', item: undefined })}>
          {t('webhooks.deadLetters')}
        </button>
      </fieldset>
      {isDead ? <Deliveries webhook={undefined} /> : <Addresses add={() => setAdding(true)} />}
      {isAdding && (
        <WebhookDialog close={() => setAdding(false)} done={(item) => change({ view: undefined, item })} />
      )}
    </AdministrationPage>
  )
}

function Addresses({ add }: { readonly add: () => void }) {
  const { t } = useTranslation()
  const may = useMay()
  const { search, change } = useAdministrationSearch()
  const { data, error, refetch } = useQuery({
    queryKey: ['webhooks'],
    queryFn: fetchWebhooks,
    refetchInterval: 10_000,
  })
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={6} />
  if (data.length === 0)
    return (
      <EmptyState title={t('webhooks.none')} says={t('webhooks.noneSays')}>
        {may('webhook.change') && <Button onClick={add}>{t('webhooks.add')}</Button>}
      </EmptyState>
    )
  const selected = data.find(({ id }) => id === search.item) ?? data[0]
  return (
    <Queue
      label={t('webhooks.addresses')}
      items={data.map((webhook) => ({ id: webhook.id, row: <Row webhook={webhook} /> }))}
      selected={selected?.id}
      select={(item) => change({ item })}
      head={
        <p className="queue-head soft small" role="status">
          {t('webhooks.count', { count: data.length })}
        </p>
      }
    >
      {selected && <WebhookPanel key={selected.id} webhook={selected} />}
    </Queue>
  )
}

function Row({ webhook }: { readonly webhook: Webhook }) {
  return (
    <>
      <span className="queue-row-head">
        <strong>{new URL(webhook.url).host}</strong>
        <WebhookState webhook={webhook} />
      </span>
      <span className="soft small">{webhook.description ?? new URL(webhook.url).pathname}</span>
    </>
  )
}
