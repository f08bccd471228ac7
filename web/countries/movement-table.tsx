import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../ui/format.ts'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import type { SeenMovement } from './api.ts'
import { BandStep } from './band-mark.tsx'
import { Orders } from './place-parts.tsx'

/** Who moves, by which figure, and who sits there. */
export function MovementTable({ movements }: { readonly movements: readonly SeenMovement[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const point = (at: { readonly year: number; readonly normal: number } | null) =>
    at ? `${format.number(at.normal)} (${at.year})` : '–'
  if (movements.length === 0) return <p role="status">{t('countries.nobodyMoves')}</p>
  return (
    <>
      <p role="status">{t('countries.moves', { count: movements.length })}</p>
      <ScrollingTable label={t('countries.movements')}>
        <thead>
          <tr>
            <th scope="col">{t('countries.country')}</th>
            <th scope="col">{t('countries.band')}</th>
            <th scope="col">{t('countries.movedBy')}</th>
            <th scope="col">{t('countries.partiesThere')}</th>
            <th scope="col">{t('countries.ordersThere')}</th>
          </tr>
        </thead>
        <tbody>
          {movements.map(({ country, area, from, to, figures, sitting }) => (
            <tr key={`${country}/${area ?? ''}`}>
              <td>
                <Link to="/countries/$code" params={{ code: country }} search={area ? { area } : {}}>
                  {format.country(country)} {area}
                </Link>
              </td>
              <td>
                <BandStep from={from} to={to} />
              </td>
              <td>
                {figures.slice(0, 3).map((one) => (
                  <div key={`${one.index}/${one.measure}`}>
                    {one.publisher}: {point(one.before)} → {point(one.after)}
                  </div>
                ))}
                {figures.length > 3 && (
                  <span className="soft small">{t('countries.more', { count: figures.length - 3 })}</span>
                )}
                {figures.length === 0 && t('countries.byFloor')}
              </td>
              <td className="number">{sitting.parties}</td>
              <td>
                {sitting.orders.length}
                <Orders refs={sitting.orders} />
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </>
  )
}
