import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { type Mapping, mappingOf, rowStates } from '../../import/api.ts'
import { ImportColumns } from '../../import/import-columns.tsx'
import { useOwnershipChanged } from '../api.ts'
import {
  confirmHoldings,
  forgetHoldings,
  type HoldingPreview,
  type HoldingsDone,
  remapHoldings,
} from './api.ts'
import { HoldingFaults, HoldingRows, LeftOut } from './holding-tables.tsx'

export interface HoldingsPreviewProps {
  readonly preview: HoldingPreview
  readonly finish: (done: HoldingsDone) => void
  readonly leave: () => void
}

/** What the file would do: its columns, its holdings, its faults, whom it would add; then the deed. */
export function HoldingsPreview(props: HoldingsPreviewProps) {
  const { preview } = props
  const { t } = useTranslation()
  const client = useQueryClient()
  const mapping = useMutation({
    mutationFn: (wish: Mapping) => remapHoldings(preview.id, wish),
    onSuccess: (next) => client.setQueryData(['holding-import', next.id], next),
  })
  const { file } = preview
  const kinds = { csv: 'CSV', xlsx: 'Excel', bods: 'BODS 0.4' } as const
  const kind = [kinds[file.kind], file.encoding, file.delimiter?.replace('\t', 'Tab')]
  return (
    <>
      <p>
        <strong>{file.name}</strong> <span className="soft">{kind.filter(Boolean).join(' · ')}</span>
      </p>
      <Counts preview={preview} />
      {preview.columns.length > 0 && (
        <ImportColumns preview={preview} isBusy={mapping.isPending} choose={mapping.mutate} />
      )}
      <ProblemNotice error={mapping.error} />
      {preview.counts.parties > 0 && (
        <p className="notice">{t('holdingImport.partiesSay', { count: preview.counts.parties })}</p>
      )}
      <HoldingFaults preview={preview} />
      <HoldingRows preview={preview} />
      <LeftOut preview={preview} />
      <Confirming {...props} />
    </>
  )
}

const others = ['ended', 'parties', 'matched', 'leftOut'] as const

function Counts({ preview: { counts, file } }: { readonly preview: HoldingPreview }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shown = file.kind === 'bods' ? others : []
  return (
    <dl className="import-counts">
      {rowStates.map((state) => (
        <div key={state} data-state={state} data-none={counts[state] === 0 || undefined}>
          <dt>{t(`rowState.${state}`)}</dt>
          <dd>{format.number(counts[state])}</dd>
        </div>
      ))}
      {shown.map((name) => (
        <div key={name} data-none={counts[name] === 0 || undefined}>
          <dt>{t(`holdingCount.${name}`)}</dt>
          <dd>{format.number(counts[name])}</dd>
        </div>
      ))}
    </dl>
  )
}

function Confirming({ preview, finish, leave }: HoldingsPreviewProps) {
  const { t } = useTranslation()
  const changed = useOwnershipChanged()
  const [skipErrors, setSkip] = useState(false)
  const { counts, id } = preview
  const coming = counts.new + counts.changed + counts.ended
  const work = useMutation({
    mutationFn: () => confirmHoldings(id, { mapping: mappingOf(preview), skipErrors }),
    onSuccess: (done) => {
      void changed()
      finish(done)
    },
  })
  const drop = useMutation({ mutationFn: () => forgetHoldings(id), onSettled: leave })
  const isHeld = counts.error > 0 && !skipErrors
  return (
    <>
      {counts.error > 0 && (
        <Checkbox
          className="import-skip"
          label={t('holdingImport.skip', { count: counts.error })}
          checked={skipErrors}
          onChange={(event) => setSkip(event.currentTarget.checked)}
        />
      )}
      <ProblemNotice error={work.error} />
      <div className="acts-bar">
        {isHeld && <p className="import-held">{t('partyImport.held')}</p>}
        <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate()}>
          {t('partyImport.forget')}
        </Button>
        <Button
          disabled={isHeld || coming + counts.parties === 0}
          loading={work.isPending}
          onClick={() => work.mutate()}
        >
          {t('holdingImport.confirm', { count: coming })}
        </Button>
      </div>
    </>
  )
}
