import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import type { Preview } from './api.ts'

/** The first rows as they would be kept, and parties on record that each may be. */
export function ImportRows({ preview: { rows } }: { readonly preview: Preview }) {
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
            <th scope="col">{t('party.name')}</th>
            <th scope="col">{t('party.ref')}</th>
            <th scope="col">{t('party.country')}</th>
            <th scope="col">{t('partyImport.comes')}</th>
            <th scope="col">{t('partyImport.mayBe')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, state, record, duplicates }) => (
            <tr key={row}>
              <td className="number">{format.number(row)}</td>
              <th scope="row">{record?.name ?? '–'}</th>
              <td>{record?.ref && <code>{record.ref}</code>}</td>
              <td>{record?.country && format.country(record.country)}</td>
              <td>
                <span className={`state row-${state}`}>{t(`rowState.${state}`)}</span>
              </td>
              <td>
                {duplicates.map((ref) => (
                  <Link key={ref} to="/parties/$ref" params={{ ref }} className="import-duplicate">
                    {ref}
                  </Link>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  )
}
