import { type Insertable, type Selectable, sql } from 'kysely'
import { type Instant, toInstant } from '#kernel'
import { digestOf } from '#log'
import { json, type Tx } from '#storage'
import type { Rule } from './model.ts'
import type { PackTable } from './tables.ts'

/** A rule set and the hash under which it is kept. */
export interface RuleSet {
  readonly hash: string
  readonly rules: readonly Rule[]
}

/** Rule sets are immutable and asked for at every check: each is read and hashed once a process. */
const setsByPacks = new Map<string, RuleSet>()
const setsByHash = new Map<string, RuleSet>()
const keptSets = 64

/**
 * The rules of all packs that count at `asOf`, law first. Each rule has a period of its own besides, which the
 * evaluator looks at. The set is kept under its hash, so that a verdict can be replayed.
 */
export async function activeRules(tx: Tx, asOf: Instant): Promise<RuleSet> {
  const packs = await packsInForce(tx, asOf)
  const key = packs.join(' ')
  const known = setsByPacks.get(key)
  if (known) {
    await keepSet(tx, asOf, known)
    return known
  }
  const { rows } = await sql<{ id: string; rules: readonly Rule[] }>`
    select id, rules from rules.pack where id = any(${packs}::text[])`.execute(tx)
  const rules = packs.flatMap((id) => rows.find((row) => row.id === id)?.rules ?? [])
  const set = { hash: digestOf(rules), rules }
  await keepSet(tx, asOf, set)
  remember(setsByPacks, key, set)
  return set
}

/** Ids of the latest version of each pack, law before policy, packs before decisions, in the order of their import. */
async function packsInForce(tx: Tx, asOf: Instant): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select distinct on (name) id, layer, name, nth from rules.pack
      where status = 'active' and effective_at <= ${asOf}
      order by name, effective_at desc, nth desc
    ) as latest
    order by layer, name collate "C"`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Writing it again costs one index look; it must not be left out, for another store may share this process. */
async function keepSet(tx: Tx, at: Instant, { hash, rules }: RuleSet): Promise<void> {
  const { rows } = await sql`select 1 from rules.rule_set where hash = ${hash}`.execute(tx)
  if (rows.length > 0) return
  await sql`insert into rules.rule_set (hash, at, rules) values (${hash}, ${at}, ${json(rules)})
    on conflict (hash) do nothing`.execute(tx)
}

/** The rules kept under a hash; undefined where this store never asked them. */
export async function ruleSet(tx: Tx, hash: string): Promise<readonly Rule[] | undefined> {
  const known = setsByHash.get(hash)
  if (known) return known.rules
  const row = await tx
    .selectFrom('rules.rule_set')
    .select('rules')
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (row) remember(setsByHash, hash, { hash, rules: row.rules })
  return row?.rules
}

function remember(sets: Map<string, RuleSet>, key: string, set: RuleSet): void {
  const oldest = sets.keys().next().value
  if (sets.size >= keptSets && oldest !== undefined) sets.delete(oldest)
  sets.set(key, set)
}

/** Everything about a pack but its rules. */
export type PackHead = Omit<Selectable<PackTable>, 'rules'>
const headColumns = [
  'id',
  'nth',
  'name',
  'version',
  'layer',
  'title',
  'author',
  'approver',
  'status',
  'at',
  'effective_at',
] as const

/** All packs ever imported, oldest first. */
export async function allPacks(tx: Tx): Promise<PackHead[]> {
  return await tx.selectFrom('rules.pack').select(headColumns).orderBy('nth').execute()
}

/** One version of a pack. */
export async function findPack(
  tx: Tx,
  name: string,
  version: string,
): Promise<Selectable<PackTable> | undefined> {
  return await tx
    .selectFrom('rules.pack')
    .selectAll()
    .where('name', '=', name)
    .where('version', '=', version)
    .executeTakeFirst()
}

/** Adds a pack; `rules` lose their examples, which only the file needs. */
export async function insertPack(tx: Tx, pack: Omit<Insertable<PackTable>, 'nth'>): Promise<void> {
  const rules = pack.rules.map(({ tests: _tests, ...rule }) => rule)
  await tx
    .insertInto('rules.pack')
    .values({ ...pack, rules: sql<readonly Rule[]>`${json(rules)}` })
    .execute()
}

/** Lets a draft count from a moment on. */
export async function activatePack(tx: Tx, id: string, approval: { approver: string; effectiveAt: Instant }) {
  const { approver, effectiveAt } = approval
  await tx
    .updateTable('rules.pack')
    .set({ approver, status: 'active', effective_at: toInstant(effectiveAt) })
    .where('id', '=', id)
    .execute()
}
