import '../parties.css'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { write } from '../../app/client.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { RecordPicker } from '../../ui/record-picker.tsx'
import { useToast } from '../../ui/toast.tsx'
import { type Choices, usePreview } from './api.ts'
import { FieldChoice } from './field-choice.tsx'

/** The address names both: `/parties/merge?keep=larm&drop=larm-2`. */
export interface MergeSearch {
  readonly keep?: string
  readonly drop?: string
}

/** Two records side by side: which one is kept, whose value of each field, and what comes of it. */
export function MergePage() {
  const { t } = useTranslation()
  const { keep = '', drop = '' } = useSearch({ from: '/parties/merge' })
  const [choices, setChoices] = useState<Choices>({})
  const [isAsking, setAsking] = useState(false)
  const { data, error } = usePreview(keep, drop, choices)
  return (
    <Page title={t('merge.title')}>
      <Chosen keep={keep} drop={drop} />
      <ProblemNotice error={error} />
      {!(keep && drop) && <p className="soft">{t('merge.choose')}</p>}
      {data && !error && (
        <>
          <FieldChoice preview={data} choices={choices} choose={setChoices} />
          <p>{t('merge.says', { keep: data.keep.name, drop: data.drop.name })}</p>
          <div className="acts-bar">
            <Button onClick={() => setAsking(true)}>{t('merge.ask')}</Button>
          </div>
          {isAsking && <Asking {...{ keep, drop, choices }} close={() => setAsking(false)} />}
        </>
      )}
    </Page>
  )
}

function Chosen({ keep, drop }: { readonly keep: string; readonly drop: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const go = (search: MergeSearch) => void navigate({ to: '/parties/merge', search, replace: true })
  return (
    <div className="party-fields">
      <RecordPicker
        id="field-keep"
        type="organisation"
        label={t('merge.keep')}
        value={keep}
        onChange={(ref) => go({ keep: ref, drop })}
      />
      <RecordPicker
        id="field-drop"
        type="organisation"
        label={t('merge.drop')}
        value={drop}
        onChange={(ref) => go({ keep, drop: ref })}
      />
      <button type="button" className="text-button" onClick={() => go({ keep: drop, drop: keep })}>
        {t('merge.swap')}
      </button>
    </div>
  )
}

interface AskingProps {
  readonly keep: string
  readonly drop: string
  readonly choices: Choices
  readonly close: () => void
}

function Asking({ keep, drop, choices, close }: AskingProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const client = useQueryClient()
  const toast = useToast()
  return (
    <ReasonDialog
      title={t('merge.ask')}
      says={t('merge.askSays', { keep, drop })}
      act={t('merge.ask')}
      close={close}
      send={async (reason) => {
        await write('/api/parties/merges', { keep, drop, reason, fieldChoices: choices })
        await client.invalidateQueries({ queryKey: ['duplicates'] })
        await client.invalidateQueries({ queryKey: ['party'] })
        toast({ says: t('merge.asked') })
        await navigate({ to: '/parties/$ref', params: { ref: keep } })
      }}
    />
  )
}
