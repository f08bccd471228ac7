import { findEvidence, pageOfEvidence } from '#documents'
import type { Act, Result } from '#kernel'
import { ok } from '#kernel'
import type { Tx } from '#storage'
import { relatedRefs } from '../inbox/store.ts'
import type { DuplicateSuggestion, Warning } from '../model.ts'
import { visible } from '../read/actions.ts'
import { findWarning, warnings } from '../store.ts'
import { alikeness } from '../text.ts'

/** So much of the text must be the same where only the subject is. */
const nearText = 0.3
const mostLookedAt = 100
const mostShown = 10
const all = { entities: 'all', parties: [] } as const

/**
 * Warnings that may say the same as this one: the same file, the same address, or the same subject in nearly the same
 * words. Suggestions only; a person links them.
 */
export async function duplicatesOf(tx: Tx, act: Act, ref: string): Promise<Result<DuplicateSuggestion[]>> {
  const seen = visible(act, await findWarning(tx, ref), ref)
  if (!seen.ok) return seen
  const warning = seen.value.record
  const sameFile = new Set(await refsWithFilesOf(tx, warning))
  const near = await relatedRefs(tx, {
    ...{ ref, url: warning.source.url, limit: mostLookedAt },
    parties: warning.subjects.flatMap(({ party }) => (party === null ? [] : [party])),
    names: warning.subjects.map(({ name }) => name),
  })
  const linked = new Set(warning.links.map((link) => link.ref))
  const candidates = await warnings.find(tx, [...new Set([...sameFile, ...near])])
  return ok(
    candidates
      .filter((stored) => !linked.has(stored.key) && visible(act, stored, stored.key).ok)
      .map(({ record }) => suggestionOf(warning, record, sameFile.has(record.ref)))
      .filter(({ because }) => because.length > 0)
      .sort((a, b) => b.because.length - a.because.length || b.alike - a.alike)
      .slice(0, mostShown),
  )
}

function suggestionOf(one: Warning, other: Warning, isSameFile: boolean): DuplicateSuggestion {
  const alike = alikeness(`${one.title} ${one.text}`, `${other.title} ${other.text}`)
  const isSameUrl = one.source.url !== null && one.source.url === other.source.url
  const because: DuplicateSuggestion['because'] = [
    ...(isSameFile ? (['file'] as const) : []),
    ...(isSameUrl ? (['url'] as const) : []),
    ...(alike >= nearText ? (['subjectAndText'] as const) : []),
  ]
  return { ref: other.ref, title: other.title, receivedAt: other.receivedAt, because, alike }
}

/** Warnings that came with a file of the same content. */
async function refsWithFilesOf(tx: Tx, { ref, attachments }: Warning): Promise<string[]> {
  const found: string[] = []
  for (const id of attachments) {
    const kept = await findEvidence(tx, id)
    if (!kept) continue
    const { sha256 } = kept
    const same = await pageOfEvidence(tx, { sha256, limit: mostLookedAt, sight: all, needToKnow: all })
    for (const { about } of same)
      for (const { kind, id: other } of about) if (kind === 'warning' && other !== ref) found.push(other)
  }
  return found
}
