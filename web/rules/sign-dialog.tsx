import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { fieldError } from '../ui/field-error.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useToast } from '../ui/toast.tsx'
import { useRulesChanged } from './api.ts'
import { approveDraft, type DraftView } from './drafts-api.ts'

export interface SignDialogProps {
  readonly draft: DraftView
  readonly close: () => void
}

/** The second person's signature: what comes into force, and from when. */
export function SignDialog({ draft, close }: SignDialogProps) {
  const { t } = useTranslation()
  const toast = useToast()
  const changed = useRulesChanged()
  const [at, setAt] = useState('')
  const sign = useMutation({
    mutationFn: () => approveDraft(draft, at === '' ? '' : new Date(at).toISOString()),
    onSuccess: async ({ state }) => {
      close()
      toast({ says: t(state === 'active' ? 'rules.signedNow' : 'rules.signedLater') })
      await changed()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!sign.isPending) sign.mutate()
  }
  return (
    <Dialog title={t('rules.signTitle')} close={close}>
      <form onSubmit={submit} noValidate>
        <div className="reason-says">
          <p>{draft.title}</p>
          <p>{t('rules.signSays')}</p>
        </div>
        <TextInput
          type="datetime-local"
          label={t('rules.effectiveAt')}
          description={t('rules.effectiveSays')}
          error={fieldError(sign.error, '/effectiveAt')}
          value={at}
          onChange={({ currentTarget }) => setAt(currentTarget.value)}
        />
        <ProblemNotice error={sign.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" data-autofocus loading={sign.isPending}>
            {t('rules.sign')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
