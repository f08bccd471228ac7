import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { confirm, type Done, forget, type Mapping, mappingOf, type Preview, remap, rowStates } from './api.ts'
import { ImportColumns } from './import-columns.tsx'
import { ImportErrors } from './import-errors.tsx'
import { ImportRows } from './import-rows.tsx'

export interface ImportPreviewProps {
  readonly preview: Preview
  readonly finish: (done: Done) => void
  readonly leave: () => void
}

/** What the file would do: its columns, its rows, its errors; then the deed. */
export function ImportPreview(props: ImportPreviewProps) {
  const { preview } = props
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const mapping = useMutation({
    mutationFn: (wish: Mapping) => remap(preview.id, wish),
    onSuccess: (next) => client.setQueryData(['import', next.id], next),
  })
  const { counts, file } = preview
  const kind = [file.kind === 'csv' ? 'CSV' : 'Excel', file.encoding, file.delimiter?.replace('\t', 'Tab')]
  return (
    <>
      <p>
        <strong>{file.name}</strong> <span className="soft">{kind.filter(Boolean).join(' · ')}</span>
      </p>
      <dl className="import-counts">
        {rowStates.map((state) => (
          <div key={state} data-state={state} data-none={counts[state] === 0 || undefined}>
            <dt>{t(`rowState.${state}`)}</dt>
            <dd>{format.number(counts[state])}</dd>
          </div>
        ))}
        <div data-none={counts.possibleDuplicates === 0 || undefined}>
          <dt>{t('partyImport.possibleDuplicates')}</dt>
          <dd>{format.number(counts.possibleDuplicates)}</dd>
        </div>
      </dl>
      <ImportColumns preview={preview} isBusy={mapping.isPending} choose={mapping.mutate} />
      <ProblemNotice error={mapping.error} />
      <ImportErrors preview={preview} />
      <ImportRows preview={preview} />
      <Confirming {...props} />
    </>
  )
}

function Confirming({ preview, finish, leave }: ImportPreviewProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [skipErrors, setSkip] = useState(false)
  const { counts, id } = preview
  const coming = counts.new + counts.changed
  const work = useMutation({
    mutationFn: () => confirm(id, { mapping: mappingOf(preview), skipErrors }),
    onSuccess: (done) => {
      void client.invalidateQueries({ queryKey: ['table'] })
      void client.invalidateQueries({ queryKey: ['party'] })
      void client.invalidateQueries({ queryKey: ['duplicates'] })
      finish(done)
    },
  })
  const drop = useMutation({ mutationFn: () => forget(id), onSettled: leave })
  const isHeld = counts.error > 0 && !skipErrors
  return (
    <>
      {counts.error > 0 && (
        <Checkbox
          className="import-skip"
          label={t('partyImport.skip', { count: counts.error })}
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
        <Button disabled={isHeld || coming === 0} loading={work.isPending} onClick={() => work.mutate()}>
          {t('partyImport.confirm', { count: coming })}
        </Button>
      </div>
    </>
  )
}
