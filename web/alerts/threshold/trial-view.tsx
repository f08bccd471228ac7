import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Trial, TrialItem } from '#screening/model'
import { Chart } from '../../ui/chart/chart.tsx'
import { useFormat } from '../../ui/format.ts'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { useScore } from './use-score.ts'

/** What a threshold would do to open alerts, and would have done to a year's verdicts: counts, curve, and each of them. */
export function TrialView({ trial }: { readonly trial: Trial }) {
  const { t } = useTranslation()
  const { lost, open, decided, isLower } = trial
  const unscored = open.unscored + decided.unscored
  return (
    <>
      <dl className="threshold-counts">
        <Count of={open.stay} says={t('threshold.openStay')} />
        <Count of={open.close} says={t('threshold.openClose')} />
        <Count of={lost.matches.count} says={t('threshold.matchesLost')} isGrave={lost.matches.count > 0} />
        <Count of={lost.falsePositives.count} says={t('threshold.falseSpared')} />
      </dl>
      {lost.matches.count > 0 && (
        <p className="notice notice-problem">{t('threshold.loses', { count: lost.matches.count })}</p>
      )}
      {isLower && <p className="notice">{t('threshold.lowerSays')}</p>}
      {open.people > 0 && <p className="soft">{t('threshold.peopleStay', { count: open.people })}</p>}
      {unscored > 0 && <p className="soft">{t('threshold.unscored', { count: unscored })}</p>}
      <Curve trial={trial} />
      <Lost title={t('threshold.lostMatches')} lost={lost.matches} isOpen />
      <Lost title={t('threshold.lostOpen')} lost={lost.open} />
      <Lost title={t('threshold.lostFalse')} lost={lost.falsePositives} />
    </>
  )
}

interface CountProps {
  readonly of: number
  readonly says: string
  readonly isGrave?: boolean
}

function Count({ of, says, isGrave = false }: CountProps) {
  const format = useFormat()
  return (
    <div data-grave={isGrave || undefined}>
      <dt>{says}</dt>
      <dd>{format.number(of)}</dd>
    </div>
  )
}

function Curve({ trial: { curve, from } }: { readonly trial: Trial }) {
  const { t } = useTranslation()
  const format = useFormat()
  const score = useScore()
  if (curve.every(({ open, matches, falsePositives }) => open + matches + falsePositives === 0))
    return <p className="soft">{t('threshold.nothingKept')}</p>
  return (
    <Chart
      kind="lines"
      title={t('threshold.curve')}
      says={t('threshold.curveSays', { from: format.day(from) })}
      categoryTitle={t('threshold.one')}
      categories={curve.map(({ threshold }) => score.threshold(threshold))}
      series={[
        { id: 'open', name: t('threshold.seriesOpen'), values: curve.map(({ open }) => open) },
        { id: 'false', name: t('threshold.seriesFalse'), values: curve.map((one) => one.falsePositives) },
        { id: 'matches', name: t('threshold.seriesMatches'), values: curve.map(({ matches }) => matches) },
      ]}
      linkOf={(category) => `/alerts/threshold?at=${curve[category]?.threshold ?? ''}`}
    />
  )
}

interface LostProps {
  readonly title: string
  readonly lost: Trial['lost']['open']
  readonly isOpen?: boolean
}

function Lost({ title, lost: { count, items }, isOpen = false }: LostProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (count === 0) return null
  return (
    <details open={isOpen}>
      <summary>
        {title} ({format.number(count)})
      </summary>
      <ScrollingTable label={title}>
        <thead>
          <tr>
            <th scope="col">{t('threshold.party')}</th>
            <th scope="col">{t('threshold.listed')}</th>
            <th scope="col" className="number">
              {t('threshold.score')}
            </th>
            <th scope="col">{t('threshold.state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Item key={`${item.alert} ${item.decidedAt}`} item={item} />
          ))}
        </tbody>
      </ScrollingTable>
      {items.length < count && (
        <p className="soft small">{t('threshold.moreItems', { count: count - items.length })}</p>
      )}
    </details>
  )
}

function Item({ item }: { readonly item: TrialItem }) {
  const { t } = useTranslation()
  const format = useFormat()
  const score = useScore()
  const { alert, party, partyName, list, name, state, decidedAt } = item
  return (
    <tr>
      <th scope="row">
        <Link to="/alerts/$id" params={{ id: alert }}>
          <bdi>{partyName ?? party}</bdi>
        </Link>
      </th>
      <td>
        <bdi>{name ?? t('threshold.noName')}</bdi> <code>{list}</code>
      </td>
      <td className="number">{score.score(item.score)}</td>
      <td>
        {t(`threshold.alertState.${state}`)}
        {decidedAt && `, ${format.instant(decidedAt)}`}
      </td>
    </tr>
  )
}
