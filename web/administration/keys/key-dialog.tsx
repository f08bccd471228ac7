import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyView } from '#access/model'
import { useMay } from '../../access/session.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldError } from '../../ui/field-error.ts'
import { useFormat } from '../../ui/format.ts'
import { type KeyOrder, makeKey } from '../api.ts'
import { usePermissions } from '../deed-words.ts'
import { EntitiesField } from '../entities-field.tsx'
import { FormFoot } from '../form-foot.tsx'
import { OnceDialog } from '../once-dialog.tsx'
import { ScopeBoxes } from './scope-boxes.tsx'

export interface KeyDialogProps {
  readonly close: () => void
  readonly done: () => void
}

/** Days from now; the server takes at most a year. */
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** A key that may do what is ticked and nothing more: never a signature, never more than its maker may. */
export function KeyDialog({ close, done }: KeyDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [order, setOrder] = useState<KeyOrder>(() => ({
    title: '',
    scopes: [],
    entities: 'all',
    expiresOn: dayIn(90),
  }))
  const [isTried, setTried] = useState(false)
  const [made, setMade] = useState<KeyView & { readonly secret: string }>()
  const work = useMutation({
    mutationFn: () => makeKey({ ...order, title: order.title.trim() }),
    onSuccess: (key) => {
      setMade(key)
      done()
    },
  })
  const missing = missingIn(order)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing.length === 0) work.mutate()
  }
  const fault = (name: keyof KeyOrder) =>
    isTried && missing.includes(name) ? t('administration.needed') : fieldError(work.error, `/${name}`)
  if (made)
    return (
      <OnceDialog
        title={t('keys.made')}
        says={t('keys.secretSays', { title: made.title, until: format.instant(made.expiresAt) })}
        label={t('keys.secret')}
        secret={made.secret}
        close={close}
      />
    )
  return (
    <Dialog title={t('keys.make')} close={close} look="wide">
      <form className="administration-form" onSubmit={send} noValidate>
        <KeyFields order={order} change={(part) => setOrder((now) => ({ ...now, ...part }))} fault={fault} />
        <FormFoot act={t('keys.make')} error={work.error} isBusy={work.isPending} close={close} />
      </form>
    </Dialog>
  )
}

const missingIn = ({ title, scopes, entities, expiresOn }: KeyOrder): readonly (keyof KeyOrder)[] => [
  ...(title.trim() === '' ? ['title' as const] : []),
  ...(scopes.length === 0 ? ['scopes' as const] : []),
  ...(entities.length === 0 ? ['entities' as const] : []),
  ...(expiresOn === '' ? ['expiresOn' as const] : []),
]

interface KeyFieldsProps {
  readonly order: KeyOrder
  readonly change: (part: Partial<KeyOrder>) => void
  readonly fault: (name: keyof KeyOrder) => string | undefined
}

function KeyFields({ order, change, fault }: KeyFieldsProps) {
  const { t } = useTranslation()
  const may = useMay()
  const { data = [] } = usePermissions()
  return (
    <>
      <div className="field-row">
        <TextInput
          label={t('keys.title')}
          description={t('keys.titleSays')}
          value={order.title}
          data-autofocus
          error={fault('title')}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('keys.expiresOn')}
          description={t('keys.expiresSays')}
          value={order.expiresOn}
          min={dayIn(0)}
          max={dayIn(365)}
          error={fault('expiresOn')}
          onChange={({ currentTarget }) => change({ expiresOn: currentTarget.value })}
        />
      </div>
      <EntitiesField
        label={t('people.forEntities')}
        value={order.entities}
        onChange={(entities) => change({ entities })}
        error={fault('entities')}
      />
      <ScopeBoxes
        offered={data.filter(({ deed, signature }) => !signature && may(deed))}
        chosen={order.scopes}
        choose={(scopes) => change({ scopes })}
        error={fault('scopes')}
      />
    </>
  )
}
