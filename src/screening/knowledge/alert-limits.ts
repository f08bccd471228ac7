/** Limits of our own on the work with alerts, set on 2026-11-22; each is read by the deed that it bounds. */
export const alertLimits = {
  /** For so long whoever gave a verdict may take it back, unless something stands on it. */
  undoMinutes: 15,
  /** A party is known to be good for so many days at most, and is asked about again. */
  goodDays: 366,
  /** An alert that nobody has decided for so many days is overdue. */
  decideDays: 2,
  /** Verdicts in one go. */
  bulkMost: 200,
  /** Days in which a question is to be answered, where nobody says otherwise. */
  answerDays: 5,
} as const
