import '../../parties.css'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../access/session.ts'
import { FileDrop, type SendFile } from '../../../ui/file-drop.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { upload } from '../../../ui/upload.ts'
import { type HoldingPreview, type HoldingsDone, useHoldingPreview } from './api.ts'
import { HoldingsPreview } from './holdings-preview.tsx'

const limit = 20 * 1_048_576

/** Holdings from a spreadsheet or from BODS statements: choose, look, confirm. The file that waits stands in the address. */
export function HoldingImportPage() {
  const { t } = useTranslation()
  const may = useMay()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { file } = useSearch({ from: '/parties/ownership/import' })
  const [done, setDone] = useState<HoldingsDone>()
  const { data, error } = useHoldingPreview(done ? undefined : file)
  const send: SendFile = async (chosen, how) => {
    const preview = await upload<HoldingPreview>({
      to: '/api/imports/ownership/preview',
      file: chosen,
      ...how,
    })
    client.setQueryData(['holding-import', preview.id], preview)
    await navigate({ to: '/parties/ownership/import', search: { file: preview.id } })
  }
  const leave = () => {
    setDone(undefined)
    void navigate({ to: '/parties/ownership/import', search: {} })
  }
  return (
    <Page title={t('holdingImport.title')}>
      {done ? (
        <Done done={done} again={leave} />
      ) : file && !error ? (
        data ? (
          <HoldingsPreview key={data.id} preview={data} finish={setDone} leave={leave} />
        ) : (
          <Skeleton lines={8} />
        )
      ) : (
        <>
          <ProblemNotice error={error} />
          <p className="party-says">{t('holdingImport.says')}</p>
          {may('party.change') ? (
            <FileDrop
              label={t('holdingImport.drop')}
              types={['.csv', '.xlsx', '.json', '.ndjson', '.jsonl']}
              limit={limit}
              send={send}
            />
          ) : (
            <p className="notice">{t('holdingImport.notYours')}</p>
          )}
        </>
      )}
    </Page>
  )
}

/** What came of it, in numbers. */
function Done({ done, again }: { readonly done: HoldingsDone; readonly again: () => void }) {
  const { t } = useTranslation()
  const { new: added, changed, unchanged, ended, parties, skipped } = done
  return (
    <div className="notice notice-good" role="status">
      <p>
        {t('holdingImport.done', { added, changed, ended, same: unchanged })}{' '}
        {parties > 0 && t('holdingImport.partiesAdded', { count: parties })}{' '}
        {skipped > 0 && t('holdingImport.skipped', { count: skipped })}
      </p>
      <div className="merge-acts">
        <Link to="/parties" search={{ sort: '-changed' }} className="button-link">
          {t('holdingImport.look')}
        </Link>
        <Button variant="default" onClick={again}>
          {t('partyImport.again')}
        </Button>
      </div>
    </div>
  )
}
