import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refOf } from '../../access/ref-of.ts'
import { useMay } from '../../access/session.ts'
import { write } from '../../app/client.ts'
import { CountryPicker } from '../../ui/country-picker.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AdministrationPage } from '../administration-page.tsx'
import { type OwnEntity, useEntities } from '../entities.ts'
import { FormFoot } from '../form-foot.tsx'

/** The companies that sell: their law, their calendar, and the name by which orders call them. */
export function EntitiesPage() {
  const { t } = useTranslation()
  const may = useMay()
  const { data, error, refetch } = useEntities()
  const [edited, setEdited] = useState<OwnEntity | 'new'>()
  const mayChange = may('entity.change') && may('record.import')
  return (
    <AdministrationPage
      word="entities"
      aside={mayChange && <Button onClick={() => setEdited('new')}>{t('entities.add')}</Button>}
    >
      <p className="soft">{t(mayChange ? 'entities.says' : 'entities.mayNot')}</p>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {!data && !error && <Skeleton lines={4} />}
      {data?.length === 0 && <EmptyState title={t('entities.none')} says={t('entities.says')} />}
      {data && data.length > 0 && <EntityTable items={data} edit={mayChange ? setEdited : undefined} />}
      {edited && (
        <EntityDialog entity={edited === 'new' ? undefined : edited} close={() => setEdited(undefined)} />
      )}
    </AdministrationPage>
  )
}

interface EntityTableProps {
  readonly items: readonly OwnEntity[]
  readonly edit: ((entity: OwnEntity) => void) | undefined
}

function EntityTable({ items, edit }: EntityTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ScrollingTable label={t('administration.part.entities')}>
      <thead>
        <tr>
          <th scope="col">{t('entities.name')}</th>
          <th scope="col">{t('entities.country')}</th>
          <th scope="col">{t('entities.reference')}</th>
          <th scope="col">{t('entities.changed')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {items.map((entity) => (
          <tr key={entity.key}>
            <th scope="row">{entity.record.name}</th>
            <td>{format.country(entity.record.country)}</td>
            <td>
              <code>{entity.key}</code>
            </td>
            <td>{format.instant(entity.at)}</td>
            <td>
              {edit && (
                <button type="button" className="text-button" onClick={() => edit(entity)}>
                  {t('administration.change')} <span className="unseen">{entity.record.name}</span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}

interface EntityDialogProps {
  readonly entity: OwnEntity | undefined
  readonly close: () => void
}

function EntityDialog({ entity, close }: EntityDialogProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [name, setName] = useState(entity?.record.name ?? '')
  const [country, setCountry] = useState(entity?.record.country ?? '')
  const [ref, setRef] = useState(entity?.key)
  const [isTried, setTried] = useState(false)
  const key = ref ?? refOf(name)
  const work = useMutation({
    mutationFn: () =>
      write<unknown>('/api/records', [
        { ...entity?.record, type: 'legalEntity', ref: key, name: name.trim(), country },
      ]),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['own-entities'] })
      close()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() && country && key) work.mutate()
  }
  const need = (text: string) => (isTried && text.trim() === '' ? t('administration.needed') : undefined)
  return (
    <Dialog title={t(entity ? 'entities.change' : 'entities.add')} close={close}>
      <form className="administration-form" onSubmit={send} noValidate>
        <TextInput
          label={t('entities.name')}
          value={name}
          data-autofocus
          error={need(name)}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <CountryPicker
          id="entity-country"
          label={t('entities.country')}
          description={t('entities.countrySays')}
          value={country}
          error={need(country)}
          onChange={setCountry}
        />
        <TextInput
          label={t('entities.reference')}
          description={t('entities.referenceSays')}
          value={key}
          disabled={entity !== undefined}
          error={need(key)}
          onChange={({ currentTarget }) => setRef(currentTarget.value)}
        />
        <FormFoot act={t('administration.save')} error={work.error} isBusy={work.isPending} close={close} />
      </form>
    </Dialog>
  )
}
