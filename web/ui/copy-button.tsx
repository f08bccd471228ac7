import { useTranslation } from 'react-i18next'
import { useAnnounce } from './announcer.tsx'

export interface CopyButtonProps {
  readonly label: string
  readonly text: string
}

/** Puts text on the clipboard and says so. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    announce(t('common.copied'))
  }
  return (
    <button type="button" className="text-button" onClick={copy}>
      {label}
    </button>
  )
}
