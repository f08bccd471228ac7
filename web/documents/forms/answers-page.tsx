import '../documents.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../app/i18n.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useSaid } from '../../ui/said.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { fetchAnswers, fetchForm } from '../api.ts'
import { DocumentsTabs } from '../documents-tabs.tsx'
import { AnswersForm } from './answers-form.tsx'

/** One answering of one version of a form: a draft that is kept as it is, or what was submitted. */
export function AnswersPage() {
  const { t } = useTranslation()
  const said = useSaid()
  const { id } = useParams({ from: '/documents/forms/$id' })
  const language = currentLanguage()
  const set = useQuery({ queryKey: ['answers', id, language], queryFn: () => fetchAnswers(id, language) })
  const { form = '', formVersion = 1 } = set.data ?? {}
  const view = useQuery({
    queryKey: ['form', form, formVersion],
    queryFn: () => fetchForm(form, formVersion),
    enabled: form !== '',
  })
  const error = set.error ?? view.error
  const title = view.data ? said(view.data.form['x-title']) : t('documents.forms')
  return (
    <Page
      title={title}
      aside={set.data && <span className="state">{t(`documents.state.${set.data.state}`)}</span>}
    >
      <DocumentsTabs />
      <ProblemNotice error={error} />
      {!error && !view.data && <Skeleton lines={8} />}
      {set.data && view.data && <AnswersForm key={id} set={set.data} form={view.data.form} />}
    </Page>
  )
}
