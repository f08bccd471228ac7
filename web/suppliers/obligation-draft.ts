import type { KeptObligation } from '#partners/model'

export const tongues = ['sv', 'nb', 'fi', 'en'] as const
type Words = KeptObligation['text']

/** An obligation as it is typed: one piece of evidence a line, references with commas. */
export interface ObligationDraft
  extends Pick<KeptObligation, 'ref' | 'basis' | 'instrument' | 'point' | 'source' | 'from' | 'verified'> {
  readonly to: string
  readonly suppliers: string
  readonly text: Words
  readonly asks: Words
}

export function draftOf(kept: KeptObligation): ObligationDraft {
  const asked = (tongue: (typeof tongues)[number]) =>
    kept.requiredEvidence.map((words) => words[tongue]).join('\n')
  const { ref, basis, instrument, point, source, from, verified, text } = kept
  return {
    ...{ ref, basis, instrument, point, source, from, verified, text, to: kept.to ?? '' },
    suppliers: kept.suppliers.join(', '),
    asks: { sv: asked('sv'), nb: asked('nb'), fi: asked('fi'), en: asked('en') },
  }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The obligation as it is sent; undefined where the languages do not ask for as many pieces of evidence each. */
export function obligationOf(kept: KeptObligation, draft: ObligationDraft): KeptObligation | undefined {
  const { asks, to, suppliers, text, ...rest } = draft
  const lines = { sv: linesOf(asks.sv), nb: linesOf(asks.nb), fi: linesOf(asks.fi), en: linesOf(asks.en) }
  if (tongues.some((tongue) => lines[tongue].length !== lines.en.length)) return undefined
  const requiredEvidence = lines.en.map((en, at) => ({
    ...{ sv: lines.sv[at] ?? en, nb: lines.nb[at] ?? en, fi: lines.fi[at] ?? en, en },
  }))
  const { version, legalEntities } = kept
  return {
    ...{ ...rest, ref: draft.ref.trim(), version, legalEntities, requiredEvidence },
    text: { sv: text.sv.trim(), nb: text.nb.trim(), fi: text.fi.trim(), en: text.en.trim() },
    suppliers: [...new Set(suppliers.split(/[\s,;]+/).filter((one) => one !== ''))],
    to: to === '' ? null : to,
  }
}
