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
  /** How many characters of reason the server asks for; 0 is `none`. */
  readonly least?: number
}

/** Before an act that cannot be taken back: what will happen, to how many, and why. It stays open until it is done. */
export function ReasonDialog({
  title,
  says,
  act,
  close,
  send,
  asks = 'reason',
  least = 10,
}: ReasonDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const work = useMutation({ mutationFn: () => send(reason.trim()), onSuccess: close })
  const isAsked = asks === 'reason' && least > 0
  const isMissing = isAsked && reason.trim().length < least
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
        {isAsked && (
          <Textarea
            id="reason-field"
            label={t('reason.label')}
            description={t('reason.hint', { count: least })}
            error={isTried && isMissing ? t('reason.missing', { count: least }) : undefined}
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
