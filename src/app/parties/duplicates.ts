import { sql } from 'kysely'
import { ownPersonPrefix } from '#access/model'
import { findOrganisations, mergesNaming } from '#parties'
import type { Organisation } from '#parties/model'
import type { Stored, Tx } from '#storage'

/** Records that may be of one party, and what they share. */
export interface Candidates {
  readonly key: string
  /** `identifier` or `name`; a number weighs more than a name. */
  readonly why: string
  readonly shared: string
  readonly parties: readonly Stored<Organisation>[]
}

/** Records of our own people are of nobody else: they are never candidates, whoever asks. */
const ofOthers = sql`not starts_with(key, ${ownPersonPrefix})`

/** Candidates for a merge, those with a number in common first. Pairs that were rejected or parted are left out. */
export async function duplicateCandidates(
  tx: Tx,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ items: Candidates[]; next: string | null }> {
  const items: Candidates[] = []
  let cursor = after ?? '='
  for (;;) {
    const rows = await sharedTokens(tx, cursor, limit)
    for (const row of rows) {
      cursor = row.token
      const candidates = await candidatesOf(tx, row)
      if (candidates) items.push(candidates)
      if (items.length === limit) return { items, next: cursor }
    }
    if (rows.length < limit) return { items, next: null }
  }
}

/** References of kept parties that share one of these keys, by key. Keys as `duplicateKeys` makes them. */
export async function holdersOf(
  tx: Tx,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ token: string; keys: string[] }>`
    select token, array_agg(key order by key) as keys from app.search_token
    where kind = 'party' and ${ofOthers} and token = any(${keys.map((key) => `=${key}`)}::text[]) group by token`.execute(
    tx,
  )
  return new Map(rows.map(({ token, keys: refs }) => [token.slice(1), refs]))
}

interface Shared {
  readonly token: string
  readonly keys: readonly string[]
}

async function sharedTokens(tx: Tx, after: string, limit: number): Promise<Shared[]> {
  const { rows } = await sql<Shared>`
    select token, array_agg(key order by key) as keys from app.search_token
    where token > ${after} and token < '>' and kind = 'party' and ${ofOthers}
    group by token having count(*) > 1 order by token limit ${limit}`.execute(tx)
  return rows
}

async function candidatesOf(tx: Tx, { token, keys }: Shared): Promise<Candidates | undefined> {
  const [why = '', , ...rest] = token.slice(1).split(':')
  const decided = (await mergesNaming(tx, keys)).filter(
    ({ state }) => state === 'rejected' || state === 'undone',
  )
  const isSettled = (one: string, other: string) =>
    decided.some(({ keep, drop }) => [keep, drop].includes(one) && [keep, drop].includes(other))
  const open = keys.filter((key) => keys.some((other) => other !== key && !isSettled(key, other)))
  if (open.length < 2) return undefined
  const parties = await findOrganisations(tx, open)
  return { key: token, why, shared: rest.join(':') || token.slice(1), parties }
}
