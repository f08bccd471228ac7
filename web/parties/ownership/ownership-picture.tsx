import { useTranslation } from 'react-i18next'
import type { Regime } from '#parties/model'
import { useFormat } from '../../ui/format.ts'
import type { OwnershipEdge, OwnershipNode, PartyOwnership } from './api.ts'
import { alongSide, arrange, isCovered, type Spot } from './layout.ts'
import { useShortShare } from './share-text.ts'

export interface OwnershipPictureProps {
  readonly ownership: PartyOwnership
  readonly name: string
  /** Whose ways are drawn strong. */
  readonly regime: Regime | undefined
  readonly says: string
}

const box = { width: 172, height: 46, gap: 20, row: 118 } as const
/** In columns. */
const halfBox = box.width / 2 / (box.width + box.gap)
/** On a narrow screen it shrinks so far, as long as its words can be read, and scrolls beyond. */
const leastShown = 0.85
/** Boxes in one row of a circle of holdings are tied around their right sides. */
const side = 26

interface Line {
  readonly owner: string
  readonly owned: string
  readonly edges: readonly OwnershipEdge[]
}

/** Owners above, what it owns below, shares on the lines, and the ways that matter drawn strong. The table says the same. */
export function OwnershipPicture({ ownership, name, regime, says }: OwnershipPictureProps) {
  const { t } = useTranslation()
  const { nodes, edges, party } = ownership
  const lines = linesOf(edges)
  const drawn = arrange({ subject: party, nodes: nodes.map(({ ref }) => ref), ties: lines })
  const spots = new Map(drawn.spots.map((spot) => [spot.ref, spot]))
  const width = drawn.columns * (box.width + box.gap) + side
  const height = (drawn.rows - 1) * box.row + box.height + 2
  const isStrong = (line: Line) =>
    regime !== undefined && line.edges.some(({ counts }) => counts.includes(regime))
  return (
    <figure className="owners">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="owners-scroll" role="group" aria-label={t('ownership.drawn')} tabIndex={0}>
        <svg
          role="img"
          aria-label={t('ownership.picture', { name, count: nodes.length - 1, says })}
          viewBox={`0 0 ${width} ${height}`}
          style={{ minWidth: leastShown * width, maxWidth: width }}
        >
          {[...lines]
            .sort((one, other) => Number(isStrong(one)) - Number(isStrong(other)))
            .map((line) => {
              const [from, to] = [spots.get(line.owner), spots.get(line.owned)]
              return from && to ? (
                <Tie
                  key={`${line.owner} ${line.owned}`}
                  line={line}
                  from={from}
                  to={to}
                  isStrong={isStrong(line)}
                  labelAt={labelPlace(line, lines)}
                  isCovered={isCovered(from, to, { spots: drawn.spots, half: halfBox })}
                />
              ) : null
            })}
          {nodes.flatMap((node) => {
            const spot = spots.get(node.ref)
            return spot ? [<Box key={node.ref} node={node} spot={spot} isSubject={node.ref === party} />] : []
          })}
        </svg>
      </div>
      {drawn.leftOut.length > 0 && (
        <figcaption className="soft">{t('ownership.leftOut', { count: drawn.leftOut.length })}</figcaption>
      )}
    </figure>
  )
}

/** What holds today, one line a pair. */
function linesOf(edges: readonly OwnershipEdge[]): Line[] {
  const pairs = Map.groupBy(
    edges.filter(({ inForce, record }) => inForce && record.owner !== record.owned),
    ({ record }) => JSON.stringify([record.owner, record.owned]),
  )
  return [...pairs.values()].map((own) => ({
    owner: own[0]?.record.owner ?? '',
    owned: own[0]?.record.owned ?? '',
    edges: own,
  }))
}

const left = ({ column }: Spot) => column * (box.width + box.gap) + box.gap / 2
const top = ({ row }: Spot) => row * box.row + 1

interface TieProps {
  readonly line: Line
  readonly from: Spot
  readonly to: Spot
  readonly isStrong: boolean
  /** How far down the line its words stand, from 0 to 1. */
  readonly labelAt: number
  /** Straight down it would run behind another box. */
  readonly isCovered: boolean
}

/** Words stand where fewest lines meet: at an owner's box where it holds one company alone, else at the company's. */
function labelPlace(line: Line, lines: readonly Line[]): number {
  const same = (end: 'owner' | 'owned') => lines.filter((other) => other[end] === line[end]).length
  if (same('owner') === 1) return 0.22
  return same('owned') === 1 ? 0.78 : 0.5
}

function Tie({ line, from, to, isStrong, labelAt, isCovered: goesAround }: TieProps) {
  const { t } = useTranslation()
  const shortShare = useShortShare()
  const labels = line.edges.map(({ record }) => {
    const kind = t(`ownershipKind.${record.kind}`)
    const share = shortShare(record)
    return record.kind === 'direct' ? share : [share, kind].filter((part) => part !== '').join(' ')
  })
  const isCertain = line.edges.some(({ record }) => record.share !== null || record.range)
  const { path, x, y } = from.row < to.row && !goesAround ? down(from, to, labelAt) : around(from, to)
  return (
    <g className={`tie${isStrong ? ' tie-strong' : ''}${isCertain ? '' : ' tie-open'}`}>
      <path d={path} />
      <text textAnchor="middle">
        {[...new Set(labels)].map((label, nth) => (
          <tspan key={label} x={x} y={y + nth * 14}>
            {label}
          </tspan>
        ))}
      </text>
    </g>
  )
}

function down(from: Spot, to: Spot, labelAt: number) {
  const [x1, y1] = [left(from) + box.width / 2, top(from) + box.height]
  const [x2, y2] = [left(to) + box.width / 2, top(to)]
  const bend = (y2 - y1) / 2
  return {
    path: `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`,
    x: x1 + (x2 - x1) * alongSide(labelAt),
    y: y1 + (y2 - y1) * labelAt + 4,
  }
}

/** A holding that leads up again, stays in its row, or has a box in its way, goes around the right side. */
function around(from: Spot, to: Spot) {
  const [x1, y1] = [left(from) + box.width, top(from) + box.height / 2]
  const [x2, y2] = [left(to) + box.width, top(to) + box.height / 2]
  const out = Math.max(x1, x2) + side
  return {
    path: `M${x1} ${y1}C${out} ${y1} ${out} ${y2} ${x2} ${y2}`,
    x: out - side / 2,
    y: (to.row - from.row > 1 ? y1 + box.row / 2 : (y1 + y2) / 2) + 4, // beside no box
  }
}

interface BoxProps {
  readonly node: OwnershipNode
  readonly spot: Spot
  readonly isSubject: boolean
}
/** Lists that a box has room to name. */
const namedLists = [
  'eu_fsf',
  'un_sc',
  'uk_sl',
  'us_ofac_sdn',
  'ofacSdn',
  'usEntityList',
  'usEntityListAffiliate',
] as const

function useListNames(): (lists: readonly string[]) => string {
  const { t } = useTranslation()
  return (lists) => {
    const names = lists.map((list) => {
      const known = namedLists.find((one) => one === list.replaceAll('-', '_'))
      return t(`listShort.${known ?? 'other'}`)
    })
    return [...new Set(names)].join(', ')
  }
}

const longest = 24
const short = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

function Box({ node, spot, isSubject }: BoxProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const named = useListNames()
  const { name, country, kind, listed, maybe } = node
  const isListed = (listed ?? []).length > 0
  const isOpen = !isListed && (maybe ?? []).length > 0
  const what = isListed
    ? t('ownership.listed', { lists: named(listed ?? []) })
    : isOpen
      ? t('ownership.openHit', { lists: named(maybe ?? []) })
      : kind === 'party'
        ? country
          ? format.country(country)
          : ''
        : t(`ownerSort.${kind}`)
  const look = isListed ? ' kin-listed' : isOpen ? ' kin-open' : ''
  return (
    <g className={`kin${isSubject ? ' kin-this' : ''}${look}`}>
      <rect x={left(spot)} y={top(spot)} width={box.width} height={box.height} rx={3} />
      <text x={left(spot) + box.width / 2} y={top(spot) + 19} textAnchor="middle" className="kin-name">
        {short(name)}
      </text>
      <text x={left(spot) + box.width / 2} y={top(spot) + 36} textAnchor="middle" className="kin-what">
        {short(what)}
      </text>
    </g>
  )
}
