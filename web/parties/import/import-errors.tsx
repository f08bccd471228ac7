import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { errorsAddress, type Preview } from './api.ts'

/** What is wrong, by line and column, and what was expected; all of it as a file to correct. */
export function ImportErrors({ preview: { id, errors, moreErrors, counts } }: { readonly preview: Preview }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (counts.error === 0) return null
  const title = t('partyImport.errors', { count: counts.error })
  return (
    <section className="form-part" aria-labelledby="errors-title">
      <h2 id="errors-title">{title}</h2>
      <p>
        <a href={errorsAddress(id)} download>
          {t('partyImport.download')}
        </a>{' '}
        <span className="soft">{t('partyImport.downloadSays')}</span>
      </p>
      <ScrollingTable label={title}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('partyImport.row')}
            </th>
            <th scope="col">{t('partyImport.heading')}</th>
            <th scope="col">{t('partyImport.value')}</th>
            <th scope="col">{t('partyImport.wrong')}</th>
            <th scope="col">{t('partyImport.expected')}</th>
          </tr>
        </thead>
        <tbody>
          {errors.map(({ row, column, value, message, expected }) => (
            <tr key={`${row} ${column} ${message}`}>
              <td className="number">{format.number(row)}</td>
              <th scope="row">{column}</th>
              <td>{value === '' ? <span className="soft">{t('partyImport.empty')}</span> : value}</td>
              <td>{message}</td>
              <td className="soft">{expected}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
      {moreErrors > 0 && <p className="soft">{t('partyImport.moreErrors', { count: moreErrors })}</p>}
    </section>
  )
}
