import { type Insertable, type Selectable, sql } from 'kysely'
import { type Instant, toInstant } from '#kernel'
import { digestOf } from '#log'
import { json, shared, type Tx } from '#storage'
import type { Rule } from './model.ts'
import type { PackTable, Withdrawn } from './tables.ts'

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
export const activeRules = shared(async (tx: Tx, asOf: Instant): Promise<RuleSet> => {
  const inForce = await packsInForce(tx, asOf)
  const packs = inForce.map(({ id }) => id)
  const key = inForce.map(({ id, digest }) => `${id}/${digest}`).join(' ')
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
})

/** Ids of the latest version of each pack, law before policy, packs before decisions, in the order of their import. */
async function packsInForce(tx: Tx, asOf: Instant): Promise<{ id: string; digest: string | null }[]> {
  const { rows } = await sql<{ id: string; digest: string | null }>`
    select id, digest from (
      select distinct on (name) id, digest, layer, name, nth from rules.pack
      where status = 'active' and effective_at <= ${asOf}
      order by name, effective_at desc, nth desc
    ) as latest
    order by layer, name collate "C"`.execute(tx)
  return rows
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

/** What a list of packs shows of one. */
export type PackHead = Omit<Selectable<PackTable>, 'rules' | 'examples' | 'digest' | 'imported_for'>
export type KeptPack = Selectable<PackTable>
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
  'imported_by',
  'withdrawn',
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

/** The moment as a version of a pack, counted where the pack changed in that very moment before. */
export async function freeVersion(tx: Tx, name: string, at: Instant): Promise<string> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from rules.pack where name = ${name} and starts_with(version, ${at})`.execute(
    tx,
  )
  const taken = rows[0]?.n ?? 0
  return taken === 0 ? at : `${at}/${taken + 1}`
}

/** A pack as it is added: its rules may carry examples, which are kept beside them. */
export type NewPack = Pick<
  Insertable<PackTable>,
  | 'id'
  | 'name'
  | 'version'
  | 'layer'
  | 'title'
  | 'author'
  | 'approver'
  | 'status'
  | 'at'
  | 'effective_at'
  | 'rules'
> & { readonly imported_by: string; readonly imported_for?: string | undefined }

/** Adds a pack. What acts are the bare rules; replays hash them without their examples. */
export async function insertPack(tx: Tx, pack: NewPack): Promise<void> {
  const rules = pack.rules.map(({ tests: _tests, ...rule }) => rule)
  const examples = pack.rules.map(({ tests = [] }) => tests)
  await tx
    .insertInto('rules.pack')
    .values({
      ...pack,
      rules: sql<readonly Rule[]>`${json(rules)}`,
      examples: sql<readonly (readonly unknown[])[]>`${json(examples)}`,
      digest: digestOf(rules),
      withdrawn: null,
    })
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

/** Takes a version back; it stays readable. */
export async function markWithdrawn(tx: Tx, id: string, withdrawn: Withdrawn): Promise<void> {
  await sql`update rules.pack set status = 'withdrawn', withdrawn = ${json(withdrawn)} where id = ${id}`.execute(
    tx,
  )
}

/** Every version of every pack with its rules, or of one pack, oldest first. */
export async function packVersions(tx: Tx, name?: string): Promise<KeptPack[]> {
  const all = tx.selectFrom('rules.pack').selectAll().orderBy('nth')
  return await (name === undefined ? all : all.where('name', '=', name)).execute()
}

/** The version of a pack that will have the last word: approved, and latest to count. */
export async function latestApproved(tx: Tx, name: string): Promise<KeptPack | undefined> {
  return await tx
    .selectFrom('rules.pack')
    .selectAll()
    .where('name', '=', name)
    .where('status', '=', 'active')
    .orderBy('effective_at', 'desc')
    .orderBy('nth', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The rules of a version with the examples that are kept beside them. */
export function withExamples({ rules, examples }: Pick<KeptPack, 'rules' | 'examples'>): Rule[] {
  return rules.map((rule, i) => {
    const tests = examples?.[i]
    return tests && tests.length > 0 ? { ...rule, tests: [...tests] } : rule
  })
}

/** The version of each pack that counts at a moment, by name. */
export async function versionsInForce(tx: Tx, at: Instant): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; version: string }>`
    select distinct on (name) name, version from rules.pack
    where status = 'active' and effective_at <= ${at}
    order by name, effective_at desc, nth desc`.execute(tx)
  return new Map(rows.map(({ name, version }) => [name, version]))
}

/** A version that might take the place of the one in force. */
export interface Replacement {
  readonly name: string
  readonly layer: string
  readonly rules: readonly Rule[]
}

/** The rules as they would be asked at `asOf`, were this version in force then; in the order of `activeRules`. */
export async function rulesWith(tx: Tx, asOf: Instant, { name, layer, rules }: Replacement): Promise<Rule[]> {
  const ids = (await packsInForce(tx, asOf)).map(({ id }) => id)
  const { rows } = await sql<Replacement>`
    select name, layer, rules from rules.pack where id = any(${ids}::text[]) and name <> ${name}`.execute(tx)
  const key = (one: Replacement) => `${one.layer} ${one.name}`
  return [...rows, { name, layer, rules }]
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .flatMap((pack) => pack.rules)
}

/** Gives a version its examples that was kept before examples were; the same rules only. */
export async function addExamples(tx: Tx, id: string, rules: readonly Rule[]): Promise<void> {
  const bare = rules.map(({ tests: _tests, ...rule }) => rule)
  const examples = rules.map(({ tests = [] }) => tests)
  await sql`update rules.pack set examples = ${json(examples)}, digest = ${digestOf(bare)}
    where id = ${id} and examples is null and rules = ${json(bare)}`.execute(tx)
}
