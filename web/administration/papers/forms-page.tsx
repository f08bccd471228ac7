import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormLine, FormView } from '#documents/forms/model'
import { ask, type Page } from '../../app/client.ts'
import { currentLanguage } from '../../app/i18n.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Queue } from '../../ui/queue.tsx'
import { useSaid } from '../../ui/said.ts'
import { type Answers, unanswered } from '../../ui/schema-form/schema.ts'
import { SchemaForm } from '../../ui/schema-form/schema-form.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AdministrationPage } from '../administration-page.tsx'
import { useAdministrationSearch } from '../search.ts'
import { askedSchema } from './asked.ts'

/** The questionnaires of the house; each can be tried out, and nothing of the try is kept. */
export function FormsPage() {
  const { t } = useTranslation()
  const said = useSaid()
  const { search, change } = useAdministrationSearch()
  const { data, error, refetch } = useQuery({
    queryKey: ['forms'],
    queryFn: async () => (await ask<Page<FormLine>>('/api/forms')).items,
  })
  const selected = data?.find(({ ref }) => ref === search.item) ?? data?.[0]
  return (
    <AdministrationPage word="forms">
      <ProblemNotice error={error} retry={() => void refetch()} />
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <Queue
          label={t('administration.part.forms')}
          items={data.map((line) => ({
            id: line.ref,
            row: (
              <>
                <span className="queue-row-head">
                  <strong>{said(line.title)}</strong>
                </span>
                <span className="soft small">
                  {t('papers.version', { version: line.version })} ·{' '}
                  {t('papers.questions', { count: line.questions })}
                </span>
              </>
            ),
          }))}
          selected={selected?.ref}
          select={(item) => change({ item })}
        >
          {selected ? (
            <TryOut key={selected.ref} line={selected} />
          ) : (
            <EmptyState title={t('papers.noForms')} says={t('administration.says.forms')} />
          )}
        </Queue>
      )}
    </AdministrationPage>
  )
}

function TryOut({ line: { ref, title, says } }: { readonly line: FormLine }) {
  const { t } = useTranslation()
  const said = useSaid()
  const [answers, setAnswers] = useState<Answers>({})
  const { data, error } = useQuery({
    queryKey: ['form', ref],
    queryFn: () => ask<FormView>(`/api/forms/${encodeURIComponent(ref)}`),
  })
  const schema = data && askedSchema(data.form, answers, currentLanguage())
  const open = schema ? unanswered(schema, answers).length : 0
  return (
    <>
      <h2>{said(title)}</h2>
      <p>{said(says)}</p>
      <p className="notice">{t('papers.tryOut')}</p>
      <ProblemNotice error={error} />
      {!data && !error && <Skeleton lines={6} />}
      {schema && (
        <>
          <SchemaForm schema={schema} answers={answers} change={setAnswers} />
          <p role="status" className="soft try-state">
            {open === 0 ? t('papers.complete') : t('papers.open', { count: open })}
          </p>
        </>
      )}
    </>
  )
}
