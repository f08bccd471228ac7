import './log.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { fetchCheckpoint } from './api.ts'
import { Entries } from './entries.tsx'
import { Verification } from './verification.tsx'

/** The address says which entries are shown: `/log?from=40`. */
export interface LogSearch {
  readonly from?: number
}

/** The tamper-evident log: its latest signed checkpoint, its verification, its entries. */
export function LogPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const { data, error, refetch } = useQuery({ queryKey: ['checkpoint'], queryFn: fetchCheckpoint })
  return (
    <Page
      title={t('nav.log')}
      aside={
        may('log.export') && (
          <a href="/api/log/export" download="log.ndjson">
            {t('log.export')}
          </a>
        )
      }
    >
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <>
          <section className="form-part" aria-labelledby="checkpoint-title">
            <h2 id="checkpoint-title">{t('log.checkpoint')}</h2>
            <dl className="pairs">
              <dt>{t('log.size')}</dt>
              <dd>{format.number(data.size)}</dd>
              <dt>{t('log.root')}</dt>
              <dd>
                <code>{data.root}</code>
              </dd>
              <dt>{t('log.origin')}</dt>
              <dd>
                <code>{data.origin}</code>
              </dd>
            </dl>
            <details>
              <summary>{t('log.note')}</summary>
              <pre className="mono note">{data.note}</pre>
            </details>
            <Verification />
          </section>
          <Entries size={data.size} />
        </>
      )}
    </Page>
  )
}
