import './warnings.css'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { WarningPart } from './warning-part.tsx'

/** One warning on a page of its own. */
export function WarningPage() {
  const { t } = useTranslation()
  const { ref } = useParams({ from: '/warnings/$ref' })
  return (
    <Page title={t('warnings.titleOf', { ref })}>
      <WarningPart id={ref} />
    </Page>
  )
}
