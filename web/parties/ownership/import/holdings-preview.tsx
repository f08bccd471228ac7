import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { type Mapping, mappingOf } from '../../import/api.ts'
import { Confirming } from '../../import/confirming.tsx'
import { ImportColumns } from '../../import/import-columns.tsx'
import { ImportSummary } from '../../import/import-summary.tsx'
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

const kinds = { csv: 'CSV', xlsx: 'Excel', bods: 'BODS 0.4' } as const
const others = ['ended', 'parties', 'matched', 'leftOut'] as const

/** What the file would do: its columns, its holdings, its faults, whom it would add; then the deed. */
export function HoldingsPreview({ preview, finish, leave }: HoldingsPreviewProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const mapping = useMutation({
    mutationFn: (wish: Mapping) => remapHoldings(preview.id, wish),
    onSuccess: (next) => client.setQueryData(['holding-import', next.id], next),
  })
  const { file, counts } = preview
  return (
    <>
      <ImportSummary
        file={file}
        kind={kinds[file.kind]}
        counts={counts}
        others={(file.kind === 'bods' ? others : []).map((name) => ({
          title: t(`holdingCount.${name}`),
          count: counts[name],
        }))}
      />
      {preview.columns.length > 0 && (
        <ImportColumns preview={preview} isBusy={mapping.isPending} choose={mapping.mutate} />
      )}
      <ProblemNotice error={mapping.error} />
      {counts.parties > 0 && (
        <p className="notice">{t('holdingImport.partiesSay', { count: counts.parties })}</p>
      )}
      <HoldingFaults preview={preview} />
      <HoldingRows preview={preview} />
      <LeftOut preview={preview} />
      <Deed preview={preview} finish={finish} leave={leave} />
    </>
  )
}

function Deed({ preview, finish, leave }: HoldingsPreviewProps) {
  const { t } = useTranslation()
  const changed = useOwnershipChanged()
  const { counts, id } = preview
  const coming = counts.new + counts.changed + counts.ended
  const done = (what: HoldingsDone) => {
    void changed()
    finish(what)
  }
  return (
    <Confirming
      wrong={counts.error}
      hasWork={coming + counts.parties > 0}
      words={{
        skip: t('holdingImport.skip', { count: counts.error }),
        confirm: t('holdingImport.confirm', { count: coming }),
      }}
      confirm={(skipErrors) => confirmHoldings(id, { mapping: mappingOf(preview), skipErrors })}
      forget={() => forgetHoldings(id)}
      done={done}
      leave={leave}
    />
  )
}
