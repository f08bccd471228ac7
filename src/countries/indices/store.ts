import { sql } from 'kysely'
import type { Instant } from '#kernel'
import type { Db, Tx } from '#storage'
import type { Evidence } from '../judgement/model.ts'
import '../tables.ts'
import type { Figure, FigureRow } from './model.ts'
import type { Edition } from './record.ts'

type Reader = Db | Tx
type NewEdition = Omit<Edition, 'adoptedAt' | 'inForce'>

/** Rows of one insert. */
const chunk = 1000

/** Held while an edition is kept, so that the same file sent twice at once is one edition. */
const keeping = 0x616b63

/** Waits for editions that are being kept. */
export async function lockEditions(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(keeping)})`.execute(tx)
}

/** Keeps an edition and all its figures. */
export async function insertEdition(tx: Tx, edition: NewEdition, rows: readonly FigureRow[]): Promise<void> {
  const { id, index, layout, file, sha256, leftOut } = edition
  await tx
    .insertInto('countries.edition')
    .values({
      ...{ id, index, layout, file, sha256, rows: edition.rows, places: edition.places },
      ...{ year_from: edition.yearFrom, year_to: edition.yearTo, left_out: JSON.stringify(leftOut) },
      ...{ imported_at: edition.importedAt, imported_by: edition.importedBy },
    })
    .execute()
  for (let from = 0; from < rows.length; from += chunk) {
    const part = rows.slice(from, from + chunk)
    await sql`insert into countries.figure (edition, country, area, year, figures)
      select ${id}, country, area, year, figures::jsonb from unnest(
        ${part.map((row) => row.country)}::text[], ${part.map((row) => row.area ?? '')}::text[],
        ${part.map((row) => row.year)}::integer[], ${part.map((row) => JSON.stringify(row.figures))}::text[]
      ) as given (country, area, year, figures)`.execute(tx)
  }
}

/** Every edition, newest first, with when it was adopted last and whether it is in force as of an instant. */
export async function readEditions(tx: Reader, asOf?: Instant): Promise<Edition[]> {
  const until = asOf === undefined ? sql`true` : sql`at <= ${asOf}::timestamptz`
  const { rows } = await sql<Edition>`
    with adopted as (
      select edition, max(at) as at from countries.adoption where ${until} group by edition
    ), force as (
      select distinct on (index) index, edition from countries.adoption where ${until} order by index, nth desc
    )
    select e.id, e.index, e.layout, e.file, e.sha256, e.rows, e.places, e.year_from as "yearFrom",
      e.year_to as "yearTo", e.left_out as "leftOut", e.imported_at as "importedAt",
      e.imported_by as "importedBy", a.at as "adoptedAt", f.edition is not null as "inForce"
    from countries.edition e
    left join adopted a on a.edition = e.id
    left join force f on f.edition = e.id
    order by e.imported_at desc, e.id desc`.execute(tx)
  return rows
}

/** Puts an edition in force from now on. */
export async function adopt(
  tx: Tx,
  adoption: { index: string; edition: string; at: Instant; by: string },
): Promise<void> {
  await tx.insertInto('countries.adoption').values(adoption).execute()
}

interface Kept {
  readonly edition: string
  readonly index: string
  readonly country: string
  readonly area: string
  readonly year: number
  readonly figures: Readonly<Record<string, Figure>>
}

const columns = sql`f.edition, e.index, f.country, f.area, f.year, f.figures`

/**
 * Figures of these editions as evidence: those of `since` and later, and the newest of each place, so that a
 * judgement can say which are too old.
 */
export async function evidenceOf(
  tx: Reader,
  editions: readonly string[],
  since: number,
): Promise<Evidence[]> {
  const { rows } = await sql<Kept>`
    select ${columns} from countries.figure f join countries.edition e on e.id = f.edition
    where f.edition = any(${[...editions]}::text[]) and (f.year >= ${since} or f.year = (
      select max(g.year) from countries.figure g
      where g.edition = f.edition and g.country = f.country and g.area = f.area))`.execute(tx)
  return rows.flatMap(({ figures, area, ...row }) =>
    Object.entries(figures).flatMap(([measure, { raw, normal }]) =>
      typeof raw === 'number' && normal !== null
        ? [{ ...row, area: area || null, measure, raw, normal }]
        : [],
    ),
  )
}

/** A figure as it stands on the page of a country, flags too. */
export interface FigureLine {
  readonly index: string
  readonly edition: string
  readonly area: string | null
  readonly year: number
  readonly figures: Readonly<Record<string, Figure>>
}

/** Everything that these editions say of a country and its areas, oldest first. */
export async function figuresOf(
  tx: Reader,
  editions: readonly string[],
  country?: string,
): Promise<(FigureLine & { readonly country: string })[]> {
  const only = country === undefined ? sql`true` : sql`f.country = ${country}`
  const { rows } = await sql<Kept>`
    select ${columns} from countries.figure f join countries.edition e on e.id = f.edition
    where f.edition = any(${[...editions]}::text[]) and ${only} order by e.index, f.area, f.year`.execute(tx)
  return rows.map(({ area, ...row }) => ({ ...row, area: area || null }))
}
