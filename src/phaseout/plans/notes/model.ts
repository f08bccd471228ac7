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

/** What it is worth: lost where it is below nought. In the smallest unit of the currency. */
const Effect = Type.Object(
  {
    minor: Type.Integer({ minimum: -1e15, maximum: 1e15 }),
    currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  },
  { $id: 'PlanNoteEffect', ...strict },
)

/** What somebody said on a plan, or what became of it; nothing is taken away. */
export const PlanNote = Type.Object(
  {
    ref: Ref,
    plan: Ref,
    kind: NoteKind,
    side: Type.Enum([...noteSides]),
    customer: Nullable(Ref),
    text: Said,
    /** Of a commercial effect. */
    effect: Type.Optional(Nullable(Effect)),
    /** The earlier note of which this tells what became of it. */
    about: Type.Optional(Nullable(Ref)),
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
    effect: Type.Optional(Nullable(Effect)),
    about: Type.Optional(Nullable(Ref)),
  },
  { $id: 'WritePlanNote', ...strict },
)
export type WritePlanNote = Static<typeof WritePlanNote>

/** The log of reactions in numbers (R60). */
export const NoteSummary = Type.Object(
  {
    counts: Type.Array(
      Type.Object({ kind: NoteKind, side: Type.Enum([...noteSides]), count: Type.Integer() }, strict),
    ),
    /** The sum of commercial effects in each currency. */
    effects: Type.Array(Type.Object({ currency: Type.String(), minor: Type.Integer() }, strict)),
    /** Complaints of which nobody has noted what became of them, the oldest first. */
    openComplaints: Type.Array(Ref),
  },
  { $id: 'PlanNoteSummary', ...strict },
)
export type NoteSummary = Static<typeof NoteSummary>
