import { useTranslation } from 'react-i18next'
import { type RiskDimension, riskDimensions, risks } from '#casework/model'
import { rungsOf } from './ladder.ts'
import { type LadderProps, Visits } from './suspicion-ladder.tsx'

export interface RiskGridProps extends LadderProps {
  /** Left out where the reader sets nothing. */
  readonly set?: (scale: RiskDimension) => void
}

/** The risk in each dimension as a short ladder lying down: filled up to where it stands. */
export function RiskGrid({ weighing: { steps }, set }: RiskGridProps) {
  const { t } = useTranslation()
  return (
    <table className="risk-grid">
      <caption className="unseen">{t('weighing.riskTable')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('weighing.dimension')}</th>
          {risks.map((risk) => (
            <th key={risk} scope="col">
              {t(`weighLevel.${risk}`)}
            </th>
          ))}
          {set && (
            <th scope="col">
              <span className="unseen">{t('weighing.act')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {riskDimensions.map((scale) => (
          <tr key={scale}>
            <th scope="row">{t(`weighScale.${scale}`)}</th>
            {rungsOf(steps, scale).map(({ level, isNow, isReached, visits }) => (
              <td key={level} data-now={isNow || undefined} data-reached={isReached || undefined}>
                {isNow && <span className="small">{t('weighing.now')}</span>}
                <Visits visits={visits} />
              </td>
            ))}
            {set && (
              <td className="risk-act">
                <button
                  type="button"
                  className="text-button"
                  aria-label={t('weighing.setScale', { scale: t(`weighScale.${scale}`) })}
                  onClick={() => set(scale)}
                >
                  {t('weighing.set')}
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
