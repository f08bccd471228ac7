import type { Said } from '../../ui/said.ts'

export interface DayOff {
  readonly on: string
  readonly names: Said
  readonly kind: 'publicHoliday' | 'eve' | 'halfDay'
  readonly source: string
  readonly verified: boolean
}
export interface CalendarYear {
  readonly country: string
  readonly year: number
  readonly zone: string
  readonly items: readonly DayOff[]
}

/** A day of the picture: where it stands in its month (weeks from Monday), and what it is. */
export interface Square {
  readonly on: string
  readonly number: number
  /** 0 is Monday. */
  readonly weekday: number
  readonly week: number
  readonly off: DayOff | undefined
}

/** Every day of a month, in weeks that begin on Monday. `month` from 0. */
export function monthOf({ year, items }: CalendarYear, month: number): readonly Square[] {
  const first = new Date(Date.UTC(year, month, 1))
  const lead = (first.getUTCDay() + 6) % 7
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Array.from({ length }, (_, index) => {
    const on = new Date(Date.UTC(year, month, index + 1)).toISOString().slice(0, 10)
    const place = lead + index
    return {
      on,
      number: index + 1,
      weekday: place % 7,
      week: Math.floor(place / 7),
      off: items.find((item) => item.on === on),
    }
  })
}
