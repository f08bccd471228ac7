import type { AskException } from '#phaseout/model'
import { addDays, daysIncluding } from './days.ts'

/** The form as typed; `''` is "not filled in". */
export interface Asked {
  readonly rule: string
  readonly legalEntity: string
  readonly customer: string
  readonly product: string
  /** Pieces in all; empty: not limited in pieces. */
  readonly count: string
  readonly from: string
  /** The last day on which it counts. */
  readonly last: string
  readonly reason: string
  readonly measures: readonly string[]
}

export const blank = (today: string): Asked => ({
  ...{ rule: '', legalEntity: '', customer: '', product: '', count: '', reason: '' },
  from: today,
  last: '',
  measures: [''],
})

export type Fault = {
  readonly path: string
  readonly message: 'needed' | 'tooShort' | 'badCount' | 'badPeriod'
}

const leastReason = 10
const leastMeasure = 3
/** Beyond so many days management grants it besides. */
export const managementBeyond = 90

export const filledMeasures = ({ measures }: Asked): string[] =>
  measures.map((measure) => measure.trim()).filter(Boolean)

/** What the form itself can see is wrong, in the order of its fields. */
export function faultsOf(asked: Asked): Fault[] {
  const faults: Fault[] = []
  const add = (isWrong: boolean, path: string, message: Fault['message']) =>
    isWrong && faults.push({ path, message })
  add(asked.rule === '', '/rule', 'needed')
  add(asked.legalEntity === '', '/legalEntity', 'needed')
  add(asked.count !== '' && !/^[1-9]\d{0,5}$/.test(asked.count.trim()), '/count', 'badCount')
  add(asked.from === '', '/from', 'needed')
  add(asked.last === '', '/to', 'needed')
  add(
    asked.from !== '' && asked.last !== '' && daysIncluding(asked.from, asked.last) === undefined,
    '/to',
    'badPeriod',
  )
  add(asked.reason.trim().length < leastReason, '/reason', 'tooShort')
  const measures = filledMeasures(asked)
  add(measures.length === 0, '/measures/0', 'needed')
  add(
    measures.some((measure) => measure.length < leastMeasure),
    '/measures/0',
    'tooShort',
  )
  return faults
}

/** The form as the API takes it. Assumes that `faultsOf` found nothing. */
export function toAsk(asked: Asked): AskException {
  return {
    rule: asked.rule,
    legalEntity: asked.legalEntity,
    reason: asked.reason.trim(),
    customer: asked.customer || null,
    product: asked.product || null,
    count: asked.count === '' ? null : Number(asked.count),
    from: asked.from,
    to: addDays(asked.last, 1),
    measures: filledMeasures(asked),
  }
}
