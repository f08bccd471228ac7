import { permit } from '#access'
import {
  alteredAmong,
  changeEvidence,
  type EvidenceRoom,
  evidenceAbout,
  findEvidence,
  keepEvidence,
  openEvidence,
  pageOfEvidence,
  readyEvidence,
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
  const ready = await readyEvidence(room, isOwn ? act : entered.value.act, {
    ...{ files, isLetIn: !isOwn },
    // Who was let in by the case alone hands in, and grades nothing.
    record: isOwn ? bound : { ...bound, reliability: null, credibility: null },
  })
  if (!ready.ok) return ready
  return await inTransaction(room.db, act.at, async (tx) => {
    const added = await keepEvidence(tx, ready.value)
    if (!added.ok) return added
    await noteInCase(tx, entered.value.act, {
      ...{ case: ref, kind: 'evidenceAdded', object: added.value[0]?.id ?? ref },
      facts: { pieces: added.value.length },
    })
    return added
  })
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
    return piece.ok ? ok({ piece: piece.value, act: letIn.value.act }) : piece
  })
  if (!entered.ok) return entered
  const { piece, act: by } = entered.value
  if ((await alteredAmong(room.dataDir, [piece])).length === 0)
    return await openEvidence(room, by, { id, isLetIn: true })
  const body = { case: ref, refused: 'unavailable' }
  await inTransaction(room.db, act.at, (tx) => record(tx, by, { type: 'evidence.open', object: id, body }))
  return refuse({ code: 'unavailable', ...worded(alteredWords(id)) })
}

/** Hashes every file of the case again, in no transaction: that takes long. What is not whole is logged. */
export async function checkCaseEvidence(
  room: EvidenceRoom,
  act: Act,
  ref: string,
): Promise<Result<CaseEvidenceCheck>> {
  const entered = await inTransaction(room.db, act.at, async (tx) => {
    const letIn = await enterCase(tx, act, ref)
    if (!letIn.ok) return letIn
    return ok({ pieces: await evidenceAbout(tx, { kind: 'case', id: ref }), act: letIn.value.act })
  })
  if (!entered.ok) return entered
  const { pieces, act: by } = entered.value
  const altered = (await alteredAmong(room.dataDir, pieces)).map(({ id }) => id)
  const outcome = { checked: pieces.length, altered }
  await inTransaction(room.db, act.at, (tx) =>
    record(tx, by, { type: 'evidence.verify', object: ref, body: outcome }),
  )
  return ok(outcome)
}

async function pieceOf(tx: Tx, ref: string, id: string): Promise<Result<Evidence>> {
  const piece = await findEvidence(tx, id)
  if (piece && isOf(piece, ref)) return ok(piece)
  return refuse({ code: 'not_found', ...worded(noSuch(things.evidence, id)) })
}
