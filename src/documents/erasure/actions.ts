import { type Act, ok, type Refusal, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { inTransaction, type Tx } from '#storage'
import { evidenceRoot, type Room } from '../evidence/actions.ts'
import { removeFile } from '../evidence/files/store.ts'
import type { EvidenceRecord } from '../evidence/model.ts'
import { findEvidence, putEvidence } from '../evidence/store.ts'
import { findAnswers, putAnswers } from '../forms/store.ts'
import { erasedBeforeWords, eraseWhyWords, notThereWords } from '../knowledge/evidence-words.ts'
import { documentsRoot } from '../templates/actions.ts'
import { findDocument } from '../templates/store.ts'
import * as store from './store.ts'

/** What was erased: its id and the hashes of the files that are gone with it. */
export interface Erased {
  readonly id: string
  readonly files: readonly string[]
}

/**
 * Erases a piece of evidence: file, description, its earlier versions and the words in its chain of custody. What
 * remains: that there was one, its hash, its kind, who had it when. For the deed that erases by law (retention ended, a
 * person's right), which permits it and minds legal holds; `act.reason` says which. Refuses `not_found`, `conflict`
 * (erased before), `invalid_input` (no reason).
 */
export async function eraseEvidence(room: Room, act: Act, id: string): Promise<Result<Erased>> {
  const gone = await inTransaction(room.db, act.at, async (tx): Promise<Result<string[]>> => {
    const found = await findEvidence(tx, id)
    const refusal = whyNot(act, id, found)
    if (!found || refusal) return refuse(refusal ?? noSuch(id))
    const { version, at, ...kept } = found
    await putEvidence(tx, act, blank(kept, act))
    await store.forgetVersions(tx, 'documents.evidence', id)
    await store.forgetCustodyWords(tx, id)
    await note(tx, act, { type: 'evidence.erase', id, files: [kept.sha256] })
    return ok((await store.isNeededAsEvidence(tx, kept.sha256)) ? [] : [kept.sha256])
  })
  return await finish(gone, id, evidenceRoot(room.dataDir))
}

function blank(kept: EvidenceRecord, act: Act): EvidenceRecord {
  const { obtained } = kept.provenance
  return {
    ...kept,
    ...{ title: '–', filename: '–', provenance: { from: '–', obtained }, erasedAt: act.at },
    ...{ authoredOn: null, language: null, translation: null },
    sourceStatus:
      kept.sourceStatus.state === 'issued' ? kept.sourceStatus : { ...kept.sourceStatus, why: '–' },
  }
}

/** Erases what a document was made from, its title and its files; template, hashes, and that it was made, remain. */
export async function eraseDocument(room: Room, act: Act, id: string): Promise<Result<Erased>> {
  const gone = await inTransaction(room.db, act.at, async (tx): Promise<Result<string[]>> => {
    const found = await findDocument(tx, id)
    const refusal = whyNot(act, id, found)
    if (!found || refusal) return refuse(refusal ?? noSuch(id))
    const files = [found.pdf.sha256, found.html.sha256]
    await store.forgetDocument(tx, id, act.at)
    await note(tx, act, { type: 'document.erase', id, files })
    const needed = await Promise.all(files.map((sha256) => store.isNeededAsDocument(tx, sha256)))
    return ok(files.filter((_file, n) => !needed[n]))
  })
  return await finish(gone, id, documentsRoot(room.dataDir))
}

/** Erases the answers to a form, earlier versions too; that they were given, to which form and when, remains. */
export async function eraseAnswers(room: Room, act: Act, id: string): Promise<Result<Erased>> {
  return await inTransaction(room.db, act.at, async (tx) => {
    const found = await findAnswers(tx, id)
    const refusal = whyNot(act, id, found?.record)
    if (!found || refusal) return refuse(refusal ?? noSuch(id))
    await putAnswers(tx, act, { ...found.record, answers: {}, evidence: {}, erasedAt: act.at })
    await store.forgetVersions(tx, 'documents.answer', id)
    await note(tx, act, { type: 'answer.erase', id, files: [] })
    return ok({ id, files: [] })
  })
}

function whyNot(
  { reason }: Act,
  id: string,
  found: { readonly erasedAt?: string | null } | undefined,
): Refusal | undefined {
  if (!reason?.trim()) return { code: 'invalid_input', ...worded(eraseWhyWords) }
  if (!found) return noSuch(id)
  return found.erasedAt ? { code: 'conflict', ...worded(erasedBeforeWords(id)) } : undefined
}

function noSuch(id: string): Refusal {
  return { code: 'not_found', ...worded(notThereWords(id)) }
}

interface Note {
  readonly type: 'evidence.erase' | 'document.erase' | 'answer.erase'
  readonly id: string
  readonly files: readonly string[]
}

async function note(tx: Tx, act: Act, { type, id, files }: Note): Promise<void> {
  await record(tx, act, { type, object: id, body: { files } })
}

/** Files go after the deed is kept: one that a crash leaves is found by `verifyEvidence` as unknown. */
async function finish(gone: Result<string[]>, id: string, root: string): Promise<Result<Erased>> {
  if (!gone.ok) return gone
  for (const sha256 of gone.value) await removeFile(root, sha256)
  return ok({ id, files: gone.value })
}
