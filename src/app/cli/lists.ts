import { basename } from 'node:path'
import { defineCommand } from 'citty'
import { type Static, Type } from 'typebox'
import { AppError, inEnglish } from '#kernel'
import { answerOf } from './answer.ts'
import { operands } from './arguments.ts'
import { asError, type Client } from './client.ts'
import { command } from './command.ts'
import { withClient } from './connect.ts'
import { openBlob } from './files.ts'
import { linesOf, secret, source, sync } from './list-sync.ts'
import { type Output, table } from './output.ts'
import { mapFlags, mappingOf, own } from './own-lists.ts'

const importList = command(
  'Loads one publication of a list from its files (.gz is read as it is). Refused whole, or active whole.',
  {
    name: { type: 'positional', required: true, description: 'a list of aktsam lists status, or own-…' },
    files: { type: 'positional', required: false, description: 'the files of the list' },
    published: {
      type: 'string',
      description: 'day of publication, where the files do not say',
      valueHint: 'DATE',
    },
    'accept-orphans': {
      type: 'boolean',
      description: 'take aliases and addresses without their entry; logged',
    },
    'accept-older': {
      type: 'boolean',
      description: 'go back on purpose to a publication older than the one in force',
    },
    'accept-loss': { type: 'boolean', description: 'own lists: that they lose entries is meant' },
    ...mapFlags,
  },
  async (args, { config, out }) => {
    const files = operands(args, 1, 'the files of the list')
    const form = new FormData()
    if (args.published) form.append('published', args.published)
    if (args['accept-orphans']) form.append('acceptOrphans', 'true')
    if (args['accept-older']) form.append('acceptOlder', 'true')
    if (args['accept-loss']) form.append('acceptLoss', 'true')
    const mapping = mappingOf(args.map, args['month-first'])
    if (mapping) form.append('mapping', mapping)
    for (const file of files) form.append('file', await openBlob(file), basename(file))
    const result = await withClient(config, (client) => upload(client, { name: args.name, form, out }))
    if (out.isJson) out.json(result)
    else out.line(summary(args.name, result))
    return 0
  },
)

const Line = Type.Union([
  Type.Object({ step: Type.String(), entries: Type.Integer(), bytes: Type.Integer() }),
  Type.Object({ refused: Type.Object({ code: Type.String(), detail: Type.String() }) }),
  Type.Object({ version: Type.String() }),
])

/** Sends the files, tells on stderr how far the import is, and gives its result. */
async function upload(
  client: Client,
  { name, form, out }: { name: string; form: FormData; out: Output },
): Promise<unknown> {
  const answer = await client.stream({
    method: 'POST',
    path: `/api/lists/${encodeURIComponent(name)}/versions`,
    raw: { type: 'multipart/form-data', data: form },
    headers: { accept: 'application/x-ndjson' },
  })
  for await (const text of linesOf(answer)) {
    const value: unknown = JSON.parse(text)
    const line = answerOf(Line, value)
    if ('refused' in line) throw asError(JSON.stringify({ ...line.refused, type: line.refused.code }))
    if ('version' in line) {
      out.progress('')
      return value
    }
    out.progress(`${name}: ${line.step}, ${line.entries} entries, ${Math.round(line.bytes / 1e6)} MB`)
  }
  throw new AppError({
    code: 'fault',
    ...inEnglish(
      'The import ended without a result. The log of the server says why; aktsam lists status shows what is in force.',
    ),
  })
}

const Summary = Type.Object({
  version: Type.String(),
  change: Type.String(),
  entries: Type.Integer(),
  delta: Type.Object({ added: Type.Integer(), changed: Type.Integer(), removed: Type.Integer() }),
})

function summary(name: string, result: unknown): string {
  const { version, change, entries, delta } = answerOf(Summary, result)
  if (change === 'unchanged')
    return `${name} ${version} was active already, with ${entries} entries; its age counts from now.`
  return `${name} ${version} is active: ${entries} entries; ${delta.added} added, ${delta.changed} changed, ${delta.removed} removed.`
}

const Status = Type.Object({
  name: Type.String(),
  version: Type.Union([Type.String(), Type.Null()]),
  entries: Type.Integer(),
  persons: Type.Integer(),
  organisations: Type.Integer(),
  vessels: Type.Integer(),
  aircraft: Type.Integer(),
  publishedOn: Type.Union([Type.String(), Type.Null()]),
  importedAt: Type.Union([Type.String(), Type.Null()]),
  state: Type.String(),
  alarm: Type.Union([Type.Object({ detail: Type.String() }), Type.Null()]),
})

const status = command(
  'Every list that can be loaded, with its version, counts and age.',
  {},
  async (_, { config, out }) => {
    const answer = await withClient(config, (client) => client.call({ method: 'GET', path: '/api/lists' }))
    const { items } = answerOf(Type.Object({ items: Type.Array(Status) }), answer)
    if (out.isJson) for (const item of items) out.json(item)
    else
      out.line(
        table(
          [
            'list',
            'state',
            'version',
            'entries',
            'persons',
            'organisations',
            'vessels',
            'aircraft',
            'published',
            'imported',
          ],
          items.map(row),
        ),
      )
    for (const { name, alarm } of items)
      if (alarm) out.complain(alarm.detail.startsWith(name) ? alarm.detail : `${name}: ${alarm.detail}`)
    return 0
  },
)

function row(item: Static<typeof Status>): string[] {
  const counts = [item.entries, item.persons, item.organisations, item.vessels, item.aircraft].map(String)
  return [
    item.name,
    item.state,
    item.version ?? '–',
    ...counts,
    item.publishedOn ?? '–',
    item.importedAt ?? '–',
  ]
}

export const lists = defineCommand({
  meta: { description: 'Official lists: load them, keep them current, see their age.' },
  subCommands: { import: importList, own, sync, source, secret, status },
})
