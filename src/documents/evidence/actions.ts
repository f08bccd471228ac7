import { join } from 'node:path'
import { grantsOf, permit, sightOf } from '#access'
import { type Act, fieldFault, noSuch, ok, type Refusal, type Result, refuse, things, worded } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import {
  evidenceErasedWords,
  isNotThere,
  noOriginalWords,
  notInPlaceWords,
  notLetInHere,
} from '../knowledge/evidence-words.ts'
import { type Closed, isClosed } from './closed.ts'
import { redescribe } from './describe.ts'
import { isKept, pathOf } from './files/store.ts'
import {
  type Evidence,
  type EvidenceChange,
  type EvidenceRecord,
  type EvidenceView,
  isNeedToKnow,
  type NewCustody,
} from './model.ts'
import type { UploadQuota } from './quota.ts'
import * as store from './store.ts'

/** Where evidence is kept: the database, and the directory of the files beside it. */
export interface Room {
  readonly db: Db
  readonly dataDir: string
  /** How much the people of one outside party hand in within a day; left out: `usualQuota`. */
  readonly uploadQuota?: (tx: Tx) => Promise<UploadQuota | undefined>
  /** To which things somebody is not let in: the house asks it where people come by the common door. */
  readonly closedTo?: (tx: Tx, act: Act) => Promise<readonly Closed[]>
}
type Door = Pick<Room, 'db' | 'closedTo'>

export const evidenceRoot = (dataDir: string) => join(dataDir, 'evidence')

type Derived = Pick<EvidenceRecord, 'translation' | 'redactionOf'>

/**
 * A translation or redaction is of something that is there, and that its maker may see: by role, or because it is about
 * one of the things `beside` it, to which they were let in.
 */
export async function unknownOriginal(
  tx: Tx,
  act: Act,
  { translation, redactionOf, beside = [] }: Derived & { readonly beside?: EvidenceRecord['about'] },
): Promise<Result<never> | undefined> {
  for (const id of [translation?.of, redactionOf]) {
    if (id == null) continue
    const original = await store.findEvidence(tx, id)
    const isBeside = original?.about.some((one) =>
      beside.some((other) => other.kind === one.kind && other.id === one.id),
    )
    if (original && (isBeside || mayRead(act, original).ok)) continue
    return refuse({
      code: 'unknown_reference',
      ...worded(noOriginalWords(id)),
      errors: [fieldFault('/translation', isNotThere(id))],
    })
  }
  return undefined
}

/** May this one read it: by entity or as the party that handed it in, and need-to-know by role besides. */
export function mayRead(act: Act, evidence: EvidenceRecord): Result<Act> {
  const about = { ...entityOf(evidence.legalEntity), parties: [evidence.party] }
  const allowed = permit(act, 'evidence.read', about)
  if (!allowed.ok || !isNeedToKnow(evidence.confidentiality)) return allowed
  return permit(act, 'evidence.readRestricted', entityOf(evidence.legalEntity))
}

export function entityOf(entity: string | null | undefined): { entity?: string } {
  return entity == null ? {} : { entity }
}

export interface EvidenceQuery extends Omit<store.EvidenceWish, 'sight' | 'needToKnow'> {}

/** What this one may see of it, newest first. */
export async function listEvidence(
  { db, closedTo }: Door,
  act: Act,
  { limit, ...query }: EvidenceQuery,
): Promise<{ items: Evidence[]; next: string | null }> {
  return await inTransaction(db, act.at, async (tx) => {
    const found = await store.pageOfEvidence(tx, {
      ...query,
      limit: limit + 1,
      sight: sightOf(act, 'evidence.read'),
      needToKnow: sightOf(act, 'evidence.readRestricted'),
      closed: (await closedTo?.(tx, act)) ?? [],
    })
    const items = found.slice(0, limit)
    const next = found.length > limit ? (items.at(-1)?.id ?? null) : null
    return { items: isFromOutside(act) ? items.map(unweighed) : items, next }
  })
}

/** One piece with its chain of custody. Refuses `not_found` and `forbidden` (logged). */
export async function readEvidence(door: Door, act: Act, id: string): Promise<Result<EvidenceView>> {
  return await inTransaction(door.db, act.at, async (tx) => {
    const found = await visible(tx, act, { id, door })
    if (!found.ok) return found
    if (isFromOutside(act)) return ok({ ...unweighed(found.value), custody: [] })
    return ok({ ...found.value, custody: await store.chainOf(tx, id) })
  })
}

/** Every version of its description, oldest first. */
export async function evidenceVersions(door: Door, act: Act, id: string): Promise<Result<Evidence[]>> {
  return await inTransaction(door.db, act.at, async (tx) => {
    const found = await visible(tx, act, { id, door })
    if (!found.ok) return found
    return ok(isFromOutside(act) ? [unweighed(found.value)] : await store.versionsOfEvidence(tx, id))
  })
}

/** People from outside see what they gave, not how we weigh it, what for, and who of us had it in hand. */
function isFromOutside(act: Act): boolean {
  return grantsOf(act).every(({ party }) => party !== undefined)
}

function unweighed(evidence: Evidence): Evidence {
  const about = evidence.about.filter(({ kind }) => kind !== 'case')
  return { ...evidence, about, reliability: null, credibility: null }
}

/** An attempt on what somebody may not see is logged. */
async function visible(
  tx: Tx,
  act: Act,
  { id, door }: { id: string; door: Pick<Room, 'closedTo'> },
): Promise<Result<Evidence>> {
  const found = await store.findEvidence(tx, id)
  const none = refuse({ code: 'not_found', ...worded(noSuch(things.evidence, id)) } as const)
  if (!found) return none
  const isShut = !isFromOutside(act) && (await isAboutClosed(tx, act, { door, about: found.about }))
  const allowed = isShut ? none : mayRead(act, found)
  if (allowed.ok) return ok(found)
  const body = { refused: allowed.refusal.code }
  await record(tx, act, { type: 'evidence.open', object: id, body })
  return allowed
}

async function isAboutClosed(
  tx: Tx,
  act: Act,
  { door, about }: { door: Pick<Room, 'closedTo'>; about: EvidenceRecord['about'] },
): Promise<boolean> {
  return isClosed(about, (await door.closedTo?.(tx, act)) ?? [])
}

/** Nobody lays anything into what they are not let in to; people from outside lay it where they were asked. */
export async function closedAbout(
  tx: Tx,
  act: Act,
  given: { readonly door: Pick<Room, 'closedTo'>; readonly about: EvidenceRecord['about'] },
): Promise<Result<never> | undefined> {
  if (!(await isAboutClosed(tx, act, given))) return undefined
  const errors = [fieldFault('/about', notLetInHere)]
  return refuse({ code: 'invalid_input', ...worded(notLetInHere), errors })
}

export interface OpenFile {
  readonly evidence: Evidence
  readonly path: string
}

/**
 * The file, for one who may read it: noted in its chain and in the log. `isLetIn`: the room that keeps what it is about
 * has let them in, whatever their role. Refuses `unavailable` where it is not whole.
 */
export async function openEvidence(
  room: Room,
  act: Act,
  { id, isLetIn = false }: { readonly id: string; readonly isLetIn?: boolean },
): Promise<Result<OpenFile>> {
  const root = evidenceRoot(room.dataDir)
  return await inTransaction(room.db, act.at, async (tx) => {
    const found = isLetIn ? await anyOf(tx, id) : await visible(tx, act, { id, door: room })
    if (!found.ok) return found
    const { sha256, erasedAt } = found.value
    if (erasedAt) return refuse(erased(id, erasedAt))
    if (!(await isKept(root, sha256)))
      return refuse({ code: 'unavailable', ...worded(notInPlaceWords(id, sha256)) })
    await store.addCustody(tx, act, { evidence: id, did: 'opened', to: null, note: null })
    await record(tx, act, { type: 'evidence.open', object: id, body: { sha256 } })
    return ok({ evidence: found.value, path: pathOf(root, sha256) })
  })
}

async function anyOf(tx: Tx, id: string): Promise<Result<Evidence>> {
  const found = await store.findEvidence(tx, id)
  return found ? ok(found) : refuse({ code: 'not_found', ...worded(noSuch(things.evidence, id)) })
}

function erased(id: string, at: string): Refusal {
  return { code: 'unavailable', ...worded(evidenceErasedWords(id, at)), facts: { reason: 'erased', at } }
}

/** Describes or weighs it anew, as a new version. Refuses `stale_version`, `forbidden`, `invalid_input`. */
export async function changeEvidence(
  door: Door,
  act: Act,
  order: Pick<Changing, 'id' | 'version' | 'change'>,
): Promise<Result<Evidence>> {
  return await inTransaction(door.db, act.at, (tx) => changeWithin(tx, act, { ...order, door }))
}

interface Changing {
  readonly door: Pick<Room, 'closedTo'>
  readonly id: string
  readonly version: number
  readonly change: EvidenceChange
  /** What the piece came with was changed by one who may: it follows, whatever else their role lets them do. */
  readonly isLetIn?: boolean
}

/** The same in the transaction of the deed that it follows from. */
export async function changeWithin(tx: Tx, act: Act, order: Changing): Promise<Result<Evidence>> {
  const outcome = await change(tx, act, order)
  const { reason, ...fields } = order.change
  const body = outcome.ok
    ? { version: outcome.value.version, fields: Object.keys(fields) }
    : { refused: outcome.refusal.code }
  await record(tx, { ...act, reason }, { type: 'evidence.grade', object: order.id, body })
  return outcome
}

async function change(tx: Tx, act: Act, order: Changing): Promise<Result<Evidence>> {
  const { isLetIn = false } = order
  const found = isLetIn ? await anyOf(tx, order.id) : await visible(tx, act, order)
  if (!found.ok) return found
  if (found.value.erasedAt) return refuse(erased(order.id, found.value.erasedAt))
  const { version, at, ...record } = found.value
  const allowed = isLetIn ? ok(act) : permit(act, 'evidence.grade', entityOf(record.legalEntity))
  if (!allowed.ok) return allowed
  const changed = redescribe(record, order.change)
  if (!changed.ok) return changed
  const unfit = isLetIn ? undefined : await unfitFor(tx, act, { ...order, record: changed.value })
  if (unfit) return unfit
  const put = await store.replaceEvidence(tx, allowed.value, {
    record: changed.value,
    version: order.version,
  })
  if (!put.ok) return put
  const { stored } = put.value
  return ok({ ...stored.record, version: stored.version, at: stored.at })
}

/** Nobody moves a piece where they have no say, nor binds it to what they do not see. */
async function unfitFor(
  tx: Tx,
  act: Act,
  { door, record }: Pick<Changing, 'door'> & { readonly record: EvidenceRecord },
): Promise<Result<never> | undefined> {
  const moved = permit(act, 'evidence.grade', entityOf(record.legalEntity))
  if (!moved.ok) return moved
  const { about } = record
  return (await unknownOriginal(tx, act, record)) ?? (await closedAbout(tx, act, { door, about }))
}

/** Adds a link to the chain by hand: handed over, sealed, checked, exported. */
export async function noteCustody(
  door: Door,
  act: Act,
  { id, link }: { readonly id: string; readonly link: NewCustody },
): Promise<Result<EvidenceView>> {
  return await inTransaction(door.db, act.at, async (tx) => {
    const found = await visible(tx, act, { id, door })
    if (!found.ok) return found
    const allowed = permit(act, 'evidence.custody', entityOf(found.value.legalEntity))
    const body = allowed.ok ? { did: link.did } : { refused: allowed.refusal.code }
    await record(tx, allowed.ok ? allowed.value : act, { type: 'evidence.custody', object: id, body })
    if (!allowed.ok) return allowed
    const { did, to = null, note = null } = link
    await store.addCustody(tx, act, { evidence: id, did, to, note })
    return ok({ ...found.value, custody: await store.chainOf(tx, id) })
  })
}
