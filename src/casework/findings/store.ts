import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import { type Finding, findingStates, type KeptFinding } from './model.ts'

/** Findings. The key is the reference. */
export const findings = recordTable<KeptFinding>('casework.finding', 'fnd', ({ ref }) => ref)

export const findingMigrations: Migrations = {
  'casework/0501-finding': findings.migration,
  'casework/0502-finding-beside': {
    up: async (db) => {
      await sql`create sequence casework.finding_number`.execute(db)
      await sql`create index finding_case on casework.finding ((record ->> 'case'))`.execute(db)
    },
  },
}

/** The next reference: `F-2026-7`. Numbers may be left out, never used twice. */
export async function nextFindingRef(tx: Tx, at: Instant): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('casework.finding_number') as n`.execute(tx)
  return `F-${at.slice(0, 4)}-${rows[0]?.n}`
}

interface Row extends Stored<KeptFinding> {
  readonly state: string | null
}

/** Every finding of a case with where it stands, the withdrawn ones too, the oldest first. */
export async function findingsOf(tx: Tx, caseRef: string): Promise<Finding[]> {
  const { rows } = await sql<Row>`
    select f.id, f.key, f.version, f.at, f.record, l.record ->> 'state' as state
    from casework.finding f join lifecycle.life l on l.key = 'finding/' || f.key
    where f.record ->> 'case' = ${caseRef}
    order by split_part(f.key, '-', 2)::int, split_part(f.key, '-', 3)::bigint`.execute(tx)
  return rows.map(standing)
}

/** One finding. A draft whose life begins in this very transaction stands as a draft. */
export async function findFinding(tx: Tx, ref: string): Promise<Finding | undefined> {
  const { rows } = await sql<Row>`
    select f.id, f.key, f.version, f.at, f.record, l.record ->> 'state' as state
    from casework.finding f left join lifecycle.life l on l.key = 'finding/' || f.key
    where f.key = ${ref}`.execute(tx)
  return rows.map(standing)[0]
}

function standing({ record, version, state }: Row): Finding {
  return { ...record, version, status: findingStates.find((one) => one === state) ?? 'draft' }
}

/** What of it is kept, without where it stands. */
export function keptOf({ status: _status, version: _version, ...kept }: Finding): KeptFinding {
  return kept
}
