import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChangeRelation, riskBands } from '#partners/model'
import { Dialog } from '../ui/dialog.tsx'
import { fieldId } from '../ui/field.ts'
import { fieldError } from '../ui/field-error.ts'
import { useColleagues } from '../ui/people.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { changeRelation, type Relation, useNoteSuppliers } from './api.ts'
import { draftOf, type FactsDraft, spendOf } from './facts-draft.ts'

export interface FactsDialogProps {
  readonly relation: Relation
  readonly close: () => void
}

/** How risky, how much is bought in a year, who looks after it: by the version that was read. */
export function FactsDialog({ relation, close }: FactsDialogProps) {
  const { t } = useTranslation()
  const note = useNoteSuppliers()
  const [draft, setDraft] = useState<FactsDraft>(() => draftOf(relation))
  const set = (changed: Partial<FactsDraft>) => setDraft({ ...draft, ...changed })
  const spend = spendOf(draft)
  const work = useMutation({
    mutationFn: () => changeRelation(relation, changeOf(draft)),
    onSuccess: async () => {
      await note()
      close()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (spend !== undefined && !work.isPending) work.mutate()
  }
  return (
    <Dialog title={t('suppliers.change')} close={close}>
      <form className="supplier-form" onSubmit={send} noValidate>
        <NativeSelect
          label={t('suppliers.riskBand')}
          value={draft.riskBand}
          data={[
            { value: '', label: t('suppliers.notRated') },
            ...riskBands.map((value) => ({ value, label: t(`riskBand.${value}`) })),
          ]}
          onChange={({ currentTarget }) => set({ riskBand: currentTarget.value })}
        />
        <SpendFields draft={draft} set={set} isFaulty={spend === undefined} />
        <OwnerField draft={draft} set={set} />
        <Textarea
          label={t('suppliers.note')}
          rows={2}
          value={draft.note}
          onChange={({ currentTarget }) => set({ note: currentTarget.value })}
        />
        <Textarea
          id={fieldId('/reason')}
          label={t('suppliers.reason')}
          rows={2}
          value={draft.reason}
          error={fieldError(work.error, '/reason')}
          onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
        />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('suppliers.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function changeOf(draft: FactsDraft): ChangeRelation {
  return {
    ...{ reason: draft.reason.trim(), riskBand: riskBands.find((one) => one === draft.riskBand) ?? null },
    ...{ spend: spendOf(draft) ?? null, owner: draft.owner === '' ? null : draft.owner },
    note: draft.note.trim() === '' ? null : draft.note.trim(),
  }
}

interface FieldsProps {
  readonly draft: FactsDraft
  readonly set: (changed: Partial<FactsDraft>) => void
}

function SpendFields({ draft, set, isFaulty }: FieldsProps & { readonly isFaulty: boolean }) {
  const { t } = useTranslation()
  return (
    <div className="supplier-spend">
      <TextInput
        label={t('suppliers.spend')}
        inputMode="decimal"
        value={draft.amount}
        error={isFaulty ? t('suppliers.spendHint') : undefined}
        onChange={({ currentTarget }) => set({ amount: currentTarget.value })}
      />
      <TextInput
        label={t('suppliers.currency')}
        maxLength={3}
        value={draft.currency}
        onChange={({ currentTarget }) => set({ currency: currentTarget.value.toUpperCase() })}
      />
      <TextInput
        label={t('suppliers.year')}
        inputMode="numeric"
        maxLength={4}
        value={draft.year}
        onChange={({ currentTarget }) => set({ year: currentTarget.value })}
      />
    </div>
  )
}

/** A colleague where the reader may know them; their id otherwise. */
function OwnerField({ draft, set }: FieldsProps) {
  const { t } = useTranslation()
  const colleagues = useColleagues()
  if (colleagues.length === 0)
    return (
      <TextInput
        label={t('suppliers.owner')}
        value={draft.owner}
        onChange={({ currentTarget }) => set({ owner: currentTarget.value })}
      />
    )
  const known = colleagues.map(({ id, name }) => ({ value: id, label: name }))
  const isKnown = draft.owner === '' || known.some(({ value }) => value === draft.owner)
  const other = isKnown ? [] : [{ value: draft.owner, label: draft.owner }]
  return (
    <NativeSelect
      label={t('suppliers.owner')}
      value={draft.owner}
      data={[{ value: '', label: t('common.none') }, ...other, ...known]}
      onChange={({ currentTarget }) => set({ owner: currentTarget.value })}
    />
  )
}
