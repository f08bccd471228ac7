import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionnaireView } from '#casework/model'
import { fetchForms } from '../../documents/api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldId } from '../../ui/field.ts'
import { fieldError } from '../../ui/field-error.ts'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RecordPicker } from '../../ui/record-picker.tsx'
import { useSaid } from '../../ui/said.ts'
import { sendQuestionnaire, useCompared, useNoteGathering, useQuestionnaires } from './api.ts'
import type { TabProps } from './requests-tab.tsx'

/** Forms that suppliers answer in a case, and their answers over the years. */
export function QuestionnairesPart({ caseRef, mayWork }: TabProps) {
  const { t } = useTranslation()
  const { data, error } = useQuestionnaires(caseRef)
  const [isSending, setSending] = useState(false)
  const [compared, setCompared] = useState<string>()
  return (
    <section aria-labelledby="questionnaires-head">
      <h2 id="questionnaires-head">{t('questionnaires.title')}</h2>
      <ProblemNotice error={error} />
      {data?.items.length === 0 && <p className="soft">{t('questionnaires.none')}</p>}
      {data?.items.map((one) => (
        <Line key={one.ref} one={one} compare={() => setCompared(one.ref)} />
      ))}
      {mayWork && (
        <Button variant="default" onClick={() => setSending(true)}>
          {t('questionnaires.send')}
        </Button>
      )}
      {isSending && <SendDialog caseRef={caseRef} close={() => setSending(false)} />}
      {compared && <CompareDialog of={compared} close={() => setCompared(undefined)} />}
    </section>
  )
}

function Line({ one, compare }: { readonly one: QuestionnaireView; readonly compare: () => void }) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { ref, supplierName, formTitle, stateTitle, asked, answered, dueOn, known } = one
  return (
    <article className="request-card" aria-labelledby={`questionnaire-${ref}`}>
      <h3 id={`questionnaire-${ref}`}>
        {ref}: {supplierName}, {said(formTitle)} <span className="state">{said(stateTitle)}</span>
      </h3>
      <p className="soft">
        {t('questionnaires.answered', { answered, asked })}
        {dueOn !== null && ` · ${t('requests.due', { day: format.day(dueOn) })}`}
        {known.length > 0 && ` · ${t('questionnaires.known', { count: known.length })}`}
      </p>
      <Button size="xs" variant="default" onClick={compare}>
        {t('questionnaires.compare')}
      </Button>
    </article>
  )
}

function CompareDialog({ of, close }: { readonly of: string; readonly close: () => void }) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { data, error } = useCompared(of)
  const years = data?.items[0]?.answers ?? []
  return (
    <Dialog title={t('questionnaires.compareTitle', { ref: of })} close={close} look="wide">
      <ProblemNotice error={error} />
      {data && years.length === 0 && <p className="soft">{t('questionnaires.nothingToCompare')}</p>}
      {years.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
        <section className="answers-compared" tabIndex={0} aria-label={t('questionnaires.compare')}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('questionnaires.question')}</th>
                {years.map(({ answers, at }) => (
                  <th key={answers} scope="col">
                    {format.day(at)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data?.items.map(({ question, title, answers, isChanged }) => (
                <tr key={question}>
                  <th scope="row">
                    {said(title)}
                    {isChanged && <span className="state">{t('questionnaires.changed')}</span>}
                  </th>
                  {answers.map(({ answers: id, answer }, n) => (
                    <td key={id} className={isChanged && n === 0 ? 'is-changed' : undefined}>
                      {answer === null
                        ? '–'
                        : typeof answer === 'object'
                          ? JSON.stringify(answer)
                          : String(answer)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Dialog>
  )
}

function SendDialog({ caseRef, close }: { readonly caseRef: string; readonly close: () => void }) {
  const { t } = useTranslation()
  const said = useSaid()
  const note = useNoteGathering()
  const forms = useQuery({ queryKey: ['forms'], queryFn: fetchForms })
  const [supplier, setSupplier] = useState('')
  const [form, setForm] = useState('partner-attestation')
  const [optional, setOptional] = useState(false)
  const work = useMutation({
    mutationFn: () => sendQuestionnaire({ case: caseRef, supplier, form, optional }),
    onSuccess: async () => {
      await note(caseRef)
      close()
    },
  })
  return (
    <Dialog title={t('questionnaires.send')} close={close}>
      <form
        className="case-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!work.isPending) work.mutate()
        }}
      >
        <RecordPicker
          type="organisation"
          id={fieldId('/supplier')}
          label={t('requests.supplier')}
          value={supplier}
          error={fieldError(work.error, '/supplier')}
          onChange={setSupplier}
        />
        <NativeSelect
          label={t('questionnaires.form')}
          value={form}
          data={(forms.data?.items ?? []).map(({ ref, title }) => ({ value: ref, label: said(title) }))}
          onChange={({ currentTarget }) => setForm(currentTarget.value)}
        />
        <Checkbox
          label={t('questionnaires.optional')}
          description={t('questionnaires.optionalHint')}
          checked={optional}
          onChange={({ currentTarget }) => setOptional(currentTarget.checked)}
        />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('questionnaires.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
