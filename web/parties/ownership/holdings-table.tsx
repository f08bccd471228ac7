import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../app/i18n.ts'
import { useFormat } from '../../ui/format.ts'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import type { OwnershipEdge, OwnershipNode, PartyOwnership } from './api.ts'
import { useShareText } from './share-text.ts'

export interface HoldingsTableProps {
  readonly ownership: PartyOwnership
  /** Whoever may write, and looks at today, changes and ends holdings of the party itself. */
  readonly acts?: {
    readonly change: (edge: OwnershipEdge) => void
    readonly end: (edge: OwnershipEdge) => void
  }
}

const sorts = ['owner', 'owned', 'share', 'from', 'source'] as const
type Sort = (typeof sorts)[number]
interface Sorting {
  readonly by: Sort
  readonly isFalling: boolean
}

/** Every holding around the party, with its time and source: what the picture draws, and what has ended besides. */
export function HoldingsTable({ ownership, acts }: HoldingsTableProps) {
  const { t } = useTranslation()
  const [sorting, setSorting] = useState<Sorting>()
  const nodes = new Map(ownership.nodes.map((node) => [node.ref, node]))
  const nameOf = (ref: string) => nodes.get(ref)?.name ?? ref
  const rows = sortedBy(ownership.edges, sorting, nameOf)
  const press = (by: Sort) =>
    setSorting((now) =>
      now?.by === by ? (now.isFalling ? undefined : { by, isFalling: true }) : { by, isFalling: false },
    )
  return (
    <ScrollingTable label={t('ownership.table')}>
      <thead>
        <tr>
          {sorts.slice(0, 2).map((by) => (
            <SortHead key={by} by={by} sorting={sorting} press={press} />
          ))}
          <th scope="col">{t('ownership.kind')}</th>
          {sorts.slice(2).map((by) => (
            <SortHead key={by} by={by} sorting={sorting} press={press} />
          ))}
          <th scope="col">{t('ownership.counts')}</th>
          {acts && <th scope="col">{t('ownership.acts')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((edge) => (
          <Row key={edge.id} edge={edge} nodes={nodes} party={ownership.party} acts={acts} />
        ))}
      </tbody>
    </ScrollingTable>
  )
}

function sortedBy(
  edges: readonly OwnershipEdge[],
  sorting: Sorting | undefined,
  nameOf: (ref: string) => string,
): readonly OwnershipEdge[] {
  const current = edges.toSorted((one, other) => Number(other.inForce) - Number(one.inForce))
  if (!sorting) return current
  const collator = new Intl.Collator(currentLanguage(), { numeric: true })
  const value = ({ record }: OwnershipEdge): string =>
    sorting.by === 'owner' || sorting.by === 'owned'
      ? nameOf(record[sorting.by])
      : sorting.by === 'share'
        ? String(record.share ?? record.range?.least ?? -1)
        : (record[sorting.by] ?? '')
  const way = sorting.isFalling ? -1 : 1
  return current.toSorted((one, other) => way * collator.compare(value(one), value(other)))
}

interface SortHeadProps {
  readonly by: Sort
  readonly sorting: Sorting | undefined
  readonly press: (by: Sort) => void
}

function SortHead({ by, sorting, press }: SortHeadProps) {
  const { t } = useTranslation()
  const isBy = sorting?.by === by
  return (
    <th
      scope="col"
      className={by === 'share' ? 'number' : undefined}
      aria-sort={isBy ? (sorting.isFalling ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className="text-button" onClick={() => press(by)}>
        {t(`ownership.${by}`)}
        <span aria-hidden="true">{isBy ? (sorting.isFalling ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  )
}

interface RowProps {
  readonly edge: OwnershipEdge
  readonly nodes: ReadonlyMap<string, OwnershipNode>
  readonly party: string
  readonly acts: HoldingsTableProps['acts'] | undefined
}

function Row({ edge, nodes, party, acts }: RowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const shareText = useShareText()
  const { record, inForce, counts } = edge
  const { owner, owned, from, to, source, confidence, joint } = record
  const period = [from ? format.day(from) : '', to ? `– ${format.day(to)}` : ''].join(' ').trim()
  const isOwn = owner === party || owned === party
  return (
    <tr className={inForce ? undefined : 'soft'}>
      <th scope="row">
        <Name node={nodes.get(owner)} reference={owner} />
      </th>
      <td>
        <Name node={nodes.get(owned)} reference={owned} />
      </td>
      <td>
        {t(`ownershipKind.${record.kind}`)}
        {joint && <span className="soft"> {t('ownership.asOne', { joint })}</span>}
      </td>
      <td className="number">{shareText(record) || '–'}</td>
      <td>
        {period} {!inForce && t('ownership.notNow')}
      </td>
      <td>
        {source}
        {confidence && <span className="soft"> {t(`ownershipConfidence.${confidence}`)}</span>}
      </td>
      <td>{counts.map((regime) => t(`ownershipRegime.${regime}`)).join(', ')}</td>
      {acts && (
        <td className="owner-acts">
          {isOwn && inForce && (
            <>
              <button type="button" className="text-button" onClick={() => acts.change(edge)}>
                {t('ownership.change')}
              </button>{' '}
              <button type="button" className="text-button" onClick={() => acts.end(edge)}>
                {t('ownership.end')}
              </button>
            </>
          )}
        </td>
      )}
    </tr>
  )
}

function Name({ node, reference }: { readonly node: OwnershipNode | undefined; readonly reference: string }) {
  const name = node?.name ?? reference
  if (node?.kind !== 'party') return <span>{name}</span>
  return (
    <Link to="/parties/$ref" params={{ ref: reference }}>
      {name}
    </Link>
  )
}
