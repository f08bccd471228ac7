import { permit } from '#access'
import { type Act, newId, noSuch, ok, type Result, refuse, things, worded } from '#kernel'
import { entryOf } from '#lists'
import type { Origin } from '#lists/model'
import { digestOf, newestNote, readEntries, record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { noIndexWords } from '../knowledge/refusal-words.ts'
import { halfLetterWords } from '../knowledge/search-words.ts'
import type { Refused, Screened } from '../model.ts'
import { screen } from '../screen.ts'
import type { Snapshot } from '../snapshot.ts'
import { answerOf, hasHalfLetter, queryOf } from './answered.ts'
import type { SavedSearch, SearchAsked, SearchLine, SearchProof, SearchView } from './model.ts'
import { deleteSearch, findSearch, insertSearch, searchesBy } from './store.ts'

/** Where lists are searched: the store, and the index in use (none: no list is loaded, or it cannot be reached). */
export interface SearchDesk {
  readonly db: Db
  snapshot(): Snapshot | undefined | null
}

const mostMatches = 50

/**
 * Looks for a name on the lists and keeps question and answer, which one entry of the log vouches for. What cannot be
 * looked for is an answer with its reason, and is kept as well. Refuses `forbidden`, `unavailable` (no index) and
 * `invalid_input` (half a letter); refusals are logged.
 */
export async function searchLists(
  desk: SearchDesk,
  given: Act,
  asked: SearchAsked,
): Promise<Result<SearchView>> {
  const allowed = permit(given, 'list.search')
  const found = allowed.ok ? lookFor(desk.snapshot(), asked) : allowed
  const act = allowed.ok ? allowed.value : given
  return await inTransaction(desk.db, act.at, async (tx) => {
    if (found.ok) return ok({ ...(await keep(tx, act, { asked, found: found.value })), proof: null })
    const body = { refused: found.refusal.code }
    await record(tx, act, { type: 'list.search', object: 'none', body })
    return found
  })
}

function lookFor(snapshot: Snapshot | undefined | null, asked: SearchAsked): Result<Screened | Refused> {
  if (hasHalfLetter(asked)) return refuse({ code: 'invalid_input', ...worded(halfLetterWords) })
  if (!snapshot) return refuse({ code: 'unavailable', ...worded(noIndexWords) })
  const { lists } = asked
  return ok(screen(snapshot, queryOf(asked), { limit: mostMatches, ...(lists ? { lists } : {}) }))
}

async function keep(
  tx: Tx,
  act: Act,
  { asked, found }: { readonly asked: SearchAsked; readonly found: Screened | Refused },
): Promise<SavedSearch> {
  const origins = await originsOf(tx, found)
  const answer = answerOf(found, ({ list, entry }) => origins.get(`${list} ${entry}`))
  const kept = { id: newId('sea', act), at: act.at, by: act.by, asked, ...answer }
  const search = { ...kept, digest: digestOf(kept) }
  await insertSearch(tx, search)
  const { id, status, total, lists, digest } = search
  // The name stands in the personal part alone; the digest binds it.
  await record(tx, act, {
    ...{ type: 'list.search', object: id },
    ...{ body: { status, total, lists, digest }, personal: { asked } },
  })
  return search
}

async function originsOf(tx: Tx, found: Screened | Refused): Promise<ReadonlyMap<string, Origin>> {
  const origins = new Map<string, Origin>()
  if (found.status === 'refused') return origins
  for (const { list, entry } of found.matches) {
    const listed = await entryOf(tx, { list, entry, version: found.lists[list] })
    if (listed.ok) origins.set(`${list} ${entry}`, listed.value.entry.origin)
  }
  return origins
}

/**
 * A search as it was kept, with where the log keeps it. One's own, or anybody's for those who read screenings. Refuses
 * `not_found` and `forbidden` (logged).
 */
export async function readSearch(
  { db }: Pick<SearchDesk, 'db'>,
  act: Act,
  id: string,
): Promise<Result<SearchView>> {
  return await inTransaction(db, act.at, async (tx) => {
    const search = await findSearch(tx, id)
    if (!search) return refuse({ code: 'not_found', ...worded(noSuch(things.search, id)) })
    const allowed = permit(act, search.by === act.by ? 'list.search' : 'screening.read')
    if (!allowed.ok) {
      const body = { deed: 'list.search', refused: allowed.refusal.code }
      await record(tx, act, { type: 'access.refuse', object: id, body })
      return allowed
    }
    return ok({ ...search, proof: await proofOf(tx, id) })
  })
}

/** Null while the entry waits for its place in the log. */
async function proofOf(tx: Tx, id: string): Promise<SearchProof | null> {
  const [kept] = await readEntries(tx, { object: id, limit: 1 })
  const note = await newestNote(tx)
  const [, size = '0', root = ''] = note?.split('\n') ?? []
  if (!kept || !note || Number(size) <= kept.seq) return null
  const { seq, leafHash, entry } = kept
  return { entry: entry.id, seq, leafHash, size: Number(size), root, checkpoint: note.trimEnd() }
}

/** One's own searches, newest first. */
export async function mySearches(
  { db }: Pick<SearchDesk, 'db'>,
  act: Act,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ items: SearchLine[]; next: string | null }> {
  return await inTransaction(db, act.at, async (tx) => {
    const found = await searchesBy(tx, { by: act.by, after, limit: limit + 1 })
    const items = found.slice(0, limit)
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }
  })
}

/** Takes a search away at the end of its time, or because somebody asked; that there was one stays in the log. */
export async function eraseSearch(db: Db, act: Act, id: string): Promise<Result<{ id: string }>> {
  return await inTransaction(db, act.at, async (tx) => {
    if ((await deleteSearch(tx, id)) === 0)
      return refuse({ code: 'not_found', ...worded(noSuch(things.search, id)) })
    await record(tx, act, { type: 'privacy.erase', object: id, body: { search: true } })
    return ok({ id })
  })
}
