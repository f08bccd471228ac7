import '../tables.ts'
import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { type Db, json, type Tx } from '#storage'
import type { Language, Person, PersonKind, PersonStatus } from '../model.ts'
import type { Attempts } from './delay.ts'

interface PersonRow extends Omit<Person, 'language' | 'kind' | 'status'> {
  readonly language: string
  readonly kind: string
  readonly status: string
}

/** Columns are text; what was written is one of ours, and anything else is a damaged row. */
function personOf(row: PersonRow): Person {
  const { language, kind, status } = row
  if (!isLanguage(language) || !isKind(kind) || !isStatus(status))
    throw new Error(`the person ${row.id} has a language, kind or status that is none`)
  return { ...row, language, kind, status }
}
const isLanguage = (text: string): text is Language => ['sv', 'nb', 'fi', 'en'].includes(text)
const isKind = (text: string): text is PersonKind => text === 'inside' || text === 'outside'
const isStatus = (text: string): text is PersonStatus => text === 'active' || text === 'suspended'

export async function findPerson(db: Db | Tx, id: string): Promise<Person | undefined> {
  const row = await db.selectFrom('access.person').selectAll().where('id', '=', id).executeTakeFirst()
  return row && personOf(row)
}

export async function findPersonByEmail(db: Db | Tx, email: string): Promise<Person | undefined> {
  const row = await db.selectFrom('access.person').selectAll().where('email', '=', email).executeTakeFirst()
  return row && personOf(row)
}

export async function isAnybodyThere(db: Db | Tx): Promise<boolean> {
  return (await db.selectFrom('access.person').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** By id (the order in which they came), those after `after`. */
export async function pageOfPeople(
  tx: Tx,
  { after, limit }: { after?: string; limit: number },
): Promise<Person[]> {
  const rows = await tx
    .selectFrom('access.person')
    .selectAll()
    .where('id', '>', after ?? '')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(personOf)
}

export type NewPerson = Omit<Person, 'version' | 'at'>

export async function insertPerson(tx: Tx, { grants, mapped, ...person }: NewPerson): Promise<void> {
  await tx
    .insertInto('access.person')
    .values({ ...person, grants: json(grants), mapped: json(mapped) })
    .execute()
}

type Changes = Partial<Pick<Person, 'name' | 'language' | 'kind' | 'status' | 'grants' | 'mapped'>>

/** What is not named stays. */
export async function updatePerson(tx: Tx, id: string, { grants, mapped, ...plain }: Changes): Promise<void> {
  await tx
    .updateTable('access.person')
    .set({
      ...plain,
      ...(grants ? { grants: json(grants) } : {}),
      ...(mapped ? { mapped: json(mapped) } : {}),
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}

/** Until the transaction ends nobody else sets up, suspends people or changes their roles. */
export async function lockPeople(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('access.person', 0))`.execute(tx)
}

/** How many active people hold a role that was given here or by their provider. */
export async function countActive(tx: Tx, role: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from access.person
    where status = 'active' and (grants || mapped) @> ${json([{ role }])}`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function readPassword(db: Db | Tx, person: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('access.password')
    .select('hash')
    .where('person', '=', person)
    .executeTakeFirst()
  return row?.hash
}

export async function keepPassword(
  tx: Tx,
  { person, hash, at }: { readonly person: string; readonly hash: string; readonly at: Instant },
): Promise<void> {
  await tx
    .insertInto('access.password')
    .values({ person, hash, setAt: at })
    .onConflict((conflict) => conflict.column('person').doUpdateSet({ hash, setAt: at }))
    .execute()
}

/** The attempts under these keys, locked: whoever else tries the same account or comes from there waits. */
export async function lockAttempts(tx: Tx, keys: readonly string[]): Promise<Map<string, Attempts>> {
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0))
    from (select unnest(${[...keys].sort()}::text[]) as key) as keys`.execute(tx)
  const rows = await tx.selectFrom('access.attempt').selectAll().where('key', 'in', keys).execute()
  return new Map(rows.map(({ key, ...attempts }) => [key, attempts]))
}

/** Writes down an attempt, and forgets all those that no longer count. */
export async function keepAttempts(
  tx: Tx,
  key: string,
  { failures, lastAt, forgetBefore }: Attempts & { readonly forgetBefore: Instant },
): Promise<void> {
  await tx.deleteFrom('access.attempt').where('lastAt', '<', forgetBefore).execute()
  await tx
    .insertInto('access.attempt')
    .values({ key, failures, lastAt })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ failures, lastAt }))
    .execute()
}

/** After a success: the account starts afresh, and the address is one try better off. */
export async function forgiveAttempts(tx: Tx, { account, address }: { account: string; address: string }) {
  await tx.deleteFrom('access.attempt').where('key', '=', account).execute()
  await tx
    .updateTable('access.attempt')
    .set({ failures: sql`greatest(failures - 1, 0)` })
    .where('key', '=', address)
    .execute()
}

/** How somebody can prove who they are: which of these they have. */
export interface Ways {
  readonly password: boolean
  readonly passkey: boolean
  readonly providers: readonly string[]
}
export async function waysOf(db: Db | Tx, person: string): Promise<Ways> {
  const { rows } = await sql<Ways>`
    select exists (select from access.password where person = ${person}) as password,
      exists (select from access.passkey where person = ${person}) as passkey,
      (select coalesce(jsonb_agg(provider order by provider), '[]') from access.subject where person = ${person})
        as providers`.execute(db)
  return rows[0] ?? { password: false, passkey: false, providers: [] }
}
