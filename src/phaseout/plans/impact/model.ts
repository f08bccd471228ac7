import { type Static, Type } from 'typebox'
import { DayText, Nullable } from '#kernel'

const Said = Type.String({ minLength: 3, maxLength: 5_000 })

/** Whom or what it may hurt that we leave (R59, UNGP 19). */
export const impactAreas = [
  'customers',
  'workers',
  'rightsHolders',
  'counterMeasures',
  'environment',
] as const
export type ImpactArea = (typeof impactAreas)[number]

/** What leaving does in one area, what is done against it, and what was seen of it when somebody looked again. */
export const ExitEffect = Type.Object(
  {
    area: Type.Enum([...impactAreas]),
    what: Said,
    mitigation: Nullable(Said),
    followUpOn: Nullable(DayText),
    seen: Nullable(Said),
  },
  { $id: 'PlanExitEffect', additionalProperties: false },
)
export type ExitEffect = Static<typeof ExitEffect>
