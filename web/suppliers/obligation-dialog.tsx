import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type KeptObligation, obligationBases } from '#partners/model'
import { Dialog } from '../ui/dialog.tsx'
import { fieldId } from '../ui/field.ts'
import { fieldError } from '../ui/field-error.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useNoteSuppliers, writeObligation } from './api.ts'
import { draftOf, type ObligationDraft, obligationOf, tongues } from './obligation-draft.ts'

/** Nothing written yet: version 0. */
export const blankObligation: KeptObligation = {
  ...{ ref: '', basis: 'guideline', instrument: '', point: '', version: 0, verified: false, source: '' },
  ...{ text: { sv: '', nb: '', fi: '', en: '' }, requiredEvidence: [], suppliers: [], legalEntities: [] },
  ...{ from: new Date().toISOString().slice(0, 10), to: null },
}

export interface ObligationDialogProps {
  readonly kept: KeptObligation
  readonly close: () => void
}

/** Writes an obligation, in four languages; what it asks for is one line each, the same number in every language. */
export function ObligationDialog({ kept, close }: ObligationDialogProps) {
  const { t } = useTranslation()
  const note = useNoteSuppliers()
  const [draft, setDraft] = useState<ObligationDraft>(() => draftOf(kept))
  const set = (changed: Partial<ObligationDraft>) => setDraft({ ...draft, ...changed })
  const isNew = kept.ref === ''
  const made = obligationOf(kept, draft)
  const work = useMutation({
    mutationFn: async () => {
      if (made) await writeObligation(made)
    },
    onSuccess: async () => {
      await note()
      close()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (made && !work.isPending) work.mutate()
  }
  const field = (name: 'ref' | 'instrument' | 'point' | 'source' | 'suppliers' | 'from' | 'to') => ({
    ...{ id: fieldId(`/${name}`), value: draft[name], error: fieldError(work.error, `/${name}`) },
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      set({ [name]: currentTarget.value }),
  })
  return (
    <Dialog title={isNew ? t('obligations.add') : kept.ref} close={close} look="wide">
      <form className="supplier-form" onSubmit={send} noValidate>
        {isNew && <TextInput {...field('ref')} label={t('suppliers.ref')} data-autofocus />}
        <NativeSelect
          label={t('obligations.basis')}
          value={draft.basis}
          data={obligationBases.map((value) => ({ value, label: t(`obligationBasis.${value}`) }))}
          onChange={({ currentTarget }) =>
            set({ basis: obligationBases.find((one) => one === currentTarget.value) ?? draft.basis })
          }
        />
        <TextInput {...field('instrument')} label={t('obligations.instrument')} />
        <TextInput {...field('point')} label={t('obligations.point')} />
        <Words draft={draft} set={set} />
        <TextInput
          {...field('suppliers')}
          label={t('obligations.whom')}
          description={t('obligations.whomHint')}
        />
        <TextInput {...field('from')} type="date" label={t('obligations.from')} />
        <TextInput {...field('to')} type="date" label={t('obligations.to')} />
        <TextInput {...field('source')} label={t('obligations.source')} />
        <Checkbox
          label={t('obligations.verified')}
          checked={draft.verified}
          onChange={({ currentTarget }) => set({ verified: currentTarget.checked })}
        />
        {!made && <p className="notice">{t('obligations.uneven')}</p>}
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

interface WordsProps {
  readonly draft: ObligationDraft
  readonly set: (changed: Partial<ObligationDraft>) => void
}

function Words({ draft, set }: WordsProps) {
  const { t } = useTranslation()
  return (
    <>
      {tongues.map((tongue) => (
        <div key={tongue} className="supplier-words">
          <Textarea
            id={fieldId(`/text/${tongue}`)}
            label={`${t('obligations.text')} (${tongue})`}
            rows={2}
            value={draft.text[tongue]}
            onChange={({ currentTarget }) => set({ text: { ...draft.text, [tongue]: currentTarget.value } })}
          />
          <Textarea
            label={`${t('obligations.asks')} (${tongue})`}
            rows={2}
            value={draft.asks[tongue]}
            onChange={({ currentTarget }) => set({ asks: { ...draft.asks, [tongue]: currentTarget.value } })}
          />
        </div>
      ))}
    </>
  )
}
