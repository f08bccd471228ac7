import { permit } from '#access'
import {
  addEvidence,
  alteredAmong,
  changeEvidence,
  type EvidenceRoom,
  evidenceAbout,
  findEvidence,
  openEvidence,
  pageOfEvidence,
  type Upload,
} from '#documents'
import type { Evidence, EvidenceChange, NewEvidence } from '#documents/model'
import { type Act, noSuch, ok, type Result, refuse, things, worded } from '#kernel'
import { record } from '#log'
import { inTransaction, type Tx } from '#storage'
import { enterCase, enterToWork } from '../cases/enter/actions.ts'
import { noteInCase } from '../cases/store.ts'
import { isOf } from '../findings/cited/actions.ts'
import { findingsOf } from '../findings/store.ts'
import { alteredWords, staysInCaseWords } from '../knowledge/evidence-words.ts'
import type { CaseEvidence, CaseEvidenceCheck, CaseEvidencePage } from './model.ts'

const everywhere = { entities: 'all', parties: [] } as const

/** Which part of the list: `q` are words of its title or file name. */
export interface Wanted {
  readonly ref: string
  readonly q?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Evidence of a case, the newest first, for whoever is let in: the case decides, not the role alone. */
export async function listCaseEvidence(
  tx: Tx,
  act: Act,
  { ref, q, after, limit }: Wanted,
): Promise<Result<CaseEvidencePage>> {
  const entered = await enterCase(tx, act, ref)
  if (!entered.ok) return entered
  const found = await pageOfEvidence(tx, {
    ...{ about: { kind: 'case', id: ref }, limit: limit + 1, sight: everywhere, needToKnow: everywhere },
    ...(q === undefined ? {} : { q }),
    ...(after === undefined ? {} : { after }),
  })
  const page = found.slice(0, limit)
  const standing = (await findingsOf(tx, ref)).filter(({ status }) => status !== 'withdrawn')
  const items = page.map((piece) => used(piece, standing))
  return ok({ items, next: found.length > limit ? (page.at(-1)?.id ?? null) : null })
}

function used(piece: Evidence, standing: Awaited<ReturnType<typeof findingsOf>>): CaseEvidence {
  const { state } = piece.sourceStatus
  return {
    ...piece,
    citedBy: standing.filter(({ evidence }) => evidence.includes(piece.id)).map(({ ref }) => ref),
    isShaky: state === 'withdrawn' || state === 'superseded',
  }
}

export interface Adding {
  readonly ref: string
  readonly given: NewEvidence
  readonly files: readonly Upload[]
}

/** Keeps files as evidence of the case: whoever works on it may. Refuses what the case and evidence refuse. */
export async function addToCase(
  room: EvidenceRoom,
  act: Act,
  { ref, given, files }: Adding,
): Promise<Result<Evidence[]>> {
  const entered = await inTransaction(room.db, act.at, (tx) => enterToWork(tx, act, ref))
  if (!entered.ok) return entered
  const { legalEntity } = entered.value.stored.record
  const others = (given.about ?? []).filter(({ kind }) => kind !== 'case') // of this case, and of no other
  const bound = { ...given, legalEntity, about: [...others, { kind: 'case', id: ref }] }
  const isOwn = permit(act, 'evidence.add', { entity: legalEntity }).ok
  const added = await addEvidence(room, isOwn ? act : inNameOf(act), {
    files,
    // Who was let in by the case alone hands in, and grades nothing.
    record: isOwn ? bound : { ...bound, reliability: null, credibility: null },
  })
  if (!added.ok) return added
  await inTransaction(room.db, act.at, (tx) =>
    noteInCase(tx, entered.value.act, {
      ...{ case: ref, kind: 'evidenceAdded', object: added.value[0]?.id ?? ref },
      facts: { pieces: added.value.length },
    }),
  )
  return added
}

/** The same person, let in by the case rather than by a role. */
function inNameOf({ at, by, random, reason }: Act): Act {
  return { at, by, random, role: 'operator', ...(reason === undefined ? {} : { reason }) }
}

export interface Weighing {
  readonly ref: string
  readonly id: string
  readonly version: number
  readonly change: EvidenceChange
}

/** Grades a piece of the case, or says that its source does not stand by it any more. Its weight is what people say. */
export async function gradeInCase(
  room: EvidenceRoom,
  act: Act,
  { ref, id, version, change }: Weighing,
): Promise<Result<Evidence>> {
  const piece = await inTransaction(room.db, act.at, async (tx) => {
    const entered = await enterToWork(tx, act, ref)
    if (!entered.ok) return entered
    if (change.about === undefined) return await pieceOf(tx, ref, id)
    return refuse({ code: 'invalid_input', ...worded(staysInCaseWords) })
  })
  if (!piece.ok) return piece
  const changed = await changeEvidence(room, act, { id, version, change })
  if (!changed.ok) return changed
  const kind = change.sourceStatus === undefined ? 'evidenceGraded' : 'evidenceStatus'
  const { reliability, credibility, sourceStatus } = changed.value
  await inTransaction(room.db, act.at, (tx) =>
    noteInCase(tx, act, {
      ...{ case: ref, kind, object: id },
      facts: { grade: `${reliability ?? '–'}${credibility ?? '–'}`, status: sourceStatus.state },
    }),
  )
  return changed
}

/** The file of a piece, for whoever is let in; noted in its chain of custody. Refuses `unavailable` where it is altered. */
export async function openInCase(
  room: EvidenceRoom,
  act: Act,
  { ref, id }: { readonly ref: string; readonly id: string },
) {
  const entered = await inTransaction(room.db, act.at, async (tx) => {
    const letIn = await enterCase(tx, act, ref)
    if (!letIn.ok) return letIn
    const piece = await pieceOf(tx, ref, id)
    if (!piece.ok) return piece
    const altered = await alteredAmong(room.dataDir, [piece.value])
    if (altered.length === 0) return piece
    await record(tx, act, { type: 'evidence.open', object: id, body: { case: ref, refused: 'unavailable' } })
    return refuse({ code: 'unavailable', ...worded(alteredWords(id)) })
  })
  return entered.ok ? await openEvidence(room, inNameOf(act), id) : entered
}

/** Hashes every file of the case again; what is not whole is logged. */
export async function checkCaseEvidence(
  room: EvidenceRoom,
  act: Act,
  ref: string,
): Promise<Result<CaseEvidenceCheck>> {
  return await inTransaction(room.db, act.at, async (tx) => {
    const entered = await enterCase(tx, act, ref)
    if (!entered.ok) return entered
    const pieces = await evidenceAbout(tx, { kind: 'case', id: ref })
    const altered = (await alteredAmong(room.dataDir, pieces)).map(({ id }) => id)
    const outcome = { checked: pieces.length, altered }
    await record(tx, entered.value.act, { type: 'evidence.verify', object: ref, body: outcome })
    return ok(outcome)
  })
}

async function pieceOf(tx: Tx, ref: string, id: string): Promise<Result<Evidence>> {
  const piece = await findEvidence(tx, id)
  if (piece && isOf(piece, ref)) return ok(piece)
  return refuse({ code: 'not_found', ...worded(noSuch(things.evidence, id)) })
}
