import { sql } from 'kysely'
import type { Migration } from '#storage'

/**
 * Who sends a request is asked at every request. As functions, because PostgreSQL keeps the plan of what stands in a
 * function: making it takes four times as long as carrying it out. Times inside JSON are written as ours are.
 */
const functions = [
  sql`create function access.who(shown text, moment timestamptz, seen_since timestamptz, made_since timestamptz)
    returns table (
      session text, person text, name text, csrf text, newest text, "isNewest" boolean,
      "verifiedAt" timestamptz, "seenAt" timestamptz, "rotatedAt" timestamptz,
      grants jsonb, mapped jsonb, keys jsonb, "passedOn" jsonb, emergencies jsonb)
    language plpgsql stable as $$
    #variable_conflict use_column
    begin
      return query
      select s.id, p.id, p.name, s.csrf, s.hash, s.hash = shown, s."verifiedAt", s."seenAt", s."rotatedAt",
        p.grants, p.mapped,
        (select coalesce(jsonb_agg(k.id), '[]') from access.key k where k.person = p.id),
        (select coalesce(jsonb_agg(jsonb_build_object(
            'giver', d.giver, 'roles', d.roles, 'entities', d.entities, 'held', g.grants || g.mapped)), '[]')
          from access.delegation d join access.person g on g.id = d.giver and g.status = 'active'
          where d.taker = p.id and d."endedAt" is null and d."from" <= moment and d.until > moment),
        (select coalesce(jsonb_agg(jsonb_build_object('roles', b.roles,
            'until', to_char(b.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
          from access."breakGlass" b where b.person = p.id and b."from" <= moment and b.until > moment)
      from access.session s join access.person p on p.id = s.person and p.status = 'active'
      where (s.hash = shown or (s.before = shown and s."beforeUntil" > moment))
        and s."endedAt" is null and s."seenAt" > seen_since and s."madeAt" > made_since;
    end $$`,
  sql`create function access.who_by_key(shown text, moment timestamptz)
    returns table (
      key text, title text, person text, scopes jsonb, entities jsonb, "usedAt" timestamptz,
      grants jsonb, mapped jsonb, keys jsonb)
    language plpgsql stable as $$
    #variable_conflict use_column
    begin
      return query
      select k.id, k.title, p.id, k.scopes, k.entities, k."usedAt", p.grants, p.mapped,
        (select coalesce(jsonb_agg(o.id), '[]') from access.key o where o.person = p.id)
      from access.key k join access.person p on p.id = k.person and p.status = 'active'
      where k.hash = shown and k."revokedAt" is null and k."expiresAt" > moment;
    end $$`,
]

export const who: Migration = {
  async up(db) {
    for (const statement of functions) await statement.execute(db)
  },
}

/**
 * What was passed on counts among active people of the house only, and so does what was taken in an emergency: whoever
 * comes to be from outside keeps nothing of it. One place says so, for those who ask and for those who are told.
 */
const insideOnly = [
  sql`create view access."standingIn" as
    select d.taker, d."from", d.until, jsonb_build_object(
      'giver', d.giver, 'roles', d.roles, 'entities', d.entities, 'held', g.grants || g.mapped) as "passedOn"
    from access.delegation d
    join access.person g on g.id = d.giver and g.status = 'active' and g.kind = 'inside'
    join access.person t on t.id = d.taker and t.status = 'active' and t.kind = 'inside'
    where d."endedAt" is null`,
  sql`create or replace function access.who(
      shown text, moment timestamptz, seen_since timestamptz, made_since timestamptz)
    returns table (
      session text, person text, name text, csrf text, newest text, "isNewest" boolean,
      "verifiedAt" timestamptz, "seenAt" timestamptz, "rotatedAt" timestamptz,
      grants jsonb, mapped jsonb, keys jsonb, "passedOn" jsonb, emergencies jsonb)
    language plpgsql stable as $$
    #variable_conflict use_column
    begin
      return query
      select s.id, p.id, p.name, s.csrf, s.hash, s.hash = shown, s."verifiedAt", s."seenAt", s."rotatedAt",
        p.grants, p.mapped,
        (select coalesce(jsonb_agg(k.id), '[]') from access.key k where k.person = p.id),
        (select coalesce(jsonb_agg(d."passedOn"), '[]') from access."standingIn" d
          where d.taker = p.id and d."from" <= moment and d.until > moment),
        (select coalesce(jsonb_agg(jsonb_build_object('roles', b.roles,
            'until', to_char(b.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
          from access."breakGlass" b
          where b.person = p.id and p.kind = 'inside' and b."from" <= moment and b.until > moment)
      from access.session s join access.person p on p.id = s.person and p.status = 'active'
      where (s.hash = shown or (s.before = shown and s."beforeUntil" > moment))
        and s."endedAt" is null and s."seenAt" > seen_since and s."madeAt" > made_since;
    end $$`,
]

export const whoInside: Migration = {
  async up(db) {
    for (const statement of insideOnly) await statement.execute(db)
  },
}
