import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { confirm, type Done, forget, type Mapping, mappingOf, type Preview, remap } from './api.ts'
import { Confirming } from './confirming.tsx'
import { ImportColumns } from './import-columns.tsx'
import { ImportErrors } from './import-errors.tsx'
import { ImportRows } from './import-rows.tsx'
import { ImportSummary } from './import-summary.tsx'

export interface ImportPreviewProps {
  readonly preview: Preview
  readonly finish: (done: Done) => void
  readonly leave: () => void
}

/** What the file would do: its columns, its rows, its errors; then the deed. */
export function ImportPreview({ preview, finish, leave }: ImportPreviewProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const mapping = useMutation({
    mutationFn: (wish: Mapping) => remap(preview, { mapping: wish }),
    onSuccess: (next) => client.setQueryData(['import', next.id], next),
  })
  const { counts, file } = preview
  const coming = counts.new + counts.changed
  const done = (what: Done) => {
    for (const kept of ['table', 'party', 'duplicates']) void client.invalidateQueries({ queryKey: [kept] })
    finish(what)
  }
  return (
    <>
      <ImportSummary
        file={file}
        kind={file.kind === 'csv' ? 'CSV' : 'Excel'}
        counts={counts}
        others={[{ title: t('partyImport.possibleDuplicates'), count: counts.possibleDuplicates }]}
      />
      <ImportColumns preview={preview} isBusy={mapping.isPending} choose={mapping.mutate} />
      <ProblemNotice error={mapping.error} />
      <ImportErrors preview={preview} />
      <ImportRows preview={preview} />
      <Confirming
        wrong={counts.error}
        hasWork={coming > 0}
        words={{
          skip: t('partyImport.skip', { count: counts.error }),
          confirm: t('partyImport.confirm', { count: coming }),
        }}
        confirm={(skipErrors) => confirm(preview, { mapping: mappingOf(preview), skipErrors })}
        forget={() => forget(preview)}
        done={done}
        leave={leave}
      />
    </>
  )
}
