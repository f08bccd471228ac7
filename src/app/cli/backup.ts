import { randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readArchive } from '../backup/archive.ts'
import { nameAt } from '../backup/make.ts'
import { filesOf, type Manifest, rowsOf } from '../backup/manifest.ts'
import { seal } from '../backup/seal.ts'
import { sealKeyIn } from '../backup/shelf.ts'
import { usage } from './arguments.ts'
import { command, type Shell } from './command.ts'
import { withClient } from './connect.ts'
import { writeWhole } from './files.ts'

/** `aktsam backup TO`, and `aktsam backup verify FILE`. */
export const backup = command(
  'Writes a backup of everything to a new file, or under its time into a directory. `backup verify FILE` checks one.',
  {
    to: { type: 'positional', required: true, description: 'file or directory; or the word verify' },
    file: { type: 'positional', required: false, description: 'after verify: the backup to check' },
    'with-keys': {
      type: 'boolean',
      description: 'with the private keys too: whoever has the file can sign the log',
    },
    'key-file': {
      type: 'string',
      description: 'encrypts, or opens, with the key in FILE',
      valueHint: 'FILE',
    },
  },
  async (args, shell) => {
    const key = await sealKeyIn(args['key-file'])
    if (args.file === undefined) return await write(args.to, shell, { keys: args['with-keys'] === true, key })
    if (args.to !== 'verify') throw usage(`unexpected argument '${args.file}'; see --help`)
    const manifest = await readArchive({ file: args.file, key })
    if (shell.out.isJson) shell.out.json(summaryOf(manifest))
    else shell.out.line(`✓ Every file is as it was made. ${describe(manifest)}`)
    return 0
  },
)

interface Wish {
  readonly keys: boolean
  readonly key: Uint8Array | undefined
}

async function write(to: string, { config, out }: Shell, { keys, key }: Wish): Promise<0> {
  const file = await fileAt(to)
  await withClient(config, async (client) => {
    const plain = await client.stream({ method: 'POST', path: '/api/backups/take', body: { keys } })
    await writeWhole(file, key ? seal(plain, { key, random: randomBytes }) : plain)
  })
  const manifest = await readArchive({ file, key })
  if (out.isJson) out.json({ file, ...summaryOf(manifest) })
  else out.line(`Written to ${file} and read again. ${describe(manifest)}`)
  return 0
}

async function fileAt(to: string): Promise<string> {
  const found = await stat(to).catch(() => undefined)
  if (found?.isDirectory()) return join(resolve(to), nameAt(new Date().toISOString()))
  if (found) throw usage(`${to} exists. Name a new file, or a directory.`)
  return resolve(to)
}

function summaryOf(manifest: Manifest) {
  const { madeAt, version, store, keys } = manifest
  return { madeAt, version, store, keys, rows: rowsOf(manifest), files: filesOf(manifest).length }
}

/** The keys are named either way: whoever plans a restore has to know what else is needed. */
function describe(manifest: Manifest): string {
  const { madeAt, keys } = manifest
  const kept = keys
    ? 'It holds the private keys: guard it like them.'
    : 'Private keys are not in it: keep log/key apart, a restored log cannot go on without it.'
  return `${rowsOf(manifest)} rows and ${manifest.files.length} files of ${madeAt}. ${kept}`
}
