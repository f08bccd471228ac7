import { permit, sightOf } from '#access'
import { type Act, asWritten, noSuch, ok, type Result, refuse, worded } from '#kernel'
import { findLives } from '#lifecycle'
import { findParties } from '#parties'
import type { Stored, Tx } from '#storage'
import { aReplacement } from '../../knowledge/replacement-words.ts'
import { isOver } from '../kind/index.ts'
import { replacementLife } from '../life.ts'
import {
  type OwnReplacement,
  type Replacement,
  type ReplacementState,
  type ReplacementView,
  replacementStates,
} from '../model.ts'
import { countReplaced, replacements } from '../store.ts'

/** One of them. Refuses `not_found` and `forbidden`. */
export async function readReplacement(tx: Tx, act: Act, ref: string): Promise<Result<ReplacementView>> {
  const [kept] = await replacements.find(tx, [ref])
  if (!kept) return refuse({ code: 'not_found', ...worded(noSuch(aReplacement, ref)) })
  const allowed = permit(act, 'replacement.read', { entity: kept.record.legalEntity })
  if (!allowed.ok) return allowed
  const [shown] = await viewsOf(tx, [kept])
  return shown ? ok(shown) : refuse({ code: 'not_found', ...worded(noSuch(aReplacement, ref)) })
}

/** Those that one sees, the newest first; of a plan or a customer, where one is named. */
export async function listReplacements(
  tx: Tx,
  act: Act,
  about: Partial<Pick<Replacement, 'plan' | 'customer'>> = {},
): Promise<ReplacementView[]> {
  const { entities } = sightOf(act, 'replacement.read')
  const kept = await replacements.where(tx, about)
  const seen = kept.filter(({ record }) => entities === 'all' || entities.includes(record.legalEntity))
  return (await viewsOf(tx, seen)).toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

async function viewsOf(tx: Tx, kept: readonly Stored<Replacement>[]): Promise<ReplacementView[]> {
  const states = await statesOf(
    tx,
    kept.map(({ key }) => key),
  )
  return kept.map(({ key, version, record }) => {
    const state = states(key)
    return { ...record, version, state, stateTitle: titleOf(state) }
  })
}

async function statesOf(tx: Tx, refs: readonly string[]): Promise<(ref: string) => ReplacementState> {
  const lives = await findLives(tx, 'replacement', refs)
  const states = new Map(lives.map(({ record }) => [record.object, record.state]))
  return (ref) => replacementStates.find((one) => one === states.get(ref)) ?? 'generated'
}

const titleOf = (state: ReplacementState) => replacementLife.titles?.states[state] ?? asWritten(state)

/** What the one who asks was offered as a customer, the newest first; nothing of what is still being put together. */
export async function ownReplacements(tx: Tx, act: Act): Promise<OwnReplacement[]> {
  const { parties } = sightOf(act, 'replacement.answer')
  const kept = await replacements.whereAny(
    tx,
    parties.map((customer) => ({ customer })),
  )
  const offered = kept.map(({ record }) => record).filter(({ offer }) => offer !== null)
  const states = await statesOf(
    tx,
    offered.map(({ ref }) => ref),
  )
  const own = await findParties(tx, [...new Set(offered.map(({ legalEntity }) => legalEntity))])
  const nameOf = (ref: string) => own.legalEntities.find(({ key }) => key === ref)?.record.name ?? ref
  return offered
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
    .map((one) => shownTo(one, { state: states(one.ref), company: nameOf(one.legalEntity), at: act.at }))
}

export async function ownReplacement(tx: Tx, act: Act, ref: string): Promise<Result<OwnReplacement>> {
  const found = (await ownReplacements(tx, act)).find((one) => one.ref === ref)
  return found ? ok(found) : refuse({ code: 'not_found', ...worded(noSuch(aReplacement, ref)) })
}

interface Shown {
  readonly state: ReplacementState
  readonly company: string
  readonly at: Act['at']
}

function shownTo(kept: Replacement, { state, company, at }: Shown): OwnReplacement {
  const { ref, kind, quantity, answer, offer, choice, dialogue } = kept
  const options = (offer?.skus ?? []).flatMap((sku) => answer.proposals.filter((one) => one.sku === sku))
  return {
    ...{ ref, kind, company, product: answer.name, quantity, state, stateTitle: titleOf(state) },
    ...{ words: offer?.words ?? '', until: offer?.until ?? '', isOver: isOver(kept, at) },
    options: options.map(({ sku, name, makerName, label, sentence, price, views, rows, tasks }) => ({
      ...{ sku, name, makerName, label, sentence, price, views, tasks },
      rows: rows
        .filter(({ verdict }) => verdict !== 'notCompared')
        .map(({ attribute, title, unit, verdict, before, after }) => ({
          ...{ attribute, title, unit, verdict, before: before.text, after: after.text },
        })),
    })),
    dialogue: dialogue.map((entry) => ({ at: entry.at, side: entry.side, text: entry.text })),
    choice: choice && { sku: choice.sku, name: choice.name, text: choice.text, at: choice.at },
  }
}

/** How far what was offered on a plan has come, and how many devices of its products were taken down for others. */
export async function countOffers(
  tx: Tx,
  { plan, products }: { readonly plan: string; readonly products: readonly string[] },
): Promise<{ open: number; accepted: number; installed: number; replaced: number }> {
  const kept = await replacements.where(tx, { plan })
  const stateOf = await statesOf(
    tx,
    kept.map(({ key }) => key),
  )
  const states = kept.map(({ key }) => stateOf(key))
  const among = (...wanted: readonly ReplacementState[]) =>
    states.filter((state) => wanted.includes(state)).length
  return {
    open: among('generated', 'engineerReviewed', 'offered'),
    accepted: among('accepted', 'ordered'),
    installed: among('installed', 'verified'),
    replaced: await countReplaced(tx, products),
  }
}
