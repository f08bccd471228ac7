import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import { ProblemNotice } from './problem-notice.tsx'

export interface ReasonDialogProps {
  readonly title: string
  /** What will happen, and to how many. */
  readonly says: ReactNode
  /** The word on the button: the deed itself. */
  readonly act: string
  readonly close: () => void
  readonly send: (reason: string) => Promise<unknown>
  /** `none` where no reason is kept. */
  readonly asks?: 'reason' | 'none'
}

/** Before an act that cannot be taken back: what will happen, to how many, and why. It stays open until it is done. */
export function ReasonDialog({ title, says, act, close, send, asks = 'reason' }: ReasonDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const work = useMutation({ mutationFn: () => send(reason.trim()), onSuccess: close })
  const isMissing = asks === 'reason' && reason.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isMissing) document.getElementById('reason-field')?.focus()
    else if (!work.isPending) work.mutate()
  }
  return (
    <Dialog title={title} close={close}>
      <form onSubmit={submit} noValidate>
        <div className="reason-says">{says}</div>
        {asks === 'reason' && (
          <Textarea
            id="reason-field"
            label={t('reason.label')}
            description={t('reason.hint')}
            error={isTried && isMissing ? t('reason.missing') : undefined}
            autosize={false}
            rows={3}
            value={reason}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {act}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
