import { type Day, DayText, type FieldError, fieldFault, validate } from '#kernel'
import { bodsFaults } from '../knowledge/bods-words.ts'
import type { Ownership, OwnershipKind, ShareRange } from '../model.ts'
import { blend, boundsOf, isExact, percentsOf } from '../share.ts'
import type { Interest } from './statement.ts'

/** Kinds of interest in the standard's codelist that say more than "another tie". */
const kinds: Readonly<Record<string, OwnershipKind>> = {
  votingRights: 'voting',
  appointmentOfBoard: 'board',
  otherInfluenceOrControl: 'control',
  rightsGrantedByContract: 'control',
  conditionalRightsGrantedByContract: 'control',
  controlViaCompanyRulesOrArticles: 'control',
  controlByLegalFramework: 'control',
  trustee: 'control',
  settlor: 'control',
  protector: 'control',
}

/** What an interest is in our words. Shares of which nobody says that they are held directly may be held through others. */
export function kindOf({ type = '', directOrIndirect }: Interest): OwnershipKind {
  if (type !== 'shareholding') return kinds[type] ?? 'other'
  return directOrIndirect === 'direct' ? 'direct' : 'indirect'
}

type Held = Pick<Ownership, 'share' | 'range'>

/** A share as the standard writes it: exact, or by bounds that may belong to it or not. */
export function shareOf({ share }: Interest): Held {
  const { exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = share ?? {}
  if (exact !== undefined) return { share: exact }
  const low = typeof exclusiveMinimum === 'number' ? exclusiveMinimum : minimum
  const high = typeof exclusiveMaximum === 'number' ? exclusiveMaximum : maximum
  if (low === undefined && high === undefined) return { share: null }
  const over = exclusiveMinimum !== undefined && exclusiveMinimum !== false
  const under = exclusiveMaximum !== undefined && exclusiveMaximum !== false
  return asHeld({
    least: low ?? 0,
    most: high ?? 100,
    over: over && low !== undefined,
    under: under && high !== undefined,
  })
}

/** Bounds that meet are an exact share. */
function asHeld({ least, most, over = false, under = false }: ShareRange): Held {
  if (least === most && !over && !under) return { share: least }
  const flags = { ...(over ? { over } : {}), ...(under ? { under } : {}) }
  return { share: null, range: { least, most, ...flags } }
}

/** A holding in its time, as one interest says it. */
export interface Reading extends Held {
  readonly kind: OwnershipKind
  readonly from: Day | null
  readonly to: Day | null
}

/** Reads the interests of one relationship, one holding a kind. What ended counts only where nothing else is left. */
export function readInterests(
  interests: readonly Interest[],
  closedOn: string | undefined,
): Reading[] | FieldError {
  const readings: Reading[] = []
  for (const [at, interest] of interests.entries()) {
    const [from, to] = [dayIn(interest.startDate), dayIn(interest.endDate ?? closedOn)]
    if (from === 'odd')
      return fieldFault(
        `/recordDetails/interests/${at}/startDate`,
        bodsFaults.badDay(interest.startDate ?? ''),
      )
    if (to === 'odd')
      return fieldFault(`/recordDetails/interests/${at}/endDate`, bodsFaults.badDay(interest.endDate ?? ''))
    readings.push({
      kind: kindOf(interest),
      ...shareOf(interest),
      from,
      to: to === null ? null : dayAfter(to),
    })
  }
  const byKind = Map.groupBy(readings, ({ kind }) => kind)
  return [...byKind.values()].map(asOne)
}

function dayIn(text: string | undefined): Day | null | 'odd' {
  if (text === undefined || text === '') return null
  const day = validate(DayText, text.slice(0, 10))
  return day.ok ? day.value : 'odd'
}

/** The standard names the last day, we the first one after it. */
function dayAfter(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** Several interests of one kind: those that go on, else those that ended last; they may be one holding, or several. */
function asOne(all: readonly Reading[]): Reading {
  const open = all.filter(({ to }) => to === null)
  const last = all
    .map(({ to }) => to ?? '')
    .sort()
    .at(-1)
  const counted = open.length > 0 ? open : all.filter(({ to }) => to === last)
  const [first] = counted
  if (!first || counted.length === 1) return first ?? { kind: 'other', share: null, from: null, to: null }
  const bounds = counted
    .map((one) => boundsOf({ ...one, type: 'ownership', owner: 'a', owned: 'b' }))
    .reduce(blend)
  const { least, most, over, under } = percentsOf(bounds)
  const since = counted.map(({ from }) => from)
  const from = since.includes(null) ? null : (since.toSorted()[0] ?? null)
  const held = isExact(bounds) ? { share: least } : asHeld({ least, most, over, under })
  return { kind: first.kind, ...held, from, to: first.to }
}
