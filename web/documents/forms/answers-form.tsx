import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswerSet, Form } from '#documents/forms/model'
import { askedSchema } from '../../administration/papers/asked.ts'
import { Problem } from '../../app/client.ts'
import { currentLanguage } from '../../app/i18n.ts'
import { focusField } from '../../ui/field.ts'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useSaid } from '../../ui/said.ts'
import { SchemaForm } from '../../ui/schema-form/schema-form.tsx'
import { AnswerEvidence } from './answer-evidence.tsx'
import { useAnswering } from './use-answering.ts'

export interface AnswersFormProps {
  readonly set: AnswerSet
  readonly form: Form
}

/** Questions open and close as one answers; half an answer is kept; what keeps it from being submitted is said at its question. */
export function AnswersForm({ set, form }: AnswersFormProps) {
  return set.state === 'submitted' ? <Submitted set={set} form={form} /> : <Draft set={set} form={form} />
}

const nameIn = (path: string) => path.split('/').at(-1) ?? ''

function Draft({ set, form }: AnswersFormProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const [isTried, setTried] = useState(false)
  const { answers, setAnswers, keep, submit, isKept } = useAnswering(set)
  const schema = askedSchema(form, answers, currentLanguage())
  const refused = submit.error instanceof Problem ? submit.error.errors : []
  const problems = refused.length > 0 ? refused : isTried ? set.problems : []
  const errors = Object.fromEntries(problems.map(({ path, message }) => [nameIn(path), message]))
  const send = () => {
    setTried(true)
    submit.mutate(undefined, {
      onError: (error) => {
        const [first] = error instanceof Problem ? error.errors : []
        if (first) focusField(`/${nameIn(first.path)}`)
      },
    })
  }
  return (
    <div className="answers-form">
      <p className="soft">{said(form['x-says'])}</p>
      <SchemaForm
        schema={schema}
        answers={answers}
        change={setAnswers}
        errors={errors}
        below={(name) =>
          form.properties[name]?.['x-evidence'] && (
            <AnswerEvidence
              set={set}
              question={name}
              isRequired={form.properties[name]['x-evidence'] === 'required'}
              keep={keep.mutateAsync}
            />
          )
        }
      />
      <ProblemNotice error={submit.error ?? keep.error} />
      <div className="document-acts">
        <Button loading={submit.isPending} onClick={send}>
          {t('documents.submit')}
        </Button>
        <span className="soft small" role="status">
          {t(isKept && !keep.isPending ? 'documents.allKept' : 'documents.keeping')}
        </span>
      </div>
    </div>
  )
}

/** What was answered, fixed: question by question, with the evidence of each. */
function Submitted({ set, form }: AnswersFormProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const shown = (name: string): string => {
    const answer = set.answers[name]
    const options = form.properties[name]?.['x-options']
    const word = (one: unknown) => {
      const words = options?.[String(one)]
      return words ? said(words) : String(one)
    }
    if (answer === undefined) return t('form.notAnswered')
    if (typeof answer === 'boolean') return t(answer ? 'form.yes' : 'form.no')
    return Array.isArray(answer) ? answer.map(word).join(', ') : word(answer)
  }
  return (
    <>
      <p className="notice notice-good">
        {t('documents.submittedAt', { at: format.instant(set.submittedAt ?? set.at) })}{' '}
        <PersonName person={set.submittedBy ?? set.begunBy} />
      </p>
      {set.erasedAt && <p className="notice">{t('documents.erased')}</p>}
      <dl className="pairs">
        {set.visible.map((name) => {
          const words = form.properties[name]?.['x-title']
          return (
            <div key={name} className="pair">
              <dt>{words ? said(words) : name}</dt>
              <dd>
                {shown(name)}
                <AnswerEvidence set={set} question={name} isRequired={false} />
              </dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}
