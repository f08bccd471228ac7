import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { recordTable, type Stored, type Tx } from '#storage'
import type { Reporter, Warning, WarningMessage } from './model.ts'
import { plainCode } from './receipt-code.ts'

/** Warnings with their history. Nothing here says who reported one. */
export const warnings = recordTable<Warning>('casework.warning', 'wrn', ({ ref }) => ref)

/** The next reference: `W-2026-7`. Numbers may be left out, never used twice. */
export async function nextWarningRef(tx: Tx, at: Instant): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('casework.warning_number') as n`.execute(tx)
  return `W-${at.slice(0, 4)}-${rows[0]?.n}`
}

/** One warning, with the version that was read. */
export async function findWarning(tx: Tx, ref: string): Promise<Stored<Warning> | undefined> {
  return (await warnings.find(tx, [ref]))[0]
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockWarning(tx: Tx, ref: string): Promise<Stored<Warning> | undefined> {
  const { rows } = await sql<Stored<Warning>>`
    select id, key, version, at, record from casework.warning where key = ${ref} for update`.execute(tx)
  return rows[0]
}

/** Only the hash of a code is kept, and only hashes are compared: the time it takes tells nothing of the code. */
function hashOf(code: string): string {
  return createHash('sha256')
    .update(`aktsam warning ${plainCode(code)}`)
    .digest('hex')
}

export async function keepReceipt(tx: Tx, { ref, code }: { ref: string; code: string }): Promise<void> {
  await sql`insert into casework.warning_receipt (hash, warning) values (${hashOf(code)}, ${ref})`.execute(tx)
}

/** The warning that a receipt code belongs to. */
export async function refOfReceipt(tx: Tx, code: string): Promise<string | undefined> {
  const { rows } = await sql<{ warning: string }>`
    select warning from casework.warning_receipt where hash = ${hashOf(code)}`.execute(tx)
  return rows[0]?.warning
}

export async function keepReporter(
  tx: Tx,
  { ref, at, reporter }: { ref: string; at: Instant; reporter: Reporter },
): Promise<void> {
  const { name, contact, mayAsk } = reporter
  await sql`insert into casework.warning_reporter (warning, name, contact, may_ask, at)
    values (${ref}, ${name}, ${contact}, ${mayAsk}, ${at})`.execute(tx)
}

export async function findReporter(tx: Tx, ref: string): Promise<Reporter | undefined> {
  const { rows } = await sql<Reporter>`
    select name, contact, may_ask as "mayAsk" from casework.warning_reporter where warning = ${ref}`.execute(
    tx,
  )
  return rows[0]
}

export async function hasReporter(tx: Tx, ref: string): Promise<boolean> {
  return (await findReporter(tx, ref)) !== undefined
}

/** Takes away who reported it: no copy is kept. Answers whether there was anything. */
export async function removeReporter(tx: Tx, ref: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from casework.warning_reporter where warning = ${ref}`.execute(tx)
  return Number(numAffectedRows ?? 0) > 0
}

export async function addMessage(tx: Tx, ref: string, message: WarningMessage): Promise<void> {
  const { at, by, text, attachments } = message
  await sql`insert into casework.warning_message (warning, at, by, text, attachments)
    values (${ref}, ${at}, ${by}, ${text}, ${[...attachments]}::text[])`.execute(tx)
}

/** Oldest first. */
export async function messagesOf(tx: Tx, ref: string): Promise<WarningMessage[]> {
  const { rows } = await sql<WarningMessage>`
    select at, by, text, attachments from casework.warning_message where warning = ${ref} order by n`.execute(
    tx,
  )
  return rows
}

export async function noteIntake(tx: Tx, at: Instant, bytes: number): Promise<void> {
  await sql`insert into casework.warning_intake (at, bytes) values (${at}, ${bytes})`.execute(tx)
}

/** How much came in by the public form since then. Bytes. */
export async function intakeSince(
  tx: Tx,
  since: Instant,
): Promise<{ readonly count: number; readonly bytes: number }> {
  const { rows } = await sql<{ count: number; bytes: number }>`
    select count(*) as count, coalesce(sum(bytes), 0)::bigint as bytes
    from casework.warning_intake where at > ${since}`.execute(tx)
  return rows[0] ?? { count: 0, bytes: 0 }
}
