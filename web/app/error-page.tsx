import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Problem } from './client.ts'

/** A screen that could not be drawn: what happened, and the two ways on. What was typed is kept. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const isOurs = error instanceof Problem
  return (
    <Page title={t('failure.title')}>
      {isOurs ? (
        <ProblemNotice error={error} retry={reset} />
      ) : (
        <div className="notice notice-problem" role="alert">
          <p>{t('failure.says')}</p>
          <p className="soft small">
            <code>{error instanceof Error ? error.message : String(error)}</code>
          </p>
          <p className="notice-acts">
            <button type="button" className="text-button" onClick={() => location.reload()}>
              {t('failure.reload')}
            </button>
            <a href="/">{t('failure.home')}</a>
          </p>
        </div>
      )}
    </Page>
  )
}
