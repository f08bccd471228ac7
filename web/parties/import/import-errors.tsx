import { useTranslation } from 'react-i18next'
import { errorsAddress, type Preview } from './api.ts'
import { FaultTable } from './fault-table.tsx'

/** What is wrong, by line and column, and what was expected; all of it as a file to correct. */
export function ImportErrors({ preview: { id, errors, moreErrors, counts } }: { readonly preview: Preview }) {
  const { t } = useTranslation()
  if (counts.error === 0) return null
  const file = (
    <>
      <a href={errorsAddress(id)} download>
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
