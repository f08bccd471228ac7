import { keepEvidence, type ReadyEvidence, readyEvidence, type Upload } from '#documents'
import { type Act, ok, type Result } from '#kernel'
import { take } from '#lifecycle'
import { record } from '#log'
import { tell } from '#notices'
import { inTransaction, type Tx } from '#storage'
import { noteInCase } from '../../cases/store.ts'
import { wholly } from '../../decisions/once/index.ts'
import type { HearingDesk } from '../desk/index.ts'
import { hearingKind } from '../kind/index.ts'
import type { Hearing } from '../model.ts'
import { type Open, openFor, openPoint, type PointNamed } from '../open/actions.ts'
import { hearings } from '../store.ts'

/** What is said to one finding, and the files that show it. */
export interface Replying extends PointNamed {
  readonly text: string
  readonly files: readonly Upload[]
}

/**
 * Replies to one finding, with files: by the party itself, or by us for what came by letter. Files become evidence of the
 * case. Refuses `not_found` for another's hearing, `not_allowed_from` where it takes no replies; refusals are logged.
 */
export async function replyToPoint(desk: HearingDesk, act: Act, order: Replying): Promise<Result<void>> {
  const { ref, finding, text, files } = order
  const checked = await inTransaction(desk.db, act.at, async (tx) => await openPoint(tx, act, order))
  if (!checked.ok) return checked
  const ready = files.length === 0 ? ok(undefined) : await readyFiles(desk, checked.value, order)
  if (!ready.ok) return ready
  return await wholly(desk.db, act, {
    ...{ type: 'hearing.reply', object: ref, body: { finding } },
    work: async (tx) => {
      const open = await openPoint(tx, act, order)
      if (!open.ok) return open
      const added = ready.value ? await keepEvidence(tx, ready.value) : ok([])
      if (!added.ok) return added
      const { kept, act: by } = open.value
      const evidence = added.value.map(({ id }) => id)
      const reply = { text, evidence, isSilent: false, by: act.by, at: act.at }
      const points = kept.points.map((one) => (one.finding === finding ? { ...one, reply } : one))
      await record(tx, by, {
        type: 'hearing.reply',
        object: ref,
        body: { finding, evidence },
        personal: { text },
      })
      return await keepReply(tx, by, { ...kept, points })
    },
  })
}

/** The party has nothing more to say: what it did not reply to is noted as silent. */
export async function finishReply(desk: HearingDesk, act: Act, ref: string): Promise<Result<void>> {
  return await wholly(desk.db, act, {
    ...{ type: 'hearing.reply', object: ref, body: { finished: true } },
    work: async (tx) => {
      const open = await openFor(tx, act, ref)
      if (!open.ok) return open
      const { kept, act: by } = open.value
      const silence = { text: null, evidence: [], isSilent: true, by: act.by, at: act.at }
      const points = kept.points.map((one) => ({ ...one, reply: one.reply ?? silence }))
      await record(tx, by, { type: 'hearing.reply', object: ref, body: { finished: true } })
      return await keepReply(tx, by, { ...kept, points })
    },
  })
}

async function keepReply(tx: Tx, act: Act, kept: Hearing): Promise<Result<void>> {
  const { ref, points, party, case: of, legalEntity, madeBy } = kept
  await hearings.put(tx, act, kept)
  if (points.some(({ reply }) => reply === null)) return ok(undefined)
  const taken = await take(tx, act, { life: hearingKind, object: ref, deed: 'reply' })
  if (!taken.ok) return taken
  await noteInCase(tx, act, {
    ...{ case: of, kind: 'hearingReply', object: ref },
    facts: { party: party ?? '–', findings: points.length },
  })
  await tell(tx, act, {
    ...{ key: 'hearingReplied', persons: [madeBy], entity: legalEntity, params: { hearing: ref } },
    about: { kind: 'hearing', id: ref, link: `/cases/${encodeURIComponent(of)}?tab=hearing` },
  })
  return ok(undefined)
}

/** Files of the party are bound to it and to its quota; what came by letter was let in by the case. */
async function readyFiles(
  desk: HearingDesk,
  { kept, act, isOutside }: Open,
  order: Replying,
): Promise<Result<ReadyEvidence>> {
  return await readyEvidence(desk, act, {
    ...{ files: order.files, isLetIn: !isOutside },
    record: {
      title: `${kept.ref} ${order.finding}`,
      sourceClass: 'supplier',
      provenance: { from: kept.party ?? '–', obtained: 'received' },
      about: [
        { kind: 'hearing', id: kept.ref },
        { kind: 'case', id: kept.case },
      ],
      legalEntity: kept.legalEntity,
    },
  })
}
