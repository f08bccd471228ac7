import { useTranslation } from 'react-i18next'
import type { ProposalView } from '#phaseout/model'

type View = { readonly pixels: number; readonly hfov: number }

export interface SketchProps {
  readonly before: ProposalView['views']['before']
  readonly after: ProposalView['views']['after']
  readonly names: readonly [before: string, after: string]
}

/** Bands of IEC 62676-4:2014 from near to far, px/m. */
const bands = [250, 125, 62.5, 25] as const
const size = { width: 320, height: 190, origin: 24 }

/** Both fields of view from above, to one scale, with the reach of each level as a band. */
export function Sketch({ before, after, names }: SketchProps) {
  const { t } = useTranslation()
  if (!before || !after) return <p className="soft">{t('proposals.noSketch')}</p>
  const farthest = Math.max(reach(before, 25), reach(after, 25))
  return (
    <div className="sketches">
      {[before, after].map((view, n) => (
        <figure key={names[n]}>
          <Fan view={view} farthest={farthest} label={names[n] ?? ''} />
          <figcaption>
            {names[n]}: {Math.round(view.hfov)}°.{' '}
            {bands
              .map((band) => t('proposals.band', { band, metres: reach(view, band).toFixed(1) }))
              .join(' ')}
          </figcaption>
        </figure>
      ))}
    </div>
  )
}

/** As the server's density: pixels over the width of the scene at a distance; metres. */
function reach({ pixels, hfov }: View, density: number): number {
  const half = (Math.min(hfov, 170) * Math.PI) / 360
  return pixels / (2 * density * Math.tan(half))
}

interface FanProps {
  readonly view: View
  readonly farthest: number
  readonly label: string
}

function Fan({ view, farthest, label }: FanProps) {
  const { width, height, origin } = size
  const half = (Math.min(view.hfov, 170) * Math.PI) / 360
  const scale = (width - origin - 8) / farthest
  const point = (metres: number, side: 1 | -1) => {
    const [x, y] = [metres * scale, side * Math.min(metres * Math.tan(half) * scale, height / 2 - 4)]
    return `${origin + x},${height / 2 + y}`
  }
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="sketch">
      {bands.toReversed().map((band) => {
        const metres = reach(view, band)
        return (
          <polygon
            key={band}
            className={`band-${String(band).replace('.', '-')}`}
            points={`${origin},${height / 2} ${point(metres, -1)} ${point(metres, 1)}`}
          />
        )
      })}
      <circle cx={origin} cy={height / 2} r="5" className="camera" />
    </svg>
  )
}
