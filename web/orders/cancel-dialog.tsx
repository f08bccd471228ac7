import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#orders/model'
import { Dialog } from '../ui/dialog.tsx'

export interface CancelDialogProps {
  readonly order: OrderView
  readonly close: () => void
  readonly cancel: (body: { reason: string }) => void
}

/** Cancelling cannot be undone: what happens, to how many, and why. */
export function CancelDialog({ order, close, cancel }: CancelDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (reason.trim() === '') return
    close()
    cancel({ reason: reason.trim() })
  }
  return (
    <Dialog title={t('cancel.title', { ref: order.ref })} close={close}>
      <p>{t('cancel.says', { count: order.order.lines.length })}</p>
      <Textarea
        label={t('cancel.reason')}
        value={reason}
        autosize
        minRows={2}
        data-autofocus
        error={isTried && reason.trim() === '' ? t('cancel.needReason') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="dialog-acts">
        <Button variant="default" onClick={close}>
          {t('common.back')}
        </Button>
        <Button onClick={send}>{t('cancel.send')}</Button>
      </div>
    </Dialog>
  )
}
