import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LookDifference, ShownRun } from '#screening/model'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { type DifferenceKind, useDifferences } from './api.ts'
import { useScore } from './use-score.ts'

const kinds = ['opened', 'closed', 'kept', 'rescored'] as const

/** Each thing that would be otherwise, by its kind; fetched when it is opened. */
export function Differences({ run }: { readonly run: ShownRun }) {
  const { t } = useTranslation()
  const found = kinds.filter((kind) => run.tally[kind] > 0)
  if (found.length === 0) return <p className="notice notice-good">{t('threshold.nothingDiffers')}</p>
  return (
    <>
      <h3>{t('threshold.differences')}</h3>
      {run.more && <p className="soft">{t('threshold.moreDiffer')}</p>}
      {found.map((kind, place) => (
        <OfKind key={kind} run={run} kind={kind} isOpen={place === 0} />
      ))}
    </>
  )
}

interface OfKindProps {
  readonly run: ShownRun
  readonly kind: DifferenceKind
  readonly isOpen: boolean
}

function OfKind({ run, kind, isOpen }: OfKindProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = t(`threshold.kind.${kind}`)
  return (
    <details open={isOpen}>
      <summary>
        {title} ({format.number(run.tally[kind])})
      </summary>
      <Rows run={run.id} kind={kind} title={title} />
    </details>
  )
}

function Rows({
  run,
  kind,
  title,
}: {
  readonly run: string
  readonly kind: DifferenceKind
  readonly title: string
}) {
  const { t } = useTranslation()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDifferences(run, kind)
  const rows = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      <ScrollingTable label={title}>
        <thead>
          <tr>
            <th scope="col">{t('threshold.party')}</th>
            <th scope="col">{t('threshold.listed')}</th>
            <th scope="col" className="number">
              {t('threshold.scoreKept')}
            </th>
            <th scope="col" className="number">
              {t('threshold.scoreThen')}
            </th>
            <th scope="col">{t('threshold.alert')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.n} row={row} />
          ))}
        </tbody>
      </ScrollingTable>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('threshold.showMore')}
        </Button>
      )}
    </>
  )
}

function Row({ row }: { readonly row: LookDifference }) {
  const { t } = useTranslation()
  const score = useScore()
  const { party, partyName, list, entry, name, before, after, state, alert } = row
  return (
    <tr>
      <th scope="row">
        <Link to="/parties/$ref" params={{ ref: party }}>
          <bdi>{partyName ?? party}</bdi>
        </Link>
      </th>
      <td>
        <bdi>{name ?? entry}</bdi> <code>{list}</code>
      </td>
      <td className="number">{before === null ? '–' : score.score(before)}</td>
      <td className="number">{after === null ? '–' : score.score(after)}</td>
      <td>
        {alert === null ? (
          t('threshold.isNew')
        ) : (
          <Link to="/alerts/$id" params={{ id: alert }}>
            {t(`threshold.alertState.${state ?? 'new'}`)}
          </Link>
        )}
      </td>
    </tr>
  )
}
