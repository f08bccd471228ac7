import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  confirm,
  type Done,
  forget,
  type ImportOptions,
  type Mapping,
  mappingOf,
  type Preview,
  remap,
} from '../parties/import/api.ts'
import { Confirming } from '../parties/import/confirming.tsx'
import { ImportColumns } from '../parties/import/import-columns.tsx'
import { ImportErrors } from '../parties/import/import-errors.tsx'
import { ImportSummary } from '../parties/import/import-summary.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { LeftPart } from './left-part.tsx'
import { OptionsPart } from './options-part.tsx'
import { RangePart } from './range-part.tsx'
import { RecordRows } from './record-rows.tsx'

export interface RecordPreviewProps {
  readonly preview: Preview
  readonly finish: (done: Done) => void
  readonly leave: () => void
}

const fileKinds = { csv: 'CSV', xlsx: 'Excel', json: 'JSON' } as const

/** What the file would do: its columns, its rows, its errors, what stays unknown; then the deed. */
export function RecordPreview({ preview, finish, leave }: RecordPreviewProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [acceptLoss, setLoss] = useState(false)
  const wish = useMutation({
    mutationFn: (next: { readonly mapping: Mapping; readonly options?: ImportOptions }) =>
      remap(preview, next),
    onSuccess: (next) => client.setQueryData(['import', next.id], next),
  })
  const { counts, file, kind, options, range } = preview
  const mapping = mappingOf(preview)
  const coming = counts.new + counts.changed
  const done = (what: Done) => {
    for (const kept of ['table', kind]) void client.invalidateQueries({ queryKey: [kept] })
    finish(what)
  }
  return (
    <>
      <ImportSummary
        {...{ file, counts, kind: fileKinds[file.kind] }}
        others={[{ title: t('recordImport.leftCount'), count: preview.left.length }]}
      />
      {kind === 'product' && (
        <OptionsPart
          options={options}
          isBusy={wish.isPending}
          choose={(next) => wish.mutate({ mapping, options: next })}
        />
      )}
      {range && <RangePart range={range} isAccepted={acceptLoss} accept={setLoss} />}
      <ImportColumns
        preview={preview}
        isBusy={wish.isPending}
        choose={(next) => wish.mutate({ mapping: next })}
      />
      <ProblemNotice error={wish.error} />
      <ImportErrors preview={preview} />
      <LeftPart left={preview.left} />
      <RecordRows rows={preview.rows} />
      <Confirming
        wrong={counts.error}
        hasWork={coming > 0 && (!range?.isHalved || acceptLoss)}
        words={{
          skip: t('partyImport.skip', { count: counts.error }),
          confirm: t('recordImport.confirm', { count: coming }),
        }}
        confirm={(skipErrors) => confirm(preview, { mapping, skipErrors, acceptLoss })}
        forget={() => forget(preview)}
        done={done}
        leave={leave}
      />
    </>
  )
}
