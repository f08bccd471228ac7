import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Webhook } from '#notices/webhooks/model'
import { useMay } from '../../access/session.ts'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changeWebhook, testWebhook } from '../api.ts'
import { useEntityWords } from '../entities.ts'
import { Deliveries } from './deliveries.tsx'
import { WebhookActDialog } from './webhook-act-dialog.tsx'
import { WebhookState } from './webhook-state.tsx'

/** One address: what it is told of, whether it answers, and what it was sent. */
export function WebhookPanel({ webhook }: { readonly webhook: Webhook }) {
  const { t } = useTranslation()
  const format = useFormat()
  const entityWords = useEntityWords()
  const { url, events, entities, description, disabled, failingSince } = webhook
  return (
    <>
      <div className="summary-head">
        <h2 className="webhook-url">{url}</h2>
        <WebhookState webhook={webhook} />
      </div>
      {description && <p>{description}</p>}
      {disabled && <p className="notice notice-problem">{t(`webhooks.disabled.${disabled}`)}</p>}
      {!disabled && failingSince && (
        <p className="notice notice-problem">
          {t('webhooks.failingSince', { at: format.instant(failingSince) })}
        </p>
      )}
      <dl className="pairs">
        <dt>{t('webhooks.toldOf')}</dt>
        <dd>{events.includes('*') ? t('webhooks.everything') : <code>{events.join(', ')}</code>}</dd>
        <dt>{t('people.forEntities')}</dt>
        <dd>{entityWords(entities)}</dd>
      </dl>
      <Acts webhook={webhook} />
      <section className="form-part" aria-labelledby="deliveries-title">
        <h2 id="deliveries-title">{t('webhooks.deliveries')}</h2>
        <Deliveries webhook={webhook.id} />
      </section>
    </>
  )
}

function Acts({ webhook }: { readonly webhook: Webhook }) {
  const { t } = useTranslation()
  const may = useMay()
  const say = useToast()
  const client = useQueryClient()
  const [act, setAct] = useState<'change' | 'rotate' | 'remove'>()
  const refresh = () => client.invalidateQueries({ queryKey: ['webhooks'] })
  const test = useMutation({
    mutationFn: () => testWebhook(webhook.id),
    onSuccess: () => {
      say({ says: t('webhooks.testSent') })
      void client.invalidateQueries({ queryKey: ['deliveries'] })
    },
  })
  const { url, events, entities, description, enabled } = webhook
  const toggle = useMutation({
    mutationFn: () =>
      changeWebhook(webhook, {
        ...{ url, events, entities, enabled: !enabled },
        ...(description === null ? {} : { description }),
      }),
    onSettled: refresh,
  })
  if (!may('webhook.change')) return <p className="notice">{t('webhooks.mayNotChange')}</p>
  return (
    <>
      <div className="acts-row">
        <Button loading={test.isPending} onClick={() => test.mutate()}>
          {t('webhooks.test')}
        </Button>
        <Button variant="default" loading={toggle.isPending} onClick={() => toggle.mutate()}>
          {t(enabled ? 'webhooks.switchOff' : 'webhooks.switchOn')}
        </Button>
        {(['change', 'rotate', 'remove'] as const).map((one) => (
          <Button key={one} variant="default" onClick={() => setAct(one)}>
            {t(`webhooks.act.${one}`)}
          </Button>
        ))}
      </div>
      <ProblemNotice error={test.error ?? toggle.error} />
      {act && <WebhookActDialog webhook={webhook} act={act} close={() => setAct(undefined)} />}
    </>
  )
}
