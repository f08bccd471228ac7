import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type OwnListLine, ownLayouts } from '#lists/model'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldError } from '../../ui/field-error.ts'
import { useColleagues } from '../../ui/people.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { beginOwn, changeOwn } from './api.ts'
import { blankDraft, bodyOf, draftOf, missingIn, nameOfTitle, type OwnDraft } from './draft.ts'

export interface OwnFormProps {
  /** The list that is changed; without, a new one is begun. */
  readonly list?: OwnListLine
  readonly close: () => void
  readonly done?: (name: string) => void
}

/** Begins an own list, or changes who answers for it, why, and until when. */
export function OwnForm({ list, close, done }: OwnFormProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [draft, setDraft] = useState<OwnDraft>(() =>
    list ? draftOf(list) : blankDraft(new Date().toISOString().slice(0, 10)),
  )
  const [isTried, setTried] = useState(false)
  const work = useMutation({
    mutationFn: () =>
      list ? changeOwn(list.name, changeIn(draft), list.recordVersion) : beginOwn(bodyOf(draft)),
    onSuccess: async ({ name }) => {
      await queries.invalidateQueries({ queryKey: ['own-lists'] })
      await queries.invalidateQueries({ queryKey: ['lists'] })
      done?.(name)
      close()
    },
  })
  const missing = missingIn(draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing[0]) document.getElementById(`own-${missing[0]}`)?.focus()
    else if (!work.isPending) work.mutate()
  }
  const title = t(list ? 'ownLists.change' : 'ownLists.begin')
  const faultOf = (field: keyof OwnDraft) =>
    isTried && missing.includes(field) ? t(`ownMissing.${field}`) : fieldError(work.error, `/${field}`)
  return (
    <Dialog title={title} close={close}>
      <form onSubmit={submit} noValidate className="own-form">
        <Fields draft={draft} list={list} faultOf={faultOf} put={(part) => setDraft({ ...draft, ...part })} />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t(list ? 'ownLists.save' : 'ownLists.begin')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function changeIn(draft: OwnDraft) {
  const { title, owner, reason, expiresOn } = bodyOf(draft)
  return { title, owner, reason, expiresOn }
}

interface FieldsProps {
  readonly draft: OwnDraft
  readonly list: OwnListLine | undefined
  readonly faultOf: (field: keyof OwnDraft) => string | undefined
  readonly put: (part: Partial<OwnDraft>) => void
}

function Fields({ draft, list, faultOf, put }: FieldsProps) {
  const { t } = useTranslation()
  const colleagues = useColleagues()
  const name = list?.name ?? nameOfTitle(draft.title)
  return (
    <>
      <TextInput
        id="own-title"
        label={t('ownLists.name')}
        description={name === '' ? t('ownLists.nameHint') : name}
        error={faultOf('title') ?? faultOf('name')}
        value={draft.title}
        data-autofocus
        onChange={({ currentTarget }) => put({ title: currentTarget.value })}
      />
      <TextInput
        id="own-owner"
        label={t('ownLists.owner')}
        description={t('ownLists.ownerHint')}
        error={faultOf('owner')}
        value={colleagues.find(({ id }) => id === draft.owner)?.name ?? draft.owner}
        list="own-colleagues"
        onChange={({ currentTarget: { value } }) =>
          put({ owner: colleagues.find((one) => one.name === value)?.id ?? value })
        }
      />
      <datalist id="own-colleagues">
        {colleagues.map((one) => (
          <option key={one.id} value={one.name} />
        ))}
      </datalist>
      <Textarea
        id="own-reason"
        label={t('ownLists.reason')}
        description={t('ownLists.reasonHint')}
        error={faultOf('reason')}
        autosize={false}
        rows={3}
        value={draft.reason}
        onChange={({ currentTarget }) => put({ reason: currentTarget.value })}
      />
      <TextInput
        id="own-expiresOn"
        type="date"
        label={t('ownLists.expiresOn')}
        description={t('ownLists.expiresOnHint')}
        error={faultOf('expiresOn')}
        value={draft.expiresOn}
        onChange={({ currentTarget }) => put({ expiresOn: currentTarget.value })}
      />
      {!list && (
        <NativeSelect
          label={t('ownLists.layout')}
          value={draft.layout}
          data={ownLayouts.map((value) => ({ value, label: t(`ownLayout.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            put({ layout: ownLayouts.find((one) => one === value) ?? draft.layout })
          }
        />
      )}
    </>
  )
}
