import type { Tie } from '#casework/model'

export const strengths = ['none', 'some', 'strong', 'unknown'] as const

/** A tie as it is typed; without a strength nobody has looked at it. */
export interface TieDraft {
  readonly id: number
  readonly kind: Tie['kind']
  readonly strength: Tie['strength'] | ''
  readonly says: string
  readonly evidence: readonly string[]
}

/** What is set, and one blank of each kind that is not. */
export function tieDrafts(ties: readonly Tie[], kinds: readonly Tie['kind'][]): TieDraft[] {
  const known = kinds.flatMap((kind): Omit<TieDraft, 'id'>[] => {
    const set = ties.filter((tie) => tie.kind === kind)
    return set.length > 0 ? set : [{ kind, strength: '', says: '', evidence: [] }]
  })
  return known.map((one, id) => ({ ...one, id }))
}

/** What is sent: the kinds that somebody looked at. */
export function tiesOf(drafts: readonly TieDraft[]): Tie[] {
  return drafts.flatMap(({ kind, strength, says, evidence }) =>
    strength === '' ? [] : [{ kind, strength, says: says.trim(), evidence: [...evidence] }],
  )
}
