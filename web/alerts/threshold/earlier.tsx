import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ShownLooking } from '#screening/model'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { useScore } from './use-score.ts'

/** Thresholds and engines that were in force before, and what was withdrawn. */
export function Earlier({ lookings }: { readonly lookings: readonly ShownLooking[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const score = useScore()
  return (
    <section aria-labelledby="threshold-earlier">
      <h2 id="threshold-earlier">{t('threshold.earlier')}</h2>
      {lookings.length === 0 && <p className="soft">{t('threshold.noneEarlier')}</p>}
      {lookings.length > 0 && (
        <ScrollingTable label={t('threshold.earlier')}>
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('threshold.one')}
              </th>
              <th scope="col">{t('threshold.state')}</th>
              <th scope="col">{t('threshold.proposedBy')}</th>
              <th scope="col">{t('threshold.signer')}</th>
              <th scope="col">{t('threshold.until')}</th>
            </tr>
          </thead>
          <tbody>
            {lookings.map((one) => (
              <tr key={one.ref}>
                <th scope="row" className="number">
                  <Link to="/alerts/threshold/$ref" params={{ ref: one.ref }}>
                    {score.threshold(one.threshold)}
                  </Link>
                </th>
                <td>{t(`threshold.standing.${one.state}`)}</td>
                <td>
                  <PersonName person={one.proposedBy} />, {format.instant(one.proposedAt)}
                </td>
                <td>{one.signedBy ? <PersonName person={one.signedBy} /> : '–'}</td>
                <td>{one.endedAt ? format.instant(one.endedAt) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
    </section>
  )
}
