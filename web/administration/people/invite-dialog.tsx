import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage, languageNames, languages } from '../../app/i18n.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldError } from '../../ui/field-error.ts'
import { useFormat } from '../../ui/format.ts'
import { useKept } from '../../ui/kept.ts'
import { invite, type LinkOnce } from '../api.ts'
import { FormFoot } from '../form-foot.tsx'
import { OnceDialog } from '../once-dialog.tsx'
import { finished, type GrantDraft, withKind } from './grants.ts'
import { GrantsEditor } from './grants-editor.tsx'

export interface InviteDialogProps {
  readonly close: () => void
  readonly done: () => void
}
interface Draft {
  readonly name: string
  readonly email: string
  readonly language: string
  readonly days: number
  readonly grants: readonly GrantDraft[]
}

/** Somebody new: who, in which language, with which roles. The link is shown once, and mailed where mail is set up. */
export function InviteDialog({ close, done }: InviteDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [isTried, setTried] = useState(false)
  const [made, setMade] = useState<LinkOnce>()
  const blank: Draft = { name: '', email: '', language: currentLanguage(), days: 7, grants: withKind(false) }
  const form = useKept<Draft>('invite', blank)
  const { name, email, language, days, grants } = form.value
  const whole = finished(grants)
  const isReady = name.trim() !== '' && email.trim() !== '' && whole !== undefined
  const work = useMutation({
    mutationFn: () =>
      invite({ name: name.trim(), email: email.trim(), language, grants: whole ?? [], expiresInDays: days }),
    onSuccess: async (link) => {
      form.forget()
      setMade(link)
      await client.invalidateQueries({ queryKey: ['invitations'] })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isReady) work.mutate()
  }
  const fault = (name: 'name' | 'email') =>
    isTried && form.value[name].trim() === ''
      ? t('administration.needed')
      : fieldError(work.error, `/${name}`)
  if (made)
    return (
      <OnceDialog
        title={t('people.invite')}
        says={t('people.linkSays', { name, until: format.instant(made.expiresAt) })}
        label={t('people.link')}
        secret={made.link}
        close={() => {
          close()
          done()
        }}
      />
    )
  return (
    <Dialog title={t('people.invite')} close={close} look="wide">
      <form className="administration-form" onSubmit={send} noValidate>
        <WhoFields draft={form.value} change={form.change} fault={fault} />
        <GrantsEditor name={name} grants={grants} change={(next) => form.change({ grants: next })} />
        {isTried && !whole && (
          <p className="notice notice-problem" role="alert">
            {t('people.unfinished')}
          </p>
        )}
        <FormFoot act={t('people.makeInvitation')} error={work.error} isBusy={work.isPending} close={close} />
      </form>
    </Dialog>
  )
}

interface WhoFieldsProps {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly fault: (name: 'name' | 'email') => string | undefined
}

function WhoFields({ draft: { name, email, language, days }, change, fault }: WhoFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className="field-row">
      <TextInput
        label={t('people.name')}
        value={name}
        data-autofocus
        error={fault('name')}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <TextInput
        label={t('people.email')}
        type="email"
        value={email}
        error={fault('email')}
        onChange={({ currentTarget }) => change({ email: currentTarget.value })}
      />
      <NativeSelect
        label={t('people.language')}
        value={language}
        data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
        onChange={({ currentTarget }) => change({ language: currentTarget.value })}
      />
      <NumberInput
        size="xs"
        label={t('people.expiresInDays')}
        min={1}
        max={30}
        hideControls
        value={days}
        onChange={(value) => change({ days: Number(value) || 7 })}
      />
    </div>
  )
}
