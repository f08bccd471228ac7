import { Type } from 'typebox'
import { Verdict } from '#rules/model'
import { answerOf } from './answer.ts'
import { usage } from './arguments.ts'
import { command, type Exit, type Shell } from './command.ts'
import { withClient } from './connect.ts'
import { verdictText } from './verdict-text.ts'

const Moved = Type.Object({
  state: Type.String(),
  ref: Type.Optional(Type.String()),
  verdict: Type.Optional(Type.Union([Verdict, Type.Null()])),
})

const reference = {
  ref: { type: 'positional', required: true, description: 'reference of the order' },
  'if-version': {
    type: 'string',
    description: 'only if the order is still this version, as it was read',
    valueHint: 'N',
  },
} as const
const reasoned = {
  ...reference,
  reason: { type: 'string', description: 'why, for the log', valueHint: 'TEXT' },
} as const

export const submit = command('Submits a draft.', reasoned, (args, shell) =>
  move(shell, { ...args, deed: 'submit', body: args.reason ? { reason: args.reason } : {} }),
)
export const release = command('Releases an order for delivery, if it may be.', reasoned, (args, shell) =>
  move(shell, { ...args, deed: 'release', body: args.reason ? { reason: args.reason } : {} }),
)
export const cancel = command('Cancels an order that has not shipped.', reasoned, (args, shell) =>
  move(shell, { ...args, deed: 'cancel', body: args.reason ? { reason: args.reason } : {} }),
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
    return move(shell, { ...args, deed: 'ship', body: line ? { lines: [line] } : {} })
  },
)

function wholeNumber(name: string, text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw usage(`--${name} ${text}: expected a whole number from 1`)
}

interface Move {
  readonly ref: string
  readonly deed: 'submit' | 'release' | 'cancel' | 'ship'
  readonly body: object
  readonly 'if-version'?: string | undefined
}

async function move({ config, out }: Shell, { ref, deed, body, ...more }: Move): Promise<Exit> {
  const expected = more['if-version']
  const headers = expected === undefined ? {} : { 'if-match': `"${wholeNumber('if-version', expected)}"` }
  const path = `/api/orders/${encodeURIComponent(ref)}/${deed}`
  const answer = await withClient(config, (client) => client.call({ method: 'POST', path, body, headers }))
  const { state, verdict } = answerOf(Moved, answer)
  if (out.isJson) out.json(answer)
  else out.line([`${ref} is ${state}.`, ...(verdict ? [verdictText(verdict)] : [])].join('\n'))
  return state === 'held' || state === 'blocked' ? 1 : 0
}
