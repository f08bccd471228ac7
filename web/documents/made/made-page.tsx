import '../documents.css'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MadeDocument } from '#documents/model'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Queue } from '../../ui/queue.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { fetchDocuments } from '../api.ts'
import { DocumentsTabs } from '../documents-tabs.tsx'
import { MadeView } from './made-view.tsx'

/** Letters and statements that were made, each with what it was made from. */
export function MadePage() {
  const { t } = useTranslation()
  const { document: chosen } = useSearch({ from: '/documents/made' })
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery({ queryKey: ['documents-made'], queryFn: fetchDocuments })
  const items = data?.items ?? []
  const shown = chosen ?? items[0]?.id
  return (
    <Page title={t('documents.made')}>
      <DocumentsTabs />
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <Queue
          label={t('documents.made')}
          items={items.map((made) => ({ id: made.id, row: <Row made={made} /> }))}
          selected={shown}
          select={(document) => void navigate({ to: '/documents/made', search: { document }, replace: true })}
          head={
            <p className="queue-head soft small" role="status">
              {t(data.next ? 'documents.countMadeMore' : 'documents.countMade', { count: items.length })}
            </p>
          }
        >
          {shown ? (
            <MadeView key={shown} id={shown} />
          ) : (
            <EmptyState title={t('documents.noMade')} says={t('documents.noMadeSays')} />
          )}
        </Queue>
      )}
    </Page>
  )
}

function Row({ made: { title, template, language, at, about } }: { readonly made: MadeDocument }) {
  const format = useFormat()
  return (
    <>
      <span className="queue-row-head">
        <strong>{title ?? template}</strong>
        <span className="state">{language}</span>
      </span>
      <span className="queue-row-foot">
        <span>{about.map(({ id }) => id).join(', ')}</span>
        <time dateTime={at}>{format.day(at)}</time>
      </span>
    </>
  )
}
