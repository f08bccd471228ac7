import './alerts.css'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { AlertView } from './alert-view.tsx'
import { useAlert } from './api.ts'

/** One alert by its own address: where a duty or a notice leads. */
export function AlertPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { id } = useParams({ from: '/alerts/$id' })
  const { data } = useAlert(id)
  return (
    <Page
      title={data ? t('alerts.titleOf', { party: data.party.name }) : t('alerts.one')}
      aside={
        <Link to="/alerts" search={{ alert: id }}>
          {t('alerts.toQueue')}
        </Link>
      }
    >
      <AlertView id={id} done={() => void navigate({ to: '/alerts' })} />
    </Page>
  )
}
