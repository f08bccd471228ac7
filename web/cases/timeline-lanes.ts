import type { CaseNote } from '#casework/model'

/** The rows of the picture: where in the work something belongs. */
export const lanes = ['room', 'gathering', 'weighing', 'deciding'] as const
export type Lane = (typeof lanes)[number]

const gathering = /^(evidence|request|questionnaire|mandate|expert|deliverable|warning|newInformation)/
const weighing = /^(finding|rating|ties|guideline|hearing)/
const deciding = /^(interim|decision|measure|published|closed)/

export function laneOf(kind: string): Lane {
  if (gathering.test(kind)) return 'gathering'
  if (weighing.test(kind)) return 'weighing'
  return deciding.test(kind) ? 'deciding' : 'room'
}

/** A point of the picture: its lane, and where between the first note (0) and the last (1). */
export interface Point {
  readonly note: CaseNote
  readonly lane: Lane
  readonly at: number
}

/** Points in the order of time; all at the left edge where everything was done in one moment. */
export function pointsOf(notes: readonly CaseNote[]): readonly Point[] {
  const times = notes.map(({ at }) => Date.parse(at))
  const first = Math.min(...times)
  const span = Math.max(...times) - first
  return notes.map((note, place) => ({
    note,
    lane: laneOf(note.kind),
    at: span === 0 ? 0 : ((times[place] ?? first) - first) / span,
  }))
}
