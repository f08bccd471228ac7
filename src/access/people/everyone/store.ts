import '../../tables.ts'
import { sql } from 'kysely'
import type { Grant, Instant } from '#kernel'
import type { Tx } from '#storage'
import { effectiveGrants, type Held } from '../../grants.ts'
import type { Language } from '../../model.ts'

/** Somebody who may sign in, with all that they may act as at a moment. */
export interface Somebody {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly grants: readonly Grant[]
}

type Row = Omit<Somebody, 'grants'> & Omit<Held, 'emergencies'>

/**
 * Everybody who may sign in at `at`, in the order in which they came: who is told of what. Roles taken in an emergency
 * are left out: they are for acting, not for being told.
 */
export async function everybody(tx: Tx, at: Instant): Promise<Somebody[]> {
  const { rows } = await sql<Row>`
    select p.id, p.email, p.name, p.language, p.grants, p.mapped,
      (select coalesce(jsonb_agg(d."passedOn"), '[]') from access."standingIn" d
        where d.taker = p.id and d."from" <= ${at} and d.until > ${at}) as "passedOn"
    from access.person p where p.status = 'active' order by p.id`.execute(tx)
  return rows.map(({ id, email, name, language, ...held }) => ({
    ...{ id, email, name, language },
    grants: effectiveGrants({ ...held, emergencies: [] }),
  }))
}
