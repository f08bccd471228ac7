import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldId } from '../../ui/field.ts'
import { fieldError } from '../../ui/field-error.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useNoteGathering } from '../requests/api.ts'
import { giveMandate, useExperts } from './api.ts'

const empty = {
  ...{ expert: '', scope: '', questions: '', until: '', what: '', dueOn: '', fee: '', currency: 'SEK' },
}
type Fields = typeof empty

/** Minor units: currencies with another number of digits than two are rare here and typed in whole units. */
const minor = (text: string) => Math.round(Number(text.replace(/\s/g, '').replace(',', '.')) * 100)

/** A mandate is given: to whom, on what, until when, what is delivered, for what fee. */
export function GiveDialog({ caseRef, close }: { readonly caseRef: string; readonly close: () => void }) {
  const { t } = useTranslation()
  const note = useNoteGathering()
  const experts = useExperts()
  const [fields, setFields] = useState<Fields>(empty)
  const { expert, scope, questions, until, what, dueOn, fee, currency } = fields
  const work = useMutation({
    mutationFn: () =>
      giveMandate({
        ...{ case: caseRef, expert, scope: scope.trim(), until: `${until}T21:59:59.000Z` },
        questions: questions.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
        ...{ deliverable: { what: what.trim(), dueOn }, fee: { amount: minor(fee || '0'), currency } },
      }),
    onSuccess: async () => {
      await note(caseRef)
      close()
    },
  })
  const field = (name: keyof Fields, path: string) => ({
    id: fieldId(path),
    label: t(`mandateField.${name}`),
    value: fields[name],
    error: fieldError(work.error, path),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [name]: currentTarget.value }),
  })
  const known = (experts.data?.items ?? []).map(({ id, name, party }) => ({
    value: id,
    label: `${name}, ${party}`,
  }))
  return (
    <Dialog title={t('experts.give')} close={close} look="wide">
      <form
        className="case-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!work.isPending) work.mutate()
        }}
      >
        <NativeSelect
          {...field('expert', '/expert')}
          description={t('experts.expertHint')}
          data={[{ value: '', label: t('cases.choose') }, ...known]}
        />
        <Textarea {...field('scope', '/scope')} rows={3} />
        <Textarea {...field('questions', '/questions')} description={t('experts.questionsHint')} rows={3} />
        <TextInput {...field('until', '/until')} type="date" description={t('experts.untilHint')} />
        <TextInput {...field('what', '/deliverable/what')} />
        <TextInput {...field('dueOn', '/deliverable/dueOn')} type="date" />
        <TextInput {...field('fee', '/fee/amount')} inputMode="decimal" />
        <NativeSelect {...field('currency', '/fee/currency')} data={['SEK', 'NOK', 'EUR']} />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('experts.give')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
