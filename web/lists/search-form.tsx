import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CountryPicker } from '../ui/country-picker.tsx'
import { fieldError } from '../ui/field-error.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { fetchLists } from './api.ts'
import { mineKey, searchKey, searchLists } from './search-api.ts'
import { askedOf, emptySearch, type SearchDraft, searchKinds } from './search-draft.ts'

/** A name, and what else is known; the answer opens at its own address. */
export function SearchForm() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [draft, setDraft] = useState(emptySearch)
  const work = useMutation({
    mutationFn: () => searchLists(askedOf(draft)),
    onSuccess: async (found) => {
      client.setQueryData(searchKey(found.id), found)
      void client.invalidateQueries({ queryKey: mineKey })
      await navigate({ to: '/lists/search/$id', params: { id: found.id } })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!work.isPending) work.mutate()
  }
  const change = (part: Partial<SearchDraft>) => setDraft((former) => ({ ...former, ...part }))
  return (
    <form className="list-search-form" onSubmit={send} noValidate>
      <p className="soft">{t('listSearch.says')}</p>
      <Fields draft={draft} change={change} error={work.error} />
      <ListChoice chosen={draft.lists} choose={(lists) => change({ lists })} />
      <ProblemNotice error={work.error} />
      <div>
        <Button type="submit" loading={work.isPending}>
          {t('listSearch.act')}
        </Button>
      </div>
    </form>
  )
}

interface FieldsProps {
  readonly draft: SearchDraft
  readonly change: (part: Partial<SearchDraft>) => void
  readonly error: unknown
}

function Fields({ draft, change, error }: FieldsProps) {
  const { t } = useTranslation()
  const text = (name: 'name' | 'birthDate' | 'identifier') => ({
    id: `field-${name}`,
    label: t(`listSearch.field.${name}`),
    value: draft[name],
    error: fieldError(error, `/${name}`),
    onChange: (event: ChangeEvent<HTMLInputElement>) => change({ [name]: event.currentTarget.value }),
  })
  return (
    <>
      <TextInput {...text('name')} description={t('listSearch.field.nameSays')} dir="auto" data-autofocus />
      <NativeSelect
        label={t('listSearch.field.kind')}
        value={draft.kind}
        data={[
          { value: '', label: t('listSearch.anyKind') },
          ...searchKinds.map((value) => ({ value, label: t(`listSearch.kind.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => change({ kind: value })}
      />
      {(draft.kind === '' || draft.kind === 'Person') && (
        <TextInput {...text('birthDate')} description={t('listSearch.field.birthDateSays')} />
      )}
      <CountryPicker
        id="field-country"
        label={t('listSearch.field.country')}
        value={draft.country}
        onChange={(country) => change({ country })}
      />
      <TextInput {...text('identifier')} description={t('listSearch.field.identifierSays')} />
    </>
  )
}

interface ListChoiceProps {
  readonly chosen: readonly string[]
  readonly choose: (lists: readonly string[]) => void
}

/** None chosen: all that are loaded. */
function ListChoice({ chosen, choose }: ListChoiceProps) {
  const { t } = useTranslation()
  const { data } = useQuery({ queryKey: ['lists'], queryFn: fetchLists, staleTime: 30_000 })
  const loaded = (data ?? []).filter(({ version }) => version)
  if (loaded.length === 0) return null
  const toggle = (name: string) =>
    choose(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])
  return (
    <fieldset className="list-search-lists">
      <legend>{t('listSearch.field.lists')}</legend>
      <p className="soft small">{t('listSearch.field.listsSays')}</p>
      {loaded.map(({ name, title }) => (
        <Checkbox key={name} label={title} checked={chosen.includes(name)} onChange={() => toggle(name)} />
      ))}
    </fieldset>
  )
}
