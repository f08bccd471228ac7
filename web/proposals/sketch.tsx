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
const size = { width: 320, height: 260, edge: 12 }

/** Both fields of view from above, to one scale, with the reach of each level as a band. */
export function Sketch({ before, after, names }: SketchProps) {
  const { t } = useTranslation()
  if (!before || !after) return <p className="soft">{t('proposals.noSketch')}</p>
  const scale = Math.min(scaleOf(before), scaleOf(after))
  return (
    <div className="sketches">
      {[before, after].map((view, n) => (
        <figure key={names[n]}>
          <Fan view={view} scale={scale} label={names[n] ?? ''} />
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
function reach(view: View, density: number): number {
  return view.pixels / (2 * density * Math.tan(halfOf(view)))
}

/** Pixels of the drawing for a metre, so that the farthest band is in the picture, far and wide. */
function scaleOf(view: View): number {
  const metres = reach(view, Math.min(...bands))
  const { width, height, edge } = size
  return Math.min((width - 2 * edge) / metres, (height / 2 - edge) / (metres * Math.tan(halfOf(view))))
}

/** Half the angle, radians; a fisheye is drawn as wide as a plane can show it. */
const halfOf = ({ hfov }: View) => (Math.min(hfov, 170) * Math.PI) / 360

interface FanProps {
  readonly view: View
  readonly scale: number
  readonly label: string
}

function Fan({ view, scale, label }: FanProps) {
  const { width, height, edge } = size
  const point = (metres: number, side: 1 | -1) => {
    const [x, y] = [metres * scale, side * metres * Math.tan(halfOf(view)) * scale]
    return `${edge + x},${height / 2 + y}`
  }
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="sketch">
      {bands.toReversed().map((band) => {
        const metres = reach(view, band)
        return (
          <polygon
            key={band}
            className={`band-${String(band).replace('.', '-')}`}
            points={`${edge},${height / 2} ${point(metres, -1)} ${point(metres, 1)}`}
          />
        )
      })}
      <circle cx={edge} cy={height / 2} r="5" className="camera" />
    </svg>
  )
}
