import { useTranslation } from 'react-i18next'
import type { Preview } from '../parties/import/api.ts'
import { useFormat } from '../ui/format.ts'
import { ScrollingTable } from '../ui/scrolling-table.tsx'

/** The first rows as they would be kept. */
export function RecordRows({ rows }: Pick<Preview, 'rows'>) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className="form-part" aria-labelledby="rows-title">
      <h2 id="rows-title">{t('partyImport.rows')}</h2>
      <ScrollingTable label={t('partyImport.rows')}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('partyImport.row')}
            </th>
            <th scope="col">{t('recordImport.key')}</th>
            <th scope="col">{t('recordImport.what')}</th>
            <th scope="col">{t('recordImport.where')}</th>
            <th scope="col">{t('partyImport.comes')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, state, record }) => (
            <tr key={row}>
              <td className="number">{format.number(row)}</td>
              <th scope="row">{record?.serial ?? record?.ref ?? '–'}</th>
              <td>{record?.product ?? record?.name}</td>
              <td>{record?.site ?? record?.maker}</td>
              <td>
                <span className={`state row-${state}`}>{t(`rowState.${state}`)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  )
}
