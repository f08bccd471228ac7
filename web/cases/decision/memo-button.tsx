import { useTranslation } from 'react-i18next'
import { LetterButton } from '../letter-button.tsx'
import { makeMemo } from './api.ts'

/** Sets the memo from the records as they stand now, and leads to it. */
export function MemoButton({ decision }: { readonly decision: string }) {
  const { t } = useTranslation()
  return (
    <LetterButton
      label={t('decisions.memo')}
      open={t('decisions.memoOpen')}
      make={(language) => makeMemo(decision, language)}
    />
  )
}
