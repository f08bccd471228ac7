import type { Day } from '#kernel'
import type { RunOff } from './model.ts'

/** Pieces of one product whose warranty ends that day; null: none was given; undefined: nobody recorded it. */
export interface Ending {
  readonly product: string
  readonly end: Day | null | undefined
  readonly count: number
}
/** One piece under a service contract that runs until the day before `to`; null: it has no end. */
export interface Serviced {
  readonly product: string
  readonly to: Day | null
}

interface Ground {
  readonly endings: readonly Ending[]
  readonly serviced: readonly Serviced[]
  readonly day: Day
  readonly makerOf: (product: string) => string
  readonly nameOf: (maker: string) => string
}

/** Pieces under warranty quarter by quarter until the last ends, and what is owed per maker. */
export function runOffOf({ endings, serviced, day, makerOf, nameOf }: Ground): RunOff {
  const last = endings.reduce((end, one) => (one.end && one.end > end ? one.end : end), day)
  const starts = quartersBetween(day, last)
  const byMaker = Map.groupBy(endings, ({ product }) => makerOf(product))
  const service = Map.groupBy(serviced, ({ product }) => makerOf(product))
  const makers = [...byMaker].map(([maker, own]) => {
    const left = (from: Day) => sum(own.filter(({ end }) => end && end >= from))
    const until = own.flatMap(({ end }) => (end && end >= day ? [end] : [])).sort()
    const cared = service.get(maker) ?? []
    return {
      ...{ maker, name: nameOf(maker) },
      pieces: starts.map(({ from }, n) => left(n === 0 ? day : from)),
      ...{ standing: sum(own), underWarranty: left(day), warrantyUntil: until.at(-1) ?? null },
      unknown: sum(own.filter(({ end }) => end === undefined)),
      ...{ serviced: cared.length, openEnded: cared.some(({ to }) => to === null) },
      serviceUntil:
        cared
          .flatMap(({ to }) => to ?? [])
          .sort()
          .at(-1) ?? null,
    }
  })
  return {
    quarters: starts.map(({ name }) => name),
    makers: makers.toSorted((a, b) => b.standing - a.standing || (a.maker < b.maker ? -1 : 1)),
  }
}

const sum = (all: readonly Ending[]) => all.reduce((total, { count }) => total + count, 0)
const most = 80 // twenty years

function quartersBetween(first: Day, last: Day): { name: string; from: Day }[] {
  const quarters: { name: string; from: Day }[] = []
  let [year, quarter] = [Number(first.slice(0, 4)), Math.ceil(Number(first.slice(5, 7)) / 3)]
  for (;;) {
    const from = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`
    if ((from > last && quarters.length > 0) || quarters.length === most) return quarters
    quarters.push({ name: `${year}-Q${quarter}`, from })
    ;[year, quarter] = quarter === 4 ? [year + 1, 1] : [year, quarter + 1]
  }
}
