import { permit } from '#access'
import { type Act, fieldFault, noLegalEntity, ok, type Result, refuse, sentenceOf, worded } from '#kernel'
import { begin, findLives, type LifeKind, type Taken, take } from '#lifecycle'
import { record } from '#log'
import { findParties } from '#parties'
import { type Db, inTransaction, type Stored, type Tx } from '#storage'
import { charterFixedWords, noSuchPerson } from '../knowledge/case-words.ts'
import { contextOfCase } from './context/store.ts'
import { enterToWork } from './enter/actions.ts'
import { type CaseContext, type CaseDeed, caseLife } from './life.ts'
import type { Case, CaseState, ChangeCase, OpenCase, TeamMember } from './model.ts'
import { cases, findStoredCase, nextCaseRef, noteInCase } from './store.ts'

/** Where cases are kept, and what the rest of the house tells: who works here. */
export interface CaseDesk {
  readonly db: Db
  readonly knowsPerson: (tx: Tx, id: string) => Promise<boolean>
}
export type CaseKindOfLife = LifeKind<CaseState, CaseDeed, CaseContext>

/** The life of cases, as the generic screen part and "my work" ask it. */
export const caseKind: CaseKindOfLife = {
  ...{ kind: 'case', table: caseLife, read: 'case.read', approval: 'case.move' },
  deeds: {
    approveCharter: { permit: 'case.approve', event: 'case.move' },
    hear: { permit: 'case.work', event: 'case.move' },
    assess: { permit: 'case.work', event: 'case.move' },
    gatherMore: { permit: 'case.work', event: 'case.move' },
    propose: { permit: 'case.work', event: 'case.move' },
    decide: { permit: 'case.work', event: 'case.move' },
    implement: { permit: 'case.work', event: 'case.move' },
    monitor: { permit: 'case.work', event: 'case.move' },
    close: { permit: 'case.close', event: 'case.move' },
    reopen: { permit: 'case.work', event: 'case.move' },
  },
  link: (ref) => `/cases/${encodeURIComponent(ref)}`,
  subject: async (tx, ref, at) => {
    const kept = await findStoredCase(tx, ref)
    if (!kept) return undefined
    const { title, legalEntity, country } = kept.record
    const said = `${ref}: ${title}`
    return {
      title: { sv: said, nb: said, fi: said, en: said },
      context: await contextOfCase(tx, kept.record, at),
      ...{ entity: legalEntity, country },
    }
  },
}

const noCharter = { why: '', scope: '', questions: [], obligations: [], timetable: [] }

/**
 * Opens a case; its charter waits for the approval of another person. Refuses `forbidden`, `unknown_reference` (legal
 * entity, lead) and what the caller's transaction refuses.
 */
export async function openCase(
  tx: Tx,
  act: Act,
  { desk, order }: { readonly desk: CaseDesk; readonly order: OpenCase },
): Promise<Result<Stored<Case>>> {
  const allowed = permit(act, 'case.open', { entity: order.legalEntity })
  const opened = allowed.ok ? await caseOf(tx, allowed.value, { order, desk }) : allowed
  const { kind, legalEntity, subjects, warnings = [] } = order
  const about = { kind, legalEntity, subjects, warnings }
  if (!opened.ok) {
    await record(tx, act, {
      type: 'case.open',
      object: 'none',
      body: { ...about, refused: opened.refusal.code },
    })
    return opened
  }
  const by = allowed.ok ? allowed.value : act
  const { ref, title, charter } = opened.value
  const { stored } = await cases.put(tx, by, opened.value)
  await record(tx, by, { type: 'case.open', object: ref, body: about, personal: { title, charter } })
  await noteInCase(tx, by, { case: ref, kind: 'opened' })
  for (const warning of warnings)
    await noteInCase(tx, by, { case: ref, kind: 'warningLinked', object: warning })
  const subject = await caseKind.subject(tx, ref, act.at)
  if (subject) await begin(tx, by, { life: caseKind, object: ref, subject })
  return ok(stored)
}

async function caseOf(
  tx: Tx,
  act: Act,
  { order, desk }: { order: OpenCase; desk: CaseDesk },
): Promise<Result<Case>> {
  const { legalEntity, entities = [legalEntity], lead = act.by, warnings = [], charter = noCharter } = order
  const known = (await findParties(tx, [legalEntity, ...entities])).legalEntities
  const missing = [legalEntity, ...entities].find((ref) => !known.some(({ key }) => key === ref))
  if (missing !== undefined) return refuse(noLegalEntity(missing))
  const country = known.find(({ key }) => key === legalEntity)?.record.country ?? 'SE'
  if (lead !== act.by && !(await desk.knowsPerson(tx, lead))) return unknownPerson('/lead', lead)
  const leader: TeamMember = { person: lead, part: 'lead', party: null, from: act.at, until: null }
  return ok({
    ...{ ref: await nextCaseRef(tx, act.at), kind: order.kind, title: order.title, subjects: order.subjects },
    ...{ legalEntity, entities: [...new Set([legalEntity, ...entities])], country },
    ...{ confidentiality: order.confidentiality ?? 'internal', charter, team: [leader], walls: [], warnings },
    ...{ openedBy: act.by, openedAt: act.at },
  })
}

/** The same in a transaction of its own. */
export async function openCaseNow(desk: CaseDesk, act: Act, order: OpenCase): Promise<Result<Stored<Case>>> {
  return await inTransaction(desk.db, act.at, (tx) => openCase(tx, act, { desk, order }))
}

/** Changes what is written about a case; its charter only until it is approved. Refuses `stale_version`. */
export async function changeCase(
  desk: CaseDesk,
  act: Act,
  { ref, version, change }: { readonly ref: string; readonly version: number; readonly change: ChangeCase },
): Promise<Result<Case>> {
  return await changing(desk, act, {
    ...{ ref, version, body: { fields: Object.keys(change) }, personal: { change } },
    change: async (tx, kept) => {
      if (change.charter && (await stateOf(tx, ref)) !== 'opened')
        return refuse({ code: 'not_allowed_from', ...worded(charterFixedWords(ref)) })
      await noteInCase(tx, act, {
        case: ref,
        kind: 'changed',
        facts: { fields: Object.keys(change).join(', ') },
      })
      return ok({
        ...kept,
        ...change,
        entities: [...new Set([kept.legalEntity, ...(change.entities ?? kept.entities)])],
      })
    },
  })
}

/**
 * Adds a warning to a case, in the caller's transaction. Where the case is closed it is new information: somebody has to
 * decide whether it is taken up again.
 */
export async function linkWarning(
  tx: Tx,
  act: Act,
  { ref, warning }: { readonly ref: string; readonly warning: string },
): Promise<Result<Case>> {
  const entered = await enterToWork(tx, act, ref)
  if (!entered.ok) return entered
  const kept = entered.value.stored.record
  const isNew = !kept.warnings.includes(warning)
  if (isNew) await noteInCase(tx, act, { case: ref, kind: 'warningLinked', object: warning })
  await noteNews(tx, act, { ref, object: warning })
  if (!isNew) return ok(kept)
  const { stored } = await cases.put(tx, entered.value.act, {
    ...kept,
    warnings: [...kept.warnings, warning],
  })
  await record(tx, entered.value.act, { type: 'case.change', object: ref, body: { warning } })
  return ok(stored.record)
}

/** Notes that something new came in on a case: on a closed one, somebody decides whether it is taken up again (R30). */
export async function noteNews(
  tx: Tx,
  act: Act,
  { ref, object }: { readonly ref: string; readonly object: string },
): Promise<void> {
  await noteInCase(tx, act, { case: ref, kind: 'newInformation', object })
}

/** Does a deed of the life of a case. The lead approves no charter of their own, and closes nothing alone. */
export async function moveCase(
  desk: CaseDesk,
  act: Act,
  { ref, deed }: { readonly ref: string; readonly deed: CaseDeed },
): Promise<Result<Taken>> {
  return await inTransaction(desk.db, act.at, (tx) => moveWithin(tx, act, { ref, deed }))
}

/** The same in the caller's transaction. */
export async function moveWithin(
  tx: Tx,
  act: Act,
  { ref, deed }: { readonly ref: string; readonly deed: CaseDeed },
): Promise<Result<Taken>> {
  const entered = await enterToWork(tx, act, ref)
  if (!entered.ok) return entered
  const apart = deed === 'approveCharter' ? mayApprove(act, entered.value.stored.record) : ok(act)
  if (!apart.ok) {
    await record(tx, act, { type: 'case.move', object: ref, body: { deed, refused: apart.refusal.code } })
    return apart
  }
  const taken = await take(tx, act, { life: caseKind, object: ref, deed })
  if (taken.ok && taken.value.moved)
    await noteInCase(tx, taken.value.act, {
      ...{ case: ref, kind: movedAs[deed] ?? 'moved' },
      facts: { state: taken.value.life.state, ...(act.reason ? { reason: act.reason } : {}) },
    })
  return taken
}

const movedAs: Partial<Record<CaseDeed, 'charterApproved' | 'closed' | 'reopened'>> = {
  approveCharter: 'charterApproved',
  close: 'closed',
  reopen: 'reopened',
}
/** The charter is approved by somebody who neither opened the case nor leads it. */
function mayApprove(act: Act, { legalEntity, openedBy, team }: Case): Result<Act> {
  const lead = team.find(({ part }) => part === 'lead')?.person
  const apartFrom = [
    { by: lead, did: leadsIt },
    { by: openedBy, did: openedIt },
  ]
  return permit(act, 'case.approve', { entity: legalEntity, apartFrom })
}
const openedIt = { sv: 'öppnade det', nb: 'åpnet den', fi: 'avasi sen', en: 'opened it' }
const leadsIt = { sv: 'leder det', nb: 'leder den', fi: 'vetää sitä', en: 'lead it' }

export interface Changing {
  readonly ref: string
  /** The version that was read, where it is checked. */
  readonly version?: number
  readonly body: object
  readonly personal?: object
  readonly change: (tx: Tx, kept: Case) => Promise<Result<Case>>
}

/** Load, change, save, record: one transaction, refusals recorded too. */
export async function changing(desk: CaseDesk, act: Act, work: Changing): Promise<Result<Case>> {
  const { ref, version, body, personal } = work
  return await inTransaction(desk.db, act.at, async (tx) => {
    const entered = await enterToWork(tx, act, ref)
    if (!entered.ok) return entered
    const changed = await work.change(tx, entered.value.stored.record)
    const by = entered.value.act
    const kept =
      changed.ok && version !== undefined
        ? await cases.replace(tx, by, { record: changed.value, version })
        : changed.ok
          ? ok(await cases.put(tx, by, changed.value))
          : changed
    const said = kept.ok ? body : { ...body, refused: kept.refusal.code }
    await record(tx, by, { type: 'case.change', object: ref, body: said, ...(personal ? { personal } : {}) })
    return kept.ok ? ok(kept.value.stored.record) : kept
  })
}

async function stateOf(tx: Tx, ref: string): Promise<string | undefined> {
  return (await findLives(tx, 'case', [ref]))[0]?.record.state
}

export function unknownPerson(path: string, id: string): Result<never> {
  const errors = [fieldFault(path, noSuchPerson(id))]
  return refuse({ code: 'unknown_reference', ...worded(sentenceOf(errors)), errors })
}
