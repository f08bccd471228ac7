import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../ui/problem-notice.tsx'

export interface FormFootProps {
  /** The word on the button: the deed itself. */
  readonly act: string
  readonly error: unknown
  readonly isBusy: boolean
  readonly close: () => void
}

/** Under the fields of a dialog: what the server said, the way out, and the deed. */
export function FormFoot({ act, error, isBusy, close }: FormFootProps) {
  const { t } = useTranslation()
  return (
    <>
      <ProblemNotice error={error} />
      <div className="dialog-acts">
        <Button variant="default" onClick={close}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {act}
        </Button>
      </div>
    </>
  )
}
