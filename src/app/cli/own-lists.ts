import { basename } from 'node:path'
import { defineCommand } from 'citty'
import { type Static, Type } from 'typebox'
import { validate } from '#kernel'
import { OwnListLine, OwnListPreview, OwnMapping } from '#lists/model'
import { answerOf } from './answer.ts'
import { usage } from './arguments.ts'
import { command } from './command.ts'
import { withClient } from './connect.ts'
import { openBlob } from './files.ts'
import { type Output, table } from './output.ts'

/** Flags that say how the columns of a table are read. */
export const mapFlags = {
  map: {
    type: 'string',
    description: 'own tables: which column fills which field, parted by semicolons',
    valueHint: '"name=Namn;alias=Andra namn"',
  },
  'month-first': { type: 'boolean', description: 'own tables: 04/13/1970 is written with the month first' },
} as const

/** The mapping that the flags give, as it is sent; undefined where none is given. */
export function mappingOf(map: string | undefined, isMonthFirst: boolean | undefined): string | undefined {
  if (map === undefined) {
    if (isMonthFirst) throw usage('--month-first stands beside --map; see --help')
    return undefined
  }
  const columns = map.split(';').flatMap((pair) => {
    const [field = '', column] = pair.split(/=(.*)/s)
    if (pair.trim() === '') return []
    if (column === undefined)
      throw usage(`--map takes FIELD=COLUMN, parted by semicolons; found "${pair.trim()}"`)
    return [{ field: field.trim(), column: column.trim() }]
  })
  const mapping = validate(OwnMapping, { columns, dates: isMonthFirst ? 'monthFirst' : 'dayFirst' })
  if (!mapping.ok) throw usage(`--map: ${mapping.refusal.detail}`)
  return JSON.stringify(mapping.value)
}

const name = { type: 'positional', required: true, description: 'own-…' } as const
const reason = {
  type: 'string',
  required: true,
  description: 'why, in a sentence',
  valueHint: 'TEXT',
} as const

const create = command(
  'Begins a list of your own. It is empty until a file is loaded with aktsam lists import.',
  {
    name,
    title: { type: 'string', required: true, description: 'what people call it', valueHint: 'TEXT' },
    owner: {
      type: 'string',
      required: true,
      description: 'who answers for it: usr_… or a name',
      valueHint: 'WHO',
    },
    reason,
    until: {
      type: 'string',
      required: true,
      description: 'its last day, two years ahead at most',
      valueHint: 'DATE',
    },
    layout: { type: 'string', description: 'table (default), ftm or senzing', valueHint: 'LAYOUT' },
  },
  async (args, { config, out }) => {
    const { title, owner, until: expiresOn, layout = 'table' } = args
    const body = { name: args.name, title, owner, reason: args.reason, expiresOn, layout }
    const line = await withClient(config, (client) =>
      client.call({ method: 'POST', path: '/api/lists/own', body }),
    )
    tell(out, [answerOf(OwnListLine, line)])
    return 0
  },
)

const show = command(
  'Your own lists with owner, reason and last day.',
  { name: { ...name, required: false, description: 'one list; left out: all' } },
  async (args, { config, out }) => {
    const path = args.name ? `/api/lists/own/${encodeURIComponent(args.name)}` : '/api/lists/own'
    const answer = await withClient(config, (client) => client.call({ method: 'GET', path }))
    const All = Type.Object({ items: Type.Array(OwnListLine) })
    tell(out, args.name ? [answerOf(OwnListLine, answer)] : answerOf(All, answer).items)
    return 0
  },
)

const end = command(
  'Ends a list of your own for good: nothing of it counts from now on.',
  { name, reason },
  async (args, { config, out }) => {
    const path = `/api/lists/own/${encodeURIComponent(args.name)}/end`
    const body = { reason: args.reason }
    const line = await withClient(config, (client) => client.call({ method: 'POST', path, body }))
    tell(out, [answerOf(OwnListLine, line)])
    return 0
  },
)

const preview = command(
  'Shows how a file would be read: columns, fields, first entries and faults. Nothing is kept. 1: it cannot be loaded.',
  { name, file: { type: 'positional', required: true, description: 'the file' }, ...mapFlags },
  async (args, { config, out }) => {
    const form = new FormData()
    const mapping = mappingOf(args.map, args['month-first'])
    if (mapping) form.append('mapping', mapping)
    form.append('file', await openBlob(args.file), basename(args.file))
    const path = `/api/lists/own/${encodeURIComponent(args.name)}/preview`
    const raw = { type: 'multipart/form-data', data: form }
    const answer = await withClient(config, (client) => client.call({ method: 'POST', path, raw }))
    const found = answerOf(OwnListPreview, answer)
    if (out.isJson) out.json(found)
    else tellPreview(out, found)
    return found.refused !== null || found.faulty > 0 ? 1 : 0
  },
)

type Line = Static<typeof OwnListLine>

function tell(out: Output, lines: readonly Line[]): void {
  if (out.isJson) for (const line of lines) out.json(line)
  else if (lines.length === 0) out.line('There is no own list yet. Begin one: aktsam lists own create --help')
  else out.line(table(['list', 'state', 'entries', 'until', 'owner', 'reason'], lines.map(row)))
}

function row({ name: list, state, entries, expiresOn, owner, reason: why }: Line): string[] {
  return [list, state, String(entries), expiresOn, owner, why]
}

function tellPreview(out: Output, found: Static<typeof OwnListPreview>): void {
  const { columns, counts, entries, faults, faulty, refused } = found
  if (columns.length > 0)
    out.line(
      table(
        ['column', 'field', 'first values'],
        columns.map(({ column, field, values }) => [column, field ?? '–', values.join(' · ')]),
      ),
    )
  out.line(
    `\n${counts.entries} entries: ${counts.persons} persons, ${counts.organisations} organisations, ${counts.vessels} vessels, ${counts.aircraft} aircraft.`,
  )
  const shown = entries.map((entry) => [
    ...[String(entry.line), entry.entry, entry.schema, entry.name, entry.otherNames.join(' · ')],
    entry.birthDates.join(' · '),
  ])
  if (shown.length > 0) out.line(table(['line', 'reference', 'kind', 'name', 'other names', 'born'], shown))
  for (const [what, count] of Object.entries(found.leftOut)) out.line(`Left out: ${what} (${count})`)
  for (const { line, column, message } of faults)
    out.complain(`line ${line}${column === null ? '' : `, ${column}`}: ${message}`)
  if (faulty > faults.length) out.complain(`${faulty - faults.length} more faults`)
  if (refused !== null) out.complain(refused)
}

export const own = defineCommand({
  meta: { description: 'Lists of your own: watchlists, and data that was bought.' },
  subCommands: { create, show, preview, end },
})
