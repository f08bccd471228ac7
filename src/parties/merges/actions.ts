import { permit } from '#access'
import { isOwnPerson } from '#access/model'
import {
  type Act,
  fieldFault,
  newId,
  noSuch,
  notOnRecord,
  ok,
  type Refusal,
  type Result,
  refuse,
  sentences,
  things,
  worded,
  wording,
} from '#kernel'
import { record } from '#log'
import { closeGate, type Db, inTransaction, type Stored, type Tx } from '#storage'
import {
  decidedBeforeWords,
  mergedLaterWords,
  nobodyAskedWords,
  onlyOnRecord,
} from '../knowledge/refusal-words.ts'
import type { Organisation } from '../model.ts'
import { organisations } from '../organisations/store.ts'
import { step, whyNotMerge } from './life.ts'
import { mergedRecord, unmergedRecord } from './merged.ts'
import type { DecideMerge, PartyMerge, ProposeMerge } from './model.ts'
import { merges, mergesNaming } from './store.ts'

const askedFor = wording(
  'begärde sammanslagningen',
  'ba om sammenslåingen',
  'pyysi yhdistämistä',
  'asked for this merge',
)
const askedBack = wording(
  'begärde att den skulle ångras',
  'ba om at den skulle angres',
  'pyysi sen perumista',
  'asked for it to be undone',
)

/**
 * Asks for two records to become one. Refused: `unknown_reference`, `conflict` where one of them is merged already or
 * waits for a decision, `invalid_input` for the same reference twice.
 */
export function proposeMerge(db: Db, act: Act, wish: ProposeMerge): Promise<Result<PartyMerge>> {
  const { reason, ...body } = wish
  return carryOut(db, act, {
    type: 'party.mergePropose',
    object: `${wish.keep} ${wish.drop}`,
    body,
    work: async (tx) => {
      const allowed = permit(act, 'party.mergePropose')
      if (!allowed.ok) return allowed
      const named = [wish.keep, wish.drop]
      const refusal = whyNotMerge(wish, await mergesNaming(tx, named))
      if (refusal) return refuse(refusal)
      const [keep, drop] = await both(tx, wish)
      if (!keep || !drop) return refuse(unknown(keep ? wish.drop : wish.keep, keep ? '/drop' : '/keep'))
      const after = mergedRecord(keep.record, drop.record, wish.fieldChoices ?? {})
      if (!after.ok) return after
      const merge: PartyMerge = {
        type: 'partyMerge',
        ref: newId('mrg', act),
        ...{ keep: wish.keep, drop: wish.drop, reason, fieldChoices: wish.fieldChoices ?? {} },
        ...{ state: 'proposed', inForce: false, before: null, after: null },
        ...{ keepVersion: keep.version, dropVersion: drop.version },
        ...proposedBy(allowed.value),
      }
      await merges.put(tx, allowed.value, merge)
      return ok(merge)
    },
  })
}

/**
 * The second person says whether the records become one. Refused: `forbidden` for whoever asked, `stale_version` where
 * a record changed since. Orders wait at the gate meanwhile.
 */
export function decideMerge(
  db: Db,
  act: Act,
  { merge: ref, verdict, reason }: DecideMerge & { readonly merge: string },
): Promise<Result<PartyMerge>> {
  return carryOut(db, act, {
    type: 'party.merge',
    object: ref,
    body: { verdict },
    work: async (tx) => {
      await closeGate(tx)
      const merge = await load(tx, ref)
      if (!merge.ok) return merge
      const { proposedBy: by, proposedFor: onBehalfOf } = merge.value
      const allowed = permit(act, 'party.merge', { apartFrom: [{ by, onBehalfOf, did: askedFor }] })
      if (!allowed.ok) return allowed
      const next = step(merge.value, verdict === 'approve' ? 'merged' : 'rejected')
      // A merge that is in force stays so: only undoing it leads back here.
      if (!next.ok || merge.value.state !== 'proposed') return next.ok ? refuse(decided(merge.value)) : next
      const done = { ...next.value, decidedBy: act.by, decidedAt: act.at, decision: reason }
      const made = verdict === 'approve' ? await join(tx, allowed.value, done) : ok(done)
      if (made.ok) await merges.put(tx, allowed.value, made.value)
      return made
    },
  })
}

function proposedBy({ by, at, onBehalfOf }: Act) {
  const place = onBehalfOf === undefined ? {} : { proposedFor: onBehalfOf }
  return { proposedBy: by, proposedAt: at, ...place }
}

async function join(tx: Tx, act: Act, merge: PartyMerge): Promise<Result<PartyMerge>> {
  const [keep, drop] = await both(tx, merge)
  if (!keep || !drop) return refuse(unknown(keep ? merge.drop : merge.keep, '/keep'))
  if (keep.version !== merge.keepVersion || drop.version !== merge.dropVersion)
    return refuse({
      code: 'stale_version',
      ...worded(changedSince(merge)),
      facts: { keep: keep.version, drop: drop.version },
    })
  const after = mergedRecord(keep.record, drop.record, merge.fieldChoices)
  if (!after.ok) return after
  await organisations.put(tx, act, after.value)
  return ok({ ...merge, before: keep.record, after: after.value })
}

/** Asks for a merge in force to be undone. */
export function proposeUndo(
  db: Db,
  act: Act,
  { merge: ref, reason }: { readonly merge: string; readonly reason: string },
): Promise<Result<PartyMerge>> {
  return carryOut(db, act, {
    type: 'party.mergePropose',
    object: ref,
    body: { undo: true },
    work: async (tx) => {
      const allowed = permit(act, 'party.mergePropose')
      if (!allowed.ok) return allowed
      const merge = await load(tx, ref)
      const next = merge.ok ? step(merge.value, 'undoProposed') : merge
      if (!next.ok) return next
      const later = (await mergesNaming(tx, [next.value.keep])).find(
        (one) => one.inForce && one.drop === next.value.keep,
      )
      if (later)
        return refuse({
          code: 'conflict',
          ...worded(mergedLaterWords(later.drop, later.keep, later.ref)),
          facts: { merge: later.ref },
        })
      const asked = { ...next.value, undo: { reason, ...proposedBy(allowed.value) } }
      await merges.put(tx, allowed.value, asked)
      return ok(asked)
    },
  })
}

/** The second person says whether a merge is undone: then both records stand as before, with what changed since. */
export function decideUndo(
  db: Db,
  act: Act,
  { merge: ref, verdict, reason }: DecideMerge & { readonly merge: string },
): Promise<Result<PartyMerge>> {
  return carryOut(db, act, {
    type: 'party.mergeUndo',
    object: ref,
    body: { verdict },
    work: async (tx) => {
      await closeGate(tx)
      const found = await load(tx, ref)
      if (!found.ok) return found
      const merge = found.value
      const { proposedBy: by, proposedFor: onBehalfOf } = merge.undo ?? {}
      const allowed = permit(act, 'party.merge', { apartFrom: [{ by, onBehalfOf, did: askedBack }] })
      if (!allowed.ok) return allowed
      const { undo } = merge
      const next =
        merge.state === 'undoProposed' && undo
          ? step(merge, verdict === 'approve' ? 'undone' : 'merged')
          : refuse(notAsked(merge))
      if (!next.ok || !undo) return next
      if (verdict === 'approve') {
        const parted = await partAgain(tx, allowed.value, merge)
        if (!parted.ok) return parted
      }
      const said = { decidedBy: act.by, decidedAt: act.at, decision: reason }
      const done: PartyMerge = { ...next.value, undo: { ...undo, ...said } }
      await merges.put(tx, allowed.value, done)
      return ok(done)
    },
  })
}

async function partAgain(
  tx: Tx,
  act: Act,
  { keep, before, after }: PartyMerge,
): Promise<Result<Organisation>> {
  const [stored] = await organisations.find(tx, [keep])
  if (!stored || !before || !after) return refuse(unknown(keep, '/keep'))
  const restored = unmergedRecord(stored.record, { before, after })
  if (restored.ok) await organisations.put(tx, act, restored.value)
  return restored
}

interface Deed {
  readonly type: 'party.merge' | 'party.mergePropose' | 'party.mergeUndo'
  readonly object: string
  readonly body: object
  work(tx: Tx): Promise<Result<PartyMerge>>
}

/** One transaction, one log entry; a refusal is recorded too. */
function carryOut(db: Db, act: Act, { type, object, body, work }: Deed): Promise<Result<PartyMerge>> {
  return inTransaction(db, act.at, async (tx) => {
    const outcome = await work(tx)
    const came = outcome.ok
      ? {
          merge: outcome.value.ref,
          state: outcome.value.state,
          keep: outcome.value.keep,
          drop: outcome.value.drop,
        }
      : { refused: outcome.refusal.code }
    await record(tx, act, { type, object, body: { ...body, ...came } })
    return outcome
  })
}

/** Our own people are never merged with anybody: the other record has more readers than theirs. */
async function both(
  tx: Tx,
  { keep, drop }: { keep: string; drop: string },
): Promise<[Stored<Organisation> | undefined, Stored<Organisation> | undefined]> {
  const found = await organisations.find(
    tx,
    [keep, drop].filter((ref) => !isOwnPerson(ref)),
  )
  return [found.find(({ key }) => key === keep), found.find(({ key }) => key === drop)]
}

async function load(tx: Tx, ref: string): Promise<Result<PartyMerge>> {
  const [found] = await merges.find(tx, [ref])
  return found ? ok(found.record) : refuse({ code: 'not_found', ...worded(noSuch(things.merge, ref)) })
}

function unknown(ref: string, path: string): Refusal {
  const said = sentences(noSuch(things.party, ref), onlyOnRecord)
  return { code: 'unknown_reference', ...worded(said), errors: [fieldFault(path, notOnRecord)] }
}

function decided({ ref, state }: PartyMerge): Refusal {
  return { code: 'not_allowed_from', ...worded(decidedBeforeWords(ref)), facts: { state } }
}

function notAsked({ ref, state }: PartyMerge): Refusal {
  return { code: 'not_allowed_from', ...worded(nobodyAskedWords(ref)), facts: { state } }
}

function changedSince({ keep, drop }: PartyMerge) {
  return wording(
    `'${keep}' eller '${drop}' har ändrats sedan sammanslagningen begärdes. Avslå den och begär den på nytt med hur de är nu.`,
    `'${keep}' eller '${drop}' er endret etter at det ble bedt om sammenslåing. Avslå den, og be om den på nytt slik de er nå.`,
    `'${keep}' tai '${drop}' on muuttunut sen jälkeen, kun yhdistämistä pyydettiin. Hylkää se ja pyydä uudelleen nykyisin tiedoin.`,
    `'${keep}' or '${drop}' changed since the merge was asked for. Reject it, and ask again with what they are now.`,
  )
}
