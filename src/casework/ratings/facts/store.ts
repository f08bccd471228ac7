import { evidenceAbout } from '#documents'
import type { Evidence } from '#documents/model'
import type { Tx } from '#storage'
import { findingsOf } from '../../findings/store.ts'
import type { CitedFact, CitedSource } from '../minimum.ts'

/**
 * The findings of a case that stand, with the sources that each cites, as they are graded today. A source that was
 * withdrawn weighs as it is graded: its grade is changed by a person, not by its withdrawal (F36).
 */
export async function citedFacts(tx: Tx, ref: string): Promise<CitedFact[]> {
  const evidence = await evidenceAbout(tx, { kind: 'case', id: ref })
  const pieces = new Map(evidence.map((piece) => [piece.id, piece]))
  const sources = new Map(evidence.map((piece) => [piece.id, sourceOf(piece, pieces)]))
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

function sourceOf(piece: Evidence, all: ReadonlyMap<string, Evidence>): CitedSource {
  const { id, sourceClass, provenance, reliability, credibility, sha256, party, about } = piece
  const warnings = about.filter(({ kind }) => kind === 'warning').map((one) => one.id)
  return {
    ...{ id, class: sourceClass, reliability, credibility, sha256, party, warnings },
    ...{ from: provenance.from, url: provenance.url ?? null, restsOn: restedOn(piece, all) },
  }
}

/** What it repeats, quotes, translates or shows a part of, and what that rests on in turn. */
function restedOn(piece: Evidence, all: ReadonlyMap<string, Evidence>): string[] {
  const found = new Set<string>()
  const open = [piece]
  for (let next = open.pop(); next; next = open.pop())
    for (const id of restsAtOnce(next)) {
      if (found.has(id) || id === piece.id) continue
      found.add(id)
      const rested = all.get(id)
      if (rested) open.push(rested)
    }
  return [...found]
}

function restsAtOnce({ provenance, translation, redactionOf }: Evidence): string[] {
  return [...(provenance.restsOn ?? []), translation?.of, redactionOf].filter((id) => id != null)
}
