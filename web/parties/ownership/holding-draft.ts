import type { Ownership } from '#parties/model'

export type Known = 'exact' | 'between' | 'unknown'

/** A holding as it is typed. */
export interface HoldingDraft {
  /** The other party owns this one (`above`), or is owned by it. */
  readonly side: 'above' | 'below'
  readonly other: string
  readonly list: string
  readonly entry: string
  readonly kind: Ownership['kind']
  readonly known: Known
  readonly share: string
  readonly least: string
  readonly most: string
  readonly from: string
  readonly source: string
  readonly confidence: string
  readonly joint: string
}

const empty: HoldingDraft = {
  ...{ side: 'above', other: '', list: '', entry: '', kind: 'direct', known: 'exact' },
  ...{ share: '', least: '', most: '', from: '', source: '', confidence: '', joint: '' },
}

const text = (share: number | undefined) => (share === undefined ? '' : String(share))

/** A draft for a new holding, or of one that is to be changed. */
export function draftOf(party: string, record: Ownership | undefined): HoldingDraft {
  if (!record) return empty
  const { owner, owned, share, range, from, source, confidence, joint, kind } = record
  return {
    ...empty,
    ...{ side: owned === party ? 'above' : 'below', other: owned === party ? owner : owned, kind },
    known: share !== null ? 'exact' : range ? 'between' : 'unknown',
    ...{ share: text(share ?? undefined), least: text(range?.least), most: text(range?.most) },
    ...{ from: from ?? '', source: source ?? '', confidence: confidence ?? '', joint: joint ?? '' },
  }
}

/** A number as people write it; undefined where it is none from 0 to 100. */
export function percentIn(typed: string): number | undefined {
  const plain = typed.replaceAll(/[\s\u00a0%]/g, '').replace(',', '.')
  return /^\d{1,3}(\.\d+)?$/.test(plain) && Number(plain) <= 100 ? Number(plain) : undefined
}

const confidences = ['documented', 'stated', 'assumed'] as const

/** The holding that a draft stands for; undefined where something is missing. What the form does not show is kept. */
export function holdingOf(
  party: string,
  draft: HoldingDraft,
  before: Ownership | undefined,
): Omit<Ownership, 'type'> | undefined {
  const other = draft.list && draft.entry ? `entry:${draft.list}/${draft.entry.trim()}` : draft.other
  const held = heldBy(draft, before?.range)
  if (other === '' || !held) return undefined
  const { type: _type, range: _range, ...rest } = before ?? { type: 'ownership' }
  const confidence = confidences.find((one) => one === draft.confidence)
  return {
    ...rest,
    ...(draft.side === 'above' ? { owner: other, owned: party } : { owner: party, owned: other }),
    kind: draft.kind,
    ...held,
    ...(draft.from || before?.from ? { from: draft.from || null } : {}),
    ...(draft.source.trim() ? { source: draft.source.trim() } : {}),
    ...(confidence ? { confidence } : {}),
    ...(draft.joint.trim() || before?.joint ? { joint: draft.joint.trim() || null } : {}),
  }
}

/** Bounds that were not touched keep whether they belong to the share or not. */
function heldBy(
  { known, share, least, most }: HoldingDraft,
  before: Ownership['range'],
): Pick<Ownership, 'share' | 'range'> | undefined {
  if (known === 'unknown') return { share: null }
  if (known === 'exact') {
    const exact = percentIn(share)
    return exact === undefined ? undefined : { share: exact }
  }
  const [low, high] = [percentIn(least), percentIn(most)]
  if (low === undefined || high === undefined) return undefined
  const isSame = before && before.least === low && before.most === high
  return { share: null, range: isSame ? before : { least: low, most: high } }
}
