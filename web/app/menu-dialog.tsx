import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { Ways } from './rail.tsx'

/** The ways on a narrow screen. */
export function MenuDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('nav.menu')} close={close}>
      <Ways onGo={close} />
    </Dialog>
  )
}
