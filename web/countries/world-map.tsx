import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CountryLine } from '#countries/model'
import { currentLanguage } from '../app/i18n.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { fetchShapes, type Shape, size } from './map-shapes.ts'

const bands = ['A', 'B', 'C', 'D', 'E', 'none'] as const

/** The world by bands. The outlines come with the product and are fetched when the map is first opened. */
export function WorldMap({ countries }: { readonly countries: readonly CountryLine[] }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['world'],
    queryFn: fetchShapes,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  return data ? <Drawn shapes={data} countries={countries} /> : <Skeleton lines={10} />
}

interface DrawnProps {
  readonly shapes: readonly Shape[]
  readonly countries: readonly CountryLine[]
}

/** A country of the table with its outline. */
interface Place extends Shape {
  readonly line: CountryLine
}

/** Shade and hatching, letters where there is room. Arrow keys walk by name, Enter opens; the table below says it all. */
function Drawn({ shapes, countries }: DrawnProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const language = currentLanguage()
  const [at, setAt] = useState<string>()
  const places = useMemo(() => {
    const known = new Map(countries.map((line) => [line.numeric, line]))
    return shapes
      .flatMap((shape): Place[] => {
        const line = known.get(shape.id)
        return line ? [{ ...shape, line }] : []
      })
      .toSorted((a, b) => a.line.name[language].localeCompare(b.line.name[language], language))
  }, [shapes, countries, language])
  const place = places.find(({ id }) => id === at)
  const says = ({ line }: Place) =>
    t('countries.onMap', { name: line.name[language], band: line.band ?? t('countries.unrated') })
  const open = ({ line }: Place) => void navigate({ to: '/countries/$code', params: { code: line.country } })
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter' && place) open(place)
    if (step === undefined) return
    event.preventDefault()
    const next = place ? places.indexOf(place) + step : 0
    setAt(places.at(next % places.length)?.id)
  }
  return (
    <figure className="world">
      <div
        className="world-map"
        role="listbox"
        tabIndex={0}
        aria-label={t('countries.mapLabel')}
        aria-activedescendant={place ? `map-${place.id}` : undefined}
        onKeyDown={walk}
      >
        <svg viewBox={`0 0 ${size.width} ${size.height}`} role="presentation">
          <Hatching />
          {places.map((one) => (
            <Land key={one.id} place={one} says={says(one)} isAt={one.id === at} open={open} point={setAt} />
          ))}
          <Letters places={places} />
        </svg>
      </div>
      <figcaption>
        <p role="status">{place ? says(place) : t('countries.mapHint')}</p>
        <Legend />
      </figcaption>
    </figure>
  )
}

interface LandProps {
  readonly place: Place
  readonly says: string
  readonly isAt: boolean
  readonly open: (place: Place) => void
  readonly point: (id: string) => void
}

/** The list box around it holds the focus and the keys. */
function Land({ place, says, isAt, open, point }: LandProps) {
  return (
    <path
      id={`map-${place.id}`}
      d={place.d}
      role="option"
      aria-selected={isAt}
      aria-label={says}
      className="world-land"
      data-band={place.line.band ?? 'none'}
      data-at={isAt || undefined}
      onClick={() => open(place)}
      onPointerEnter={() => point(place.id)}
    />
  )
}

/** What the outlines say already, for the eye. */
function Letters({ places }: { readonly places: readonly Place[] }) {
  return (
    <g>
      {places.map(
        ({ id, isLarge, middle: [x, y], line: { band } }) =>
          isLarge &&
          band && (
            <text key={id} x={x} y={y} className="world-letter">
              {band}
            </text>
          ),
      )}
    </g>
  )
}

function Legend() {
  const { t } = useTranslation()
  return (
    <ul className="world-legend">
      {bands.map((band) => (
        <li key={band}>
          <svg viewBox="0 0 16 12" aria-hidden="true">
            <rect width="16" height="12" className="world-land" data-band={band} />
          </svg>
          {band === 'none' ? t('countries.unrated') : band}
        </li>
      ))}
    </ul>
  )
}

/** Hatching for the two worst bands, so that nothing rests on colour alone. */
function Hatching() {
  return (
    <defs>
      {(['D', 'E'] as const).map((band) => (
        <pattern
          key={band}
          id={`hatch-${band}`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform={band === 'D' ? 'rotate(45)' : 'rotate(-45)'}
        >
          <rect width="5" height="5" className="hatch-ground" data-band={band} />
          <rect width={band === 'D' ? 1 : 2} height="5" className="hatch-line" />
        </pattern>
      ))}
    </defs>
  )
}
