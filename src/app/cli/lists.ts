import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { defineCommand } from 'citty'
import { type Static, Type } from 'typebox'
import { answerOf } from './answer.ts'
import type { Client } from './client.ts'
import { command, operands, usage } from './command.ts'
import { withClient } from './connect.ts'
import { type Output, table } from './output.ts'

const importList = command(
  'Loads one publication of a list from its files (.gz is read as it is). Refused whole, or active whole.',
  {
    name: { type: 'positional', required: true, description: 'eu-fsf, un-sc, us-ofac-sdn or uk-sl' },
    published: {
      type: 'string',
      description: 'day of publication, where the files do not say',
      valueHint: 'DATE',
    },
    'accept-orphans': {
      type: 'boolean',
      description: 'take aliases and addresses without their entry; logged',
    },
  },
  async (args, { config, out }) => {
    const files = operands(args, 1, 'the files of the list')
    const form = new FormData()
    if (args.published) form.append('published', args.published)
    if (args['accept-orphans']) form.append('acceptOrphans', 'true')
    for (const file of files) form.append('file', await blobOf(file), basename(file))
    const result = await withClient(config, (client) => upload(client, { name: args.name, form, out }))
    if (out.isJson) out.json(result)
    else out.line(summary(args.name, result))
    return 0
  },
)

function blobOf(file: string): Promise<Blob> {
  return openAsBlob(file).catch((cause: unknown) => {
    throw usage(`the file ${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`)
  })
}

async function upload(
  client: Client,
  { name, form, out }: { name: string; form: FormData; out: Output },
): Promise<unknown> {
  out.progress(`${name}: reading …`)
  const result = await client.call({
    method: 'POST',
    path: `/api/lists/${encodeURIComponent(name)}/versions`,
    raw: { type: 'multipart/form-data', data: form },
  })
  out.progress('')
  return result
}

const Summary = Type.Object({
  version: Type.String(),
  entries: Type.Integer(),
  delta: Type.Object({ added: Type.Integer(), changed: Type.Integer(), removed: Type.Integer() }),
})

function summary(name: string, result: unknown): string {
  const { version, entries, delta } = answerOf(Summary, result)
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
  meta: { description: 'Official lists: load them, see their age.' },
  subCommands: { import: importList, status },
})
