import { evidenceAbout } from '#documents'
import type { Tx } from '#storage'
import { findingsOf } from '../../findings/store.ts'
import type { CitedFact, CitedSource } from '../minimum.ts'

/**
 * The findings of a case that stand, with the sources that each cites, as they are graded today. A source that was
 * withdrawn weighs as it is graded: its grade is changed by a person, not by its withdrawal (F36).
 */
export async function citedFacts(tx: Tx, ref: string): Promise<CitedFact[]> {
  const evidence = await evidenceAbout(tx, { kind: 'case', id: ref })
  const sources = new Map<string, CitedSource>(
    evidence.map(({ id, sourceClass, provenance, reliability, credibility }) => [
      id,
      { id, class: sourceClass, from: provenance.from, reliability, credibility },
    ]),
  )
  const findings = await findingsOf(tx, ref)
  return findings
    .filter(({ status }) => status !== 'withdrawn')
    .map((finding) => ({
      ref: finding.ref,
      sources: finding.evidence.flatMap((id) => sources.get(id) ?? []),
      // What the house drafts by itself is that the supplier did not answer, or not with what was asked for.
      isUndocumented: finding.origin !== null,
    }))
}
