import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Wording } from '#kernel'
import { calendarCodes } from '../knowledge/holidays.ts'

export const CalendarCode = Type.Enum([...calendarCodes], {
  $id: 'CalendarCode',
  description: 'SE, NO, FI, DE (the days that all Länder share), EU (the institutions)',
})

/** When a duty is due, and how that was counted. */
export const Due = Type.Object(
  {
    duty: Type.String(),
    /** The day on which it is due, by the clock of `zone`. */
    dueOn: DayText,
    /** The last instant at which it is in time. */
    dueAt: InstantText,
    zone: Type.String(),
    /** Where the count first ended, when that day was closed. */
    rolledFrom: Nullable(DayText),
    /** Where no rule carries the date on and it is a day off: the last working day before. */
    actBy: Nullable(DayText),
    explain: Type.Array(Wording),
    /** Somebody read the act. */
    verified: Type.Boolean(),
  },
  { $id: 'Due', additionalProperties: false },
)
export type Due = Static<typeof Due>

/** A day off of one year. */
export const HolidayView = Type.Object(
  {
    on: DayText,
    code: Type.String(),
    names: Wording,
    kind: Type.Enum(['publicHoliday', 'eve', 'halfDay']),
    source: Type.String(),
    verified: Type.Boolean(),
  },
  { $id: 'Holiday', additionalProperties: false },
)
