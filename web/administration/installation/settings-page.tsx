import { Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListStatus } from '#lists/model'
import { useMay } from '../../access/session.ts'
import { ask, type Page, write } from '../../app/client.ts'
import { fetchLists } from '../../lists/api.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { AdministrationPage } from '../administration-page.tsx'
import { type Setting, shownSetting, type Wish, wishOf } from './setting.ts'

const key = ['setting'] as const

/** What the checks demand: how old a list may be, which lists count, how long an answer stands. */
export function SettingsPage() {
  const setting = useQuery({
    queryKey: key,
    queryFn: () => ask<Page<{ readonly record: Setting }>>('/api/records?type=setting'),
  })
  const lists = useQuery({ queryKey: ['lists'], queryFn: fetchLists })
  const error = setting.error ?? lists.error
  return (
    <AdministrationPage word="settings">
      <ProblemNotice error={error} />
      {!error && !(setting.data && lists.data) && <Skeleton lines={6} />}
      {setting.data && lists.data && (
        <SettingForm setting={setting.data.items[0]?.record ?? { type: 'setting' }} lists={lists.data} />
      )}
    </AdministrationPage>
  )
}

interface SettingFormProps {
  readonly setting: Setting
  readonly lists: readonly ListStatus[]
}

function SettingForm({ setting, lists }: SettingFormProps) {
  const { t } = useTranslation()
  const may = useMay()
  const say = useToast()
  const client = useQueryClient()
  const [wish, setWish] = useState<Wish>(() => shownSetting(setting))
  const mayChange = may('setting.change') && may('record.import')
  const work = useMutation({
    mutationFn: () => write<unknown>('/api/records', [wishOf(setting, wish)]),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: key })
      say({ says: t('settings.saved') })
    },
  })
  const part = {
    wish,
    isFixed: !mayChange,
    set: (part: Partial<Wish>) => setWish((now) => ({ ...now, ...part })),
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (mayChange) work.mutate()
  }
  return (
    <form className="administration-form settings-form" onSubmit={send} noValidate>
      {!mayChange && <p className="notice">{t('settings.mayNot')}</p>}
      <ListPart {...part} lists={lists} />
      <AnswerPart {...part} />
      <UploadPart {...part} />
      <BackupPart {...part} />
      <ProblemNotice error={work.error} />
      {mayChange && (
        <p>
          <Button type="submit" loading={work.isPending}>
            {t('administration.save')}
          </Button>
        </p>
      )}
    </form>
  )
}

interface PartProps {
  readonly wish: Wish
  readonly isFixed: boolean
  readonly set: (part: Partial<Wish>) => void
}

function ListPart({ wish, isFixed, set, lists }: PartProps & Pick<SettingFormProps, 'lists'>) {
  const { t } = useTranslation()
  return (
    <fieldset disabled={isFixed}>
      <legend>{t('settings.lists')}</legend>
      <Hours
        label={t('settings.listAge')}
        says={t('settings.listAgeSays')}
        value={wish.listAgeLimitHours}
        none={t('settings.noLimit')}
        change={(listAgeLimitHours) => set({ listAgeLimitHours })}
      />
      <Checkbox.Group
        label={t('settings.requiredLists')}
        description={t('settings.requiredListsSay')}
        value={[...wish.requiredLists]}
        onChange={(requiredLists) => set({ requiredLists })}
      >
        <div className="scope-boxes">
          {lists.map(({ name, title }) => (
            <Checkbox key={name} value={name} label={title} />
          ))}
        </div>
      </Checkbox.Group>
    </fieldset>
  )
}

function AnswerPart({ wish, isFixed, set }: PartProps) {
  const { t } = useTranslation()
  return (
    <fieldset disabled={isFixed}>
      <legend>{t('settings.answers')}</legend>
      <NumberInput
        size="xs"
        className="short-field"
        label={t('settings.verdictHours')}
        description={t('settings.verdictHoursSay')}
        min={1}
        max={8784}
        hideControls
        value={wish.verdictHours}
        onChange={(value) => set({ verdictHours: Number(value) || 24 })}
      />
      <NumberInput
        size="xs"
        className="short-field"
        label={t('settings.figureYears')}
        description={t('settings.figureYearsSay')}
        min={1}
        max={30}
        allowDecimal={false}
        hideControls
        value={wish.figureYears}
        onChange={(value) => set({ figureYears: Number(value) || 5 })}
      />
      <Checkbox
        label={t('settings.onlyVerified')}
        description={t('settings.onlyVerifiedSays')}
        checked={wish.onlyVerifiedRules}
        onChange={({ currentTarget }) => set({ onlyVerifiedRules: currentTarget.checked })}
      />
    </fieldset>
  )
}

function UploadPart({ wish, isFixed, set }: PartProps) {
  const { t } = useTranslation()
  return (
    <fieldset disabled={isFixed}>
      <legend>{t('settings.uploads')}</legend>
      <p className="soft small">{t('settings.uploadsSay')}</p>
      <NumberInput
        size="xs"
        className="short-field"
        label={t('settings.uploadFiles')}
        min={10}
        max={100_000}
        hideControls
        value={wish.uploadFiles}
        onChange={(value) => set({ uploadFiles: Number(value) || 100 })}
      />
      <NumberInput
        size="xs"
        className="short-field"
        label={t('settings.uploadMegabytes')}
        min={25}
        max={1_000_000}
        hideControls
        value={wish.uploadMegabytes}
        onChange={(value) => set({ uploadMegabytes: Number(value) || 500 })}
      />
    </fieldset>
  )
}

function BackupPart({ wish, isFixed, set }: PartProps) {
  const { t } = useTranslation()
  return (
    <fieldset disabled={isFixed}>
      <legend>{t('administration.part.backups')}</legend>
      <Hours
        label={t('settings.backup')}
        says={t('settings.backupSays')}
        value={wish.backupHours}
        none={t('settings.noBackup')}
        change={(backupHours) => set({ backupHours })}
      />
      {wish.backupHours !== null && (
        <NumberInput
          size="xs"
          className="short-field"
          label={t('settings.keep')}
          min={1}
          max={1000}
          hideControls
          value={wish.keep}
          onChange={(value) => set({ keep: Number(value) || 7 })}
        />
      )}
    </fieldset>
  )
}

interface HoursProps {
  readonly label: string
  readonly says: string
  readonly none: string
  readonly value: number | null
  readonly change: (hours: number | null) => void
}

/** A number of hours, or none at all. */
function Hours({ label, says, none, value, change }: HoursProps) {
  const { t } = useTranslation()
  return (
    <div className="field-row">
      <NativeSelect
        label={label}
        description={says}
        value={value === null ? 'none' : 'some'}
        data={[
          { value: 'none', label: none },
          { value: 'some', label: t('settings.everyHours') },
        ]}
        onChange={({ currentTarget }) => change(currentTarget.value === 'none' ? null : 24)}
      />
      {value !== null && (
        <NumberInput
          size="xs"
          label={t('settings.hours')}
          min={1}
          max={8784}
          hideControls
          value={value}
          onChange={(next) => change(Number(next) || 24)}
        />
      )}
    </div>
  )
}
