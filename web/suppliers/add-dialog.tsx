import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { categories } from '#rules/model'
import { Dialog } from '../ui/dialog.tsx'
import { fieldId, focusField } from '../ui/field.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { useRecords } from '../ui/records.ts'
import { addRelation, useNoteSuppliers } from './api.ts'

/** A supplier that one of our companies may buy from begins as a prospect. */
export function AddDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation()
  const note = useNoteSuppliers()
  const navigate = useNavigate()
  const [supplier, setSupplier] = useState('')
  const [legalEntity, setEntity] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const work = useMutation({
    mutationFn: () =>
      addRelation(supplier, {
        ...{ legalEntity, categories: categories.filter((one) => chosen.includes(one)) },
        ...(text.trim() === '' ? {} : { note: text.trim() }),
      }),
    onSuccess: async () => {
      await note()
      void navigate({ to: '/suppliers/$ref', params: { ref: supplier } })
    },
  })
  const missing = [
    ...(supplier === '' ? ['/supplier'] : []),
    ...(legalEntity === '' ? ['/legalEntity'] : []),
    ...(chosen.length === 0 ? ['/categories'] : []),
  ]
  const errorAt = (path: string) => (isTried && missing.includes(path) ? t('suppliers.fillIn') : undefined)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [first] = missing
    if (first) focusField(first)
    else if (!work.isPending) work.mutate()
  }
  return (
    <Dialog title={t('suppliers.add')} close={close}>
      <form className="supplier-form" onSubmit={send} noValidate>
        <p className="soft">{t('suppliers.addSays')}</p>
        <RecordPicker
          type="organisation"
          id={fieldId('/supplier')}
          label={t('suppliers.name')}
          value={supplier}
          error={errorAt('/supplier')}
          onChange={setSupplier}
        />
        <EntitySelect value={legalEntity} error={errorAt('/legalEntity')} change={setEntity} />
        <CategoryBoxes chosen={chosen} error={errorAt('/categories')} change={setChosen} />
        <Textarea
          label={t('suppliers.note')}
          rows={2}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('suppliers.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface ChoiceProps<Value> {
  readonly error: string | undefined
  readonly change: (chosen: Value) => void
}

function EntitySelect({ value, error, change }: ChoiceProps<string> & { readonly value: string }) {
  const { t } = useTranslation()
  const { data } = useRecords('legalEntity', '', 50)
  const known = (data?.items ?? []).map(({ key, record }) => ({ value: key, label: record.name ?? key }))
  return (
    <NativeSelect
      id={fieldId('/legalEntity')}
      label={t('suppliers.legalEntity')}
      value={value}
      error={error}
      data={[{ value: '', label: t('suppliers.choose') }, ...known]}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  )
}

interface CategoryBoxesProps extends ChoiceProps<readonly string[]> {
  readonly chosen: readonly string[]
}

function CategoryBoxes({ chosen, error, change }: CategoryBoxesProps) {
  const { t } = useTranslation()
  return (
    <Checkbox.Group
      id={fieldId('/categories')}
      label={t('suppliers.categories')}
      value={[...chosen]}
      error={error}
      onChange={change}
    >
      <div className="supplier-choices">
        {categories.map((value) => (
          <Checkbox key={value} value={value} label={t(`newRecord.category.${value}`)} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
