import { readFile } from 'node:fs/promises'
import { text as textOf } from 'node:stream/consumers'
import { type Static, Type } from 'typebox'
import { Verdict } from '#rules/model'
import { orThrow, readRecords } from '../records/read.ts'
import { answerOf } from './answer.ts'
import { command, type Exit, operands, type Shell, usage } from './command.ts'
import { withClient } from './connect.ts'
import { isAllowed, verdictText } from './verdict-text.ts'

/** One order of a batch: its verdict, or why it could not be judged. */
const Checked = Type.Object({
  ref: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  verdict: Type.Optional(Verdict),
  problem: Type.Optional(Type.Object({ type: Type.String(), detail: Type.String() })),
})
const Answer = Type.Union([Verdict, Type.Object({ results: Type.Array(Checked) })])
const Moved = Type.Object({
  state: Type.String(),
  ref: Type.Optional(Type.String()),
  verdict: Type.Optional(Type.Union([Verdict, Type.Null()])),
})

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
    const orders = orThrow(readRecords(await readInput(args.file))).map(({ value }) => value)
    const query = new URLSearchParams({
      keep: String(args.keep),
      ...(args['as-of'] ? { asOf: args['as-of'] } : {}),
    })
    const body = orders.length === 1 ? orders[0] : orders
    const answer = await withClient(shell.config, (client) =>
      client.call({ method: 'POST', path: `/api/orders/check?${query}`, body }),
    )
    return show(answerOf(Answer, answer), shell)
  },
)

function show(answer: Static<typeof Answer>, { out }: Shell): Exit {
  const results = 'results' in answer ? answer.results : [{ ref: answer.order, verdict: answer }]
  for (const result of results) {
    if (out.isJson) out.json(result.verdict ? { ref: result.ref, ...result.verdict } : result)
    else
      out.line(
        `${result.ref ?? ''}  ${result.verdict ? verdictText(result.verdict) : `could not be judged: ${result.problem?.detail}`}`.trim(),
      )
  }
  return results.every(({ verdict }) => verdict && isAllowed(verdict)) ? 0 : 1
}

/** The text of a file, or of standard input for `-`. */
export async function readInput(file: string): Promise<string> {
  if (file === '-') return textOf(process.stdin)
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw usage(`the file ${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`)
  })
}

const reference = {
  ref: { type: 'positional', required: true, description: 'reference of the order' },
} as const

export const submit = command('Submits a draft.', reference, (args, shell) =>
  move(shell, { ref: args.ref, deed: 'submit' }),
)
export const release = command('Releases an order for delivery, if it may be.', reference, (args, shell) =>
  move(shell, { ref: args.ref, deed: 'release' }),
)
export const cancel = command('Cancels an order that has not shipped.', reference, (args, shell) =>
  move(shell, { ref: args.ref, deed: 'cancel' }),
)
export const ship = command(
  'Ships a released order, whole or in part.',
  {
    ...reference,
    line: { type: 'string', description: 'only this line', valueHint: 'N' },
    quantity: { type: 'string', description: 'pieces of that line', valueHint: 'N' },
  },
  (args, shell) => {
    if (args.quantity && !args.line) throw usage('--quantity needs --line')
    const line = args.line
      ? {
          line: wholeNumber('line', args.line),
          ...(args.quantity ? { quantity: wholeNumber('quantity', args.quantity) } : {}),
        }
      : undefined
    return move(shell, { ref: args.ref, deed: 'ship', body: line ? { lines: [line] } : {} })
  },
)

function wholeNumber(name: string, text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw usage(`--${name} ${text}: expected a whole number from 1`)
}

async function move(
  { config, out }: Shell,
  { ref, deed, body = {} }: { ref: string; deed: string; body?: object },
): Promise<Exit> {
  operands({ _: [ref] }, 0, 'the reference of an order')
  const answer = await withClient(config, (client) =>
    client.call({ method: 'POST', path: `/api/orders/${encodeURIComponent(ref)}/${deed}`, body }),
  )
  const { state, verdict } = answerOf(Moved, answer)
  if (out.isJson) out.json(answer)
  else out.line([`${ref} is ${state}.`, ...(verdict ? [verdictText(verdict)] : [])].join('\n'))
  return state === 'held' || state === 'blocked' ? 1 : 0
}
