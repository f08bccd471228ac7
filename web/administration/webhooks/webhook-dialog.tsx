import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Webhook, WebhookDraft } from '#notices/webhooks/model'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldError } from '../../ui/field-error.ts'
import { addWebhook, changeWebhook } from '../api.ts'
import { EntitiesField } from '../entities-field.tsx'
import { FormFoot } from '../form-foot.tsx'
import { OnceDialog } from '../once-dialog.tsx'
import { EventBoxes } from './event-boxes.tsx'

export interface WebhookDialogProps {
  /** Left out: a new address. */
  readonly webhook?: Webhook
  readonly close: () => void
  readonly done: (id: string) => void
}

interface Wish {
  readonly url: string
  readonly description: string
  readonly events: readonly string[]
  readonly entities: 'all' | readonly string[]
}

/** An address and what it is told of. A new one gets a secret, shown once, by which it knows that we speak. */
export function WebhookDialog({ webhook, close, done }: WebhookDialogProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [wish, setWish] = useState<Wish>(() => ({
    url: webhook?.url ?? '',
    description: webhook?.description ?? '',
    events: webhook?.events ?? ['*'],
    entities: webhook?.entities ?? 'all',
  }))
  const [isTried, setTried] = useState(false)
  const [secret, setSecret] = useState('')
  const work = useMutation({
    mutationFn: async () => {
      if (webhook) return await changeWebhook(webhook, draftOf(wish, webhook))
      const added = await addWebhook(draftOf(wish, webhook))
      setSecret(added.secret)
      return added
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['webhooks'] })
      done(id)
      if (webhook) close()
    },
  })
  const isMissing = (name: keyof Wish) => name !== 'description' && wish[name].length === 0
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isMissing('url') && !isMissing('events') && !isMissing('entities')) work.mutate()
  }
  const fault = (name: keyof Wish) =>
    isTried && isMissing(name) ? t('administration.needed') : fieldError(work.error, `/${name}`)
  if (secret)
    return (
      <OnceDialog
        title={t('webhooks.added')}
        says={t('webhooks.secretSays')}
        label={t('webhooks.secret')}
        secret={secret}
        close={close}
      />
    )
  const act = t(webhook ? 'administration.save' : 'webhooks.add')
  return (
    <Dialog title={t(webhook ? 'webhooks.act.change' : 'webhooks.add')} close={close} look="wide">
      <form className="administration-form" onSubmit={send} noValidate>
        <WebhookFields wish={wish} change={(part) => setWish((now) => ({ ...now, ...part }))} fault={fault} />
        <FormFoot act={act} error={work.error} isBusy={work.isPending} close={close} />
      </form>
    </Dialog>
  )
}

const draftOf = (
  { url, description, events, entities }: Wish,
  former: Webhook | undefined,
): WebhookDraft => ({
  url: url.trim(),
  events: [...events],
  entities: entities === 'all' ? entities : [...entities],
  ...(description.trim() ? { description: description.trim() } : {}),
  ...(former ? { enabled: former.enabled } : {}),
})

interface WebhookFieldsProps {
  readonly wish: Wish
  readonly change: (part: Partial<Wish>) => void
  readonly fault: (name: keyof Wish) => string | undefined
}

function WebhookFields({ wish: { url, description, events, entities }, change, fault }: WebhookFieldsProps) {
  const { t } = useTranslation()
  const isAll = events.includes('*')
  return (
    <>
      <TextInput
        type="url"
        label={t('webhooks.url')}
        description={t('webhooks.urlSays')}
        value={url}
        data-autofocus
        error={fault('url')}
        onChange={({ currentTarget }) => change({ url: currentTarget.value })}
      />
      <TextInput
        label={t('webhooks.description')}
        value={description}
        onChange={({ currentTarget }) => change({ description: currentTarget.value })}
      />
      <NativeSelect
        label={t('webhooks.toldOf')}
        value={isAll ? 'all' : 'some'}
        data={[
          { value: 'all', label: t('webhooks.everything') },
          { value: 'some', label: t('webhooks.chosenDeeds') },
        ]}
        onChange={({ currentTarget }) => change({ events: currentTarget.value === 'all' ? ['*'] : [] })}
      />
      {!isAll && (
        <EventBoxes chosen={events} choose={(chosen) => change({ events: chosen })} error={fault('events')} />
      )}
      <EntitiesField
        label={t('people.forEntities')}
        value={entities}
        onChange={(chosen) => change({ entities: chosen })}
        error={fault('entities')}
      />
    </>
  )
}
