import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldId } from '../../ui/field.ts'
import { fieldError } from '../../ui/field-error.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RecordPicker } from '../../ui/record-picker.tsx'
import { useNoteGathering, writeRequest } from './api.ts'

interface Item {
  readonly id: number
  readonly what: string
  readonly why: string
  readonly requiredEvidence: string
}
const blank = (id: number): Item => ({ id, what: '', why: '', requiredEvidence: '' })

/** A request is written: whom it goes to, what is to be documented, why, and by what. It goes out when it is sent. */
export function WriteDialog({ caseRef, close }: { readonly caseRef: string; readonly close: () => void }) {
  const { t } = useTranslation()
  const note = useNoteGathering()
  const [supplier, setSupplier] = useState('')
  const [intro, setIntro] = useState('')
  const [items, setItems] = useState<readonly Item[]>([blank(0)])
  const work = useMutation({
    mutationFn: () =>
      writeRequest({
        ...{ case: caseRef, supplier, intro: intro.trim() || null },
        items: items.map(({ id: _, ...item }) => item),
      }),
    onSuccess: async () => {
      await note(caseRef)
      close()
    },
  })
  const change = (id: number, changed: Partial<Item>) =>
    setItems(items.map((item) => (item.id === id ? { ...item, ...changed } : item)))
  return (
    <Dialog title={t('requests.write')} close={close} look="wide">
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
        <Textarea
          label={t('requests.intro')}
          description={t('requests.introHint')}
          rows={2}
          value={intro}
          onChange={({ currentTarget }) => setIntro(currentTarget.value)}
        />
        {items.map((item, n) => (
          <fieldset key={item.id}>
            <legend>{t('requests.item', { n: n + 1 })}</legend>
            {(['what', 'why', 'requiredEvidence'] as const).map((name) => (
              <TextInput
                key={name}
                id={fieldId(`/items/${n}/${name}`)}
                label={t(`requestField.${name}`)}
                value={item[name]}
                error={fieldError(work.error, `/items/${n}/${name}`)}
                onChange={({ currentTarget }) => change(item.id, { [name]: currentTarget.value })}
              />
            ))}
          </fieldset>
        ))}
        <Button variant="default" onClick={() => setItems([...items, blank((items.at(-1)?.id ?? 0) + 1)])}>
          {t('requests.addItem')}
        </Button>
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('requests.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
