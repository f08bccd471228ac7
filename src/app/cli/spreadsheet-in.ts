import { basename } from 'node:path'
import { type Static, Type } from 'typebox'
import { Nullable } from '#kernel'
import { ImportDone, LeftUnknown, type Mapping, RowError } from '../spreadsheets/model.ts'
import { answerOf } from './answer.ts'
import { command } from './command.ts'
import { withClient } from './connect.ts'
import { openBlob } from './files.ts'
import { type Output, table } from './output.ts'

const open = { additionalProperties: true }
/** What of a preview is printed. */
const Preview = Type.Object(
  {
    id: Type.String(),
    columns: Type.Array(
      Type.Object({ header: Type.String(), field: Nullable(Type.String()), from: Type.String() }, open),
    ),
    counts: Type.Object(
      {
        rows: Type.Integer(),
        new: Type.Integer(),
        changed: Type.Integer(),
        unchanged: Type.Integer(),
        error: Type.Integer(),
      },
      open,
    ),
    errors: Type.Array(RowError),
    moreErrors: Type.Integer(),
    left: Type.Array(LeftUnknown),
    range: Nullable(
      Type.Object(
        {
          maker: Type.String(),
          onRecord: Type.Integer(),
          inFile: Type.Integer(),
          gone: Type.Array(Type.String()),
          goneCount: Type.Integer(),
        },
        open,
      ),
    ),
  },
  open,
)
type Preview = Static<typeof Preview>

const flags = {
  file: { type: 'positional', required: true, description: 'CSV, .xlsx or JSON' },
  keep: { type: 'boolean', description: 'write what the file says; left out, it is only looked at' },
  'skip-errors': { type: 'boolean', description: 'keep the other rows where some have errors' },
} as const

interface Given {
  readonly file: string
  readonly kind: 'products' | 'assets'
  readonly query: URLSearchParams
  readonly keep: boolean
  readonly skipErrors: boolean
  readonly acceptLoss: boolean
}

export const importCatalogue = command(
  'Looks at a file of products, and with --keep takes it in: all of it, or nothing. 1: rows have errors.',
  {
    ...flags,
    maker: { type: 'string', description: 'maker of rows that name none', valueHint: 'REF' },
    'whole-range': { type: 'boolean', description: 'the file is all that this maker sells' },
    'leave-unread': { type: 'boolean', description: 'cells that cannot be read stay unknown' },
    'accept-loss': {
      type: 'boolean',
      description: 'that the range is less than half of what it was is meant',
    },
  },
  async (args, { config, out }) => {
    const query = new URLSearchParams()
    if (args.maker) query.set('maker', args.maker)
    if (args['whole-range']) query.set('wholeRange', 'true')
    if (args['leave-unread']) query.set('leaveUnread', 'true')
    const acceptLoss = args['accept-loss'] === true
    return await withClient(config, (client) =>
      bringIn(client, out, { ...common(args), kind: 'products', query, acceptLoss }),
    )
  },
)

export const importAssets = command(
  'Looks at a file of installed devices, and with --keep takes it in: all of it, or nothing. 1: rows have errors.',
  flags,
  async (args, { config, out }) =>
    await withClient(config, (client) =>
      bringIn(client, out, {
        ...common(args),
        ...{ kind: 'assets', query: new URLSearchParams(), acceptLoss: false },
      }),
    ),
)

function common(args: { file: string; keep?: boolean | undefined; 'skip-errors'?: boolean | undefined }) {
  return { file: args.file, keep: args.keep === true, skipErrors: args['skip-errors'] === true }
}

type Client = Parameters<Parameters<typeof withClient>[1]>[0]

async function bringIn(client: Client, out: Output, given: Given): Promise<0 | 1> {
  const { file, kind, query, keep, skipErrors, acceptLoss } = given
  const form = new FormData()
  form.append('file', await openBlob(file), basename(file))
  const path = `/api/imports/${kind}`
  const answer = await client.call({
    ...{ method: 'POST', path: `${path}/preview?${query}` },
    raw: { type: 'multipart/form-data', data: form },
  })
  const preview = answerOf(Preview, answer)
  if (!keep || preview.counts.error > 0) print(out, preview)
  if (!keep) return preview.counts.error > 0 ? 1 : 0
  const mapping: Static<typeof Mapping> = preview.columns.map(({ field }) => field)
  const body = { mapping, skipErrors, acceptLoss }
  const done = answerOf(
    ImportDone,
    await client.call({ method: 'POST', path: `${path}/${preview.id}/confirm`, body }),
  )
  if (out.isJson) out.json({ file, ...done })
  else
    out.line(
      `${file}: ${done.new} new, ${done.changed} changed, ${done.unchanged} the same, ${done.skipped} left out.`,
    )
  return done.skipped > 0 ? 1 : 0
}

function print(out: Output, preview: Preview): void {
  const { columns, counts, errors, moreErrors, left, range } = preview
  if (out.isJson) {
    out.json({ columns, counts, errors, moreErrors, left, range })
    return
  }
  out.line(
    table(
      ['column', 'fills', 'how'],
      columns.map(({ header, field, from }) => [header, field ?? '–', from]),
    ),
  )
  out.line(
    `\n${counts.rows} rows: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} the same, ${counts.error} with errors.`,
  )
  if (range) {
    out.line(`${range.maker}: ${range.inFile} products in the file, ${range.onRecord} on record.`)
    if (range.goneCount > 0) out.line(`No longer in the file (${range.goneCount}): ${range.gone.join(', ')}`)
  }
  for (const { column, value, rows, because } of left)
    out.line(`unknown: ${column} '${value}' (${rows} rows): ${because}`)
  for (const { row, column, value, message, expected } of errors)
    out.complain(`row ${row}, ${column} '${value}': ${message} (${expected})`)
  if (moreErrors > 0) out.complain(`… and ${moreErrors} more`)
}
