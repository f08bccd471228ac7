import { Type } from 'typebox'
import { Verdict } from '#rules/model'
import { answerOf } from './answer.ts'
import { usage } from './arguments.ts'
import { command } from './command.ts'
import { withClient } from './connect.ts'
import { isAllowed, verdictText } from './verdict-text.ts'

const trace = {
  trace: { type: 'positional', required: true, description: 'trace id of a kept answer' },
} as const
const Replayed = Type.Object({ identical: Type.Boolean(), digest: Type.String(), verdict: Verdict })
const Rechecked = Type.Object({ then: Verdict, now: Verdict })

export const replay = command(
  'Makes an old answer again from what was kept, and compares the bytes.',
  trace,
  async (args, { config, out }) => {
    const path = `/api/verdicts/${encodeURIComponent(args.trace)}/replay`
    const answer = answerOf(
      Replayed,
      await withClient(config, (client) => client.call({ method: 'POST', path, body: {} })),
    )
    if (out.isJson) out.json(answer)
    else
      out.line(
        `${answer.identical ? 'Identical' : 'DIFFERENT'}: SHA-256 ${answer.digest}\n${verdictText(answer.verdict)}`,
      )
    return answer.identical ? 0 : 1
  },
)

export const recheck = command(
  "Today's answer beside an old one.",
  {
    ...trace,
    facts: {
      type: 'string',
      default: 'now',
      description: "then: today's rules on that day's facts; now: all of today",
      valueHint: 'then|now',
    },
  },
  async (args, { config, out }) => {
    if (args.facts !== 'then' && args.facts !== 'now')
      throw usage(`--facts ${args.facts}: expected then or now`)
    const path = `/api/verdicts/${encodeURIComponent(args.trace)}/recheck?facts=${args.facts}`
    const answer = answerOf(
      Rechecked,
      await withClient(config, (client) => client.call({ method: 'POST', path, body: {} })),
    )
    if (out.isJson) out.json(answer)
    else
      out.line(
        `Then (${answer.then.asOf}): ${verdictText(answer.then)}\n\nNow (${answer.now.asOf}): ${verdictText(answer.now)}`,
      )
    return isAllowed(answer.now) ? 0 : 1
  },
)
