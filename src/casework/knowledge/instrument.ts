import type { Wording } from '#kernel'

/** An instrument of law or guidance that a finding may name. */
export interface Instrument {
  readonly code: string
  readonly type: 'treaty' | 'declaration' | 'convention' | 'protocol' | 'law' | 'guideline'
  /** YYYY-MM-DD, or less where no more is known. */
  readonly adopted: string | null
  readonly names: Wording
  /** Articles, principles or sections that findings usually name; others may be named too. */
  readonly articles: readonly string[]
  /** Where name and date were read; null where nobody looked it up at its source yet. */
  readonly source: string | null
  readonly isVerified: boolean
}
