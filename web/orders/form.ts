import type { Verdict } from '#rules/model'
import type { Draft, DraftLine } from './draft.ts'

/** What every part of the order form takes. */
export interface FormProps {
  readonly draft: Draft
  /** Messages by JSON pointer of the field. */
  readonly errors: Readonly<Record<string, string>>
  readonly change: (part: Partial<Draft>) => void
  /** Kept by the server already: its reference stands. */
  readonly isStored: boolean
}

export interface LineProps extends FormProps {
  readonly line: DraftLine
  readonly index: number
  readonly changeLine: (part: Partial<DraftLine>) => void
  readonly verdict: Verdict['lines'][number] | undefined
}
