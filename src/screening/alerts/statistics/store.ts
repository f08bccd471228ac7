import { sql } from 'kysely'
import type { Instant } from '#kernel'
import type { Tx } from '#storage'
import { alertLimits } from '../../knowledge/alert-limits.ts'
import type { AlertFigure } from '../model.ts'
import { openTo } from '../store.ts'

export interface FigureScope {
  readonly from: Instant
  readonly to: Instant
  readonly now: Instant
  /** Alerts on own employees and signatories count too. */
  readonly ownPeople: boolean
}

/**
 * Verdicts that came into force in a period `[from, to)`, by list or by reason code, and alerts that are open now. A
 * verdict counts once, though the alert be opened again later; one that was taken back at once does not count. A
 * verdict that was brought in with its record counts as decided, and has no duration.
 */
export async function alertFigures(
  tx: Tx,
  by: 'list' | 'reasonCode',
  { from, to, now, ownPeople }: FigureScope,
): Promise<AlertFigure[]> {
  const open = sql`screening.state_of(record) not in ('trueMatch', 'falsePositive', 'lapsed')`
  const isCounted = openTo(ownPeople)
  const late = `${alertLimits.decideDays} days`
  const { rows } = await sql<Omit<AlertFigure, 'share'>>`
    with version as (
      select key, version, record from screening.hit where ${isCounted}
      union all select key, version, record from screening.hit_history where ${isCounted}
    ), step as (
      select key, version, record, record ->> 'decidedAt' as decided,
        lag(record ->> 'decidedAt') over line as before,
        lead(record -> 'done' ->> 'deed') over line as next
      from version window line as (partition by key order by version)
    ), decided as (
      select coalesce(record ->> ${by}, '–') as of, record ->> 'verdict' as verdict,
        extract(epoch from decided::timestamptz
          - greatest((record ->> 'foundAt')::timestamptz, (record -> 'reopened' ->> 'at')::timestamptz)) / 3600 as hours
      from step
      where decided is distinct from before and next is distinct from 'undo'
        and screening.state_of(record) in ('trueMatch', 'falsePositive')
        and decided::timestamptz >= ${from}::timestamptz and decided::timestamptz < ${to}::timestamptz
    ), sums as (
      select of, count(*) as decided, count(*) filter (where verdict = 'falsePositive') as "falsePositives",
        percentile_cont(0.5) within group (order by hours) as "medianHours", max(hours) as "longestHours"
      from decided group by of
    ), waiting as (
      select coalesce(record ->> ${by}, '–') as of, count(*) as open,
        count(*) filter (where coalesce((record -> 'reopened' ->> 'at')::timestamptz, (record ->> 'foundAt')::timestamptz, at)
          < ${now}::timestamptz - ${late}::interval) as overdue
      from screening.hit where ${open} and ${isCounted} group by 1
    )
    select coalesce(sums.of, waiting.of) as of, coalesce(decided, 0) as decided,
      coalesce("falsePositives", 0) as "falsePositives", "medianHours"::float8 as "medianHours",
      "longestHours"::float8 as "longestHours", coalesce(open, 0) as open, coalesce(overdue, 0) as overdue
    from sums full join ${by === 'list' ? sql`waiting` : sql`(select * from waiting where false) as waiting`} using (of)
    order by decided desc, of collate "C"`.execute(tx)
  return rows.map((row) => ({
    ...row,
    ...{ medianHours: hours(row.medianHours), longestHours: hours(row.longestHours) },
    share: row.decided === 0 ? null : row.falsePositives / row.decided,
  }))
}

const hours = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)
