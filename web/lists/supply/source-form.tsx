import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListSupply, NewListSource } from '#lists/model'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { putSource } from './api.ts'
import { cronOf, type Rhythm, rhythmOf, rhythms } from './cron.ts'

export interface SourceFormProps {
  readonly supply: ListSupply
  readonly done: () => void
}

interface Draft {
  readonly on: boolean
  readonly rhythm: Rhythm
  readonly cron: string
  readonly age: string
  readonly urls: Readonly<Record<string, string>>
}

/** Whether, when and from where a list is fetched. */
export function SourceForm({ supply, done }: SourceFormProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const toast = useToast()
  const [draft, setDraft] = useState(() => draftOf(supply))
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const work = useMutation({
    mutationFn: () => putSource(supply.list, wishOf(draft, supply), supply.revision),
    onSuccess: async ({ on }) => {
      await client.invalidateQueries({ queryKey: ['list-supplies'] })
      toast({ says: t(on ? 'supply.isOn' : 'supply.isOff', { list: supply.title }) })
      done()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!work.isPending) work.mutate()
  }
  return (
    <form className="supply-form" onSubmit={submit} aria-label={t('supply.settings')}>
      <Checkbox
        label={t('supply.switch')}
        description={t('supply.switchSays', { count: supply.atMostEveryHours })}
        checked={draft.on}
        onChange={(event) => set({ on: event.currentTarget.checked })}
      />
      <NativeSelect
        label={t('supply.rhythm')}
        value={draft.rhythm}
        data={rhythms.map((value) => ({ value, label: t(`rhythm.${value}`) }))}
        onChange={(event) => {
          const rhythm = rhythms.find((one) => one === event.currentTarget.value)
          if (rhythm) set({ rhythm })
        }}
      />
      {draft.rhythm === 'other' && (
        <TextInput
          label={t('supply.cron')}
          description={t('supply.cronSays')}
          value={draft.cron}
          onChange={(event) => set({ cron: event.currentTarget.value })}
        />
      )}
      <TextInput
        type="number"
        min={1}
        label={t('supply.ageLimit')}
        description={t('supply.ageLimitSays')}
        value={draft.age}
        onChange={(event) => set({ age: event.currentTarget.value })}
      />
      <Mirrors files={supply.files} urls={draft.urls} set={(urls) => set({ urls })} />
      <ProblemNotice error={work.error} />
      <div className="supply-acts">
        <Button type="submit" loading={work.isPending}>
          {t('supply.save')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

interface MirrorsProps {
  readonly files: ListSupply['files']
  readonly urls: Draft['urls']
  readonly set: (urls: Draft['urls']) => void
}

function Mirrors({ files, urls, set }: MirrorsProps) {
  const { t } = useTranslation()
  return files.map(({ file, published }) => (
    <TextInput
      key={file}
      type="url"
      label={t('supply.mirror', { file })}
      description={t('supply.mirrorSays', { published })}
      value={urls[file] ?? ''}
      onChange={(event) => set({ ...urls, [file]: event.currentTarget.value })}
    />
  ))
}

function draftOf({ on, cron, ageLimitHours, files }: ListSupply): Draft {
  const mirrors = files.filter(({ url, published }) => url !== published)
  return {
    ...{ on, rhythm: cron === null ? 'hours6' : rhythmOf(cron), cron: cron ?? '' },
    age: ageLimitHours === null ? '' : String(ageLimitHours),
    urls: Object.fromEntries(mirrors.map(({ file, url }) => [file, url])),
  }
}

/** What is left empty is as the installation has it. */
function wishOf({ on, rhythm, cron, age, urls }: Draft, supply: ListSupply): NewListSource {
  const wanted = rhythm === 'other' ? cron.trim() || undefined : cronOf(rhythm, supply.cron)
  const mirrors = Object.entries(urls).filter(([, url]) => url.trim() !== '')
  return {
    on,
    ...(wanted === undefined ? {} : { cron: wanted }),
    urls: Object.fromEntries(mirrors.map(([file, url]) => [file, url.trim()])),
    ageLimitHours: age === '' ? null : Number(age),
  }
}
