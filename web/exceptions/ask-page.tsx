import './exceptions.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../ui/due.ts'
import { Page } from '../ui/page.tsx'
import { AskForm } from './ask-form.tsx'
import { type Asked, blank } from './asked.ts'

/** What the form starts with: an order's line fills it in. */
export interface AskSearch {
  readonly rule?: string
  readonly legalEntity?: string
  readonly customer?: string
  readonly product?: string
  readonly count?: string
  /** The order that waits for it. */
  readonly order?: string
}

/** Asking for an exception from one rule of own policy: `/exceptions/new?rule=…&order=…`. */
export function AskPage() {
  const { t } = useTranslation()
  const { order, ...given } = useSearch({ from: '/exceptions/new' })
  const navigate = useNavigate()
  const start: Asked = { ...blank(dayOf(new Date().toISOString())), ...given }
  return (
    <Page title={t('exceptions.ask')}>
      <p className="soft">{t('exceptions.askSays')}</p>
      {order && <p>{t('exceptions.forOrder', { ref: order })}</p>}
      <AskForm
        key={JSON.stringify(given)}
        start={start}
        name={`exception ${order ?? ''} ${given.rule ?? ''} ${given.product ?? ''}`}
        done={({ ref }) =>
          void navigate({ to: '/exceptions/$ref', params: { ref }, search: order ? { order } : {} })
        }
      />
    </Page>
  )
}
