import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type Static, Type } from 'typebox'
import { answerOf } from './answer.ts'
import { usage } from './arguments.ts'
import { asError, type Client } from './client.ts'
import { command } from './command.ts'
import { withClient } from './connect.ts'
import { type Output, table } from './output.ts'

const Look = Type.Object({
  list: Type.String(),
  outcome: Type.String(),
  detail: Type.String(),
})
type Look = Static<typeof Look>
const Line = Type.Union([
  Look,
  Type.Object({ list: Type.String(), step: Type.String(), entries: Type.Integer(), bytes: Type.Integer() }),
  Type.Object({ refused: Type.Object({ code: Type.String(), detail: Type.String() }) }),
])

export const sync = command(
  'Looks at the publishers of the lists for newer versions. 0: all are current · 1: one could not be had.',
  {
    names: {
      type: 'positional',
      required: false,
      description: 'lists; left out: those that are switched on, or that the folder holds',
    },
    folder: {
      type: 'string',
      description:
        'reads a folder instead of the network: one sub-folder a list, or files as publishers call them',
      valueHint: 'DIR',
    },
  },
  async (args, { config, out }) => {
    const body = {
      ...(args._.length > 0 ? { lists: args._ } : {}),
      ...(args.folder ? { folder: resolve(args.folder) } : {}),
    }
    const looks = await withClient(config, (client) => follow(client, body, out))
    if (looks.length === 0)
      out.complain('No list is switched on. Name lists, or switch one on: aktsam lists source NAME --on')
    else if (!out.isJson) out.line(table(['list', 'outcome', 'what happened'], looks.map(row)))
    return looks.some(({ outcome }) => outcome === 'failed' || outcome === 'refused') ? 1 : 0
  },
)

const row = ({ list, outcome, detail }: Look) => [list, outcome, detail]

/** Tells each step on stderr, and each look as it ends to programs. */
async function follow(client: Client, body: object, out: Output): Promise<Look[]> {
  const answer = await client.stream({
    ...{ method: 'POST', path: '/api/lists/sync', body },
    headers: { accept: 'application/x-ndjson' },
  })
  const looks: Look[] = []
  for await (const text of linesOf(answer)) {
    const value: unknown = JSON.parse(text)
    const line = answerOf(Line, value)
    if ('refused' in line) throw asError(JSON.stringify({ ...line.refused, type: line.refused.code }))
    if ('outcome' in line) {
      looks.push(line)
      if (out.isJson) out.json(value)
    } else
      out.progress(`${line.list}: ${line.step}, ${line.entries} entries, ${Math.round(line.bytes / 1e6)} MB`)
  }
  out.progress('')
  return looks
}

/** The lines of a stream of text. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

const Source = Type.Object({ on: Type.Boolean(), cron: Type.String() })

export const source = command(
  'Says whether, when and from where a list is fetched.',
  {
    name: { type: 'positional', required: true, description: 'the list' },
    on: { type: 'boolean', description: 'fetched by itself; --no-on: no more; left out: as it is' },
    cron: { type: 'string', description: 'when, e.g. "17 */6 * * *"', valueHint: 'TIMES' },
    url: {
      type: 'string',
      description: 'another address than the publisher’s, e.g. SDN.CSV=https://…; with commas',
      valueHint: 'FILE=URL',
    },
    'age-limit': { type: 'string', description: 'hours after which it is too old (24)', valueHint: 'HOURS' },
  },
  async (args, { config, out }) => {
    const given = {
      ...(args.cron ? { cron: args.cron } : {}),
      ...(args.url ? { urls: urlsIn(args.url) } : {}),
      ...(args['age-limit'] ? { ageLimitHours: hoursIn(args['age-limit']) } : {}),
    }
    const path = `/api/lists/${encodeURIComponent(args.name)}/source`
    const answer = await withClient(config, async (client) => {
      const on = args.on ?? (await isOn(client, args.name))
      return await client.call({ method: 'PUT', path, body: { on, ...given } })
    })
    const { on, cron } = answerOf(Source, answer)
    if (out.isJson) out.json(answer)
    else
      out.line(
        on
          ? `${args.name} is fetched at ${cron} while the server runs.`
          : `${args.name} is not fetched by itself.`,
      )
    return 0
  },
)

const Supply = Type.Object({ items: Type.Array(Type.Object({ list: Type.String(), on: Type.Boolean() })) })

/** Nothing is switched on by the way. */
async function isOn(client: Client, name: string): Promise<boolean> {
  const answer = await client.call({ method: 'GET', path: '/api/lists/sync' })
  return answerOf(Supply, answer).items.some(({ list, on }) => list === name && on)
}

function urlsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(',').map((part) => {
      const [file = '', url] = part.split(/=(.*)/s)
      if (!url) throw usage(`--url ${file}: expected FILE=URL`)
      return [file.trim(), url.trim()]
    }),
  )
}

function hoursIn(text: string): number {
  const hours = Number(text)
  if (hours > 0) return hours
  throw usage(`--age-limit ${text}: expected hours, e.g. 24`)
}

export const secret = command(
  'Keeps a token or a header for the requests of a list. Its value is read from stdin, and never shown again; nothing takes it away.',
  {
    name: { type: 'positional', required: true, description: 'the list' },
    key: { type: 'positional', required: true, description: '`token`, or the name of a header' },
  },
  async (args, { config, out }) => {
    const value = (await buffer(process.stdin)).toString('utf8').trim()
    const path = `/api/lists/${encodeURIComponent(args.name)}/source/secret`
    const body = { name: args.key, value: value === '' ? null : value }
    const answer = await withClient(config, (client) => client.call({ method: 'PUT', path, body }))
    if (out.isJson) out.json(answer)
    else
      out.line(value === '' ? `${args.key} of ${args.name} is gone.` : `${args.key} of ${args.name} is kept.`)
    return 0
  },
)
