import { type Static, Type } from 'typebox'
import { orThrow } from '#kernel'
import { Verdict } from '#rules/model'
import { isNdjson, readRecords } from '../records/read.ts'
import { answerOf } from './answer.ts'
import type { Client, Request } from './client.ts'
import { command, type Exit, type Shell } from './command.ts'
import { withClient } from './connect.ts'
import { readText } from './files.ts'
import { isAllowed, verdictText } from './verdict-text.ts'

/** One order of a batch: its verdict, or why it could not be judged. */
const Checked = Type.Object({
  ref: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  verdict: Type.Optional(Verdict),
  problem: Type.Optional(Type.Object({ type: Type.String(), detail: Type.String() })),
})
type Checked = Static<typeof Checked>
const Answer = Type.Union([Verdict, Type.Object({ results: Type.Array(Checked) })])

export const check = command(
  'May this order be sold? FILE holds one order as JSON or YAML, or many as NDJSON; - reads standard input.',
  {
    file: { type: 'positional', required: true, description: 'order file, or -' },
    'as-of': { type: 'string', description: 'judge at this instant instead of now', valueHint: 'INSTANT' },
    keep: {
      type: 'boolean',
      default: true,
      description: 'keep the answer',
      negativeDescription: 'what-if: keep nothing but a count',
    },
  },
  async (args, shell) => {
    const parts = partsOf(await readText(args.file))
    const query = new URLSearchParams({
      keep: String(args.keep),
      ...(args['as-of'] ? { asOf: args['as-of'] } : {}),
    })
    return await withClient(shell.config, (client) => checkParts(client, { parts, query }, shell))
  },
)

/** As much as the API takes in one request. */
const mostOrders = 1000
type Part = Pick<Request, 'body' | 'raw'>

/**
 * One order is sent as itself. Many lines go as they are, so that a line that is no JSON spoils no other; each part
 * begins with as many empty lines as came before it, so that the numbers of lines stay those of the file.
 */
function partsOf(text: string): Part[] {
  const lines = text.split('\n')
  if (isNdjson(text) && lines.filter((line) => line.trim() !== '').length > 1) {
    return chunks(lines).map((part, nth) => ({
      raw: {
        type: 'application/x-ndjson',
        data: Buffer.from('\n'.repeat(nth * mostOrders) + part.join('\n')),
      },
    }))
  }
  const orders = orThrow(readRecords(text)).map(({ value }) => value)
  return orders.length === 1 ? [{ body: orders[0] }] : chunks(orders).map((body) => ({ body }))
}

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / mostOrders) }, (_, nth) =>
    items.slice(nth * mostOrders, (nth + 1) * mostOrders),
  )
}

async function checkParts(
  client: Client,
  { parts, query }: { parts: readonly Part[]; query: URLSearchParams },
  shell: Shell,
): Promise<Exit> {
  let exit: Exit = 0
  for (const part of parts) {
    const path = `/api/orders/check?${query}`
    const answer = answerOf(Answer, await client.call({ method: 'POST', path, ...part }))
    const results = 'results' in answer ? answer.results : [{ ref: answer.order, verdict: answer }]
    for (const result of results) show(result, shell)
    if (!results.every(({ verdict }) => verdict && isAllowed(verdict))) exit = 1
  }
  return exit
}

function show({ ref, verdict, problem }: Checked, { out }: Shell): void {
  if (out.isJson) {
    out.json(verdict ? { ref, ...verdict } : { ref, problem })
    return
  }
  const said = verdict ? verdictText(verdict) : `could not be judged: ${problem?.detail}`
  out.line(`${ref ?? ''}  ${said}`.trim())
}
