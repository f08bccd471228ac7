import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DataClass, HeldThing } from '#privacy/model'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useSaid } from '../ui/said.ts'
import { fetchClasses, placeHold } from './api.ts'

const ways = ['aboutThing', 'aboutSubject', 'aboutClass'] as const

const blank = { way: 'aboutThing', dataClass: 'contact', kind: 'party', name: '', until: '' } as const
interface Draft {
  readonly way: (typeof ways)[number]
  readonly dataClass: DataClass
  readonly kind: string
  readonly name: string
  readonly until: string
}

function aboutOf({ way, dataClass, kind, name }: Draft): HeldThing {
  if (way === 'aboutClass') return { dataClass }
  return way === 'aboutSubject' ? { subject: name.trim() } : { thing: { kind: kind.trim(), id: name.trim() } }
}

/** A thing, a person or a whole class is kept until somebody else lifts the hold. */
export function HoldDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [draft, setDraft] = useState<Draft>(blank)
  const { until } = draft
  const send = async (reason: string) => {
    await placeHold({ about: aboutOf(draft), reason, ...(until ? { until } : {}) })
    await queries.invalidateQueries({ queryKey: ['holds'] })
  }
  return (
    <ReasonDialog
      title={t('privacy.placeHold')}
      act={t('privacy.placeHold')}
      close={close}
      send={send}
      says={
        <div className="privacy-form">
          <p>{t('privacy.holdSays')}</p>
          <Fields draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
          <TextInput
            type="date"
            label={t('privacy.until')}
            value={until}
            onChange={({ currentTarget }) => setDraft({ ...draft, until: currentTarget.value })}
          />
        </div>
      }
    />
  )
}

interface FieldsProps {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}

function Fields({ draft: { way, dataClass, kind, name }, change }: FieldsProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const { data } = useQuery({ queryKey: ['data-classes'], queryFn: fetchClasses })
  const classes = data?.items ?? []
  return (
    <>
      <NativeSelect
        label={t('privacy.holdAbout')}
        value={way}
        data={ways.map((value) => ({ value, label: t(`privacy.${value}`) }))}
        onChange={({ currentTarget: { value } }) => change({ way: ways.find((one) => one === value) ?? way })}
      />
      {way === 'aboutClass' && (
        <NativeSelect
          label={t('privacy.dataClass')}
          value={dataClass}
          data={classes.map(({ id, title }) => ({ value: id, label: said(title) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ dataClass: classes.find(({ id }) => id === value)?.id ?? dataClass })
          }
        />
      )}
      {way === 'aboutThing' && (
        <TextInput
          label={t('privacy.kind')}
          value={kind}
          onChange={({ currentTarget }) => change({ kind: currentTarget.value })}
        />
      )}
      {way !== 'aboutClass' && (
        <TextInput
          label={t(way === 'aboutThing' ? 'privacy.reference' : 'privacy.subjectName')}
          value={name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
      )}
    </>
  )
}
