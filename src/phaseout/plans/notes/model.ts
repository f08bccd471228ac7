import { type Static, Type } from 'typebox'
import { InstantText, Nullable, Ref } from '#kernel'

const strict = { additionalProperties: false }
const Said = Type.String({ minLength: 1, maxLength: 5_000 })

export const noteKinds = [
  'consultation',
  'dialogue',
  'reaction',
  'complaint',
  'commercial',
  'impact',
] as const
export const NoteKind = Type.Enum([...noteKinds], { $id: 'PlanNoteKind' })
export type NoteKind = (typeof noteKinds)[number]
export const noteSides = ['customer', 'market', 'supplier', 'own'] as const

/** What somebody said on a plan, or what became of it; nothing is taken away. */
export const PlanNote = Type.Object(
  {
    ref: Ref,
    plan: Ref,
    kind: NoteKind,
    side: Type.Enum([...noteSides]),
    customer: Nullable(Ref),
    text: Said,
    by: Type.String(),
    at: InstantText,
  },
  { $id: 'PlanNote', ...strict },
)
export type PlanNote = Static<typeof PlanNote>

export const WritePlanNote = Type.Object(
  {
    kind: NoteKind,
    side: Type.Enum([...noteSides]),
    customer: Type.Optional(Nullable(Ref)),
    text: Said,
  },
  { $id: 'WritePlanNote', ...strict },
)
export type WritePlanNote = Static<typeof WritePlanNote>
