import { useTranslation } from 'react-i18next'
import { type OwnListPreview, type OwnMapping, ownFieldList, ownFieldOf } from '#lists/model'
import { useSaid } from '../../ui/said.ts'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { hasDates, hasName, withColumn } from './mapping.ts'

export interface OwnColumnsProps {
  readonly preview: Pick<OwnListPreview, 'columns' | 'mapping' | 'mappingFrom' | 'refused'>
  readonly isBusy: boolean
  readonly choose: (mapping: OwnMapping) => void
}

/** Which column fills which field, with the first values of each: guessed or kept, and changed here. */
export function OwnColumns({ preview, isBusy, choose }: OwnColumnsProps) {
  const { columns, mapping, mappingFrom, refused } = preview
  const { t } = useTranslation()
  const said = useSaid()
  return (
    <section className="own-part" aria-labelledby="own-columns">
      <h3 id="own-columns">{t('ownLists.columns')}</h3>
      <p className="soft">{t(`ownMapping.${hasName(mapping) ? (mappingFrom ?? 'guessed') : 'none'}`)}</p>
      <ScrollingTable label={t('ownLists.columns')}>
        <thead>
          <tr>
            <th scope="col">{t('ownLists.column')}</th>
            <th scope="col">{t('ownLists.values')}</th>
            <th scope="col">{t('ownLists.fills')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ column, field, values }) => (
            <tr key={column}>
              <th scope="row">{column}</th>
              <td className="soft own-values">{values.join(' · ')}</td>
              <td>
                <select
                  aria-label={t('ownLists.fieldOf', { column })}
                  value={field ?? ''}
                  disabled={isBusy}
                  onChange={({ currentTarget: { value } }) => {
                    const next = ownFieldList.find((one) => one === value) ?? null
                    choose(withColumn(mapping, { column, field: next }))
                  }}
                >
                  <option value="">{t('ownLists.leftOutColumn')}</option>
                  {ownFieldList.map((one) => (
                    <option key={one} value={one}>
                      {said(ownFieldOf(one).title)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
      {refused && mapping && mappingFrom === 'guessed' && hasName(mapping) && (
        <button type="button" className="text-button" disabled={isBusy} onClick={() => choose(mapping)}>
          {t('ownLists.useThese')}
        </button>
      )}
      {mapping && hasDates(columns) && (
        <label className="own-dates">
          <span>{t('ownLists.dates')}</span>
          <select
            value={mapping.dates}
            disabled={isBusy}
            onChange={({ currentTarget: { value } }) =>
              choose({ ...mapping, dates: value === 'monthFirst' ? 'monthFirst' : 'dayFirst' })
            }
          >
            <option value="dayFirst">{t('ownDates.dayFirst')}</option>
            <option value="monthFirst">{t('ownDates.monthFirst')}</option>
          </select>
        </label>
      )}
    </section>
  )
}
