import { open, readFile } from 'node:fs/promises'
import { defineCommand } from 'citty'
import { Type } from 'typebox'
import { AppError } from '#kernel'
import { answerOf } from './answer.ts'
import { usage } from './arguments.ts'
import { command } from './command.ts'
import { withClient } from './connect.ts'
import { writeWhole } from './files.ts'

const Verification = Type.Object({ verified: Type.Boolean(), says: Type.String() })

const verify = command(
  'Verifies the log of the store, or a bundle on its own, and names the first entry that is not as it was.',
  {
    bundle: { type: 'string', description: 'an exported bundle; nothing else is opened', valueHint: 'FILE' },
    key: {
      type: 'string',
      description: 'the public key that you trust; without it, the one that the bundle names',
      valueHint: 'NAME+ID+BASE64',
    },
  },
  async (args, { config, out }) => {
    if (args.key && !args.bundle)
      throw usage('--key belongs to --bundle; the log of the store is held against the key that signs it')
    const answer = args.bundle
      ? await verifyFile(args.bundle, args.key)
      : await withClient(config, (client) =>
          client.call({ method: 'POST', path: '/api/log/verify', body: {} }),
        )
    const { verified, says } = answerOf(Verification, answer)
    if (out.isJson) out.json(answer)
    else out.line(says)
    return verified ? 0 : 1
  },
)

async function verifyFile(file: string, key: string | undefined): Promise<unknown> {
  const { verifyLogBundle } = await import('#log')
  if (await isZip(file)) return await verifyCase(file, key)
  return verifyLogBundle(file, key === undefined ? {} : { key })
}

/** A case that was taken away (`GET /api/cases/REF/export`) is a zip; an exported log is text. */
async function isZip(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => undefined)
  if (!handle) return false
  const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0).finally(() => handle.close())
  return buffer.equals(Buffer.from('PK\u0003\u0004'))
}

async function verifyCase(file: string, key: string | undefined): Promise<unknown> {
  const { verifyCaseBundle } = await import('#log')
  const { unzipSync } = await import('fflate')
  try {
    return verifyCaseBundle(new Map(Object.entries(unzipSync(await readFile(file)))), key)
  } catch (error) {
    if (error instanceof AppError) throw error
    return {
      verified: false,
      says: `The bundle ${file} is no whole zip: it was cut off or altered.`,
      bad: file,
    }
  }
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

const Rotated = Type.Object({ verifier: Type.String() })

const rotateKey = command(
  'Hands the log over to a new signing key, made here; the old one is forgotten.',
  { reason: { type: 'string', required: true, description: 'why, as the log keeps it', valueHint: 'TEXT' } },
  async ({ reason }, { config, out }) => {
    const answer = await withClient(config, (client) =>
      client.call({ method: 'POST', path: '/api/log/key/rotate', body: { reason } }),
    )
    const { verifier } = answerOf(Rotated, answer)
    if (out.isJson) out.json({ verifier })
    else
      out.line(
        `The log is now signed with ${verifier}.\nKeep a copy of the new key file apart from the data.`,
      )
    return 0
  },
)

export const log = defineCommand({
  meta: { description: 'The tamper-evident log: verify it, export it, change its key.' },
  subCommands: { verify, export: exportLog, 'rotate-key': rotateKey },
})
