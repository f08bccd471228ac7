import { useTranslation } from 'react-i18next'
import type { PlanBoard } from '#phaseout/model'
import { Board, NumberTile } from '../ui/board.tsx'
import { useFormat } from '../ui/format.ts'

/** Each number opens what it counts. */
export function Tiles({ board }: { readonly board: PlanBoard }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { plan, coverage, installed, underWarranty, offers, questions } = board
  const to = `/plans/${plan.decision}`
  return (
    <Board label={t('plans.numbers')}>
      <NumberTile label={t('plans.tile.installed')} value={installed} to={to} />
      <NumberTile label={t('plans.tile.warranty')} value={underWarranty} to={to} />
      <NumberTile
        label={t('plans.tile.reached')}
        value={coverage.reached}
        to={`${to}?tab=notices`}
        says={t('plans.tile.reachedSays', {
          percent: format.number(coverage.percent),
          customers: coverage.customers,
        })}
      />
      <NumberTile
        label={t('plans.tile.bounced')}
        value={coverage.bounced}
        to={`${to}?tab=notices&state=bounced`}
        isUrgent={coverage.bounced > 0}
      />
      <NumberTile
        label={t('plans.tile.questions')}
        value={questions.length}
        to={`${to}?tab=dialogue`}
        isUrgent={questions.length > 0}
      />
      <NumberTile
        label={t('plans.tile.gaps')}
        value={plan.uncovered.length}
        to={`${to}?tab=range`}
        isUrgent={plan.uncovered.length > 0}
      />
      <NumberTile
        label={t('plans.tile.replaced')}
        value={offers.replaced}
        to="/replacements?state=installed"
      />
    </Board>
  )
}
