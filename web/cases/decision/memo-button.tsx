import { useTranslation } from 'react-i18next'
import { LetterButton } from '../letter-button.tsx'
import { makeMemo } from './api.ts'

/** Sets the memo from the records as they stand now, before anybody signs too, and shows it. */
export function MemoButton({ decision }: { readonly decision: string }) {
  const { t } = useTranslation()
  return (
    <LetterButton
      label={t('decisions.memo')}
      open={t('decisions.memoOpen')}
      frame={t('decisions.memoTitle', { ref: decision })}
      make={(language) => makeMemo(decision, language)}
    />
  )
}
