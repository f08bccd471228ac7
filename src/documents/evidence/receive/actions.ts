import { readFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { grantsOf, permit } from '#access'
import { type Act, newId, ok, type Result, refuse, saidBy, toInstant, worded, wordingOf } from '#kernel'
import { record } from '#log'
import { inTransaction, type Tx } from '#storage'
import { climbsWords, isEmptyWords, noFileGivenWords } from '../../knowledge/evidence-words.ts'
import { closedAbout, entityOf, evidenceRoot, type Room, unknownOriginal } from '../actions.ts'
import { inspectArchive } from '../archive/actions.ts'
import { claimFault, describe } from '../describe.ts'
import { cleanFileName, climbs } from '../file-name.ts'
import { type Incoming, keepFile } from '../files/store.ts'
import type { Media } from '../media.ts'
import { mediaFor } from '../media-type.ts'
import type { Evidence, NewEvidence } from '../model.ts'
import { type Amount, quotaHours, usualQuota, whyTooMuch } from '../quota.ts'
import { sniffText } from '../sniff-text.ts'
import * as store from '../store.ts'

/** A file as it came, waiting in the intake. */
export interface Upload extends Incoming {
  readonly filename: string
  readonly declared: string
}

export interface EvidenceOrder {
  readonly record: NewEvidence
  readonly files: readonly Upload[]
  /** The room that keeps what the files are about has let them in, whatever their role: they grade nothing. */
  readonly isLetIn?: boolean
}

/**
 * Keeps files as evidence under one description each: all or none. What the content is decides the type; archives are
 * looked through. Refuses `forbidden`, `invalid_input` (type, name, description) and `too_large`; refusals are logged.
 */
export async function addEvidence(room: Room, act: Act, order: EvidenceOrder): Promise<Result<Evidence[]>> {
  const ready = await readyEvidence(room, act, order)
  return ready.ok ? await inTransaction(room.db, act.at, (tx) => keepEvidence(tx, ready.value)) : ready
}

/** The first half of the same, outside any transaction: the files are looked through, and nothing is on record. */
export async function readyEvidence(
  room: Room,
  act: Act,
  order: EvidenceOrder,
): Promise<Result<ReadyEvidence>> {
  const ready = await prepare(room, act, order)
  if (!ready.ok) await inTransaction(room.db, act.at, (tx) => noteAdding(tx, act, { order, outcome: ready }))
  return ready
}

/** The second half, in the transaction of the deed that the files belong to: both are kept, or neither. */
export async function keepEvidence(tx: Tx, ready: ReadyEvidence): Promise<Result<Evidence[]>> {
  const outcome = await save(tx, ready)
  await noteAdding(tx, ready.act, { order: ready.order, outcome })
  return outcome
}

async function noteAdding(
  tx: Tx,
  act: Act,
  { order: { files }, outcome }: { order: EvidenceOrder; outcome: Result<readonly Evidence[]> },
): Promise<void> {
  const body = outcome.ok
    ? { evidence: outcome.value.map(({ id, sha256, mediaType }) => ({ id, sha256, mediaType })) }
    : { refused: outcome.refusal.code, files: files.map(({ sha256 }) => sha256) }
  await record(tx, act, {
    type: 'evidence.add',
    object: outcome.ok ? (outcome.value[0]?.id ?? 'none') : 'none',
    body,
    personal: { files: files.map(({ filename }) => filename), why: whyOf(outcome) },
  })
}

/** Files that were looked through and lie in their place. */
export interface ReadyEvidence {
  readonly room: Room
  readonly order: EvidenceOrder
  /** As asked, and narrowed to the role that allows it. */
  readonly asked: Act
  readonly act: Act
  readonly party: string | null
  readonly looked: readonly Looked[]
}

/** Outside any transaction: reading 25 MB and unpacking an archive takes longer than an order desk likes to wait. */
async function prepare(room: Room, act: Act, order: EvidenceOrder): Promise<Result<ReadyEvidence>> {
  const { record: given, files, isLetIn = false } = order
  const party = partyOf(act)
  const parties = { ...entityOf(given.legalEntity), parties: [party] }
  const allowed = isLetIn ? ok(act) : permit(act, 'evidence.add', parties)
  if (!allowed.ok) return allowed
  const mayGrade = !isLetIn && permit(act, 'evidence.grade', entityOf(given.legalEntity)).ok
  const fault = claimFault(given, { mayGrade, isOutside: party !== null })
  if (fault) return fault
  if (files.length === 0) return refuse({ code: 'invalid_input', ...worded(noFileGivenWords) })
  const looked: Looked[] = []
  for (const upload of files) {
    const one = await lookAt(upload)
    if (!one.ok) return one
    looked.push(one.value)
  }
  const left = await inTransaction(
    room.db,
    act.at,
    async (tx) =>
      (isLetIn ? undefined : await closedAbout(tx, act, { door: room, about: given.about ?? [] })) ??
      (await roomFor(tx, act, { room, more: amountOf(looked) })),
  )
  if (!left.ok) return left
  for (const { upload } of looked) await keepFile(evidenceRoot(room.dataDir), upload)
  return ok({ room, order, asked: act, act: allowed.value, party, looked })
}

/** Whether somebody may hand in anything more today. Refuses `too_many`; the refusal is logged. */
export async function roomLeft(room: Room, act: Act): Promise<Result<true>> {
  return await inTransaction(room.db, act.at, async (tx) => {
    const left = await roomFor(tx, act, { room, more: { files: 1, bytes: 1 } })
    if (left.ok) return left
    const body = { refused: left.refusal.code }
    await record(tx, act, { type: 'evidence.add', object: 'none', body })
    return left
  })
}

/** Whether an outside party may hand in this much more today; our own people always may. Refuses `too_many`. */
export async function roomFor(
  tx: Tx,
  act: Act,
  { room, more }: { readonly room: Pick<Room, 'uploadQuota'>; readonly more: Amount },
): Promise<Result<true>> {
  const party = partyOf(act)
  if (party === null) return ok(true)
  const millis = quotaHours * 3600_000
  const now = Date.parse(act.at)
  const used = await store.handedInBy(tx, { party, since: new Date(now - millis).toISOString() })
  const freed = used.oldestAt === null ? now : Date.parse(used.oldestAt) + millis
  const secondsLeft = Math.max(1, Math.ceil((freed - now) / 1000))
  const quota = (await room.uploadQuota?.(tx)) ?? usualQuota
  const why = whyTooMuch(quota, { used, more, secondsLeft })
  return why ? refuse(why) : ok(true)
}

function amountOf(looked: readonly Looked[]): Amount {
  return { files: looked.length, bytes: looked.reduce((sum, { upload }) => sum + upload.size, 0) }
}

interface Looked {
  readonly upload: Upload
  readonly filename: string
  readonly media: Media
}

async function lookAt(upload: Upload): Promise<Result<Looked>> {
  const filename = cleanFileName(upload.filename)
  if (climbs(upload.filename)) return refuse({ code: 'invalid_input', ...worded(climbsWords(filename)) })
  if (upload.size === 0) return refuse({ code: 'invalid_input', ...worded(isEmptyWords(filename)) })
  const bytes = new Uint8Array(await readFile(upload.path))
  const found = await contentOf(bytes)
  const media = mediaFor({ found, declared: upload.declared, filename })
  if (!media.ok) return media
  if (media.value.archive) {
    const inspected = await inspectArchive(bytes)
    if (!inspected.ok) {
      const why = saidBy(inspected.refusal)
      return refuse({
        ...inspected.refusal,
        ...worded(wordingOf((language) => `${filename}: ${why[language]}`)),
      })
    }
  }
  return ok({ upload, filename, media: media.value })
}

/** By magic numbers, else as text. Outlook's mail is an OLE file like old Word's; only its property stream tells. */
async function contentOf(bytes: Uint8Array): Promise<string | undefined> {
  const mime = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime
  if (mime === 'application/x-cfb') return isOutlook(bytes) ? 'application/vnd.ms-outlook' : mime
  if (mime === undefined || mime === 'application/xml') return sniffText(bytes)
  return mime === 'image/heif' ? 'image/heic' : mime
}

function isOutlook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('__properties_version1.0', 'utf16le'),
  )
}

async function save(
  tx: Tx,
  { asked, act, party, looked, room, order: { record: given, isLetIn = false } }: ReadyEvidence,
): Promise<Result<Evidence[]>> {
  const said = describe(given)
  if (!said.ok) return said
  const left = await roomFor(tx, asked, { room, more: amountOf(looked) })
  if (!left.ok) return left
  const beside = isLetIn ? said.value.about : []
  const unknown = await unknownOriginal(tx, asked, { ...said.value, beside })
  if (unknown) return unknown
  const receivedAt = given.receivedAt === undefined ? act.at : toInstant(given.receivedAt)
  const kept: Evidence[] = []
  for (const { upload, filename, media } of looked) {
    const { sha256, size } = upload
    const file = { id: newId('evd', act), sha256, size, mediaType: media.type, filename }
    const whole = { ...said.value, ...file, receivedAt, addedBy: act.by, party }
    const { stored } = await store.putEvidence(tx, act, whole)
    const note = said.value.provenance.from
    await store.addCustody(tx, act, { evidence: file.id, did: 'received', to: null, note })
    kept.push({ ...stored.record, version: stored.version, at: stored.at })
  }
  return ok(kept)
}

/** People from outside hand in for their own party; nobody in the house does. */
function partyOf(act: Act): string | null {
  const grants = grantsOf(act)
  return grants.every(({ party }) => party !== undefined) ? (grants[0]?.party ?? null) : null
}

function whyOf(outcome: Result<unknown>): string | null {
  return outcome.ok ? null : outcome.refusal.detail
}
