import '../parties.css'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../access/session.ts'
import { FileDrop, type SendFile } from '../../ui/file-drop.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { upload } from '../../ui/upload.ts'
import { type Done, type Preview, usePreview } from './api.ts'
import { ImportDone } from './import-done.tsx'
import { ImportPreview } from './import-preview.tsx'

const limit = 20 * 1_048_576

/** Parties from a spreadsheet: choose, look, confirm. The file that waits stands in the address. */
export function ImportPage() {
  const { t } = useTranslation()
  const may = useMay()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { file } = useSearch({ from: '/parties/import' })
  const [done, setDone] = useState<Done>()
  const { data, error } = usePreview(done ? undefined : file)
  const send: SendFile = async (chosen, how) => {
    const preview = await upload<Preview>({ to: '/api/imports/parties/preview', file: chosen, ...how })
    client.setQueryData(['import', preview.id], preview)
    await navigate({ to: '/parties/import', search: { file: preview.id } })
  }
  const leave = () => {
    setDone(undefined)
    void navigate({ to: '/parties/import', search: {} })
  }
  return (
    <Page title={t('partyImport.title')}>
      {done ? (
        <ImportDone done={done} again={leave} />
      ) : file && !error ? (
        data ? (
          <ImportPreview key={data.id} preview={data} finish={setDone} leave={leave} />
        ) : (
          <Skeleton lines={8} />
        )
      ) : (
        <>
          <ProblemNotice error={error} />
          <p className="party-says">{t('partyImport.says')}</p>
          {may('party.change') ? (
            <FileDrop label={t('partyImport.drop')} types={['.csv', '.xlsx']} limit={limit} send={send} />
          ) : (
            <p className="notice">{t('partyImport.notYours')}</p>
          )}
        </>
      )}
    </Page>
  )
}
