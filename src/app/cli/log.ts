import { defineCommand } from 'citty'
import { Type } from 'typebox'
import { answerOf } from './answer.ts'
import { command } from './command.ts'
import { withClient } from './connect.ts'
import { writeWhole } from './files.ts'

const Verification = Type.Object({ verified: Type.Boolean(), says: Type.String() })

const verify = command(
  'Verifies the log of the store, or a bundle on its own, and names the first entry that is not as it was.',
  {
    bundle: { type: 'string', description: 'an exported bundle; nothing else is opened', valueHint: 'FILE' },
  },
  async (args, { config, out }) => {
    const answer = args.bundle
      ? await verifyFile(args.bundle)
      : await withClient(config, (client) =>
          client.call({ method: 'POST', path: '/api/log/verify', body: {} }),
        )
    const { verified, says } = answerOf(Verification, answer)
    if (out.isJson) out.json(answer)
    else out.line(says)
    return verified ? 0 : 1
  },
)

async function verifyFile(file: string): Promise<unknown> {
  const { verifyLogBundle } = await import('#log')
  return verifyLogBundle(file)
}

const exportLog = command(
  'Writes the log as one bundle that can be verified without us.',
  { file: { type: 'positional', required: true, description: 'file to write' } },
  async (args, { config, out }) => {
    await withClient(config, async (client) =>
      writeWhole(args.file, await client.stream({ method: 'GET', path: '/api/log/export' })),
    )
    out.complain(`Written to ${args.file}. Verify it anywhere: aktsam log verify --bundle ${args.file}`)
    return 0
  },
)

export const log = defineCommand({
  meta: { description: 'The tamper-evident log: verify it, export it.' },
  subCommands: { verify, export: exportLog },
})
