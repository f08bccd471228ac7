import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { noteKinds, noteSides, type PlanView } from '#phaseout/model'
import { fieldError } from '../ui/field-error.ts'
import { useKept } from '../ui/kept.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { minorOf } from './amount.ts'
import { useNotePlan, writeNote } from './api.ts'

const empty = {
  ...{ kind: 'consultation', side: 'customer', customer: '', text: '' },
  ...{ amount: '', currency: 'SEK' },
}
type Draft = typeof empty

/** What is sent of it; undefined while it lacks its text, or holds an amount that is none. */
function noteOf({ kind, side, customer, text, amount, currency }: Draft) {
  const isWorth = kind === 'commercial' && amount.trim() !== ''
  const minor = minorOf(amount)
  if (text.trim() === '' || (isWorth && minor === undefined)) return undefined
  return {
    kind: noteKinds.find((one) => one === kind) ?? 'consultation',
    side: noteSides.find((one) => one === side) ?? 'customer',
    customer: customer || null,
    text: text.trim(),
    ...(isWorth && minor !== undefined ? { effect: { minor, currency: currency.trim().toUpperCase() } } : {}),
  }
}

/** A note of what somebody said, or of what it is worth. */
export function NoteForm({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation()
  const note = useNotePlan(plan.decision)
  const draft = useKept<Draft>(`plan.note.${plan.decision}`, empty)
  const ready = noteOf(draft.value)
  const work = useMutation({
    mutationFn: (given: NonNullable<typeof ready>) => writeNote(plan.decision, given),
    onSuccess: async () => {
      draft.drop()
      await note()
    },
  })
  return (
    <form
      className="plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && !work.isPending) work.mutate(ready)
      }}
    >
      <Whose plan={plan} draft={draft.value} change={draft.change} />
      <Textarea
        label={t('plans.said.text')}
        rows={3}
        value={draft.value.text}
        error={fieldError(work.error, '/text')}
        onChange={({ currentTarget }) => draft.change({ text: currentTarget.value })}
      />
      {draft.value.kind === 'commercial' && (
        <Amount draft={draft.value} error={work.error} change={draft.change} />
      )}
      <ProblemNotice error={work.error} />
      <div>
        <Button type="submit" disabled={!ready} loading={work.isPending}>
          {t('plans.said.write')}
        </Button>
      </div>
    </form>
  )
}

interface PartProps {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}

function Whose({ plan, draft, change }: PartProps & { readonly plan: PlanView }) {
  const { t } = useTranslation()
  return (
    <>
      <NativeSelect
        label={t('plans.said.kind')}
        value={draft.kind}
        data={noteKinds.map((one) => ({ value: one, label: t(`noteKind.${one}`) }))}
        onChange={({ currentTarget }) => change({ kind: currentTarget.value })}
      />
      <NativeSelect
        label={t('plans.said.side')}
        value={draft.side}
        data={noteSides.map((one) => ({ value: one, label: t(`noteSide.${one}`) }))}
        onChange={({ currentTarget }) => change({ side: currentTarget.value })}
      />
      <NativeSelect
        label={t('plans.said.customer')}
        value={draft.customer}
        data={[
          { value: '', label: t('plans.said.noCustomer') },
          ...plan.customers.map((one) => ({ value: one.customer, label: one.name })),
        ]}
        onChange={({ currentTarget }) => change({ customer: currentTarget.value })}
      />
    </>
  )
}

function Amount({ draft, error, change }: PartProps & { readonly error: Error | null }) {
  const { t } = useTranslation()
  const isBad = draft.amount.trim() !== '' && minorOf(draft.amount) === undefined
  return (
    <>
      <TextInput
        label={t('plans.said.amount')}
        inputMode="decimal"
        value={draft.amount}
        error={isBad ? t('plans.said.amountBad') : undefined}
        onChange={({ currentTarget }) => change({ amount: currentTarget.value })}
      />
      <TextInput
        label={t('plans.said.currency')}
        maxLength={3}
        value={draft.currency}
        error={fieldError(error, '/effect/currency')}
        onChange={({ currentTarget }) => change({ currency: currentTarget.value })}
      />
    </>
  )
}
