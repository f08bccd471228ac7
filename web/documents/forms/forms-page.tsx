import '../documents.css'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AnswerSet, FormLine } from '#documents/forms/model'
import { useMay } from '../../access/session.ts'
import { currentLanguage } from '../../app/i18n.ts'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RecordName } from '../../ui/record-name.tsx'
import { useSaid } from '../../ui/said.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { beginAnswers, fetchAnswerSets, fetchForms } from '../api.ts'
import { DocumentsTabs } from '../documents-tabs.tsx'

/** What is being answered, what has been, and the forms that one can begin. */
export function FormsPage() {
  const { t } = useTranslation()
  const forms = useQuery({ queryKey: ['forms'], queryFn: fetchForms })
  const sets = useQuery({ queryKey: ['answer-sets'], queryFn: fetchAnswerSets })
  const lines = forms.data?.items ?? []
  const error = forms.error ?? sets.error
  return (
    <Page title={t('documents.forms')}>
      <DocumentsTabs />
      <ProblemNotice error={error} />
      {(forms.isPending || sets.isPending) && !error && <Skeleton lines={6} />}
      {sets.data && (
        <section className="form-part" aria-labelledby="sets-title">
          <h2 id="sets-title">{t('documents.answered')}</h2>
          {sets.data.items.length === 0 && <p className="soft">{t('documents.noAnswers')}</p>}
          <ul className="documents-rows">
            {sets.data.items.map((set) => (
              <SetRow key={set.id} set={set} form={lines.find(({ ref }) => ref === set.form)} />
            ))}
          </ul>
        </section>
      )}
      {forms.data && (
        <section className="form-part" aria-labelledby="forms-title">
          <h2 id="forms-title">{t('documents.toFill')}</h2>
          <ul className="documents-rows">
            {lines.map((form) => (
              <FormRow key={form.ref} form={form} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function SetRow({ set, form }: { readonly set: AnswerSet; readonly form: FormLine | undefined }) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  return (
    <li>
      <span>
        <Link to="/documents/forms/$id" params={{ id: set.id }}>
          {form ? said(form.title) : set.form}
        </Link>{' '}
        <span className="state">{t(`documents.state.${set.state}`)}</span>
      </span>
      <span className="soft">
        {set.party && (
          <>
            <RecordName type="organisation" reference={set.party} /> ·{' '}
          </>
        )}
        <PersonName person={set.submittedBy ?? set.begunBy} /> · {format.instant(set.at)}
        {set.state === 'draft' && ` · ${t('documents.open', { count: set.problems.length })}`}
      </span>
    </li>
  )
}

function FormRow({ form }: { readonly form: FormLine }) {
  const { t } = useTranslation()
  const said = useSaid()
  const may = useMay()
  const navigate = useNavigate()
  const work = useMutation({
    mutationFn: () => beginAnswers(form.ref, currentLanguage()),
    onSuccess: ({ id }) => navigate({ to: '/documents/forms/$id', params: { id } }),
  })
  return (
    <li>
      <div>
        <strong>{said(form.title)}</strong>
        <p className="soft">{said(form.says)}</p>
        <ProblemNotice error={work.error} />
      </div>
      {may('answer.write') && (
        <Button
          variant="default"
          loading={work.isPending}
          aria-label={t('documents.fillIn', { form: said(form.title) })}
          onClick={() => work.mutate()}
        >
          {t('documents.begin')}
        </Button>
      )}
    </li>
  )
}
