import '../documents/documents.css'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OwnQuestionnaire } from '#casework/model'
import type { Form } from '#documents/forms/model'
import { AnswersForm } from '../documents/forms/answers-form.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { confirmKnown, useNoteOutside, useOpenQuestionnaire, useOwnQuestionnaires } from './api.ts'

/** A questionnaire: what is known from before is confirmed, the rest is answered. */
export function QuestionnairePage() {
  const { t } = useTranslation()
  const said = useSaid()
  const { ref } = useParams({ from: '/outside/questionnaires/$ref' })
  const { data, error } = useOpenQuestionnaire(ref)
  const own = useOwnQuestionnaires(true).data?.items.find((one) => one.ref === ref)
  if (!data)
    return <Page title={ref}>{error ? <ProblemNotice error={error} /> : <Skeleton lines={6} />}</Page>
  return (
    <Page
      title={said(data.form['x-title'])}
      aside={own && <span className="state">{said(own.stateTitle)}</span>}
    >
      {own?.optional && <p className="notice">{t('outside.optional')}</p>}
      {own && <Known own={own} form={data.form} />}
      <AnswersForm key={ref} set={data.answers} form={data.form} />
    </Page>
  )
}

function Known({ own, form }: { readonly own: OwnQuestionnaire; readonly form: Form }) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const note = useNoteOutside()
  const open = own.known.filter(({ confirmedAt }) => confirmedAt === null)
  const work = useMutation({
    mutationFn: () =>
      confirmKnown(
        own.ref,
        open.map(({ question }) => question),
      ),
    onSuccess: note,
  })
  if (!own.isOpen || own.known.length === 0) return null
  return (
    <section className="notice" aria-label={t('outside.known')}>
      <p>{t('outside.knownSays')}</p>
      <ul>
        {own.known.map(({ question, answer, from, confirmedAt }) => {
          const title = form.properties[question]?.['x-title']
          return (
            <li key={question}>
              {title ? said(title) : question}: {String(answer)} (
              {t(confirmedAt ? 'outside.confirmed' : 'outside.knownFrom', { at: format.instant(from.at) })})
            </li>
          )
        })}
      </ul>
      {open.length > 0 && (
        <Button variant="default" loading={work.isPending} onClick={() => work.mutate()}>
          {t('outside.confirm', { count: open.length })}
        </Button>
      )}
      <ProblemNotice error={work.error} />
    </section>
  )
}
