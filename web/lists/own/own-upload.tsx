import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnListLine, OwnListPreview, OwnMapping } from '#lists/model'
import { useAnnounce } from '../../ui/announcer.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { loadOwn, previewOwn } from './api.ts'
import { hasName } from './mapping.ts'
import { OwnColumns } from './own-columns.tsx'
import { OwnEntries } from './own-entries.tsx'

/** Bytes. */
const largest = 200_000_000
const types = {
  table: ['.csv', '.txt', '.tsv', '.xlsx'],
  ftm: ['.json', '.ndjson', '.jsonl', '.gz'],
  senzing: ['.json', '.ndjson', '.jsonl', '.gz'],
} as const

interface Shown {
  readonly file: File
  readonly preview: OwnListPreview
}

/** A file is chosen, shown as it would be read, and put in force only then. */
export function OwnUpload({ list }: { readonly list: OwnListLine }) {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const [shown, setShown] = useState<Shown>()
  const [isDone, setDone] = useState(false)
  const again = useMutation({
    mutationFn: ({ file, mapping }: { file: File; mapping: OwnMapping }) =>
      previewOwn({ name: list.name, file, mapping }),
    onSuccess: (preview, { file }) => setShown({ file, preview }),
  })
  return (
    <section className="form-part" aria-labelledby="own-upload">
      <h2 id="own-upload">{t('ownLists.load')}</h2>
      <p className="soft">{t(`ownLoad.${list.layout}`)}</p>
      <FileDrop
        label={t('ownLists.load')}
        types={types[list.layout]}
        limit={largest}
        send={async (file, how) => {
          setDone(false)
          setShown(undefined)
          setShown({ file, preview: await previewOwn({ name: list.name, file, ...how }) })
        }}
      />
      {isDone && <p role="status">{t('ownLists.loaded')}</p>}
      <ProblemNotice error={again.error} />
      {shown && (
        <>
          {shown.preview.columns.length > 0 && (
            <OwnColumns
              preview={shown.preview}
              isBusy={again.isPending}
              choose={(mapping) => again.mutate({ file: shown.file, mapping })}
            />
          )}
          <OwnEntries preview={shown.preview} />
          <PutInForce
            list={list}
            shown={shown}
            isBusy={again.isPending}
            done={() => {
              setShown(undefined)
              setDone(true)
              announce(t('ownLists.loaded'))
            }}
          />
        </>
      )}
    </section>
  )
}

interface PutInForceProps {
  readonly list: OwnListLine
  readonly shown: Shown
  readonly isBusy: boolean
  readonly done: () => void
}

function PutInForce({ list, shown: { file, preview }, isBusy, done }: PutInForceProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [acceptLoss, setAcceptLoss] = useState(false)
  const { counts, inForce, mapping } = preview
  const isLoss = inForce !== null && inForce > 20 && counts.entries < inForce * 0.8
  const work = useMutation({
    mutationFn: () => loadOwn({ name: list.name, file, mapping: mapping ?? undefined, acceptLoss }),
    onSuccess: async () => {
      for (const key of ['own-lists', 'lists', 'list-versions'])
        await queries.invalidateQueries({ queryKey: [key] })
      done()
    },
  })
  const isReadable = preview.refused === null && preview.faulty === 0 && counts.entries > 0
  const mayLoad = isReadable && (preview.columns.length === 0 || hasName(mapping)) && (!isLoss || acceptLoss)
  return (
    <div className="own-put">
      {isLoss && (
        <Checkbox
          label={t('ownLists.acceptLoss', { had: inForce, has: counts.entries })}
          checked={acceptLoss}
          onChange={({ currentTarget }) => setAcceptLoss(currentTarget.checked)}
        />
      )}
      <ProblemNotice error={work.error} />
      <Button disabled={!mayLoad || isBusy} loading={work.isPending} onClick={() => work.mutate()}>
        {t('ownLists.putInForce', { count: counts.entries })}
      </Button>
      <p className="soft small">{t(isReadable ? 'ownLists.putSays' : 'ownLists.putNot')}</p>
    </div>
  )
}
