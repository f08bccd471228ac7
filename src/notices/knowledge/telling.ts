import type { Wording } from '#kernel'
import type { Urgency } from '../model.ts'

/** What is told under a key: to whom, by whose right to read, how soon, and in which words. */
export interface Telling {
  /** Whoever may not do this with the object is not told. */
  readonly deed: string
  /** Who is told where the news names nobody. */
  readonly roles: readonly string[]
  readonly urgency: Urgency
  /** Goes into mail: names things by their reference, never people or what was found about them. */
  readonly title: Wording
  /** Where a mail leads instead of the object: its address alone would say too much of somebody. */
  readonly mailLink?: string
  /** Shown in the application only. */
  readonly text: Wording
}
