import { useTranslation } from 'react-i18next'
import type { Kin } from '../api.ts'

export interface OwnershipPictureProps {
  readonly name: string
  readonly owns: readonly Kin[]
  readonly ownedBy: readonly Kin[]
}

const box = { width: 180, height: 34, gap: 16, level: 84 } as const
/** More than these stand in the table only. */
const most = 4

interface Place {
  readonly id: string
  readonly kin: Kin
  readonly x: number
  readonly y: number
}

/** Owners above, the party in the middle, what it owns below; more than half is drawn strong. */
export function OwnershipPicture({ name, owns, ownedBy }: OwnershipPictureProps) {
  const { t } = useTranslation()
  const [above, below] = [ownedBy.slice(0, most), owns.slice(0, most)]
  const widest = Math.max(above.length, below.length, 1)
  const width = widest * (box.width + box.gap)
  const middle = above.length > 0 ? box.level : 1
  const height = middle + box.height + (below.length > 0 ? box.level : 0) + 2
  const x = width / 2 - box.width / 2
  const places = (kin: readonly Kin[], y: number): Place[] =>
    kin.map((one, index) => ({
      ...{ id: `${one.owner} ${one.owned} ${one.kind}`, kin: one, y },
      x: x + (index - (kin.length - 1) / 2) * (box.width + box.gap),
    }))
  const line = (place: Place) => {
    const isAbove = place.y < middle
    const [from, to] = isAbove ? [place, { x, y: middle }] : [{ x, y: middle }, place]
    return <Holding key={place.id} from={from} to={to} share={place.kin.share} />
  }
  const all = [...places(above, 1), ...places(below, middle + box.level)]
  return (
    <figure className="ownership">
      <svg
        role="img"
        aria-label={t('ownership.picture', { name, owners: ownedBy.length, owned: owns.length })}
        viewBox={`0 0 ${width} ${height}`}
        style={{ maxWidth: width }}
      >
        {all.map(line)}
        {all.map((place) => (
          <Box key={place.id} x={place.x} y={place.y} text={place.kin.name} />
        ))}
        <Box x={x} y={middle} text={name} isThis />
      </svg>
    </figure>
  )
}

interface Point {
  readonly x: number
  readonly y: number
}
interface HoldingProps {
  readonly from: Point
  readonly to: Point
  readonly share: number | null
}

function Holding({ from, to, share }: HoldingProps) {
  const [x1, y1] = [from.x + box.width / 2, from.y + box.height]
  const [x2, y2] = [to.x + box.width / 2, to.y]
  const isMost = share === null || share > 50
  return (
    <g className={isMost ? 'holding holding-most' : 'holding'}>
      <line x1={x1} y1={y1} x2={x2} y2={y2} />
      {share !== null && (
        <text x={(x1 + x2) / 2 + 6} y={(y1 + y2) / 2 + 4}>
          {share}
          {' %'}
        </text>
      )}
    </g>
  )
}

const longest = 24

function Box({ x, y, text, isThis = false }: Point & { readonly text: string; readonly isThis?: boolean }) {
  const shown = text.length > longest ? `${text.slice(0, longest - 1)}…` : text
  return (
    <g className={isThis ? 'kin kin-this' : 'kin'}>
      <rect x={x} y={y} width={box.width} height={box.height} rx={3} />
      <text x={x + box.width / 2} y={y + box.height / 2 + 4} textAnchor="middle">
        {shown}
      </text>
    </g>
  )
}
