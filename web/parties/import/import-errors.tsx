import { useTranslation } from 'react-i18next'
import { errorsAddress, type Preview } from './api.ts'
import { FaultTable } from './fault-table.tsx'

/** What is wrong, by line and column, and what was expected; all of it as a file to correct. */
export function ImportErrors({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation()
  const { errors, moreErrors, counts } = preview
  if (counts.error === 0) return null
  const file = (
    <>
      <a href={errorsAddress(preview)} download>
        {t('partyImport.download')}
      </a>{' '}
      <span className="soft">{t('partyImport.downloadSays')}</span>
    </>
  )
  return (
    <FaultTable
      title={t('partyImport.errors', { count: counts.error })}
      file={file}
      where={t('partyImport.heading')}
      faults={errors}
      more={moreErrors}
    />
  )
}
