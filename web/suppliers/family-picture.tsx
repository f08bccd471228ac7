import { useTranslation } from 'react-i18next'
import type { FamilyEdge, FamilyMember, SupplierFamily } from '#partners/model'
import { arrange, type Spot } from '../parties/ownership/layout.ts'

const box = { width: 172, height: 46, gap: 20, row: 112 } as const
/** On a narrow screen it shrinks so far, as long as its words can be read, and scrolls beyond. */
const leastShown = 0.85
const longest = 24
const short = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)
const left = ({ column }: Spot) => column * (box.width + box.gap) + box.gap / 2
const top = ({ row }: Spot) => row * box.row + 1

/** Owners above, companies and brands below; drawn strong what a decision on the supplier covers. The tables say the same. */
export function FamilyPicture({ family, name }: { readonly family: SupplierFamily; readonly name: string }) {
  const { t } = useTranslation()
  const { members, edges, supplier } = family
  const ties = [...Map.groupBy(edges, ({ from, to }) => JSON.stringify([from, to])).values()].flatMap(
    ([first, ...more]) => (first ? [{ owner: first.from, owned: first.to, edges: [first, ...more] }] : []),
  )
  const drawn = arrange({ subject: supplier, nodes: members.map(({ ref }) => ref), ties })
  const spots = new Map(drawn.spots.map((spot) => [spot.ref, spot]))
  const width = drawn.columns * (box.width + box.gap)
  const height = (drawn.rows - 1) * box.row + box.height + 2
  return (
    <figure className="owners">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="owners-scroll" role="group" aria-label={t('family.drawn')} tabIndex={0}>
        <svg
          role="img"
          aria-label={t('family.picture', { name, count: members.length - 1 })}
          viewBox={`0 0 ${width} ${height}`}
          style={{ minWidth: leastShown * width, maxWidth: width }}
        >
          {ties.map(({ owner, owned, edges: tied }) => {
            const [from, to] = [spots.get(owner), spots.get(owned)]
            if (!from || !to) return null
            return <Tie key={`${owner} ${owned}`} edges={tied} from={from} to={to} />
          })}
          {members.flatMap((member) => {
            const spot = spots.get(member.ref)
            return spot ? [<Box key={member.ref} member={member} spot={spot} />] : []
          })}
        </svg>
      </div>
      {drawn.leftOut.length > 0 && (
        <figcaption className="soft">{t('family.leftOut', { count: drawn.leftOut.length })}</figcaption>
      )}
    </figure>
  )
}

interface TieProps {
  readonly edges: readonly FamilyEdge[]
  readonly from: Spot
  readonly to: Spot
}

function Tie({ edges, from, to }: TieProps) {
  const { t } = useTranslation()
  const kinds = [...new Set(edges.map(({ kind }) => kind))]
  const labels = kinds.map((kind) => {
    const share = kind === 'ownership' ? edges.find((one) => one.kind === kind)?.share : null
    return share == null ? t(`familyEdge.${kind}`) : `${share} %`
  })
  const [x1, x2] = [left(from) + box.width / 2, left(to) + box.width / 2]
  const isDown = from.row < to.row
  const [y1, y2] = isDown ? [top(from) + box.height, top(to)] : [top(from), top(to) + box.height]
  const bend = (y2 - y1) / 2
  return (
    <g className={`tie${kinds.includes('ownership') ? '' : ' tie-open'}`}>
      <path d={`M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`} />
      <text textAnchor="middle">
        {labels.map((label, nth) => (
          <tspan key={label} x={(x1 + x2) / 2} y={(y1 + y2) / 2 + 4 + nth * 14}>
            {label}
          </tspan>
        ))}
      </text>
    </g>
  )
}

function Box({ member: { name, tie, covered }, spot }: { member: FamilyMember; spot: Spot }) {
  const { t } = useTranslation()
  const middle = left(spot) + box.width / 2
  const look = tie === 'self' ? ' kin-this' : covered ? ' kin-open' : ''
  return (
    <g className={`kin${look}`}>
      <rect x={left(spot)} y={top(spot)} width={box.width} height={box.height} rx={3} />
      <text x={middle} y={top(spot) + 19} textAnchor="middle" className="kin-name">
        {short(name)}
      </text>
      <text x={middle} y={top(spot) + 36} textAnchor="middle" className="kin-what">
        {short(t(`familyTie.${tie}`))}
      </text>
    </g>
  )
}
