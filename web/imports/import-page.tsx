import '../parties/parties.css'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { type Done, type Preview, usePreview } from '../parties/import/api.ts'
import { FileDrop, type SendFile } from '../ui/file-drop.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { upload } from '../ui/upload.ts'
import { Imported } from './imported.tsx'
import { RecordPreview } from './record-preview.tsx'

const limit = 20 * 1_048_576
const kinds = {
  product: { to: '/catalogue/import', deed: 'catalogue.change', path: '/api/imports/products/preview' },
  asset: { to: '/assets/import', deed: 'phaseout.change', path: '/api/imports/assets/preview' },
} as const

export const ProductImportPage = () => <RecordImport kind="product" />
export const AssetImportPage = () => <RecordImport kind="asset" />

/** Products or devices from a file: choose, look, confirm. The file that waits stands in the address. */
function RecordImport({ kind }: { readonly kind: keyof typeof kinds }) {
  const { t } = useTranslation()
  const may = useMay()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { to, deed, path } = kinds[kind]
  const { file } = useSearch({ from: to })
  const [done, setDone] = useState<Done>()
  const { data, error } = usePreview(done ? undefined : file, kind)
  const send: SendFile = async (chosen, how) => {
    const preview = await upload<Preview>({ to: path, file: chosen, ...how })
    client.setQueryData(['import', preview.id], preview)
    await navigate({ to, search: { file: preview.id } })
  }
  const leave = () => {
    setDone(undefined)
    void navigate({ to, search: {} })
  }
  return (
    <Page title={t(`recordImport.${kind}.title`)} aside={<OtherKinds kind={kind} />}>
      {done ? (
        <Imported kind={kind} done={done} again={leave} />
      ) : file && !error ? (
        data ? (
          <RecordPreview key={data.id} preview={data} finish={setDone} leave={leave} />
        ) : (
          <Skeleton lines={8} />
        )
      ) : (
        <>
          <ProblemNotice error={error} />
          <p className="party-says">{t(`recordImport.${kind}.says`)}</p>
          {may(deed) ? (
            <FileDrop
              label={t(`recordImport.${kind}.drop`)}
              types={['.csv', '.xlsx', '.json']}
              limit={limit}
              send={send}
            />
          ) : (
            <p className="notice">{t(`recordImport.${kind}.notYours`)}</p>
          )}
        </>
      )}
    </Page>
  )
}

/** What else a file may hold. */
function OtherKinds({ kind }: { readonly kind: keyof typeof kinds }) {
  const { t } = useTranslation()
  return (
    <>
      <Link to="/parties/import">{t('recordImport.ofParties')}</Link>
      {kind === 'asset' ? (
        <Link to="/catalogue/import">{t('recordImport.product.title')}</Link>
      ) : (
        <Link to="/assets/import">{t('recordImport.asset.title')}</Link>
      )}
    </>
  )
}
