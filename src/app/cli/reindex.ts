import { Type } from 'typebox'
import { answerOf } from './answer.ts'
import { command } from './command.ts'
import { withClient } from './connect.ts'

const Rebuilt = Type.Object({ records: Type.Integer() })

export const reindex = command(
  'Makes the index of the search anew from what is on record. Searching goes on meanwhile.',
  {},
  async (_, { config, out }) => {
    const answer = await withClient(config, (client) =>
      client.call({ method: 'POST', path: '/api/search/rebuild' }),
    )
    const { records } = answerOf(Rebuilt, answer)
    if (out.isJson) out.json({ records })
    else out.line(`${records} records were read; all of them can be found.`)
    return 0
  },
)
