import { type Wording, wording } from '#kernel'
import type { Measured } from '../measures/model.ts'

/** What an alert is judged by before a person looks at it. */
export interface Weighed {
  /** `law`: the list binds one of our companies; `risk`: it is another state's, or nobody's law here. */
  readonly force: 'law' | 'risk'
  /** 0 to 1; null where nobody knows. */
  readonly score: number | null
  /** Features that speak against it. */
  readonly against: readonly string[]
  /** How much speaks for and against it; null where nobody measured it. */
  readonly measured: Pick<Measured, 'evidence' | 'contradiction'> | null
  readonly held: Held | null
  /** Days since it was found. */
  readonly days: number
}

/** Orders that wait for it. */
export interface Held {
  readonly orders: number
  /** Of all of them, in whatever currency they are in. */
  readonly value: number
  /** Days that the oldest has waited. */
  readonly days: number
}

export interface Priority {
  /** 0 to 100. */
  readonly value: number
  readonly level: 'high' | 'medium' | 'low'
  /** What raised it and what lowered it, the weightiest first. */
  readonly because: readonly { readonly says: Wording; readonly points: number }[]
}

interface Weight {
  readonly id: string
  /** Completes no sentence: it stands by itself. */
  readonly says: Wording
  points(weighed: Weighed): number
}

const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value))

/** The table: what is weighed, and with how many points at most. */
const weights: readonly Weight[] = [
  {
    id: 'law',
    says: wording(
      'Listan är lag för något av våra bolag.',
      'Listen er lov for et av selskapene våre.',
      'Luettelo on lakia jollekin yhtiöllemme.',
      'The list is law for one of our companies.',
    ),
    points: ({ force }) => (force === 'law' ? 30 : 0),
  },
  {
    id: 'likeness',
    says: wording(
      'Likheten är stor.',
      'Likheten er stor.',
      'Yhtäläisyys on suuri.',
      'The likeness is strong.',
    ),
    points: ({ score }) => Math.round(between(0, ((score ?? 1) - 0.7) / 0.3, 1) * 30),
  },
  {
    id: 'evidence',
    says: wording(
      'Mer än namnet talar för det.',
      'Mer enn navnet taler for det.',
      'Muukin kuin nimi puoltaa sitä.',
      'More than the name speaks for it.',
    ),
    points: ({ measured }) => Math.round((measured?.evidence ?? 0) * 20),
  },
  {
    id: 'unmeasured',
    says: wording(
      'Ingen har vägt vad som talar för det.',
      'Ingen har veid hva som taler for det.',
      'Kukaan ei ole punninnut, mikä sitä puoltaa.',
      'Nobody has weighed what speaks for it.',
    ),
    points: ({ measured }) => (measured ? 0 : 10),
  },
  {
    id: 'against',
    says: wording(
      'Något talar emot.',
      'Noe taler imot.',
      'Jokin puhuu sitä vastaan.',
      'Something speaks against it.',
    ),
    points: ({ against, measured }) =>
      measured ? -Math.round(measured.contradiction * 20) : -between(0, against.length * 10, 20),
  },
  {
    id: 'held',
    says: wording(
      'Order väntar på det.',
      'Ordrer venter på det.',
      'Tilauksia odottaa sitä.',
      'Orders wait for it.',
    ),
    points: ({ held }) =>
      held ? 10 + Math.round(between(0, Math.log10(Math.max(1, held.value)) - 3, 5) * 2) : 0,
  },
  {
    id: 'heldLong',
    says: wording(
      'De har väntat länge.',
      'De har ventet lenge.',
      'Ne ovat odottaneet pitkään.',
      'They have waited long.',
    ),
    points: ({ held }) => between(0, (held?.days ?? 0) * 2, 10),
  },
  {
    id: 'age',
    says: wording('Larmet är gammalt.', 'Varselet er gammelt.', 'Hälytys on vanha.', 'The alert is old.'),
    points: ({ days }) => between(0, days * 2, 10),
  },
]

/** Which alert is to be looked at first, and why. Pure: the same evidence gives the same answer. */
export function priorityOf(weighed: Weighed): Priority {
  const because = weights
    .map(({ says, points }) => ({ says, points: Math.round(points(weighed)) }))
    .filter(({ points }) => points !== 0)
    .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points))
  const value = between(
    0,
    because.reduce((sum, { points }) => sum + points, 0),
    100,
  )
  return { value, level: value >= 60 ? 'high' : value >= 30 ? 'medium' : 'low', because }
}
