import { permit } from '#access'
import { type Act, ok, type Refusal, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { inTransaction } from '#storage'
import { noFilesWords } from '../knowledge/fetch-words.ts'
import { noListWords } from '../knowledge/import-words.ts'
import { folderByOperatorWords } from '../knowledge/sync-words.ts'
import { listNamed, listNames } from '../register.ts'
import type { SyncDesk, Together } from './desk/index.ts'
import { settleDied } from './died/actions.ts'
import { FetchFault } from './fault.ts'
import { type Laid, readFolder } from './folder/actions.ts'
import { type Looked, type LookOrder, lookAt } from './looking/actions.ts'
import { faultWords } from './says.ts'
import { listsDue, listsOn } from './sources/actions.ts'
import { dropLooks } from './store.ts'

export interface SyncOrder extends Pick<LookOrder, 'asked' | 'folder' | 'signal' | 'onProgress'> {
  /** Left out: those that are switched on; of a folder, those that it holds. */
  readonly lists?: readonly string[] | undefined
  readonly onLook?: ((looked: Looked) => void) | undefined
}

/**
 * Looks at the publishers of several lists, one after the other: an import takes memory, and publishers our time. By
 * hand, what is new comes into force together, so that the index is made once. What fails keeps no other back. Refuses
 * `forbidden`, `unknown_reference`, and a folder that cannot be read.
 */
export async function syncLists(desk: SyncDesk, act: Act, order: SyncOrder): Promise<Result<Looked[]>> {
  const begun = await begin(desk, act, order)
  if (!begun.ok) return begun
  const together = order.asked !== 'schedule' && begun.value.lists.length > 1 ? desk.together?.() : undefined
  const giveUp = () => together?.giveUp(new FetchFault({ kind: 'stopped' }))
  order.signal?.addEventListener('abort', giveUp, { once: true })
  try {
    return await lookAtEach(desk, act, { order, begun: begun.value, together })
  } finally {
    order.signal?.removeEventListener('abort', giveUp)
  }
}

interface Many {
  readonly order: SyncOrder
  readonly begun: Begun
  readonly together: Together | undefined
}

async function lookAtEach(
  desk: SyncDesk,
  act: Act,
  { order, begun, together }: Many,
): Promise<Result<Looked[]>> {
  const looks: Promise<Result<Looked>>[] = []
  for (const list of begun.lists) {
    if (order.signal?.aborted) break
    const look = lookAt(
      together ? { ...desk, load: together.load } : desk,
      { ...act, at: desk.now() },
      lookOrder(desk, order, { list, laid: begun.laid?.get(list) }),
    )
    looks.push(look)
    look.then(
      (outcome) => outcome.ok && order.onLook?.(outcome.value),
      () => {},
    ) // awaited below
    await Promise.race([look.catch(() => {}), ...(together ? [together.waiting()] : [])])
  }
  await together?.goOn()
  return gathered(await Promise.all(looks))
}

function lookOrder(desk: SyncDesk, order: SyncOrder, one: Pick<LookOrder, 'list' | 'laid'>): LookOrder {
  const { asked, signal, onProgress, folder = desk.folder } = order
  return { ...one, asked, signal, onProgress, folder }
}

/** All looks, or the first refusal. */
function gathered(outcomes: readonly Result<Looked>[]): Result<Looked[]> {
  const looks: Looked[] = []
  for (const outcome of outcomes) {
    if (!outcome.ok) return outcome
    looks.push(outcome.value)
  }
  return ok(looks)
}

interface Begun {
  readonly lists: readonly string[]
  readonly laid: ReadonlyMap<string, Laid> | undefined
}

async function begin(desk: SyncDesk, act: Act, order: SyncOrder): Promise<Result<Begun>> {
  const refusal = refusalOf(act, order)
  if (refusal) return await turnedAway(desk, act, refusal)
  const folder = order.folder ?? desk.folder
  if (folder === undefined)
    return ok({ lists: order.lists ?? (await listsOn(desk.db, act.at)), laid: undefined })
  try {
    const laid = await readFolder(folder, order.lists, desk.limits.still)
    if (!order.lists && laid.size === 0)
      return refuse({ code: 'invalid_input', ...worded(noFilesWords(folder)) })
    return ok({ lists: order.lists ?? [...laid.keys()], laid })
  } catch (error) {
    if (!(error instanceof FetchFault)) throw error
    // Nobody reads what the clock is told: each list fails by itself, with its look and its alarm.
    if (order.asked === 'schedule' && order.lists) return ok({ lists: order.lists, laid: undefined })
    return refuse({ code: 'invalid_input', ...worded(faultWords(error.fault)) })
  }
}

function refusalOf(act: Act, { lists = [], folder }: SyncOrder): Refusal | undefined {
  const permitted = permit(act, 'list.look')
  if (!permitted.ok) return permitted.refusal
  // Paths of the machine are its operator's: nobody else has it read what lies on its disk.
  if (folder !== undefined && permitted.value.role !== 'operator')
    return { code: 'forbidden', ...worded(folderByOperatorWords) }
  const unknown = lists.find((name) => listNamed(name) === undefined)
  if (unknown === undefined) return undefined
  return { code: 'unknown_reference', ...worded(noListWords(unknown, listNames)) }
}

async function turnedAway(desk: SyncDesk, act: Act, refusal: Refusal): Promise<Result<never>> {
  const body = { refused: refusal.code }
  await inTransaction(desk.db, act.at, (tx) => record(tx, act, { type: 'list.look', object: 'sync', body }))
  return refuse(refusal)
}

const monthsKept = 13

/** What the clock asks for: looks that are due, and looks too old to be of use taken away. */
export async function syncDue(desk: SyncDesk, act: Act, signal: AbortSignal): Promise<Looked[]> {
  await settleDied(desk, act)
  const due = await listsDue(desk.db, act.at)
  if (due.length === 0) return []
  const result = await syncLists(desk, act, { lists: due, asked: 'schedule', signal })
  const before = new Date(Date.parse(act.at) - monthsKept * 31 * 86_400_000).toISOString()
  await inTransaction(desk.db, desk.now(), (tx) => dropLooks(tx, before))
  return result.ok ? result.value : []
}
