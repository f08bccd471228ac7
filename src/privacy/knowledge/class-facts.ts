import type { Wording } from '#kernel'
import type { Retention } from '../model.ts'

/** What is known of a class of personal data before anybody of the installation has said otherwise (Art. 13, 14, 30). */
export interface ClassFacts {
  readonly title: Wording
  /** What it holds, and about whom. */
  readonly what: Wording
  readonly purpose: Wording
  readonly basis: { readonly article: string; readonly because: Wording }
  readonly source: Wording
  readonly recipients: Wording
  readonly retention: Retention & {
    readonly countedFrom: Wording
    /** What the length rests on. */
    readonly rests: string
    /** Whether somebody read the act. */
    readonly verified: boolean
    /** The shortest that may be set, in years; null: no law sets one. */
    readonly atLeastYears: number | null
  }
  /** What is proposed where the person asks for erasure. */
  readonly onErasure: { readonly use: 'erase' | 'keep'; readonly because: Wording }
}

/** Decisions of compliance: our own practice, not a figure of law. */
export const tenYears = { count: 10, unit: 'years', endOfYear: true } as const
export const ownPractice =
  'own practice for decisions: limitation of claims, ten years (preskriptionslagen 1981:130)'
