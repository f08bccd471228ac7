import { findingsOf, weighingInWords } from '#casework'
import type { Language } from '#kernel'
import type { Tx } from '#storage'
import type { Weighed } from './memo.ts'

/** What the weighing of a case says, for its memo: findings that stand, and how sure we are. */
export async function weighedInWords(tx: Tx, ref: string, language: Language): Promise<Weighed> {
  const standing = (await findingsOf(tx, ref)).filter(({ status }) => status !== 'withdrawn')
  return {
    known: standing.map((finding) => `${finding.ref}: ${finding.statement}`),
    sure: await weighingInWords(tx, ref, language),
  }
}
