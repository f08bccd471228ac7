import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { json, type Migration, type Tx } from '#storage'
import { saysOf } from './dry-run.ts'
import type { DryRun, Tally } from './model.ts'

/** Dry runs: what was asked, how far they are, what came out. `beat` is when their process last wrote. */
export const dryRuns: { readonly migration: Migration } = {
  migration: {
    up: async (db) => {
      await sql`create table rules.dry_run (
        id text primary key, draft text, edition integer, pack text not null, version text, by text not null,
        at timestamptz not null, "from" timestamptz not null, "to" timestamptz not null, "asOf" timestamptz not null,
        "limit" integer not null, total integer not null,
        state text not null check (state in ('running', 'done', 'cancelled', 'failed')),
        "endedAt" timestamptz, problem text, tally jsonb not null, beat timestamptz not null)`.execute(db)
      await sql`create index dry_run_draft on rules.dry_run (draft, at desc)`.execute(db)
      await sql`create index dry_run_running on rules.dry_run (state) where state = 'running'`.execute(db)
    },
  },
}

const columns = sql`id, draft, edition, pack, version, by, at, "from", "to", "asOf", "limit", total, state, "endedAt",
  problem, tally`

/** Writes a run that begins. */
export async function insertRun(tx: Tx, run: Omit<DryRun, 'says'>): Promise<void> {
  await sql`insert into rules.dry_run (${columns}, beat)
    values (${run.id}, ${run.draft}, ${run.edition}, ${run.pack}, ${run.version}, ${run.by}, ${run.at}, ${run.from},
      ${run.to}, ${run.asOf}, ${run.limit}, ${run.total}, ${run.state}, ${run.endedAt}, ${run.problem},
      ${json(run.tally)}, ${run.at})`.execute(tx)
}

function shown(run: Omit<DryRun, 'says'>): DryRun {
  return { ...run, says: saysOf(run.tally) }
}

export async function findRun(tx: Tx, id: string): Promise<DryRun | undefined> {
  const { rows } = await sql<Omit<DryRun, 'says'>>`
    select ${columns} from rules.dry_run where id = ${id}`.execute(tx)
  return rows[0] && shown(rows[0])
}

/** The runs of a draft or a pack version, newest first. */
export async function runsOf(
  tx: Tx,
  of: { readonly draft: string } | { readonly pack: string; readonly version: string },
): Promise<DryRun[]> {
  const condition =
    'draft' in of ? sql`draft = ${of.draft}` : sql`pack = ${of.pack} and version = ${of.version}`
  const { rows } = await sql<Omit<DryRun, 'says'>>`
    select ${columns} from rules.dry_run where ${condition} order by at desc, id desc limit 50`.execute(tx)
  return rows.map(shown)
}

export async function countRunning(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from rules.dry_run where state = 'running'`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Writes how far a run is; false where it was cancelled meanwhile. */
export async function noteProgress(
  tx: Tx,
  id: string,
  { tally, at }: { tally: Tally; at: Instant },
): Promise<boolean> {
  const { rows } = await sql<{ state: DryRun['state'] }>`
    update rules.dry_run set tally = ${json(tally)}, beat = ${at} where id = ${id} returning state`.execute(
    tx,
  )
  return rows[0]?.state === 'running'
}

/** Ends a run that is still running; false where it has ended already. */
export async function endRun(
  tx: Tx,
  id: string,
  end: { readonly state: 'done' | 'cancelled' | 'failed'; readonly at: Instant; readonly problem?: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update rules.dry_run
    set state = ${end.state}, "endedAt" = ${end.at}, problem = ${end.problem ?? null}
    where id = ${id} and state = 'running'`.execute(tx)
  return Number(numAffectedRows ?? 0) > 0
}

/** Runs whose process has not written since `before` have died with it. */
export async function failDead(tx: Tx, at: Instant, before: Instant): Promise<number> {
  const { numAffectedRows } = await sql`update rules.dry_run
    set state = 'failed', "endedAt" = ${at}, problem = 'The server stopped while it ran. Run it again.'
    where state = 'running' and beat < ${before}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
