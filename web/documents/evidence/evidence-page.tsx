import '../documents.css'
import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '#documents/model'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Queue } from '../../ui/queue.tsx'
import { useSaid } from '../../ui/said.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { fetchEvidence, useVocabulary } from '../api.ts'
import { DocumentsTabs } from '../documents-tabs.tsx'
import { EvidencePiece } from './evidence-piece.tsx'
import { HandIn } from './hand-in.tsx'

/** Every file that proves something and that the reader may see: where it came from, who had it, how it is weighed. */
export function EvidencePage() {
  const { t } = useTranslation()
  const { evidence: chosen, q, sourceClass } = useSearch({ from: '/documents' })
  const navigate = useNavigate()
  const [settled] = useDebouncedValue(q, 200)
  const { data, error, refetch } = useQuery({
    queryKey: ['evidence-list', settled, sourceClass],
    queryFn: ({ signal }) => fetchEvidence({ q: settled, sourceClass }, signal),
    placeholderData: (former) => former,
  })
  const pieces = data?.items ?? []
  const shown = chosen ?? pieces[0]?.id
  const select = (evidence: string) =>
    void navigate({ to: '/documents', search: (former) => ({ ...former, evidence }), replace: true })
  return (
    <Page title={t('nav.documents')}>
      <DocumentsTabs />
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <Queue
          label={t('documents.evidence')}
          items={pieces.map((piece) => ({ id: piece.id, row: <Row piece={piece} /> }))}
          selected={shown}
          select={select}
          head={<Filter count={pieces.length} hasMore={Boolean(data.next)} />}
        >
          <HandIn added={select} />
          {shown ? (
            <EvidencePiece key={shown} id={shown} />
          ) : (
            <EmptyState title={t('documents.noEvidence')} says={t('documents.noEvidenceSays')} />
          )}
        </Queue>
      )}
    </Page>
  )
}

function Filter({ count, hasMore }: { readonly count: number; readonly hasMore: boolean }) {
  const { t } = useTranslation()
  const said = useSaid()
  const navigate = useNavigate()
  const { q = '', sourceClass = '' } = useSearch({ from: '/documents' })
  const [text, setText] = useState(q)
  const classes = Object.entries(useVocabulary()?.sourceClasses ?? {})
  const set = (part: { readonly q?: string; readonly sourceClass?: string }) =>
    void navigate({ to: '/documents', search: { q: text, sourceClass, ...part }, replace: true })
  return (
    <div className="evidence-filter">
      <TextInput
        label={t('documents.find')}
        value={text}
        onChange={({ currentTarget: { value } }) => {
          setText(value)
          set({ q: value })
        }}
      />
      <NativeSelect
        label={t('documents.source')}
        value={sourceClass}
        data={[
          { value: '', label: t('documents.anySource') },
          ...classes.map(([value, words]) => ({ value, label: said(words) })),
        ]}
        onChange={({ currentTarget: { value } }) => set({ sourceClass: value })}
      />
      <p className="soft small" role="status">
        {t(hasMore ? 'documents.countMore' : 'documents.count', { count })}
      </p>
    </div>
  )
}

function Row({
  piece: { title, filename, receivedAt, reliability, credibility },
}: {
  readonly piece: Evidence
}) {
  const format = useFormat()
  return (
    <>
      <span className="queue-row-head">
        <strong>{title}</strong>
        {reliability && <span className="state">{`${reliability}${credibility ?? ''}`}</span>}
      </span>
      <span className="queue-row-foot">
        <span>{filename}</span>
        <time dateTime={receivedAt}>{format.day(receivedAt)}</time>
      </span>
    </>
  )
}
