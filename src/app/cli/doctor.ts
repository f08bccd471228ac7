import { command } from './command.ts'
import { withClient } from './connect.ts'

export const doctor = command(
  'Looks over the installation: lists, snapshot, log, sizes; says what to do about what is wrong.',
  {},
  async (_, { config, out }) => {
    const answer = await withClient(config, (client) => client.call({ method: 'GET', path: '/api/doctor' }))
    out.json(answer)
    return 0
  },
)
