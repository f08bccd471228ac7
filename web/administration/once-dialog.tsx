import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../ui/copy-button.tsx'
import { Dialog } from '../ui/dialog.tsx'

export interface OnceDialogProps {
  readonly title: string
  /** What it is for, until when, and that it is shown once. */
  readonly says: string
  readonly label: string
  readonly secret: string
  readonly close: () => void
}

/** A link or secret that is shown this once: to be copied, then gone from the screen. */
export function OnceDialog({ title, says, label, secret, close }: OnceDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={title} close={close}>
      <p className="reason-says">{says}</p>
      <TextInput
        label={label}
        value={secret}
        readOnly
        data-autofocus
        className="mono"
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="once-copy">
        <CopyButton label={t('administration.copy')} text={secret} />
      </p>
      <div className="dialog-acts">
        <Button onClick={close}>{t('administration.kept')}</Button>
      </div>
    </Dialog>
  )
}
