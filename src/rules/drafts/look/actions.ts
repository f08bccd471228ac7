import type { Tx } from '#storage'
import { differencesOf } from '../../difference/difference.ts'
import { deedsFrom } from '../../life.ts'
import { packVersions, withExamples } from '../../store.ts'
import { baseOf } from '../actions.ts'
import { candidateOf } from '../candidate.ts'
import type { Draft } from '../model.ts'
import type { KeptDraft } from '../move/actions.ts'

/** What a reader sees of a draft: how it stands, what is wrong with it now, and what it changes, in words. */
export async function lookAt(tx: Tx, { record: draft, version }: KeptDraft) {
  const base = await baseOf(tx, draft.pack)
  const { rules, errors } = candidateOf(base.rules, draft.changes)
  const isSigned = draft.approved !== null
  const difference = errors.length === 0 ? differencesOf(base.rules, rules) : null
  return {
    ...draft,
    version,
    deeds: deedsFrom(draft.state).filter((deed) => deed !== 'activate' && deed !== 'supersede'),
    baseNow: base.version,
    errors: isSigned ? [] : [...errors],
    difference: isSigned ? await signedDifference(tx, draft) : difference,
  }
}

/** Once signed, what it changed stands between the two versions. */
async function signedDifference(tx: Tx, { pack, base, approved }: Draft) {
  const versions = await packVersions(tx, pack)
  const rulesOf = (version: string | null | undefined) => {
    const found = versions.find((one) => one.version === version)
    return found ? withExamples(found) : []
  }
  return differencesOf(rulesOf(base), rulesOf(approved?.version))
}
