import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { noteKinds, noteSides, type PlanView } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { fieldError } from '../ui/field-error.ts'
import { useFormat } from '../ui/format.ts'
import { useKept } from '../ui/kept.ts'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useNotePlan, usePlanNotes, writeNote } from './api.ts'

/** Consultation, dialogue with customers, reactions, and what leaving does: nothing is taken away. */
export function SaidPart({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const { data, error } = usePlanNotes(plan.decision)
  const nameOf = (ref: string) => plan.customers.find(({ customer }) => customer === ref)?.name ?? ref
  return (
    <>
      <ProblemNotice error={error} />
      {may('notice.send') && <NoteForm plan={plan} />}
      {data?.items.length === 0 && <p className="soft">{t('plans.said.none')}</p>}
      <ul className="plan-notes">
        {data?.items.map(({ ref, kind, side, customer, text, by, at }) => (
          <li key={ref}>
            <p className="soft">
              {t(`noteKind.${kind}`)} · {customer === null ? t(`noteSide.${side}`) : nameOf(customer)} ·{' '}
              {format.instant(at)} · <PersonName person={by} />
            </p>
            <p className="prose">{text}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function NoteForm({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation()
  const note = useNotePlan(plan.decision)
  const draft = useKept(`plan.note.${plan.decision}`, {
    kind: 'consultation',
    side: 'customer',
    customer: '',
    text: '',
  })
  const { kind, side, customer, text } = draft.value
  const work = useMutation({
    mutationFn: () =>
      writeNote(plan.decision, {
        kind: noteKinds.find((one) => one === kind) ?? 'consultation',
        side: noteSides.find((one) => one === side) ?? 'customer',
        customer: customer || null,
        text: text.trim(),
      }),
    onSuccess: async () => {
      draft.forget()
      await note()
    },
  })
  return (
    <form
      className="plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '' && !work.isPending) work.mutate()
      }}
    >
      <NativeSelect
        label={t('plans.said.kind')}
        value={kind}
        data={noteKinds.map((one) => ({ value: one, label: t(`noteKind.${one}`) }))}
        onChange={({ currentTarget }) => draft.change({ kind: currentTarget.value })}
      />
      <NativeSelect
        label={t('plans.said.side')}
        value={side}
        data={noteSides.map((one) => ({ value: one, label: t(`noteSide.${one}`) }))}
        onChange={({ currentTarget }) => draft.change({ side: currentTarget.value })}
      />
      <NativeSelect
        label={t('plans.said.customer')}
        value={customer}
        data={[
          { value: '', label: t('plans.said.noCustomer') },
          ...plan.customers.map((one) => ({ value: one.customer, label: one.name })),
        ]}
        onChange={({ currentTarget }) => draft.change({ customer: currentTarget.value })}
      />
      <Textarea
        label={t('plans.said.text')}
        rows={3}
        value={text}
        error={fieldError(work.error, '/text')}
        onChange={({ currentTarget }) => draft.change({ text: currentTarget.value })}
      />
      <ProblemNotice error={work.error} />
      <div>
        <Button type="submit" disabled={text.trim() === ''} loading={work.isPending}>
          {t('plans.said.write')}
        </Button>
      </div>
    </form>
  )
}
