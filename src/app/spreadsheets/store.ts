import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { sql } from 'kysely'
import { type Act, newId } from '#kernel'
import type { Tx } from '#storage'
import { type ImportedKind, type ImportOptions, limits, type Mapping, type Sheet } from './model.ts'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** A file that waits for its confirmation. Only who brought it sees it. */
export interface Preview {
  readonly id: string
  readonly kind: ImportedKind
  readonly options: ImportOptions
  readonly at: string
  readonly name: string
  readonly mapping: Mapping
  readonly sheet: Sheet
}

/** Keeps a file for a day; what is older goes. */
export async function keepPreview(
  tx: Tx,
  act: Act,
  given: Pick<Preview, 'kind' | 'options' | 'name' | 'mapping' | 'sheet'>,
): Promise<Preview> {
  const { kind, options, name, mapping, sheet } = given
  await sql`delete from app.import_preview
    where at < ${act.at}::timestamptz - make_interval(hours => ${limits.keptHours})`.execute(tx)
  const id = newId('imp', act)
  const packed = await pack(Buffer.from(JSON.stringify(sheet)))
  await sql`insert into app.import_preview (id, at, by, name, heading, mapping, sheet, kind, options)
    values (${id}, ${act.at}, ${act.by}, ${name}, ${headingOf(given)}, ${JSON.stringify(mapping)}::text::jsonb,
      decode(${packed.toString('base64')}, 'base64'), ${kind}, ${JSON.stringify(options)}::text::jsonb)`.execute(
    tx,
  )
  return { ...given, id, at: act.at }
}

/** The file, where it is this one's own and not older than a day. */
export async function findPreview(
  tx: Tx,
  act: Act,
  { kind, id }: Pick<Preview, 'kind' | 'id'>,
): Promise<Preview | undefined> {
  const { rows } = await sql<Omit<Preview, 'sheet'> & { sheet: Uint8Array }>`
    select id, kind, options, at, name, mapping, sheet from app.import_preview
    where id = ${id} and by = ${act.by} and kind = ${kind}
      and at >= ${act.at}::timestamptz - make_interval(hours => ${limits.keptHours})`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const sheet: Sheet = JSON.parse((await unpack(row.sheet)).toString('utf8'))
  return { ...row, sheet }
}

export async function setWish(
  tx: Tx,
  { id, mapping, options }: Pick<Preview, 'id' | 'mapping' | 'options'>,
): Promise<void> {
  await sql`update app.import_preview set mapping = ${JSON.stringify(mapping)}::text::jsonb,
    options = ${JSON.stringify(options)}::text::jsonb where id = ${id}`.execute(tx)
}

export async function dropPreview(tx: Tx, act: Act, id: string): Promise<void> {
  await sql`delete from app.import_preview where id = ${id} and by = ${act.by}`.execute(tx)
}

/** How a file with this heading was read last time: by this one, else by anybody. */
export async function keptMapping(tx: Tx, act: Act, file: HeadedFile): Promise<Mapping | undefined> {
  const { rows } = await sql<{ mapping: Mapping }>`
    select mapping from app.import_mapping where heading = ${headingOf(file)}
    order by by = ${act.by} desc, at desc limit 1`.execute(tx)
  return rows[0]?.mapping
}

export async function keepMapping(
  tx: Tx,
  act: Act,
  { mapping, ...file }: HeadedFile & Pick<Preview, 'mapping'>,
): Promise<void> {
  await sql`insert into app.import_mapping (by, heading, at, mapping)
    values (${act.by}, ${headingOf(file)}, ${act.at}, ${JSON.stringify(mapping)}::text::jsonb)
    on conflict (by, heading) do update set at = excluded.at, mapping = excluded.mapping`.execute(tx)
}

/** A file as its columns are remembered; what is no kind of its own is remembered as files of parties are. */
interface HeadedFile {
  readonly kind?: ImportedKind
  readonly sheet: Sheet
}

function headingOf({ kind = 'party', sheet: { header } }: HeadedFile): string {
  const said = kind === 'party' ? header : { kind, header }
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
