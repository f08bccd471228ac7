import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Webhook } from '#notices/webhooks/model'
import { useFormat } from '../../ui/format.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { dropWebhook, rotateSecret } from '../api.ts'
import { OnceDialog } from '../once-dialog.tsx'
import { WebhookDialog } from './webhook-dialog.tsx'

export interface WebhookActDialogProps {
  readonly webhook: Webhook
  readonly act: 'change' | 'rotate' | 'remove'
  readonly close: () => void
}

export function WebhookActDialog({ webhook, act, close }: WebhookActDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [made, setMade] = useState<{ readonly secret: string; readonly oldUntil: string }>()
  const isMade = useRef(false) // the question closes when it is answered; the secret follows it
  const { host } = new URL(webhook.url)
  if (act === 'change') return <WebhookDialog webhook={webhook} close={close} done={() => undefined} />
  if (made)
    return (
      <OnceDialog
        title={t('webhooks.secret')}
        says={t('webhooks.rotatedSays', { host, until: format.instant(made.oldUntil) })}
        label={t('webhooks.secret')}
        secret={made.secret}
        close={close}
      />
    )
  return (
    <ReasonDialog
      title={t(`webhooks.act.${act}`)}
      says={t(act === 'rotate' ? 'webhooks.rotateSays' : 'webhooks.removeSays', { host })}
      act={t(`webhooks.act.${act}`)}
      asks="none"
      close={() => {
        if (!isMade.current) close()
      }}
      send={async () => {
        if (act === 'rotate') {
          setMade(await rotateSecret(webhook.id))
          isMade.current = true
        } else await dropWebhook(webhook.id)
        await client.invalidateQueries({ queryKey: ['webhooks'] })
      }}
    />
  )
}
